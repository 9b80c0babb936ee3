import { KeyTable } from './key-table.ts';
import { isOneSlip, toUnits, toWord } from './one-slip.ts';
import { readColumns, type SegmentColumns } from './segment-layout.ts';
import { FURNITURE, type PlaceList, POSITIONS, type Shelf } from './shelf.ts';

/** Reads a segment from bytes whose checksum was right; null where they are of another layout. */
export function readSegment(bytes: Uint8Array): Segment | null {
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const columns = readColumns(own);
  return columns && new Segment(own, columns);
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A part of the index that does not change, but for documents that are taken out. */
export class Segment implements Shelf {
  readonly bytes: Uint8Array;
  readonly columns: SegmentColumns;
  readonly count: number;
  readonly alive: Uint8Array;
  readonly kinds: Uint8Array;
  readonly lengths: Uint32Array;
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  /** How many documents are out. */
  out = 0;
  readonly #keys: KeyTable;

  constructor(bytes: Uint8Array, columns: SegmentColumns) {
    this.bytes = bytes;
    this.columns = columns;
    this.count = columns.kinds.length;
    this.alive = new Uint8Array(this.count).fill(1);
    this.kinds = columns.kinds;
    this.lengths = columns.lengths;
    this.firstDays = columns.firstDays;
    this.lastDays = columns.lastDays;
    this.#keys = new KeyTable(columns.keys, columns.keyStarts);
  }

  get words(): number {
    return this.columns.wordLists.length - 1;
  }

  keyOf(doc: number): string {
    const { keys, keyStarts } = this.columns;
    return decoder.decode(keys.subarray(keyStarts[doc], keyStarts[doc + 1]));
  }

  drop(doc: number): void {
    this.alive[doc] = 0;
    this.out += 1;
  }

  compareKey(doc: number, key: string): number {
    const { keys, keyStarts } = this.columns;
    const start = keyStarts[doc] as number;
    const length = (keyStarts[doc + 1] as number) - start;
    for (let index = 0; index < length && index < key.length; index++) {
      const step = (keys[start + index] as number) - key.charCodeAt(index);
      // Keys are ASCII; where one is not, its bytes say nothing about the order of its units.
      if (step !== 0) return (keys[start + index] as number) < 0x80 ? step : this.keyOf(doc) < key ? -1 : 1;
    }
    return length - key.length;
  }

  find(key: string): number {
    return this.#keys.find(encoder.encode(key), this.alive);
  }

  listsOf(word: string, isPrefix: boolean, take: (list: number, isWhole: boolean) => void): void {
    const { wordLists, wordStarts } = this.columns;
    const units = toUnits(word);
    for (let at = this.#lowerBound(units); at < this.words && this.#compare(at, units, true) === 0; at++) {
      const isWhole = (wordStarts[at + 1] as number) - (wordStarts[at] as number) === units.length;
      if (!isWhole && !isPrefix) return;
      const end = wordLists[at + 1] as number;
      for (let list = wordLists[at] as number; list < end; list++) take(list, isWhole);
    }
  }

  slipsOf(word: string, take: (word: string) => void): void {
    const { units, wordStarts } = this.columns;
    const sought = toUnits(word);
    let start = 0;
    for (let at = 1; at <= this.words; at++) {
      const end = wordStarts[at] as number;
      if (isOneSlip(sought, units, start, end)) take(toWord(units, start, end));
      start = end;
    }
  }

  fieldOf(list: number): number {
    return this.columns.listFields[list] as number;
  }

  costOf(list: number): number {
    return (this.columns.listPlaces[list + 1] as number) - (this.columns.listPlaces[list] as number);
  }

  eachHolder(list: number, take: (doc: number) => void): void {
    this.eachPosting(list, take);
  }

  addUp(list: number, weight: number, sums: Float32Array): void {
    const { documents, listDocuments } = this.columns;
    const end = listDocuments[list + 1] as number;
    let at = listDocuments[list] as number;
    let doc = 0;
    while (at < end) {
      let step = documents[at++] as number;
      if (step > 127) {
        step &= 127;
        let shift = 7;
        let more: number;
        do {
          more = documents[at++] as number;
          step |= (more & 127) << shift;
          shift += 7;
        } while (more > 127);
      }
      doc += step >>> 1;
      let times = 1;
      if ((step & 1) === 0) {
        times = documents[at++] as number;
        if (times > 127) {
          times &= 127;
          let shift = 7;
          let more: number;
          do {
            more = documents[at++] as number;
            times |= (more & 127) << shift;
            shift += 7;
          } while (more > 127);
        }
      }
      sums[doc] = (sums[doc] as number) + weight * times;
    }
  }

  readPlaces(list: number, wanted: Uint8Array, places: PlaceList): void {
    const { places: bytes, listPlaces } = this.columns;
    const field = this.fieldOf(list) % FURNITURE;
    let at = listPlaces[list] as number;
    this.eachPosting(list, (doc, times) => {
      let left = times;
      if (wanted[doc] !== 1) {
        while (left > 0) if ((bytes[at++] as number) < 128) left -= 1;
        return;
      }
      const base = (doc * FURNITURE + field) * POSITIONS;
      let position = 0;
      for (; left > 0; left--) {
        let value = 0;
        let bits = 0;
        let byte: number;
        do {
          byte = bytes[at++] as number;
          value |= (byte & 127) << bits;
          bits += 7;
        } while (byte > 127);
        position += value;
        places.push(base + position);
      }
    });
  }

  /** Gives each document of a list and how often the word stands there. */
  eachPosting(list: number, take: (doc: number, times: number) => void): void {
    const { documents, listDocuments } = this.columns;
    const end = listDocuments[list + 1] as number;
    let at = listDocuments[list] as number;
    let doc = 0;
    const read = () => {
      let value = 0;
      let bits = 0;
      let byte: number;
      do {
        byte = documents[at++] as number;
        value |= (byte & 127) << bits;
        bits += 7;
      } while (byte > 127);
      return value >>> 0;
    };
    while (at < end) {
      const step = read();
      doc += step >>> 1;
      take(doc, (step & 1) === 1 ? 1 : read());
    }
  }

  /** The first word that is not before another. */
  #lowerBound(sought: Uint16Array): number {
    let low = 0;
    let high = this.words;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(middle, sought, false) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where a word of the dictionary comes against another; with `isPrefix` only as much of it as the other is long counts. */
  #compare(at: number, sought: Uint16Array, isPrefix: boolean): number {
    const { units, wordStarts } = this.columns;
    const start = wordStarts[at] as number;
    const length = (wordStarts[at + 1] as number) - start;
    const shared = Math.min(length, sought.length);
    for (let index = 0; index < shared; index++) {
      const step = (units[start + index] as number) - (sought[index] as number);
      if (step !== 0) return step;
    }
    return isPrefix && length > sought.length ? 0 : length - sought.length;
  }
}
