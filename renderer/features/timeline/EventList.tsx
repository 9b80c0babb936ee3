import { memo } from 'react';
import { labelDispute } from '../../../shared/attribution/disputes.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { Chip } from '../../ui/Chip.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { type EventRow, labelOrigins } from './event-rows.ts';
import { monthHeader } from './month-header.ts';
import styles from './timeline.module.css';

/** The list of events under the drawing: by month, those without a date last. Panning must not draw it anew, hence the memo. */
export const EventList = memo(function EventList(props: {
  readonly rows: readonly EventRow[];
  readonly selectedId: Ulid | null;
  readonly onSelect: (row: EventRow) => void;
  readonly onOpen: () => void;
}) {
  return (
    <VirtualList
      label="Events"
      rows={props.rows}
      rowKey={(row) => row.event.id}
      estimateHeight={54}
      rowLabel={(row) => `${row.event.title}, ${row.date}`}
      groupOf={monthHeader}
      selectedKey={props.selectedId}
      onSelect={props.onSelect}
      onOpen={(row) => {
        props.onSelect(row);
        props.onOpen();
      }}
      renderRow={(row) => <EventLine row={row} />}
    />
  );
});

function EventLine({ row }: { readonly row: EventRow }) {
  const { event } = row;
  const facts = [event.participants.map((one) => one.name).join(', ') || event.kind, event.place?.name].filter(Boolean);
  return (
    <div className={styles.eventLine}>
      <span className={styles.eventDate}>{row.date}</span>
      <span className={styles.eventWords}>
        <span className={styles.eventTitle} dir="auto">
          {event.title || 'Untitled event'}
        </span>
        <span className={styles.eventFacts} dir="auto">
          {facts.join(' · ')}
        </span>
      </span>
      <span className={styles.eventChips}>
        {row.dispute ? (
          <Chip kind={row.dispute === 'resolved' ? 'plain' : 'dispute'} title="Its claims contradict each other">
            ≠ {labelDispute(row.dispute)}
          </Chip>
        ) : null}
        {row.isDenied ? <Chip kind="deny">denied</Chip> : null}
        {row.claimCount > 0 && !row.isDenied ? <Chip kind="origin">{labelOrigins(row)}</Chip> : null}
        {row.claimCount === 0 ? <Chip>no claim</Chip> : null}
        <GradeChips grades={row.grades} />
      </span>
    </div>
  );
}

/** At most two codes are shown; the rest is counted. */
function GradeChips({ grades }: { readonly grades: readonly string[] }) {
  if (grades.length === 0) return null;
  const more = grades.length - 2;
  return (
    <>
      {grades.slice(0, 2).map((code) => (
        <Chip key={code} kind="grade">
          {code}
        </Chip>
      ))}
      {more > 0 ? <Chip title={grades.join(', ')}>+{more}</Chip> : null}
    </>
  );
}
