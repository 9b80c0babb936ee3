import { middleOf } from './pdf-groups.ts';
import type { Row, Word } from './pdf-rows.ts';

/** Least width of the white between two columns, in sizes of their letters. */
const LEAST_GUTTER = 0.8;
/** Fewest lines on each side of a gutter: of running text, and of what was drawn one side after the other. */
const FEWEST_LINES = 3;
const FEWEST_DRAWN_APART = 2;
/** How much of its column a line of running text fills on average, and how many words it has: cells of tables have less of both. */
const FULL_LINE = 0.68;
const WORDS_IN_LINE = 3.2;
/** Share of lines with a neighbour on the same baseline, above which columns may be those of a table. */
const IN_STEP = 0.6;
/** How often drawing may change from one column to the other, for each of their lines. */
const DRAWN_APART = 0.12;
/** How often a page is parted at most, against pages made to be parted for ever. */
const DEEPEST = 12;
/** Most places that are tried for a gutter. */
const MOST_CANDIDATES = 24;

/** A part of a page that is read from its top to its bottom. */
export interface Region {
  readonly rows: readonly Row[];
  readonly left: number;
  readonly right: number;
}

/** Parts a page into regions in the order of reading: columns one after the other, what lies across them before and after. */
export function orderRegions(rows: readonly Row[], isRtl: boolean): Region[] {
  return part(rows, isRtl, 0)
    .filter((part) => part.length > 0)
    .map((part) => {
      const words = part.flatMap((row) => row.words);
      return {
        rows: part,
        left: Math.min(...words.map((word) => word.left)),
        right: Math.max(...words.map((word) => word.right)),
      };
    });
}

function part(rows: readonly Row[], isRtl: boolean, depth: number): (readonly Row[])[] {
  if (rows.length === 0) return [];
  const band = depth < DEEPEST ? findBand(rows) : null;
  if (!band) return [rows];
  const { from, to, at } = band;
  const inside = rows.slice(from, to);
  const sides = [
    cut(inside, (word) => word.right <= at || middle(word) < at),
    cut(inside, (word) => middle(word) >= at),
  ];
  if (isRtl) sides.reverse();
  return [
    ...part(rows.slice(0, from), isRtl, depth + 1),
    ...sides.flatMap((side) => part(side, isRtl, depth + 1)),
    ...part(rows.slice(to), isRtl, depth + 1),
  ];
}

function middle(word: Word): number {
  return (word.left + word.right) / 2;
}

function cut(rows: readonly Row[], isInside: (word: Word) => boolean): Row[] {
  return rows.flatMap((row) => {
    const words = row.words.filter(isInside);
    if (words.length === 0) return [];
    if (words.length === row.words.length) return [row];
    const letters = words.flatMap((word) => word.letters);
    return [{ base: middleOf(letters.map((one) => one.base)), size: middleOf(letters.map((one) => one.size)), words }];
  });
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** The tallest stretch of rows that a gutter runs through with running text on both of its sides. */
function findBand(rows: readonly Row[]): Band | null {
  if (rows.length < FEWEST_DRAWN_APART) return null;
  const size = middleOf(rows.map((row) => row.size));
  let best: (Band & { readonly lines: number }) | null = null;
  for (const at of listGutters(rows, size)) {
    for (const band of listBands(rows, at, size)) {
      const lines = weigh(rows.slice(band.from, band.to), at);
      if (lines > (best?.lines ?? 0)) best = { ...band, lines };
    }
  }
  return best;
}

/** Where gutters may be: right before edges at which several words begin, or after edges at which several end, with white beside. */
function listGutters(rows: readonly Row[], size: number): number[] {
  const counts = new Map<number, { count: number; at: number }>();
  const count = (at: number) => {
    const place = Math.round(at / (size / 2));
    const entry = counts.get(place) ?? { count: 0, at };
    counts.set(place, { count: entry.count + 1, at: entry.at });
  };
  for (const { words } of rows) {
    const [first] = words;
    const last = words.at(-1);
    if (first) count(first.left - size * 0.3);
    if (last) count(last.right + size * 0.3);
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (!next || next.left - word.right < LEAST_GUTTER * size) continue;
      count(next.left - size * 0.3);
      count(word.right + size * 0.3);
    }
  }
  return [...counts.values()]
    .filter((entry) => entry.count >= 2)
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST_CANDIDATES)
    .map((entry) => entry.at);
}

function listBands(rows: readonly Row[], at: number, size: number): Band[] {
  const bands: Band[] = [];
  let from = -1;
  for (const [index, row] of [...rows, null].entries()) {
    const isFree = row !== null && isFreeAt(row, at, size);
    if (isFree && from < 0) from = index;
    if (!isFree && from >= 0) {
      bands.push(trim(rows, { from, to: index, at }));
      from = -1;
    }
  }
  return bands;
}

