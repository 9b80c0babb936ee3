import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What an empty view shows: what it is for, and the first step. */
export function EmptyState(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <h2>{props.title}</h2>
      <div>{props.children}</div>
      {props.action ? <div className={styles.actions}>{props.action}</div> : null}
    </div>
  );
}
