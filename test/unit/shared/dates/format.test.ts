import { expect, test } from 'vitest';
import { formatBounds, formatEdtf, formatReading } from '../../../../shared/dates/format.ts';
import { readDate } from '../../../../shared/dates/read-words.ts';

const CASES: readonly (readonly [edtf: string, shown: string])[] = [
  ['2019-09-05', '5 Sep 2019'],
  ['2019-09', 'Sep 2019'],
  ['2019', '2019'],
  ['[2019-09-01..2019-09-10]', '1–10 Sep 2019'],
  ['2019-09-01/2019-09-10', '1–10 Sep 2019'],
  ['2019-11-28/2019-12-03', '28 Nov – 3 Dec 2019'],
  ['2018-12-28/2019-01-03', '28 Dec 2018 – 3 Jan 2019'],
  ['[2019-01..2019-03]', 'Jan–Mar 2019'],
  ['2018-12/2019-01', 'Dec 2018 – Jan 2019'],
  ['2003/2005', '2003–2005'],
  ['2019-09/2019-10-05', 'Sep 2019 – 5 Oct 2019'],
  ['[..2019-10-20]', 'before 21 Oct 2019'],
  ['[..2019-12-31]', 'before 1 Jan 2020'],
  ['[..2019-12]', 'before Jan 2020'],
  ['[..2002]', 'before 2003'],
  ['[2019-03-01..]', 'after 28 Feb 2019'],
  ['[2004..]', 'after 2003'],
  ['2019/..', 'since 2019'],
  ['../2019-09', 'until Sep 2019'],
  ['2019/', 'from 2019, end unknown'],
  ['/2019', 'until 2019, start unknown'],
  ['2003~', 'c. 2003'],
  ['2003?', '2003?'],
  ['2003%', 'c. 2003?'],
  ['[2025-09-~01..2025-09-~10]', 'c. 1–10 Sep 2025'],
  ['2003~/2005', 'c. 2003 – 2005'],
  ['199X', '1990s'],
  ['18XX', '1800–1899'],
  ['2004-XX', '2004'],
  ['1985-04-XX', 'Apr 1985'],
  ['2025-09-0X', '1–9 Sep 2025'],
  ['1984-1X', 'Oct–Dec 1984'],
  ['15XX-12-25', '15XX-12-25'],
  ['2019-21', 'spring 2019'],
  ['2019-24', 'winter 2019/20'],
  ['2019-31', 'autumn 2019 (south)'],
  ['2019-33', 'Q1 2019'],
  ['2019-37', 'Jan–Apr 2019'],
  ['2019-40', 'first half of 2019'],
  ['2019-41~', 'c. second half of 2019'],
  ['[1667,1668,1670..1672]', '1667, 1668 or 1670–1672'],
  ['{2019-09-05,2019-09-07}', '5 Sep 2019 and 7 Sep 2019'],
  ['-0043', '44 BC'],
  ['1985-04-12T23:20:30Z', '12 Apr 1985, 23:20 UTC'],
  ['1985-04-12T23:20:30', '12 Apr 1985, 23:20'],
  ['Y12345', '12345'],
  ['1950S2', '1950S2'],
  ['no date', 'no date'],
];

for (const [edtf, shown] of CASES) {
  test(`${edtf} is shown as “${shown}”`, () => {
    expect(formatEdtf(edtf, 'en')).toBe(shown);
  });
}

test('words that were not read are shown as they were said', () => {
  expect(formatReading(readDate('in recent weeks', { published: null }), 'en')).toBe('in recent weeks');
});

test('months and their order follow the locale, the calendar stays Gregorian', () => {
  const reading = readDate('2019-09-05', { published: null });
  expect(formatReading(reading, 'en-US')).toBe('5 Sep 2019');
  expect(formatReading(reading, 'de')).toBe('5. Sept. 2019');
  expect(formatReading(reading, 'fa')).toContain('۲۰۱۹');
  expect(formatReading(reading, 'not a locale!')).toBe('5 Sept 2019');
});

test('bounds are shown as ISO days, an open side as an ellipsis alone', () => {
  const bounds = (words: string): string => {
    const { value } = readDate(words, { published: null });
    return value === null ? '' : formatBounds(value);
  };
  expect(bounds('[2019-09-01..2019-09-10]')).toBe('2019-09-01 … 2019-09-10');
  expect(bounds('2019-09-05')).toBe('2019-09-05 … 2019-09-05');
  expect(bounds('before 21 October 2019')).toBe('… 2019-10-20');
  expect(bounds('since September 2019')).toBe('2019-09-01 …');
});
