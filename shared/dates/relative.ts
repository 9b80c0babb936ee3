import { type CalendarName, fieldsOf } from './calendars.ts';
import { type Failure, homeOf, need, type ResolveContext } from './context.ts';
import { type Day, fromDay, toDay, weekdayOf } from './days.ts';
import { divisionMonths } from './divisions.ts';
import type { Frame } from './expressions.ts';
import { makeDay, makeMonth, makePeriod, makeYear, type Period } from './periods.ts';
import type { Unit } from './terms.ts';
import { inMonth } from './within.ts';

/** Gives the Monday of the week of a day (ISO 8601). */
export function startOfWeek(day: Day): Day {
  return day - (weekdayOf(day) - 1);
}

/** Sets "three days ago", "two months ago", "in the last three weeks" against the publication. */
export function resolveCount(
  { count, unit, isSpan }: NonNullable<Frame['count']>,
  { calendar, isExact }: Pick<Frame, 'calendar' | 'isExact'>,
  context: ResolveContext,
): readonly Period[] | Failure {
  const today = need(context);
  if (today === null) return 'needs-publication';
  if (isExact === true && !isSpan) return [makeDay(addUnits(today, count, unit), [countRule(count, unit)])];
  if (isSpan) {
    const other = addUnits(today, count, unit);
    const rule = `the ${Math.abs(count)} ${plural(unit, count)} ${count < 0 ? 'up to' : 'from'} publication`;
    return [makePeriod(Math.min(today, other), Math.max(today, other), 'day', [rule])];
  }
  const rules = [countRule(count, unit)];
  if (unit === 'hour') {
    // The hour of publication is not known: six hours before may be the day before.
    const [first, last] = [today + Math.floor(count / 24), today + Math.ceil(count / 24)];
    return [makePeriod(first, last, 'day', rules)];
  }
  // "Two decades ago" is that year, not its decade.
  const years = unit === 'decade' ? 10 : unit === 'century' ? 100 : null;
  const [size, times] = years === null ? ([unit, 1] as const) : (['year', years] as const);
  return inCalendars(calendar, size, context, (own) => movedUnit(own, today, count * times, size, rules));
}

function countRule(count: number, unit: Unit): string {
  return `${Math.abs(count)} ${plural(unit, count)} ${count < 0 ? 'before' : 'after'} publication`;
}

/** In Persian a month or year is one of its own calendar, and may be a Gregorian one. */
function inCalendars(
  calendar: CalendarName | undefined,
  unit: Unit,
  context: ResolveContext,
  read: (calendar: CalendarName) => Period | null,
): readonly Period[] | Failure {
  const home = homeOf(context);
  const isNamed = calendar !== undefined || (unit !== 'month' && unit !== 'year');
  const calendars = isNamed || home === 'gregorian' ? [calendar ?? 'gregorian'] : ([home, 'gregorian'] as const);
  const found = calendars.flatMap((one) => read(one) ?? []);
  return found.length > 0 ? found : 'no-such-date';
}

/** Gives the whole unit so many units from a day, by the months and years of a calendar. */
function movedUnit(calendar: CalendarName, day: Day, by: number, unit: Unit, rules: readonly string[]): Period | null {
  if (calendar === 'gregorian' || (unit !== 'month' && unit !== 'year')) {
    return unitAround(addUnits(day, by, unit), unit, rules);
  }
  const { year, month } = fieldsOf(calendar, day);
  const named = [...rules, `${calendar === 'persian' ? 'Persian' : 'lunar Hijri'} calendar`];
  if (unit === 'year') return makeYear(calendar, year + by, named);
  const months = year * 12 + month - 1 + by;
  return makeMonth(calendar, Math.floor(months / 12), (months % 12) + 1, named);
}

/** Sets "накануне": the day before the event that is told, else before publication. */
export function resolveEve(context: ResolveContext): readonly Period[] | Failure {
  const { event } = context;
  const today = need(context);
  const byPublication = today === null ? [] : [makeDay(today - 1, ['the day before publication'])];
  if (event === null) return today === null ? 'needs-publication' : byPublication;
  context.used.add('event');
  return [makePeriod(event.first - 1, event.last - 1, 'day', ['1 day before the event']), ...byPublication];
}

