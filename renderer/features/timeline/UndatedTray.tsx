import { titleAt } from '../../../shared/timeline/row-columns.ts';
import { textAt } from '../../../shared/timeline/text-column.ts';
import { countDated } from '../../../shared/timeline/walk.ts';
import styles from './drawing.module.css';
import type { ShownTimeline } from './timeline-session.ts';

/** So many are shown one by one; the list holds all. */
const MOST = 24;

/** The events that no date is known of, beside the drawing that cannot show them. */
export function UndatedTray(props: {
  readonly timeline: ShownTimeline;
  readonly chosen: number;
  readonly onSelect: (index: number) => void;
  readonly onShowAll: () => void;
}) {
  const { columns, shown } = props.timeline;
  const dated = countDated({ columns, shown });
  const count = shown.length - dated;
  if (count === 0) return null;
  const indexes = [...shown.subarray(dated, dated + MOST)];
  return (
    <div role="group" aria-label="Without a date" className={styles.tray}>
      <span className={styles.trayName}>No date · {count.toLocaleString()}</span>
      <div className={styles.trayEvents}>
        {indexes.map((index) => (
          <button
            key={textAt(columns.ids, index)}
            type="button"
            className={styles.trayEvent}
            aria-pressed={index === props.chosen}
            onClick={() => props.onSelect(index)}
          >
            <bdi>{titleAt(columns, index)}</bdi>
          </button>
        ))}
        {count > MOST ? (
          <button type="button" className={styles.trayEvent} onClick={props.onShowAll}>
            {(count - MOST).toLocaleString()} more
          </button>
        ) : null}
      </div>
    </div>
  );
}
