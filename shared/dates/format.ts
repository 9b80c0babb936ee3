import type { DateReading, DateValue } from '../model/date-reading.ts';
import { fromDay, toDay } from './days.ts';
import { extentOf } from './edtf-bounds.ts';
import type { Edtf, EdtfCalendarDate, EdtfDate, EdtfSide, EdtfTime, Qualifier } from './edtf-parse.ts';
import { parseEdtf } from './edtf-parse.ts';
import { formatDays, formatDivision, formatMonths, formatTime, formatYears } from './format-parts.ts';

/** Gives a reading as the analyst reads it: "1–10 Sep 2019", "before 21 Oct 2019", "c. 2003"; words that were not read stay as they are. */
export function formatReading(reading: Pick<DateReading, 'words' | 'value'>, locale = 'en'): string {
  return reading.value === null ? reading.words : formatEdtf(reading.value.edtf, locale);
}

/** Gives an EDTF expression as `formatEdtf` does, without its times of day: for lines that have no room for them. */
export function formatWithoutTime(edtf: string, locale = 'en'): string {
  return formatEdtf(edtf.replace(/T[^/,\]}]*/g, ''), locale);
}

/** Gives the first and last day in ISO form, `2019-09-01 … 2019-09-10`; an open side has no day: `… 2019-09-10`. */
export function formatBounds(value: Pick<DateValue, 'earliest' | 'latest'>): string {
  const day = (instant: number): string => {
    if (!Number.isFinite(instant)) return '';
    const iso = new Date(instant).toISOString();
    return iso.slice(0, iso.indexOf('T'));
  };
  return `${day(value.earliest)} … ${day(value.latest)}`.trim();
}

/** Gives an EDTF expression as the analyst reads it; what has no plain form stays EDTF. */
export function formatEdtf(edtf: string, locale = 'en'): string {
  const parsed = parseEdtf(edtf);
  return (parsed && formatParsed(parsed, locale)) ?? edtf;
}

function formatParsed(edtf: Edtf, locale: string): string | null {
  if (edtf.type === 'interval') return formatInterval(edtf.from, edtf.to, locale);
  if (edtf.type !== 'set') return formatDate(edtf, locale);
  const [only] = edtf.members;
  if (edtf.members.length === 1 && only !== undefined) {
    if (only.from === 'open' && only.to !== 'open') return prefixed('before', neighbour(only.to, 1), locale);
    if (only.to === 'open' && only.from !== 'open') return prefixed('after', neighbour(only.from, -1), locale);
  }
  const texts: string[] = [];
  for (const { from, to } of edtf.members) {
    const text = from === to && from !== 'open' ? formatDate(from, locale) : formatInterval(from, to, locale);
    if (text === null) return null;
    texts.push(text);
  }
  const joint = edtf.means === 'one-of' ? ' or ' : ' and ';
  return texts.length < 2 ? (texts[0] ?? null) : `${texts.slice(0, -1).join(', ')}${joint}${texts.at(-1)}`;
}

function prefixed(word: string, date: EdtfDate | null, locale: string): string | null {
  const text = date && formatDate(date, locale);
  return text === null ? null : `${word} ${text}`;
}

function formatInterval(from: EdtfSide, to: EdtfSide, locale: string): string | null {
  if (typeof from === 'string') {
    const end = typeof to === 'string' ? null : formatDate(to, locale);
    if (end === null) return null;
    return from === 'open' ? `until ${end}` : `until ${end}, start unknown`;
  }
  if (typeof to === 'string') {
    const start = formatDate(from, locale);
    if (start === null) return null;
    return to === 'open' ? `since ${start}` : `from ${start}, end unknown`;
  }
  return formatRange(from, to, locale);
}

function formatRange(from: EdtfDate, to: EdtfDate, locale: string): string | null {
  const first = plainDate(from);
  const last = plainDate(to);
  const same = first && last && qualifierOf(from) === qualifierOf(to) ? qualifierOf(from) : undefined;
  if (first === null || last === null || same === undefined) return joinTexts(from, to, locale);
  const body = formatPlainRange(first, last, locale);
  return body === null ? joinTexts(from, to, locale) : qualify(body, same);
}

function joinTexts(from: EdtfDate, to: EdtfDate, locale: string): string | null {
  const start = formatDate(from, locale);
  const end = formatDate(to, locale);
  return start === null || end === null ? null : `${start} – ${end}`;
}

/** Digits of a calendar date as numbers; null for a part it does not have. */
interface PlainDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

function plainDate(date: EdtfDate): PlainDate | null {
  if (date.type !== 'date') return null;
  const parts = [date.year, date.month, date.day].map((part) => (part === null ? null : Number(part.digits)));
  const [year = null, month = null, day = null] = parts;
  if (parts.some((part) => Number.isNaN(part)) || year === null || (month ?? 1) > 12) return null;
  return { year: date.isNegative ? -year : year, month, day };
}

