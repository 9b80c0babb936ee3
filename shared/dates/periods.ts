import { type CalendarName, fieldsOf, monthRange, yearRange } from './calendars.ts';
import { type Day, daysInMonth, fromDay } from './days.ts';

/** What size of time a period is, for cutting it into parts and for printing it; `range` has no size of its own. */
export type PeriodUnit =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'range';

/** Days that words stand for, with the rules that read them. An open side is infinite. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly unit: PeriodUnit;
  readonly calendar: CalendarName;
  readonly kind: 'point' | 'span';
  /** EDTF where days alone would not print it well: `2019-21`, `199X`, a range with sides of its own precision. */
  readonly edtf?: string;
  readonly rules: readonly string[];
}

/** Makes a period of a calendar's or the house's size. */
export function makePeriod(
  first: Day,
  last: Day,
  unit: PeriodUnit,
  rules: readonly string[],
  more: { readonly calendar?: CalendarName; readonly edtf?: string } = {},
): Period {
  const period = { first, last, unit, calendar: more.calendar ?? 'gregorian', kind: 'point', rules } as const;
  return more.edtf === undefined ? period : { ...period, edtf: more.edtf };
}

/** Makes the period of one day. */
export function makeDay(day: Day, rules: readonly string[]): Period {
  return makePeriod(day, day, 'day', rules);
}

/** Makes the period of a month of a calendar; null when the calendar has no such month. */
export function makeMonth(
  calendar: CalendarName,
  year: number,
  month: number,
  rules: readonly string[],
): Period | null {
  const range = monthRange(calendar, year, month);
  return range && makePeriod(range.first, range.last, 'month', rules, { calendar });
}

/** Makes the period of a year of a calendar; null when the calendar has no such year. */
export function makeYear(calendar: CalendarName, year: number, rules: readonly string[]): Period | null {
  const range = yearRange(calendar, year);
  return range && makePeriod(range.first, range.last, 'year', rules, { calendar });
}

/** Prints a period as EDTF: one date where one says it, else `[a..b]` for a point and `a/b` for a span. */
export function printPeriod(period: Period): string {
  if (period.edtf !== undefined) return period.edtf;
  const whole = printWhole(period);
  if (whole !== null) return whole;
  const [from, to] = printSides(period);
  return period.kind === 'point' ? `[${from}..${to}]` : `${from}/${to}`;
}

/** Prints the first and last date of a period at the coarsest precision that says it exactly; an open side as it stands in EDTF. */
export function printSides({ first, last, unit, kind }: Period): readonly [string, string] {
  const open = kind === 'point' ? '' : '..';
  const isFine = unit === 'day' || unit === 'week';
  const startsMonth = Number.isFinite(first) ? fromDay(first).day === 1 : true;
  const endsMonth = Number.isFinite(last) ? isMonthEnd(last) : true;
  const startsYear = Number.isFinite(first) ? startsMonth && fromDay(first).month === 1 : true;
  const endsYear = Number.isFinite(last) ? endsMonth && fromDay(last).month === 12 : true;
  const precision = isFine || !startsMonth || !endsMonth ? 'day' : startsYear && endsYear ? 'year' : 'month';
  const print = (day: Day): string => (Number.isFinite(day) ? printDay(day, precision) : open);
  return [print(first), print(last)];
}

function printWhole({ first, last, unit }: Period): string | null {
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  if (first === last) return printDay(first, 'day');
  const [a, b] = [fromDay(first), fromDay(last)];
  if (unit === 'day' || unit === 'week' || a.day !== 1 || !isMonthEnd(last) || a.year !== b.year) return null;
  if (a.month === b.month) return printDay(first, 'month');
  return a.month === 1 && b.month === 12 ? printDay(first, 'year') : null;
}

/** Prints a day, its month or its year as EDTF. */
export function printDay(day: Day, precision: 'day' | 'month' | 'year'): string {
  const { year, month, day: date } = fromDay(day);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const digits = String(Math.abs(year)).padStart(4, '0');
  const text = year < 0 ? `-${digits}` : digits;
  if (precision === 'year') return text;
  return precision === 'month' ? `${text}-${pad(month)}` : `${text}-${pad(month)}-${pad(date)}`;
}

