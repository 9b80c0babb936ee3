import type { Frame } from './expressions.ts';
import { isClock, takeClock } from './frame-clock.ts';
import { takeCountOf, takeDecade, takeNumber, takeOrdinal, takeQuarter } from './frame-numbers.ts';
import {
  takeDayWord,
  takeEve,
  takeEventDay,
  takeEventShift,
  takeExact,
  takeShift,
  takeUnitWord,
  takeUpToNow,
} from './frame-shifts.ts';
import { addUnitShift, isMeaningful, readCount, type State, skipFillers, type Take } from './frame-state.ts';
import { type Lexeme, termOf } from './lexer.ts';
import type { Unit, Vocabulary } from './terms.ts';

/** A frame read from lexemes and the place after its last word. */
export interface FrameRead {
  readonly frame: Frame;
  readonly next: number;
}

/**
 * Gathers one date from lexemes in whatever order its constituents come: "12 March 2019", "March 12, 2019", "сентябрь прошлого
 * года". Null when there is none. Stops before the first word that is no part of it.
 */
export function parseFrame(lexemes: readonly Lexeme[], at: number, vocabulary: Vocabulary): FrameRead | null {
  const state: State = { lexemes, vocabulary, frame: {}, last: null };
  let next = at;
  for (;;) {
    const from = skipJoints(state, next);
    const taken = takeConstituent(state, from);
    if (taken === null) break;
    next = taken;
  }
  return next > at && isComplete(state.frame) ? { frame: state.frame, next } : null;
}

/** What says something of a date and is none by itself. */
const SIDE_NOTES: readonly string[] = ['calendar', 'isOrdinalDay', 'isExact', 'shift', 'time'];

function isComplete(frame: Frame): boolean {
  return Object.keys(frame).some((key) => !SIDE_NOTES.includes(key));
}

/** Skips fillers; a comma, full stop or dash only where it can stand within a date. */
function skipJoints(state: State, at: number): number {
  let next = at;
  for (;;) {
    const lexeme = state.lexemes[next];
    if (lexeme === undefined) return next;
    if (lexeme.isMark && lexeme.terms.length === 0) {
      if (!isJointMark(state, next)) return next;
    } else if (termOf(lexeme, 'filler') === undefined || isMeaningful(lexeme)) {
      return next;
    }
    next += 1;
  }
}

function isJointMark(state: State, at: number): boolean {
  const mark = state.lexemes[at];
  const after = state.lexemes[at + 1];
  // "12:00 UTC, 12 August"
  if (mark?.text === ',' && state.last === null && state.frame.time !== undefined) return true;
  if (mark === undefined || after === undefined || state.last === null) return false;
  if (mark.text === ',') {
    // "March 12, 2019", "Friday, 12 March"; but not "in March, 12 people"
    if (state.last === 'weekday') return true;
    if (state.last === 'day' || state.last === 'year') {
      if (after.digits?.length === 4 || isClock(state, at + 1)) return true;
      if (state.last === 'day') return false;
    }
    if (after.digits !== null) return after.digits.length === 4 || state.last !== 'month';
    return true;
  }
  if (mark.text === '.') {
    const before = state.lexemes[at - 1];
    if (!mark.isGlued || before === undefined) return false;
    return (
      before.digits !== null || termOf(before, 'month')?.isShort === true || termOf(before, 'weekday') !== undefined
    );
  }
  // "12-March-2019", "mi-septembre"
  const isTight = mark.isGlued && after.isGlued;
  return mark.text === '-' && isTight && (termOf(after, 'month') !== undefined || state.last === 'month');
}

function takeConstituent(state: State, at: number): number | null {
  const lexeme = state.lexemes[at];
  if (lexeme === undefined) return null;
  for (const take of TAKES) {
    const next = take(state, at, lexeme);
    if (next !== null) return next;
  }
  return null;
}

const takeNumericDate: Take = (state, at, lexeme) => {
  const { frame } = state;
  if (lexeme.dates.length === 0 || frame.dates !== undefined || frame.year !== undefined) return null;
  frame.dates = lexeme.dates;
  state.last = 'day';
  return at + 1;
};

const takeMonth: Take = (state, at, lexeme) => {
  const term = termOf(lexeme, 'month');
  if (term === undefined || state.frame.month !== undefined || state.frame.dates !== undefined) return null;
  state.frame.month = { calendar: term.calendar, month: term.month };
  state.last = 'month';
  return skipSameMonth(state, at + 1);
};

