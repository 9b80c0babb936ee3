import type { Chain, ChainLink, ChainVerb } from '../model/claim.ts';
import type { Ulid } from '../model/ids.ts';
import type { Source, SourceKind } from '../model/source.ts';
import { orderChain } from './chain.ts';

/** A link of a chain while it is edited: its source by name, since the name may be new. Links stand after those they had it from. */
export interface DraftLink {
  /** Stays the same while the link is edited and moved. */
  readonly key: number;
  /** The link that it was, so that a corrected chain keeps the links that stay; null for a new one. */
  readonly linkId: Ulid | null;
  readonly source: string;
  readonly sourceKind: SourceKind;
  readonly verb: ChainVerb;
  /** The words that show it, as typed or as stored; offsets are known once they were found in a text. */
  readonly words: string;
  readonly wordsAt: Omit<NonNullable<ChainLink['words']>, 'text'> | null;
  /** The keys of the links it had the statement from; empty for an origin. */
  readonly from: readonly number[];
}

/** What an edit of the chain gives: its links, and the key of the link that the edit is about. */
export interface ChainEdit {
  readonly links: readonly DraftLink[];
  readonly key: number;
}

/** Takes a chain apart into links to be edited. */
export function toDraftLinks(
  chain: Chain,
  sourceOf: (id: Ulid) => Pick<Source, 'name' | 'kind'> | null,
): readonly DraftLink[] {
  const ordered = orderChain(chain) ?? chain;
  const keys = new Map(ordered.map((link, index) => [link.id, index]));
  return ordered.map((link, index) => {
    const source = sourceOf(link.sourceId);
    const { text: words = '', ...wordsAt } = link.words ?? {};
    return {
      key: index,
      linkId: link.id,
      source: source?.name ?? '',
      sourceKind: source?.kind ?? 'outlet',
      verb: link.verb,
      words,
      wordsAt: link.words ? (wordsAt as DraftLink['wordsAt']) : null,
      from: link.from.flatMap((id) => keys.get(id) ?? []),
    };
  });
}

/** Adds an empty link behind another one, between it and those that had the statement from it; behind all ends without one. */
export function addLinkAfter(links: readonly DraftLink[], key: number | null): ChainEdit {
  const at = links.findIndex((link) => link.key === key);
  const after = links[at];
  if (!after) {
    const added = makeLink(links, endsOf(links));
    return { links: [...links, added], key: added.key };
  }
  const added = makeLink(links, [after.key]);
  const behind = links
    .slice(at + 1)
    .map((link) => ({ ...link, from: link.from.map((from) => (from === after.key ? added.key : from)) }));
  return { links: [...links.slice(0, at + 1), added, ...behind], key: added.key };
}

/** Adds an empty link beside another one: it had the statement from the same links, and the same links had it from it. */
export function addBranch(links: readonly DraftLink[], key: number): ChainEdit {
  const at = links.findIndex((link) => link.key === key);
  const beside = links[at];
  if (!beside) return { links, key };
  const added = { ...makeLink(links, beside.from), sourceKind: beside.sourceKind, verb: beside.verb };
  const behind = links
    .slice(at + 1)
    .map((link) => (link.from.includes(key) ? { ...link, from: [...link.from, added.key] } : link));
  return { links: [...links.slice(0, at + 1), added, ...behind], key: added.key };
}

/** Joins the branches above a link: it had the statement from every link above that nobody else had it from. */
export function joinBranches(links: readonly DraftLink[], key: number): readonly DraftLink[] {
  const at = links.findIndex((link) => link.key === key);
  const ends = endsOf(links.slice(0, at));
  return links.map((link) => {
    if (link.key !== key) return link;
    const taken = new Set(links.filter((one) => one.key !== key).flatMap((one) => one.from));
    const open = ends.filter((end) => !taken.has(end) || link.from.includes(end));
    return { ...link, from: [...new Set([...link.from, ...open])].sort(byPlace(links)) };
  });
}

/** Tells whether there is a branch above a link that it could join. */
export function canJoin(links: readonly DraftLink[], key: number): boolean {
  const from = links.find((link) => link.key === key)?.from ?? [];
  return (joinBranches(links, key).find((link) => link.key === key)?.from ?? []).length > from.length;
}

/** Says that a link had the statement from another one above it, or that it had not. */
export function toggleFrom(links: readonly DraftLink[], key: number, otherKey: number): readonly DraftLink[] {
  return links.map((link) => {
    if (link.key !== key) return link;
    const from = link.from.includes(otherKey) ? link.from.filter((one) => one !== otherKey) : [...link.from, otherKey];
    return { ...link, from: from.sort(byPlace(links)) };
  });
}

