import type { Block, FurnitureCorrection, VersionText } from '../model/article.ts';
import type { LearnedFurniture } from '../model/source.ts';

/** Longest block that can be learned, UTF-16 units: what stands on every page of an outlet is short, and a paragraph never comes back. */
const LONGEST_LEARNED = 400;
/** Fewest letters of a lead that tells a line by its beginning: shorter ones begin stories, too. */
const SHORTEST_LEAD = 6;
/** How many words of a lead two corrected lines must share to be told by it. */
const LEAD_WORDS = 2;

/** Folds the words of a block, so that dates, counts and letter case do not tell two of a kind apart. */
export function foldFurnitureWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/[^\p{L}\p{M}#:]+/gu, ' ')
    .trim();
}

/**
 * Gives what is known of an outlet's pages after one more correction: the block's own words, and, where an earlier correction of the
 * same verdict begins alike ("Read more: …"), that beginning. The last word on the same words wins. Long blocks teach nothing.
 */
export function learnFurniture(
  known: readonly LearnedFurniture[],
  text: string,
  kind: LearnedFurniture['kind'],
): readonly LearnedFurniture[] {
  const words = foldFurnitureWords(text);
  if (words === '' || text.length > LONGEST_LEARNED) return known;
  const kept = known.filter(
    (one) => one.words !== words && !(one.match === 'start' && one.kind !== kind && words.startsWith(one.words)),
  );
  const lead = kept
    .filter((one) => one.match === 'whole' && one.kind === kind)
    .map((one) => findSharedLead(one.words, words))
    .find((shared) => shared !== null);
  const isKnown = lead && kept.some((one) => one.match === 'start' && one.words === lead);
  return [
    ...kept,
    { words, match: 'whole', kind },
    ...(lead && !isKnown ? [{ words: lead, match: 'start', kind } as const] : []),
  ];
}

/** Gives the corrections that what was learned of an outlet makes in a text: only those that change what the extractor said. */
export function applyLearned(known: readonly LearnedFurniture[], text: VersionText): readonly FurnitureCorrection[] {
  if (known.length === 0) return [];
  const whole = new Map(known.filter((one) => one.match === 'whole').map((one) => [one.words, one]));
  const starts = known.filter((one) => one.match === 'start');
  return text.blocks.flatMap((block): FurnitureCorrection[] => {
    if (block.end - block.start > LONGEST_LEARNED) return [];
    const words = foldFurnitureWords(text.text.slice(block.start, block.end));
    const found = whole.get(words) ?? starts.find((one) => words.startsWith(one.words));
    if (!found || found.kind === (block.furniture?.kind ?? null)) return [];
    const rule = 'learned from your corrections of this outlet';
    return [{ start: block.start, furniture: found.kind && { kind: found.kind, rule }, isLearned: true }];
  });
}

/** Gives blocks as the analyst's corrections leave them; no offset moves. */
export function correctBlocks(
  blocks: readonly Block[],
  corrections: readonly FurnitureCorrection[] | undefined,
): readonly Block[] {
  if (!corrections || corrections.length === 0) return blocks;
  const byStart = new Map(corrections.map((one) => [one.start, one.furniture]));
  return blocks.map((block) => {
    const furniture = byStart.get(block.start);
    return furniture === undefined ? block : { ...block, furniture };
  });
}

/** Gives the beginning that two folded lines share, up to a colon or whole words, or null where it says too little. */
function findSharedLead(one: string, other: string): string | null {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  const shared = one.slice(0, length);
  const colon = shared.lastIndexOf(':');
  if (colon >= SHORTEST_LEAD) return shared.slice(0, colon + 1);
  const isWordEnd = length === one.length || one[length] === ' ';
  const lead = (isWordEnd ? shared : shared.slice(0, shared.lastIndexOf(' ') + 1)).trim();
  return lead.length >= SHORTEST_LEAD && lead.split(' ').length >= LEAD_WORDS ? lead : null;
}
