import { fieldsOf } from './calendars.ts';
import { type Failure, need, type ResolveContext } from './context.ts';
import { type Expression, innerFrame } from './expressions.ts';
import { cutPeriod, makeMonth, makePeriod, type Period, printDay, printPeriod } from './periods.ts';
import { offsetPeriod, unitAround } from './relative.ts';
import { resolveFrame } from './resolve-frame.ts';
import type { Limit, Part } from './terms.ts';

/** Readings that are offered at most: more than a few ways to read words help nobody to choose. */
const MOST_READINGS = 4;

const PART_INDEX: Readonly<Record<Part, number>> = {
  start: 0,
  middle: 1,
  end: 2,
  'first-days': 0,
  'last-days': 2,
  teens: 1,
  twenties: 2,
};

/** Sets an expression against its anchors: its readings, the likelier first, or why there is none. */
export function resolveExpression(expression: Expression, context: ResolveContext): readonly Period[] | Failure {
  switch (expression.type) {
    case 'frame':
      return resolveFrame(expression.frame, context);
    case 'part':
      return mapReadings(expression.of, context, (one) => cutPart(one, expression.part));
    case 'half':
      return mapReadings(expression.of, context, (one) => cutPeriod(one, { index: expression.half - 1, of: 2 }));
    case 'limit':
      return mapReadings(expression.of, context, (one) => limitPeriod(one, expression.limit));
    case 'about':
      return mapReadings(expression.of, context, (one) => qualifyPeriod(one, expression.qualifier));
    case 'offset':
      return mapReadings(expression.of, context, (one) => offset(one, expression));
    case 'twin':
      return resolveTwin(expression, context);
    case 'week-of':
      return mapReadings(expression.of, context, (one) => unitAround(one.first, 'week', one.rules) ?? one);
    case 'side':
      return mapReadings(expression.of, context, (one) => cutAtPublication(one, expression.side, context));
    case 'night':
      return resolveNight(expression, context);
    case 'range':
    case 'several':
      return resolvePair(expression, context);
  }
}

function offset(period: Period, { count, unit, isAll }: Extract<Expression, { type: 'offset' }>): Period {
  const moved = offsetPeriod(period, count, unit, [...period.rules, 'counted from there']);
  if (isAll !== true) return moved;
  const [first, last] = count < 0 ? [moved.first, period.first - 1] : [period.last + 1, moved.last];
  return makePeriod(first, last, 'day', moved.rules);
}

function mapReadings(
  of: Expression,
  context: ResolveContext,
  change: (period: Period) => Period,
): readonly Period[] | Failure {
  const readings = resolveExpression(of, context);
  return typeof readings === 'string' ? readings : readings.map(change);
}

/** Days are told of a month: "the first days of 2019" are days of its January. */
function cutPart(period: Period, part: Part): Period {
  if (part === 'teens' || part === 'twenties') return cutTens(period, part);
  const isDays = part === 'first-days' || part === 'last-days';
  const isLong =
    period.unit === 'year' || period.unit === 'half' || period.unit === 'quarter' || period.unit === 'season';
  const whole = isDays && isLong ? edgeMonth(period, part === 'first-days') : period;
  return cutPeriod(whole, { index: PART_INDEX[part], of: 3 });
}

/** "в двадцатых числах февраля": the days of a month whose number is twenty and some. */
function cutTens(period: Period, part: 'teens' | 'twenties'): Period {
  if (period.unit !== 'month') return cutPeriod(period, { index: PART_INDEX[part], of: 3 });
  const [first, last] = part === 'teens' ? [9, 18] : [19, 28];
  const end = Math.min(period.first + last, period.last);
  return makePeriod(period.first + first, end, 'range', [`days ${first + 1}–${last + 1}`, ...period.rules], {
    calendar: period.calendar,
  });
}

/** Lunar dates are told by sight of the moon, so that they differ from the tables by a day or two. */
const MOON_DAYS = 2;

