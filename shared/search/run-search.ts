import { Best, type Candidate } from './best.ts';
import { addUpSlip, addUpUnit, countHolders, weighFields } from './evaluate.ts';
import {
  SEARCH_KINDS,
  type SearchHit,
  type SearchKind,
  type SearchOptions,
  type SearchResult,
  type Slip,
} from './model.ts';
import { liftNear, type NearUnit } from './nearness.ts';
import { parseQuery, type Query, type QueryUnit } from './query.ts';
import { NO_DAY, type Shelf } from './shelf.ts';
import { findSlips } from './slips.ts';

/** BM25's usual numbers: how soon more of the same word stops to count, and how much long texts are held back. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;

/** So many of the best by words alone are looked at for nearness; a page of results is far smaller. */
const NEARNESS_CANDIDATES = 200;

/** A word that stands more often (in weighed occurrences) is not looked at for nearness: reading its places would take longer than the search. */
const NEARNESS_MASS = 800_000;

/** What the search knows about all documents that are in. */
export interface Corpus {
  readonly shelves: readonly Shelf[];
  readonly fieldNames: readonly string[];
  readonly size: number;
  /** How many documents and words there are of each kind. */
  readonly kindCounts: ArrayLike<number>;
  readonly kindLengths: ArrayLike<number>;
}

/** A unit with what it counts in each document of all shelves. */
interface Weighed extends NearUnit {
  readonly sums: Float32Array;
  readonly found: number;
  readonly mass: number;
}

/** Runs a query over an index. */
export function runSearch(corpus: Corpus, text: string, options: SearchOptions): SearchResult {
  const query = parseQuery(text, options.isTyping ?? false);
  const slips: Slip[] = [];
  const wanted: Weighed[] = [];
  const unwanted: Weighed[] = [];
  for (const unit of query.units) {
    const weighed = weighUnit(corpus, unit, options.withFurniture ?? false, slips);
    (unit.isNegative ? unwanted : wanted).push(weighed);
  }
  const isAsked = wanted.length > 0 || [...query.days, ...query.kinds].some(({ isNegative }) => !isNegative);
  const totals = Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, 0])) as Record<SearchKind, number>;
  const starts = startsOf(corpus.shelves);
  const best = new Best(Math.max(NEARNESS_CANDIDATES, options.limit), ...keysOf(corpus.shelves, starts));
  if (isAsked) collect(corpus, query, wanted, unwanted, options.kinds ?? SEARCH_KINDS, totals, best);
  const candidates = best.sorted();
  liftCandidates(corpus.shelves, starts, wanted, candidates);
  const hits = candidates
    .sort((one, other) => best.compare(one, other))
    .slice(0, options.limit)
    .map(({ doc, score }): SearchHit => {
      const [shelf, own] = shelfOf(corpus.shelves, starts, doc);
      return { key: shelf.keyOf(own), kind: SEARCH_KINDS[shelf.kinds[own] as number] as SearchKind, score };
    });
  const total = (options.kinds ?? SEARCH_KINDS).reduce((sum, kind) => sum + totals[kind], 0);
  return { hits, total, totals, slips, problem: query.problem };
}

function weighUnit(corpus: Corpus, unit: QueryUnit, withFurniture: boolean, slips: Slip[]): Weighed {
  const weights = weighFields(corpus.fieldNames, unit.fields, withFurniture);
  const add = (sums: Float32Array, way: (shelf: Shelf, own: Float32Array) => void) => {
    let start = 0;
    for (const shelf of corpus.shelves) {
      way(shelf, sums.subarray(start, start + shelf.count));
      start += shelf.count;
    }
  };
  const total = corpus.shelves.reduce((sum, { count }) => sum + count, 0);
  const sums = new Float32Array(total);
  add(sums, (shelf, own) => addUpUnit(shelf, unit, weights, own));
  let [found, mass] = countFound(corpus.shelves, sums);
  if (unit.canSlip && !unit.isNegative) {
    const taken = findSlips(corpus.shelves, unit, found, (word) =>
      corpus.shelves.reduce((sum, shelf) => sum + countHolders(shelf, word, weights), 0),
    );
    for (const word of taken) {
      slips.push({ typed: unit.text, taken: word });
      add(sums, (shelf, own) => addUpSlip(shelf, word, weights, own));
    }
    if (taken.length > 0) [found, mass] = countFound(corpus.shelves, sums);
  }
  return { unit, weights, sums, found, mass };
}

/** How many documents that are in hold a unit, and how much it counts in all of them. */
function countFound(shelves: readonly Shelf[], sums: Float32Array): [found: number, mass: number] {
  let found = 0;
  let mass = 0;
  let at = 0;
  for (const { alive, count } of shelves) {
    for (let doc = 0; doc < count; doc++, at++) {
      const sum = sums[at] as number;
      if (sum > 0 && alive[doc] === 1) {
        found += 1;
        mass += sum;
      }
    }
  }
  return [found, mass];
}