function isMonthEnd(day: Day): boolean {
  const { year, month, day: date } = fromDay(day);
  return date === daysInMonth(year, month);
}

/** The parts of a period that words name, as numbered pieces of several. */
export interface Piece {
  /** From 0. */
  readonly index: number;
  readonly of: 2 | 3;
}

const MONTHS_IN: Partial<Record<PeriodUnit, number>> = { quarter: 3, season: 3, half: 6, year: 12 };
const YEARS_IN: Partial<Record<PeriodUnit, number>> = { decade: 10, century: 100 };

/**
 * Cuts a piece out of a period by the house's convention: thirds of a month are 1–10, 11–20 and 21 to its end, its halves
 * 1–15 and 16 to its end; longer periods are cut by whole months or years; a week into Mon–Tue, Wed–Thu, Fri–Sun. A day has
 * no parts that are told apart.
 */
export function cutPeriod(period: Period, piece: Piece): Period {
  if (!Number.isFinite(period.first) || !Number.isFinite(period.last) || period.first === period.last) return period;
  const [first, last] = cutDays(period, piece);
  const name = `${pieceName(piece)} of the ${period.unit === 'range' ? 'period' : period.unit}`;
  const rule = period.unit === 'month' ? `${name} (${monthCut(piece)})` : name;
  return {
    ...makePeriod(first, last, 'range', [rule, ...period.rules], { calendar: period.calendar }),
    kind: period.kind,
  };
}

function pieceName({ index, of }: Piece): string {
  if (of === 2) return index === 0 ? 'first half' : 'second half';
  return ['first third', 'middle third', 'last third'][index] ?? 'part';
}

function monthCut({ index, of }: Piece): string {
  if (of === 2) return index === 0 ? '1–15' : '16–end';
  return ['1–10', '11–20', '21–end'][index] ?? '';
}

const MONTH_CUTS = { 2: [0, 15], 3: [0, 10, 20] } as const;
const WEEK_CUTS = { 2: [0, 3], 3: [0, 2, 4] } as const;
// 0–3, 4–6 and 7–9, so that "mid-1990s" is 1994–1996
const DECADE_CUTS = { 2: [0, 5], 3: [0, 4, 7] } as const;

function cutDays(period: Period, { index, of }: Piece): readonly [Day, Day] {
  const { first, last, unit, calendar } = period;
  if (unit === 'month' || unit === 'week') {
    const cuts = unit === 'month' ? MONTH_CUTS[of] : WEEK_CUTS[of];
    const next = cuts[index + 1];
    return [first + (cuts[index] ?? 0), next === undefined ? last : first + next - 1];
  }
  const months = MONTHS_IN[unit];
  if (months !== undefined) return cutMonths(calendar, first, (months / of) * index, months / of, last);
  const years = YEARS_IN[unit];
  if (years !== undefined) {
    const cuts = unit === 'decade' ? DECADE_CUTS[of] : of === 2 ? [0, 50] : [0, 33, 66];
    const { year } = fieldsOf(calendar, first);
    const [from, to] = [year + (cuts[index] ?? 0), year + (cuts[index + 1] ?? years) - 1];
    return [yearRange(calendar, from)?.first ?? first, yearRange(calendar, to)?.last ?? last];
  }
  const length = last - first + 1;
  return [first + Math.floor((length * index) / of), first + Math.floor((length * (index + 1)) / of) - 1];
}

function cutMonths(calendar: CalendarName, first: Day, skip: number, count: number, end: Day): readonly [Day, Day] {
  // A quarter has no half in whole months.
  if (!Number.isInteger(count)) {
    const middle = first + Math.floor((end - first) / 2);
    return skip === 0 ? [first, middle] : [middle + 1, end];
  }
  const start = fieldsOf(calendar, first);
  const at = (offset: number): { first: Day; last: Day } | null => {
    const month = start.month - 1 + offset;
    return monthRange(calendar, start.year + Math.floor(month / 12), (month % 12) + 1);
  };
  return [at(skip)?.first ?? first, at(skip + count - 1)?.last ?? end];
}
