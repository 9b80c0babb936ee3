import type { Chain, ChainLink, Claim } from '../model/claim.ts';
import type { OriginJudgment } from '../model/event-judgment.ts';
import type { Ulid } from '../model/ids.ts';
import { originsOf } from './chain.ts';
import { foldName } from './fold-name.ts';
import { effectiveStance } from './stances.ts';

/** Where claims were read, and what is known of those who said it. */
export interface ArticleLookup {
  readonly articleIdsOf: (claim: Claim) => readonly Ulid[];
  /** The family of an article's rewrites. */
  readonly familyOf?: (articleId: Ulid) => Ulid | null;
  readonly outletOf?: (articleId: Ulid) => Ulid | null;
  /** The exact words of a source that nobody named; null for one that has a name. */
  readonly unnamedWordsOf?: (sourceId: Ulid) => string | null;
  /** What the analyst said of the origins of an event. */
  readonly judgmentsOf?: (eventId: Ulid) => readonly OriginJudgment[];
}

/** How well a statement is borne out; `stories` are the articles with the rewrites of one story counted once. */
export interface OriginCount {
  readonly articles: number;
  readonly stories: number;
  readonly origins: number;
  /** The sources the origins are, in the order in which the claims name them; an origin without a known source is left out. */
  readonly originSourceIds: readonly Ulid[];
}

/** One independent origin of asserting claims. */
export interface ClaimOrigin {
  /** What it is known by in the analyst's judgments; the first of `keys`. */
  readonly key: string;
  readonly keys: readonly string[];
  /** The sources that it is; several where origins were joined, none where nobody is known. */
  readonly sourceIds: readonly Ulid[];
  /** The claims that rest on it, and those of rewrites that add nothing to it. */
  readonly claimIds: readonly Ulid[];
  /** Those of them that add nothing. */
  readonly followerIds: readonly Ulid[];
  readonly articleIds: readonly Ulid[];
  /** Whether it is nothing but the article, or the family of rewrites, in which it was read. */
  readonly isArticleItself: boolean;
  /** The judgments that joined it or split it off. */
  readonly judgmentIds: readonly Ulid[];
}

/** One origin as a claim names it: everything that it is known by makes it one with others known by the same. */
interface NamedOrigin {
  readonly claim: Claim;
  readonly keys: readonly string[];
  readonly sourceId: Ulid | null;
  readonly families: readonly Ulid[];
  /** A rewrite of a story that names nobody but itself. */
  readonly isRewriteItself: boolean;
  readonly isArticleItself: boolean;
  readonly judgmentId: Ulid | null;
}

/** The rule by which unnamed sources are counted, for the analyst. */
export const UNNAMED_RULE =
  'Unnamed sources count once for each outlet that had their words: the same words in two outlets may be two groups of people. Join them if they are one.';

const NO_ORIGINS: OriginCount = { articles: 0, stories: 0, origins: 0, originSourceIds: [] };

/**
 * Counts the independent origins of asserting claims: the distinct first links of their chains. Denials and questions never
 * count. Rewrites of one story that name nobody but themselves are one origin, or none when another rewrite of that story
 * names one; a carrier that another rewrite traces further back is no origin. Unnamed sources: see `UNNAMED_RULE`.
 */
export function countOrigins(claims: readonly Claim[], lookup: ArticleLookup): OriginCount {
  // A timeline counts those of every event, and many have no claim.
  if (claims.length === 0) return NO_ORIGINS;
  const asserting = claims.filter((claim) => effectiveStance(claim) === 'asserts');
  const articleIds = new Set(asserting.flatMap((claim) => lookup.articleIdsOf(claim)));
  const sourceIds = sourceOfOnly(asserting) ?? formGroups(asserting, lookup).map(({ members }) => sourceIdsOf(members));
  return {
    articles: articleIds.size,
    stories: new Set([...articleIds].map((id) => lookup.familyOf?.(id) ?? id)).size,
    origins: sourceIds.length,
    originSourceIds: [...new Set(sourceIds.flat())],
  };
}

/**
 * The source of the one origin of one claim; null where several have to be weighed against each other. Most events of a large case
 * have one claim by one speaker, whom no rewrite, join or split makes less than one origin or more.
 */
