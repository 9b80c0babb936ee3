import edtf from 'edtf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkEdtf, computeBounds } from '../../../../shared/dates/edtf-bounds.ts';
import { computeFuzzyBounds } from '../../../../shared/dates/edtf-fuzzy.ts';
import { formatBounds } from '../../../../shared/dates/format.ts';
import { readDate } from '../../../../shared/dates/read-words.ts';

/** Worked out by hand from the standard and the house's conventions: strict bounds, and fuzzy ones where they differ. */
const TRUTHS: readonly (readonly [edtf: string, strict: string, fuzzy?: string])[] = [
  ['1985-04-12T23:20:30Z', '1985-04-12 … 1985-04-12'],
  ['2004-01-01T10:10:10+14:00', '2003-12-31 … 2003-12-31'],
  ['1964/2008', '1964-01-01 … 2008-12-31'],
  ['2004-02-01/2005-02', '2004-02-01 … 2005-02-28'],
  ['-0009/0010', '-000009-01-01 … 0010-12-31'],
  ['-0044-03-15', '-000044-03-15 … -000044-03-15'],
  ['-1985-04~', '-001985-04-01 … -001985-04-30', '-001985-03-01 … -001985-05-31'],
  ['1984~/2004-06', '1984-01-01 … 2004-06-30', '1983-01-01 … 2004-06-30'],
  ['1984/2004-06~', '1984-01-01 … 2004-06-30', '1984-01-01 … 2004-07-31'],
  ['1984?/2004%', '1984-01-01 … 2004-12-31', '1983-01-01 … 2006-12-31'],
  ['1984-06?/2004-08?', '1984-06-01 … 2004-08-31', '1984-05-01 … 2004-09-30'],
  ['1984-06-02?/', '1984-06-02 …', '1984-06-01 …'],
  ['2003/2004-06-11%', '2003-01-01 … 2004-06-11', '2003-01-01 … 2004-06-13'],
  ['19XX/2004', '1900-01-01 … 2004-12-31'],
  ['-2001-21', '-002001-03-01 … -002001-05-31'],
  ['2001-21?', '2001-03-01 … 2001-05-31', '2000-12-07 … 2001-08-23'],
  ['2001-33~', '2001-01-01 … 2001-03-31', '2000-10-01 … 2001-06-30'],
  ['2001-39%', '2001-09-01 … 2001-12-31', '2001-01-01 … 2002-08-31'],
  ['2001-41?', '2001-07-01 … 2001-12-31', '2001-01-01 … 2002-06-30'],
  ['2001-34/2001-36', '2001-04-01 … 2001-12-31'],
  ['2001-21/2003', '2001-03-01 … 2003-12-31'],
  ['156X-12-25', '1560-12-25 … 1569-12-25'],
  ['15XX-12-25', '1500-12-25 … 1599-12-25'],
  ['15XX-12-XX', '1500-12-01 … 1599-12-31'],
  ['1560-XX-25', '1560-01-25 … 1560-12-25'],
  ['1XXX-XX', '1000-01-01 … 1999-12-31'],
  ['1XXX-12', '1000-12-01 … 1999-12-31'],
  ['1984-1X', '1984-10-01 … 1984-12-31'],
  ['XXXX', '0000-01-01 … 9999-12-31'],
  ['-XXXX', '-009999-01-01 … -000001-12-31'],
  ['-1XXX', '-001999-01-01 … -001000-12-31'],
  ['XXXX-12-XX', '0000-12-01 … 9999-12-31'],
  ['2004-06-3X', '2004-06-30 … 2004-06-30'],
  ['200X-02-29', '2000-02-29 … 2008-02-29'],
  ['2004-06~-11', '2004-06-11 … 2004-06-11', '2004-05-11 … 2004-07-11'],
  ['2004?-06-11', '2004-06-11 … 2004-06-11', '2003-06-11 … 2005-06-11'],
  ['?2004-06-~11', '2004-06-11 … 2004-06-11', '2003-06-10 … 2005-06-12'],
  ['2004-%06-11', '2004-06-11 … 2004-06-11', '2004-04-11 … 2004-08-11'],
  ['2004-06-11%', '2004-06-11 … 2004-06-11', '2004-06-09 … 2004-06-13'],
  ['?-2004-06', '-002004-06-01 … -002004-06-30', '-002005-06-01 … -002003-06-30'],
  ['2011-23~', '2011-09-01 … 2011-11-30', '2011-06-09 … 2012-02-22'],
  ['201X%', '2010-01-01 … 2019-12-31', '1990-01-01 … 2039-12-31'],
  ['2004-06-XX~', '2004-06-01 … 2004-06-30', '2004-05-01 … 2004-07-31'],
  ['{1667,1668,1670..1672}', '1667-01-01 … 1672-12-31'],
  ['{..1984}', '… 1984-12-31'],
  ['{1984..}', '1984-01-01 …'],
  ['{1984..2004-06}', '1984-01-01 … 2004-06-30'],
  ['[1672,1667]', '1667-01-01 … 1672-12-31'],
  ['[1984?,1985]', '1984-01-01 … 1985-12-31', '1983-01-01 … 1985-12-31'],
  ['[..1984~]', '… 1984-12-31', '… 1985-12-31'],
  ['[2001-21,2001-23]', '2001-03-01 … 2001-11-30'],
  ['[1667-12-30..1668-01-02,1700]', '1667-12-30 … 1700-12-31'],
  ['[-0044..0014]', '-000044-01-01 … 0014-12-31'],
  ['1950S2', '1900-01-01 … 1999-12-31'],
  ['1950S4', '1950-01-01 … 1950-12-31'],
  ['1950S1', '1000-01-01 … 1999-12-31'],
  ['Y171010S3', '+171000-01-01 … +171999-12-31'],
  ['Y-17E3S2', '-017999-01-01 … -017000-12-31'],
  ['Y-12345', '-012345-01-01 … -012345-12-31'],
];