/** One date told in two calendars: the reading on which both agree, else both, with a note that they differ. */
function resolveTwin(
  { of, other }: Extract<Expression, { type: 'twin' }>,
  context: ResolveContext,
): readonly Period[] | Failure {
  const [ones, others] = [resolveExpression(of, context), resolveExpression(other, context)];
  if (typeof ones === 'string') return others;
  if (typeof others === 'string') return ones;
  const agreed = ones.filter((one) => others.some((two) => one.first === two.first && one.last === two.last));
  if (agreed.length > 0) return agreed.map((one) => ({ ...one, rules: [...one.rules, 'told twice, and both agree'] }));
  const [one, two] = [ones[0], others[0]];
  const isNear = one !== undefined && two !== undefined && Math.abs(one.first - two.first) <= MOON_DAYS;
  const isLunar = innerFrame(of)?.month?.calendar === 'islamic' || innerFrame(of)?.calendar === 'islamic';
  const ordered = isNear && isLunar ? [...others, ...ones] : [...ones, ...others];
  return ordered.map((period) => ({ ...period, rules: [...period.rules, 'told twice, and the two do not agree'] }));
}

function edgeMonth(period: Period, isFirst: boolean): Period {
  const { year, month } = fieldsOf(period.calendar, isFirst ? period.first : period.last);
  return makeMonth(period.calendar, year, month, period.rules) ?? period;
}

/** "earlier this month" ends with the publication, "later this month" begins with it. */
function cutAtPublication(period: Period, side: 'earlier' | 'later', context: ResolveContext): Period {
  const { today } = context;
  if (today === null || today <= period.first || today >= period.last) return period;
  const [first, last] = side === 'earlier' ? [period.first, today] : [today, period.last];
  return makePeriod(first, last, 'day', [
    ...period.rules,
    side === 'earlier' ? 'up to publication' : 'from publication on',
  ]);
}

function resolveNight(
  { of, isToward }: Extract<Expression, { type: 'night' }>,
  context: ResolveContext,
): readonly Period[] | Failure {
  if (of === null) {
    const today = need(context);
    if (today === null) return 'needs-publication';
    return [makePeriod(today - 1, today, 'day', ['the night before publication'])];
  }
  return mapReadings(of, context, (one) => {
    if (one.first !== one.last)
      return makePeriod(one.first, one.last, 'day', ['the night between these days', ...one.rules]);
    const first = isToward ? one.first - 1 : one.first;
    return makePeriod(first, first + 1, 'day', [
      isToward ? 'the night to that day' : 'the night that began that day',
      ...one.rules,
    ]);
  });
}

function resolvePair(
  expression: Extract<Expression, { type: 'range' | 'several' }>,
  context: ResolveContext,
): readonly Period[] | Failure {
  const starts = resolveExpression(expression.from, context);
  if (typeof starts === 'string') return starts;
  const pairs: Period[] = [];
  for (const from of starts) {
    const later = isRecurring(expression.to) ? { ...context, today: from.first, bias: 'onward' as const } : context;
    const ends = resolveExpression(expression.to, later);
    if (typeof ends === 'string') return ends;
    const to = ends.find((one) => one.last >= from.first);
    if (to !== undefined)
      pairs.push(
        expression.type === 'range' ? joinRange(from, to, expression.means) : joinSeveral(from, to, expression.means),
      );
  }
  return pairs.length > 0 ? pairs.slice(0, MOST_READINGS) : 'no-such-date';
}

/** Whether an expression names something that comes again and again, so that it is the next one after the start of its range. */
function isRecurring(expression: Expression): boolean {
  const frame = innerFrame(expression);
  return frame !== null && frame.dayShift === undefined && frame.count === undefined && frame.unitShifts === undefined;
}

const PLAIN_DATE = /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/;