function sourceOfOnly(claims: readonly Claim[]): readonly (readonly Ulid[])[] | null {
  const [claim, second] = claims;
  const [link] = claim?.chain ?? [];
  return !second && claim?.chain.length === 1 && link?.from.length === 0 ? [[link.sourceId]] : null;
}

function sourceIdsOf(members: readonly NamedOrigin[]): readonly Ulid[] {
  return [...new Set(members.flatMap((member) => member.sourceId ?? []))];
}

/** Lists the independent origins of asserting claims, in the order in which the claims name them. */
export function listOrigins(claims: readonly Claim[], lookup: ArticleLookup): readonly ClaimOrigin[] {
  return groupOrigins(
    claims.filter((claim) => effectiveStance(claim) === 'asserts'),
    lookup,
  );
}

/** Gives the count in words: "3 articles, 1 origin". */
export function describeOrigins(count: Pick<OriginCount, 'articles' | 'origins'>): string {
  const articles = `${count.articles} ${count.articles === 1 ? 'article' : 'articles'}`;
  return `${articles}, ${count.origins} ${count.origins === 1 ? 'origin' : 'origins'}`;
}

function groupOrigins(claims: readonly Claim[], lookup: ArticleLookup): readonly ClaimOrigin[] {
  return formGroups(claims, lookup).map(({ members, followers, judgmentIds }) => {
    const idsOf = (origins: readonly NamedOrigin[]) => [...new Set(origins.map((origin) => origin.claim.id))];
    const own = idsOf(members);
    const claimIds = idsOf([...members, ...followers]);
    const keys = [...new Set(members.flatMap((member) => member.keys))];
    return {
      key: keys[0] ?? '',
      keys,
      sourceIds: sourceIdsOf(members),
      claimIds,
      followerIds: claimIds.filter((id) => !own.includes(id)),
      articleIds: [...new Set([...members, ...followers].flatMap((origin) => lookup.articleIdsOf(origin.claim)))],
      isArticleItself: members.every((member) => member.isArticleItself),
      judgmentIds,
    };
  });
}

function formGroups(claims: readonly Claim[], lookup: ArticleLookup): readonly OriginGroup[] {
  const eventIds = new Set(claims.map((claim) => claim.eventId));
  const judgments = [...eventIds].flatMap((id) => (id === null ? [] : (lookup.judgmentsOf?.(id) ?? [])));
  const named = applySplits(
    claims.flatMap((claim) => originsNamedBy(claim, lookup)),
    judgments,
  );
  const carriers = carriersByFamily(claims, lookup);
  const isAddingNothing = makeFamilyRule(named, carriers);
  const own = named.filter((origin) => !isAddingNothing(origin));
  const groups = joinByKeys(own, judgments);
  for (const origin of named) {
    if (!isAddingNothing(origin)) continue;
    const traced = groups.filter((group) =>
      group.members.some((member) => member.families.some((family) => origin.families.includes(family))),
    );
    for (const group of traced) group.followers.push(origin);
  }
  return groups;
}

/** Tells of an origin whether another rewrite of its story says more: then it adds nothing. */
function makeFamilyRule(
  named: readonly NamedOrigin[],
  carriers: ReadonlyMap<Ulid, ReadonlySet<Ulid | null>>,
): (origin: NamedOrigin) => boolean {
  const traced = new Set(named.filter((origin) => !origin.isRewriteItself).flatMap((origin) => origin.families));
  return (origin) =>
    origin.families.some((family) => carriers.get(family)?.has(origin.sourceId) === true) ||
    (origin.isRewriteItself && origin.families.some((family) => traced.has(family)));
}

interface OriginGroup {
  readonly members: NamedOrigin[];
  readonly followers: NamedOrigin[];
  readonly judgmentIds: readonly Ulid[];
}