for (const [text, strict, fuzzy = strict] of TRUTHS) {
  test(`${text} is strictly ${strict}${fuzzy === strict ? '' : `, with its doubt ${fuzzy}`}`, () => {
    const shown = (bounds: ReturnType<typeof computeBounds>): string | null => bounds && formatBounds(bounds);
    expect(shown(computeBounds(text))).toBe(strict);
    expect(shown(computeFuzzyBounds(text))).toBe(fuzzy);
  });
}

test('years beyond every clock are EDTF all the same', () => {
  for (const text of ['Y170000002', 'Y-17E7', 'Y-17E7S3', 'Y171010000S3', 'Y3388E2S3']) {
    expect(checkEdtf(text).status, text).toBe('out-of-range');
  }
});

const REFUSED =
  '2004-06-11T10:00:00Z/2005|[2004-06-11T10:00:00Z]|2004-~|~|2004~~|2004-06-11?~|2004 |{}|[,1984]|[1984,]|{1984...}|' +
  '[1984|1984]|[1984}|(1984)~|2004-06-uu|2004-1-1|2004-00-00|2004-20|2004-21-01|2004-99|1985/1984|2004-02-30/..|' +
  '../..|/|//|1984/1985/1986|Y1984|Y0012345|YY12345|Y12345E|1984S|1984S0|S2|-0000|+2004|2004-06-11T24:00:01|' +
  '2004-06-11T10:10|2004-06-11T10:10:10.5Z|2004-06-11 10:10:10|2004W03|2004-W03|2004-155|P1Y|1984/P1Y|unknown|open|' +
  '19840612|198|19845|2004-6|XX-12|2004-X|2004-061|２００４|2004–06|[1984..1983]|[..1984,1990..]x|{[1984]}';

for (const text of REFUSED.split('|')) {
  test(`“${text}” is refused`, () => {
    expect(computeBounds(text)).toBeNull();
    expect(computeFuzzyBounds(text)).toBeNull();
    expect(checkEdtf(text).status).not.toBe('valid');
  });
}

const qualifier = fc.constantFrom('', '', '?', '~', '%');
const digit = fc.integer({ min: 0, max: 9 }).map(String);
const unspecified = fc.oneof({ weight: 4, arbitrary: digit }, { weight: 1, arbitrary: fc.constant('X') });
const pad = (value: number): string => String(value).padStart(2, '0');
const years = fc
  .tuple(
    fc.constantFrom('', '', '', '-'),
    fc.integer({ min: 1, max: 9 }).map(String),
    unspecified,
    unspecified,
    unspecified,
  )
  .map((parts) => parts.join(''));
const months = fc.oneof(fc.integer({ min: 1, max: 12 }).map(pad), fc.constantFrom('XX', '0X', '1X'));
const days = fc.oneof(fc.integer({ min: 1, max: 28 }).map(pad), fc.constantFrom('XX', '0X', '1X', '2X'));
const divisions = fc.integer({ min: 21, max: 41 }).map(String);
const dates = fc.oneof(
  fc.tuple(years, qualifier).map((parts) => parts.join('')),
  fc.tuple(years, qualifier, months, qualifier).map(([y, a, m, b]) => `${y}${a}-${m}${b}`),
  fc.tuple(years, divisions, qualifier).map(([y, d, q]) => `${y}-${d}${q}`),
  fc.tuple(years, months, qualifier, qualifier, days).map(([y, m, a, b, d]) => `${y}-${m}${a}-${b}${d}`),
  fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 4 })).map(([y, s]) => `${y}S${s}`),
  fc.integer({ min: 10_000, max: 200_000 }).map((year) => `Y${year}`),
);
const boundsOf = (text: string): NonNullable<ReturnType<typeof computeBounds>> => {
  const bounds = computeBounds(text);
  if (bounds === null) throw new Error(`${text} has no bounds`);
  return bounds;
};

