import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkEdtf, computeBounds } from '../../../../shared/dates/edtf-bounds.ts';
import { computeFuzzyBounds } from '../../../../shared/dates/edtf-fuzzy.ts';
import { formatBounds } from '../../../../shared/dates/format.ts';

const CASES: readonly (readonly [edtf: string, bounds: string, kind?: 'point' | 'span'])[] = [
  ['2016', '2016-01-01 … 2016-12-31'],
  ['2016-09', '2016-09-01 … 2016-09-30'],
  ['2016-09-05', '2016-09-05 … 2016-09-05'],
  ['2020-02', '2020-02-01 … 2020-02-29'],
  ['1900-02', '1900-02-01 … 1900-02-28'],
  ['-1985', '-001985-01-01 … -001985-12-31'],
  ['0000', '0000-01-01 … 0000-12-31'],
  ['0044-03-15', '0044-03-15 … 0044-03-15'],
  ['1985-04-12T23:20:30', '1985-04-12 … 1985-04-12'],
  ['1985-04-12T23:20:30Z', '1985-04-12 … 1985-04-12'],
  ['1985-04-12T23:20:30-04', '1985-04-13 … 1985-04-13'],
  ['1985-04-12T23:20:30+04:30', '1985-04-12 … 1985-04-12'],
  ['1985-04-12T24:00:00', '1985-04-13 … 1985-04-13'],
  ['1984?', '1984-01-01 … 1984-12-31'],
  ['2004-06~', '2004-06-01 … 2004-06-30'],
  ['2004%', '2004-01-01 … 2004-12-31'],
  ['2004-06~-11', '2004-06-11 … 2004-06-11'],
  ['2004-%06-11', '2004-06-11 … 2004-06-11'],
  ['?2004-06-~11', '2004-06-11 … 2004-06-11'],
  ['201X', '2010-01-01 … 2019-12-31'],
  ['20XX', '2000-01-01 … 2099-12-31'],
  ['2004-XX', '2004-01-01 … 2004-12-31'],
  ['1985-04-XX', '1985-04-01 … 1985-04-30'],
  ['1985-XX-XX', '1985-01-01 … 1985-12-31'],
  ['2025-09-0X', '2025-09-01 … 2025-09-09'],
  ['2025-09-1X', '2025-09-10 … 2025-09-19'],
  ['2025-09-3X', '2025-09-30 … 2025-09-30'],
  ['1984-1X', '1984-10-01 … 1984-12-31'],
  ['1984-0X', '1984-01-01 … 1984-09-30'],
  ['15XX-12-25', '1500-12-25 … 1599-12-25'],
  ['2019-XX-31', '2019-01-31 … 2019-12-31'],
  ['20XX-02-29', '2000-02-29 … 2096-02-29'],
  ['1X99', '1099-01-01 … 1999-12-31'],
  ['-19XX', '-001999-01-01 … -001900-12-31'],
  ['2001-21', '2001-03-01 … 2001-05-31'],
  ['2001-22', '2001-06-01 … 2001-08-31'],
  ['2001-23', '2001-09-01 … 2001-11-30'],
  ['2001-24', '2001-12-01 … 2002-02-28'],
  ['2003-24', '2003-12-01 … 2004-02-29'],
  ['2001-25', '2001-03-01 … 2001-05-31'],
  ['2001-26', '2001-06-01 … 2001-08-31'],
  ['2001-27', '2001-09-01 … 2001-11-30'],
  ['2001-28', '2001-12-01 … 2002-02-28'],
  ['2001-29', '2001-09-01 … 2001-11-30'],
  ['2001-30', '2001-12-01 … 2002-02-28'],
  ['2001-31', '2001-03-01 … 2001-05-31'],
  ['2001-32', '2001-06-01 … 2001-08-31'],
  ['2001-33', '2001-01-01 … 2001-03-31'],
  ['2001-34', '2001-04-01 … 2001-06-30'],
  ['2001-35', '2001-07-01 … 2001-09-30'],
  ['2001-36', '2001-10-01 … 2001-12-31'],
  ['2001-37', '2001-01-01 … 2001-04-30'],
  ['2001-38', '2001-05-01 … 2001-08-31'],
  ['2001-39', '2001-09-01 … 2001-12-31'],
  ['2001-40', '2001-01-01 … 2001-06-30'],
  ['2001-41', '2001-07-01 … 2001-12-31'],
  ['2011-21~', '2011-03-01 … 2011-05-31'],
  ['2023-09-XX~', '2023-09-01 … 2023-09-30'],
  ['2015-22/2015-23', '2015-06-01 … 2015-11-30', 'span'],
  ['2025-09-01/2025-09-10', '2025-09-01 … 2025-09-10', 'span'],
  ['2004-06/2006', '2004-06-01 … 2006-12-31', 'span'],
  ['1984-06-02?/2004-08-08~', '1984-06-02 … 2004-08-08', 'span'],
  ['2004-06-~01/2004-06-~20', '2004-06-01 … 2004-06-20', 'span'],
  ['2004-06-XX/2004-07-03', '2004-06-01 … 2004-07-03', 'span'],
  ['../2019-09', '… 2019-09-30', 'span'],
  ['2019-09/..', '2019-09-01 …', 'span'],
  ['/2019-09', '… 2019-09-30', 'span'],
  ['2019-09/', '2019-09-01 …', 'span'],
  ['[1667,1668,1670..1672]', '1667-01-01 … 1672-12-31'],
  ['[2025-09-01..2025-09-10]', '2025-09-01 … 2025-09-10'],
  ['[2025-09-~01..2025-09-~10]', '2025-09-01 … 2025-09-10'],
  ['{2025-09-01..2025-09-10}', '2025-09-01 … 2025-09-10', 'span'],
  ['{1960,1961-12}', '1960-01-01 … 1961-12-31', 'span'],
  ['[..1760-12-03]', '… 1760-12-03'],
  ['[1760-12..]', '1760-12-01 …'],
  ['[1760-01,1760-02,1760-12..]', '1760-01-01 …'],
  ['1950S2', '1900-01-01 … 1999-12-31'],
  ['1955S3', '1950-01-01 … 1959-12-31'],
  ['-1950S2', '-001999-01-01 … -001900-12-31'],
  ['Y12345', '+012345-01-01 … +012345-12-31'],
  ['Y17E3', '+017000-01-01 … +017000-12-31'],
  ['Y17100S3', '+017100-01-01 … +017199-12-31'],
];

