import type { Evidenced } from '../../../shared/model/article.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Alternative } from './alternatives.ts';
import { describeOrigin } from './evidence.ts';
import styles from './library.module.css';

/** Where a value came from, and the other values that were found, each to be taken by a press. */
export function Origins(props: {
  readonly of: Evidenced<unknown> | null;
  readonly alternatives: readonly Alternative[];
  readonly onTake: (typed: string) => void;
}) {
  return (
    <div className={styles.evidence}>
      {props.of ? <bdi>{describeOrigin(props.of)}</bdi> : 'not found in the file'}
      {props.alternatives.length > 0 ? (
        <ul className={styles.alternatives}>
          {props.alternatives.map((other, index) => (
            <li key={`${other.label} ${other.origin}`}>
              <button type="button" className={styles.alternative} onClick={() => props.onTake(other.typed)}>
                <Kbd>{`Alt ${index + 1}`}</Kbd>
                <bdi className={styles.alternativeValue}>{other.label}</bdi> <bdi>{other.origin}</bdi>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
