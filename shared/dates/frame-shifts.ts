import { isOneOf } from './fold.ts';
import { addUnitShift, readCount, type State, skipFillers, type Take } from './frame-state.ts';
import { termOf } from './lexer.ts';

/** "yesterday", "today". */
export const takeDayWord: Take = (state, at, lexeme) => {
  const term = termOf(lexeme, 'day');
  const { count, dayShift } = state.frame;
  if (term === undefined || dayShift !== undefined) return null;
  // "three years ago today"
  if (count?.isSpan === false && term.by === 0) {
    state.frame.isExact = true;
    return at + 1;
  }
  state.frame.dayShift = term.by;
  state.last = 'other';
  return at + 1;
};

/** "exactly a year ago". */
export const takeExact: Take = (state, at, lexeme) => {
  if (termOf(lexeme, 'exact') === undefined) return null;
  state.frame.isExact = true;
  return at + 1;
};

/** "накануне". */
export const takeEve: Take = (state, at, lexeme) => {
  if (termOf(lexeme, 'eve') === undefined || state.last !== null) return null;
  state.frame.isEve = true;
  state.last = 'other';
  return at + 1;
};

/** "за последние сутки". */
export const takeUpToNow: Take = (state, at, lexeme) => {
  const term = termOf(lexeme, 'up-to-now');
  if (term === undefined || state.frame.count !== undefined) return null;
  state.frame.count = { count: -term.count, unit: term.unit, isSpan: true };
  state.last = 'other';
  return at + 1;
};

/** "the following day". */
export const takeEventDay: Take = (state, at, lexeme) => {
  const term = termOf(lexeme, 'event-day');
  if (term === undefined || state.last !== null) return null;
  state.frame.fromEvent = { count: term.by, unit: 'day' };
  state.last = 'other';
  return at + 1;
};

/** "the following week", "the following Monday". */
export const takeEventShift: Take = (state, at, lexeme) => {
  const isBehind = state.vocabulary.shiftFollows && termOf(state.lexemes[at + 1], 'event-shift') !== undefined;
  const by = termOf(isBehind ? state.lexemes[at + 1] : lexeme, 'event-shift')?.by;
  const target = isBehind ? lexeme : state.lexemes[at + 1];
  if (by === undefined || state.last !== null) return null;
  const weekday = termOf(target, 'weekday')?.weekday;
  const unit = weekday === undefined ? termOf(target, 'unit')?.unit : 'day';
  if (unit === undefined || termOf(target, 'plural') !== undefined) return null;
  state.frame.fromEvent = { count: by, unit, isWhole: true };
  if (weekday !== undefined) state.frame.weekday = weekday;
  state.last = 'other';
  return at + 2;
};

/** "торік", "امسال". */
export const takeUnitWord: Take = (state, at, lexeme) => {
  const term = termOf(lexeme, 'unit-shift');
  if (term === undefined) return null;
  addUnitShift(state, term.unit, term.by);
  return at + 1;
};

/** "last week", "September last", "сентябрь прошлого года", "the last three weeks". */
export const takeShift: Take = (state, at, lexeme) => {
  const shift = termOf(lexeme, 'shift');
  if (shift === undefined) return null;
  const { by } = shift;
  // "en février de cette année"
  const isOfUnit = shift.isBefore === true || (by === 0 && termOf(state.lexemes[at + 1], 'unit') !== undefined);
  if (state.vocabulary.shiftFollows && !isOfUnit && bindBackward(state, by)) return at + 1;
  const target = skipFillers(state, at + 1);
  const counted = takeCounted(state, target, by);
  if (counted !== null) return counted;
  // "за последний месяц"
  const { spanLeads, spanWords } = state.vocabulary;
  const isSpan = isOneOf(lexeme.text, spanWords) && isOneOf(state.lexemes[at - 1]?.text, spanLeads);
  // "the last years" is no year
  const isVague = [lexeme, state.lexemes[target]].some((one) => termOf(one, 'plural') !== undefined);
  const isWeekend = termOf(state.lexemes[target], 'unit')?.unit === 'weekend';
  if (isVague && !isWeekend) return null;
  const unit = shift.isUpToNow === true || isSpan ? termOf(state.lexemes[target], 'unit')?.unit : undefined;
  if (unit !== undefined && unit !== 'weekend' && state.frame.count === undefined) {
    state.frame.count = { count: by, unit, isSpan: true };
    state.last = 'other';
    return target + 1;
  }
  const forward = bindForward(state, target, by);
  if (forward !== null) return forward;
  return shift.isBefore !== true && bindBackward(state, by) ? at + 1 : null;
};

function takeCounted(state: State, at: number, by: number): number | null {
  const number = readCount(state.lexemes[at]);
  const unitAt = skipFillers(state, at + 1);
  const unit = termOf(state.lexemes[unitAt], 'unit')?.unit;
  if (number === null || unit === undefined || Math.abs(by) !== 1 || state.frame.count !== undefined) return null;
  state.frame.count = { count: by * number, unit, isSpan: true };
  state.last = 'other';
  return unitAt + 1;
}

function bindForward(state: State, at: number, by: number): number | null {
  const { frame, lexemes } = state;
  const target = lexemes[at];
  const unit = termOf(target, 'unit')?.unit;
  // "GDP for Q1 last week" are two
  const isApart = frame.nth !== undefined && (frame.nth.unit === 'quarter' || frame.nth.unit === 'half');
  if (isApart && unit !== undefined && unit !== 'year') return null;
  if (unit !== undefined) {
    addUnitShift(state, unit, by);
    return at + 1;
  }
  const isNamed = ['month', 'weekday', 'season'].some((kind) => target?.terms.some((term) => term.is === kind));
  if (!isNamed || frame.shift !== undefined) return null;
  frame.shift = by;
  return at;
}

function bindBackward(state: State, by: number): boolean {
  const { frame, last } = state;
  if (frame.shift !== undefined || (last !== 'month' && last !== 'weekday' && last !== 'season')) return false;
  frame.shift = by;
  return true;
}