for (const [text, bounds, kind = 'point'] of CASES) {
  test(`${text} lasts from the first to the last day it can name: ${bounds}`, () => {
    const computed = computeBounds(text);
    expect(computed).not.toBeNull();
    expect(computed?.kind).toBe(kind);
    expect(computed && formatBounds(computed)).toBe(bounds);
  });
}

test('a date ends with its last millisecond in UTC', () => {
  expect(computeBounds('2016-09-05')).toEqual({
    kind: 'point',
    earliest: Date.UTC(2016, 8, 5),
    latest: Date.UTC(2016, 8, 6) - 1,
  });
  expect(computeBounds('1985-04-12T23:20:30+04:30')?.earliest).toBe(Date.UTC(1985, 3, 12, 18, 50, 30));
});

test('a season without a place follows the hemisphere that is asked for', () => {
  expect(computeBounds('2001-21', 'south')).toEqual(computeBounds('2001-29'));
  expect(computeBounds('2001-25', 'south')).toEqual(computeBounds('2001-25', 'north'));
});

const REFUSED = [
  '2019-02-30',
  '2019-13',
  '2019-00',
  '2019-01-00',
  '2019-1',
  '2019-1-1',
  '19',
  '20190101',
  '2019-W38',
  '2019-123',
  '2019-42',
  '2001-21-05',
  '2019-02-3X',
  '2019-3X',
  'P3D',
  '2004?~',
  '2004-06?~-11',
  '196u',
  'unknown/2019',
  'open',
  '2019-01-01T10',
  '2019-01-01T25:00:00',
  '2019-01-01T10:60:00',
  '2019-01-01T24:00:01',
  '2019-01-01T10:00',
  '[2019, 2020]',
  '[]',
  '{}',
  '[..]',
  '/',
  '../..',
  '2020/2019',
  '[2020..2019]',
  '[2019..,2021]',
  '[2019,..2021]',
  '2019/2020/2021',
  '2019-01-01T10:00:00Z/2020',
  'Y2019',
  'Y',
  '1950S0',
  '-0000',
  '',
  ' 2019',
  '2019 ',
  'XXXX-13',
  'last September',
  '['.repeat(2000),
  '2019-02-29',
  '1900-02-29',
  'XX01-02-29',
];

for (const text of REFUSED) {
  test(`“${text.slice(0, 30)}” is refused, for it is no date or none that exists`, () => {
    expect(computeBounds(text)).toBeNull();
    expect(computeFuzzyBounds(text)).toBeNull();
  });
}

