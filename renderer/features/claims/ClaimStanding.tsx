import { findContradictions } from '../../../shared/attribution/contradictions.ts';
import {
  describeAccount,
  describeDispute,
  labelDispute,
  listAccounts,
  readDisputeState,
} from '../../../shared/attribution/disputes.ts';
import { describeOrigins, type OriginCount } from '../../../shared/attribution/origins.ts';
import { slotKey } from '../../../shared/attribution/slot-values.ts';
import { effectiveStance } from '../../../shared/attribution/stances.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { readEvent } from '../../db/events.ts';
import { useLive } from '../../db/use-live.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './claims.module.css';

/** How a claim stands among the others of its event: how well what it says is borne out, and which accounts contradict it. */
export function ClaimStanding(props: {
  readonly db: CaseDatabase;
  readonly claim: Claim;
  /** Of what the claim says; undefined until it is counted. */
  readonly origins: OriginCount | undefined;
}) {
  const { db, claim, origins } = props;
  const { eventId } = claim;
  const detail = useLive(() => (eventId === null ? null : readEvent(db, eventId)), [db, eventId]);
  const set = findContradictions(detail?.claims ?? []).find(
    (one) => one.kind !== 'differing' && slotKey(one.slot) === slotKey(claim.slot.name),
  );
  const state = detail && set ? readDisputeState(detail.event, set) : null;
  const isDenial = effectiveStance(claim) === 'denies';
  return (
    <div className={styles.borne}>
      {origins ? (
        <span role="status" aria-label="Origins of the claim">
          <Chip kind="origin">
            {isDenial ? 'denied: ' : ''}
            {describeOrigins(origins)}
          </Chip>
        </span>
      ) : null}
      {set && state ? (
        <>
          <span role="status" aria-label="Claim disputed">
            <Chip kind={state.status === 'resolved' ? 'plain' : 'dispute'}>≠ {labelDispute(state.status)}</Chip>
          </span>
          <p className={styles.accounts} dir="auto">
            {listAccounts(set.sides)
              .map((account) => describeAccount(set.slot, account))
              .join(' ≠ ')}
            {state.judgment ? ` (${describeDispute(set.slot, state.judgment)})` : ''}
          </p>
        </>
      ) : null}
    </div>
  );
}
