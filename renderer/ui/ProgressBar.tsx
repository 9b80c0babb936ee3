import { useId } from 'react';
import { Button } from './Button.tsx';
import styles from './EmptyState.module.css';

/** How far long work is, with its count, and a way to stop it. */
export function ProgressBar(props: {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onCancel?: (() => void) | undefined;
}) {
  const id = useId();
  return (
    <div className={styles.track}>
      <label htmlFor={id}>{props.label}</label>
      <span>
        {props.value.toLocaleString()} / {props.max.toLocaleString()}
      </span>
      {props.onCancel ? (
        <Button kind="quiet" onPress={props.onCancel}>
          Cancel
        </Button>
      ) : (
        <span />
      )}
      <progress id={id} className={styles.bar} value={props.value} max={Math.max(props.max, 1)} />
    </div>
  );
}