function isFreeAt({ words }: Row, at: number, size: number): boolean {
  const before = words.findLast((word) => middle(word) < at);
  const after = words.find((word) => middle(word) >= at);
  if (before && before.right > at + size * 0.1) return false;
  if (after && after.left < at - size * 0.1) return false;
  return !before || !after || after.left - before.right >= LEAST_GUTTER * size;
}

/** Takes rows off the ends of a band that stand apart from it on one side only: headings above, notes below. */
function trim(rows: readonly Row[], band: Band): Band {
  const gaps = rows.slice(band.from + 1, band.to).map((row, index) => (rows[band.from + index]?.base ?? 0) - row.base);
  const usual = middleOf(gaps.filter((gap) => gap > 1));
  const isApart = (index: number, other: number) => {
    const [row, next] = [rows[index], rows[other]];
    if (!row || !next || sidesOf(row, band.at) === 2) return false;
    return Math.abs(row.base - next.base) > usual * 1.7;
  };
  let { from, to } = band;
  while (to - from > FEWEST_DRAWN_APART && isApart(from, from + 1)) from++;
  while (to - from > FEWEST_DRAWN_APART && isApart(to - 1, to - 2)) to--;
  return { from, to, at: band.at };
}

function sidesOf({ words }: Row, at: number): number {
  return Number(words.some((word) => middle(word) < at)) + Number(words.some((word) => middle(word) >= at));
}

/** How many lines a band holds if its sides are columns of running text; 0 where they are none: cells, or one side alone. */
function weigh(rows: readonly Row[], at: number): number {
  const left = cut(rows, (word) => middle(word) < at);
  const right = cut(rows, (word) => middle(word) >= at);
  const fewer = Math.min(left.length, right.length);
  // Cells of one row of a tagged table belong together.
  if (rows.some((row) => isOneRow(row, at))) return 0;
  const isWhole = !rows.some((row) => row.words.some((word) => word.letters[0]?.isAdded));
  const isDrawnApart = isWhole && countChanges(rows, at) <= Math.max(1, fewer * DRAWN_APART);
  if (fewer < (isDrawnApart ? FEWEST_DRAWN_APART : FEWEST_LINES)) return 0;
  const isColumns = isDrawnApart || isOutOfStep(rows, at) || (isProse(left) && isProse(right));
  return isColumns ? left.length + right.length : 0;
}

/** Whether the lines of two sides stand beside each other and not on the same baselines; what one side has above or below the other tells nothing. */
function isOutOfStep(rows: readonly Row[], at: number): boolean {
  const isLeft = rows.map((row) => row.words.some((word) => middle(word) < at));
  const isRight = rows.map((row) => row.words.some((word) => middle(word) >= at));
  const from = Math.max(isLeft.indexOf(true), isRight.indexOf(true));
  const to = Math.min(isLeft.lastIndexOf(true), isRight.lastIndexOf(true)) + 1;
  const count = (some: readonly boolean[]) => some.slice(from, to).filter(Boolean).length;
  const fewer = Math.min(count(isLeft), count(isRight));
  const both = count(isLeft.map((one, index) => one && isRight[index] === true));
  return fewer >= FEWEST_LINES && both < fewer * IN_STEP;
}

function isOneRow({ words }: Row, at: number): boolean {
  const rowOf = (word: Word | undefined) => word?.letters[0]?.tag?.cell?.row;
  const before = rowOf(words.findLast((word) => middle(word) < at));
  return before !== undefined && before === rowOf(words.find((word) => middle(word) >= at));
}

/** How often drawing changes from one side of a gutter to the other: programs draw tables row by row and columns one by one. */
function countChanges(rows: readonly Row[], at: number): number {
  const drawn = rows
    .flatMap((row) => row.words)
    .map((word) => ({ order: word.letters[0]?.order ?? 0, isRight: middle(word) >= at }))
    .sort((one, other) => one.order - other.order);
  return drawn.slice(1).filter((word, index) => word.isRight !== drawn[index]?.isRight).length;
}

function isProse(rows: readonly Row[]): boolean {
  const ends = rows.map((row) => ({ left: row.words[0]?.left ?? 0, right: row.words.at(-1)?.right ?? 0 }));
  const left = Math.min(...ends.map((one) => one.left));
  const width = Math.max(...ends.map((one) => one.right)) - left;
  const fill = ends.reduce((sum, one) => sum + (one.right - one.left), 0) / (width * rows.length || 1);
  const words = rows.reduce((sum, row) => sum + countWords(row), 0) / rows.length;
  return fill >= FULL_LINE && words >= WORDS_IN_LINE;
}

/** Words of scripts that part none count by their letters. */
function countWords({ words }: Row): number {
  return words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        word.letters.filter((one) =>
          /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(one.text),
        ).length / 2,
      ),
    0,
  );
}
