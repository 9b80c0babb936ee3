import type { IsoTime, Ulid } from './ids.ts';

/** The analyst's word on the origins of an event: several are one, or some claims rest on an origin of their own. */
export interface OriginJudgment {
  readonly id: Ulid;
  readonly kind: 'join' | 'split';
  /** The keys of the origins (attribution/origins.ts) that are joined, or of the one that is split. */
  readonly originKeys: readonly string[];
  /** The claims that a split gives an origin of their own; empty for a join. */
  readonly claimIds: readonly Ulid[];
  readonly reason: string;
  readonly at: IsoTime;
}

/** How far the analyst has come with accounts that contradict each other. */
export const DISPUTE_STATUSES = ['open', 'leaning', 'resolved'] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/** One side of a dispute: a value of the slot, as worded, and whether it is asserted or denied. */
export interface Account {
  readonly value: string;
  readonly stance: 'asserts' | 'denies';
}

/** One judgment on the accounts of a slot; the last of a slot is in force, none is ever replaced. */
export interface DisputeJudgment {
  readonly slot: string;
  readonly status: DisputeStatus;
  /** The account that the analyst leans to or holds for true; null while it is open. */
  readonly account: Account | null;
  readonly reason: string;
  readonly at: IsoTime;
  /** The accounts that stood side by side when it was said, so that one that came later is told. */
  readonly accounts: readonly Account[];
}
