import type { Passage } from '../model/clip.ts';
import { type Approximation, findApproximately, similarity } from './approximate.ts';
import { clusterEnd, clusterStart } from './graphemes.ts';

/** A stretch [start, end) of a text that may be the passage; `score` says how much of quote and context was found again, 0–1. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/**
 * What became of a passage in a text: the same words at the same offsets; the exact words elsewhere; words that changed; or
 * gone, with the places that come nearest, for the analyst to judge.
 */
export type Location =
  | ({ readonly status: 'same' } & Place)
  | ({ readonly status: 'moved' } & Place)
  | ({ readonly status: 'changed'; readonly exact: string } & Place)
  | { readonly status: 'gone'; readonly candidates: readonly Place[] };

/** Below this score nothing is taken for the passage without asking. */
export const ACCEPTED_SCORE = 0.75;

/** Longer quotes are found by their ends, so that the cost of a search stays bounded. */
export const LONGEST_SEARCHED = 256;

/** Characters of each end of a long quote that are searched. */
export const END_LENGTH = 100;

// A character of context says less than one of the quote. A quarter of the weight lets a sentence stand without its
// context and a word not (test/unit/shared/anchoring/locate.test.ts).
const CONTEXT_WEIGHT = 0.25;

/** Edits that are searched for at most: a quarter of the longest searched quote. */
const MOST_ERRORS = LONGEST_SEARCHED / 4;

/** Exact hits that are compared by context; a quote with more is too common to be told apart. */
const MOST_EXACT = 256;

/** A best place must lead the next by this much, or nobody can say which one is meant. */
const CLEAR_LEAD = 0.02;

/** Finds a passage in a text that may have changed since. Exact words win over similar ones, context decides among several. */
export function locatePassage(text: string, passage: Passage): Location {
  const { exact, start, end } = passage;
  if (exact === '') return { status: 'gone', candidates: [] };
  const stands = text.slice(start, end) === exact;
  if (stands && hasContext(text, passage)) return { status: 'same', start, end, score: 1 };
  const hits = findExactly(text, exact);
  if (hits.length > 0) return chooseExact(text, passage, hits);
  return chooseSimilar(text, passage);
}

function hasContext(text: string, { start, end, prefix, suffix }: Passage): boolean {
  return text.endsWith(prefix, start) && text.startsWith(suffix, end) && start >= prefix.length;
}

function findExactly(text: string, exact: string): readonly number[] {
  const hits: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && hits.length < MOST_EXACT; at = text.indexOf(exact, at + 1))
    hits.push(at);
  return hits;
}

function chooseExact(text: string, passage: Passage, hits: readonly number[]): Location {
  const places = hits
    .map((start) => scorePlace(text, passage, start, start + passage.exact.length, 1))
    .sort((a, b) => b.score - a.score || distance(a, passage) - distance(b, passage));
  const [best, next] = places;
  if (best === undefined) return { status: 'gone', candidates: [] };
  const isSame = best.start === passage.start;
  // The hit at the old offsets needs no lead: nothing speaks for another one.
  if (next !== undefined && best.score - next.score < CLEAR_LEAD && !isSame) {
    const same = places.find((place) => place.start === passage.start && best.score - place.score < CLEAR_LEAD);
    return same ? { status: 'same', ...same } : { status: 'gone', candidates: places.slice(0, 3) };
  }
  return { status: isSame ? 'same' : 'moved', ...best };
}

function chooseSimilar(text: string, passage: Passage): Location {
  const { exact } = passage;
  const found = exact.length <= LONGEST_SEARCHED ? findShort(text, exact) : findLong(text, exact);
  const places = found
    .map(({ start, end, quote }) => {
      const [from, to] = [clusterStart(text, start), clusterEnd(text, end)];
      return scorePlace(text, passage, from, to, quote);
    })
    .sort((a, b) => b.score - a.score || distance(a, passage) - distance(b, passage));
  const [best, next] = places;
  const isClear = next === undefined || (best !== undefined && best.score - next.score >= CLEAR_LEAD);
  if (best === undefined || best.score < ACCEPTED_SCORE || !isClear) {
    return { status: 'gone', candidates: places.slice(0, 3) };
  }
  return { status: 'changed', ...best, exact: text.slice(best.start, best.end) };
}

interface SimilarPlace {
  readonly start: number;
  readonly end: number;
  readonly quote: number;
}

function findShort(text: string, exact: string): readonly SimilarPlace[] {
  const limit = Math.min(MOST_ERRORS, Math.floor(exact.length / 2));
  return findApproximately(text, exact, limit).map(({ start, end }) => ({
    start,
    end,
    quote: similarity(exact, text.slice(start, end)),
  }));
}

/** Finds a long quote by its first and last characters, in their order, about as far apart as they were. */
function findLong(text: string, exact: string): readonly SimilarPlace[] {
  const limit = Math.floor(END_LENGTH / 4);
  const heads = findApproximately(text, exact.slice(0, END_LENGTH), limit);
  const tails = findApproximately(text, exact.slice(-END_LENGTH), limit);
  const places: SimilarPlace[] = [];
  for (const head of heads) {
    const tail = tails
      .filter((one) => one.end > head.end && one.end - head.start < exact.length * 2)
      .sort((a, b) => strangeness(head, a, exact) - strangeness(head, b, exact))[0];
    if (tail === undefined) continue;
    places.push({ start: head.start, end: tail.end, quote: scoreLong(exact, text.slice(head.start, tail.end)) });
  }
  return places;
}

function strangeness(head: Approximation, tail: Approximation, exact: string): number {
  return Math.abs(tail.end - head.start - exact.length) + tail.errors;
}

/** Compares long texts by the share of words they have in common (Dice): what lies between the ends is not aligned. */
function scoreLong(one: string, other: string): number {
  const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
  const counts = new Map<string, number>();
  const [first, second] = [words(one), words(other)];
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return (2 * common) / Math.max(1, first.length + second.length);
}

/** Scores a place by what was found again of everything that was kept: the quote's characters and, at a quarter of the weight, its context's. */
function scorePlace(text: string, passage: Passage, start: number, end: number, quote: number): Place {
  const { exact, prefix, suffix } = passage;
  const before = similarity(prefix, text.slice(Math.max(0, start - prefix.length), start));
  const after = similarity(suffix, text.slice(end, end + suffix.length));
  const weight = exact.length + CONTEXT_WEIGHT * (prefix.length + suffix.length);
  const found = quote * exact.length + CONTEXT_WEIGHT * (before * prefix.length + after * suffix.length);
  return { start, end, score: found / weight };
}

function distance(place: Place, passage: Passage): number {
  return Math.abs(place.start - passage.start);
}
