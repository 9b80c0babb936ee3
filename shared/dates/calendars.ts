import { DAY_MS, type Day, daysInMonth, fromDay, toDay, type YearMonthDay } from './days.ts';

/** The calendars that dates are told in: Gregorian, solar Hijri (Iran, Afghanistan) and lunar Hijri (Umm al-Qura tables). */
export type CalendarName = 'gregorian' | 'persian' | 'islamic';

/** First and last day of a period. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

const INTL_NAMES = { persian: 'persian', islamic: 'islamic-umalqura' } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

function fieldsByIntl(calendar: 'persian' | 'islamic', day: Day): YearMonthDay {
  let formatter = formatters.get(calendar);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(`en-u-ca-${INTL_NAMES[calendar]}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    formatters.set(calendar, formatter);
  }
  const parts = formatter.formatToParts(day * DAY_MS);
  const read = (type: string): number => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
  return { year: read('year'), month: read('month'), day: read('day') };
}

/** Gives the date of a day in a calendar. */
export function fieldsOf(calendar: CalendarName, day: Day): YearMonthDay {
  return calendar === 'gregorian' ? fromDay(day) : fieldsByIntl(calendar, day);
}

/** Gives the day of a date in a calendar; null when the calendar has no such date. */
export function dayIn(calendar: CalendarName, year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1) return null;
  if (calendar === 'gregorian') return day <= daysInMonth(year, month) ? toDay(year, month, day) : null;
  if (year < 1 || year > 3000) return null;
  let guess = calendar === 'persian' ? guessPersian(year, month, day) : guessIslamic(year, month, day);
  // Both estimates are a few days off at most, so that Intl, which has the tables, is asked only a few times.
  for (let step = 0; step < 8; step += 1) {
    const fields = fieldsByIntl(calendar, guess);
    const difference = (year - fields.year) * 372 + (month - fields.month) * 31 + (day - fields.day);
    if (difference === 0) return guess;
    const isNear = Math.abs(difference) < 20 && month === fields.month;
    guess += isNear ? day - fields.day : Math.sign(difference);
  }
  return null;
}

function guessPersian(year: number, month: number, day: number): Day {
  return toDay(year + 621, 3, 21) + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
}

const ISLAMIC_EPOCH = toDay(622, 7, 19);

function guessIslamic(year: number, month: number, day: number): Day {
  return ISLAMIC_EPOCH + Math.round((year - 1) * 354.367 + (month - 1) * 29.53) + day - 1;
}

/** Gives the first and last day of a month in a calendar; null when the calendar has no such month. */
export function monthRange(calendar: CalendarName, year: number, month: number): DayRange | null {
  const first = dayIn(calendar, year, month, 1);
  const next = month === 12 ? dayIn(calendar, year + 1, 1, 1) : dayIn(calendar, year, month + 1, 1);
  return first === null || next === null ? null : { first, last: next - 1 };
}

/** Gives the first and last day of a year in a calendar. */
export function yearRange(calendar: CalendarName, year: number): DayRange | null {
  const first = dayIn(calendar, year, 1, 1);
  const next = dayIn(calendar, year + 1, 1, 1);
  return first === null || next === null ? null : { first, last: next - 1 };
}
