import type { Expression, Frame } from './expressions.ts';
import { fillIn, isPair } from './fill-in.ts';
import { isClock } from './frame-clock.ts';
import { type ExpressionRead, PeriodParser, type Read } from './parse-periods.ts';

/** More dates than this in a row are a table, not a sentence. */
const LONGEST_LIST = 12;

/** Reads periods that are joined: ranges, pairs, lists, and one date told twice. */
export class JoinedParser extends PeriodParser {
  /** "25 صفر 1445 الموافق 10 سبتمبر 2023", "24 February (5 Esfand)": one date told twice; "5 March (Tuesday)". */
  parseTwin(read: ExpressionRead): Read {
    const { expression, next } = read;
    const isBracketed = this.lexemes[next]?.text === '(';
    if (expression.type !== 'frame' || !(isBracketed || this.term(next, 'twin'))) return null;
    const other = this.parsePlain(this.skipFillers(next + 1));
    const isClosed = !isBracketed || this.lexemes[other?.next ?? 0]?.text === ')';
    if (other?.expression.type !== 'frame' || !isClosed) return null;
    const after = isBracketed ? other.next + 1 : other.next;
    const named = expression.frame.weekday;
    // "Tuesday (June 21)"
    if (named !== undefined && Object.keys(expression.frame).length === 1) {
      return { expression: { type: 'frame', frame: { ...other.expression.frame, weekday: named } }, next: after };
    }
    const { weekday, ...rest } = other.expression.frame;
    if (Object.keys(rest).length === 0 && expression.frame.weekday === undefined) {
      const frame: Frame = weekday === undefined ? expression.frame : { ...expression.frame, weekday };
      return { expression: { type: 'frame', frame }, next: after };
    }
    const isSame = shapeOf(expression.frame) === shapeOf(other.expression.frame);
    return isSame ? { expression: { type: 'twin', of: expression, other: other.expression }, next: after } : null;
  }

  parseBetween(at: number): Read {
    if (this.term(at, 'between') === undefined) return null;
    // "between 2 and 4 a.m. on Friday"
    if (isClock(this, at + 1)) return this.parseRange(at + 1);
    const from = this.parsePeriod(at + 1);
    const jointAt = from && this.skipMark(from.next, '.');
    const joint = jointAt !== null && (this.term(jointAt, 'and') ?? this.term(jointAt, 'to') ?? this.dash(jointAt));
    const to = jointAt !== null && joint ? this.parsePeriod(jointAt + 1) : null;
    return from && to ? { expression: this.joinRange('one-of', from.expression, to.expression), next: to.next } : null;
  }

  /** "3 to 7 January", "January–March 2019", "3 and 4 March", "11, 12 and 13 June"; or a single period. */
  parseRange(start: number, isAndRange = false): Read {
    const at = this.skipFillers(start);
    const from = this.parsePeriod(at);
    if (from === null) return null;
    const joint = this.skipComma(this.skipMark(from.next, '.'));
    const isJoined = this.term(joint, 'to') !== undefined || this.dash(joint) !== undefined;
    const conjunction = this.conjunction(joint);
    const other = this.parseShortYear(from.expression, joint) ?? this.parseList(from);
    if (other !== null) return other;
    const to = isJoined || conjunction !== null ? this.parsePeriod(joint + 1) : null;
    if (to === null) return this.withOnward(from);
    if (isJoined || isAndRange) {
      return { expression: this.joinRange('lasted', from.expression, to.expression), next: to.next };
    }
    const [first, second] = fillIn(from.expression, to.expression);
    if (conjunction === null || !isPair(first, second, conjunction)) return this.withOnward(from);
    return { expression: { type: 'several', means: conjunction, from: first, to: second }, next: to.next };
  }

  private conjunction(at: number): 'all-of' | 'one-of' | null {
    if (this.term(at, 'and') !== undefined) return 'all-of';
    return this.term(at, 'or') === undefined ? null : 'one-of';
  }

