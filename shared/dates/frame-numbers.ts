import { readCount, type State, skipFillers, type Take } from './frame-state.ts';
import { type Lexeme, termOf } from './lexer.ts';

/** "the 1990s", "the nineties". */
export const takeDecade: Take = (state, at, lexeme) => {
  const word = termOf(lexeme, 'decade');
  if (word !== undefined && state.frame.decade === undefined) {
    state.frame.decade = word.tens;
    state.last = 'other';
    return at + 1;
  }
  const isApostrophe = lexeme.text === "'" && state.lexemes[at + 1]?.isGlued === true;
  const start = isApostrophe ? at + 1 : at;
  const number = state.lexemes[start];
  const mark = state.lexemes[start + 1];
  const isMarked =
    termOf(mark, 'decade-mark') !== undefined && (mark?.isGlued === true || !/^\p{L}$/u.test(mark?.text ?? ''));
  if (number?.digits == null || !isMarked || !/0$/.test(number.digits) || state.frame.decade !== undefined) return null;
  if (number.digits.length !== 4 && number.digits.length !== 2) return null;
  state.frame.decade = Number(number.digits);
  state.last = 'other';
  return start + 2;
};

/** "10 pm", "9 o'clock". */
export const takeClock: Take = (state, at, lexeme) => {
  const isHour = lexeme.digits !== null && lexeme.digits.length <= 2 && Number(lexeme.digits) <= 24;
  if (!isHour) return null;
  if (termOf(state.lexemes[at + 1], 'clock-mark') !== undefined) return at + 2;
  // "from 6–9 pm"
  const isRange = /^[-–]$/.test(state.lexemes[at + 1]?.text ?? '') && state.lexemes[at + 2]?.digits != null;
  return isRange && termOf(state.lexemes[at + 3], 'clock-mark') !== undefined ? at + 4 : null;
};

/** "three days ago", "vor drei Tagen", "two weeks later". */
export const takeCountOf: Take = (state, at, lexeme) => {
  if (state.last !== null && state.last !== 'weekday' && state.last !== 'month') return null;
  const isPrefixed = lexeme.terms.some((term) => term.is === 'ago' && term.stands === 'before');
  const numberAt = isPrefixed ? skipFillers(state, at + 1) : at;
  const number = readCount(state.lexemes[numberAt]);
  const between = number === null ? undefined : termOf(state.lexemes[numberAt + 1], 'shift')?.by;
  if (number !== null && (between === -1 || between === 1)) return takeSpanCount(state, numberAt + 2, between * number);
  const unitAt = number === null ? numberAt : skipFillers(state, numberAt + 1);
  const unit = termOf(state.lexemes[unitAt], 'unit')?.unit;
  if (unit === undefined || (number === null && !isPrefixed && !isBareCount(state))) return null;
  const count = number ?? 1;
  const after = state.lexemes[unitAt + 1];
  if (isPrefixed || after?.terms.some((term) => term.is === 'ago' && term.stands === 'after') === true) {
    state.frame.count = { count: -count, unit, isSpan: false };
    state.last = 'other';
    return isPrefixed ? unitAt + 1 : unitAt + 2;
  }
  const by = termOf(after, 'shift')?.by;
  if (number !== null && state.vocabulary.shiftFollows && (by === -1 || by === 1)) {
    state.frame.count = { count: by * count, unit, isSpan: true };
    state.last = 'other';
    return unitAt + 2;
  }
  const sign = termOf(after, 'event-count')?.sign;
  if (sign === undefined) return null;
  state.frame.fromEvent = { count: sign * count, unit };
  state.last = 'other';
  return unitAt + 2;
};

/** "les trois derniers mois" */
function takeSpanCount(state: State, unitAt: number, count: number): number | null {
  const unit = termOf(state.lexemes[unitAt], 'unit')?.unit;
  if (unit === undefined) return null;
  state.frame.count = { count, unit, isSpan: true };
  state.last = 'other';
  return unitAt + 1;
}

/** Languages without articles say "год назад" for "a year ago". */
function isBareCount(state: State): boolean {
  return state.vocabulary.script !== 'latin';
}

/** "the third quarter", "19th century", "first week of", "last Friday in" is a shift. */
export const takeOrdinal: Take = (state, at, lexeme) => {
  const [count, afterNumber] = readOrdinal(state, at, lexeme);
  if (count === null) return null;
  const run = count === 1 ? takeRun(state, afterNumber) : null;
  if (run !== null) return run;
  const target = skipFillers(state, afterNumber);
  const unit = termOf(state.lexemes[target], 'unit')?.unit;
  if (unit !== undefined && unit !== 'hour' && state.frame.nth === undefined) {
    state.frame.nth = { unit, count };
    state.last = 'other';
    return target + 1;
  }
  const weekday = termOf(state.lexemes[target], 'weekday');
  if (weekday !== undefined && count <= 5 && target === afterNumber && lexeme.digits === null) {
    state.frame.nth = { unit: 'weekday', count };
    return target;
  }
  if (state.frame.day !== undefined || count > 31 || !canBeDay(state, afterNumber, lexeme)) return null;
  state.frame.day = count;
  state.frame.isOrdinalDay = true;
  state.last = 'day';
  return afterNumber;
};

