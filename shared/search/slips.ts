import type { QueryUnit } from './query.ts';
import type { Shelf } from './shelf.ts';

/** A word found in no more documents may be the slip itself … */
const HARDLY_ANY = 2;
/** … when its neighbour is found in so many times as many. */
const FAR_MORE = 10;
/** No more words are taken for one. */
const MOST_TAKEN = 5;

/**
 * The words that a word is taken for, the most found first: when it was found nowhere, those one slip away; when hardly anywhere,
 * only those that are far more usual. `count` tells in how many documents a word is.
 */
export function findSlips(
  shelves: readonly Shelf[],
  unit: QueryUnit,
  found: number,
  count: (word: string) => number,
): string[] {
  const slot = unit.ways[0]?.[0];
  if (!slot || found > HARDLY_ANY) return [];
  const words = new Set<string>();
  for (const shelf of shelves) shelf.slipsOf(slot.word, (word) => words.add(word));
  for (const form of slot.forms) words.delete(form);
  return [...words]
    .map((word) => ({ word, found: count(word) }))
    .filter((other) => other.found > 0 && other.found >= found * FAR_MORE)
    .sort((one, other) => other.found - one.found || (one.word < other.word ? -1 : 1))
    .slice(0, MOST_TAKEN)
    .map(({ word }) => word);
}