/** "24 شباط/فبراير", "شباط (فبراير)": the month by its other name. */
function skipSameMonth({ lexemes, frame }: State, at: number): number {
  const mark = lexemes[at]?.text;
  const other = lexemes[at + 1]?.terms.find((term) => term.is === 'month');
  const isSame = other?.is === 'month' && other.calendar === frame.month?.calendar && other.month === frame.month.month;
  if (!isSame || (mark !== '/' && mark !== '(' && mark !== '-')) return at;
  if (mark !== '(') return at + 2;
  return lexemes[at + 2]?.text === ')' ? at + 3 : at;
}

/** "24.02.", "New Year's Eve". */
const takeDayAndMonth: Take = (state, at, lexeme) => {
  const feast = termOf(lexeme, 'feast');
  const date = feast ?? lexeme.shortDate;
  const { frame } = state;
  if (date === null || frame.month !== undefined || frame.day !== undefined || frame.dates !== undefined) return null;
  frame.month = { calendar: feast?.calendar ?? 'gregorian', month: date.month };
  frame.day = date.day;
  state.last = 'month';
  return at + 1;
};

/** "Good Friday". */
const takeMovable: Take = (state, at, lexeme) => {
  const term = termOf(lexeme, 'movable');
  const { frame } = state;
  if (term === undefined || frame.movable !== undefined || frame.month !== undefined) return null;
  frame.movable = { offset: term.offset, church: term.church };
  state.last = 'month';
  return at + 1;
};

const takeWeekday: Take = (state, at, lexeme) => {
  const term = termOf(lexeme, 'weekday');
  if (term === undefined || state.frame.weekday !== undefined) return null;
  state.frame.weekday = term.weekday;
  state.last = 'weekday';
  return at + 1;
};

const takeSeason: Take = (state, at, lexeme) => {
  const term = termOf(lexeme, 'season');
  if (term === undefined || state.frame.season !== undefined) return null;
  state.frame.season = term.season;
  state.last = 'season';
  return at + 1;
};

const takeEra: Take = (state, at, lexeme) => {
  const era = termOf(lexeme, 'era')?.era;
  const { frame } = state;
  if (era === 'ad' && state.last !== null && frame.calendar === undefined) {
    // "سال گذشته میلادی" is a year of our era where the years are Persian.
    frame.calendar = 'gregorian';
    return at + 1;
  }
  if (era !== 'bc' || frame.year === undefined) return null;
  frame.year = 1 - frame.year;
  return at + 1;
};

const takeCalendar: Take = (state, at, lexeme) => {
  const term = termOf(lexeme, 'calendar');
  if (term === undefined || state.frame.calendar !== undefined || state.last === null) return null;
  state.frame.calendar = term.calendar;
  return at + 1;
};

/** A part of the day is finer than a reading gets: it stays in the words alone. */
const takeDaytime: Take = (state, at, lexeme) => {
  if (termOf(lexeme, 'daytime') !== undefined) return at + 1;
  // A zone or half of the day without its hour says no more than that.
  if (termOf(lexeme, 'day-half') !== undefined) return at + 1;
  if (termOf(lexeme, 'zone') !== undefined && state.last !== null) return at + 1;
  const isNight = termOf(lexeme, 'night') ?? termOf(lexeme, 'overnight');
  return isNight !== undefined && state.last !== null ? at + 1 : null;
};

/** "الربع الثالث", "سده نوزدهم": languages that put the ordinal behind its unit. */
function takeOrdinalBehind(state: State, at: number, unit: Unit): number | null {
  const count = termOf(state.lexemes[at + 1], 'ordinal')?.value;
  if (!state.vocabulary.shiftFollows || count === undefined || state.frame.nth !== undefined) return null;
  if (unit === 'year' || unit === 'hour' || unit === 'weekend') return null;
  state.frame.nth = { unit, count };
  state.last = 'other';
  return at + 2;
}

/** "les années 1990", "دهه ۱۳۹۰". */
function takeDecadeBehind(state: State, at: number): number | null {
  const lexeme = state.lexemes[at + 1];
  const decade = Number(lexeme?.digits ?? termOf(lexeme, 'number')?.value ?? Number.NaN);
  const isUnit = state.lexemes[at]?.terms.some((term) => term.is === 'unit' && term.unit === 'decade') === true;
  const isDecade = decade % 10 === 0 && ((decade >= 20 && decade <= 90) || (decade >= 1000 && decade < 3000));
  if (!isUnit || !isDecade) return null;
  state.frame.decade = decade;
  state.last = 'other';
  return at + 2;
}

