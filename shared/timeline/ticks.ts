import type { Instant } from '../model/date-reading.ts';
import type { TimeView } from './time-scale.ts';

/** One line of the time axis; a major one begins a larger unit and carries its name in full. */
export interface Tick {
  readonly at: Instant;
  readonly label: string;
  readonly isMajor: boolean;
}

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

interface Step {
  readonly unit: Unit;
  readonly count: number;
  /** Mean length in milliseconds. */
  readonly length: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.2425 * DAY;

/** What the axis may count in, finest first. Steps of days are the ones that divide a month evenly enough to be read: 1, 2, 7. */
const STEPS: readonly Step[] = [
  ...[1, 5, 15, 30].map((count) => ({ unit: 'minute' as const, count, length: count * MINUTE })),
  ...[1, 3, 6, 12].map((count) => ({ unit: 'hour' as const, count, length: count * HOUR })),
  ...[1, 2, 7].map((count) => ({ unit: 'day' as const, count, length: count * DAY })),
  ...[1, 3].map((count) => ({ unit: 'month' as const, count, length: count * MONTH })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => ({
    unit: 'year' as const,
    count,
    length: count * YEAR,
  })),
];

/** The first instant that a Date can hold, and the last. */
const DATE_LIMIT = 8.64e15;

/**
 * The lines of the time axis over `view`, at least `minimumGap` pixels apart on a drawing `width` pixels wide; all in UTC, in
 * order. From minutes to thousands of years.
 */
export function makeTicks(view: TimeView, width: number, minimumGap: number, locale?: string): readonly Tick[] {
  if (!(view.to > view.from) || !(width > 0)) return [];
  const wanted = ((view.to - view.from) / width) * minimumGap;
  const step = STEPS.find((candidate) => candidate.length >= wanted) ?? STEPS[STEPS.length - 1];
  if (!step) return [];
  const names = makeNames(step, locale);
  const ticks: Tick[] = [];
  for (let at = floorTo(step, view.from); at <= view.to; at = following(step, at)) {
    if (Math.abs(at) > DATE_LIMIT) break;
    if (at < view.from) continue;
    const isMajor = isMajorOf(step, at);
    ticks.push({ at, isMajor, label: isMajor || ticks.length === 0 ? names.major(at) : names.minor(at) });
  }
  return ticks;
}

/** The name of a view for people: "Jul – Oct 2019", "3 – 9 Sep 2019", "2003 – 2021". */
export function describeView(view: TimeView, locale?: string): string {
  const length = view.to - view.from;
  const options: Intl.DateTimeFormatOptions =
    length < 2 * DAY
      ? { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
      : length < 3 * MONTH
        ? { day: 'numeric', month: 'short', year: 'numeric' }
        : length < 6 * YEAR
          ? { month: 'short', year: 'numeric' }
          : { year: 'numeric' };
  return formatterOf(options, locale).formatRange(clampToDate(view.from), clampToDate(view.to));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than drawing a frame's worth of names with it. */
function formatterOf(options: Intl.DateTimeFormatOptions, locale: string | undefined): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter;
}

function clampToDate(instant: Instant): Date {
  return new Date(Math.min(Math.max(instant, -DATE_LIMIT), DATE_LIMIT));
}

function floorTo(step: Step, instant: Instant): Instant {
  const date = clampToDate(instant);
  if (step.unit === 'year') return yearStart(Math.floor(date.getUTCFullYear() / step.count) * step.count);
  if (step.unit === 'month') {
    return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / step.count) * step.count);
  }
  if (step.unit === 'day') return floorToDay(step, date);
  return Math.floor(date.getTime() / step.length) * step.length;
}

/** Days are counted from the first of their month, so that the month's own line is always there; weeks are 1, 8, 15, 22. */
function floorToDay(step: Step, date: Date): Instant {
  const day = Math.floor((date.getUTCDate() - 1) / step.count) * step.count + 1;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day);
}

function following(step: Step, at: Instant): Instant {
  const date = new Date(at);
  if (step.unit === 'year') return yearStart(date.getUTCFullYear() + step.count);
  if (step.unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + step.count);
  if (step.unit !== 'day') return at + step.length;
  const next = at + step.length;
  const monthEnd = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
  // A step that would leave a stub before the first of the next month is dropped, or both labels would touch.
  return monthEnd - next < (step.length * 3) / 5 ? monthEnd : next;
}

/** `Date.UTC` reads the years 0–99 as 1900–1999; setting the year on a date does not. */
function yearStart(year: number): Instant {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

function isMajorOf(step: Step, at: Instant): boolean {
  const date = new Date(at);
  if (step.unit === 'year') return date.getUTCFullYear() % (step.count === 1 ? 10 : step.count * 5) === 0;
  if (step.unit === 'month') return date.getUTCMonth() === 0;
  if (step.unit === 'day') return date.getUTCDate() === 1;
  return date.getUTCHours() === 0 && date.getUTCMinutes() === 0;
}

function makeNames(step: Step, locale: string | undefined) {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = formatterOf(options, locale);
    return (at: Instant) => formatter.format(at);
  };
  const year = format({ year: 'numeric' });
  if (step.unit === 'year') return { major: year, minor: year };
  if (step.unit === 'month')
    return { major: format({ month: 'short', year: 'numeric' }), minor: format({ month: 'short' }) };
  if (step.unit === 'day') {
    return {
      major: format({ day: 'numeric', month: 'short', year: 'numeric' }),
      minor: format({ day: 'numeric', month: 'short' }),
    };
  }
  return {
    major: format({ day: 'numeric', month: 'short', year: 'numeric' }),
    minor: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  };
}
