import { ORIGINS_FOR_CONFIRMED } from '../grading/scales.ts';
import type { Claim } from '../model/claim.ts';
import type { Grade } from '../model/grade.ts';
import { describeOrigins, type OriginCount } from './origins.ts';
import { areCompatible, slotKey } from './slot-values.ts';
import { effectiveStance } from './stances.ts';

/** The grade *Confirmed by other (independent) sources*. */
export const CONFIRMED: Grade = 'admiralty-credibility:1';

/**
 * Gives the claims of an event that say what a claim says, itself among them: the same side, the same slot and a value that
 * goes with its own. That something happened is borne out by whatever is asserted of it.
 */
export function findBearing(claim: Claim, claimsOfEvent: readonly Claim[]): readonly Claim[] {
  const stance = effectiveStance(claim);
  const slot = slotKey(claim.slot.name);
  const others = claimsOfEvent.filter((other) => {
    if (other.id === claim.id || other.eventId !== claim.eventId || effectiveStance(other) !== stance) return false;
    if (slot === 'happened') return stance === 'asserts' || slotKey(other.slot.name) === 'happened';
    return slotKey(other.slot.name) === slot && areCompatible(slot, claim.slot.value, other.slot.value);
  });
  return [claim, ...others];
}

/** Gives those claims as assertions, so that the origins of a denial can be counted too. */
export function asAssertions(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim) =>
    effectiveStance(claim) === 'asserts'
      ? claim
      : { ...claim, stance: 'asserts', slot: { ...claim.slot, value: 'yes' } },
  );
}

/**
 * Says what credibility 1 still lacks: two origins of what the claim says, or a written reason. Null for any other grade and
 * when nothing is lacking. `count` is that of `findBearing`, as assertions.
 */
export function explainUnconfirmed(
  claim: Pick<Claim, 'credibility' | 'rationale'>,
  count: Pick<OriginCount, 'articles' | 'origins'>,
): string | null {
  if (claim.credibility !== CONFIRMED || count.origins >= ORIGINS_FOR_CONFIRMED || claim.rationale.trim() !== '') {
    return null;
  }
  return `“1 · Confirmed by other sources” asks for two origins that do not depend on each other; what this claim says has ${describeOrigins(count)}. Write the reason, or choose another grade.`;
}
