import type { Span } from './selection.ts';

/** Hits that are kept; a search with more says so by its count and needs another word. */
export const MOST_HITS = 2000;

const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;

/**
 * Finds words in a text as a reader means them: without regard to case, to how much space is between words, and to
 * the shape of quotation marks, apostrophes and dashes. Offsets are exact; hits do not overlap.
 */
export function findWords(text: string, typed: string): readonly Span[] {
  const words = typed.normalize('NFC').trim();
  if (words === '') return [];
  const source = words
    .split(/\s+/)
    .map((word) =>
      word
        .replace(SPECIAL, '\\$&')
        .replace(/['’‘ʼ`]/g, "['’‘ʼ`]")
        .replace(/["“”„«»]/g, '["“”„«»]')
        .replace(/\\-|[–—‑]/g, '[\\-–—‑]'),
    )
    .join('\\s+');
  const hits: Span[] = [];
  for (const match of text.matchAll(new RegExp(source, 'giu'))) {
    hits.push({ start: match.index, end: match.index + match[0].length });
    if (hits.length >= MOST_HITS) break;
  }
  return hits;
}

/** Gives the index of the first hit at or after an offset, from the top again after the last one; -1 without hits. */
export function hitFrom(hits: readonly Span[], offset: number): number {
  const next = hits.findIndex((hit) => hit.start >= offset);
  return next >= 0 ? next : hits.length > 0 ? 0 : -1;
}
