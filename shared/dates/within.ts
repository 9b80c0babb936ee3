import type { CalendarName } from './calendars.ts';
import { type Failure, homeOf, type ResolveContext } from './context.ts';
import { fromDay, toDay, weekdayOf } from './days.ts';
import { divisionMonths } from './divisions.ts';
import type { Frame } from './expressions.ts';
import { cutPeriod, makeDay, makeMonth, makePeriod, makeYear, type Period } from './periods.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Names a month in a rule. */
export function monthName({ calendar, month }: NonNullable<Frame['month']>): string {
  return calendar === 'gregorian' ? (MONTHS[month - 1] ?? '') : 'such month';
}

/** Names a weekday in a rule; 1 is Monday. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? '';
}

/** Gives what a frame names within a month: a day, a week of it, its last Friday, or the month itself. */
export function inMonth(frame: Frame, month: Period, weekend: readonly [number, number]): readonly Period[] {
  const last = frame.unitShifts?.find(
    (one) => one.by === -1 && (one.unit === 'week' || one.unit === 'day' || one.unit === 'weekend'),
  );
  const nth = frame.nth ?? (last && { unit: last.unit, count: -1 });
  if (
    nth !== undefined &&
    (nth.unit === 'week' ||
      nth.unit === 'weekend' ||
      nth.unit === 'day' ||
      nth.unit === 'weekday' ||
      nth.unit === 'third' ||
      nth.unit === 'decade')
  ) {
    return nthInMonth(frame, nth, month, weekend);
  }
  if (frame.day !== undefined) {
    const day = month.first + frame.day - 1;
    return frame.day >= 1 && day <= month.last ? [makeDay(day, month.rules)] : [];
  }
  if (frame.shift === -1 && frame.weekday !== undefined)
    return nthInMonth(frame, { unit: 'weekday', count: -1 }, month, weekend);
  return frame.weekday === undefined ? [month] : [];
}

/** Weekends of a month are those that begin in it. */
function nthWeekend(count: number, month: Period, [first, last]: readonly [number, number]): readonly Period[] {
  const length = (last - first + 7) % 7;
  const start =
    count === -1
      ? month.last - ((weekdayOf(month.last) - first + 7) % 7)
      : month.first + ((first - weekdayOf(month.first) + 7) % 7) + (count - 1) * 7;
  return start <= month.last
    ? [makePeriod(start, start + length, 'week', ['weekend of the month', ...month.rules])]
    : [];
}

function nthInMonth(
  frame: Frame,
  { unit, count }: NonNullable<Frame['nth']>,
  month: Period,
  weekend: readonly [number, number],
): readonly Period[] {
  // In Persian the same word is a decade and ten days of a month.
  if (unit === 'third' || unit === 'decade') {
    return count >= 1 && count <= 3 ? [cutPeriod(month, { index: count - 1, of: 3 })] : [];
  }
  if (unit === 'weekend') return nthWeekend(count, month, weekend);
  if (unit === 'day') {
    const day = count === -1 ? month.last : month.first + count - 1;
    return day <= month.last ? [makeDay(day, month.rules)] : [];
  }
  if (unit === 'week') {
    const first = count === -1 ? month.last - 6 : month.first + (count - 1) * 7;
    const rule = count === -1 ? 'the last seven days of the month' : `days ${count * 7 - 6}–${count * 7} of the month`;
    return first <= month.last
      ? [makePeriod(first, Math.min(first + 6, month.last), 'week', [rule, ...month.rules])]
      : [];
  }
  const weekday = frame.weekday ?? 1;
  const start =
    count === -1
      ? month.last - ((weekdayOf(month.last) - weekday + 7) % 7)
      : month.first + ((weekday - weekdayOf(month.first) + 7) % 7) + (count - 1) * 7;
  return start <= month.last ? [makeDay(start, month.rules)] : [];
}