/** Puts origins together that share a key, or whose keys the analyst joined; in the order in which they are named. */
function joinByKeys(origins: readonly NamedOrigin[], judgments: readonly OriginJudgment[]): readonly OriginGroup[] {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root)) root = next;
    return root;
  };
  const unite = (keys: readonly string[]) => {
    const [first, ...others] = keys.map(rootOf);
    if (first === undefined) return;
    for (const other of others) if (other !== first) parents.set(other, first);
  };
  for (const origin of origins) unite(origin.keys);
  const known = new Set(origins.flatMap((origin) => origin.keys));
  const joins = judgments.filter((judgment) => judgment.kind === 'join');
  const effective = joins.filter((join) => join.originKeys.filter((key) => known.has(key)).length > 1);
  for (const join of effective) unite(join.originKeys.filter((key) => known.has(key)));
  const groups = new Map<string, OriginGroup>();
  for (const origin of origins) {
    const root = rootOf(origin.keys[0] as string);
    const group = groups.get(root);
    if (group) group.members.push(origin);
    else {
      const joinIds = effective
        .filter((join) => join.originKeys.some((key) => known.has(key) && rootOf(key) === root))
        .map((join) => join.id);
      groups.set(root, { members: [origin], followers: [], judgmentIds: joinIds });
    }
  }
  return [...groups.values()].map((group) => ({
    ...group,
    judgmentIds: [...new Set([...group.judgmentIds, ...group.members.flatMap((member) => member.judgmentId ?? [])])],
  }));
}

/** Gives the claims of each split an origin of their own; of a claim with several origins only the one that was split. */
function applySplits(named: readonly NamedOrigin[], judgments: readonly OriginJudgment[]): readonly NamedOrigin[] {
  let origins = named;
  for (const split of judgments) {
    if (split.kind !== 'split') continue;
    const claimIds = new Set(split.claimIds);
    const hasKey = (origin: NamedOrigin) => origin.keys.some((key) => split.originKeys.includes(key));
    const direct = new Set(
      origins.filter((origin) => claimIds.has(origin.claim.id) && hasKey(origin)).map((o) => o.claim.id),
    );
    origins = origins.map((origin) => {
      if (!claimIds.has(origin.claim.id)) return origin;
      // A rewrite that added nothing to the origin that was split names other keys: all of it is meant.
      if (direct.has(origin.claim.id) && !hasKey(origin)) return origin;
      return { ...origin, keys: [`split ${split.id}`], families: [], isRewriteItself: false, judgmentId: split.id };
    });
  }
  return origins;
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
  const base = { claim, families, isRewriteItself: false, isArticleItself: false, judgmentId: null };
  const nameItself = (sourceId: Ulid | null): NamedOrigin => {
    const itself = { ...base, sourceId, isArticleItself: true };
    if (families[0] !== undefined) return { ...itself, keys: [`family ${families[0]}`], isRewriteItself: true };
    if (sourceId !== null) return { ...itself, keys: [`source ${sourceId}`] };
    return { ...itself, keys: [articleIds[0] === undefined ? `claim ${claim.id}` : `article ${articleIds[0]}`] };
  };
  const origins = originsOf(claim.chain);
  if (origins.length === 0) return [nameItself(outletIds.find((id) => id !== null) ?? null)];
  return origins.map((link) => {
    const isOutlet = claim.chain.length === 1 && outletIds.every((id) => id === null || id === link.sourceId);
    const words = lookup.unnamedWordsOf?.(link.sourceId) ?? null;
    if (words !== null) return { ...base, sourceId: link.sourceId, keys: keysOfUnnamed(words, link, claim, lookup) };
    // A person whose words stand in no article yet names itself in the same way, and is no outlet.
    if (isOutlet) return { ...nameItself(link.sourceId), isArticleItself: outletIds.includes(link.sourceId) };
    return { ...base, sourceId: link.sourceId, keys: [`source ${link.sourceId}`] };
  });
}

/** An unnamed source is known by its words within the outlet that had them: who carried them first, else where they were read. */
function keysOfUnnamed(words: string, link: ChainLink, claim: Claim, lookup: ArticleLookup): readonly string[] {
  const articleIds = lookup.articleIdsOf(claim);
  const first = firstCarriers(link, claim.chain);
  const outlets = articleIds.flatMap((id) => lookup.outletOf?.(id) ?? []);
  const places = (first.length > 0 ? first : outlets).map((id) => `via ${id}`);
  const families = familiesOf(claim, lookup).map((id) => `in family ${id}`);
  const found = [...places, ...families];
  const otherwise = articleIds.length > 0 ? articleIds.map((id) => `in article ${id}`) : [`in claim ${claim.id}`];
  return (found.length > 0 ? found : otherwise).map((place) => `unnamed “${foldName(words)}” ${place}`);
}

function firstCarriers(link: ChainLink, chain: Chain): readonly Ulid[] {
  return [...new Set(chain.filter((one) => one.from.includes(link.id)).map((one) => one.sourceId))];
}
