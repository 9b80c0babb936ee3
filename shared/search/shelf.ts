/** A list's field is furniture of the field whose number is this much lower. */
export const FURNITURE = 64;

/** No more fields than this have numbers of their own. */
export const MAX_FIELDS = 64;

/** Stands for "no day" in the columns of days. */
export const NO_DAY = -0x80000000;

/** Places of words as numbers that sort by document, field and position. */
export class PlaceList {
  keys = new Float64Array(1024);
  length = 0;

  push(key: number): void {
    if (this.length === this.keys.length) {
      const grown = new Float64Array(this.length * 2);
      grown.set(this.keys);
      this.keys = grown;
    }
    this.keys[this.length++] = key;
  }
}

/** Words in a field stand no further than this; the rest of a longer text is one place. */
export const POSITIONS = 2 ** 24;

/** A part of the index: documents, and for each word and field the list of those that hold it. Documents are numbered from 0. */
export interface Shelf {
  readonly count: number;
  /** 1 for each document that is still in. */
  readonly alive: Uint8Array;
  /** Takes a document out. */
  drop(doc: number): void;
  /** Numbers of `SEARCH_KINDS`. */
  readonly kinds: Uint8Array;
  /** Words of each document, furniture left out. */
  readonly lengths: Uint32Array;
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  keyOf(doc: number): string;
  /** Negative where a document's key comes before another key. */
  compareKey(doc: number, key: string): number;
  /** The document that is in under a key; -1 where there is none. */
  find(key: string): number;
  /** The lists of a word, or of the words that begin with it; `isWhole` where the word itself is meant. */
  listsOf(word: string, isPrefix: boolean, take: (list: number, isWhole: boolean) => void): void;
  /** Words that are one slip away, each once. */
  slipsOf(word: string, take: (word: string) => void): void;
  /** The field's number; `FURNITURE` more for furniture. */
  fieldOf(list: number): number;
  /** About how many bytes or places are read to go through a list. */
  costOf(list: number): number;
  /** Gives each document of a list once. */
  eachHolder(list: number, take: (doc: number) => void): void;
  /** Adds weight × occurrences to each document's sum. */
  addUp(list: number, weight: number, sums: Float32Array): void;
  /** Gives the places in wanted documents (1) as `(document × FURNITURE + field) × POSITIONS + position + shift`. */
  readPlaces(list: number, wanted: Uint8Array, places: PlaceList): void;
}
