import { type CalendarName, dayIn, fieldsOf } from './calendars.ts';
import { chooseRecurring } from './choose.ts';
import { type Failure, homeOf, need, type ResolveContext } from './context.ts';
import { type Day, fromDay, toDay, weekdayOf } from './days.ts';
import { easterOf } from './easter.ts';
import type { Frame } from './expressions.ts';
import { makeDay, makeMonth, makePeriod, makeYear, type Period, printDay } from './periods.ts';
import { cutRun, resolveCount, resolveEve, resolveFromEvent, resolveUnitShift, startOfWeek } from './relative.ts';
import { inMonth, inYear, monthName, weekdayName } from './within.ts';
import { nameZone, writeOffset } from './zones.ts';

/** Sets a frame against its anchors: its readings, the likelier first, or why there is none. */
export function resolveFrame(frame: Frame, context: ResolveContext): readonly Period[] | Failure {
  const { time } = frame;
  const days = resolveDays(frame, context);
  return typeof days === 'string' || time === undefined ? days : days.map((day) => atTime(day, time));
}

/** A day at a time of day; longer periods have none. */
function atTime(period: Period, { minutes, zone }: NonNullable<Frame['time']>): Period {
  if (period.first !== period.last) return period;
  const { year, month, day } = fromDay(period.first);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const edtf = `${printDay(period.first, 'day')}T${clock}:00${writeOffset(zone, year, month, day, minutes)}`;
  return { ...period, edtf, rules: [...period.rules, `at ${clock} ${nameZone(zone)}`] };
}

function resolveDays(frame: Frame, context: ResolveContext): readonly Period[] | Failure {
  if (frame.isEve === true) return resolveEve(context);
  if (frame.fromEvent !== undefined) return resolveFromEvent(frame.fromEvent, frame.weekday, context);
  if (frame.dates !== undefined) return resolveNumeric(frame, context);
  if (frame.dayShift !== undefined) return resolveDayShift(frame.dayShift, context);
  if (frame.run !== undefined) return resolveRun(frame, frame.run, context);
  if (frame.count?.isSpan === true && (frame.month !== undefined || frame.year !== undefined)) {
    const { count, unit } = frame.count;
    const { count: _count, ...rest } = frame;
    return resolveRun(rest, { count: Math.abs(count), unit, isLast: count < 0 }, context);
  }
  if (frame.count !== undefined && !(frame.count.unit === 'year' && frame.month !== undefined)) {
    const counted = resolveCount(frame.count, frame, context);
    // "a week ago on Monday"
    const { weekday } = frame;
    if (typeof counted === 'string' || weekday === undefined || frame.count.unit !== 'week') return counted;
    return counted.map((week) => makeDay(week.first + weekday - 1, week.rules));
  }
  const unitShift = frame.unitShifts?.find((one) => one.unit !== 'year');
  const year = yearOf(frame, context);
  if (typeof year === 'string') return year;
  if (unitShift !== undefined && frame.month === undefined && frame.decade === undefined && year === null) {
    return resolveUnitShift(unitShift, frame, context);
  }
  const readings = year === null ? withoutYear(frame, context) : withYear(frame, year, context);
  if (typeof readings === 'string') return readings;
  return readings.length > 0 ? readings : 'no-such-date';
}

/** "the first ten days of September": so many units at one end of the period that the rest of the frame names. */
function resolveRun(
  frame: Frame,
  run: NonNullable<Frame['run']>,
  context: ResolveContext,
): readonly Period[] | Failure {
  const { run: _run, ...rest } = frame;
  const wholes = resolveFrame(rest, context);
  if (typeof wholes === 'string') return wholes;
  const cut = wholes.flatMap((whole) => cutRun(whole, run) ?? []);
  return cut.length > 0 ? cut : 'no-such-date';
}

function resolveNumeric(frame: Frame, context: ResolveContext): readonly Period[] | Failure {
  const periods = (frame.dates ?? []).flatMap(({ calendar, year, month, day, note }) => {
    const rules = [note === null ? `date as written${calendarNote(calendar)}` : `date in figures, ${note}`];
    if (day === null) return makeMonth(calendar, year, month, rules) ?? [];
    const found = dayIn(calendar, year, month, day);
    return found === null ? [] : makeDay(found, rules);
  });
  // A weekday beside it decides between 3/4 and 4/3.
  const fitting = periods.filter((one) => frame.weekday === undefined || weekdayOf(one.first) === frame.weekday);
  const kept = fitting.length > 0 ? fitting : periods;
  const [one, two] = kept;
  if (one === undefined) return 'no-such-date';
  const { today } = context;
  // Told in August, 8/12 is no day of December.
  const isOther = two !== undefined && today !== null && one.first > today && two.first <= today;
  if (!isOther) return kept;
  const before = need(context) === null ? [] : ['the other order lies after publication'];
  return [{ ...two, rules: [...two.rules, ...before] }, one];
}

