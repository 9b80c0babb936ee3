import { labelDispute } from '../../../shared/attribution/disputes.ts';
import { describeOrigins } from '../../../shared/attribution/origins.ts';
import type { EventRow } from '../../../shared/timeline/event-rows.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './event-form.module.css';

/** What kind of event it is, whether it is disputed, and how well it is borne out. */
export function EventChips({ row }: { readonly row: EventRow }) {
  return (
    <div className={styles.chips}>
      {row.event.kind ? <Chip>{row.event.kind}</Chip> : null}
      {row.dispute ? (
        <span role="status" aria-label="Disputed">
          <Chip kind={row.dispute === 'resolved' ? 'plain' : 'dispute'}>≠ {labelDispute(row.dispute)}</Chip>
        </span>
      ) : null}
      {row.isDenied ? <Chip kind="deny">denied by all</Chip> : null}
      <span role="status" aria-label="Origins">
        <Chip kind="origin">{describeOrigins(row)}</Chip>
      </span>
    </div>
  );
}
