import { middleOf } from './pdf-groups.ts';
import type { Letter } from './pdf-letters.ts';
import { attachMarks, dropRepeated } from './pdf-marks.ts';

/** Letters without a space between them, from left to right. */
export interface Word {
  readonly letters: readonly Letter[];
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** In which run the space before it was drawn; null where the space is only a gap. */
  readonly spaceRun: number | null;
}

/** The words on one baseline of a page or of one of its columns, from left to right. */
export interface Row {
  readonly base: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly words: readonly Word[];
}

/** How far baselines of one row lie apart, in sizes: what scanners and justified lines wander. */
const SAME_BASE = 0.25;
/** Least gap between two words in sizes: kerning stays below a tenth, the tightest spaces of justified lines have two. */
export const LEAST_GAP = 0.14;
/** Where spaces are drawn in a row, a gap without one must be wider, since letters of titles are set apart. */
const LEAST_GAP_BESIDE_SPACES = 0.22;
/** Share of wide gaps from which a row's letters are spaced out and only wider gaps part words. */
const SPACED_OUT = 0.6;

/** Gives the rows of letters that were drawn at one angle, from the top. `letters` are in the order of drawing. */
export function readRows(letters: readonly Letter[]): Row[] {
  const sorted = dropRepeated(attachMarks(letters)).sort((one, other) => other.base - one.base);
  const groups: Letter[][] = [];
  let top: Letter | undefined;
  for (const letter of sorted) {
    if (!top || top.base - letter.base > SAME_BASE * Math.max(1, Math.min(top.size, letter.size))) {
      groups.push([]);
      top = letter;
    }
    groups.at(-1)?.push(letter);
  }
  return groups.map(toRow).filter((row) => row.words.length > 0);
}

function toRow(group: readonly Letter[]): Row {
  const letters = [...group].sort((one, other) => one.left - other.left || one.right - other.right);
  const drawn = letters.filter((letter) => !isBlank(letter));
  const shown = letters.filter((letter, index) => !isBlank(letter) || isBetween(letters, index));
  return {
    base: middleOf(drawn.map((letter) => letter.base)),
    size: middleOf(drawn.map((letter) => letter.size)),
    words: splitWords(shown, readLeastGap(shown)),
  };
}

function isBlank(letter: Letter): boolean {
  return letter.text === ' ' || /^[\s\u200b]*$/u.test(letter.text);
}

/** Whether a blank stands beside letters and not under them: lines of forms are filled with blanks. */
function isBetween(letters: readonly Letter[], index: number): boolean {
  const blank = letters[index];
  if (!blank) return false;
  const middle = (blank.left + blank.right) / 2;
  for (let at = index - 1; at >= 0 && index - at <= 3; at--) {
    const before = letters[at];
    if (before && !isBlank(before) && before.right > middle && before.left < blank.left) return false;
  }
  const after = letters.slice(index + 1, index + 4).find((letter) => !isBlank(letter));
  return !after || after.left >= middle || after.left === blank.left;
}

/** The least gap in sizes that parts two words of a row. */
function readLeastGap(letters: readonly Letter[]): number {
  const gaps: number[] = [];
  let hasSpaces = false;
  let previous: Letter | undefined;
  for (const letter of letters) {
    if (isBlank(letter)) {
      hasSpaces ||= previous !== undefined;
      previous = undefined;
      continue;
    }
    if (previous) gaps.push((letter.left - previous.right) / Math.max(1, letter.size));
    previous = letter;
  }
  const least = hasSpaces ? LEAST_GAP_BESIDE_SPACES : LEAST_GAP;
  const wide = gaps.filter((gap) => gap > least);
  const isSpacedOut = gaps.length >= 4 && wide.length > gaps.length * SPACED_OUT;
  return isSpacedOut ? middleOf(gaps) * 1.6 : least;
}

function splitWords(letters: readonly Letter[], leastGap: number): Word[] {
  const words: Word[] = [];
  let word: Letter[] = [];
  let spaceRun: number | null = null;
  let nextSpaceRun: number | null = null;
  let reach = Number.NEGATIVE_INFINITY;
  const finish = () => {
    if (word.length > 0) words.push(makeWord(word, spaceRun));
    word = [];
    spaceRun = nextSpaceRun;
    nextSpaceRun = null;
  };
  for (const letter of letters) {
    if (isBlank(letter)) {
      // A blank of (nearly) no width only looks like a space: so are joiners drawn.
      if (letter.right - letter.left < letter.size * 0.05) continue;
      nextSpaceRun = letter.run;
      finish();
      continue;
    }
    const limit = (isWide(letter) && isWide(word.at(-1)) ? 0.5 : leastGap) * Math.max(1, letter.size);
    if (word.length > 0 && letter.left - reach > limit) finish();
    word.push(letter);
    reach = Math.max(word.length === 1 ? letter.right : reach, letter.right);
  }
  finish();
  return words;
}

/** Letters of scripts that are written without spaces and set with gaps. */
function isWide(letter: Letter | undefined): boolean {
  return letter !== undefined && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter.text);
}

/** Gives the word of some letters; `spaceRun` is the run of the space before it. */
export function makeWord(letters: readonly Letter[], spaceRun: number | null): Word {
  return {
    letters,
    left: Math.min(...letters.map((letter) => letter.left)),
    right: Math.max(...letters.map((letter) => letter.right)),
    size: middleOf(letters.map((letter) => letter.size)),
    spaceRun,
  };
}