/** Names the calendar in a rule when it is not the Gregorian one. */
export function calendarNote(calendar: CalendarName): string {
  if (calendar === 'gregorian') return '';
  return calendar === 'persian' ? ', Persian calendar' : ', lunar Hijri calendar (Umm al-Qura)';
}

const DAY_RULES: Readonly<Record<string, string>> = {
  '-2': 'two days before publication',
  '-1': 'the day before publication',
  '0': 'the day of publication',
  '1': 'the day after publication',
  '2': 'two days after publication',
};

function resolveDayShift(by: number, context: ResolveContext): readonly Period[] | Failure {
  const today = need(context);
  if (today === null) return 'needs-publication';
  return [makeDay(today + by, [DAY_RULES[by] ?? `${by} days from publication`])];
}

interface YearRead {
  readonly calendar: CalendarName;
  readonly year: number;
  readonly rules: readonly string[];
}

/** Gives the year that a frame names, outright or by "last year"; null when it names none. */
function yearOf(frame: Frame, context: ResolveContext): YearRead | Failure | null {
  const calendar = frame.month?.calendar ?? frame.calendar ?? 'gregorian';
  const shift = frame.unitShifts?.find((one) => one.unit === 'year')?.by;
  const ago = frame.count?.unit === 'year' ? frame.count.count : undefined;
  const by = shift ?? ago;
  if (by !== undefined) {
    const today = need(context);
    if (today === null) return 'needs-publication';
    const names = {
      '-2': 'the year before the last',
      '-1': 'the year before publication',
      '0': 'the year of publication',
    };
    const rule =
      { ...names, '1': 'the year after publication' }[String(by)] ?? `${Math.abs(by)} years from publication`;
    const home = calendar === 'gregorian' ? homeCalendar(frame, context) : calendar;
    return { calendar: home, year: fieldsOf(home, today).year + by, rules: [rule] };
  }
  if (frame.year === undefined) return null;
  const { years } = context;
  const isOther = years !== undefined && frame.year >= years.from && frame.year <= years.to;
  const own = frame.calendar ?? (calendar === 'gregorian' && isOther ? years.calendar : calendar);
  return { calendar: frame.month === undefined ? own : calendar, year: frame.year, rules: [] };
}

/** "This year" is a Persian year in Persian news, but beside a Gregorian month. */
function homeCalendar(frame: Frame, context: ResolveContext): CalendarName {
  return frame.calendar ?? (frame.month === undefined ? homeOf(context) : 'gregorian');
}

function withYear(frame: Frame, read: YearRead, context: ResolveContext): readonly Period[] | Failure {
  const { month } = frame;
  const note = calendarNote(read.calendar);
  const rules = read.rules.length > 0 ? read.rules : [`date as written${note}`];
  if (frame.movable !== undefined) return [makeDay(movableDay(frame.movable, read.year), [...rules, EASTER_RULE])];
  if (month === undefined) {
    const year = makeYear(read.calendar, read.year, rules);
    return year === null ? 'no-such-date' : inYear(frame, year, read.year, context);
  }
  const years =
    month.calendar === 'gregorian' || read.year < 1600 || read.rules.length > 0
      ? [read.year]
      : hijriYears(month, read.year);
  return years.flatMap((year) => {
    const whole = makeMonth(month.calendar, year, month.month, rules);
    return whole === null ? [] : inMonth(frame, whole, context.weekend);
  });
}

/** "Ramadan 2019" names the lunar month that began in that Gregorian year; now and then two did. */
function hijriYears(month: NonNullable<Frame['month']>, gregorian: number): readonly number[] {
  const first = fieldsOf(month.calendar, toDay(gregorian, 1, 1)).year;
  return [first, first + 1].filter((year) => {
    const start = dayIn(month.calendar, year, month.month, 1);
    return start !== null && fromDay(start).year === gregorian;
  });
}

/** Years before and after publication among which a date without a year is looked for; 29 February needs eight. */
const YEARS_AROUND = 9;

