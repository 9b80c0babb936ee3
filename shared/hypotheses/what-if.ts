import { asAssertions } from '../attribution/confirmed.ts';
import { findLeaning, type LeaningRole, leaveOutArticles, withoutSource } from '../attribution/leaning.ts';
import type { ArticleLookup } from '../attribution/origins.ts';
import type { Claim } from '../model/claim.ts';
import type { Ulid } from '../model/ids.ts';
import { type HypothesisScore, scoreHypotheses, type WeighedClaim } from './scores.ts';

/** What a grid would say if a source were wrong; nothing of it is stored. */
export interface WhatIf {
  /** The rows that fall, each with what the source is to its claim: all that leans on it alone. */
  readonly fallen: readonly { readonly rowId: Ulid; readonly role: LeaningRole }[];
  /** The rows that lose a branch of their chain and stand. */
  readonly weakened: readonly Ulid[];
  readonly before: readonly HypothesisScore[];
  readonly after: readonly HypothesisScore[];
}

/** Takes a source out of a grid, and with it every claim that leans on it alone. */
export function takeSourceOut(
  hypothesisIds: readonly Ulid[],
  rows: readonly WeighedClaim[],
  sourceId: Ulid,
  lookup: ArticleLookup,
): WhatIf {
  const leaning = findLeaning(asAssertions(rows.map((row) => row.claim)), sourceId, lookup);
  const touched = new Map(
    [...leaning.events.flatMap((event) => event.claims), ...leaning.looseClaims].map((one) => [one.claim.id, one]),
  );
  const fallen = rows.flatMap(({ rowId, claim }) => {
    const one = touched.get(claim.id);
    return one && !one.stands ? [{ rowId, role: one.role }] : [];
  });
  const isFallen = new Set(fallen.map((one) => one.rowId));
  const left = rows
    .filter((row) => !isFallen.has(row.rowId))
    .map((row) => ({ ...row, claim: withoutSource(row.claim, sourceId, lookup) ?? row.claim }));
  return {
    fallen,
    weakened: left.filter((row) => touched.get(row.claim.id)?.stands === true).map((row) => row.rowId),
    before: scoreHypotheses(hypothesisIds, rows, lookup),
    after: scoreHypotheses(hypothesisIds, left, leaveOutArticles(lookup, sourceId)),
  };
}

/** Lists the sources that any of the claims leans on, with how many claims name each: who says or carries it, and the outlets. */
export function listLeanedOn(
  claims: readonly Claim[],
  lookup: ArticleLookup,
): readonly { readonly sourceId: Ulid; readonly claims: number }[] {
  const counts = new Map<Ulid, number>();
  for (const claim of claims) {
    const outlets = lookup.articleIdsOf(claim).flatMap((id) => lookup.outletOf?.(id) ?? []);
    for (const id of new Set([...claim.chain.map((link) => link.sourceId), ...outlets])) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts].map(([sourceId, count]) => ({ sourceId, claims: count })).sort((a, b) => b.claims - a.claims);
}
