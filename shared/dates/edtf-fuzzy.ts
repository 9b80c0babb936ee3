import { type Day, dayOf, endOfDay, fromDay, startOfDay, toDay } from './days.ts';
import type { Hemisphere } from './divisions.ts';
import { type Bounds, boundsOf, type Extent, extentOf, type NoExtent } from './edtf-bounds.ts';
import { type EdtfDate, parseEdtf, type Qualifier } from './edtf-parse.ts';

/** How much a qualified date is widened at either side: months and days, by the precision of what is qualified. */
interface Padding {
  readonly months: number;
  readonly days: number;
}

/**
 * Computes bounds widened for `?`, `~` and `%`, for filters that should rather show too much. A qualified date is widened at
 * both sides by one unit of its precision (a day, a month, a season's twelve weeks, a year, a decade …), twice for `%`, as
 * python-edtf does; the standard itself gives no width. `computeBounds` stays the measure for sorting. Null as there.
 */
export function computeFuzzyBounds(edtf: string, hemisphere: Hemisphere = 'north'): Bounds | null {
  const parsed = parseEdtf(edtf);
  if (parsed === null) return null;
  const bounds = boundsOf(parsed, (date) => widen(date, extentOf(date, hemisphere)));
  return typeof bounds === 'string' ? null : bounds;
}

function widen(date: EdtfDate, extent: Extent | NoExtent): Extent | NoExtent {
  if (typeof extent === 'string') return extent;
  const padding = paddingOf(date);
  if (padding === null) return extent;
  const start = extent.earliest - startOfDay(dayOf(extent.earliest));
  return {
    earliest: startOfDay(shift(dayOf(extent.earliest), padding, -1)) + start,
    latest: endOfDay(shift(dayOf(extent.latest), padding, 1)),
  };
}

function shift(day: Day, { months, days }: Padding, sign: 1 | -1): Day {
  const { year, month, day: date } = fromDay(day);
  const last = fromDay(toDay(year, month + 1, 0)).day;
  const target = toDay(year, month + sign * months, 1);
  const { year: targetYear, month: targetMonth } = fromDay(target);
  const targetLast = fromDay(toDay(targetYear, targetMonth + 1, 0)).day;
  // The end of a month stays the end of a month.
  const kept = date === last ? targetLast : Math.min(date, targetLast);
  return toDay(targetYear, targetMonth, kept) + sign * days;
}

/** Twelve weeks for a season, as python-edtf has it. */
const SEASON_DAYS = 84;

function paddingOf(date: EdtfDate): Padding | null {
  if (date.type === 'time') return paddingOf(date.date);
  const { qualifier, padding } =
    date.type === 'year' ? yearPadding(date.qualifier, date.significant, date.year) : datePadding(date);
  if (qualifier === null) return null;
  const times = qualifier === '%' ? 2 : 1;
  return { months: padding.months * times, days: padding.days * times };
}

interface Qualified {
  readonly qualifier: Qualifier | null;
  readonly padding: Padding;
}

function yearPadding(qualifier: Qualifier | null, significant: number | null, year: number): Qualified {
  const digits = String(Math.abs(year)).length;
  const years = significant === null ? 1 : 10 ** Math.max(0, digits - significant);
  return { qualifier, padding: { months: 12 * years, days: 0 } };
}

/** The finest component that is qualified gives the width: `2004-06~-11` is about a month, `2004-06-~11` about a day. */
function datePadding(date: Extract<EdtfDate, { type: 'date' }>): Qualified {
  const { year, month, day } = date;
  if (day?.qualifier != null && !day.digits.includes('X')) {
    return { qualifier: day.qualifier, padding: { months: 0, days: 1 } };
  }
  if (month?.qualifier != null && !month.digits.includes('X')) {
    const division = Number(month.digits);
    if (division <= 12) return { qualifier: month.qualifier, padding: { months: 1, days: 0 } };
    if (division <= 32) return { qualifier: month.qualifier, padding: { months: 0, days: SEASON_DAYS } };
    const months = division <= 36 ? 3 : division <= 39 ? 4 : 6;
    return { qualifier: month.qualifier, padding: { months, days: 0 } };
  }
  const unspecified = /X*$/.exec(year.digits)?.[0].length ?? 0;
  return { qualifier: year.qualifier, padding: { months: 12 * 10 ** unspecified, days: 0 } };
}
