import { type Expression, type Frame, innerFrame, withInnerFrame } from './expressions.ts';

/** Whether two dates of one sentence belong together: dates of one shape, or any two with "or". */
export function isPair(from: Expression, to: Expression, means: 'one-of' | 'all-of'): boolean {
  if (means === 'one-of') return from.type !== 'limit' && to.type !== 'limit';
  const shape = (expression: Expression): string | null => {
    // "in late 2023 and early 2024"
    if (expression.type === 'part') return shape(expression.of) === null ? null : 'part';
    const frame = expression.type === 'frame' ? expression.frame : null;
    if (frame === null || frame.fromEvent !== undefined) return null;
    if (frame.day !== undefined) return frame.month === undefined ? null : 'day';
    if (frame.month !== undefined) return 'month';
    if (frame.weekday !== undefined) return 'weekday';
    if (frame.decade !== undefined) return 'decade';
    return frame.year !== undefined && frame.nth === undefined ? 'year' : null;
  };
  return shape(from) !== null && shape(from) === shape(to);
}

/** Each side of a range takes from the other the month and year that it leaves out: "3 to 7 January 2019". */
export function fillIn(from: Expression, to: Expression): readonly [Expression, Expression] {
  const first = innerFrame(from);
  const second = innerFrame(to);
  if (first === null || second === null) return [from, to];
  const filledFirst = fillFrame(first, second, true);
  return [withInnerFrame(from, filledFirst), withInnerFrame(to, fillFrame(second, filledFirst, false))];
}

function fillFrame(frame: Frame, other: Frame, isEarlier: boolean): Frame {
  const isBareDay = frame.day !== undefined && frame.month === undefined && frame.unitShifts === undefined;
  let filled: Frame = frame;
  if (isBareDay && other.month !== undefined) {
    const shift = other.shift === undefined ? {} : { shift: other.shift };
    filled = { ...filled, month: other.month, ...shift };
  }
  const dated = other.dates?.[0];
  if (isBareDay && dated !== undefined) {
    filled = { ...filled, month: { calendar: dated.calendar, month: dated.month }, year: dated.year };
  }
  const isNamed = filled.month !== undefined || filled.season !== undefined || filled.nth !== undefined;
  const hasYear = filled.year !== undefined || filled.unitShifts !== undefined || filled.shift !== undefined;
  if (!isNamed || hasYear || filled.dates !== undefined) return filled;
  if (other.year !== undefined) {
    // "November to January 2019" begins in the year before
    const isBefore = isEarlier && (filled.month?.month ?? 0) > (other.month?.month ?? 12);
    filled = { ...filled, year: isBefore ? other.year - 1 : other.year };
  }
  return other.unitShifts === undefined || other.year !== undefined
    ? filled
    : { ...filled, unitShifts: other.unitShifts };
}
