import type { IsoTime, Ulid } from './ids.ts';

/** What a claim says of a hypothesis (analysis of competing hypotheses, Heuer); a cell that is not set has none of them. */
export const VERDICTS = ['consistent', 'inconsistent', 'neutral', 'not-applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One answer that the question may have. */
export interface Hypothesis {
  readonly id: Ulid;
  readonly statement: string;
}

/** A question with the hypotheses that compete for it, in the analyst's order: the columns of the grid. */
export interface HypothesisGrid {
  readonly id: Ulid;
  readonly question: string;
  readonly hypotheses: readonly Hypothesis[];
  readonly createdAt: IsoTime;
}

/** What a claim says of one hypothesis, and why; a verdict of null is not set yet. */
export interface GridCell {
  readonly verdict: Verdict | null;
  readonly rationale: string;
}

/** A claim that was taken into a grid: one row. Cells go by the hypothesis's id; one that is neither set nor reasoned is absent. */
export interface GridClaim {
  readonly id: Ulid;
  readonly gridId: Ulid;
  readonly claimId: Ulid;
  readonly cells: Readonly<Record<Ulid, GridCell>>;
  readonly createdAt: IsoTime;
}
