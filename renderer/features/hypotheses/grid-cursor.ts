import type { KeyboardEvent } from 'react';
import type { Verdict } from '../../../shared/model/hypotheses.ts';

/** The rows and columns that are no claim and no hypothesis. */
export const HEAD = 'head';
export const FOOT = 'foot';
export const CLAIM_COLUMN = 'claim';
export const TELLING_COLUMN = 'telling';

/** Where the keyboard is: a row (a claim's row, the head or the foot) and a column (a hypothesis, the claims or how far they tell apart). */
export interface GridCursor {
  readonly row: string;
  readonly column: string;
}

/** The rows and columns of a grid by their keys, in the order on screen. */
export interface GridKeys {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Writes a cursor for the place in the address. */
export function printCursor(cursor: GridCursor): string {
  return `${cursor.row}.${cursor.column}`;
}

/**
 * Reads a cursor and finds it in a grid; where its row or column is gone, `before` says where it stood, and the nearest one there
 * takes its place. Begins at the first claim.
 */
export function findCursor(words: string | null, keys: GridKeys, before: GridCursorPlace | null): GridCursorPlace {
  const [row = '', column = ''] = (words ?? '').split('.');
  const place = (key: string, list: readonly string[], last: number | undefined) => {
    const found = list.indexOf(key);
    return found >= 0 ? found : Math.min(Math.max(last ?? 1, 0), list.length - 1);
  };
  return { row: place(row, keys.rows, before?.row), column: place(column, keys.columns, before?.column ?? 1) };
}

/** A cursor by the places of its row and column on screen, the head being row 0. */
export interface GridCursorPlace {
  readonly row: number;
  readonly column: number;
}

/** Gives the cell that a key goes to, kept inside of the grid; null for keys that go nowhere. */
export function goalOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  from: GridCursorPlace,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): GridCursorPlace | null {
  if (event.altKey || event.shiftKey) return null;
  const isMain = event.ctrlKey || event.metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (row: number, column: number) => ({
    row: Math.min(Math.max(row, 0), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  });
  if (event.key === 'Home') return to(isMain ? 0 : from.row, 0);
  if (event.key === 'End') return to(isMain ? last.row : from.row, last.column);
  if (isMain) return null;
  const steps: Record<string, readonly [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    PageUp: [-size.page, 0],
    PageDown: [size.page, 0],
  };
  const step = steps[event.key];
  return step ? to(from.row + step[0], from.column + step[1]) : null;
}

const VERDICTS_BY_KEY: Record<string, Verdict> = {
  c: 'consistent',
  i: 'inconsistent',
  n: 'neutral',
  a: 'not-applicable',
};

/** Gives the letter that a key stands for: its own on a Latin board, that of its place on Cyrillic, Arabic and Persian ones. */
export function letterOf(event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  const isOtherScript = event.key.length === 1 && /\p{L}/u.test(event.key);
  return isOtherScript ? (/^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? null) : null;
}

/** Gives the verdict that a key sets, null for Delete, which takes it away; undefined for any other key. */
export function verdictOf(event: Parameters<typeof letterOf>[0]): Verdict | null | undefined {
  if (event.key === 'Delete' || event.key === 'Backspace') return null;
  const letter = letterOf(event);
  return letter === null ? undefined : VERDICTS_BY_KEY[letter];
}
