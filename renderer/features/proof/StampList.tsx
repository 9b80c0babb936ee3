import type { CheckedStamp } from '../../../shared/timestamp/read-stamp.ts';
import styles from './proof.module.css';

/** What the answers that are kept state, and what of that was not checked. */
export function StampList({ stamps }: { readonly stamps: readonly CheckedStamp[] }) {
  if (stamps.length === 0) return null;
  return (
    <section aria-label="Outside timestamps" className={styles.stamps}>
      <h3>Outside timestamps</h3>
      <ul>
        {stamps.map(({ fileName, words, isSound }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers are only ever added, and two may have one name.
          <li key={index} className={isSound ? undefined : styles.problem}>
            <bdi dir="ltr">{fileName}</bdi>: {words}
          </li>
        ))}
      </ul>
    </section>
  );
}
