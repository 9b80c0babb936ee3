import { expect, it } from 'vitest';
import { raiseDigits } from '../../../../shared/extract/raised.ts';

it.each([
  ['3', '³'],
  ['12', '¹²'],
  ['-6', '⁻⁶'],
  ['3, 4', '³, ⁴'],
  ['st', 'st'],
  ['[3]', '[3]'],
  ['*', '*'],
])('%j above the line is %j', (words, raised) => {
  expect(raiseDigits(words)).toBe(raised);
});