function joinRange(from: Period, to: Period, means: 'one-of' | 'lasted'): Period {
  const [start, end] = [printPeriod(from), printPeriod(to)];
  const first = PLAIN_DATE.test(start) ? start : printDay(from.first, 'day');
  const last = PLAIN_DATE.test(end) ? end : printDay(to.last, 'day');
  const edtf = means === 'one-of' ? `[${first}..${last}]` : `${first}/${last}`;
  const rules = [...new Set([...from.rules, ...to.rules])];
  const period = makePeriod(from.first, to.last, 'range', rules, { edtf });
  return { ...period, kind: means === 'one-of' ? 'point' : 'span' };
}

function joinSeveral(from: Period, to: Period, means: 'one-of' | 'all-of'): Period {
  const both = `${printMember(from)},${printMember(to)}`;
  const rules = [...new Set([means === 'one-of' ? 'one of these' : 'each of these', ...from.rules])];
  const period = makePeriod(from.first, to.last, 'range', rules, {
    edtf: means === 'one-of' ? `[${both}]` : `{${both}}`,
  });
  return { ...period, kind: means === 'one-of' ? 'point' : 'span' };
}

function isTimed(period: Period): boolean {
  return period.edtf !== undefined && /T\d\d:/.test(period.edtf);
}

/** Prints a period as a member of a set; sets have no times of day. */
function printMember(period: Period): string {
  const text = isTimed(period) ? printDay(period.first, 'day') : printPeriod(period);
  return /^[[{]/.test(text) ? text.slice(1, -1) : text.replace('/', '..');
}

const LIMIT_RULES: Readonly<Record<Limit, string>> = {
  since: 'from then on',
  until: 'up to then',
  before: 'some time before',
  after: 'some time after',
  by: 'then at the latest',
  'not-before': 'then at the earliest',
};

function limitPeriod(period: Period, limit: Limit): Period {
  const { first, last, unit, calendar } = period;
  const rules = [LIMIT_RULES[limit], ...period.rules];
  const isPlain = PLAIN_DATE.test(printPeriod(period)) && calendar === 'gregorian';
  const precision = !isPlain || unit === 'day' || unit === 'week' ? 'day' : unit === 'year' ? 'year' : 'month';
  const open = { before: Number.NEGATIVE_INFINITY, after: Number.POSITIVE_INFINITY };
  const make = (from: number, to: number, kind: Period['kind'], edtf: string): Period => ({
    ...makePeriod(from, to, 'range', rules, { edtf }),
    kind,
  });
  switch (limit) {
    case 'since':
      return make(first, open.after, 'span', `${printDay(first, precision)}/..`);
    case 'until':
      return make(open.before, last, 'span', `../${printDay(last, precision)}`);
    case 'not-before':
      return make(first, open.after, 'point', `[${printDay(first, precision)}..]`);
    case 'by':
      return make(open.before, last, 'point', `[..${printDay(last, precision)}]`);
    case 'before':
      return make(open.before, first - 1, 'point', `[..${printDay(first - 1, precision)}]`);
    case 'after':
      return make(last + 1, open.after, 'point', `[${printDay(last + 1, precision)}..]`);
  }
}

/** Marks a period as approximate or uncertain; its bounds stay, as the standard gives no width. */
function qualifyPeriod(period: Period, qualifier: '~' | '?'): Period {
  // EDTF has no approximate times of day: the day stands, and the time stays in the words.
  if (isTimed(period)) {
    const { edtf: _time, ...day } = period;
    return {
      ...day,
      rules: [...period.rules.filter((rule) => !rule.startsWith('at ')), 'the time of day is approximate'],
    };
  }
  const edtf = printPeriod(period).replace(/-?[\dX]{4}(?:-[\dX]{2}){0,2}(?![\d?~%])/g, (date) => {
    const isRangeDay = /[[/{]/.test(printPeriod(period)) && /^\d{4}-\d\d-\d\d$/.test(date);
    // In a range of days it is the day that is approximate, not its month and year.
    return isRangeDay ? `${date.slice(0, 8)}${qualifier}${date.slice(8)}` : `${date}${qualifier}`;
  });
  const rule = qualifier === '~' ? 'approximate' : 'uncertain';
  return { ...period, edtf, rules: [...period.rules, rule] };
}
