import type { Passage } from '../model/clip.ts';
import { clusterEnd, clusterStart } from './graphemes.ts';

/** UTF-16 units kept before and after a passage, as Hypothesis keeps them. */
export const CONTEXT_LENGTH = 32;

/**
 * Describes the passage [start, end) of a canonical text. White space at its ends is left out and a cut grapheme cluster is
 * taken in whole, so that `text.slice(start, end) === exact` always holds and neither quote nor context holds half a
 * character. A selection of white space alone gives an empty passage at its start.
 */
export function describePassage(text: string, start: number, end: number): Passage {
  const low = Math.max(0, Math.min(start, end, text.length));
  const high = Math.min(text.length, Math.max(start, end, 0));
  const chosen = text.slice(low, high);
  const trimmedStart = low + (chosen.length - chosen.trimStart().length);
  const trimmedEnd = high - (chosen.length - chosen.trimEnd().length);
  if (trimmedStart >= trimmedEnd) return describeAt(text, clusterStart(text, low), clusterStart(text, low));
  return describeAt(text, clusterStart(text, trimmedStart), clusterEnd(text, trimmedEnd));
}

function describeAt(text: string, start: number, end: number): Passage {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(clusterEnd(text, Math.max(0, start - CONTEXT_LENGTH)), start),
    suffix: text.slice(end, Math.max(end, clusterStart(text, end + CONTEXT_LENGTH))),
  };
}

/** Tells whether a passage still stands where it says it does: the proof of a quotation. */
export function standsInText(text: string, passage: Passage): boolean {
  return text.slice(passage.start, passage.end) === passage.exact;
}
