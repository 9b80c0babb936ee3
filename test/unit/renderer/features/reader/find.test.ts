import { expect, test } from 'vitest';
import { findWords, hitFrom } from '../../../../../renderer/features/reader/find.ts';

const text = 'The country’s “Marn  shelf” –\nnot the Marn\n\nSHELF (a.b) S-400';
const found = (typed: string) => findWords(text, typed).map(({ start, end }) => text.slice(start, end));

test('case, space, quotation marks and dashes are no difference', () => {
  expect(found("country's")).toEqual(['country’s']);
  expect(found('"marn shelf"')).toEqual(['“Marn  shelf”']);
  expect(found('marn shelf')).toEqual(['Marn  shelf', 'Marn\n\nSHELF']);
  expect(found('- not')).toEqual(['–\nnot']);
  expect(found('s–400')).toEqual(['S-400']);
});

test('signs that mean something in patterns are only signs', () => {
  expect(found('(a.b)')).toEqual(['(a.b)']);
  expect(found('a?b')).toEqual([]);
  expect(found('[')).toEqual([]);
  expect(found('  ')).toEqual([]);
});

test('the next hit is at or after the place, and the first one after the last', () => {
  const hits = findWords(text, 'marn');
  expect(hitFrom(hits, 0)).toBe(0);
  expect(hitFrom(hits, (hits[0]?.start ?? 0) + 1)).toBe(1);
  expect(hitFrom(hits, text.length)).toBe(0);
  expect(hitFrom([], 0)).toBe(-1);
});
