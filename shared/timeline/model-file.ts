import { checksum } from '../search/bytes.ts';
import { packTexts, type TextColumn, textAt } from './text-column.ts';
import {
  LIST_NAMES,
  makeNumbers,
  mapRecord,
  type NumberColumns,
  type TimelineModel,
  WORD_NAMES,
} from './timeline-model.ts';
import { type ListColumn, type WordColumn, Words } from './word-column.ts';

/** What a model was made with; with anything else it is made anew. */
export interface ModelMake {
  /** The language of months. */
  readonly locale: string;
  /** The case's own scales, as JSON: the steps of grades follow from them. */
  readonly scales: string;
}

/** Another number when columns are added, or hold something else: a model of before is made anew then. */
const VERSION = 1;

/** The first part, as JSON. */
interface Head extends ModelMake {
  readonly version: number;
  readonly count: number;
  readonly sums: readonly number[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Packs a model: a head with the checksums of the others, then each array and each text. Words that no row has any more are left out. */
export function packModel(model: TimelineModel, make: ModelMake): Uint8Array[] {
  const writer = new PartWriter();
  writer.texts(model.ids);
  writer.texts(model.titles);
  for (const name of WORD_NAMES) writer.words(model.words[name]);
  for (const name of LIST_NAMES) {
    writer.array(model.lists[name].offsets);
    writer.words(model.lists[name]);
  }
  for (const column of Object.values(model.numbers)) writer.array(column);
  const { parts } = writer;
  const head: Head = { ...make, version: VERSION, count: model.count, sums: parts.map((part) => checksum(part)) };
  return [encoder.encode(JSON.stringify(head)), ...parts];
}

/** Reads what `packModel` gave; null when anything is not as it was, or of another version. Each part must have a buffer of its own. */
export function unpackModel(
  parts: readonly Uint8Array[],
): { readonly model: TimelineModel; readonly make: ModelMake } | null {
  try {
    const [first = new Uint8Array(), ...rest] = parts;
    const head = JSON.parse(decoder.decode(first)) as Head;
    if (head.version !== VERSION || head.sums.length !== rest.length) return null;
    if (rest.some((part, index) => checksum(part) !== head.sums[index])) return null;
    const { locale, scales } = head;
    return { model: readModel(new PartReader(rest), head.count), make: { locale, scales } };
  } catch {
    // A head that is no JSON, or has not what is read of it.
    return null;
  }
}

function readModel(reader: PartReader, count: number): TimelineModel {
  const ids = reader.texts();
  const titles = reader.texts();
  const words = Object.fromEntries(WORD_NAMES.map((name) => [name, reader.words()]));
  const lists = Object.fromEntries(
    LIST_NAMES.map((name) => [name, { offsets: new Uint32Array(reader.buffer()), ...reader.words() }]),
  );
  const numbers = mapRecord(makeNumbers(0), (column) => {
    const Numbers = column.constructor as new (buffer: ArrayBuffer) => typeof column;
    return new Numbers(reader.buffer());
  });
  return {
    count,
    ids,
    titles,
    words: words as TimelineModel['words'],
    lists: lists as Record<keyof TimelineModel['lists'], ListColumn>,
    numbers: numbers as unknown as NumberColumns,
  };
}

class PartWriter {
  readonly parts: Uint8Array[] = [];

  array(column: ArrayBufferView): void {
    this.parts.push(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  }

  texts({ text, offsets }: TextColumn): void {
    this.array(offsets);
    this.parts.push(encoder.encode(text));
  }

  words({ words, numbers }: WordColumn<Words>): void {
    const renumbered = new Int32Array(words.list.length).fill(-1);
    const used: string[] = [];
    const own = new Uint32Array(numbers.length);
    for (let at = 0; at < numbers.length; at++) {
      const word = numbers[at] as number;
      if (renumbered[word] === -1) renumbered[word] = used.push(words.list[word] as string) - 1;
      own[at] = renumbered[word] as number;
    }
    this.array(own);
    this.texts(packTexts(used));
  }
}

class PartReader {
  readonly #parts: readonly Uint8Array[];
  #next = 0;

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  buffer(): ArrayBuffer {
    return this.#take().buffer as ArrayBuffer;
  }

  texts(): TextColumn {
    const offsets = new Uint32Array(this.buffer());
    return { text: decoder.decode(this.#take()), offsets };
  }

  words(): WordColumn<Words> {
    const numbers = new Uint32Array(this.buffer());
    const column = this.texts();
    const list = Array.from({ length: column.offsets.length - 1 }, (_, word) => textAt(column, word));
    return { words: new Words(list), numbers };
  }

  #take(): Uint8Array {
    const part = this.#parts[this.#next++];
    if (!part) throw new Error('A part is missing.');
    return part;
  }
}