  /** "11, 12 and 13 June", "June 11, 12 and 13", "2014, 2015 or 2016": three or more, of one shape. */
  private parseList(first: ExpressionRead): Read {
    const items = [first.expression];
    let next = first.next;
    let means: 'all-of' | 'one-of' | null = null;
    while (means === null && items.length < LONGEST_LIST) {
      const mark = this.skipMark(next, '.');
      const joint = this.lexemes[mark]?.text === ',' ? mark + 1 : mark;
      // Arabic repeats its "and": "11 و12 و13"
      const word = this.conjunction(joint);
      const item = joint === mark && word === null ? null : this.parsePeriod(word === null ? joint : joint + 1);
      if (item === null) return null;
      items.push(item.expression);
      next = item.next;
      const isLast =
        this.conjunction(this.skipMark(next, '.')) === null && this.lexemes[this.skipMark(next, '.')]?.text !== ',';
      if (isLast) means = word;
      if (isLast && word === null) return null;
    }
    if (means === null || items.length < 3) return null;
    return joinList(items, means, next);
  }

  /** "1939–45". */
  private parseShortYear(from: Expression, joint: number): Read {
    const year = from.type === 'frame' && Object.keys(from.frame).length === 1 ? from.frame.year : undefined;
    const digits = this.lexemes[joint + 1]?.digits;
    const isTight = this.lexemes[joint]?.isGlued === true && this.lexemes[joint + 1]?.isGlued === true;
    if (year === undefined || digits?.length !== 2 || !isTight || this.dash(joint) === undefined) return null;
    const end = Math.floor(year / 100) * 100 + Number(digits);
    if (end <= year) return null;
    const to: Expression = { type: 'frame', frame: { year: end } };
    return { expression: { type: 'range', means: 'lasted', from, to }, next: joint + 2 };
  }

  private withOnward(read: ExpressionRead): ExpressionRead {
    const onward = this.lexemes[read.next];
    // "on" and German "an" alone are also the next word of the sentence; "onwards" and "and after" are not
    if (this.term(read.next, 'onward') === undefined || onward?.text === 'on' || onward?.text === 'an')
      return this.withTrailingAbout(read);
    return { expression: { type: 'limit', limit: 'since', of: read.expression }, next: read.next + 1 };
  }

  private withTrailingAbout(read: ExpressionRead): ExpressionRead {
    const text = this.lexemes[read.next]?.text;
    const isOrSo = text === 'or' && this.term(read.next, 'about') !== undefined;
    if (!isOrSo) return read;
    return { expression: { type: 'about', qualifier: '~', of: read.expression }, next: read.next + 1 };
  }

  /** "Dec. 28, 2023, to Jan. 4, 2024" */
  private skipComma(at: number): number {
    return this.lexemes[at]?.text === ',' && this.term(at + 1, 'to') !== undefined ? at + 1 : at;
  }

  joinRange(means: 'one-of' | 'lasted', from: Expression, to: Expression): Expression {
    const [first, second] = fillIn(from, to);
    return { type: 'range', means, from: first, to: second };
  }
}

/** Every item takes the month and year that its neighbours name. */
function joinList(items: readonly Expression[], means: 'all-of' | 'one-of', next: number): Read {
  const filled = [...items];
  const fillPair = (place: number): void => {
    const [one, two] = [filled[place], filled[place + 1]];
    if (one === undefined || two === undefined) return;
    const [first, second] = fillIn(one, two);
    filled[place] = first;
    filled[place + 1] = second;
  };
  for (let place = filled.length - 2; place >= 0; place -= 1) fillPair(place);
  for (let place = 0; place < filled.length - 1; place += 1) fillPair(place);
  const [head, ...rest] = filled;
  if (head === undefined || !rest.every((one, place) => isPair(filled[place] ?? head, one, means))) return null;
  const expression = rest.reduce<Expression>((from, to) => ({ type: 'several', means, from, to }), head);
  return { expression, next };
}

/** What size of time a frame names, so far as its words alone tell. */
function shapeOf(frame: Frame): 'day' | 'month' | 'other' {
  if (frame.day !== undefined || frame.dates !== undefined) return 'day';
  return frame.month === undefined ? 'other' : 'month';
}
