import type { Instant } from '../model/date-reading.ts';

/** A day as the number of days since 1970-01-01, in the proleptic Gregorian calendar. */
export type Day = number;

/** Milliseconds of a day; UTC has no leap seconds in JavaScript. */
export const DAY_MS = 86_400_000;

/** The days that a JavaScript Date can hold (ECMAScript: 10^8 days to either side of 1970). */
export const MAX_DAY = 100_000_000;

/** A day as year (astronomical: 0 is 1 BC), month 1–12 and day of the month. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Gives the number of days of a month; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Tells whether a year has 366 days. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Gives the day of a date; months outside 1–12 and days outside the month roll over as in JavaScript. */
export function toDay(year: number, month: number, day: number): Day {
  const date = new Date(0);
  // Date.UTC would read the years 0–99 as 1900–1999
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

/** Gives the date of a day. */
export function fromDay(day: Day): YearMonthDay {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Gives the day on which an instant falls, in UTC. */
export function dayOf(instant: Instant): Day {
  return Math.floor(instant / DAY_MS);
}

/** Gives the first millisecond of a day; infinities stay. */
export function startOfDay(day: Day): Instant {
  return day * DAY_MS;
}

/** Gives the last millisecond of a day; infinities stay. */
export function endOfDay(day: Day): Instant {
  return day * DAY_MS + (DAY_MS - 1);
}

/** Gives the day of the week of a day: 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
