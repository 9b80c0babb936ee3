import { isSpaceless } from './letters.ts';
import type { LocateOptions, SearchDocument, SearchField, SearchPlace } from './model.ts';
import { parseQuery, type QueryUnit } from './query.ts';
import { type QuerySlot, readSlots } from './query-slots.ts';
import { readWords, wordText } from './words.ts';

/** More places than a reader walks through. */
const MOST_PLACES = 1_000;

/** A word of a text and where it stands. */
interface TextWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Tells whether a word of a text is one that is sought. */
type IsSought = (word: string) => boolean;

/** Words in a row, each with how far it stands behind the first. */
type Row = readonly {
  readonly isSought: IsSought;
  readonly offset: number;
  /** A letter of a script without spaces, of whose pairs only the first half is meant. */
  readonly isLetter: boolean;
}[];

/**
 * Where the words of a query stand in a document, field by field and in the order of each text; places do not overlap. The document's
 * texts must be those that were put into the index.
 */
export function locate(document: SearchDocument, query: string, options: LocateOptions = {}): SearchPlace[] {
  const { withFurniture = false, isTyping = false, slips = [], limit = MOST_PLACES } = options;
  const units = parseQuery(query, isTyping).units.filter(({ isNegative }) => !isNegative);
  const places: SearchPlace[] = [];
  for (const field of document.fields) {
    const rows = units
      .filter(({ fields }) => fields === null || fields.includes(field.name))
      .flatMap((unit) =>
        rowsOf(
          unit,
          slips.filter(({ typed }) => typed === unit.text).map(({ taken }) => taken),
        ),
      );
    if (rows.length === 0) continue;
    for (const [start, end] of findRows(field, rows, withFurniture)) {
      if (places.length === limit) return places;
      places.push({ field: field.name, start, end });
    }
  }
  return places;
}

/**
 * Where words stand in a row in a text, for the find bar: what is typed is one phrase, and its last word may go on. Letters are
 * folded as in the search.
 */
export function findPlaces(text: string, typed: string, limit = MOST_PLACES): { start: number; end: number }[] {
  const rows = readSlots(typed, { isPrefix: true, withForms: false }).map((way) => toRow(way, []));
  if (rows.length === 0) return [];
  return findRows({ name: '', text }, rows, true)
    .slice(0, limit)
    .map(([start, end]) => ({ start, end }));
}

function rowsOf(unit: QueryUnit, taken: readonly string[]): Row[] {
  return unit.ways.map((way) => toRow(way, taken));
}

function toRow(way: readonly QuerySlot[], taken: readonly string[]): Row {
  return way.map(({ word, forms, isPrefix, offset }) => {
    const whole = new Set([word, ...forms, ...taken]);
    const beginnings = isPrefix ? [word, ...forms] : [];
    return {
      offset,
      isLetter: isSpaceless(word) && [...word].length === 1,
      isSought: (read) => whole.has(read) || beginnings.some((beginning) => read.startsWith(beginning)),
    };
  });
}

/** The stretches in which a row stands, in order, without those that begin inside of another. */
function findRows(field: SearchField, rows: readonly Row[], withFurniture: boolean): [number, number][] {
  const words = wordsByPosition(field, withFurniture);
  const found: [number, number][] = [];
  for (const [first, group] of words.entries()) {
    for (const row of rows) {
      const start = findWord(group, row[0]?.isSought);
      if (!start) continue;
      const others = row.slice(1).map(({ offset, isSought }) => findWord(words[first + offset], isSought));
      if (others.some((other) => other === undefined)) continue;
      const end = row[0]?.isLetter ? letterEnd(field.text, start.start) : start.end;
      found.push([start.start, Math.max(end, ...others.map((other) => other?.end ?? 0))]);
    }
  }
  found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  let end = 0;
  return found.filter((place) => {
    if (place[0] < end) return false;
    end = place[1];
    return true;
  });
}

const letterEnd = (text: string, start: number) => start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);

function findWord(group: readonly TextWord[] | undefined, isSought: IsSought | undefined): TextWord | undefined {
  return isSought && group?.find(({ word }) => isSought(word));
}

/** The words at each position: mostly one; a word with a non-joiner gives its first half and the whole. */
function wordsByPosition({ text, furniture = [] }: SearchField, withFurniture: boolean): TextWord[][] {
  const words: TextWord[][] = [];
  readWords(text, (read) => {
    const { start, end, position } = read;
    words[position] ??= [];
    if (!withFurniture && furniture.some(([from, to]) => start >= from && start < to)) return;
    words[position]?.push({ word: wordText(read), start, end });
  });
  return words;
}
