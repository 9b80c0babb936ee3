import type { Block } from '../model/article.ts';
import {
  type ComparisonWords,
  hashRuns,
  readComparisonWords,
  type ShortWords,
  shortenWords,
  WORD_WEIGHT,
} from './comparison-words.ts';

/** Words in a shingle: the length at which an article that quotes and one that shares a topic were told apart (design/libraries.md). */
export const SHINGLE_WORDS = 5;

/**
 * A small stand-in for a text: a sample of its shingles to find like texts by, and a byte for each of its words to compare them by.
 * The sample is the numbers below 2^32 / scale, ascending; any two can be compared, whatever their scales, since the coarser one is a part
 * of what the finer one would be (MinHash in the form that knows containment: FracMinHash, Irber et al. 2022).
 */
export interface Sketch {
  /** A power of two; 1 keeps all. */
  readonly scale: number;
  readonly hashes: Uint32Array;
  /** Different shingles of the whole text. */
  readonly count: number;
  readonly words: ShortWords;
}

/** How alike two texts are, each 0–1: shingles that both have among those that either has, and among those of the shorter one. */
export interface Likeness {
  readonly resemblance: number;
  readonly containment: number;
}

/** Texts up to this many shingles are kept whole: a short brief that an article swallowed must still be found in it. */
const KEPT_WHOLE = 128;

/**
 * From 1,024 shingles on an eighth is kept, so that a brief of 150 words has still some 19 numbers to be found by in an article of any usual
 * length. 10,000 articles of 600 words take 3 MB.
 */
const USUAL_SCALE = 8;

/** Books with more kept numbers than this are thinned further. */
const MOST_KEPT = 4096;

const TWO_TO_32 = 2 ** 32;

/** Gives the shingles of a text: numbers of its runs of five words, ascending, each once; a text of fewer words has one. */
export function shingleText(text: string): Uint32Array {
  return shingleWords(readComparisonWords(text));
}

/** Gives the sketch of a text. */
export function sketchText(text: string): Sketch {
  const words = readComparisonWords(text);
  const shingles = shingleWords(words);
  const scale = chooseScale(shingles.length);
  const hashes = shingles.slice(0, placeOf(shingles, TWO_TO_32 / scale));
  return { scale, hashes, count: shingles.length, words: shortenWords(words) };
}

/** Gives the sketch of an article's own words: furniture and pictures, which an outlet has on every page, are left out. */
export function sketchStory(
  text: string,
  blocks: readonly Pick<Block, 'kind' | 'start' | 'end' | 'furniture'>[],
): Sketch {
  const story = blocks.filter((block) => block.furniture === null && block.kind !== 'image');
  return sketchText(story.map((block) => text.slice(block.start, block.end)).join('\n'));
}

/** Estimates how alike two texts are from the samples of their sketches: about ±0.05 for articles of 600 words. */
export function compareSketches(one: Sketch, other: Sketch): Likeness {
  const scale = Math.max(one.scale, other.scale);
  const first = one.hashes.subarray(0, countAtScale(one, scale));
  const second = other.hashes.subarray(0, countAtScale(other, scale));
  return likenessOf(countShared(first, second), first.length, second.length);
}

/** Gives how alike two sets are by what they share and by their sizes; empty sets are like nothing. */
export function likenessOf(shared: number, one: number, other: number): Likeness {
  const shorter = Math.min(one, other);
  if (shorter <= 0) return { resemblance: 0, containment: 0 };
  return { resemblance: shared / (one + other - shared), containment: shared / shorter };
}

/** Gives how many of a sketch's numbers a sketch of that scale would have kept. */
export function countAtScale({ hashes, scale }: Sketch, wanted: number): number {
  return wanted <= scale ? hashes.length : placeOf(hashes, TWO_TO_32 / wanted);
}

function shingleWords(words: ComparisonWords): Uint32Array {
  return sortUnique(hashRuns(words, SHINGLE_WORDS * WORD_WEIGHT).runs);
}

function chooseScale(count: number): number {
  let scale = 1;
  while (count / scale > KEPT_WHOLE && scale < USUAL_SCALE) scale *= 2;
  while (count / scale > MOST_KEPT) scale *= 2;
  return scale;
}

function countShared(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const difference = (one[i] as number) - (other[j] as number);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}

/** Gives how many of ascending numbers lie below a limit. */
function placeOf(numbers: Uint32Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sortUnique(numbers: Uint32Array): Uint32Array {
  numbers.sort();
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    if (at > 0 && numbers[at] === numbers[at - 1]) continue;
    numbers[count] = numbers[at] as number;
    count += 1;
  }
  return numbers.slice(0, count);
}
