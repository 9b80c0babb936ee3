import { type Expression, type Frame, innerFrame } from './expressions.ts';
import { fillIn, isPair } from './fill-in.ts';
import { isMeaningful } from './frame-state.ts';
import { type Lexeme, termOf } from './lexer.ts';
import { parseFrame } from './parse-frame.ts';
import type { Term, Vocabulary } from './terms.ts';

/** An expression read from lexemes and the place after its last word. */
export interface ExpressionRead {
  readonly expression: Expression;
  readonly next: number;
}

type Read = ExpressionRead | null;

/** Reads the longest date expression that begins at a lexeme; null when none does. */
export function parseWords(lexemes: readonly Lexeme[], at: number, vocabulary: Vocabulary): Read {
  return new Parser(lexemes, vocabulary).parse(at);
}

class Parser {
  readonly lexemes: readonly Lexeme[];
  readonly vocabulary: Vocabulary;

  constructor(lexemes: readonly Lexeme[], vocabulary: Vocabulary) {
    this.lexemes = lexemes;
    this.vocabulary = vocabulary;
  }

  parse(start: number): Read {
    const at = this.skipFillers(start);
    return (
      this.parseAbout(at) ??
      this.parseBetween(at) ??
      this.parseNight(at) ??
      this.parseOffset(at) ??
      this.parseSide(at) ??
      this.parseFrom(at) ??
      this.parseLimit(at) ??
      this.parseRange(at)
    );
  }

  private parseAbout(at: number): Read {
    const about = this.term(at, 'about');
    const rest = about && this.parse(this.skipMark(at + 1, '.'));
    return about && rest
      ? { expression: { type: 'about', qualifier: about.qualifier, of: rest.expression }, next: rest.next }
      : null;
  }

  private parseBetween(at: number): Read {
    if (this.term(at, 'between') === undefined) return null;
    const from = this.parsePeriod(at + 1);
    const jointAt = from && this.skipMark(from.next, '.');
    const joint = jointAt !== null && (this.term(jointAt, 'and') ?? this.term(jointAt, 'to') ?? this.dash(jointAt));
    const to = jointAt !== null && joint ? this.parsePeriod(jointAt + 1) : null;
    return from && to ? { expression: this.joinRange('one-of', from.expression, to.expression), next: to.next } : null;
  }

  /** "the night of 3 to 4 March", "в ночь на 4 марта", "overnight". */
  private parseNight(at: number): Read {
    const night = this.term(at, 'night');
    const overnight = this.term(at, 'overnight');
    if (night === undefined && overnight === undefined) return null;
    const from = this.skipFillers(at + 1);
    const of = this.parseRange(from, true);
    if (of !== null && namesDay(innerFrame(of.expression))) {
      return { expression: { type: 'night', isToward: night?.isToward ?? false, of: of.expression }, next: of.next };
    }
    return overnight === undefined ? null : { expression: { type: 'night', isToward: false, of: null }, next: at + 1 };
  }

  /** "two days before 3 March", "the day after 3 March". */
  private parseOffset(at: number): Read {
    const day = this.term(at, 'event-day');
    if (day !== undefined && day.by !== 0) return this.offsetOf(at + 1, day.by, 'day');
    const number = this.count(at);
    const unitAt = this.skipFillers(at + 1);
    const unit = this.term(unitAt, 'unit')?.unit;
    const limit = this.term(unitAt + 1, 'limit')?.limit;
    if (number === null || unit === undefined || unit === 'hour' || (limit !== 'before' && limit !== 'after'))
      return null;
    return this.offsetOf(unitAt + 2, limit === 'before' ? -number : number, unit);
  }

  private offsetOf(at: number, count: number, unit: Extract<Expression, { type: 'offset' }>['unit']): Read {
    const of = this.parsePeriod(at);
    return of && { expression: { type: 'offset', count, unit, of: of.expression }, next: of.next };
  }

  /** "earlier this month", "later in September". */
  private parseSide(at: number): Read {
    const sign = this.term(at, 'event-count')?.sign;
    // "earlier in May", "earlier this month"; but "ранее 2003 года" is before that year
    const isApart = this.term(at + 1, 'filler') ?? this.term(at + 1, 'shift');
    const of =
      sign === undefined || isApart === undefined ? null : (this.parseRange(at + 1) ?? this.parseWhole(at + 1));
    if (sign === undefined || of === null) return null;
    return { expression: { type: 'side', side: sign < 0 ? 'earlier' : 'later', of: of.expression }, next: of.next };
  }

