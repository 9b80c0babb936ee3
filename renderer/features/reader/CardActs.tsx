import { Button } from '../../ui/Button.tsx';
import styles from './card.module.css';

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
  return (
    <div className={styles.bottom}>
      {props.problem ? (
        <p role="alert" className={styles.problem}>
          {props.problem}
        </p>
      ) : null}
      {props.isLeaving ? (
        <div className={styles.acts}>
          <span className={styles.question}>Discard what you typed?</span>
          <Button kind="danger" onPress={props.onDiscard} ref={(button) => button?.focus()}>
            Discard
          </Button>
          <Button kind="quiet" keys="Esc" onPress={props.onStay}>
            Keep editing
          </Button>
        </div>
      ) : (
        <div className={styles.acts}>
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
