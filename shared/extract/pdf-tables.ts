import { joinCells, type Line, makeLine, type Reading, readCell, splitCells } from './pdf-lines.ts';
import type { Row, Word } from './pdf-rows.ts';
import { countTagged, readTaggedTable } from './pdf-tagged-tables.ts';

/** Least white between two cells, in sizes: above the widest spaces of justified lines. */
const LEAST_GAP = 1.1;
/** Least white that runs down through the rows between two columns, in sizes. */
const LEAST_STRIP = 0.5;
/** The same where there are only two rows of two cells. */
const CLEAR_STRIP = 1.5;
/** Lines of one cell are not further apart than this, in the least distance of the table's rows. */
const SAME_CELL = 1.3;
/** Rows of one table are not further apart than this, in sizes. */
const SAME_TABLE = 4;

/** White between two columns of a table. */
interface Strip {
  readonly left: number;
  readonly right: number;
}

/** Gives the lines of a region from its top: rows of tables where words stand in columns, else one line for each row. */
export function readLines(rows: readonly Row[], reading: Reading): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    const tagged = countTagged(rows, at);
    if (tagged > 0) {
      lines.push(...readTaggedTable(rows.slice(at, at + tagged), reading));
      at += tagged;
      continue;
    }
    const table = findTable(rows, at);
    if (table) {
      lines.push(...readTable(rows.slice(at, table.to), table.strips, reading));
      at = table.to;
    } else {
      if (row) lines.push(makeLine(row.words, reading));
      at++;
    }
  }
  return lines;
}

function listStrips(row: Row): Strip[] {
  const cells = splitCells(row, LEAST_GAP * row.size);
  // A number or a bullet before its text is no cell, at the right of a line from right to left.
  if (cells.length === 2 && cells.some(isMarker)) return [];
  return cells.slice(1).map((cell, index) => ({
    left: cells[index]?.at(-1)?.right ?? 0,
    right: cell[0]?.left ?? 0,
  }));
}

function isMarker(words: readonly Word[]): boolean {
  const text = words.flatMap((word) => word.letters.map((letter) => letter.text)).join('');
  return /^(?:[•·‣◦▪●○■□–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])$/iu.test(text);
}

/** The rows from one on that have white in common, at least two. */
function findTable(
  rows: readonly Row[],
  from: number,
): { readonly to: number; readonly strips: readonly Strip[] } | null {
  const first = rows[from];
  let strips: readonly Strip[] = first ? listStrips(first) : [];
  if (!first || strips.length === 0) return null;
  let to = from + 1;
  let gapped = 1;
  let last = from;
  for (; to < rows.length; to++) {
    const [row, above] = [rows[to], rows[to - 1]];
    if (!row || !above || above.base - row.base > SAME_TABLE * row.size) break;
    const left = strips.flatMap((strip) => narrow(strip, row));
    if (left.length === 0) break;
    const own = listStrips(row);
    const isShared = own.some((one) => left.some((strip) => overlap(one, strip) >= LEAST_STRIP * row.size));
    // A line with no white in it is a cell's next line, or the text after the table.
    if (own.length > 0 && !isShared) break;
    strips = left;
    if (isShared) {
      gapped++;
      last = to;
    }
  }
  const widest = Math.max(...strips.map((strip) => strip.right - strip.left));
  // Two lines that are justified with wide gaps may have some white in common.
  if (gapped < 2 || (gapped === 2 && strips.length === 1 && widest < CLEAR_STRIP * first.size)) return null;
  return { to: extend(rows, last + 1, strips), strips };
}

/** What is left of a strip beside the words of a row; nothing where they cross it. */
function narrow(strip: Strip, row: Row): Strip[] {
  let { left, right } = strip;
  for (const word of row.words) {
    if (word.right <= left || word.left >= right) continue;
    if (word.left <= left && word.right >= right) return [];
    if (word.right < (left + right) / 2) left = word.right;
    else if (word.left > (left + right) / 2) right = word.left;
    else if (word.right - left < right - word.left) left = word.right;
    else right = word.left;
  }
  return right - left >= LEAST_STRIP * row.size ? [{ left, right }] : [];
}

function overlap(one: Strip, other: Strip): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** Takes in lines right below that stand in one column, as the last row's next lines. */
function extend(rows: readonly Row[], from: number, strips: readonly Strip[]): number {
  let to = from;
  for (; to < rows.length; to++) {
    const [row, above] = [rows[to], rows[to - 1]];
    const [first] = row?.words ?? [];
    const isBelow = row !== undefined && above !== undefined && above.base - row.base < row.size * SAME_CELL;
    const isInside = first !== undefined && strips.some((strip) => strip.right <= first.left + 1);
    if (!row || !isBelow || !isInside || strips.some((strip) => narrow(strip, row).length === 0)) break;
  }
  return to;
}

function readTable(rows: readonly Row[], strips: readonly Strip[], reading: Reading): Line[] {
  const edges = strips.map((strip) => (strip.left + strip.right) / 2).sort((one, other) => one - other);
  const records: { base: number; cells: Word[][][] }[] = [];
  const steps = rows.slice(1).map((row, index) => (rows[index]?.base ?? 0) - row.base);
  const least = Math.min(...steps.filter((step) => step > 1));
  const hasGaps = steps.some((step) => step > least * SAME_CELL);
  let above: Row | undefined;
  for (const row of rows) {
    const cells = [...edges, Number.POSITIVE_INFINITY].map((edge, column) =>
      row.words.filter((word) => {
        const middle = (word.left + word.right) / 2;
        return middle < edge && middle >= (edges[column - 1] ?? Number.NEGATIVE_INFINITY);
      }),
    );
    const last = records.at(-1);
    const isNear = above !== undefined && above.base - row.base <= least * SAME_CELL;
    const start = reading.isRtl ? cells.at(-1) : cells[0];
    const isContinued = isNear && cells.some((cell) => cell.length === 0) && (hasGaps || start?.length === 0);
    if (last && isContinued) for (const [index, cell] of cells.entries()) last.cells[index]?.push(cell);
    else records.push({ base: row.base, cells: cells.map((cell) => [cell]) });
    above = row;
  }
  return records.flatMap(({ cells }) => {
    const read = cells.map((lines) =>
      readCell(
        lines.filter((line) => line.length > 0),
        reading,
      ),
    );
    const line = joinCells(reading.isRtl ? read.reverse() : read);
    return line ? [line] : [];
  });
}
