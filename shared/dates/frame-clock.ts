import { readCount, type State, skipFillers, type Take } from './frame-state.ts';
import { type Lexeme, termOf } from './lexer.ts';
import type { DayHalf } from './terms.ts';
import { LOCAL_ZONE, type Zone } from './zones.ts';

/** A time of day as said, and the place after its last word. */
interface ClockRead {
  readonly hour: number;
  readonly minute: number;
  /** Something besides the number says that it is a time: a colon, "Uhr", "p.m." or a zone. */
  readonly isMarked: boolean;
  readonly next: number;
}

/** "14:30", "9 p.m.", "18 Uhr", "в 18:00 по московскому времени", "الساعة السابعة مساء"; a time said to be approximate is skipped. */
export const takeClock: Take = (state, at, lexeme) => {
  const isPrefixed = termOf(lexeme, 'about') !== undefined && state.last !== null;
  const isAbout = isPrefixed && state.vocabulary.clock?.at?.includes(lexeme.text) !== true;
  const from = isPrefixed ? skipFillers(state, at + 1) : at;
  // "im Januar schon 2:07:14 Stunden": a time of day belongs to a day
  if (state.last === 'month' && state.frame.day === undefined) return null;
  const range = takeHourRange(state, from);
  if (range !== null) return range;
  const read = readClock(state, from);
  if (read === null) return null;
  const half = readHalf(state, read.next);
  const isFigures = state.lexemes[from]?.clock != null;
  const zoneAt = skipComma(state, half.next);
  const zone = (isFigures ? readOffset(state, zoneAt) : null) ?? readZone(state, zoneAt);
  if (!read.isMarked && half.half === null && zone === null) return null;
  const minutes = minutesOf(read, half.half);
  if (minutes === null || state.frame.time !== undefined) return null;
  if (!isAbout) state.frame.time = { minutes, zone: zone?.zone ?? LOCAL_ZONE };
  return zone?.next ?? half.next;
};

/** Tells whether words from a place on tell a time of day; "shortly after 6 pm on 5 March" is on that day. */
export function isClock(state: Pick<State, 'lexemes' | 'vocabulary'>, at: number): boolean {
  const lexeme = state.lexemes[at];
  return lexeme !== undefined && takeClock({ ...state, frame: {}, last: null }, at, lexeme) !== null;
}

function readClock(state: State, at: number): ClockRead | null {
  const isLed = termOf(state.lexemes[at], 'clock-lead') !== undefined;
  const start = isLed ? at + 1 : at;
  const lexeme = state.lexemes[start];
  if (lexeme === undefined) return null;
  if (lexeme.clock !== null) {
    const [hour = 0, minute = 0] = lexeme.clock.split(':').map(Number);
    return { hour, minute, isMarked: true, next: skipClockMark(state, start + 1) };
  }
  const military = readMilitary(state, start);
  if (military !== null) return military;
  const hour = lexeme.digits?.length === 1 || lexeme.digits?.length === 2 ? Number(lexeme.digits) : null;
  // "السادسة صباحا" tells an hour by its half of the day alone
  const isWorded = isLed || (termOf(lexeme, 'ordinal') !== undefined && readHalf(state, start + 1).half !== null);
  const worded = hour ?? (isWorded ? (termOf(lexeme, 'ordinal')?.value ?? readCount(lexeme)) : null);
  if (worded === null) return null;
  return readMinutes(state, start + 1, worded, isLed);
}

/** "0430 GMT", "1430 hours". */
function readMilitary(state: State, at: number): ClockRead | null {
  const digits = state.lexemes[at]?.digits;
  if (digits?.length !== 4 || !(hasMark(state, at + 1) || readZone(state, at + 1) !== null)) return null;
  const [hour, minute] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  return hour > 24 || minute > 59 ? null : { hour, minute, isMarked: true, next: skipClockMark(state, at + 1) };
}

