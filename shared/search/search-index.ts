import { Delta } from './delta.ts';
import { freeze } from './freeze.ts';
import { type Merged, mergeSegments } from './merge.ts';
import type { SearchDocument, SearchIndex, SearchOptions, SearchResult } from './model.ts';
import { SEARCH_KINDS } from './model.ts';
import { packIndex, unpackIndex } from './pack.ts';
import { runSearch } from './run-search.ts';
import type { Segment } from './segment.ts';
import { MAX_FIELDS, type Shelf } from './shelf.ts';
import { chooseMerge } from './tiers.ts';

/** Places of words after which the delta becomes a segment: some 200 articles, and a pause of a few dozen milliseconds. */
const FULL_DELTA = 200_000;
/** In idle time a delta becomes one sooner. */
const IDLE_DELTA = 40_000;
/** Where very much is taken in and nobody gives idle time, each new segment pays for the merges with so many milliseconds. */
const FREEZE_TIDYING_MS = 30;

/** Makes an index that is empty. */
export function createSearchIndex(): SearchIndex {
  return new Index([], []);
}

/** Reads a packed index; null when it is damaged or of another version, and must be built again. */
export function unpackSearchIndex(parts: readonly Uint8Array[]): SearchIndex | null {
  const unpacked = unpackIndex(parts);
  return unpacked && new Index(unpacked.fieldNames, unpacked.segments);
}

class Index implements SearchIndex {
  readonly #fieldNames: string[];
  #segments: Segment[];
  #delta = new Delta();
  #merge: { readonly of: readonly Segment[]; readonly steps: Generator<void, Merged> } | null = null;
  #size = 0;
  readonly #kindCounts = new Float64Array(SEARCH_KINDS.length);
  readonly #kindLengths = new Float64Array(SEARCH_KINDS.length);

  constructor(fieldNames: readonly string[], segments: readonly Segment[]) {
    this.#fieldNames = [...fieldNames];
    this.#segments = [...segments];
    for (const segment of segments) {
      for (let doc = 0; doc < segment.count; doc++) if (segment.alive[doc] === 1) this.#count(segment, doc, 1);
    }
  }

  get size(): number {
    return this.#size;
  }

  put(document: SearchDocument): void {
    this.remove(document.key);
    this.#delta.add(document, (name) => this.#fieldNumber(name));
    this.#count(this.#delta, this.#delta.count - 1, 1);
    if (this.#delta.places >= FULL_DELTA) {
      this.#freeze();
      this.compactSome(FREEZE_TIDYING_MS);
    }
  }

  remove(key: string): void {
    const [shelf, doc] = this.#find(key);
    if (!shelf) return;
    shelf.drop(doc);
    this.#count(shelf, doc, -1);
  }

  has(key: string): boolean {
    return this.#find(key)[0] !== null;
  }

  search(query: string, options: SearchOptions): SearchResult {
    return runSearch(
      {
        shelves: this.#shelves(),
        fieldNames: this.#fieldNames,
        size: this.#size,
        kindCounts: this.#kindCounts,
        kindLengths: this.#kindLengths,
      },
      query,
      options,
    );
  }

  compactSome(budgetMs: number): boolean {
    const until = performance.now() + budgetMs;
    if (this.#delta.places >= IDLE_DELTA) this.#freeze();
    do {
      if (this.#merge === null) {
        const of = chooseMerge(this.#segments);
        if (of.length === 0) return false;
        this.#merge = { of, steps: mergeSegments(of) };
      }
      const step = this.#merge.steps.next();
      if (step.done) {
        this.#replace(this.#merge.of, step.value);
        this.#merge = null;
      }
    } while (performance.now() < until);
    return this.#merge !== null || chooseMerge(this.#segments).length > 0;
  }

  pack(): Uint8Array[] {
    this.#freeze();
    return packIndex(this.#fieldNames, this.#segments);
  }

  #shelves(): Shelf[] {
    return this.#delta.count > 0 ? [...this.#segments, this.#delta] : this.#segments;
  }

  #find(key: string): [Shelf, number] | [null, -1] {
    for (const shelf of this.#shelves()) {
      const doc = shelf.find(key);
      if (doc >= 0) return [shelf, doc];
    }
    return [null, -1];
  }

  #count(shelf: Shelf, doc: number, step: 1 | -1): void {
    const kind = shelf.kinds[doc] as number;
    this.#size += step;
    this.#kindCounts[kind] = (this.#kindCounts[kind] as number) + step;
    this.#kindLengths[kind] = (this.#kindLengths[kind] as number) + step * (shelf.lengths[doc] as number);
  }

  #fieldNumber(name: string): number {
    const known = this.#fieldNames.indexOf(name);
    if (known >= 0) return known;
    if (this.#fieldNames.length === MAX_FIELDS) throw new Error(`No more than ${MAX_FIELDS} names of fields.`);
    return this.#fieldNames.push(name) - 1;
  }

  #freeze(): void {
    if (this.#delta.count === 0) return;
    const segment = freeze(this.#delta);
    this.#delta = new Delta();
    if (segment.count > 0) this.#segments.push(segment);
  }

  /** Puts a merged segment in the place of those it was made of, and takes out of it what was taken out of them meanwhile. */
  #replace(old: readonly Segment[], { segment, numbers }: Merged): void {
    for (const [index, { alive }] of old.entries()) {
      const own = numbers[index] as Int32Array;
      for (let doc = 0; doc < own.length; doc++) {
        const number = own[doc] as number;
        if (number >= 0 && alive[doc] === 0) segment.drop(number);
      }
    }
    this.#segments = this.#segments.filter((one) => !old.includes(one));
    if (segment.count > 0) this.#segments.unshift(segment);
  }
}
