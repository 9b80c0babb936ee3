import { NumberWriter } from '../search/bytes.ts';
import { packTexts, type TextColumn, textAt } from './text-column.ts';

/** Words that come again and again, each kept once and known by its number. */
export class Words {
  readonly #list: string[];
  #numbers: Map<string, number> | null = null;
  /** Rows stand by date: the next one often has the same word. */
  #lastWord: string | null = null;
  #lastNumber = -1;

  constructor(list: readonly string[] = []) {
    this.#list = [...list];
  }

  /** The words by their numbers. */
  get list(): readonly string[] {
    return this.#list;
  }

  /** Gives the number of a word; a new one where it was not there yet. */
  numberOf(word: string): number {
    if (word === this.#lastWord) return this.#lastNumber;
    this.#numbers ??= new Map(this.#list.map((known, number) => [known, number]));
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#list.push(word) - 1;
      this.#numbers.set(word, number);
    }
    this.#lastWord = word;
    this.#lastNumber = number;
    return number;
  }
}

/** One text in each row, by its number. */
export interface WordColumn<Table = TextColumn> {
  readonly words: Table;
  readonly numbers: Uint32Array;
}

/** Any number of texts in each row, by their numbers. */
export interface ListColumn {
  readonly words: Words;
  /** Where the numbers of each row begin, and where those of the last one end. */
  readonly offsets: Uint32Array;
  readonly numbers: Uint32Array;
}

/** Gives the text of a row. */
export function wordAt({ words, numbers }: WordColumn, row: number): string {
  return textAt(words, numbers[row] as number);
}

/** Puts the words of a column into one text, for another thread. */
export function packWords({ words, numbers }: WordColumn<Words>): WordColumn {
  return { words: packTexts(words.list), numbers };
}

/** Fills a column of lists, row after row: without a list for each, which would all be thrown away. */
export class ListWriter {
  readonly #words: Words;
  readonly #offsets: Uint32Array;
  readonly #numbers: NumberWriter;
  #row = 0;

  constructor(words: Words, rows: number) {
    this.#words = words;
    this.#offsets = new Uint32Array(rows + 1);
    this.#numbers = new NumberWriter(rows);
  }

  /** Adds a text to the row; an empty one is none. */
  add(text: string): void {
    if (text !== '') this.#numbers.push(this.#words.numberOf(text));
  }

  /** Ends the row. */
  endRow(): void {
    this.#offsets[++this.#row] = this.#numbers.length;
  }

  finish(): ListColumn {
    return { words: this.#words, offsets: this.#offsets, numbers: this.#numbers.view().slice() };
  }
}