/** "الأيام الثلاثة الماضية", "الأشهر الستة الأولى": the number and then "last" or "first" stand behind the unit. */
function takeCountBehind(state: State, at: number, unit: Unit): number | null {
  const { frame, lexemes, vocabulary } = state;
  // "الساعات الـ48 الماضية"
  const numberAt = skipFillers(state, at);
  const count = vocabulary.shiftFollows ? readCount(lexemes[numberAt]) : null;
  const by = termOf(lexemes[numberAt + 1], 'shift')?.by;
  const isFirst = termOf(lexemes[numberAt + 1], 'ordinal')?.value === 1;
  if (count === null || count < 2) return null;
  if ((by === 1 || by === -1) && frame.count === undefined) frame.count = { count: by * count, unit, isSpan: true };
  else if (isFirst && frame.run === undefined) frame.run = { count, unit, isLast: false };
  else return null;
  state.last = 'other';
  return numberAt + 2;
}

/** A unit with "last" after it, a unit that only names what stands beside it ("year 2003", "شهر سبتمبر"), or a bare weekend. */
const takeUnit: Take = (state, at, lexeme) => {
  const unit = termOf(lexeme, 'unit')?.unit;
  if (unit === undefined) return null;
  const after = state.lexemes[skipFillers(state, at + 1)];
  const shift = state.vocabulary.shiftFollows ? termOf(state.lexemes[at + 1], 'shift') : undefined;
  const isVague = [lexeme, state.lexemes[at + 1]].some((one) => termOf(one, 'plural') !== undefined);
  const counted = takeCountBehind(state, at + 1, unit);
  if (counted !== null) return counted;
  if (shift !== undefined && isVague && unit !== 'weekend') return null;
  if (shift !== undefined) {
    addUnitShift(state, unit, shift.by);
    return at + 2;
  }
  const trailing = termOf(state.lexemes[at + 1], 'shift');
  if (trailing !== undefined && trailing.by === -2) {
    addUnitShift(state, unit, trailing.by);
    return at + 2;
  }
  if (unit === 'weekend' && state.frame.unitShifts === undefined) {
    addUnitShift(state, unit, Number.NaN);
    return at + 1;
  }
  const number = Number(state.lexemes[at + 1]?.digits ?? Number.NaN);
  if (unit === 'week' && number >= 1 && number <= 53 && state.frame.nth === undefined) {
    state.frame.nth = { unit, count: number };
    state.last = 'other';
    return at + 2;
  }
  const ordinal = takeOrdinalBehind(state, at, unit) ?? takeDecadeBehind(state, at);
  if (ordinal !== null) return ordinal;
  // "the first quarter of the year", "the first week of the month"
  const { nth, run } = state.frame;
  const isOfThis = (nth !== undefined || run !== undefined) && state.last === 'other' && after?.digits == null;
  if (isOfThis && (unit === 'year' || unit === 'month') && state.frame.unitShifts === undefined) {
    addUnitShift(state, unit, 0);
    return at + 1;
  }
  if (
    unit === 'year' &&
    (state.last === 'year' || state.frame.decade !== undefined || (after?.digits ?? '').length >= 3)
  )
    return at + 1;
  if (unit === 'month' && (state.last === 'month' || termOf(after, 'month') !== undefined)) return at + 1;
  // "يومي 9 و10 مايو"
  const isBeforeDay = state.vocabulary.shiftFollows && (after?.digits ?? '').length <= 2 && after?.digits != null;
  if (unit === 'day' && isBeforeDay) return at + 1;
  if (unit === 'day' && (state.last === 'weekday' || termOf(after, 'weekday') !== undefined)) return at + 1;
  return null;
};

const TAKES: readonly Take[] = [
  takeNumericDate,
  takeDayAndMonth,
  takeMovable,
  takeDayWord,
  takeEve,
  takeEventDay,
  takeEventShift,
  takeCountOf,
  takeClock,
  takeExact,
  takeUnitWord,
  takeUpToNow,
  takeShift,
  takeDecade,
  takeQuarter,
  takeOrdinal,
  takeMonth,
  takeWeekday,
  takeSeason,
  takeEra,
  takeCalendar,
  takeUnit,
  takeNumber,
  takeDaytime,
];
