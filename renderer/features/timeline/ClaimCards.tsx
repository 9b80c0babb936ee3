import type { ReactNode } from 'react';
import { asAssertions } from '../../../shared/attribution/confirmed.ts';
import { claimsOfSides, groupBySlot, type SlotAccounts } from '../../../shared/attribution/contradictions.ts';
import { describeAccount, listAccounts } from '../../../shared/attribution/disputes.ts';
import { countOrigins, describeOrigins } from '../../../shared/attribution/origins.ts';
import { slotKey } from '../../../shared/attribution/slot-values.ts';
import type { Scale } from '../../../shared/grading/scales.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { ClaimContext } from '../../../shared/timeline/event-rows.ts';
import type { DisputeWord } from '../../db/disputes.ts';
import { ClaimCard } from './ClaimCard.tsx';
import styles from './claim-cards.module.css';
import { DisputeBar } from './DisputeBar.tsx';

/** What the claims of an event need to be shown and opened. */
export interface ClaimCardsProps {
  readonly event: TimelineEvent;
  readonly claims: readonly Claim[];
  readonly clips: ReadonlyMap<Ulid, Clip>;
  readonly context: ClaimContext;
  readonly customScales?: readonly Scale[] | undefined;
  readonly openClaimId: Ulid | null;
  readonly onOpenClaim: (claimId: Ulid | null) => void;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
  readonly onJudgeDispute: (slot: string, word: DisputeWord) => void;
  readonly renderClaimForm: (claimId: Ulid) => ReactNode;
}

/** The claims of an event by the question they answer: accounts that contradict each other side by side, with what is held of them. */
export function ClaimCards(props: ClaimCardsProps) {
  const slots = groupBySlot(props.claims);
  const sets = slots.filter((slot) => slot.kind !== null);
  const others = slots.filter((slot) => slot.kind === null);
  return (
    <div role="list" aria-label="Claims" className={styles.claims}>
      {sets.map((set) => (
        <AccountSet key={set.slot} {...props} set={set} />
      ))}
      {others.map((slot) => (
        <div key={slot.slot} role="presentation" className={styles.slot}>
          {slots.length > 1 ? (
            <div className={styles.slotHeader}>
              {nameOf(slot.slot)}
              <Borne claims={claimsOfSides(slot.sides)} context={props.context} />
            </div>
          ) : null}
          {claimsOfSides(slot.sides).map((claim) => (
            <ClaimCard key={claim.id} {...props} claim={claim} setTitle={null} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Accounts of one slot side by side: each with how well it is borne out, and beneath them what the analyst holds of it. */
function AccountSet(props: ClaimCardsProps & { readonly set: SlotAccounts }) {
  const { set, context } = props;
  const isDispute = set.kind !== 'differing';
  const title = isDispute ? `≠ ${nameOf(set.slot)}` : `${nameOf(set.slot)}: accounts differ`;
  const accounts = listAccounts(set.sides);
  const questions = set.sides.flatMap((side) => side.questions);
  const columns = [
    ...accounts.map((account) => ({
      key: `${account.stance} ${account.value}`,
      heading: describeAccount(set.slot, account),
      isDenial: account.stance === 'denies',
      claims: account.claims,
    })),
    ...(questions.length > 0 ? [{ key: 'questions', heading: 'Questioned', isDenial: false, claims: questions }] : []),
  ];
  return (
    <div role="listitem" aria-label={`Accounts of ${slotKey(set.slot).replaceAll('-', ' ')}`}>
      <div className={isDispute ? styles.set : styles.setDiffering}>
        <div className={styles.setHeader}>{title}</div>
        <div role="list" aria-label={`Accounts side by side: ${nameOf(set.slot)}`} className={styles.sides}>
          {columns.map((column) => (
            <div
              key={column.key}
              role="presentation"
              className={`${styles.account} ${column.claims.some((claim) => claim.id === props.openClaimId) ? styles.isWide : ''}`}
            >
              <div className={styles.accountHead}>
                <b dir="auto">{column.heading}</b>
                <Borne claims={column.claims} context={context} isDenial={column.isDenial} />
              </div>
              {column.claims.map((claim) => (
                <ClaimCard key={claim.id} {...props} claim={claim} setTitle={title} />
              ))}
            </div>
          ))}
        </div>
        {isDispute ? (
          <DisputeBar event={props.event} set={set} onJudge={(word) => props.onJudgeDispute(set.slot, word)} />
        ) : null}
      </div>
    </div>
  );
}

/** How well claims are borne out; those who deny are counted apart and bear nothing out. */
function Borne(props: {
  readonly claims: readonly Claim[];
  readonly context: ClaimContext;
  readonly isDenial?: boolean;
}) {
  const counted = props.isDenial ? asAssertions(props.claims) : props.claims;
  const count = countOrigins(counted, props.context);
  if (count.origins === 0) return null;
  return <span className={styles.borne}>{`${props.isDenial ? 'denied: ' : ''}${describeOrigins(count)}`}</span>;
}

function nameOf(slot: string): string {
  return slot.charAt(0).toUpperCase() + slot.slice(1).replaceAll('-', ' ');
}
