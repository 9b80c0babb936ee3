import type { DateKind, Instant } from '../model/date-reading.ts';
import { daysInMonth, endOfDay, MAX_DAY, startOfDay, toDay } from './days.ts';
import { divisionMonths, type Hemisphere } from './divisions.ts';
import type { Edtf, EdtfCalendarDate, EdtfDate, EdtfSide, EdtfTime, EdtfYear } from './edtf-parse.ts';
import { parseEdtf } from './edtf-parse.ts';

/** Whether a date is a moment within the bounds or lasted all that time, and the first and last millisecond, in UTC. */
export interface Bounds {
  readonly kind: DateKind;
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** Why an expression has bounds or none: no EDTF, dates that do not exist, or years that no clock of ours can hold. */
export type EdtfCheck =
  | { readonly status: 'valid'; readonly edtf: Edtf; readonly bounds: Bounds }
  | { readonly status: 'not-edtf' | 'no-such-date' | 'out-of-range' };

/** First and last millisecond of one date. */
export interface Extent {
  readonly earliest: Instant;
  readonly latest: Instant;
}

/** What `extentOf` says of a date that has no extent. */
export type NoExtent = 'no-such-date' | 'out-of-range';

/**
 * Computes the bounds of an EDTF expression of levels 0–2 (ISO 8601-2; seasons as meteorological seasons, those without a
 * place in the northern hemisphere). Qualifiers do not widen. Open and unknown sides are infinite. Null when the text is no
 * EDTF, names a date that does not exist, or lies outside what a clock can hold; `checkEdtf` tells which.
 */
export function computeBounds(edtf: string, hemisphere: Hemisphere = 'north'): Bounds | null {
  const check = checkEdtf(edtf, hemisphere);
  return check.status === 'valid' ? check.bounds : null;
}

/** Reads an EDTF expression and its bounds, or says why there are none. */
export function checkEdtf(text: string, hemisphere: Hemisphere = 'north'): EdtfCheck {
  const edtf = parseEdtf(text);
  if (edtf === null) return { status: 'not-edtf' };
  const bounds = boundsOf(edtf, (date) => extentOf(date, hemisphere));
  return typeof bounds === 'string' ? { status: bounds } : { status: 'valid', edtf, bounds };
}

/** Joins the extents of the dates of an expression into its bounds; `extent` gives that of each date. */
export function boundsOf(edtf: Edtf, extent: (date: EdtfDate) => Extent | NoExtent): Bounds | NoExtent {
  if (edtf.type === 'interval') return joinRange(edtf.from, edtf.to, 'span', extent);
  if (edtf.type !== 'set') {
    const single = extent(edtf);
    return typeof single === 'string' ? single : { kind: 'point', ...single };
  }
  const kind = edtf.means === 'one-of' ? 'point' : 'span';
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (const member of edtf.members) {
    const bounds = joinRange(member.from, member.to, kind, extent);
    if (typeof bounds === 'string') return bounds;
    earliest = Math.min(earliest, bounds.earliest);
    latest = Math.max(latest, bounds.latest);
  }
  return { kind, earliest, latest };
}

function joinRange(
  from: EdtfSide,
  to: EdtfSide,
  kind: DateKind,
  extent: (date: EdtfDate) => Extent | NoExtent,
): Bounds | NoExtent {
  const first = typeof from === 'string' ? null : extent(from);
  const last = typeof to === 'string' ? null : extent(to);
  if (typeof first === 'string') return first;
  if (typeof last === 'string') return last;
  const earliest = first?.earliest ?? Number.NEGATIVE_INFINITY;
  const latest = last?.latest ?? Number.POSITIVE_INFINITY;
  return earliest <= latest ? { kind, earliest, latest } : 'no-such-date';
}

/** Gives the extent of one date. */
export function extentOf(date: EdtfDate, hemisphere: Hemisphere = 'north'): Extent | NoExtent {
  switch (date.type) {
    case 'year':
      return yearExtent(date);
    case 'time':
      return timeExtent(date);
    case 'date':
      return calendarExtent(date, hemisphere);
  }
}

function yearExtent({ year, significant }: EdtfYear): Extent | NoExtent {
  if (!Number.isSafeInteger(year)) return 'out-of-range';
  const digits = String(Math.abs(year)).length;
  // `1950S2`: some year that shares the first two digits.
  const width = significant === null || significant >= digits ? 1 : 10 ** (digits - significant);
  const low = Math.floor(Math.abs(year) / width) * width;
  const [first, last] = year < 0 ? [-(low + width - 1), -low] : [low, low + width - 1];
  return dayExtent(toDay(first, 1, 1), toDay(last, 12, 31));
}

function timeExtent({ date, seconds, zone }: EdtfTime): Extent | NoExtent {
  const day = calendarExtent(date, 'north');
  if (typeof day === 'string') return day;
  const earliest = day.earliest + seconds * 1000 - (zone ?? 0) * 60_000;
  return { earliest, latest: earliest + 999 };
}

function calendarExtent(date: EdtfCalendarDate, hemisphere: Hemisphere): Extent | NoExtent {
  const first = seek(date, 'first', hemisphere);
  const last = seek(date, 'last', hemisphere);
  return first === null || last === null ? 'no-such-date' : dayExtent(first, last);
}

function dayExtent(first: number, last: number): Extent | NoExtent {
  const isInside = Math.abs(first) < MAX_DAY && Math.abs(last) < MAX_DAY;
  return isInside ? { earliest: startOfDay(first), latest: endOfDay(last) } : 'out-of-range';
}

/** Finds the first or last day that fits digits with X anywhere; null when none exists (2019-02-30, month 13). */
function seek(date: EdtfCalendarDate, side: 'first' | 'last', hemisphere: Hemisphere): number | null {
  const isAscending = (side === 'first') !== date.isNegative;
  const years = fitting(date.year.digits, date.isNegative ? 1 : 0, 9999, isAscending);
  for (const magnitude of years) {
    const year = date.isNegative ? -magnitude : magnitude;
    const day = seekInYear(date, year, side, hemisphere);
    if (day !== null) return day;
    // Only 29 February depends on the year; with nothing unspecified in the year there is no other to try.
    if (!date.year.digits.includes('X')) return null;
  }
  return null;
}

function seekInYear(
  date: EdtfCalendarDate,
  year: number,
  side: 'first' | 'last',
  hemisphere: Hemisphere,
): number | null {
  if (date.month === null) return side === 'first' ? toDay(year, 1, 1) : toDay(year, 12, 31);
  const division = divisionMonths(Number(date.month.digits), hemisphere);
  if (division !== null) {
    if (date.day !== null) return null;
    return side === 'first' ? toDay(year, division.first, 1) : toDay(year, division.last + 1, 0);
  }
  for (const month of fitting(date.month.digits, 1, 12, side === 'first')) {
    const length = daysInMonth(year, month);
    if (date.day === null) return toDay(year, month, side === 'first' ? 1 : length);
    for (const day of fitting(date.day.digits, 1, length, side === 'first')) return toDay(year, month, day);
  }
  return null;
}

function* fitting(digits: string, least: number, most: number, isAscending: boolean): Generator<number> {
  const low = Math.max(least, Number(digits.replaceAll('X', '0')));
  const high = Math.min(most, Number(digits.replaceAll('X', '9')));
  for (let step = 0; step <= high - low; step += 1) {
    const candidate = isAscending ? low + step : high - step;
    const text = String(candidate).padStart(digits.length, '0');
    if ([...digits].every((digit, place) => digit === 'X' || digit === text[place])) yield candidate;
  }
}