function plural(unit: Unit, count: number): string {
  const many: Partial<Record<Unit, string>> = { century: 'centuries', half: 'half years' };
  return Math.abs(count) === 1 ? unit : (many[unit] ?? `${unit}s`);
}

/** Sets "the following day", "two weeks later" against an event. */
export function resolveFromEvent(
  { count, unit, isWhole }: NonNullable<Frame['fromEvent']>,
  weekday: number | undefined,
  context: ResolveContext,
): readonly Period[] | Failure {
  if (context.event === null) return 'needs-event';
  context.used.add('event');
  const { first, last } = context.event;
  if (weekday !== undefined) {
    const next = last + ((weekday - weekdayOf(last) + 6) % 7) + 1;
    return [makeDay(next, ['the first such weekday after the event'])];
  }
  const rule =
    count === 0
      ? 'the day of the event'
      : `${Math.abs(count)} ${plural(unit, count)} ${count < 0 ? 'before' : 'after'} the event`;
  const whole = isWhole === true ? unitAround(addUnits(last, count, unit), unit, [rule]) : null;
  return [whole ?? offsetPeriod(makePeriod(first, last, 'day', []), count, unit, [rule])];
}

/** Moves a period by a number of units; by weeks and longer ones its precision falls to the unit. */
export function offsetPeriod(period: Period, count: number, unit: Unit, rules: readonly string[]): Period {
  const first = addUnits(period.first, count, unit);
  const last = addUnits(period.last, count, unit);
  if (unit === 'day' || unit === 'week' || unit === 'hour') return makePeriod(first, last, 'day', rules);
  const [from, to] = [unitAround(first, unit, rules), unitAround(last, unit, rules)];
  return makePeriod(
    from?.first ?? first,
    to?.last ?? last,
    from?.first === to?.first ? (from?.unit ?? 'day') : 'range',
    rules,
  );
}

function addUnits(day: Day, count: number, unit: Unit): Day {
  const months: Partial<Record<Unit, number>> = {
    month: 1,
    quarter: 3,
    season: 3,
    half: 6,
    year: 12,
    decade: 120,
    century: 1200,
  };
  const step = months[unit];
  if (step === undefined) {
    const days: Partial<Record<Unit, number>> = { week: 7, weekend: 7, third: 10 };
    // Hours are told from the day of publication; a day is as fine as a reading gets.
    return unit === 'hour' ? day + Math.sign(count) * Math.ceil(Math.abs(count) / 24) : day + count * (days[unit] ?? 1);
  }
  const { year, month, day: date } = fromDay(day);
  const target = fromDay(toDay(year, month + count * step, 1));
  const lastDate = fromDay(toDay(target.year, target.month + 1, 0)).day;
  return toDay(target.year, target.month, Math.min(date, lastDate));
}

/** Gives the whole unit around a day: "two months ago" is that month, not that day. */
export function unitAround(day: Day, unit: Unit, rules: readonly string[]): Period | null {
  const { year, month } = fromDay(day);
  switch (unit) {
    case 'week':
    case 'weekend':
      return makePeriod(startOfWeek(day), startOfWeek(day) + 6, 'week', [...rules, 'Monday to Sunday']);
    case 'month':
      return makeMonth('gregorian', year, month, rules);
    case 'quarter':
      return division(33 + Math.floor((month - 1) / 3), year, 'quarter', rules);
    case 'half':
      return division(40 + Math.floor((month - 1) / 6), year, 'half', rules);
    case 'season':
      return division(21 + ((Math.floor(month / 3) + 3) % 4), month < 3 ? year - 1 : year, 'season', rules);
    case 'year':
      return makeYear('gregorian', year, rules);
    case 'decade':
      return years(Math.floor(year / 10) * 10, 10, 'decade', `${Math.floor(year / 10)}X`, rules);
    case 'century':
      return years(Math.floor(year / 100) * 100, 100, 'century', `${Math.floor(year / 100)}XX`, rules);
    default:
      return makeDay(day, rules);
  }
}