/** "the first ten days of September". */
function takeRun(state: State, at: number): number | null {
  const count = readCount(state.lexemes[at]);
  const unit = termOf(state.lexemes[at + 1], 'unit')?.unit;
  if (count === null || count < 2 || unit === undefined || state.frame.run !== undefined) return null;
  state.frame.run = { count, unit, isLast: false };
  state.last = 'other';
  return at + 2;
}

/** "the first of March", "March the first"; but in "the first on 19 February" it counts something else. */
function canBeDay(state: State, next: number, lexeme: Lexeme): boolean {
  if (lexeme.digits !== null || state.last === 'month') return true;
  const after = state.lexemes[next];
  const isJoint = termOf(after, 'filler') !== undefined && termOf(after, 'onward') === undefined;
  return termOf(state.lexemes[isJoint ? next + 1 : next], 'month') !== undefined;
}

function readOrdinal(state: State, at: number, lexeme: Lexeme): readonly [number | null, number] {
  const word = termOf(lexeme, 'ordinal');
  if (word !== undefined) return [word.value, at + 1];
  const roman = readRoman(lexeme.text);
  if (roman !== null && termOf(state.lexemes[skipFillers(state, at + 1)], 'unit')?.unit === 'century')
    return [roman, at + 1];
  if (lexeme.digits === null || lexeme.digits.length > 2) return [null, at];
  const marks = state.lexemes[at + 1]?.text === '-' && state.lexemes[at + 1]?.isGlued === true ? at + 2 : at + 1;
  const mark = state.lexemes[marks];
  const isMarked = termOf(mark, 'ordinal-mark') !== undefined && mark?.isGlued === true;
  if (isMarked) return [Number(lexeme.digits), marks + 1];
  // "3 квартал", "19 век", "3. Quartal"
  const dot = mark?.text === '.' && mark.isGlued ? marks + 1 : marks;
  const unit = termOf(state.lexemes[skipFillers(state, dot)], 'unit')?.unit;
  const isCounted = unit === 'quarter' || unit === 'century' || unit === 'half' || unit === 'third';
  return isCounted ? [Number(lexeme.digits), dot] : [null, at];
}

/** "Q3", "H1 2019". */
export const takeQuarter: Take = (state, at, lexeme) => {
  const unit = termOf(lexeme, 'quarter-mark') ? 'quarter' : termOf(lexeme, 'half-mark') ? 'half' : null;
  const number = state.lexemes[at + 1];
  const count = Number(number?.digits ?? Number.NaN);
  if (unit === null || number?.isGlued !== true || !(count >= 1 && count <= (unit === 'quarter' ? 4 : 2))) return null;
  state.frame.nth = { unit, count };
  state.last = 'other';
  return at + 2;
};

/** A day of the month or a year. */
export const takeNumber: Take = (state, at, lexeme) => {
  const { frame } = state;
  const isApostrophe = lexeme.text === "'" && state.lexemes[at + 1]?.isGlued === true;
  const number = isApostrophe ? state.lexemes[at + 1] : lexeme;
  const digits = number?.digits ?? null;
  if (digits === null || frame.dates !== undefined) return null;
  if (isApostrophe) {
    if (digits.length !== 2 || frame.year !== undefined || state.last !== 'month') return null;
    frame.year = Number(digits) < 50 ? 2000 + Number(digits) : 1900 + Number(digits);
    state.last = 'year';
    return at + 2;
  }
  const value = Number(digits);
  const isDay = digits.length <= 2 && value >= 1 && value <= 31;
  if (isDay && frame.day === undefined && frame.dayShift === undefined) {
    frame.day = value;
    state.last = 'day';
    return at + 1;
  }
  const isEra = termOf(state.lexemes[skipFillers(state, at + 1)], 'era') !== undefined;
  const isYear = isEra ? digits.length <= 4 : digits.length === 4 && value >= 1000 && value < 3000;
  if (!isYear || frame.year !== undefined) return null;
  frame.year = value;
  state.last = 'year';
  return frame.season === undefined ? at + 1 : skipSecondYear(state, at + 1);
};

/** "winter 2018/19" is the winter that began in 2018. */
function skipSecondYear(state: State, at: number): number {
  const [mark, second] = [state.lexemes[at], state.lexemes[at + 1]];
  const isTight = mark?.isGlued === true && second?.isGlued === true && /^[-–/]$/.test(mark.text);
  return isTight && (second.digits?.length === 2 || second.digits?.length === 4) ? at + 2 : at;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Roman numerals number centuries in many languages: "XIX век", "XIXe siècle". */
function readRoman(text: string): number | null {
  const digits = /^([ivx]{1,6})e?$/.exec(text)?.[1];
  if (digits === undefined) return null;
  const values = [...digits].map((digit) => ROMAN[digit] ?? 0);
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
}