  private parseFrom(at: number): Read {
    if (this.term(at, 'from') === undefined) return null;
    const range = this.parseRange(at + 1, true);
    if (range === null) return null;
    if (range.expression.type === 'range' || range.expression.type === 'limit') return range;
    const next = this.term(range.next, 'onward') === undefined ? range.next : range.next + 1;
    return { expression: { type: 'limit', limit: 'since', of: range.expression }, next };
  }

  private parseLimit(at: number): Read {
    const limit = this.term(at, 'limit')?.limit;
    // "before dawn on Friday" is on Friday
    if (limit && this.term(this.skipFillers(at + 1), 'daytime')) return this.parseRange(at + 1);
    const of = limit && this.parseRange(at + 1);
    if (!limit || !of) return null;
    const expression = of.expression;
    // "by the end of 2019", "before the end of 2019": all of 2019 is meant
    const isWhole =
      expression.type === 'part' &&
      (expression.part === 'end' ? limit === 'by' || limit === 'before' || limit === 'until' : false);
    if (isWhole) {
      return {
        expression: { type: 'limit', limit: limit === 'before' ? 'by' : limit, of: expression.of },
        next: of.next,
      };
    }
    if (expression.type === 'part' && expression.part === 'start' && limit === 'since') {
      return { expression: { type: 'limit', limit, of: expression.of }, next: of.next };
    }
    return { expression: { type: 'limit', limit, of: expression }, next: of.next };
  }

  /** "3 to 7 January", "January–March 2019", "3 and 4 March"; or a single period. */
  private parseRange(start: number, isAndRange = false): Read {
    const at = this.skipFillers(start);
    const from = this.parsePeriod(at);
    if (from === null) return null;
    const joint = this.skipMark(from.next, '.');
    const isJoined = this.term(joint, 'to') !== undefined || this.dash(joint) !== undefined;
    const conjunction = this.term(joint, 'and') ? 'all-of' : this.term(joint, 'or') ? 'one-of' : null;
    const short = this.parseShortYear(from.expression, joint);
    if (short !== null) return short;
    const to = isJoined || conjunction !== null ? this.parsePeriod(joint + 1) : null;
    if (to === null) return this.withOnward(from);
    if (isJoined || isAndRange) {
      return { expression: this.joinRange('lasted', from.expression, to.expression), next: to.next };
    }
    const [first, second] = fillIn(from.expression, to.expression);
    if (conjunction === null || !isPair(first, second, conjunction)) return this.withOnward(from);
    return { expression: { type: 'several', means: conjunction, from: first, to: second }, next: to.next };
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
    // "on" alone is also the next word of the sentence; "onwards" and "and after" are not
    if (this.term(read.next, 'onward') === undefined || onward?.text === 'on') return this.withTrailingAbout(read);
    return { expression: { type: 'limit', limit: 'since', of: read.expression }, next: read.next + 1 };
  }

  private withTrailingAbout(read: ExpressionRead): ExpressionRead {
    const text = this.lexemes[read.next]?.text;
    const isOrSo = text === 'or' && this.term(read.next, 'about') !== undefined;
    if (!isOrSo) return read;
    return { expression: { type: 'about', qualifier: '~', of: read.expression }, next: read.next + 1 };
  }

  private parsePeriod(start: number): Read {
    const at = this.skipFillers(start);
    const about = this.term(at, 'about');
    if (about !== undefined) {
      const of = this.parsePeriod(this.skipMark(at + 1, '.'));
      return of && { expression: { type: 'about', qualifier: about.qualifier, of: of.expression }, next: of.next };
    }
    return this.parseHalf(at) ?? this.parsePart(at) ?? this.parseWeekOf(at) ?? this.parsePlain(at);
  }

  /** "the beginning of September", "mid-2024", "mid to late September", "the end of the year". */
  private parsePart(at: number): Read {
    const part = this.term(at, 'part')?.part;
    if (part === undefined) return null;
    const after = this.skipMark(at + 1, '-');
    const isJoined = this.term(after, 'to') ?? this.term(after, 'and') ?? this.term(after, 'or') ?? this.dash(after);
    const second = isJoined === undefined ? undefined : this.term(after + 1, 'part')?.part;
    const of = second === undefined ? this.parseWhole(after) : this.parseWhole(this.skipMark(after + 2, '-'));
    if (of === null) return null;
    const first: Expression = { type: 'part', part, of: of.expression };
    if (second === undefined) return { expression: first, next: of.next };
    const last: Expression = { type: 'part', part: second, of: of.expression };
    return { expression: { type: 'range', means: 'one-of', from: first, to: last }, next: of.next };
  }

