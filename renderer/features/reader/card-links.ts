import type { Cause } from '../../../shared/attribution/attribution-reading.ts';
import type { ChainVerb } from '../../../shared/model/claim.ts';
import type { Source, SourceKind } from '../../../shared/model/source.ts';
import type { CardLink } from '../../db/card.ts';

/** One link of a chain as it is typed, in order from the origin to the outlet. */
export interface CardLinkState {
  /** Stays the same while the link is edited and moved. */
  readonly key: number;
  readonly source: string;
  readonly sourceKind: SourceKind;
  readonly verb: ChainVerb;
  /** A branch: it belongs to the same step as the link above it. */
  readonly isBeside: boolean;
  readonly words: CardLink['words'];
  /** The article's own outlet, which the card puts last, not yet touched. */
  readonly isOutlet: boolean;
  /** The words that made the card propose this link; null once the analyst took it, or typed it. */
  readonly causes: readonly Cause[] | null;
}

/** Starts a chain with the article's outlet, if it is known, as its last link. */
export function firstLinks(outlet: Source | null): readonly CardLinkState[] {
  if (!outlet) return [];
  return [
    {
      key: 0,
      source: outlet.name,
      sourceKind: outlet.kind,
      verb: 'published',
      isBeside: false,
      words: null,
      isOutlet: true,
      causes: null,
    },
  ];
}

/** Adds an empty link: above the article's own outlet while that is the last one, otherwise at the end. Gives the new link's key too. */
export function addLink(links: readonly CardLinkState[]): {
  readonly links: readonly CardLinkState[];
  readonly key: number;
} {
  const key = Math.max(-1, ...links.map((link) => link.key)) + 1;
  const at = links.at(-1)?.isOutlet ? links.length - 1 : links.length;
  const link: CardLinkState = {
    key,
    source: '',
    sourceKind: at === 0 ? 'person' : 'outlet',
    verb: at === 0 ? 'said' : 'reported',
    isBeside: false,
    words: null,
    isOutlet: false,
    causes: null,
  };
  return { links: [...links.slice(0, at), link, ...links.slice(at)], key };
}

/** Changes one link; naming a registered source takes over its kind. */
export function editLink(
  links: readonly CardLinkState[],
  key: number,
  patch: Partial<Omit<CardLinkState, 'key'>>,
  sources: readonly Pick<Source, 'name' | 'variants' | 'kind'>[] = [],
): readonly CardLinkState[] {
  const known = patch.source === undefined ? null : findSource(sources, patch.source);
  return links.map((link) =>
    link.key === key
      ? {
          ...link,
          isOutlet: false,
          causes: null,
          ...(patch.source === undefined ? {} : { words: null }),
          ...(known ? { sourceKind: known.kind } : {}),
          ...patch,
        }
      : link,
  );
}

/** Takes a link out. */
export function dropLink(links: readonly CardLinkState[], key: number): readonly CardLinkState[] {
  return dropLinks(links, (link) => link.key === key);
}

/** Takes links out; what stood beside the first link of a step begins the step then. */
export function dropLinks(
  links: readonly CardLinkState[],
  isDropped: (link: CardLinkState) => boolean,
): readonly CardLinkState[] {
  const kept: CardLinkState[] = [];
  let isStepOpen = false;
  for (const link of links) {
    if (!link.isBeside) isStepOpen = false;
    if (isDropped(link)) continue;
    kept.push({ ...link, isBeside: link.isBeside && isStepOpen });
    isStepOpen = true;
  }
  return kept;
}

/** Moves a link one place up or down; at the ends nothing changes. */
export function moveLink(links: readonly CardLinkState[], key: number, step: 1 | -1): readonly CardLinkState[] {
  const from = links.findIndex((link) => link.key === key);
  const moved = links[from];
  const to = from + step;
  if (!moved || to < 0 || to >= links.length) return links;
  const others = links.filter((link) => link !== moved);
  const next = [...others.slice(0, to), { ...moved, isOutlet: false, causes: null }, ...others.slice(to)];
  return next.map((link, index) => (index === 0 && link.isBeside ? { ...link, isBeside: false } : link));
}

/** Leaves out links without a source. */
export function filledLinks(links: readonly CardLinkState[]): readonly CardLinkState[] {
  return dropLinks(links, (link) => link.source.trim() === '');
}

/** Makes the links that `saveCard` takes. */
export function toCardLinks(links: readonly CardLinkState[]): readonly CardLink[] {
  return links.map((link) => ({
    source: link.source.trim(),
    sourceKind: link.sourceKind,
    verb: link.verb,
    words: link.words,
    besidePrevious: link.isBeside,
  }));
}

/** Finds a registered source by its name or another spelling. */
export function findSource<S extends Pick<Source, 'name' | 'variants'>>(
  sources: readonly S[],
  typed: string,
): S | null {
  const name = fold(typed);
  if (name === '') return null;
  return sources.find((source) => [source.name, ...source.variants].some((one) => fold(one) === name)) ?? null;
}

function fold(words: string): string {
  return words.normalize('NFC').trim().toLowerCase();
}