test('every date of the grammar has an earliest moment not after its latest, and its fuzzy bounds hold its strict ones', () => {
  fc.assert(
    fc.property(dates, (text) => {
      const [strict, fuzzy] = [boundsOf(text), computeFuzzyBounds(text)];
      expect(strict.earliest).toBeLessThanOrEqual(strict.latest);
      if (fuzzy === null) throw new Error(`${text} has no fuzzy bounds`);
      expect(fuzzy.earliest).toBeLessThanOrEqual(strict.earliest);
      expect(fuzzy.latest).toBeGreaterThanOrEqual(strict.latest);
      if (/[?~%]/.test(text)) expect(fuzzy.latest - fuzzy.earliest).toBeGreaterThan(strict.latest - strict.earliest);
      else expect(fuzzy).toEqual(strict);
    }),
    { numRuns: 500 },
  );
});

test('an interval is the hull of its ends, a set that of its members; open and unknown ends are infinite', () => {
  fc.assert(
    fc.property(dates, dates, (one, other) => {
      const [a, b] = [boundsOf(one), boundsOf(other)];
      const [earliest, latest] = [Math.min(a.earliest, b.earliest), Math.max(a.latest, b.latest)];
      expect(computeBounds(`[${one},${other}]`)).toEqual({ kind: 'point', earliest, latest });
      expect(computeBounds(`{${one},${other}}`)).toEqual({ kind: 'span', earliest, latest });
      const isOrdered = a.earliest <= b.latest;
      const hull = isOrdered ? { kind: 'span', earliest: a.earliest, latest: b.latest } : null;
      expect(computeBounds(`${one}/${other}`)).toEqual(hull);
      for (const open of ['..', '']) {
        expect(computeBounds(`${one}/${open}`)).toMatchObject({
          earliest: a.earliest,
          latest: Number.POSITIVE_INFINITY,
        });
        expect(computeBounds(`${open}/${one}`)).toMatchObject({ earliest: Number.NEGATIVE_INFINITY, latest: a.latest });
      }
      expect(computeBounds(`[..${one}]`)).toMatchObject({ earliest: Number.NEGATIVE_INFINITY, latest: a.latest });
      expect(computeBounds(`{${one}..}`)).toMatchObject({ earliest: a.earliest, latest: Number.POSITIVE_INFINITY });
    }),
    { numRuns: 300 },
  );
});

test('what a reading prints reads again as itself', () => {
  const words = [
    'early March 2019',
    'Q3 2019',
    'the 1990s',
    'since 2019',
    'winter 2018',
    'by Friday',
    '3 or 4 March',
    'around 10 May',
    'the 18th century',
    '14:30 GMT on 12 March 2019',
    'between late September and early October',
  ];
  fc.assert(
    fc.property(fc.oneof(dates, fc.constantFrom(...words)), (text) => {
      const { value } = readDate(text, { published: { edtf: '2019-10-21', articleId: null }, language: 'en' });
      if (value === null) return;
      const again = readDate(value.edtf, { published: null, language: 'en' }).value;
      expect(again).toMatchObject({
        edtf: value.edtf,
        kind: value.kind,
        earliest: value.earliest,
        latest: value.latest,
      });
    }),
  );
});

test('where the edtf library is right, on plain dates, trailing X, quarters and closed intervals, it agrees', () => {
  const plain = fc.tuple(
    fc.integer({ min: 1000, max: 9998 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  fc.assert(
    fc.property(plain, fc.integer({ min: 33, max: 36 }), ([year, month, day], quarter) => {
      const texts = [`${year}`, `${year}-${pad(month)}`, `${year}-${pad(month)}-${pad(day)}`, `${year}-${quarter}`];
      texts.push(`${String(year).slice(0, 3)}X`, `${year}-${pad(month)}-XX`, `${year}~`, `${year}/${year + 1}`);
      for (const text of texts) {
        const theirs = edtf(text);
        expect(computeBounds(text), text).toMatchObject({ earliest: theirs.min, latest: theirs.max });
      }
    }),
    { numRuns: 60 },
  );
});