  private parseWhole(at: number): Read {
    const period = this.parsePeriod(at);
    if (period !== null) return period;
    const unitAt = this.skipFillers(at);
    const unit = this.term(unitAt, 'unit')?.unit;
    if (unit === undefined || unit === 'hour' || unit === 'day') return null;
    return { expression: { type: 'frame', frame: { unitShifts: [{ unit, by: 0 }] } }, next: unitAt + 1 };
  }

  /** "the week of 3 March". */
  private parseWeekOf(at: number): Read {
    if (this.term(at, 'unit')?.unit !== 'week' || this.lexemes[at + 1]?.digits != null) return null;
    const of = this.parsePlain(this.skipFillers(at + 1));
    const frame = of?.expression.type === 'frame' ? of.expression.frame : null;
    const isDay =
      frame !== null && (frame.dates !== undefined || (frame.day !== undefined && frame.month !== undefined));
    return of && isDay ? { expression: { type: 'week-of', of: of.expression }, next: of.next } : null;
  }

  /** "the first half of September"; a half without a period is that of the year (a frame). */
  private parseHalf(at: number): Read {
    const isBehind = this.vocabulary.shiftFollows && this.isHalf(at);
    const ordinalAt = isBehind ? at + 1 : at;
    const half = this.term(ordinalAt, 'ordinal')?.value ?? Number.NaN;
    const unitAt = isBehind ? at : this.skipFillers(at + 1);
    const isHalf = (half === 1 || half === 2) && this.isHalf(unitAt);
    const of = isHalf ? this.parseWhole(Math.max(unitAt, ordinalAt) + 1) : null;
    return of && { expression: { type: 'half', half: half === 1 ? 1 : 2, of: of.expression }, next: of.next };
  }

  private isHalf(at: number): boolean {
    return this.lexemes[at]?.terms.some((term) => term.is === 'unit' && term.unit === 'half') === true;
  }

  private parsePlain(at: number): Read {
    const read = parseFrame(this.lexemes, at, this.vocabulary);
    return read && { expression: { type: 'frame', frame: read.frame }, next: read.next };
  }

  private joinRange(means: 'one-of' | 'lasted', from: Expression, to: Expression): Expression {
    const [first, second] = fillIn(from, to);
    return { type: 'range', means, from: first, to: second };
  }

  private count(at: number): number | null {
    const lexeme = this.lexemes[at];
    if (lexeme?.digits != null) return lexeme.digits.length <= 3 ? Number(lexeme.digits) : null;
    return this.term(at, 'number')?.value ?? null;
  }

  private term<Kind extends Term['is']>(at: number, kind: Kind): Extract<Term, { is: Kind }> | undefined {
    return termOf(this.lexemes[at], kind);
  }

  private dash(at: number): Lexeme | undefined {
    const lexeme = this.lexemes[at];
    if (lexeme?.text === '/') return lexeme.isGlued && this.lexemes[at + 1]?.isGlued === true ? lexeme : undefined;
    return lexeme?.text === '–' || lexeme?.text === '-' ? lexeme : undefined;
  }

  private skipMark(at: number, mark: string): number {
    return this.lexemes[at]?.text === mark && this.lexemes[at]?.isMark === true ? at + 1 : at;
  }

  private skipFillers(at: number): number {
    let next = at;
    for (;;) {
      const lexeme = this.lexemes[next];
      // "Published: 3 September"
      if (next > at && lexeme?.text === ':') {
        next += 1;
        continue;
      }
      const isFiller = termOf(lexeme, 'filler') !== undefined && lexeme !== undefined && !isMeaningful(lexeme);
      if (
        !isFiller ||
        this.count(next) !== null ||
        this.term(next, 'limit') ||
        this.term(next, 'part') ||
        this.term(next, 'event-count')
      )
        return next;
      next += 1;
    }
  }
}

function namesDay(frame: Frame | null): boolean {
  if (frame === null) return false;
  return [frame.day, frame.weekday, frame.dates, frame.dayShift, frame.fromEvent].some((one) => one !== undefined);
}
