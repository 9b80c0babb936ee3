import type { CalendarName } from './calendars.ts';
import type { Church } from './easter.ts';
import type { NumericDate } from './numeric-dates.ts';
import type { Limit, Part, Unit } from './terms.ts';
import type { Zone } from './zones.ts';

/** What words say of one date, gathered in any order; what they leave out is undefined. */
export interface Frame {
  readonly dates?: readonly NumericDate[];
  readonly calendar?: CalendarName;
  /** Negative with "BC" already applied: 44 BC is -43. */
  readonly year?: number;
  /** First year of a decade, or its tens alone ("the nineties" is 90). */
  readonly decade?: number;
  readonly month?: { readonly calendar: CalendarName; readonly month: number };
  readonly day?: number;
  /** The day was written as an ordinal, so that it may stand without a month. */
  readonly isOrdinalDay?: boolean;
  /** A feast so many days from Easter. */
  readonly movable?: { readonly offset: number; readonly church: Church };
  readonly weekday?: number;
  readonly season?: number;
  /** Counted units: "third quarter", "19th century", "second week of"; -1 is the last one. */
  readonly nth?: { readonly unit: Unit | 'weekday'; readonly count: number };
  /** "last" on the named month, weekday or season itself. */
  readonly shift?: number;
  /** "last" on units: last year, this week. */
  readonly unitShifts?: readonly { readonly unit: Unit; readonly by: number }[];
  /** Yesterday is -1. */
  readonly dayShift?: number;
  /** "three days ago", "the last three weeks" (`isSpan`). */
  readonly count?: { readonly count: number; readonly unit: Unit; readonly isSpan: boolean };
  /** "the first ten days of", "the last three months of" a month or year. */
  readonly run?: { readonly count: number; readonly unit: Unit; readonly isLast: boolean };
  /** "Exactly a year ago" is that day. */
  readonly isExact?: boolean;
  /** Clock time in minutes after midnight, and its zone; approximate times are left to the words. */
  readonly time?: { readonly minutes: number; readonly zone: Zone };
  /** The day before the event told, or before publication when no event is told. */
  readonly isEve?: boolean;
  /** Counted from an event told before: "the following day", "two weeks later", "the following Monday" (`isWhole`). */
  readonly fromEvent?: { readonly count: number; readonly unit: Unit; readonly isWhole?: true };
}

/** The meaning of words for a date, before it is set against a publication date. */
export type Expression =
  | { readonly type: 'frame'; readonly frame: Frame }
  | { readonly type: 'part'; readonly part: Part; readonly of: Expression }
  | { readonly type: 'half'; readonly half: 1 | 2; readonly of: Expression }
  | { readonly type: 'limit'; readonly limit: Limit; readonly of: Expression }
  | { readonly type: 'about'; readonly qualifier: '~' | '?'; readonly of: Expression }
  | { readonly type: 'range'; readonly means: 'one-of' | 'lasted'; readonly from: Expression; readonly to: Expression }
  | {
      readonly type: 'several';
      readonly means: 'one-of' | 'all-of';
      readonly from: Expression;
      readonly to: Expression;
    }
  | { readonly type: 'night'; readonly isToward: boolean; readonly of: Expression | null }
  | { readonly type: 'twin'; readonly of: Expression; readonly other: Expression }
  | { readonly type: 'week-of'; readonly of: Expression }
  | { readonly type: 'side'; readonly side: 'earlier' | 'later'; readonly of: Expression }
  | {
      readonly type: 'offset';
      readonly count: number;
      readonly unit: Unit;
      readonly of: Expression;
      /** All the time between the date and the day that is counted to. */
      readonly isAll?: boolean;
    };

/** Gives the frame that an expression is about: the inmost one, the later side of a range. */
export function innerFrame(expression: Expression): Frame | null {
  switch (expression.type) {
    case 'frame':
      return expression.frame;
    case 'range':
    case 'several':
      return innerFrame(expression.to);
    case 'night':
      return expression.of && innerFrame(expression.of);
    default:
      return innerFrame(expression.of);
  }
}

/** Gives the expression with its inmost frame replaced. */
export function withInnerFrame(expression: Expression, frame: Frame): Expression {
  switch (expression.type) {
    case 'frame':
      return { type: 'frame', frame };
    case 'range':
    case 'several':
      return { ...expression, to: withInnerFrame(expression.to, frame) };
    case 'night':
      return expression.of === null ? expression : { ...expression, of: withInnerFrame(expression.of, frame) };
    default:
      return { ...expression, of: withInnerFrame(expression.of, frame) };
  }
}
