import { NumberWriter } from './bytes.ts';
import { SEARCH_KINDS, type SearchDocument, type SearchField } from './model.ts';
import { isOneSlip, toUnits, toWord } from './one-slip.ts';
import { FURNITURE, NO_DAY, type PlaceList, POSITIONS, type Shelf } from './shelf.ts';
import { hashUnits, type ReadWord, readWords } from './words.ts';

/** Between two fields of one name: no phrase reaches over it. */
const FIELD_GAP = 100;
const NONE = 0xffffffff;

/** The newest documents: nothing is sorted or packed, so that taking one in costs little. Each list is a chain of places. */
export class Delta implements Shelf {
  count = 0;
  alive = new Uint8Array(64);
  kinds = new Uint8Array(64);
  lengths = new Uint32Array(64);
  firstDays = new Int32Array(64);
  lastDays = new Int32Array(64);
  readonly #keys: string[] = [];
  readonly #docs = new Map<string, number>();

  /** Words in the order of their coming, as stretches of `units`. */
  units = new Uint16Array(4096);
  readonly wordStarts = new NumberWriter(1024);
  readonly #firstLists = new NumberWriter(1024);
  #slots = new Uint32Array(4096).fill(NONE);

  readonly #listFields = new NumberWriter(1024);
  readonly #nextLists = new NumberWriter(1024);
  readonly #heads = new NumberWriter(1024);
  readonly #tails = new NumberWriter(1024);

  readonly #placeDocs = new NumberWriter(4096);
  readonly #placePositions = new NumberWriter(4096);
  readonly #nextPlaces = new NumberWriter(4096);

  constructor() {
    this.wordStarts.push(0);
  }

  /** How many places of words are held. */
  get places(): number {
    return this.#placeDocs.length;
  }

  get words(): number {
    return this.wordStarts.length - 1;
  }

  /** Takes a document in; `fieldNumber` gives the number of a field's name. */
  add(document: SearchDocument, fieldNumber: (name: string) => number): void {
    const doc = this.count;
    if (doc === this.alive.length) this.#growRows();
    this.count += 1;
    this.alive[doc] = 1;
    this.kinds[doc] = SEARCH_KINDS.indexOf(document.kind);
    this.firstDays[doc] = document.days ? dayNumber(document.days[0]) : NO_DAY;
    this.lastDays[doc] = document.days ? dayNumber(document.days[1]) : NO_DAY;
    this.#keys[doc] = document.key;
    this.#docs.set(document.key, doc);
    const begun = new Map<number, number>();
    let length = 0;
    for (const field of document.fields) {
      const number = fieldNumber(field.name);
      const from = begun.get(number) ?? 0;
      const [words, next] = this.#addField(field, number, doc, from);
      length += words;
      begun.set(number, next + FIELD_GAP);
    }
    this.lengths[doc] = length;
  }