/** Gives what a frame names within a year, or without one: a season, quarter, half, decade, century, or the year itself. */
export function inYear(
  frame: Frame,
  year: Period | null,
  number: number | null,
  context: ResolveContext,
): readonly Period[] | Failure {
  if (frame.decade !== undefined) return decadeOf(frame.decade + centuryIn(frame, context), frame.calendar, context);
  const last = frame.unitShifts?.find((one) => one.by === -1 && one.unit !== 'year');
  const nth = frame.nth ?? (last && { unit: last.unit, count: -1 });
  if (nth?.unit === 'century') return centuryOf(nth.count);
  if (year === null || number === null) return 'no-such-date';
  if (frame.season !== undefined) return seasonOf(frame.season, year, number, context);
  if (nth !== undefined) return nthInYear(nth, year, number);
  return frame.day === undefined && frame.weekday === undefined ? [year] : 'no-such-date';
}

/** "The eighties of the last century": the years to add to a decade that is told by its tens. */
function centuryIn({ decade = 0, nth, unitShifts }: Frame, { today }: ResolveContext): number {
  if (decade >= 100) return 0;
  if (nth?.unit === 'century') return (nth.count - 1) * 100;
  const by = unitShifts?.find((one) => one.unit === 'century')?.by;
  return by === undefined || today === null ? 0 : (Math.floor(fromDay(today).year / 100) + by) * 100;
}

/** Tens of a Persian decade are those of its century now: "دهه شصت" is 1360–1369. */
const PERSIAN_CENTURY = 1300;

function decadeOf(
  decade: number,
  calendar: CalendarName | undefined,
  context: ResolveContext,
): readonly Period[] | Failure {
  const { years } = context;
  const own = years !== undefined && decade >= years.from && decade <= years.to ? years.calendar : calendar;
  if (own !== undefined && own !== 'gregorian') {
    const period = decadeIn(own, decade < 100 ? PERSIAN_CENTURY + decade : decade);
    return period === null ? 'no-such-date' : [period];
  }
  if (decade < 100 && calendar === undefined && homeOf(context) === 'persian') {
    const gregorian = decadeOf(decade, 'gregorian', context);
    const persian = decadeIn('persian', PERSIAN_CENTURY + decade);
    return [...(persian === null ? [] : [persian]), ...(typeof gregorian === 'string' ? [] : gregorian)];
  }
  const make = (start: number): Period => {
    const edtf = `${String(Math.floor(start / 10)).padStart(3, '0')}X`;
    return makePeriod(toDay(start, 1, 1), toDay(start + 9, 12, 31), 'decade', ['the decade'], { edtf });
  };
  if (decade >= 100) {
    const century = makePeriod(toDay(decade, 1, 1), toDay(decade + 99, 12, 31), 'century', ['the century'], {
      edtf: `${String(decade / 100).padStart(2, '0')}XX`,
    });
    return decade % 100 === 0 ? [make(decade), century] : [make(decade)];
  }
  // "the nineties": the latest that began before publication, of the last century when publication is not known
  const limit = context.today === null ? 1999 : fromDay(context.today).year;
  const after = Math.floor(limit / 100) * 100 + decade;
  // The later side of "the late eighties and early nineties" is the first from there on.
  const isOnward = context.today !== null && context.bias === 'onward';
  const start = isOnward
    ? [after, after + 100].find((one) => one + 9 >= limit)
    : [2000, 1900].map((century) => century + decade).find((one) => one <= limit);
  if (start === undefined) return 'no-such-date';
  if (context.today !== null && !isOnward) context.used.add('publication');
  return [make(start)];
}

function decadeIn(calendar: CalendarName, start: number): Period | null {
  const [from, to] = [makeYear(calendar, start, []), makeYear(calendar, start + 9, [])];
  if (from === null || to === null) return null;
  return makePeriod(from.first, to.last, 'decade', ['the decade of its calendar'], { calendar });
}

