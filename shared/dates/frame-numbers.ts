import { isOneOf } from './fold.ts';
import { readCount, type State, skipFillers, type Take } from './frame-state.ts';
import { type Lexeme, termOf } from './lexer.ts';
import type { Unit } from './terms.ts';

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

/** "three days ago", "vor drei Tagen", "a fortnight ago", "two weeks later", "спустя два дня". */
export const takeCountOf: Take = (state, at, lexeme) => {
  if (state.last !== null && state.last !== 'weekday' && state.last !== 'month') return null;
  const isPrefixed = lexeme.terms.some((term) => term.is === 'ago' && term.stands === 'before');
  const lead = termOf(lexeme, 'event-lead')?.sign;
  const start = isPrefixed || lead !== undefined ? skipFillers(state, at + 1) : at;
  // "vor etwa drei Monaten"; the parser notes the "etwa", and the frame the "genau"
  const isExact = start > at && termOf(state.lexemes[start], 'exact') !== undefined;
  if (isExact) state.frame.isExact = true;
  const isAbout = start > at && termOf(state.lexemes[start], 'about') !== undefined;
  const from = isAbout || isExact ? skipFillers(state, start + 1) : start;
  const number = readCount(state.lexemes[from]);
  const between = number === null ? undefined : termOf(state.lexemes[from + 1], 'shift')?.by;
  const run = number === null ? null : takeFirstRun(state, from + 1, number);
  if (run !== null) return run;
  const joined = number === null ? null : takeJoinedDay(state, from + 1, number);
  if (joined !== null) return joined;
  if (number !== null && (between === -1 || between === 1)) return takeSpanCount(state, from + 2, between * number);
  // "over a month ago"
  if (isOneOf(state.lexemes[at - 1]?.text, state.vocabulary.inexact)) return null;
  const amount = readAmount(state, from, isPrefixed || lead !== undefined || isBareCount(state));
  return amount && placeAmount(state, amount, { isPrefixed, lead });
};

/** "les trois premiers mois de 2022" */
function takeFirstRun(state: State, at: number, count: number): number | null {
  const unit = termOf(state.lexemes[at + 1], 'unit')?.unit;
  if (termOf(state.lexemes[at], 'ordinal')?.value !== 1 || unit === undefined || count < 2) return null;
  state.frame.run = { count, unit, isLast: false };
  state.last = 'other';
  return at + 2;
}

/** "سه روز گذشته", "دو روز پس از آن": the unit is written with the word for the day before or after. */
function takeJoinedDay(state: State, at: number, number: number): number | null {
  const lexeme = state.lexemes[at];
  const day = termOf(lexeme, 'day')?.by;
  const event = termOf(lexeme, 'event-day')?.by;
  if (!state.vocabulary.shiftFollows || lexeme === undefined || lexeme.end - lexeme.start === lexeme.text.length)
    return null;
  if (day === 1 || day === -1) state.frame.count = { count: day * number, unit: 'day', isSpan: true };
  else if (event === 1 || event === -1) state.frame.fromEvent = { count: event * number, unit: 'day' };
  else return null;
  state.last = 'other';
  return at + 1;
}

/** So many units, whether the number was said, and the place after them. */
interface Amount {
  readonly count: number;
  readonly unit: Unit;
  readonly isCounted: boolean;
  readonly next: number;
}

function readAmount(state: State, at: number, isBareAllowed: boolean): Amount | null {
  const number = readCount(state.lexemes[at]);
  const unitAt = number === null ? at : skipFillers(state, at + 1);
  const lexeme = state.lexemes[unitAt];
  const whole = termOf(lexeme, 'amount');
  const isCounted = number !== null;
  if (whole !== undefined) {
    return { count: (number ?? 1) * whole.count, unit: whole.unit, isCounted: true, next: unitAt + 1 };
  }
  const unit = termOf(lexeme, 'unit')?.unit;
  // "days ago" tells of no number of days
  const isVague = !isCounted && termOf(lexeme, 'plural') !== undefined;
  if (unit === undefined || isVague || !(isCounted || isBareAllowed)) return null;
  // "يوم واحد": one stands behind its unit
  const isOneBehind = !isCounted && termOf(state.lexemes[unitAt + 1], 'number')?.value === 1;
  return { count: number ?? 1, unit, isCounted, next: isOneBehind ? unitAt + 2 : unitAt + 1 };
}

