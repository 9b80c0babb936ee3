import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Ulid } from '../model/ids.ts';

/** What is missing in a case, by kind; each kind's ids in the order of the rows given. */
export interface Gaps {
  readonly undatedEvents: readonly Ulid[];
  readonly eventsWithoutClaim: readonly Ulid[];
  readonly singleOriginEvents: readonly Ulid[];
  readonly ungradedClaims: readonly Ulid[];
  readonly claimsWithoutEvent: readonly Ulid[];
  readonly undatedArticles: readonly Ulid[];
}

/** Finds the gaps of a case; `originsOf` counts the origins of an event's asserting claims. */
export function findGaps(
  rows: {
    readonly events: readonly TimelineEvent[];
    readonly claims: readonly Claim[];
    readonly articles: readonly Article[];
  },
  originsOf: (claims: readonly Claim[]) => number,
): Gaps {
  const byEvent = new Map<Ulid, Claim[]>();
  for (const claim of rows.claims) {
    if (!claim.eventId) continue;
    const known = byEvent.get(claim.eventId);
    if (known) known.push(claim);
    else byEvent.set(claim.eventId, [claim]);
  }
  const ids = <T extends { readonly id: Ulid }>(list: readonly T[], isGap: (row: T) => boolean) =>
    list.filter(isGap).map((row) => row.id);
  return {
    undatedEvents: ids(rows.events, (event) => event.earliest === null),
    eventsWithoutClaim: ids(rows.events, (event) => !byEvent.has(event.id)),
    singleOriginEvents: ids(rows.events, (event) => {
      const claims = byEvent.get(event.id);
      return claims !== undefined && originsOf(claims) === 1;
    }),
    ungradedClaims: ids(rows.claims, (claim) => claim.credibility === 'not-graded'),
    claimsWithoutEvent: ids(rows.claims, (claim) => claim.eventId === null),
    undatedArticles: ids(rows.articles, (article) => !article.published?.value.value),
  };
}