  /** Takes a field's words in; gives how many count for the length, and the position after the last. */
  #addField(field: SearchField, number: number, doc: number, from: number): [number, number] {
    const furniture = field.furniture ?? [];
    let stretch = 0;
    let counted = 0;
    let next = from;
    readWords(field.text, (word) => {
      while (stretch < furniture.length && (furniture[stretch]?.[1] ?? 0) <= word.start) stretch += 1;
      const isFurniture = stretch < furniture.length && (furniture[stretch]?.[0] ?? 0) <= word.start;
      const position = Math.min(from + word.position, POSITIONS - 1);
      next = Math.max(next, position + 1);
      if (!isFurniture) counted += 1;
      this.#addPlace(this.#listOf(this.#wordOf(word), isFurniture ? number + FURNITURE : number), doc, position);
    });
    return [counted, next];
  }

  #addPlace(list: number, doc: number, position: number): void {
    const place = this.places;
    this.#placeDocs.push(doc);
    this.#placePositions.push(position);
    this.#nextPlaces.push(NONE);
    const tail = this.#tails.numbers[list] as number;
    if (tail === NONE) this.#heads.numbers[list] = place;
    else this.#nextPlaces.numbers[tail] = place;
    this.#tails.numbers[list] = place;
  }

  /** The number of a word, which is taken into the dictionary when it is new. */
  #wordOf({ units, length, hash }: ReadWord): number {
    const slot = this.#slotOf(units, length, hash);
    const known = this.#slots[slot] as number;
    if (known !== NONE) return known;
    const word = this.words;
    const start = this.wordStarts.numbers[word] as number;
    if (start + length > this.units.length) {
      const grown = new Uint16Array(Math.max(start + length, this.units.length * 2));
      grown.set(this.units);
      this.units = grown;
    }
    for (let index = 0; index < length; index++) this.units[start + index] = units[index] as number;
    this.wordStarts.push(start + length);
    this.#firstLists.push(NONE);
    this.#slots[slot] = word;
    if (this.words * 2 > this.#slots.length) this.#growSlots();
    return word;
  }

  #slotOf(units: Uint16Array, length: number, hash: number): number {
    const mask = this.#slots.length - 1;
    const starts = this.wordStarts.numbers;
    let slot = hash & mask;
    search: for (; ; slot = (slot + 1) & mask) {
      const word = this.#slots[slot] as number;
      if (word === NONE) return slot;
      const start = starts[word] as number;
      if ((starts[word + 1] as number) - start !== length) continue;
      for (let index = 0; index < length; index++) if (this.units[start + index] !== units[index]) continue search;
      return slot;
    }
  }

  #growSlots(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2).fill(NONE);
    const mask = this.#slots.length - 1;
    for (let word = 0; word < this.words; word++) {
      const start = this.wordStarts.numbers[word] as number;
      const length = (this.wordStarts.numbers[word + 1] as number) - start;
      let slot = hashUnits(this.units.subarray(start, start + length), length) & mask;
      while (this.#slots[slot] !== NONE) slot = (slot + 1) & mask;
      this.#slots[slot] = word;
    }
  }

  #listOf(word: number, field: number): number {
    const first = this.#firstLists.numbers[word] as number;
    for (let list = first; list !== NONE; list = this.#nextLists.numbers[list] as number) {
      if (this.#listFields.numbers[list] === field) return list;
    }
    const list = this.#listFields.length;
    this.#listFields.push(field);
    this.#nextLists.push(first);
    this.#heads.push(NONE);
    this.#tails.push(NONE);
    this.#firstLists.numbers[word] = list;
    return list;
  }

  #growRows(): void {
    const size = this.alive.length * 2;
    const grow = <T extends Uint8Array | Uint32Array | Int32Array>(column: T, grown: T): T => {
      grown.set(column);
      return grown;
    };
    this.alive = grow(this.alive, new Uint8Array(size));
    this.kinds = grow(this.kinds, new Uint8Array(size));
    this.lengths = grow(this.lengths, new Uint32Array(size));
    this.firstDays = grow(this.firstDays, new Int32Array(size));
    this.lastDays = grow(this.lastDays, new Int32Array(size));
  }

  keyOf(doc: number): string {
    return this.#keys[doc] as string;
  }

  drop(doc: number): void {
    this.alive[doc] = 0;
  }

  compareKey(doc: number, key: string): number {
    const own = this.keyOf(doc);
    return own === key ? 0 : own < key ? -1 : 1;
  }

  find(key: string): number {
    const doc = this.#docs.get(key);
    return doc !== undefined && this.alive[doc] === 1 ? doc : -1;
  }

  listsOf(word: string, isPrefix: boolean, take: (list: number, isWhole: boolean) => void): void {
    const sought = toUnits(word);
    const { length } = sought;
    if (!isPrefix) {
      const found = this.#slots[this.#slotOf(sought, length, hashUnits(sought, length))] as number;
      if (found !== NONE) this.listsOfWord(found, (list) => take(list, true));
      return;
    }
    const starts = this.wordStarts.numbers;
    search: for (let at = 0; at < this.words; at++) {
      const start = starts[at] as number;
      const own = (starts[at + 1] as number) - start;
      if (own < length) continue;
      for (let index = 0; index < length; index++) if (this.units[start + index] !== sought[index]) continue search;
      this.listsOfWord(at, (list) => take(list, own === length));
    }
  }

  /** Gives the lists of a word by its number. */
  listsOfWord(word: number, take: (list: number) => void): void {
    for (let list = this.#firstLists.numbers[word] as number; list !== NONE; ) {
      take(list);
      list = this.#nextLists.numbers[list] as number;
    }
  }

  slipsOf(word: string, take: (word: string) => void): void {
    const sought = toUnits(word);
    for (let at = 0; at < this.words; at++) {
      const start = this.wordStarts.numbers[at] as number;
      const end = this.wordStarts.numbers[at + 1] as number;
      if (isOneSlip(sought, this.units, start, end)) take(toWord(this.units, start, end));
    }
  }

  fieldOf(list: number): number {
    return this.#listFields.numbers[list] as number;
  }

  costOf(): number {
    return 1;
  }

  eachHolder(list: number, take: (doc: number) => void): void {
    let before = -1;
    this.eachPlace(list, (doc) => {
      if (doc !== before) take(doc);
      before = doc;
    });
  }

  addUp(list: number, weight: number, sums: Float32Array): void {
    const docs = this.#placeDocs.numbers;
    const next = this.#nextPlaces.numbers;
    for (let place = this.#heads.numbers[list] as number; place !== NONE; place = next[place] as number) {
      const doc = docs[place] as number;
      sums[doc] = (sums[doc] as number) + weight;
    }
  }

  readPlaces(list: number, wanted: Uint8Array, places: PlaceList): void {
    const field = this.fieldOf(list) % FURNITURE;
    this.eachPlace(list, (doc, position) => {
      if (wanted[doc] === 1) places.push((doc * FURNITURE + field) * POSITIONS + position);
    });
  }

  /** Gives the places of a list in their order. */
  eachPlace(list: number, take: (doc: number, position: number) => void): void {
    const next = this.#nextPlaces.numbers;
    for (let place = this.#heads.numbers[list] as number; place !== NONE; place = next[place] as number) {
      take(this.#placeDocs.numbers[place] as number, this.#placePositions.numbers[place] as number);
    }
  }
}

/** A day YYYY-MM-DD as a number that sorts as days do; `NO_DAY` where it is none. */
export function dayNumber(day: string): number {
  const parts = /^([+-]?\d{4,6})-(\d\d)-(\d\d)/u.exec(day);
  if (!parts) return NO_DAY;
  return Number(parts[1]) * 10_000 + Number(parts[2]) * 100 + Number(parts[3]);
}
