import { useEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import styles from './card-acts.module.css';

/** The card's last line: saving, keeping the clip alone, discarding, and what stood in the way. */
export function CardActs(props: {
  readonly problem: string | null;
  readonly isSaving: boolean;
  /** Whether the analyst is asked if what he typed is to be thrown away. */
  readonly isLeaving: boolean;
  readonly onSave: () => void;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}) {
  const { isLeaving } = props;
  const wasLeaving = useRef(false);
  const before = useRef<Element | null>(null);
  if (isLeaving && !wasLeaving.current) before.current = document.activeElement;
  wasLeaving.current = isLeaving;
  // Who stays goes on in the field that was left; of a card that is gone there is none.
  useEffect(() => {
    if (!isLeaving) return;
    return () => {
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    };
  }, [isLeaving]);
  return (
    <div className={styles.bottom}>
      {props.problem ? (
        <p role="alert" className={styles.problem}>
          {props.problem}
        </p>
      ) : null}
      {isLeaving ? (
        <div key="question" className={styles.acts}>
          <span className={styles.question}>Discard what you typed?</span>
          <Button kind="danger" onPress={props.onDiscard} ref={(button) => button?.focus()}>
            Discard
          </Button>
          <Button kind="quiet" keys="Esc" onPress={props.onStay}>
            Keep editing
          </Button>
        </div>
      ) : (
        <div key="acts" className={styles.acts}>
          <Button kind="primary" keys="Ctrl ↵" onPress={props.onSave} isDisabled={props.isSaving}>
            Save
          </Button>
          <Button onPress={props.onKeep} isDisabled={props.isSaving}>
            Keep clip only
          </Button>
          <Button kind="quiet" keys="Esc" onPress={props.onLeave}>
            Discard
          </Button>
        </div>
      )}
    </div>
  );
}