/** Takes a link out; those that had the statement from it alone had it from where it had it, those on other branches keep these. */
export function removeLink(links: readonly DraftLink[], key: number): readonly DraftLink[] {
  const gone = links.find((link) => link.key === key);
  if (!gone) return links;
  return links
    .filter((link) => link.key !== key)
    .map((link) => {
      if (!link.from.includes(key)) return link;
      const rest = link.from.filter((from) => from !== key);
      const known = listAbove(links, rest);
      return { ...link, from: [...gone.from.filter((from) => !known.has(from)), ...rest].sort(byPlace(links)) };
    });
}

/** The links that a statement came through to reach some links, those among them. */
function listAbove(links: readonly DraftLink[], keys: readonly number[]): ReadonlySet<number> {
  const above = new Set(keys);
  for (const link of links.toReversed()) if (above.has(link.key)) for (const from of link.from) above.add(from);
  return above;
}

/** Moves a link one place up or down: it and its neighbour change places, the branches stay where they are. */
export function moveLink(links: readonly DraftLink[], key: number, step: 1 | -1): readonly DraftLink[] {
  const at = links.findIndex((link) => link.key === key);
  const [here, there] = [links[at], links[at + step]];
  if (!here || !there) return links;
  const swapped = (one: number) => (one === here.key ? there.key : one === there.key ? here.key : one);
  return links.map((link, index) => {
    const content = index === at ? there : index === at + step ? here : link;
    return { ...content, from: link.from.map(swapped) };
  });
}

/** Changes what a link says; another source is not shown by the words of the one before. */
export function editLink(
  links: readonly DraftLink[],
  key: number,
  patch: Partial<Pick<DraftLink, 'source' | 'sourceKind' | 'verb' | 'words'>>,
): readonly DraftLink[] {
  return links.map((link) => {
    if (link.key !== key) return link;
    const isOther = patch.words !== undefined && patch.words !== link.words;
    return { ...link, ...patch, ...(isOther ? { wordsAt: null } : {}) };
  });
}

/** Leaves out links without a source; those behind them had the statement from where they had it. */
export function completeLinks(links: readonly DraftLink[]): readonly DraftLink[] {
  return links
    .filter((link) => link.source.trim() === '')
    .reduce((kept, empty) => removeLink(kept, empty.key), links)
    .map((link) => ({ ...link, source: link.source.trim(), words: link.words.trim() }));
}

/** Tells whether two drafts say the same chain. */
export function isSameDraft(one: readonly DraftLink[], other: readonly DraftLink[]): boolean {
  const plain = (links: readonly DraftLink[]) => {
    const places = new Map(links.map((link, index) => [link.key, index]));
    return links.map(({ key: _key, ...link }) => ({ ...link, from: link.from.map((from) => places.get(from)) }));
  };
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** A link whose source is registered and whose words were found. */
export interface ResolvedLink extends Pick<DraftLink, 'key' | 'linkId' | 'verb' | 'from'> {
  readonly sourceId: Ulid;
  readonly words: ChainLink['words'];
}

/** Makes the chain of links whose sources are known. */
export function toChainLinks(links: readonly ResolvedLink[], newId: () => Ulid): Chain {
  const ids = new Map(links.map((link) => [link.key, link.linkId ?? newId()]));
  return links.map((link) => ({
    id: ids.get(link.key) as Ulid,
    sourceId: link.sourceId,
    verb: link.verb,
    words: link.words,
    from: link.from.flatMap((key) => ids.get(key) ?? []),
  }));
}

/** The links that nobody had the statement from yet. */
function endsOf(links: readonly DraftLink[]): readonly number[] {
  const taken = new Set(links.flatMap((link) => link.from));
  return links.filter((link) => !taken.has(link.key)).map((link) => link.key);
}

function makeLink(links: readonly DraftLink[], from: readonly number[]): DraftLink {
  return {
    key: Math.max(-1, ...links.map((link) => link.key)) + 1,
    linkId: null,
    source: '',
    sourceKind: from.length === 0 ? 'person' : 'outlet',
    verb: from.length === 0 ? 'said' : 'reported',
    words: '',
    wordsAt: null,
    from,
  };
}

function byPlace(links: readonly DraftLink[]): (one: number, other: number) => number {
  const places = new Map(links.map((link, index) => [link.key, index]));
  return (one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0);
}
