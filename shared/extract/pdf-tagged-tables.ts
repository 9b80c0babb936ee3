import { groupBy } from './pdf-groups.ts';
import { joinCells, type Line, type Reading, readCell } from './pdf-lines.ts';
import type { Row, Word } from './pdf-rows.ts';

/** Most lines of a cell: tables of layout have whole texts in theirs. */
const LONGEST_CELL = 14;

function placeOf(word: Word) {
  return word.letters[0]?.tag?.cell ?? null;
}

/** Gives how many rows from one on belong to one table that the document's structure names; 0 for none, and for tables of layout. */
export function countTagged(rows: readonly Row[], from: number): number {
  const first = rows[from]?.words[0];
  const table = first ? placeOf(first)?.table : undefined;
  if (!table) return 0;
  let to = from;
  while (rows[to]?.words.every((word) => placeOf(word)?.table === table)) to++;
  const words = rows.slice(from, to).flatMap((row) => row.words.map((word) => ({ row, cell: placeOf(word)?.cell })));
  const lines = [...groupBy(words, ({ cell }) => cell).values()].map(
    (cell) => new Set(cell.map(({ row }) => row)).size,
  );
  const cells = groupBy(words, ({ cell }) => cell).size;
  return cells > 1 && Math.max(...lines) <= LONGEST_CELL ? to - from : 0;
}

/** Gives the rows of such a table, cells in the order of reading, each with all of its lines. */
export function readTaggedTable(rows: readonly Row[], reading: Reading): Line[] {
  const words = rows.flatMap((row) => row.words.map((word) => ({ row, word, place: placeOf(word) })));
  return [...groupBy(words, ({ place }) => place?.row).values()].flatMap((record) => {
    const cells = [...groupBy(record, ({ place }) => place?.cell).values()].map((cell) => ({
      left: Math.min(...cell.map(({ word }) => word.left)),
      lines: [...groupBy(cell, ({ row }) => row).values()].map((line) => line.map(({ word }) => word)),
    }));
    const ordered = cells.sort((one, other) => (reading.isRtl ? other.left - one.left : one.left - other.left));
    const line = joinCells(ordered.map(({ lines }) => readCell(lines, reading)));
    return line ? [line] : [];
  });
}