/** Offers every document in which all holds. */
function collect(
  corpus: Corpus,
  query: Query,
  wanted: readonly Weighed[],
  unwanted: readonly Weighed[],
  kinds: readonly SearchKind[],
  totals: Record<SearchKind, number>,
  best: Best,
): void {
  // The rarest first: most documents are passed over after one look.
  const units = wanted.toSorted((one, other) => one.found - other.found).map(({ sums }) => sums);
  const rarity = new Map(wanted.map(({ sums, found }) => [sums, rarityOf(found, corpus.size)]));
  const inOrder = wanted.map(({ sums }) => [sums, rarity.get(sums) as number] as const);
  const isKindFound = SEARCH_KINDS.map((kind) => isKindMeant(query, kind));
  const isKindAsked = SEARCH_KINDS.map((kind) => kinds.includes(kind));
  const found = new Uint32Array(SEARCH_KINDS.length);
  const meanLengths = SEARCH_KINDS.map((_, kind) =>
    Math.max(1, (corpus.kindLengths[kind] as number) / Math.max(1, corpus.kindCounts[kind] as number)),
  );
  let start = 0;
  for (const shelf of corpus.shelves) {
    next: for (let doc = 0; doc < shelf.count; doc++) {
      const at = start + doc;
      for (let index = 0; index < units.length; index++) if ((units[index] as Float32Array)[at] === 0) continue next;
      if (shelf.alive[doc] === 0) continue;
      for (const { sums } of unwanted) if ((sums[at] as number) > 0) continue next;
      const kind = shelf.kinds[doc] as number;
      if (!isKindFound[kind] || (query.days.length > 0 && !areDaysMet(query, shelf, doc))) continue;
      found[kind] = (found[kind] as number) + 1;
      if (!isKindAsked[kind]) continue;
      const hold =
        SATURATION *
        (1 - LENGTH_SHARE + (LENGTH_SHARE * (shelf.lengths[doc] as number)) / (meanLengths[kind] as number));
      let score = 0;
      for (const [sums, rare] of inOrder) {
        // Weights are whole numbers; a plain whole word of a text counts as one occurrence.
        const times = (sums[at] as number) / 8;
        score += (rare * times * (SATURATION + 1)) / (times + hold);
      }
      best.offer(at, score);
    }
    start += shelf.count;
  }
  for (const [kind, name] of SEARCH_KINDS.entries()) totals[name] = found[kind] as number;
}

const rarityOf = (found: number, size: number) => Math.log(1 + (size - found + 0.5) / (found + 0.5));

function isKindMeant({ kinds }: Query, kind: SearchKind): boolean {
  const meant = kinds.filter(({ isNegative }) => !isNegative);
  if (meant.length > 0 && !meant.some((one) => one.kind === kind)) return false;
  return !kinds.some((one) => one.isNegative && one.kind === kind);
}

function areDaysMet({ days }: Query, shelf: Shelf, doc: number): boolean {
  const first = shelf.firstDays[doc] as number;
  const last = shelf.lastDays[doc] as number;
  return days.every(({ from, to, isNegative }) => {
    const isMet = first !== NO_DAY && first <= to && last >= from;
    return isMet !== isNegative;
  });
}

/** Lifts candidates in which words of the query that follow each other stand near each other. */
function liftCandidates(
  shelves: readonly Shelf[],
  starts: readonly number[],
  wanted: readonly Weighed[],
  candidates: readonly Candidate[],
): void {
  const pairs = wanted
    .slice(1)
    .map((other, index) => [wanted[index] as Weighed, other] as const)
    .filter((pair) => pair.every(({ unit, mass }) => unit.ways[0]?.length === 1 && mass <= NEARNESS_MASS));
  if (pairs.length === 0) return;
  for (const [index, shelf] of shelves.entries()) {
    const first = starts[index] as number;
    const own = candidates.filter(({ doc }) => doc >= first && doc < first + shelf.count);
    if (own.length > 0) liftNear(shelf, first, pairs, own, wanted.length - 1);
  }
}

function startsOf(shelves: readonly Shelf[]): number[] {
  let start = 0;
  return shelves.map(({ count }) => {
    start += count;
    return start - count;
  });
}

function shelfOf(shelves: readonly Shelf[], starts: readonly number[], doc: number): [Shelf, number] {
  const index = starts.findLastIndex((start) => start <= doc);
  return [shelves[index] as Shelf, doc - (starts[index] as number)];
}

/** How keys are read and compared by a document's number over all shelves. */
function keysOf(
  shelves: readonly Shelf[],
  starts: readonly number[],
): [keyOf: (doc: number) => string, compareKey: (doc: number, key: string) => number] {
  return [
    (doc) => {
      const [shelf, own] = shelfOf(shelves, starts, doc);
      return shelf.keyOf(own);
    },
    (doc, key) => {
      const [shelf, own] = shelfOf(shelves, starts, doc);
      return shelf.compareKey(own, key);
    },
  ];
}
