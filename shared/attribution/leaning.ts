import { parseGrade } from '../grading/scales.ts';
import type { Claim } from '../model/claim.ts';
import type { Grade } from '../model/grade.ts';
import type { Ulid } from '../model/ids.ts';
import { originsOf } from './chain.ts';
import { type ArticleLookup, type ClaimOrigin, countOrigins, listOrigins, type OriginCount } from './origins.ts';

/**
 * What a source is to a claim: who said it, one of those who passed it on, the outlet in which it was read, or one of these
 * for another rewrite of its story, which names more than it does.
 */
export type LeaningRole = 'origin' | 'carrier' | 'outlet' | 'rewrite';

/** A claim that leans on a source. */
export interface LeaningClaim {
  readonly claim: Claim;
  readonly role: LeaningRole;
  /** Whether anything of it is left without the source: another branch of the chain, or another outlet. */
  readonly stands: boolean;
}

/** An event that leans on a source, with its origins as they are and as they would be without that source. */
export interface LeaningEvent {
  readonly eventId: Ulid;
  readonly claims: readonly LeaningClaim[];
  readonly before: OriginCount;
  readonly after: OriginCount;
}

/** What leans on a source. */
export interface Leaning {
  /** Those that lose their last origin first, then those that lose one, then those that lose none. */
  readonly events: readonly LeaningEvent[];
  /** Claims without an event. */
  readonly looseClaims: readonly LeaningClaim[];
}

/** Finds what leans on a source among claims; give it all claims of every event that is touched. */
export function findLeaning(claims: readonly Claim[], sourceId: Ulid, lookup: ArticleLookup): Leaning {
  const byEvent = new Map<Ulid | null, Claim[]>();
  for (const claim of claims) {
    const known = byEvent.get(claim.eventId);
    if (known) known.push(claim);
    else byEvent.set(claim.eventId, [claim]);
  }
  const events: LeaningEvent[] = [];
  for (const [eventId, ofEvent] of byEvent) {
    const leaning = leanOn(ofEvent, sourceId, lookup);
    if (eventId === null || leaning.length === 0) continue;
    const fallen = new Set(leaning.filter((one) => !one.stands).map((one) => one.claim.id));
    const rest = ofEvent.flatMap((claim) =>
      fallen.has(claim.id) ? [] : (withoutSource(claim, sourceId, lookup) ?? []),
    );
    events.push({
      eventId,
      claims: leaning,
      before: countOrigins(ofEvent, lookup),
      after: countOrigins(rest, leaveOutArticles(lookup, sourceId)),
    });
  }
  return {
    events: events.sort((one, other) => rankFall(one) - rankFall(other)),
    looseClaims: leanOn(byEvent.get(null) ?? [], sourceId, lookup),
  };
}

function leanOn(claims: readonly Claim[], sourceId: Ulid, lookup: ArticleLookup): readonly LeaningClaim[] {
  const direct = claims.flatMap((claim): LeaningClaim[] => {
    const role = roleIn(claim, sourceId, lookup);
    return role === null ? [] : [{ claim, role, stands: withoutSource(claim, sourceId, lookup) !== null }];
  });
  if (direct.length === 0) return direct;
  const fallen = new Set(direct.filter((one) => !one.stands).map((one) => one.claim.id));
  const known = new Set(direct.map((one) => one.claim.id));
  const origins = listOrigins(claims, lookup);
  const rewrites = claims.filter((claim) => {
    const followed = origins.filter((origin) => origin.claimIds.includes(claim.id));
    const isFollower = followed.length > 0 && followed.every((origin) => origin.followerIds.includes(claim.id));
    return isFollower && !known.has(claim.id) && followed.every((origin) => isGone(origin));
  });
  return [...direct, ...rewrites.map((claim) => ({ claim, role: 'rewrite' as const, stands: false }))];

  function isGone(origin: ClaimOrigin): boolean {
    return origin.claimIds.every((id) => fallen.has(id) || origin.followerIds.includes(id));
  }
}