/** "19.30 Uhr", "14h30", "18 часов 30 минут", "19-ї години"; or an hour alone. */
function readMinutes(state: State, at: number, hour: number, isLed: boolean): ClockRead {
  const [mark, minute] = [state.lexemes[at], state.lexemes[at + 1]];
  const isMinute = minute?.digits?.length === 2 && minute.isGlued && mark?.isGlued === true;
  const isDotted = isMinute && mark?.text === '.';
  const after = at + 2;
  if (isDotted && (hasMark(state, after) || readHalf(state, after).half !== null || readZone(state, after) !== null)) {
    return { hour, minute: Number(minute.digits), isMarked: true, next: skipClockMark(state, after) };
  }
  const hyphen = mark?.text === '-' && mark.isGlued ? at + 1 : at;
  // "5-ї ранку"
  const isOrdinal = hyphen > at && termOf(minute, 'ordinal-mark') !== undefined && minute?.isGlued === true;
  if (isOrdinal && readHalf(state, after).half !== null) return { hour, minute: 0, isMarked: true, next: after };
  if (!hasMark(state, hyphen)) return { hour, minute: 0, isMarked: isLed, next: at };
  const spoken = state.lexemes[hyphen + 1];
  const isSpoken = termOf(state.lexemes[hyphen + 2], 'minute-mark') !== undefined;
  // "14h30", "9 h 45"
  const isGluedMinute = spoken?.digits?.length === 2 && (spoken.isGlued || state.lexemes[hyphen]?.text === 'h');
  if (spoken?.digits != null && (isSpoken || isGluedMinute)) {
    return { hour, minute: Number(spoken.digits), isMarked: true, next: hyphen + (isSpoken ? 3 : 2) };
  }
  return { hour, minute: 0, isMarked: true, next: hyphen + 1 };
}

function hasMark(state: State, at: number): boolean {
  return termOf(state.lexemes[at], 'clock-mark') !== undefined;
}

function skipClockMark(state: State, at: number): number {
  return hasMark(state, at) ? at + 1 : at;
}

function skipComma({ lexemes }: State, at: number): number {
  return lexemes[at]?.text === ',' && termOf(lexemes[at + 1], 'zone') !== undefined ? at + 1 : at;
}

function readHalf(state: State, at: number): { readonly half: DayHalf | null; readonly next: number } {
  const half = termOf(state.lexemes[at], 'day-half')?.half ?? null;
  return { half, next: half === null ? at : at + 1 };
}

/** "GMT", "Moscow time", "UTC+3", "GMT+03:30". */
function readZone({ lexemes }: State, at: number): { readonly zone: Zone; readonly next: number } | null {
  const isBracketed = lexemes[at]?.text === '(' && termOf(lexemes[at + 1], 'zone') !== undefined;
  const start = isBracketed ? at + 1 : at;
  const zone = termOf(lexemes[start], 'zone')?.zone;
  if (zone === undefined) return null;
  const [sign, hours] = [lexemes[start + 1], lexemes[start + 2]];
  const offset = zone === 'Z' && hours !== undefined ? writeShift(sign, hours) : null;
  const next = offset === null ? start + 1 : start + 3;
  const closed = isBracketed && lexemes[next]?.text === ')' ? next + 1 : next;
  return { zone: offset ?? zone, next: closed };
}

/** "14:00:00 +0300" of mail headers and feeds. */
function readOffset({ lexemes }: State, at: number): { readonly zone: Zone; readonly next: number } | null {
  const [sign, hours] = [lexemes[at], lexemes[at + 1]];
  const isOffset = (sign?.text === '+' || sign?.text === '-') && hours?.isGlued === true && hours.digits?.length === 4;
  return isOffset ? { zone: `${sign.text}${hours.digits.slice(0, 2)}:${hours.digits.slice(2)}`, next: at + 2 } : null;
}

function writeShift(sign: Lexeme | undefined, hours: Lexeme): Zone | null {
  const direction = sign?.text === '+' ? '+' : sign?.text === '-' || sign?.text === '–' ? '-' : null;
  const [hour = Number.NaN, minute = 0] = (hours.clock ?? hours.digits ?? '').split(':').map(Number);
  if (direction === null || hours.text === '' || !(hour <= 14) || minute > 59) return null;
  return `${direction}${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Hours up to this one are said to be at night after midnight; later ones before it. */
const LAST_HOUR_OF_NIGHT = 5;

function minutesOf({ hour, minute }: ClockRead, half: DayHalf | null): number | null {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const isMorning = half === 'am' || (half === 'night' && (hour <= LAST_HOUR_OF_NIGHT || hour === 12));
  if (isMorning && hour === 12) return minute;
  const isAfternoon = half !== null && !isMorning && hour < 12;
  return (isAfternoon ? hour + 12 : hour) * 60 + minute;
}

/** "6–9 pm", "between 2 and 4 a.m.", "с 14:00 до 16:00": hours of the day, which stay in the words. */
function takeHourRange(state: State, at: number): number | null {
  const from = readClock(state, at);
  const joint = from && state.lexemes[from.next];
  const isJoint = joint?.terms.some(({ is }) => is === 'to' || is === 'and') || /^[-–]$/.test(joint?.text ?? '');
  const to = from === null || !isJoint ? null : readClock(state, from.next + 1);
  if (to === null) return null;
  const half = readHalf(state, to.next);
  const zone = readZone(state, skipComma(state, half.next));
  return to.isMarked || half.half !== null || zone !== null ? (zone?.next ?? half.next) : null;
}
