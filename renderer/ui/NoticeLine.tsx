import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './NoticeLine.module.css';

/**
 * A line at the edge of a view that says what an act led to, with what can be done about it beside the words. It takes no room without
 * words, but is there: only so are its words announced when they come.
 */
export function NoticeLine(props: {
  readonly label: string;
  /** What it says; null for nothing. */
  readonly words: ReactNode;
  readonly action: ReactNode;
  readonly onDismiss: () => void;
}) {
  const isShown = props.words !== null;
  return (
    <div className={isShown ? styles.line : undefined}>
      <div role="status" aria-label={props.label} className={styles.words}>
        {props.words}
      </div>
      {props.action}
      {isShown ? (
        <Button kind="quiet" isIcon label="Close this line" onPress={props.onDismiss}>
          <X aria-hidden="true" />
        </Button>
      ) : null}
    </div>
  );
}