function withoutYear(frame: Frame, context: ResolveContext): readonly Period[] | Failure {
  if (frame.decade !== undefined || (frame.nth?.unit === 'century' && frame.month === undefined)) {
    return inYear(frame, null, null, context);
  }
  const today = need(context);
  if (today === null) return 'needs-publication';
  const name = nameOf(frame);
  const frameOf = (day: Day): number => fromDay(day).year;
  // "the last Friday in March": the last one of that month, not the last March
  const shift = frame.month !== undefined && frame.weekday !== undefined ? undefined : frame.shift;
  const choice = { shift, name, frameOf, frameName: 'year', bias: context.bias } as const;
  if (frame.movable !== undefined) {
    const { movable } = frame;
    const around = [-2, -1, 0, 1, 2].map((by) => makeDay(movableDay(movable, frameOf(today) + by), [EASTER_RULE]));
    return chooseRecurring(around, today, choice);
  }
  if (frame.month !== undefined)
    return chooseRecurring(monthCandidates(frame, frame.month, today, context), today, choice);
  if (frame.season !== undefined || frame.nth !== undefined) {
    const calendar = frame.calendar ?? homeOf(context);
    const { year } = fieldsOf(calendar, today);
    const candidates = [-2, -1, 0, 1, 2].flatMap((by) => {
      const whole = makeYear(calendar, year + by, []);
      const found = whole === null ? [] : inYear(frame, whole, year + by, { ...context, today: null });
      return typeof found === 'string' ? [] : found.slice(0, 1);
    });
    return chooseRecurring(candidates, today, choice);
  }
  if (frame.day !== undefined) return chooseDayOfMonth(frame.day, today, { ...choice, name: 'such day' }, frame);
  if (frame.weekday === undefined) return 'no-such-date';
  return chooseWeekday(frame.weekday, today, { ...choice, frameOf: startOfWeek, frameName: 'week' });
}

const EASTER_RULE = 'counted from Easter';

function movableDay({ offset, church }: NonNullable<Frame['movable']>, year: number): Day {
  return easterOf(year, church) + offset;
}

function nameOf(frame: Frame): string {
  if (frame.movable !== undefined) return 'such feast';
  if (frame.month !== undefined) return frame.day === undefined ? monthName(frame.month) : 'such date';
  if (frame.weekday !== undefined) return weekdayName(frame.weekday);
  if (frame.season !== undefined) return ['spring', 'summer', 'autumn', 'winter'][frame.season - 1] ?? 'season';
  return frame.nth?.unit ?? 'such day';
}

function monthCandidates(
  frame: Frame,
  month: NonNullable<Frame['month']>,
  today: Day,
  context: ResolveContext,
): readonly Period[] {
  const { year } = fieldsOf(month.calendar, today);
  // Intl is asked for other calendars, where a month without a year is rarely far off.
  const around = month.calendar === 'gregorian' ? YEARS_AROUND : 2;
  const candidates: Period[] = [];
  for (let by = -around; by <= around; by += 1) {
    const whole = makeMonth(
      month.calendar,
      year + by,
      month.month,
      month.calendar === 'gregorian' ? [] : [calendarNote(month.calendar).slice(2)],
    );
    if (whole !== null) candidates.push(...inMonth(frame, whole, context.weekend).slice(0, 1));
  }
  return keepWeekday(candidates, frame, today);
}

/** A weekday beside a date without a year decides the year only this near to publication; further off the text errs. */
const WEEKDAY_REACH = { before: 3 * 366, after: 366 };

function keepWeekday(candidates: readonly Period[], frame: Frame, today: Day): readonly Period[] {
  const { weekday } = frame;
  if (weekday === undefined || frame.day === undefined) return candidates;
  const fitting = candidates.filter((one) => {
    const isNear = one.first > today - WEEKDAY_REACH.before && one.first < today + WEEKDAY_REACH.after;
    return isNear && weekdayOf(one.first) === weekday;
  });
  if (fitting.length > 0) return fitting;
  return candidates.map((one) => ({ ...one, rules: [...one.rules, 'the weekday does not fit'] }));
}

type DayChoice = Parameters<typeof chooseRecurring>[2];

function chooseDayOfMonth(day: number, today: Day, choice: DayChoice, frame: Frame): readonly Period[] | Failure {
  if (frame.isOrdinalDay !== true && frame.weekday === undefined) return 'no-such-date';
  const { year, month } = fromDay(today);
  const candidates = [-3, -2, -1, 0, 1, 2, 3].flatMap((by) => {
    const start = fromDay(toDay(year, month + by, 1));
    const found = dayIn('gregorian', start.year, start.month, day);
    return found === null ? [] : makeDay(found, []);
  });
  const fitting = candidates.filter((one) => frame.weekday === undefined || weekdayOf(one.first) === frame.weekday);
  return chooseRecurring(fitting.length > 0 ? fitting : candidates, today, choice);
}

function chooseWeekday(weekday: number, today: Day, choice: DayChoice): readonly Period[] {
  const monday = startOfWeek(today);
  const candidates = [-3, -2, -1, 0, 1, 2, 3].map((by) =>
    makePeriod(monday + by * 7 + weekday - 1, monday + by * 7 + weekday - 1, 'day', []),
  );
  return chooseRecurring(candidates, today, choice);
}
