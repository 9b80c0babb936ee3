import { asAssertions } from '../attribution/confirmed.ts';
import { type ArticleLookup, countOrigins } from '../attribution/origins.ts';
import type { Claim } from '../model/claim.ts';
import type { GridCell, Verdict } from '../model/hypotheses.ts';
import type { Ulid } from '../model/ids.ts';

/** A claim of a grid with what it says of each hypothesis. */
export interface WeighedClaim {
  /** The id of the grid's row. */
  readonly rowId: Ulid;
  readonly claim: Claim;
  readonly cells: Readonly<Record<Ulid, GridCell>>;
}

/** How much speaks against a hypothesis. The one with the least against it stands best: nothing is ever proved by what goes with it (Heuer). */
export interface HypothesisScore {
  readonly hypothesisId: Ulid;
  /** How many claims are inconsistent with it, and how many independent origins stand behind them: the score. */
  readonly inconsistentClaims: number;
  readonly inconsistentOrigins: number;
  readonly consistentClaims: number;
  /** How many claims have no verdict on it yet. */
  readonly open: number;
  /** Whether no other hypothesis of the grid has less against it; none has while nothing is set. */
  readonly isLeast: boolean;
}

/**
 * Scores hypotheses by what is inconsistent with them. Claims of one origin count once, denials by who denies: five rewrites
 * of one speaker weigh as much as he does.
 */
export function scoreHypotheses(
  hypothesisIds: readonly Ulid[],
  rows: readonly WeighedClaim[],
  lookup: ArticleLookup,
): readonly HypothesisScore[] {
  const scores = hypothesisIds.map((hypothesisId) => {
    const verdictOf = (row: WeighedClaim) => row.cells[hypothesisId]?.verdict ?? null;
    const inconsistent = rows.filter((row) => verdictOf(row) === 'inconsistent').map((row) => row.claim);
    return {
      hypothesisId,
      inconsistentClaims: inconsistent.length,
      inconsistentOrigins: countOrigins(asAssertions(inconsistent), lookup).origins,
      consistentClaims: rows.filter((row) => verdictOf(row) === 'consistent').length,
      open: rows.filter((row) => verdictOf(row) === null).length,
    };
  });
  const isAnythingSet = scores.some((score) => score.open < rows.length);
  const least = Math.min(...scores.map((score) => score.inconsistentOrigins));
  return scores.map((score) => ({ ...score, isLeast: isAnythingSet && score.inconsistentOrigins === least }));
}

/**
 * How far a claim tells hypotheses apart: `pairs` of the `of` pairs that it could. `same` says the same of all of them and so
 * nothing about which is true; `open` has too few verdicts to tell.
 */
export type Diagnosticity =
  | { readonly status: 'tells-apart'; readonly pairs: number; readonly of: number }
  | { readonly status: 'same' | 'open' };

/** Gives how far a claim tells the hypotheses of its grid apart; where it does not apply, it tells nothing apart. */
export function readDiagnosticity(
  hypothesisIds: readonly Ulid[],
  cells: Readonly<Record<Ulid, GridCell>>,
): Diagnosticity {
  const verdicts = hypothesisIds.map((id) => cells[id]?.verdict ?? null);
  const telling = verdicts.filter((verdict) => verdict !== null && verdict !== 'not-applicable');
  const counts = new Map<Verdict | null, number>();
  for (const verdict of telling) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const pairsOf = (count: number) => (count * (count - 1)) / 2;
  const alike = [...counts.values()].reduce((sum, count) => sum + pairsOf(count), 0);
  const pairs = pairsOf(telling.length) - alike;
  if (pairs > 0) return { status: 'tells-apart', pairs, of: pairsOf(hypothesisIds.length) };
  return { status: verdicts.length < 2 || verdicts.includes(null) ? 'open' : 'same' };
}

/** Orders claims by how far they tell hypotheses apart, the most telling first and those that say the same of all last. */
export function compareDiagnosticity(one: Diagnosticity, other: Diagnosticity): number {
  return rank(other) - rank(one);
}

function rank(diagnosticity: Diagnosticity): number {
  if (diagnosticity.status === 'tells-apart') return diagnosticity.pairs;
  return diagnosticity.status === 'open' ? 0 : -1;
}