test('years that no clock can hold are told apart from what is no date', () => {
  expect(checkEdtf('Y170000002').status).toBe('out-of-range');
  expect(checkEdtf('Y-17E7').status).toBe('out-of-range');
  expect(checkEdtf('Y999999999999999E99').status).toBe('out-of-range');
  expect(checkEdtf('2019-02-30').status).toBe('no-such-date');
  expect(checkEdtf('soon').status).toBe('not-edtf');
});

test('fuzzy bounds widen a qualified date by its precision, twice for %, and leave others as they are', () => {
  const fuzzy = (text: string): string | null => {
    const bounds = computeFuzzyBounds(text);
    return bounds && formatBounds(bounds);
  };
  expect(fuzzy('2019-09-05')).toBe('2019-09-05 … 2019-09-05');
  expect(fuzzy('2019-09-05~')).toBe('2019-09-04 … 2019-09-06');
  expect(fuzzy('2019-09~')).toBe('2019-08-01 … 2019-10-31');
  expect(fuzzy('2019-02?')).toBe('2019-01-01 … 2019-03-31');
  expect(fuzzy('2003~')).toBe('2002-01-01 … 2004-12-31');
  expect(fuzzy('2003%')).toBe('2001-01-01 … 2005-12-31');
  expect(fuzzy('201X~')).toBe('2000-01-01 … 2029-12-31');
  expect(fuzzy('2001-21~')).toBe('2000-12-07 … 2001-08-23');
  expect(fuzzy('2004-06~-11')).toBe('2004-05-11 … 2004-07-11');
  expect(fuzzy('[2025-09-~01..2025-09-~10]')).toBe('2025-08-31 … 2025-09-11');
  expect(fuzzy('2019~/..')).toBe('2018-01-01 …');
});

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const dates = fc
  .record({
    year: fc.integer({ min: 0, max: 9999 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
    qualifier: fc.constantFrom('', '?', '~', '%'),
  })
  .map(({ year, month, day, qualifier }) => {
    const text =
      month === null ? pad(year, 4) : `${pad(year, 4)}-${pad(month, 2)}${day === null ? '' : `-${pad(day, 2)}`}`;
    return `${text}${qualifier}`;
  });

test('the earliest moment of any date, set or interval is never after its latest', () => {
  fc.assert(
    fc.property(dates, dates, fc.constantFrom('/', '..', ','), (one, other, joint) => {
      const text = joint === '/' ? `${one}/${other}` : `[${one}${joint}${other}]`;
      for (const bounds of [computeBounds(one), computeBounds(text), computeFuzzyBounds(text)]) {
        if (bounds !== null) expect(bounds.earliest).toBeLessThanOrEqual(bounds.latest);
      }
      const [strict, fuzzy] = [computeBounds(text), computeFuzzyBounds(text)];
      if (strict && fuzzy) {
        expect(fuzzy.earliest).toBeLessThanOrEqual(strict.earliest);
        expect(fuzzy.latest).toBeGreaterThanOrEqual(strict.latest);
      }
    }),
  );
});

test('replacing a digit by X never narrows a date', () => {
  fc.assert(
    fc.property(
      dates.filter((date) => /\d$/.test(date)),
      fc.nat({ max: 9 }),
      (date, at) => {
        const place = at % date.length;
        const masked = `${date.slice(0, place)}${date[place] === '-' ? '-' : 'X'}${date.slice(place + 1)}`;
        const [exact, wide] = [computeBounds(date), computeBounds(masked)];
        if (exact === null || wide === null) return;
        expect(wide.earliest).toBeLessThanOrEqual(exact.earliest);
        expect(wide.latest).toBeGreaterThanOrEqual(exact.latest);
      },
    ),
  );
});

test('the edtf library agrees where it is right: plain dates, trailing X, quarters, half years and closed intervals', () => {
  const shared = [
    '2016',
    '2016-09',
    '2016-09-05',
    '1984?',
    '2004-06~',
    '201X',
    '20XX',
    '2004-XX',
    '1985-04-XX',
    '2025-09-1X',
    '2001-33',
    '2001-36',
    '2001-40',
    '2001-41',
    '2004-06/2006',
  ];
  for (const text of shared) {
    const theirs = edtf(text);
    expect(computeBounds(text), text).toMatchObject({ earliest: theirs.min, latest: theirs.max });
  }
});