/** Tells whether an event is left without any origin when its source falls; one that nobody asserts had none to lose. */
export function losesAll(event: Pick<LeaningEvent, 'before' | 'after'>): boolean {
  return event.before.origins > 0 && event.after.origins === 0;
}

/** Tells whether a judgment lowers a source: to a lower step, from a step to "cannot be judged", or from none to the lower half of the scale. */
export function isLowered(before: Grade, after: Grade): boolean {
  const [was, is] = [rankOf(before), rankOf(after)];
  if (before === after) return false;
  if (is === null) return was !== null;
  if (was === null) return is.index >= is.steps / 2;
  return is.index > was.index;
}

/** The place of a judgment among the steps of its scale; null for the empties and for "cannot be judged". */
function rankOf(grade: Grade): { readonly index: number; readonly steps: number } | null {
  const parsed = parseGrade(grade);
  if (parsed.status !== 'graded' || parsed.step.isNoBasis) return null;
  const steps = parsed.scale.steps.filter((step) => !step.isNoBasis);
  return { index: steps.indexOf(parsed.step), steps: steps.length };
}

function rankFall(event: LeaningEvent): number {
  if (losesAll(event)) return 0;
  return event.after.origins < event.before.origins ? 1 : 2;
}

function roleIn(claim: Claim, sourceId: Ulid, lookup: ArticleLookup): LeaningRole | null {
  const links = claim.chain.filter((link) => link.sourceId === sourceId);
  if (links.some((link) => link.from.length === 0)) return 'origin';
  if (links.length > 0) return 'carrier';
  const isOutlet = lookup.articleIdsOf(claim).some((id) => lookup.outletOf?.(id) === sourceId);
  return isOutlet ? 'outlet' : null;
}

/** Gives what is left of a claim without a source: the paths of its chain that go round it; null when nothing is left. */
export function withoutSource(claim: Claim, sourceId: Ulid, lookup: ArticleLookup): Claim | null {
  const articleIds = lookup.articleIdsOf(claim);
  const isReadElsewhere = articleIds.length === 0 || articleIds.some((id) => lookup.outletOf?.(id) !== sourceId);
  if (!isReadElsewhere) return null;
  if (claim.chain.length === 0) return claim;
  const hasNext = new Set(claim.chain.flatMap((link) => link.from));
  const byId = new Map(claim.chain.map((link) => [link.id, link]));
  const kept = new Set<Ulid>();
  const waiting = claim.chain.filter((link) => !hasNext.has(link.id) && link.sourceId !== sourceId);
  // From the ends back, so that only what still reaches the article is kept.
  for (let link = waiting.pop(); link !== undefined; link = waiting.pop()) {
    if (kept.has(link.id)) continue;
    kept.add(link.id);
    for (const id of link.from) {
      const before = byId.get(id);
      if (before && before.sourceId !== sourceId) waiting.push(before);
    }
  }
  const origins = originsOf(claim.chain).filter((link) => kept.has(link.id));
  if (origins.length === 0) return null;
  const isFromOrigin = new Set(origins.map((link) => link.id));
  const chain = claim.chain.flatMap((link) => {
    const from = link.from.filter((id) => isFromOrigin.has(id));
    const isKept = kept.has(link.id) && (isFromOrigin.has(link.id) || from.length > 0);
    if (isKept) isFromOrigin.add(link.id);
    return isKept ? [{ ...link, from }] : [];
  });
  return { ...claim, chain };
}

/** Makes a lookup that does not see the articles of an outlet. */
export function leaveOutArticles(lookup: ArticleLookup, outletId: Ulid): ArticleLookup {
  return {
    ...lookup,
    articleIdsOf: (claim) => lookup.articleIdsOf(claim).filter((id) => lookup.outletOf?.(id) !== outletId),
  };
}
