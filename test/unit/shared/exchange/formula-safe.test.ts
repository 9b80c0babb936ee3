import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardFormula, unguardFormula } from '../../../../shared/exchange/formula-safe.ts';

describe('guardFormula', () => {
  test.each([
    ['=1+1'],
    ['+49 30 1234'],
    ['-5 people'],
    ['@SUM(A1)'],
    ['\tafter a tab'],
    ['\rafter a carriage return'],
    ['\nafter a line feed'],
    ['\0after a NUL'],
    ['＝1+1'],
    ['＋1'],
    ['－1'],
    ['＠SUM(A1)'],
    ['   =1+1'],
    ['\u00a0=1+1'],
    ['\u200b=1+1'],
    ['\ufeff=1+1'],
    ['\u200f\u202e=1+1'],
    ['\u00ad=1+1'],
    ["'=1+1"],
    ["''  @x"],
  ])('puts an apostrophe before %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  test.each([
    ['plain words'],
    ["'Tis a quotation"],
    ["'"],
    [''],
    ['1 = 1'],
    ['2019-09-01'],
    ['“=1+1”'],
    ['العراق'],
    ['5'],
    ['a@b.example'],
  ])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  test('is taken back by unguardFormula from any text, also one that has apostrophes of its own', () => {
    const odd = fc.string({
      unit: fc.oneof(
        fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\r', '\n', '\0', '＝', '\u200b', 'a', '"', ','),
        fc.string(),
      ),
      maxLength: 8,
    });
    fc.assert(
      fc.property(odd, (text) => unguardFormula(guardFormula(text)) === text),
      { numRuns: 5000 },
    );
  });
});
