import type { ReactNode } from 'react';
import styles from './controls.module.css';

/** A small fact beside other text; its kind adds a tint, the words carry the meaning. */
export function Chip({
  children,
  kind = 'plain',
  title,
}: {
  readonly children: ReactNode;
  readonly kind?: 'plain' | 'grade' | 'dispute' | 'origin' | 'proposal' | 'deny' | undefined;
  readonly title?: string | undefined;
}) {
  return (
    <span className={`${styles.chip} ${kind === 'plain' ? '' : styles[kind]}`} title={title}>
      {children}
    </span>
  );
}
