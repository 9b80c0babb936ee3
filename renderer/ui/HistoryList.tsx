import styles from './HistoryList.module.css';

/** One step of a history: what went from what to what, the words written with it, and a remark. */
export interface HistoryEntry {
  readonly key: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly moves: readonly { readonly label: string; readonly from: string; readonly to: string }[];
  readonly words: string | null;
  readonly note: string | null;
}

/** A history that is folded until it is asked for, the newest step first as it is given; nothing where there is none. */
export function HistoryList(props: { readonly label: string; readonly entries: readonly HistoryEntry[] }) {
  const { entries } = props;
  if (entries.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>
        {props.label} <span>{entries.length === 1 ? '1 change' : `${entries.length.toLocaleString()} changes`}</span>
      </summary>
      <ol aria-label={props.label}>
        {entries.map((entry) => (
          <li key={entry.key}>
            <time dateTime={entry.at}>
              {new Date(entry.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
            <div>
              {entry.moves.map((move) => (
                <p key={move.label}>
                  {move.label}: <span className={styles.from}>{move.from}</span> → <strong>{move.to}</strong>
                </p>
              ))}
              {entry.words ? (
                <p className={styles.words} dir="auto">
                  {entry.words}
                </p>
              ) : null}
              {entry.note ? <p className={styles.note}>{entry.note}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
