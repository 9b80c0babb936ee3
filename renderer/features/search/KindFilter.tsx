import type { SearchKind } from '../../../shared/search/model.ts';
import { KIND_WORDS, KINDS } from './result-words.ts';
import styles from './search.module.css';
import type { SearchAnswer } from './search-session.ts';

/** Which kinds of rows are shown, each with how many were found. */
export function KindFilter(props: {
  readonly kind: SearchKind | null;
  readonly answer: SearchAnswer | null;
  readonly onChange: (kind: SearchKind | null) => void;
}) {
  const { answer } = props;
  const all = answer ? KINDS.reduce((sum, kind) => sum + answer.totals[kind], 0) : null;
  return (
    <div role="group" aria-label="Kinds" className={styles.kinds}>
      {[null, ...KINDS].map((kind) => {
        const count = kind === null ? all : (answer?.totals[kind] ?? null);
        return (
          <button
            key={kind ?? 'all'}
            type="button"
            aria-pressed={props.kind === kind}
            className={styles.kindPress}
            onClick={() => props.onChange(kind)}
          >
            {kind === null ? 'All' : KIND_WORDS[kind].many}
            {count === null ? null : <span className={styles.kindCount}> {count.toLocaleString()}</span>}
          </button>
        );
      })}
    </div>
  );
}