function formatPlainRange(first: PlainDate, last: PlainDate, locale: string): string | null {
  if (first.day !== null && last.day !== null && first.month !== null && last.month !== null) {
    return formatDays(toDay(first.year, first.month, first.day), toDay(last.year, last.month, last.day), locale);
  }
  if (first.day !== null || last.day !== null) return null;
  if (first.month !== null && last.month !== null) {
    return formatMonths(first.year, first.month, last.year, last.month, locale);
  }
  return first.month === null && last.month === null ? formatYears(first.year, last.year) : null;
}

function formatDate(date: EdtfDate, locale: string): string | null {
  const body = formatBody(date, locale);
  return body === null ? null : qualify(body, qualifierOf(date));
}

function formatBody(date: EdtfDate, locale: string): string | null {
  if (date.type === 'year') return date.significant === null ? formatYears(date.year, date.year) : null;
  if (date.type === 'time') return formatMoment(date, locale);
  const plain = plainDate(date);
  if (plain !== null) return formatPlainRange(plain, plain, locale);
  const division = Number(date.month?.digits ?? Number.NaN);
  const year = (date.isNegative ? -1 : 1) * Number(date.year.digits);
  if (division > 12 && date.day === null && !Number.isNaN(year)) return formatDivision(division, year);
  return formatMasked(date, locale);
}

function formatMoment(date: EdtfTime, locale: string): string | null {
  const extent = extentOf(date);
  return typeof extent === 'string' ? null : formatTime(extent.earliest, date.zone !== null, locale);
}

const DECADE = /^\d{3}X$/;

/** Unspecified digits at the end make a period that can be told as a range; anywhere else they do not. */
function formatMasked(date: EdtfCalendarDate, locale: string): string | null {
  const all = `${date.year.digits}${date.month?.digits ?? ''}${date.day?.digits ?? ''}`;
  if (!/^\d+X+$/.test(all)) return null;
  if (DECADE.test(all) && !date.isNegative) return `${all.replace('X', '0')}s`;
  const extent = extentOf(date);
  if (typeof extent === 'string') return null;
  const first = fromDay(Math.floor(extent.earliest / 86_400_000));
  const last = fromDay(Math.floor(extent.latest / 86_400_000));
  const isYears = date.month === null || date.month.digits === 'XX';
  const isMonths = date.day === null || date.day.digits === 'XX';
  if (isYears) return formatYears(first.year, last.year);
  if (isMonths) return formatMonths(first.year, first.month, last.year, last.month, locale);
  return formatDays(toDay(first.year, first.month, first.day), toDay(last.year, last.month, last.day), locale);
}

function qualifierOf(date: EdtfDate): Qualifier | null {
  if (date.type === 'time') return qualifierOf(date.date);
  if (date.type === 'year') return date.qualifier;
  const found = [date.year, date.month, date.day].map((part) => part?.qualifier ?? null);
  const isUncertain = found.some((one) => one === '?' || one === '%');
  const isApproximate = found.some((one) => one === '~' || one === '%');
  if (isUncertain && isApproximate) return '%';
  if (isUncertain) return '?';
  return isApproximate ? '~' : null;
}

function qualify(text: string, qualifier: Qualifier | null): string {
  if (qualifier === null) return text;
  if (qualifier === '?') return `${text}?`;
  return qualifier === '~' ? `c. ${text}` : `c. ${text}?`;
}

/** Gives the date of the same precision just before or after, so that `[..2019-10-20]` reads "before 21 Oct 2019". */
function neighbour(date: EdtfDate, step: 1 | -1): EdtfDate | null {
  const plain = plainDate(date);
  if (plain === null || date.type !== 'date') return null;
  const { year, month, day } = plain;
  const moved =
    day !== null && month !== null
      ? fromDay(toDay(year, month, day) + step)
      : month === null
        ? { year: year + step, month: null, day: null }
        : { ...fromDay(toDay(year, month + step, 1)), day: null };
  const pad = (value: number, width: number): string => String(Math.abs(value)).padStart(width, '0');
  const part = (value: number | null, old: EdtfCalendarDate['month']): EdtfCalendarDate['month'] =>
    value === null ? null : { digits: pad(value, 2), qualifier: old?.qualifier ?? null };
  return {
    type: 'date',
    isNegative: moved.year < 0,
    year: { digits: pad(moved.year, 4), qualifier: date.year.qualifier },
    month: part(moved.month, date.month),
    day: part(moved.day, date.day),
    marks: date.marks,
  };
}
