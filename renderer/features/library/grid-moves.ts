import type { KeyboardEvent } from 'react';

/** A cell by its row and column, both from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** Gives the cell that a key goes to, kept inside of the grid; null for keys that go nowhere. `page` is in rows. */
export function goalOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  from: CellAt,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): CellAt | null {
  const isMain = event.ctrlKey || event.metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (row: number, column: number): CellAt => ({
    row: Math.min(Math.max(row, 0), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  });
  switch (event.key) {
    case 'Home':
      return to(isMain ? 0 : from.row, 0);
    case 'End':
      return to(isMain ? last.row : from.row, last.column);
  }
  if (isMain) return null;
  switch (event.key) {
    case 'ArrowUp':
      return to(from.row - 1, from.column);
    case 'ArrowDown':
      return to(from.row + 1, from.column);
    case 'ArrowLeft':
      return to(from.row, from.column - 1);
    case 'ArrowRight':
      return to(from.row, from.column + 1);
    case 'PageUp':
      return to(from.row - size.page, from.column);
    case 'PageDown':
      return to(from.row + size.page, from.column);
    default:
      return null;
  }
}

/** Finds the next cell in reading order, from one on and around the end, of which `isWanted` holds; null where there is none. */
export function findCell(
  from: CellAt,
  step: 1 | -1,
  size: { readonly rows: number; readonly columns: number },
  isWanted: (cell: CellAt) => boolean,
): CellAt | null {
  const total = size.rows * size.columns;
  const start = from.row * size.columns + from.column;
  for (let count = 1; count <= total; count++) {
    const index = (((start + step * count) % total) + total) % total;
    const cell = { row: Math.floor(index / size.columns), column: index % size.columns };
    if (isWanted(cell)) return cell;
  }
  return null;
}

/** Whether a key press writes something: a letter, a digit, or the beginning of a composed word. */
export function isWriting(event: KeyboardEvent): boolean {
  // AltGr, which writes on many boards, is told as Control with Alt.
  const isChord = event.ctrlKey || event.metaKey || event.altKey;
  if (isChord && !event.getModifierState('AltGraph')) return false;
  return [...event.key].length === 1 ? event.key !== ' ' : event.key === 'Process' || event.key === 'Dead';
}
