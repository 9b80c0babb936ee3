import type { Claim } from '../model/claim.ts';
import type { Ulid } from '../model/ids.ts';
import { originsOf } from './chain.ts';

/** Where claims were read: the articles of their clips, the family of an article's rewrites, and who published an article. */
export interface ArticleLookup {
  readonly articleIdsOf: (claim: Claim) => readonly Ulid[];
  readonly familyOf?: (articleId: Ulid) => Ulid | null;
  readonly outletOf?: (articleId: Ulid) => Ulid | null;
}

/** How well a statement is borne out; `stories` are the articles with the rewrites of one story counted once. */
export interface OriginCount {
  readonly articles: number;
  readonly stories: number;
  readonly origins: number;
  /** The sources the origins are, in the order in which the claims name them; an origin without a known source is left out. */
  readonly originSourceIds: readonly Ulid[];
}

/** One origin as a claim names it; `family` is set where a rewrite of a story names nobody but itself. */
interface NamedOrigin {
  readonly key: string;
  readonly sourceId: Ulid | null;
  readonly families: readonly Ulid[];
  readonly isRewriteItself: boolean;
}

/**
 * Counts the independent origins of asserting claims: the distinct first links of their chains. Denials and questions never
 * count. Rewrites of one story that name nobody but themselves are one origin, or none when another rewrite of that story
 * names one; a carrier that another rewrite traces further back is no origin.
 */
export function countOrigins(claims: readonly Claim[], lookup: ArticleLookup): OriginCount {
  const asserting = claims.filter((claim) => claim.stance === 'asserts');
  const articleIds = new Set(asserting.flatMap((claim) => lookup.articleIdsOf(claim)));
  const named = asserting.flatMap((claim) => originsNamedBy(claim, lookup));
  const traced = new Set(named.filter((origin) => !origin.isRewriteItself).flatMap((origin) => origin.families));
  const carriers = carriersByFamily(asserting, lookup);
  const found = new Map<string, NamedOrigin>();
  for (const origin of named) {
    const isCarrier = origin.families.some((family) => carriers.get(family)?.has(origin.sourceId) === true);
    const isCovered = origin.isRewriteItself && origin.families.some((family) => traced.has(family));
    if (!isCarrier && !isCovered && !found.has(origin.key)) found.set(origin.key, origin);
  }
  const sourceIds = [...found.values()].flatMap((origin) => (origin.sourceId === null ? [] : [origin.sourceId]));
  return {
    articles: articleIds.size,
    stories: new Set([...articleIds].map((id) => lookup.familyOf?.(id) ?? id)).size,
    origins: found.size,
    originSourceIds: [...new Set(sourceIds)],
  };
}

/** Gives the count in words: "3 articles, 1 origin". */
export function describeOrigins(count: Pick<OriginCount, 'articles' | 'origins'>): string {
  const articles = `${count.articles} ${count.articles === 1 ? 'article' : 'articles'}`;
  return `${articles}, ${count.origins} ${count.origins === 1 ? 'origin' : 'origins'}`;
}

function familiesOf(claim: Claim, lookup: ArticleLookup): readonly Ulid[] {
  const families = lookup.articleIdsOf(claim).map((id) => lookup.familyOf?.(id) ?? null);
  return [...new Set(families.filter((family) => family !== null))];
}

function carriersByFamily(
  claims: readonly Claim[],
  lookup: ArticleLookup,
): ReadonlyMap<Ulid, ReadonlySet<Ulid | null>> {
  const carriers = new Map<Ulid, Set<Ulid | null>>();
  for (const claim of claims) {
    for (const family of familiesOf(claim, lookup)) {
      const known = carriers.get(family) ?? new Set<Ulid | null>();
      for (const link of claim.chain) if (link.from.length > 0) known.add(link.sourceId);
      carriers.set(family, known);
    }
  }
  return carriers;
}

function originsNamedBy(claim: Claim, lookup: ArticleLookup): readonly NamedOrigin[] {
  const articleIds = lookup.articleIdsOf(claim);
  const families = familiesOf(claim, lookup);
  const outletIds = articleIds.map((id) => lookup.outletOf?.(id) ?? null);
  const nameItself = (sourceId: Ulid | null): NamedOrigin => {
    if (families[0] !== undefined) return { key: `family ${families[0]}`, sourceId, families, isRewriteItself: true };
    const key = sourceId === null ? `article ${articleIds[0] ?? `of claim ${claim.id}`}` : `source ${sourceId}`;
    return { key, sourceId, families, isRewriteItself: false };
  };
  const origins = originsOf(claim.chain);
  if (origins.length === 0) return [nameItself(outletIds.find((id) => id !== null) ?? null)];
  return origins.map((link) => {
    const isOutlet = claim.chain.length === 1 && outletIds.every((id) => id === null || id === link.sourceId);
    if (isOutlet) return nameItself(link.sourceId);
    return { key: `source ${link.sourceId}`, sourceId: link.sourceId, families, isRewriteItself: false };
  });
}