function placeAmount(
  state: State,
  { count, unit, isCounted, next }: Amount,
  { isPrefixed, lead }: { readonly isPrefixed: boolean; readonly lead: 1 | -1 | undefined },
): number | null {
  const { frame } = state;
  const after = state.lexemes[next];
  const isAgo = after?.terms.some((term) => term.is === 'ago' && term.stands === 'after') === true;
  if (isPrefixed || isAgo) {
    frame.count = { count: -count, unit, isSpan: false };
    state.last = 'other';
    return isPrefixed ? next : next + 1;
  }
  if (isCounted && termOf(after, 'from-now') !== undefined) {
    frame.count = { count, unit, isSpan: false };
    state.last = 'other';
    return next + 1;
  }
  const sign = termOf(after, 'event-count')?.sign ?? lead;
  const by = termOf(after, 'shift')?.by;
  // "les trois mois derniers", "سه روز گذشته"; but "روز بعد" is the day after something
  if (isCounted && state.vocabulary.shiftFollows && sign === undefined && (by === -1 || by === 1)) {
    frame.count = { count: by * count, unit, isSpan: true };
    state.last = 'other';
    return next + 1;
  }
  const first = isCounted && state.vocabulary.shiftFollows ? termOf(after, 'ordinal')?.value : undefined;
  if (first === 1 && frame.run === undefined) {
    frame.run = { count, unit, isLast: false };
    state.last = 'other';
    return next + 1;
  }
  if (sign === undefined) return null;
  frame.fromEvent = { count: sign * count, unit };
  state.last = 'other';
  return termOf(after, 'event-count') === undefined ? next : next + 1;
}

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
  // "первые дни", "the first days" are no first day
  const isVague = termOf(state.lexemes[target], 'plural') !== undefined && lexeme.digits === null;
  // "الثالث من الشهر" is a day of it
  const isDayOf = unit === 'month' && target > afterNumber && state.vocabulary.script === 'arabic';
  if (unit !== undefined && unit !== 'hour' && !isVague && !isDayOf && state.frame.nth === undefined) {
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
  return termOf(state.lexemes[afterNumber], 'day-mark') === undefined ? afterNumber : afterNumber + 1;
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
  if (lexeme.digits !== null || state.last === 'month' || termOf(state.lexemes[next], 'day-mark')) return true;
  const after = state.lexemes[next];
  const isJoint = termOf(after, 'filler') !== undefined && termOf(after, 'onward') === undefined;
  const named = state.lexemes[isJoint ? next + 1 : next];
  // "الثالث من الشهر الجاري"
  return termOf(named, 'month') !== undefined || (isJoint && termOf(named, 'unit')?.unit === 'month');
}

function readOrdinal(state: State, at: number, lexeme: Lexeme): readonly [number | null, number] {
  const word = termOf(lexeme, 'ordinal');
  if (word !== undefined) return [word.value, at + 1];
  const roman = readRoman(lexeme.text);
  const counted = termOf(state.lexemes[skipFillers(state, at + 1)], 'unit')?.unit;
  if (roman !== null && (counted === 'century' || counted === 'quarter' || counted === 'half')) return [roman, at + 1];
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
    // "am 3. des Monats"
    const mark = state.lexemes[at + 1]?.text === '.' && state.lexemes[at + 1]?.isGlued === true ? at + 2 : at + 1;
    const isMarked = termOf(state.lexemes[mark], 'day-mark') !== undefined;
    if (isMarked) frame.isOrdinalDay = true;
    return isMarked ? mark + 1 : at + 1;
  }
  const isEra = termOf(state.lexemes[skipFillers(state, at + 1)], 'era') !== undefined;
  const isYear = isEra ? digits.length <= 4 : digits.length === 4 && value >= 1000 && value < 3000;
  if (!isYear || frame.year !== undefined) return null;
  frame.year = value;
  state.last = 'year';
  return frame.season === undefined ? skipYearMark(state, at + 1) : skipSecondYear(state, skipYearMark(state, at + 1));
};

/** "в феврале 2022-го" */
function skipYearMark({ lexemes }: State, at: number): number {
  const [hyphen, mark] = [lexemes[at], lexemes[at + 1]];
  const isMarked = hyphen?.text === '-' && hyphen.isGlued && mark?.isGlued === true;
  return isMarked && termOf(mark, 'ordinal-mark') !== undefined ? at + 2 : at;
}

/** "winter 2018/19" is the winter that began in 2018. */
function skipSecondYear(state: State, at: number): number {
  const [mark, second] = [state.lexemes[at], state.lexemes[at + 1]];
  const isTight = mark?.isGlued === true && second?.isGlued === true && /^[-–/]$/.test(mark.text);
  return isTight && (second.digits?.length === 2 || second.digits?.length === 4) ? at + 2 : at;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Roman numerals number centuries, quarters and half years in many languages: "XIX век", "IV квартал", "XIXe siècle". */
function readRoman(text: string): number | null {
  // Cyrillic letters are typed for the Latin ones that they look like.
  const digits = /^([ivx]{1,6})e?$/.exec(text.replace(/і/g, 'i').replace(/х/g, 'x'))?.[1];
  if (digits === undefined) return null;
  const values = [...digits].map((digit) => ROMAN[digit] ?? 0);
  return values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
}
