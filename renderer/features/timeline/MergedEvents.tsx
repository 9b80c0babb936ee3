import type { MergedEvent, TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { formatEventDate } from '../../../shared/timeline/event-dates.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './merged-events.module.css';

/** The events that were merged into this one, each as it was; any of them can be taken out again. */
export function MergedEvents(props: { readonly event: TimelineEvent; readonly onTakeOut: (eventId: Ulid) => void }) {
  const merged = props.event.merged ?? [];
  if (merged.length === 0) return null;
  return (
    <>
      <h3 className={styles.mergedHead}>Merged into it</h3>
      <ul aria-label="Merged into it" className={styles.merged}>
        {merged.map((entry) => (
          <MergedItem key={entry.event.id} entry={entry} onTakeOut={() => props.onTakeOut(entry.event.id)} />
        ))}
      </ul>
    </>
  );
}

function MergedItem({ entry, onTakeOut }: { readonly entry: MergedEvent; readonly onTakeOut: () => void }) {
  const { event, claimIds } = entry;
  const title = event.title || 'Untitled event';
  const facts = [
    formatEventDate(event),
    event.place?.name,
    claimIds.length === 1 ? '1 claim' : `${claimIds.length} claims`,
    event.merged ? `with ${event.merged.map((one) => `“${one.event.title}”`).join(', ')}` : '',
  ];
  return (
    <li className={styles.mergedItem}>
      <div>
        <b dir="auto">{title}</b>
        <p className={styles.rule}>{facts.filter(Boolean).join(' · ')}</p>
        {event.description?.plain.trim() ? (
          <p className={styles.rule} dir="auto">
            {event.description.plain.trim()}
          </p>
        ) : null}
        <p className={styles.rule}>
          <time dateTime={entry.at}>
            {new Date(entry.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
          {entry.reason ? (
            <>
              {': '}
              <span dir="auto">{entry.reason}</span>
            </>
          ) : null}
        </p>
      </div>
      <Button kind="quiet" label={`Take “${title}” out again`} onPress={onTakeOut}>
        Take out
      </Button>
    </li>
  );
}
