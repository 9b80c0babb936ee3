import { DAY_MS, type Day, fromDay } from './days.ts';

// English has months of three letters in our tables and reports; Intl writes "Sept" for en-GB and puts the month first for en-US.
const ENGLISH_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** Gives a range of days, shortened where both ends share a month or a year: "1–10 Sep 2019", "28 Nov – 3 Dec 2019". */
export function formatDays(first: Day, last: Day, locale: string): string {
  if (!isEnglish(locale)) return formatByIntl(first, last, locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const a = fromDay(first);
  const b = fromDay(last);
  const end = `${b.day} ${monthName(b.month)} ${formatYear(b.year)}`;
  if (first === last) return end;
  if (a.year !== b.year) return `${a.day} ${monthName(a.month)} ${formatYear(a.year)} – ${end}`;
  return a.month === b.month ? `${a.day}–${end}` : `${a.day} ${monthName(a.month)} – ${end}`;
}

/** Gives a range of months: "Sep 2019", "Jan–Mar 2019", "Dec 2018 – Jan 2019". */
export function formatMonths(
  firstYear: number,
  firstMonth: number,
  lastYear: number,
  lastMonth: number,
  locale: string,
): string {
  if (!isEnglish(locale)) {
    const [first, last] = [Date.UTC(firstYear, firstMonth - 1), Date.UTC(lastYear, lastMonth - 1)];
    return formatByIntl(first / DAY_MS, last / DAY_MS, locale, { month: 'short', year: 'numeric' });
  }
  const end = `${monthName(lastMonth)} ${formatYear(lastYear)}`;
  if (firstYear !== lastYear) return `${monthName(firstMonth)} ${formatYear(firstYear)} – ${end}`;
  return firstMonth === lastMonth ? end : `${monthName(firstMonth)}–${end}`;
}

/** Gives a range of years: "2003", "1990–1993", "44 BC". */
export function formatYears(first: number, last: number): string {
  return first === last ? formatYear(first) : `${formatYear(first)}–${formatYear(last)}`;
}

/** Gives a division of a year (EDTF 21–41) in words: "spring 2019", "Q3 2019", "first half of 2019"; null for an unknown code. */
export function formatDivision(code: number, year: number): string | null {
  const season = SEASONS[(code - 21) % 4];
  if (code >= 21 && code <= 32 && season !== undefined) {
    const years =
      season === 'winter' && code < 29 ? `${formatYear(year)}/${String(year + 1).slice(-2)}` : formatYear(year);
    return `${season} ${years}${code >= 29 ? ' (south)' : ''}`;
  }
  if (code >= 33 && code <= 36) return `Q${code - 32} ${formatYear(year)}`;
  if (code >= 37 && code <= 39) return `${['Jan–Apr', 'May–Aug', 'Sep–Dec'][code - 37]} ${formatYear(year)}`;
  if (code === 40) return `first half of ${formatYear(year)}`;
  return code === 41 ? `second half of ${formatYear(year)}` : null;
}

/** Gives a moment to the minute: "12 Apr 1985, 23:20 UTC". */
export function formatTime(instant: number, hasZone: boolean, locale: string): string {
  const day = Math.floor(instant / DAY_MS);
  const time = new Date(instant).toISOString().replace(/^.*T/, '').slice(0, 5);
  return `${formatDays(day, day, locale)}, ${time}${hasZone ? ' UTC' : ''}`;
}

function formatYear(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function monthName(month: number): string {
  return ENGLISH_MONTHS[month - 1] ?? String(month);
}

function isEnglish(locale: string): boolean {
  return /^en\b/i.test(locale) || locale === '';
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatByIntl(first: Day, last: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${options.day ?? ''}`;
  const known = formatters.get(key);
  const formatter = known ?? createFormatter(locale, options);
  if (known === undefined) formatters.set(key, formatter);
  return first === last ? formatter.format(first * DAY_MS) : formatter.formatRange(first * DAY_MS, last * DAY_MS);
}

function createFormatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // The reading is Gregorian whatever calendar the locale prefers, as is the EDTF beside it.
  const full = { ...options, calendar: 'gregory', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(locale, full);
  } catch {
    return new Intl.DateTimeFormat('en-GB', full);
  }
}
