import type { Claim } from '../model/claim.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Account, DisputeJudgment, DisputeStatus } from '../model/event-judgment.ts';
import type { ContradictionSet, SlotAccounts, ValueSide } from './contradictions.ts';
import { foldValue, slotKey } from './slot-values.ts';

/** An account with the claims that give it. */
export interface ToldAccount extends Account {
  readonly claims: readonly Claim[];
}

/** What the analyst holds of a dispute now. */
export interface DisputeState {
  readonly status: DisputeStatus;
  /** The judgment in force; null while nothing was said. */
  readonly judgment: DisputeJudgment | null;
  /** All judgments of the slot, the oldest first. */
  readonly history: readonly DisputeJudgment[];
  /** The accounts that nobody had given yet when it was judged. */
  readonly newAccounts: readonly Account[];
}

/** Lists the accounts of a set, each value asserted and denied apart; questions take no side. */
export function listAccounts(sides: readonly ValueSide[]): readonly ToldAccount[] {
  return sides.flatMap((side) =>
    (['asserts', 'denies'] as const)
      .map((stance) => ({ value: side.value, stance, claims: side[stance] }))
      .filter((account) => account.claims.length > 0),
  );
}

/** Tells whether two accounts are one: the same value and the same side. */
export function isSameAccount(slot: string, one: Account, other: Account): boolean {
  if (one.stance !== other.stance) return false;
  return slotKey(slot) === 'happened' || foldValue(one.value) === foldValue(other.value);
}

/** Gives what the analyst holds of the accounts of a slot. */
export function readDisputeState(
  event: Pick<TimelineEvent, 'disputeJudgments'>,
  { slot, sides }: Pick<SlotAccounts, 'slot' | 'sides'>,
): DisputeState {
  const history = (event.disputeJudgments ?? []).filter((one) => slotKey(one.slot) === slotKey(slot));
  const judgment = history.at(-1) ?? null;
  const newAccounts = judgment
    ? listAccounts(sides).filter((account) => !judgment.accounts.some((known) => isSameAccount(slot, account, known)))
    : [];
  return {
    status: judgment?.status ?? 'open',
    judgment,
    history,
    newAccounts: newAccounts.map(({ value, stance }) => ({ value, stance })),
  };
}

const SETTLED: Record<DisputeStatus, number> = { open: 0, leaning: 1, resolved: 2 };

/** Gives how far an event's disputes have come: the least settled of them; null for an event without a dispute. */
export function readEventDispute(
  event: Pick<TimelineEvent, 'disputeJudgments'>,
  sets: readonly ContradictionSet[],
): DisputeStatus | null {
  const disputes = sets.filter((set) => set.kind !== 'differing');
  return leastSettled(disputes.map((set) => readDisputeState(event, set).status));
}

/** Gives the least settled of statuses; null of none. */
export function leastSettled(statuses: readonly DisputeStatus[]): DisputeStatus | null {
  return statuses.toSorted((one, other) => SETTLED[one] - SETTLED[other])[0] ?? null;
}

/** The words for an event's dispute, wherever it is shown: "disputed", "disputed, leaning", "disputed, resolved". */
export function labelDispute(dispute: DisputeStatus): string {
  return dispute === 'open' ? 'disputed' : `disputed, ${dispute}`;
}

/** Gives an account in words: "eastern Syria", "not the Marn shelf", "that it happened", "that it did not happen". */
export function describeAccount(slot: string, account: Account): string {
  const value = account.value.trim();
  if (slotKey(slot) === 'happened' || value === '') {
    return account.stance === 'asserts' ? 'that it happened' : 'that it did not happen';
  }
  return account.stance === 'asserts' ? value : `not ${value}`;
}

/** Gives a status in words: "open", "leaning to “eastern Syria”", "resolved: “eastern Syria”". */
export function describeDispute(slot: string, judgment: Pick<DisputeJudgment, 'status' | 'account'> | null): string {
  if (!judgment || judgment.status === 'open' || judgment.account === null) return judgment?.status ?? 'open';
  const words = `“${describeAccount(slot, judgment.account)}”`;
  return judgment.status === 'leaning' ? `leaning to ${words}` : `resolved: ${words}`;
}
