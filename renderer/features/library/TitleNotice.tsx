import { X } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import styles from './details-grid.module.css';
import type { TaughtTitle } from './use-title-notice.ts';

/** The line under the grid that says what a corrected title taught, and offers it to what is in the case already. */
export function TitleNotice(props: {
  readonly learned: TaughtTitle | null;
  readonly onApply: () => void;
  readonly onDismiss: () => void;
}) {
  const { learned } = props;
  return (
    <div className={learned ? styles.learned : undefined}>
      <div role="status" aria-label="Learned" className={styles.learnedWords}>
        {learned ? (
          <>
            Pages of <bdi>{learned.outletName}</bdi> imported from now on take their title from {learned.places}.
          </>
        ) : null}
      </div>
      {learned && learned.count > 0 ? (
        <Button keys="Alt A" onPress={props.onApply}>
          {learned.count === 1 ? 'Also in 1 other article' : `Also in ${learned.count.toLocaleString()} other articles`}
        </Button>
      ) : null}
      {learned ? (
        <Button kind="quiet" isIcon label="Close this line" onPress={props.onDismiss}>
          <X aria-hidden="true" />
        </Button>
      ) : null}
    </div>
  );
}