function centuryOf(count: number): readonly Period[] | Failure {
  if (count < 1 || count > 30) return 'no-such-date';
  const start = (count - 1) * 100;
  const edtf = `${String(count - 1).padStart(2, '0')}XX`;
  return [makePeriod(toDay(start, 1, 1), toDay(start + 99, 12, 31), 'century', [`the ${start}s`], { edtf })];
}

function seasonOf(season: number, year: Period, number: number, context: ResolveContext): readonly Period[] | Failure {
  if (year.calendar === 'persian') {
    const from = makeMonth('persian', number, season * 3 - 2, []);
    const to = makeMonth('persian', number, season * 3, []);
    if (from === null || to === null) return 'no-such-date';
    return [makePeriod(from.first, to.last, 'season', ['season of the Persian calendar'], { calendar: 'persian' })];
  }
  const northern = divisionPeriod(20 + season, number, 'season', ['northern meteorological season', ...year.rules]);
  const southern = divisionPeriod(28 + season, number, 'season', ['southern meteorological season', ...year.rules]);
  if (season !== 4) return [northern, southern];
  // Winter has two ends of the year: that which began in it, and that which began the year before.
  const before = divisionPeriod(24, number - 1, 'season', [
    'northern winter that began the year before',
    ...year.rules,
  ]);
  const isOver = context.today !== null && northern.first > context.today && before.first <= context.today;
  return isOver ? [before, northern, southern] : [northern, before, southern];
}

function divisionPeriod(code: number, year: number, unit: Period['unit'], rules: readonly string[]): Period {
  const months = divisionMonths(code) ?? { first: 1, last: 12 };
  return makePeriod(toDay(year, months.first, 1), toDay(year, months.last + 1, 0), unit, rules, {
    edtf: `${String(year).padStart(4, '0')}-${code}`,
  });
}

function nthInYear(
  { unit, count }: NonNullable<Frame['nth']>,
  year: Period,
  number: number,
): readonly Period[] | Failure {
  const limits: Partial<Record<typeof unit, number>> = { quarter: 4, half: 2, month: 12, week: 53, day: 366 };
  const limit = limits[unit];
  if (limit === undefined || count > limit) return 'no-such-date';
  const place = count === -1 ? limit : count;
  if (unit === 'month') {
    const month = makeMonth(year.calendar, number, place, year.rules);
    return month === null ? 'no-such-date' : [month];
  }
  if (unit === 'day') {
    const day = count === -1 ? year.last : year.first + place - 1;
    return day <= year.last ? [makeDay(day, year.rules)] : 'no-such-date';
  }
  if (unit === 'week') return isoWeek(number, count === -1 ? null : place, year);
  if (year.calendar !== 'gregorian') return otherDivision(unit, place, year, number);
  const code = unit === 'quarter' ? 32 + place : 39 + place;
  return [divisionPeriod(code, number, unit === 'quarter' ? 'quarter' : 'half', [...year.rules])];
}

function otherDivision(unit: string, place: number, year: Period, number: number): readonly Period[] | Failure {
  const months = unit === 'quarter' ? 3 : 6;
  const from = makeMonth(year.calendar, number, (place - 1) * months + 1, []);
  const to = makeMonth(year.calendar, number, place * months, []);
  if (from === null || to === null) return 'no-such-date';
  return [
    makePeriod(from.first, to.last, unit === 'quarter' ? 'quarter' : 'half', year.rules, { calendar: year.calendar }),
  ];
}

/** Weeks of a year as ISO 8601 counts them: week 1 holds 4 January. */
function isoWeek(year: number, count: number | null, whole: Period): readonly Period[] | Failure {
  const start = (of: number): number => {
    const fourth = toDay(of, 1, 4);
    return fourth - (weekdayOf(fourth) - 1);
  };
  const first = count === null ? start(year + 1) - 7 : start(year) + (count - 1) * 7;
  if (first >= start(year + 1)) return 'no-such-date';
  return [makePeriod(first, first + 6, 'week', ['week of the year by ISO 8601', ...whole.rules])];
}
