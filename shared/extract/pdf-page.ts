import { orderRegions, type Region } from './pdf-columns.ts';
import { classify, countPairs } from './pdf-direction.ts';
import { measureAcross } from './pdf-frame.ts';
import { groupBy, middleOf } from './pdf-groups.ts';
import type { Letter } from './pdf-letters.ts';
import { type Line, makeLine, type Reading, splitCells } from './pdf-lines.ts';
import { joinRaised } from './pdf-raised.ts';
import { type Row, readRows } from './pdf-rows.ts';
import { readLines } from './pdf-tables.ts';

/** A line with its place in the document. */
export interface PageLine extends Line {
  /** From 1. */
  readonly page: number;
  /** Counts the columns and other regions of all pages. */
  readonly region: string;
  /** Ends of its column. */
  readonly columnLeft: number;
  readonly columnRight: number;
  /** Its lines are set flush at the right: those read from right to left are, nearly always. */
  readonly startsRight: boolean;
  /** How high it stands on its page, 0 (foot) to 1. */
  readonly height: number;
  /** It does not lie as most of its page does (stamps at the edge, watermarks), or is a note that was put on it. */
  readonly isTurned: boolean;
}

/** A page as it is shown, points. */
export interface PageFrame {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
}

/** White that parts the ends of a running head, and how far it stands from the text, in sizes. */
const HEAD_GAP = 2.5;
const HEAD_DISTANCE = 1.7;
/** Fewest rows from which the usual distance can be told, and the share of a page's height where nothing but heads and feet stands. */
const FEWEST_ROWS = 4;
const PAGE_EDGE = 0.06;

/** Gives the lines of a page in the order of reading; lines that are turned come behind the others, and behind them what notes on the page say. */
export function readPageLines(letters: readonly Letter[], page: PageFrame, isLevelled: boolean): PageLine[] {
  return [...groupBy(letters, (letter) => letter.note)]
    .sort(([one], [other]) => Number(one !== null) - Number(other !== null))
    .flatMap(([note, group]) => readLayer(group, page, isLevelled, note));
}

/** The lines of a page's own letters, or of those of a note on it. */
function readLayer(letters: readonly Letter[], page: PageFrame, isLevelled: boolean, note: string | null): PageLine[] {
  const layer = note === null ? '' : `note ${note} `;
  const angles = groupBy(letters, (letter) => letter.angle);
  return [...angles.entries()]
    .sort(([, one], [, other]) => other.length - one.length)
    .flatMap(([angle, group], index) => {
      const reading = { isRtl: isRtlPage(group), isLevelled, mirrors: true };
      const isApart = index > 0 || note !== null;
      const lines = readTurned(group, page, angle, reading, isApart, layer);
      // Programs that give brackets as they are meant are known by pairs that would not match.
      const isWrong = countPairs(lines.map((line) => line.text).join('\n')) < 0 && lines.some((line) => line.isRtl);
      return isWrong ? readTurned(group, page, angle, { ...reading, mirrors: false }, isApart, layer) : lines;
    });
}

function isRtlPage(letters: readonly Letter[]): boolean {
  let [rtl, ltr] = [0, 0];
  for (const { text } of letters) {
    const one = classify(text);
    if (one === 'R' || one === 'AL') rtl++;
    else if (one === 'L') ltr++;
  }
  return rtl > ltr;
}

function readTurned(
  letters: readonly Letter[],
  page: PageFrame,
  angle: number,
  reading: Reading,
  isTurned: boolean,
  layer: string,
): PageLine[] {
  const rows = joinRaised(readRows(letters));
  const [foot, head] = readEnds(page, angle);
  const [headRow, lastRow] = [rows[0], rows.at(-1)];
  const heightOf = (row: Row | undefined) => ((row?.base ?? 0) - foot) / (head - foot || 1);
  const isHead = isRunning(headRow, rows[1], rows, heightOf(headRow) > 1 - PAGE_EDGE);
  const isFoot = rows.length > 1 && isRunning(lastRow, rows.at(-2), rows, heightOf(lastRow) < PAGE_EDGE);
  const inner = rows.slice(isHead ? 1 : 0, isFoot ? -1 : undefined);
  const place = (
    line: Line,
    region: string,
    columnLeft: number,
    columnRight: number,
    isFlushLeft = false,
  ): PageLine => ({
    ...line,
    startsRight: line.isRtl && !isFlushLeft,
    page: page.number,
    region: `${page.number} ${layer}${angle} ${region}`,
    columnLeft,
    columnRight,
    height: (line.base - foot) / (head - foot || 1),
    isTurned,
  });
  const placeEnds = (row: Row | undefined, name: string) =>
    (row ? splitCells(row, HEAD_GAP * row.size) : []).map((words, index) => {
      const line = makeLine(words, reading);
      return place(line, `${name} ${index}`, line.left, line.right);
    });
  const regions = orderRegions(inner, reading.isRtl);
  return [
    ...placeEnds(isHead ? headRow : undefined, 'head'),
    ...regions.flatMap((region, index) => {
      const lines = readLines(region.rows, reading);
      const isFlushLeft =
        lines.length >= FEWEST_ROWS && countFlush(lines, region, 'left') > 2 * countFlush(lines, region, 'right');
      return lines.map((line) => place(line, String(index), region.left, region.right, isFlushLeft));
    }),
    ...placeEnds(isFoot ? lastRow : undefined, 'foot'),
  ];
}

/** How many lines reach an end of their column. */
function countFlush(lines: readonly Line[], region: Region, end: 'left' | 'right'): number {
  return lines.filter((line) => Math.abs(line[end] - region[end]) < line.size * 0.4).length;
}

/** The lowest and the highest place of a page in the frame of its lines. */
function readEnds({ width, height }: PageFrame, angle: number): readonly [number, number] {
  const turned = (angle * Math.PI) / 180;
  const frame = { angle, cos: Math.cos(turned), sin: Math.sin(turned), height: 1, slant: 0 };
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([x = 0, y = 0]) => measureAcross(frame, x, y));
  return [Math.min(...corners), Math.max(...corners)];
}

/** Whether a row at the top or the foot stands apart from the text, with white between its parts: a running head. */
function isRunning(row: Row | undefined, next: Row | undefined, rows: readonly Row[], isAtEdge: boolean): boolean {
  if (!row || splitCells(row, HEAD_GAP * row.size).length < 2) return false;
  if (!next) return true;
  const step = Math.abs(row.base - next.base);
  const usual = middleOf(rows.slice(1).map((one, index) => (rows[index]?.base ?? 0) - one.base));
  const isApart = step > HEAD_DISTANCE * Math.max(row.size, next.size);
  return isApart && (isAtEdge || (rows.length >= FEWEST_ROWS && step > usual * HEAD_DISTANCE));
}
