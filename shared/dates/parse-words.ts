import { type Expression, type Frame, innerFrame } from './expressions.ts';
import { isOneOf } from './fold.ts';
import { isClock } from './frame-clock.ts';
import type { Lexeme } from './lexer.ts';
import { JoinedParser } from './parse-joined.ts';
import type { Read } from './parse-periods.ts';
import type { Unit, Vocabulary } from './terms.ts';

/** Reads the longest date expression that begins at a lexeme; null when none does. */
export function parseWords(lexemes: readonly Lexeme[], at: number, vocabulary: Vocabulary): Read {
  return new Parser(lexemes, vocabulary).parse(at);
}

class Parser extends JoinedParser {
  parse(start: number): Read {
    const read = this.parseOnward(start) ?? this.parseOne(this.skipFillers(start));
    return read && (this.parseTwin(read) ?? read);
  }

  /** "von Montag an": "von" is no filler when "an" closes it. */
  private parseOnward(at: number): Read {
    const range = this.term(at, 'from') === undefined ? null : this.parseRange(at + 1);
    if (range === null || this.term(range.next, 'onward') === undefined) return null;
    return { expression: { type: 'limit', limit: 'since', of: range.expression }, next: range.next + 1 };
  }

  private parseOne(at: number): Read {
    return (
      this.parseAgo(at) ??
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

  /** "vor 10 Jahren": before "vor" is taken for "before" the tenth; "vor etwa drei Monaten". */
  private parseAgo(at: number): Read {
    const isAgo = this.lexemes[at]?.terms.some((term) => term.is === 'ago' && term.stands === 'before') === true;
    const about = this.term(at + 1, 'about');
    const isExact = this.term(at + 1, 'exact') !== undefined;
    const numberAt = about === undefined && !isExact ? at + 1 : this.skipFillers(at + 2);
    const unitAt = this.skipFillers(numberAt + 1);
    const amount = this.term(numberAt, 'amount');
    const isCounted = amount ?? (this.count(numberAt) === null ? undefined : this.term(unitAt, 'unit'));
    if (!isAgo || isCounted === undefined || this.term(unitAt, 'month') !== undefined) return null;
    const read = this.parseOffset(at) ?? this.parseRange(at);
    if (read === null || about === undefined) return read;
    return { expression: { type: 'about', qualifier: about.qualifier, of: read.expression }, next: read.next };
  }

  /** "the night of 3 to 4 March", "в ночь на 4 марта", "новогодняя ночь", "overnight". */
  private parseNight(at: number): Read {
    const night = this.term(at, 'night');
    const overnight = this.term(at, 'overnight');
    if (night === undefined && overnight === undefined) return null;
    const isToward = night?.isToward ?? false;
    if (this.term(at, 'feast') !== undefined) {
      const feast = this.parsePlain(at);
      return feast && { expression: { type: 'night', isToward, of: feast.expression }, next: feast.next };
    }
    const start = this.skipFillers(at + 1);
    const from = this.term(start, 'from') === undefined ? start : start + 1;
    const of = this.parseTwoWeekdays(from) ?? this.parseRange(from, true);
    if (of !== null && namesDay(innerFrame(of.expression))) {
      return { expression: { type: 'night', isToward, of: of.expression }, next: of.next };
    }
    return overnight === undefined ? null : { expression: { type: 'night', isToward: false, of: null }, next: at + 1 };
  }

  /** "ليل الثلاثاء الأربعاء": the night between two days that nothing joins. */
  private parseTwoWeekdays(at: number): Read {
    const [first, second] = [this.term(at, 'weekday'), this.term(at + 1, 'weekday')];
    if (first === undefined || second === undefined) return null;
    const of = (weekday: number): Expression => ({ type: 'frame', frame: { weekday } });
    const range = this.joinRange('lasted', of(first.weekday), of(second.weekday));
    return { expression: range, next: at + 2 };
  }

  /** "two days before 3 March", "the day after 3 March", "за два дня до 3 марта", "بعد يومين من 3 مارس". */
  private parseOffset(at: number): Read {
    const day = this.term(at, 'event-day');
    if (day !== undefined && day.by !== 0) return this.offsetOf(at + 1, day.by, 'day');
    const isBefore = this.lexemes[at]?.terms.some((term) => term.is === 'ago' && term.stands === 'before') === true;
    const lead = this.term(at, 'event-lead')?.sign ?? (isBefore ? -1 : undefined);
    const amount = this.amount(this.skipFillers(lead === undefined ? at : at + 1));
    const sign = amount && this.offsetSign(amount.next, lead);
    if (amount === null || sign === null || amount.unit === 'hour') return null;
    // "the two weeks before 20 June" are all of them
    const isAll = this.lexemes[at - 1]?.text === 'the' && amount.count > 1;
    return this.offsetOf(amount.next + 1, sign * amount.count, amount.unit, isAll);
  }

  private amount(at: number): { readonly count: number; readonly unit: Unit; readonly next: number } | null {
    const whole = this.term(at, 'amount');
    if (whole !== undefined) return { count: whole.count, unit: whole.unit, next: at + 1 };
    const [number, unitAt] = [this.count(at), this.skipFillers(at + 1)];
    const unit = this.term(unitAt, 'unit')?.unit;
    return number === null || unit === undefined ? null : { count: number, unit, next: unitAt + 1 };
  }

  private offsetSign(at: number, lead: 1 | -1 | undefined): 1 | -1 | null {
    if (this.term(at, 'counted-from') !== undefined && lead !== undefined) return lead;
    const limit = this.term(at, 'limit')?.limit;
    if (limit === 'before' || this.term(at, 'counted-before') !== undefined) return -1;
    return limit === 'after' ? 1 : null;
  }

  private offsetOf(at: number, count: number, unit: Unit, isAll = false): Read {
    const of = this.parsePeriod(at);
    if (of === null) return null;
    const expression: Expression = { type: 'offset', count, unit, of: of.expression };
    return { expression: isAll ? { ...expression, isAll } : expression, next: of.next };
  }

  /** "earlier this month", "later in September". */
  private parseSide(at: number): Read {
    // "après l'été" limits, and tells of no later part of the summer
    const isLimit = this.vocabulary.shiftFollows && this.term(at, 'limit') !== undefined;
    const sign = isLimit ? undefined : this.term(at, 'event-count')?.sign;
    // "earlier in May", "earlier this month"; but "ранее 2003 года" is before that year
    const isApart = this.term(at + 1, 'filler') ?? this.term(at + 1, 'shift');
    const of =
      sign === undefined || isApart === undefined ? null : (this.parseRange(at + 1) ?? this.parseWhole(at + 1));
    if (sign === undefined || of === null) return null;
    return { expression: { type: 'side', side: sign < 0 ? 'earlier' : 'later', of: of.expression }, next: of.next };
  }

  private parseFrom(at: number): Read {
    if (this.term(at, 'from') === undefined) return null;
    const first = this.skipFillers(at + 1);
    const range = first > at + 1 && this.isPlacer(first - 1) ? null : this.parseRange(at + 1, true);
    if (range === null) return null;
    if (range.expression.type === 'range' || range.expression.type === 'limit') return range;
    const next = this.term(range.next, 'onward') === undefined ? range.next : range.next + 1;
    return { expression: { type: 'limit', limit: 'since', of: range.expression }, next };
  }

  private isPlacer(at: number): boolean {
    const lexeme = this.lexemes[at];
    // "im vergangenen Jahr" may be one phrase that begins with it
    const isWord = lexeme !== undefined && lexeme.end - lexeme.start === lexeme.text.length;
    return isWord && isOneOf(lexeme.text, this.vocabulary.placers);
  }

  private parseLimit(at: number): Read {
    const limit = this.term(at, 'limit')?.limit;
    // "before dawn on Friday", "shortly after 6 pm on 5 March" are on that day
    const object = this.skipFillers(at + 1);
    const isPartOfDay = this.term(object, 'daytime') !== undefined || isClock(this, object);
    if (isPartOfDay && (limit === 'before' || limit === 'after')) return this.parseRange(at + 1);
    // "nach dem in diesem Jahr begrabenen Plan" is not after this year
    const of = limit && !this.isPlacer(at + 1) ? this.parseRange(at + 1) : null;
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
}

function namesDay(frame: Frame | null): boolean {
  if (frame === null) return false;
  return [frame.day, frame.weekday, frame.dates, frame.dayShift, frame.fromEvent].some((one) => one !== undefined);
}
