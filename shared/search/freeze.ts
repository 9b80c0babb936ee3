import type { ByteWriter } from './bytes.ts';
import { NumberWriter } from './bytes.ts';
import type { Delta } from './delta.ts';
import { PostingWriter } from './posting-writer.ts';
import { Segment } from './segment.ts';
import { allocateSegment } from './segment-layout.ts';
import type { Shelf } from './shelf.ts';

const encoder = new TextEncoder();

/** A pause is offered after so many rows. */
const PAUSE_ROWS = 2_000;

/** Rows of documents on their way into a segment. */
export interface RowSource {
  readonly shelf: Shelf;
  /** The document's number on its shelf. */
  readonly doc: number;
}

/** A dictionary on its way into a segment: the words' units, where each word and each list of a word begins, and the lists. */
export class DictionaryWriter {
  units = new Uint16Array(4096);
  readonly wordStarts = new NumberWriter(1024);
  readonly wordLists = new NumberWriter(1024);
  readonly listFields = new NumberWriter(1024);
  readonly listDocuments = new NumberWriter(1024);
  readonly listPlaces = new NumberWriter(1024);
  #unitCount = 0;

  /** Begins a word, which comes after those before. */
  word(units: Uint16Array, start: number, end: number): void {
    const length = end - start;
    this.wordStarts.push(this.#unitCount);
    this.wordLists.push(this.listFields.length);
    if (this.#unitCount + length > this.units.length) {
      const grown = new Uint16Array(Math.max(this.#unitCount + length, this.units.length * 2));
      grown.set(this.units);
      this.units = grown;
    }
    this.units.set(units.subarray(start, end), this.#unitCount);
    this.#unitCount += length;
  }

  /** Begins a list of the word. */
  list(field: number, postings: PostingWriter): void {
    this.listFields.push(field);
    this.listDocuments.push(postings.documents.length);
    this.listPlaces.push(postings.places.length);
    postings.begin();
  }

  /** Takes the last word or list back when it stayed empty. */
  dropEmptyList(postings: PostingWriter): void {
    const last = this.listFields.length - 1;
    if (this.listDocuments.numbers[last] !== postings.documents.length) return;
    this.listFields.length = last;
    this.listDocuments.length = last;
    this.listPlaces.length = last;
  }

  /** Takes the last word back when it has no list. */
  dropEmptyWord(): void {
    const last = this.wordStarts.length - 1;
    if (this.wordLists.numbers[last] !== this.listFields.length) return;
    this.#unitCount = this.wordStarts.numbers[last] as number;
    this.wordStarts.length = last;
    this.wordLists.length = last;
  }

  /** Puts a segment together; pauses now and then. */
  *finish(rows: readonly RowSource[], { documents, places }: PostingWriter): Generator<void, Segment> {
    const keys: Uint8Array[] = [];
    for (const { shelf, doc } of rows) if (keys.push(encoder.encode(shelf.keyOf(doc))) % PAUSE_ROWS === 0) yield;
    const { bytes, columns } = allocateSegment({
      documents: rows.length,
      words: this.wordStarts.length,
      lists: this.listFields.length,
      units: this.#unitCount,
      keyBytes: keys.reduce((sum, key) => sum + key.length, 0),
      documentBytes: documents.length,
      placeBytes: places.length,
    });
    let keyAt = 0;
    for (const [at, { shelf, doc }] of rows.entries()) {
      columns.lengths[at] = shelf.lengths[doc] as number;
      columns.firstDays[at] = shelf.firstDays[doc] as number;
      columns.lastDays[at] = shelf.lastDays[doc] as number;
      columns.kinds[at] = shelf.kinds[doc] as number;
      columns.keyStarts[at] = keyAt;
      columns.keys.set(keys[at] as Uint8Array, keyAt);
      keyAt += (keys[at] as Uint8Array).length;
      if (at % PAUSE_ROWS === PAUSE_ROWS - 1) yield;
    }
    columns.keyStarts[rows.length] = keyAt;
    fill(columns.wordStarts, this.wordStarts, this.#unitCount);
    fill(columns.wordLists, this.wordLists, this.listFields.length);
    fill(columns.listDocuments, this.listDocuments, documents.length);
    fill(columns.listPlaces, this.listPlaces, places.length);
    columns.units.set(this.units.subarray(0, this.#unitCount));
    columns.listFields.set(this.listFields.view());
    columns.documents.set(used(documents));
    columns.places.set(used(places));
    return new Segment(bytes, columns);
  }
}

function fill(column: Uint32Array, starts: NumberWriter, end: number): void {
  column.set(starts.view());
  column[starts.length] = end;
}

const used = ({ bytes, length }: ByteWriter) => bytes.subarray(0, length);

/** Makes a segment of the documents of a delta that are still in. */
export function freeze(delta: Delta): Segment {
  const rows: RowSource[] = [];
  const numbers = new Int32Array(delta.count).fill(-1);
  for (let doc = 0; doc < delta.count; doc++) {
    if (delta.alive[doc] === 1) numbers[doc] = rows.push({ shelf: delta, doc }) - 1;
  }
  const dictionary = new DictionaryWriter();
  const postings = new PostingWriter(delta.places, delta.places);
  for (const word of sortWords(delta)) {
    const lists: number[] = [];
    delta.listsOfWord(word, (list) => lists.push(list));
    lists.sort((one, other) => delta.fieldOf(one) - delta.fieldOf(other));
    dictionary.word(
      delta.units,
      delta.wordStarts.numbers[word] as number,
      delta.wordStarts.numbers[word + 1] as number,
    );
    for (const list of lists) {
      dictionary.list(delta.fieldOf(list), postings);
      freezeList(delta, list, numbers, postings);
      dictionary.dropEmptyList(postings);
    }
    dictionary.dropEmptyWord();
  }
  return finishAtOnce(dictionary.finish(rows, postings));
}

function finishAtOnce(steps: Generator<void, Segment>): Segment {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function freezeList(delta: Delta, list: number, numbers: Int32Array, postings: PostingWriter): void {
  const positions: number[] = [];
  let current = -1;
  const close = () => {
    if (positions.length === 0) return;
    postings.posting(current, positions.length);
    let before = 0;
    for (const position of positions) {
      postings.places.number(position - before);
      before = position;
    }
    positions.length = 0;
  };
  delta.eachPlace(list, (doc, position) => {
    const number = numbers[doc] as number;
    if (number < 0) return;
    if (number !== current) {
      close();
      current = number;
    }
    positions.push(position);
  });
  close();
}

/** The words of a delta by their units. */
function sortWords(delta: Delta): Uint32Array {
  const { units } = delta;
  const starts = delta.wordStarts.numbers;
  return Uint32Array.from({ length: delta.words }, (_, word) => word).sort((one, other) => {
    let at = starts[one] as number;
    let against = starts[other] as number;
    const end = starts[one + 1] as number;
    const otherEnd = starts[other + 1] as number;
    for (; at < end && against < otherEnd; at++, against++) {
      const step = (units[at] as number) - (units[against] as number);
      if (step !== 0) return step;
    }
    return end - at - (otherEnd - against);
  });
}
