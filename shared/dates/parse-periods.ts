import type { Expression } from './expressions.ts';
import { isMeaningful } from './frame-state.ts';
import { type Lexeme, termOf } from './lexer.ts';
import { parseFrame } from './parse-frame.ts';
import type { Term, Vocabulary } from './terms.ts';

/** An expression read from lexemes and the place after its last word. */
export interface ExpressionRead {
  readonly expression: Expression;
  readonly next: number;
}

/** What a parser gives: an expression, or null when none begins there. */
export type Read = ExpressionRead | null;

/** Reads single periods: a date, and the parts and halves of one. */
export class PeriodParser {
  readonly lexemes: readonly Lexeme[];
  readonly vocabulary: Vocabulary;

  constructor(lexemes: readonly Lexeme[], vocabulary: Vocabulary) {
    this.lexemes = lexemes;
    this.vocabulary = vocabulary;
  }

  parsePeriod(start: number): Read {
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
    // "آخر أسبوع من مايو" is the last week, not the end of a week
    const isCounted = this.term(at + 1, 'unit') ?? this.term(at + 1, 'weekday');
    const isShift = this.term(at, 'shift') !== undefined && isCounted !== undefined;
    if (part === undefined || isShift) return null;
    const after = this.skipMark(at + 1, '-');
    const isJoined = this.term(after, 'to') ?? this.term(after, 'and') ?? this.term(after, 'or') ?? this.dash(after);
    // "mid-to-late"
    const secondAt = this.skipMark(after + 1, '-');
    const second = isJoined === undefined ? undefined : this.term(secondAt, 'part')?.part;
    const of = second === undefined ? this.parseWhole(after) : this.parseWhole(this.skipMark(secondAt + 1, '-'));
    if (of === null) return null;
    const first: Expression = { type: 'part', part, of: of.expression };
    if (second === undefined) return { expression: first, next: of.next };
    const last: Expression = { type: 'part', part: second, of: of.expression };
    return { expression: { type: 'range', means: 'one-of', from: first, to: last }, next: of.next };
  }

  parseWhole(at: number): Read {
    const period = this.parsePeriod(at);
    if (period !== null) return period;
    const unitAt = this.skipFillers(at);
    const unit = this.term(unitAt, 'unit')?.unit;
    if (unit === undefined || unit === 'hour' || unit === 'day') return null;
    return { expression: { type: 'frame', frame: { unitShifts: [{ unit, by: 0 }] } }, next: unitAt + 1 };
  }

  /** "the week of 3 March". */
  private parseWeekOf(at: number): Read {
    const isNumbered = this.lexemes[at + 1]?.digits != null || this.isOrdinalBehind(at + 1);
    if (this.term(at, 'unit')?.unit !== 'week' || isNumbered) return null;
    const of = this.parsePlain(this.skipFillers(at + 1));
    const frame = of?.expression.type === 'frame' ? of.expression.frame : null;
    const isDay =
      frame !== null && (frame.dates !== undefined || (frame.day !== undefined && frame.month !== undefined));
    return of && isDay ? { expression: { type: 'week-of', of: of.expression }, next: of.next } : null;
  }

  /** "الأسبوع الأول من مارس" is a week of March, "هفته آخر بهمن" its last. */
  private isOrdinalBehind(at: number): boolean {
    const isBehind = this.term(at, 'ordinal') ?? this.term(at, 'shift');
    return this.vocabulary.shiftFollows && isBehind !== undefined;
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

  parsePlain(at: number): Read {
    const read = parseFrame(this.lexemes, at, this.vocabulary);
    return read && { expression: { type: 'frame', frame: read.frame }, next: read.next };
  }

  count(at: number): number | null {
    const lexeme = this.lexemes[at];
    if (lexeme?.digits != null) return lexeme.digits.length <= 3 ? Number(lexeme.digits) : null;
    return this.term(at, 'number')?.value ?? null;
  }

  term<Kind extends Term['is']>(at: number, kind: Kind): Extract<Term, { is: Kind }> | undefined {
    return termOf(this.lexemes[at], kind);
  }

  dash(at: number): Lexeme | undefined {
    const lexeme = this.lexemes[at];
    if (lexeme?.text === '/') return lexeme.isGlued && this.lexemes[at + 1]?.isGlued === true ? lexeme : undefined;
    return lexeme?.text === '–' || lexeme?.text === '-' ? lexeme : undefined;
  }

  skipMark(at: number, mark: string): number {
    return this.lexemes[at]?.text === mark && this.lexemes[at]?.isMark === true ? at + 1 : at;
  }

  skipFillers(at: number): number {
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
