import { describe, expect, test } from 'vitest';
import { findCursor, goalOf, printCursor, verdictOf } from '../../../../../renderer/features/hypotheses/grid-cursor.ts';

const keys = { rows: ['head', 'r1', 'r2', 'foot'], columns: ['claim', 'h1', 'h2', 'telling'] };
const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('the cursor', () => {
  test('is found by its row and column, and begins at the first claim and hypothesis', () => {
    expect(findCursor(printCursor({ row: 'r2', column: 'h2' }), keys, null)).toEqual({ row: 2, column: 2 });
    expect(findCursor(null, keys, null)).toEqual({ row: 1, column: 1 });
  });

  test('stays where it stood when its row or column is gone', () => {
    expect(findCursor('gone.h1', keys, { row: 2, column: 1 })).toEqual({ row: 2, column: 1 });
    expect(findCursor('r1.gone', keys, { row: 1, column: 9 })).toEqual({ row: 1, column: 3 });
    expect(
      findCursor('gone.gone', { rows: ['head', 'foot'], columns: ['claim', 'telling'] }, { row: 5, column: 5 }),
    ).toEqual({ row: 1, column: 1 });
  });
});

describe('keys go', () => {
  const size = { rows: 4, columns: 4, page: 2 };
  test.each([
    ['ArrowDown', {}, { row: 2, column: 1 }],
    ['ArrowUp', {}, { row: 0, column: 1 }],
    ['ArrowLeft', {}, { row: 1, column: 0 }],
    ['ArrowRight', {}, { row: 1, column: 2 }],
    ['PageDown', {}, { row: 3, column: 1 }],
    ['PageUp', {}, { row: 0, column: 1 }],
    ['Home', {}, { row: 1, column: 0 }],
    ['End', {}, { row: 1, column: 3 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', { ctrlKey: true }, { row: 3, column: 3 }],
    ['ArrowDown', { ctrlKey: true }, null],
    ['ArrowLeft', { altKey: true }, null],
    ['x', {}, null],
  ])('%s %j', (key, more, goal) => {
    expect(goalOf(press(key, more), { row: 1, column: 1 }, size)).toEqual(goal);
  });
});

test.each([
  ['c', '', 'consistent'],
  ['I', '', 'inconsistent'],
  ['n', '', 'neutral'],
  ['a', 'KeyQ', 'not-applicable'],
  ['с', 'KeyC', 'consistent'],
  ['ш', 'KeyI', 'inconsistent'],
  ['ؤ', 'KeyC', 'consistent'],
  ['Delete', '', null],
  ['Backspace', '', null],
  ['x', 'KeyX', undefined],
  ['Enter', 'Enter', undefined],
])('the key %s at %s sets %s', (key, code, verdict) => {
  expect(verdictOf(press(key, { code }))).toBe(verdict);
});

test('with Control a letter is no verdict', () => {
  expect(verdictOf(press('c', { ctrlKey: true }))).toBeUndefined();
});