function division(code: number, year: number, unit: Period['unit'], rules: readonly string[]): Period {
  const months = divisionMonths(code) ?? { first: 1, last: 12 };
  const edtf = `${String(year).padStart(4, '0')}-${code}`;
  return makePeriod(toDay(year, months.first, 1), toDay(year, months.last + 1, 0), unit, rules, { edtf });
}

function years(start: number, length: number, unit: Period['unit'], edtf: string, rules: readonly string[]): Period {
  return makePeriod(toDay(start, 1, 1), toDay(start + length - 1, 12, 31), unit, rules, { edtf });
}

const SHIFT_NAMES: Readonly<Record<string, string>> = {
  '-2': 'before the last',
  '-1': 'before',
  '0': 'of',
  '1': 'after',
};

/** Sets "last week", "this month", "over the weekend" against the publication; a weekday or day beside it narrows it. */
export function resolveUnitShift(
  { unit, by }: { readonly unit: Unit; readonly by: number },
  frame: Frame,
  context: ResolveContext,
): readonly Period[] | Failure {
  const today = need(context);
  if (today === null) return 'needs-publication';
  if (unit === 'weekend') return resolveWeekend(by, today, context);
  const rule =
    by === -2
      ? `the ${unit} before the last, counted from publication`
      : `the ${unit} ${SHIFT_NAMES[by] ?? ''} publication`;
  const wholes = inCalendars(frame.calendar, unit, context, (calendar) => movedUnit(calendar, today, by, unit, [rule]));
  if (typeof wholes === 'string') return wholes;
  if (unit === 'week' && frame.weekday !== undefined) {
    const place = frame.weekday - 1;
    return wholes.map((whole) => makeDay(whole.first + place, [rule]));
  }
  if (unit !== 'month') return wholes;
  const within = wholes.flatMap((whole) => inMonth(frame, whole, context.weekend));
  return within.length > 0 ? within : 'no-such-date';
}

/** The weekend around or before publication; "last" never is the one that publication falls on. */
function resolveWeekend(by: number, today: Day, context: ResolveContext): readonly Period[] | Failure {
  const [firstDay, lastDay] = context.weekend;
  const length = ((lastDay - firstDay + 7) % 7) + 1;
  const sinceStart = (weekdayOf(today) - firstDay + 7) % 7;
  const latest = today - sinceStart;
  const isCurrent = sinceStart < length;
  const weekend = (start: Day, rule: string): Period => makePeriod(start, start + length - 1, 'week', [rule]);
  if (Number.isNaN(by))
    return [weekend(latest, isCurrent ? 'the weekend of publication' : 'the weekend before publication')];
  if (by === 0) return [weekend(isCurrent ? latest : latest + 7, 'the weekend of the week of publication')];
  if (by === 1) return [weekend(latest + 7, 'the weekend after publication')];
  const over = isCurrent ? latest - 7 : latest;
  return [weekend(by === -2 ? over - 7 : over, 'the last weekend before publication')];
}

/** Moves the first day of a month by months of its own calendar; other steps are alike in all of them. */
function moveIn(calendar: CalendarName, day: Day, by: number, unit: Unit): Day {
  const { day: date } = fieldsOf(calendar, day);
  const moved =
    calendar === 'gregorian' || unit !== 'month' || date !== 1 ? null : movedUnit(calendar, day, by, unit, []);
  return moved?.first ?? addUnits(day, by, unit);
}

/** Cuts so many units off one end of a period; null when the period is not longer than that. */
export function cutRun(whole: Period, run: NonNullable<Frame['run']>): Period | null {
  const { count, unit, isLast } = run;
  const move = (day: Day, by: number): Day => moveIn(whole.calendar, day, by, unit);
  const first = isLast ? move(whole.last + 1, -count) : whole.first;
  const last = isLast ? whole.last : move(whole.first, count) - 1;
  if (first < whole.first || last > whole.last || first > last) return null;
  const rule = `the ${isLast ? 'last' : 'first'} ${count} ${plural(unit, count)} of it`;
  return makePeriod(first, last, unit === 'day' || unit === 'week' ? 'day' : 'range', [rule, ...whole.rules]);
}
