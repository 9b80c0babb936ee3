import { asAssertions } from '../attribution/confirmed.ts';
import { claimsOfSides, type SlotAccounts } from '../attribution/contradictions.ts';
import {
  type DisputeState,
  describeAccount,
  isSameAccount,
  listAccounts,
  readDisputeState,
  type ToldAccount,
} from '../attribution/disputes.ts';
import { describeOriginJudgment, nameOfOrigin, type OriginNames } from '../attribution/origin-words.ts';
import { type ArticleLookup, countOrigins, listOrigins, type OriginCount } from '../attribution/origins.ts';
import { effectiveStance } from '../attribution/stances.ts';
import type { Claim } from '../model/claim.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Ulid } from '../model/ids.ts';

/** One account of a slot with how well it is borne out; those who deny are counted in the same way, and apart. */
export interface AccountView extends ToldAccount {
  /** "eastern Syria", "not the Marn shelf", "that it happened". */
  readonly words: string;
  readonly count: OriginCount;
}

/** All claims on one slot of an event: its accounts, and what the analyst holds of them where they contradict each other. */
export interface SlotView {
  readonly slot: string;
  readonly kind: SlotAccounts['kind'];
  readonly accounts: readonly AccountView[];
  readonly questions: readonly Claim[];
  readonly count: OriginCount;
  readonly dispute: DisputeState | null;
}

/** An origin of an event as exports name it, with what was said of it. */
export interface OriginView {
  readonly name: string;
  readonly claimIds: readonly Ulid[];
  /** "joined: one briefing", in order of time. */
  readonly judgments: readonly string[];
}

/** Views a slot of an event. */
export function viewSlot(event: TimelineEvent, group: SlotAccounts, lookup: ArticleLookup): SlotView {
  return {
    slot: group.slot,
    kind: group.kind,
    accounts: listAccounts(group.sides).map((account) => ({
      ...account,
      words: describeAccount(group.slot, account),
      count: countOrigins(asAssertions(account.claims), lookup),
    })),
    questions: group.sides.flatMap((side) => side.questions),
    count: countOrigins(claimsOfSides(group.sides), lookup),
    dispute: group.kind === null || group.kind === 'differing' ? null : readDisputeState(event, group),
  };
}

/** Views the origins of an event. */
export function viewOrigins(
  event: TimelineEvent,
  claims: readonly Claim[],
  lookup: ArticleLookup & OriginNames,
): readonly OriginView[] {
  return listOrigins(claims, lookup).map((origin) => ({
    name: nameOfOrigin(origin, claims, lookup),
    claimIds: origin.claimIds,
    judgments: (event.originJudgments ?? [])
      .filter((judgment) => origin.judgmentIds.includes(judgment.id))
      .map(describeOriginJudgment),
  }));
}

/** Finds the account of a slot that a claim gives; null for one that only questions. */
export function findAccount(slot: SlotView, claim: Claim): AccountView | null {
  const stance = effectiveStance(claim);
  if (stance === 'questions') return null;
  const own = { value: claim.slot.value, stance };
  return slot.accounts.find((account) => isSameAccount(slot.slot, account, own)) ?? null;
}
