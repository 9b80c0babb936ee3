import { type Day, dayOf, endOfDay, fromDay, startOfDay, toDay } from './days.ts';
import type { Hemisphere } from './divisions.ts';
import { type Bounds, boundsOf, type Extent, extentOf, type NoExtent } from './edtf-bounds.ts';
import { type EdtfCalendarDate, type EdtfDate, type EdtfYear, parseEdtf, type Qualifier } from './edtf-parse.ts';

/** How much a qualified date is widened at either side: months and days, by the precision of what is qualified. */
interface Padding {
  readonly months: number;
  readonly days: number;
}

/**
 * Computes bounds widened for `?`, `~` and `%`, for filters that should rather show too much. A qualified date is widened at
 * both sides by one unit of the precision of each qualifier (a day, a month, a season's twelve weeks, a year, a decade …), twice for `%`, as
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
  const paddings =
    date.type === 'year'
      ? yearPaddings(date)
      : date.marks.map((mark) => times(widthAt(date, mark.place), mark.qualifier));
  if (paddings.length === 0) return null;
  return paddings.reduce((sum, one) => ({ months: sum.months + one.months, days: sum.days + one.days }));
}

function times({ months, days }: Padding, qualifier: Qualifier): Padding {
  return qualifier === '%' ? { months: months * 2, days: days * 2 } : { months, days };
}

function yearPaddings({ qualifier, significant, year }: EdtfYear): readonly Padding[] {
  if (qualifier === null) return [];
  const digits = String(Math.abs(year)).length;
  const years = significant === null ? 1 : 10 ** Math.max(0, digits - significant);
  return [times({ months: 12 * years, days: 0 }, qualifier)];
}

/** What a qualified component is precise to: `2004-06~-11` is about a month, `2004-06-~11` about a day, `201X~` about a decade. */
function widthAt({ year, month, day }: EdtfCalendarDate, place: number): Padding {
  if (place === 2 && day !== null && !day.digits.includes('X')) return { months: 0, days: 1 };
  if (place >= 1 && month !== null && !month.digits.includes('X')) {
    const division = Number(month.digits);
    if (division <= 12) return { months: 1, days: 0 };
    if (division <= 32) return { months: 0, days: SEASON_DAYS };
    return { months: division <= 36 ? 3 : division <= 39 ? 4 : 6, days: 0 };
  }
  const unspecified = /X*$/.exec(year.digits)?.[0].length ?? 0;
  return { months: 12 * 10 ** unspecified, days: 0 };
}
