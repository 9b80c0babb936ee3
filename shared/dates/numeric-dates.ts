import type { CalendarName } from './calendars.ts';
import type { Vocabulary } from './terms.ts';

/** A date in figures; `note` says how its order was read where there was a choice. */
export interface NumericDate {
  readonly calendar: CalendarName;
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
  readonly note: string | null;
}

/** Two-digit years up to this one are of this century (19 is 2019, 62 is 1962). */
const LAST_SHORT_YEAR = 49;

/** Reads a date in figures in every way that its order allows, the likelier first: ISO, dotted, slashed. */
export function readNumericDate(text: string, vocabulary: Vocabulary): readonly NumericDate[] {
  const [a = '', b = '', c] = text.replace(/T.*$/, '').split(/[-/.]/);
  const separator = /[-/.]/.exec(text)?.[0];
  if (c === undefined) {
    const [year, month] = a.length === 4 ? [a, b] : [b, a];
    return keepPossible([build(year, month, null, null, vocabulary)]);
  }
  if (a.length === 4) return keepPossible([build(a, b, c, null, vocabulary)]);
  const year = c.length === 2 ? String(Number(c) <= LAST_SHORT_YEAR ? 2000 + Number(c) : 1900 + Number(c)) : c;
  const dayFirst = build(year, b, a, 'day before month', vocabulary);
  const monthFirst = build(year, a, b, 'month before day', vocabulary);
  // Dots are only used with the day first.
  if (separator === '.' || a === b) return keepPossible([{ ...dayFirst, note: null }]);
  const both = keepPossible(vocabulary.numericOrder === 'day-month' ? [dayFirst, monthFirst] : [monthFirst, dayFirst]);
  return both.length === 1 ? both.map((date) => ({ ...date, note: null })) : both;
}

function build(
  year: string,
  month: string,
  day: string | null,
  note: string | null,
  { years }: Vocabulary,
): NumericDate {
  const number = Number(year);
  const calendar = years !== undefined && number >= years.from && number <= years.to ? years.calendar : 'gregorian';
  return { calendar, year: number, month: Number(month), day: day === null ? null : Number(day), note };
}

function keepPossible(dates: readonly NumericDate[]): readonly NumericDate[] {
  return dates.filter(({ month, day }) => month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= 31)));
}
