import { diffArrays } from 'diff';

/** Two words that stay, by their places in both lists. */
export interface WordMatch {
  readonly before: number;
  readonly after: number;
}

/** Lengths of the runs that are looked for, the longest first: a run that stands as often in one text as in the other is the same words. */
const RUN_LENGTHS = [4, 2, 1];

/** Runs that stand more often than this hold nothing: their places can be paired in too many ways. */
const MOST_PLACES = 16;

/** Stretches of up to this many words, of both texts together, are aligned exactly at once. */
const SMALL = 400;

/** Edits within a stretch that are looked for; with more it is another text and is replaced as a whole. */
const MOST_EDITS = 300;

/** Steps of exact alignment for a whole comparison: some tenths of a second. What is left then is replaced as a whole. */
const MOST_STEPS = 3_000_000;

/** Fewer edits than these are not worth a call when the steps run out. */
const LEAST_EDITS = 8;

/** A stretch of both lists that is not aligned yet. */
interface Gap {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/**
 * Aligns two lists of words given as numbers: the pairs that stay, ascending on both sides. Runs that stand equally often in both lists hold
 * the alignment (patience diff, Cohen 2003), what lies between them is aligned with fewest edits (Myers 1986, by jsdiff) within a bound.
 */
export function alignWords(before: readonly number[], after: readonly number[]): readonly WordMatch[] {
  const matches: WordMatch[] = [];
  let steps = MOST_STEPS;
  const runs = makeLazily(() => numberRuns(before, after));

  const solve = (gap: Gap, level: number): void => {
    const { inner, tail } = trimGap(gap);
    const [from, to] = inner.before;
    const [start, end] = inner.after;
    if (from < to && start < end) {
      const runLength = RUN_LENGTHS[level];
      if (to - from + end - start <= SMALL || runLength === undefined) alignExactly(inner);
      else {
        const anchors = findAnchors(runs()[level] as RunNumbers, inner, runLength);
        let rest: readonly [number, number] = [from, start];
        for (const match of anchors) {
          solve({ before: [rest[0], match.before], after: [rest[1], match.after] }, level + 1);
          matches.push(match);
          rest = [match.before + 1, match.after + 1];
        }
        solve({ before: [rest[0], to], after: [rest[1], end] }, level + 1);
      }
    }
    for (let at = 0; at < tail; at += 1) matches.push({ before: to + at, after: end + at });
  };

  /** Takes the equal words at both ends of a gap; those at its end are counted, to be added after what lies between. */
  const trimGap = ({ before: [from, to], after: [start, end] }: Gap): { inner: Gap; tail: number } => {
    let [first, second] = [from, start];
    while (first < to && second < end && before[first] === after[second]) {
      matches.push({ before: first, after: second });
      first += 1;
      second += 1;
    }
    let tail = 0;
    while (to - tail > first && end - tail > second && before[to - tail - 1] === after[end - tail - 1]) tail += 1;
    return { inner: { before: [first, to - tail], after: [second, end - tail] }, tail };
  };

  const alignExactly = ({ before: [from, to], after: [start, end] }: Gap): void => {
    const maxEditLength = Math.min(to - from + end - start, MOST_EDITS, Math.floor(Math.sqrt(2 * steps)));
    if (maxEditLength < LEAST_EDITS && to - from + end - start > maxEditLength) return;
    const changes = diffArrays(before.slice(from, to), after.slice(start, end), { maxEditLength });
    const edits = changes?.reduce((sum, change) => sum + (change.added || change.removed ? change.count : 0), 0);
    steps -= (edits ?? maxEditLength) ** 2 / 2;
    let [first, second] = [from, start];
    for (const { added, removed, count } of changes ?? []) {
      for (let at = 0; !added && !removed && at < count; at += 1) {
        matches.push({ before: first + at, after: second + at });
      }
      if (!added) first += count;
      if (!removed) second += count;
    }
  };

  solve({ before: [0, before.length], after: [0, after.length] }, 0);
  return matches;
}

/** A number for the run that begins at each word of both lists; equal runs have equal numbers. */
interface RunNumbers {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Numbers the runs of each of RUN_LENGTHS: one of twice the length is a pair of runs. */
function numberRuns(before: readonly number[], after: readonly number[]): readonly RunNumbers[] {
  const pair = ({ before: one, after: other }: RunNumbers, distance: number): RunNumbers => {
    const numbers = new Map<number, number>();
    const pairIn = (list: readonly number[]) =>
      list.slice(0, Math.max(0, list.length - distance)).map((number, at) => {
        const key = number * 2 ** 26 + (list[at + distance] as number);
        const known = numbers.get(key);
        if (known !== undefined) return known;
        numbers.set(key, numbers.size);
        return numbers.size - 1;
      });
    return { before: pairIn(one), after: pairIn(other) };
  };
  const words: RunNumbers = { before, after };
  const pairs = pair(words, 1);
  return [pair(pairs, 2), pairs, words];
}

function makeLazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Finds the longest chain of runs that stand equally often in both stretches, in the same order, as matches of their words. */
function findAnchors(runs: RunNumbers, gap: Gap, length: number): readonly WordMatch[] {
  const known = placesOfRuns(runs.before, gap.before, length);
  const sought = placesOfRuns(runs.after, gap.after, length);
  const common: WordMatch[] = [];
  for (const [run, places] of known) {
    const others = sought.get(run);
    if (others?.length !== places.length || places.length > MOST_PLACES) continue;
    for (const [at, place] of places.entries()) common.push({ before: place, after: others[at] as number });
  }
  common.sort((one, other) => one.before - other.before);
  const matches: WordMatch[] = [];
  let [nextBefore, nextAfter] = [0, 0];
  for (const run of longestChain(common)) {
    for (let at = 0; at < length; at += 1) {
      const match = { before: run.before + at, after: run.after + at };
      // Runs overlap; a word is matched once.
      if (match.before < nextBefore || match.after < nextAfter) continue;
      matches.push(match);
      [nextBefore, nextAfter] = [match.before + 1, match.after + 1];
    }
  }
  return matches;
}

/** Gives the places of each run in a stretch, one more than MOST_PLACES at most. */
function placesOfRuns(
  runs: readonly number[],
  [from, to]: readonly [number, number],
  length: number,
): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = from; at + length <= to; at += 1) {
    const run = runs[at] as number;
    const known = places.get(run);
    if (known === undefined) places.set(run, [at]);
    else if (known.length <= MOST_PLACES) known.push(at);
  }
  return places;
}

/** Gives the longest list of matches that ascends on both sides; the matches come ascending by `before`. */
function longestChain(matches: readonly WordMatch[]): readonly WordMatch[] {
  const previous = new Int32Array(matches.length);
  // The match that ends the best chain of each length.
  const ends: number[] = [];
  for (const [index, { after }] of matches.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((matches[ends[middle] as number] as WordMatch).after < after) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] as number);
    ends[low] = index;
  }
  const chain: WordMatch[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] as number) {
    chain.push(matches[index] as WordMatch);
  }
  return chain.reverse();
}
