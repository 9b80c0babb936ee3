import { isRtlLine, type SeenAs, toReadingOrder } from './pdf-direction.ts';
import { middleOf } from './pdf-groups.ts';
import type { Letter } from './pdf-letters.ts';
import type { Row, Word } from './pdf-rows.ts';
import type { Tag } from './pdf-structure.ts';

/** Words of one look, in the order of reading. */
export interface Span {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly link: string | null;
}

/** A line as it is read, with its place; points, upwards is more. */
export interface Line {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isRtl: boolean;
  /** The document says that it belongs to the page and not to the text. */
  readonly isArtifact: boolean;
  /** Width of the word that it begins with. */
  readonly firstWord: number;
  /** It is a row of a table. */
  readonly isRow: boolean;
  /** What the document's structure says of all of it. */
  readonly tag: Tag | null;
}

/** How the lines of a page are read. */
export interface Reading extends SeenAs {
  /** Most letters of the page are read from right to left. */
  readonly isRtl: boolean;
}

/** Gives the line that some words of a row make. */
export function makeLine(words: readonly Word[], reading: Reading): Line {
  const letters = words.flatMap((word) => word.letters);
  const seen = words.flatMap((word, index) => (index === 0 ? word.letters : [makeSpace(word), ...word.letters]));
  const isRtl = isRtlLine(seen, reading.isRtl, reading.isLevelled);
  const spans = toSpans(toReadingOrder(seen, isRtl, reading));
  const first = isRtl ? words.at(-1) : words[0];
  return {
    spans,
    text: spans.map((span) => span.text).join(''),
    left: Math.min(...words.map((word) => word.left)),
    right: Math.max(...words.map((word) => word.right)),
    base: middleOf(letters.map((letter) => letter.base)),
    size: middleOf(letters.map((letter) => letter.size)),
    isBold: letters.every((letter) => letter.style.isBold || !/[\p{L}\p{N}]/u.test(letter.text)),
    isItalic: letters.every((letter) => letter.style.isItalic || !/[\p{L}\p{N}]/u.test(letter.text)),
    isRtl,
    isArtifact: letters.every((letter) => letter.isArtifact),
    firstWord: first ? first.right - first.left : 0,
    isRow: false,
    tag: letters.every((letter) => letter.tag?.block === letters[0]?.tag?.block) ? (letters[0]?.tag ?? null) : null,
  };
}

/** Gives the line of a table's row from the lines of its cells, in the order of reading; null for empty cells. */
export function joinCells(cells: readonly (Line | null)[]): Line | null {
  const filled = cells.filter((cell) => cell !== null);
  const [first] = filled;
  if (!first) return null;
  const bar: Span = { text: ' | ', isBold: false, isItalic: false, link: null };
  const spans = cells.flatMap((cell, index) => [...(index > 0 ? [bar] : []), ...(cell?.spans ?? [])]);
  return {
    ...first,
    spans,
    text: spans.map((span) => span.text).join(''),
    left: Math.min(...filled.map((cell) => cell.left)),
    right: Math.max(...filled.map((cell) => cell.right)),
    isBold: filled.every((cell) => cell.isBold),
    isItalic: filled.every((cell) => cell.isItalic),
    isArtifact: filled.every((cell) => cell.isArtifact),
    isRow: true,
  };
}

/** Gives the lines of a table's cell as one; null for an empty cell. */
export function readCell(lines: readonly (readonly Word[])[], reading: Reading): Line | null {
  const read = lines.map((words) => makeLine(words, reading));
  const [first] = read;
  if (!first || read.length === 1) return first ?? null;
  const space = { text: ' ', isBold: false, isItalic: false, link: null };
  const spans = read.flatMap((line, index) => (index === 0 ? line.spans : [space, ...line.spans]));
  const text = spans.map((span) => span.text).join('');
  return { ...first, spans, text, right: Math.max(...read.map((line) => line.right)) };
}

/** The space before a word, as a letter. */
function makeSpace(word: Word): Letter {
  const [letter] = word.letters;
  if (!letter) throw new Error('a word without letters');
  return { ...letter, text: ' ', run: word.spaceRun ?? -1, isSpelled: true };
}

function toSpans(letters: readonly Letter[]): Span[] {
  const spans: Span[] = [];
  for (const { text, style, link } of letters) {
    const last = spans.at(-1);
    const isSame = last?.isBold === style.isBold && last.isItalic === style.isItalic && last.link === link;
    if (isSame) spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push({ text, isBold: style.isBold, isItalic: style.isItalic, link });
  }
  return spans;
}

/** Gives the words of a row in groups that wide gaps part. */
export function splitCells({ words }: Row, gap: number): Word[][] {
  const cells: Word[][] = [];
  let last: Word | undefined;
  for (const word of words) {
    if (!last || word.left - last.right >= gap) cells.push([]);
    cells.at(-1)?.push(word);
    last = word;
  }
  return cells;
}
