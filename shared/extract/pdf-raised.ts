import { middleOf } from './pdf-groups.ts';
import type { Letter } from './pdf-letters.ts';
import { LEAST_GAP, makeWord, type Row, type Word } from './pdf-rows.ts';
import { raiseDigits } from './raised.ts';

/** Raised and lowered letters are smaller than this share of their line's, and their baselines nearer than this share of its size. */
const RAISED_SIZE = 0.85;
const RAISED_BASE = 0.62;
/** What the number of a note is made of. */
const NOTE_SIGN = /^[\d*†‡§]$/;
/** How near they stand to the word that they belong to, in sizes of the line. */
const NEXT_TO = 0.3;
/** The same for the number of a note at the start of its line, behind which programs leave white. */
const BEFORE_NOTE = 2;
/** An initial that reaches over several lines is larger than their letters by this. */
const INITIAL_SIZE = 1.8;

/**
 * Puts raised and lowered letters (footnote numbers, powers, "21st") and large initials into the lines in which they are read. Raised
 * digits become superscript ones, so that the note of "2019³" is not read as a part of the year.
 */
export function joinRaised(rows: readonly Row[]): Row[] {
  const taken = new Map<Row, Word[]>();
  const added = new Map<Row, { readonly word: Word; readonly isInitial: boolean }[]>();
  for (const [index, row] of rows.entries()) {
    for (const word of row.words) {
      const home = findLine(rows, index, word) ?? findInitialLine(rows, index, word);
      if (!home) continue;
      taken.set(row, [...(taken.get(row) ?? []), word]);
      const isInitial = home.size < word.size;
      const moved = isInitial ? word : raise(word, row.base > home.base);
      added.set(home, [...(added.get(home) ?? []), { word: moved, isInitial }]);
    }
  }
  if (taken.size === 0) return [...rows];
  return rows.flatMap((row) => {
    const left = row.words.filter((word) => !taken.get(row)?.includes(word));
    const words = (added.get(row) ?? []).reduce((all, { word, isInitial }) => insert(all, word, isInitial), left);
    return words.length > 0 ? [{ ...row, words }] : [];
  });
}

/** The row near by with a word of larger letters right beside this one. */
function findLine(rows: readonly Row[], index: number, word: Word): Row | null {
  const row = rows[index];
  if (!row || word.letters.length > 8) return null;
  for (const step of [1, -1, 2, -2]) {
    const other = rows[index + step];
    if (!other || Math.abs(other.base - row.base) > other.size * RAISED_BASE) continue;
    const isNumber = isNoteNumber(word, row) && row.base > other.base;
    const isBeside = other.words.some((one, at) => {
      const isFirst = isNumber && isBefore(word, one, at, other.words.length);
      const reach = one.size * (isFirst ? BEFORE_NOTE : NEXT_TO);
      return (
        word.size < one.size * RAISED_SIZE &&
        Math.abs(other.base - row.base) <= one.size * RAISED_BASE &&
        word.left <= one.right + reach &&
        word.right >= one.left - reach
      );
    });
    if (isBeside) return other;
  }
  return null;
}

/** Whether a word can be the number of a note that stands before it: alone on its baseline, one to three signs. */
function isNoteNumber({ letters }: Word, row: Row): boolean {
  return row.words.length === 1 && letters.length <= 3 && letters.every((letter) => NOTE_SIGN.test(letter.text));
}

/** Whether a word stands before the first one of a line, which is the last where it is read from the right. */
function isBefore(word: Word, one: Word, at: number, count: number): boolean {
  if (at === 0 && word.right < one.left) return true;
  return (
    at === count - 1 &&
    word.left > one.right &&
    one.letters.some(({ text }) => /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text))
  );
}

/** The first of the lines beside a large single letter. */
function findInitialLine(rows: readonly Row[], index: number, word: Word): Row | null {
  const row = rows[index];
  if (!row || word.letters.length !== 1 || !/^\p{Lu}$/u.test(word.letters[0]?.text ?? '')) return null;
  const top = row.base + word.size * 0.75;
  const beside = rows.slice(Math.max(0, index - 6), index + 2).flatMap((other) => {
    const next = other.words.find((one) => one !== word && one.left > word.left);
    const isLine =
      next !== undefined &&
      next.size * INITIAL_SIZE < word.size &&
      next.left - word.right < word.size * 0.5 &&
      next.left >= word.right - word.size * 0.1 &&
      other.base < top &&
      other.base > row.base - next.size * 0.5;
    return isLine ? [other] : [];
  });
  return beside.length > 1 ? (beside[0] ?? null) : null;
}

function raise(word: Word, isAbove: boolean): Word {
  if (!isAbove || !word.letters.every((letter) => /^[\d,*†‡§()[\]–-]+$/.test(letter.text))) return word;
  return { ...word, letters: word.letters.map((letter): Letter => ({ ...letter, text: raiseDigits(letter.text) })) };
}

/** Puts a word into a line: into the word beside it, or the word whose gap it fills. */
function insert(words: readonly Word[], word: Word, isInitial: boolean): Word[] {
  const touches = (one: Word) =>
    isInitial
      ? one.left >= word.right - one.size && one.left - word.right < word.size * 0.5
      : word.left <= one.right + one.size * NEXT_TO && word.right >= one.left - one.size * 0.05;
  const home = words.find(touches);
  if (!home) return [...words, word].sort((one, other) => one.left - other.left);
  const letters = [...home.letters, ...word.letters].sort((one, other) => one.left - other.left);
  const joined = makeWord(letters, home.spaceRun);
  const size = middleOf(home.letters.map((letter) => letter.size));
  return joinTouching(words.map((one) => (one === home ? { ...joined, size } : one)));
}

/** Joins words between which a raised letter stood: the comma behind the note of a word. */
function joinTouching(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isApart = !last || word.spaceRun !== null || word.left - last.right > LEAST_GAP * word.size;
    if (isApart) joined.push(word);
    else
      joined[joined.length - 1] = { ...makeWord([...last.letters, ...word.letters], last.spaceRun), size: last.size };
  }
  return joined;
}
