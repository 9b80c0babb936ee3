import { findFolded } from '../../../shared/search/find-folded.ts';
import type { Span } from './selection.ts';

/** Hits that are kept; a search with more says so by its count and needs another word. */
export const MOST_HITS = 2000;

/** Finds words in a text as a reader means them, as the search of the case does, inside of words too. Offsets are exact; hits do not overlap. */
export function findWords(text: string, typed: string): readonly Span[] {
  return findFolded(text, typed, MOST_HITS);
}

/** Gives the index of the first hit at or after an offset, from the top again after the last one; -1 without hits. */
export function hitFrom(hits: readonly Span[], offset: number): number {
  const next = hits.findIndex((hit) => hit.start >= offset);
  return next >= 0 ? next : hits.length > 0 ? 0 : -1;
}
