import type { Claim } from '../model/claim.ts';
import { foldName } from './fold-name.ts';
import type { ArticleLookup, ClaimOrigin } from './origins.ts';
import { effectiveStance } from './stances.ts';

/** Two origins that may be one, and what speaks for it. The app joins nothing by itself. */
export interface OriginHint {
  readonly keys: readonly [string, string];
  readonly why: 'same-words' | 'carrier';
}

/**
 * Finds origins of an event that may be one: unnamed sources in the same words in two outlets, and an origin that, in another
 * claim, only passes on what the other origin said.
 */
export function findOriginHints(
  origins: readonly ClaimOrigin[],
  claims: readonly Claim[],
  lookup: ArticleLookup,
): readonly OriginHint[] {
  const hints: OriginHint[] = [];
  const wordsOf = (origin: ClaimOrigin) =>
    origin.sourceIds.flatMap((id) => {
      const words = lookup.unnamedWordsOf?.(id) ?? null;
      return words === null ? [] : [foldName(words)];
    });
  for (const [index, one] of origins.entries()) {
    for (const other of origins.slice(index + 1)) {
      const isSame = wordsOf(one).some((words) => wordsOf(other).includes(words));
      if (isSame) hints.push({ keys: [one.key, other.key], why: 'same-words' });
      else if (passesOn(one, other, claims)) hints.push({ keys: [one.key, other.key], why: 'carrier' });
      else if (passesOn(other, one, claims)) hints.push({ keys: [other.key, one.key], why: 'carrier' });
    }
  }
  return hints;
}

/** Whether one origin stands in a chain that begins with the other. */
function passesOn(carrier: ClaimOrigin, origin: ClaimOrigin, claims: readonly Claim[]): boolean {
  const [carriers, firsts] = [new Set(carrier.sourceIds), new Set(origin.sourceIds)];
  return claims.some(
    (claim) =>
      effectiveStance(claim) === 'asserts' &&
      claim.chain.some((link) => link.from.length === 0 && firsts.has(link.sourceId)) &&
      claim.chain.some((link) => link.from.length > 0 && carriers.has(link.sourceId)),
  );
}
