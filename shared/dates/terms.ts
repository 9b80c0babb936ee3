import type { CalendarName } from './calendars.ts';
import type { Church } from './easter.ts';
import type { ClockWords } from './languages/clocks.ts';
import type { Zone } from './zones.ts';

/** A stretch of time that words count in; `third` is ten days of a month, as some languages have a word for it. */
export type Unit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'season'
  | 'third'
  | 'hour';

/** The parts of a period that words name; teens and twenties are days of a month by their number. */
export type Part = 'start' | 'middle' | 'end' | 'first-days' | 'last-days' | 'teens' | 'twenties';

/** How a date limits a time. */
export type Limit = 'since' | 'until' | 'before' | 'after' | 'by' | 'not-before';

/** Half of the day that a clock of twelve hours is in; at night it is before noon up to five. */
export type DayHalf = 'am' | 'pm' | 'night';

/** What a word or phrase means to the grammar, in any language. */
export type Term =
  | { readonly is: 'month'; readonly calendar: CalendarName; readonly month: number; readonly isShort: boolean }
  | { readonly is: 'weekday'; readonly weekday: number }
  | { readonly is: 'season'; readonly season: number }
  | { readonly is: 'part'; readonly part: Part }
  | { readonly is: 'unit'; readonly unit: Unit }
  | { readonly is: 'shift'; readonly by: number; readonly isUpToNow?: true; readonly isBefore?: true }
  | { readonly is: 'event-shift'; readonly by: 1 | -1 }
  | { readonly is: 'day'; readonly by: number }
  | { readonly is: 'eve' }
  | { readonly is: 'unit-shift'; readonly unit: Unit; readonly by: number }
  | { readonly is: 'amount'; readonly count: number; readonly unit: Unit }
  | { readonly is: 'up-to-now'; readonly count: number; readonly unit: Unit }
  | { readonly is: 'feast'; readonly month: number; readonly day: number; readonly calendar: CalendarName }
  | { readonly is: 'movable'; readonly offset: number; readonly church: Church }
  | { readonly is: 'overnight' }
  | { readonly is: 'night'; readonly isToward: boolean }
  | { readonly is: 'daytime' }
  | { readonly is: 'limit'; readonly limit: Limit }
  | { readonly is: 'between' | 'and' | 'or' | 'to' | 'from' | 'onward' }
  | { readonly is: 'about'; readonly qualifier: '~' | '?' }
  | { readonly is: 'ago'; readonly stands: 'before' | 'after' }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'ordinal'; readonly value: number }
  | {
      readonly is:
        | 'ordinal-mark'
        | 'decade-mark'
        | 'quarter-mark'
        | 'half-mark'
        | 'day-mark'
        | 'plural'
        | 'twin'
        | 'exact';
    }
  | { readonly is: 'counted-from' | 'counted-before' }
  | { readonly is: 'clock-mark' | 'clock-lead' | 'minute-mark' }
  | { readonly is: 'day-half'; readonly half: DayHalf }
  | { readonly is: 'zone'; readonly zone: Zone }
  | { readonly is: 'decade'; readonly tens: number }
  | { readonly is: 'era'; readonly era: 'bc' | 'ad' }
  | { readonly is: 'calendar'; readonly calendar: CalendarName }
  | { readonly is: 'event-day'; readonly by: number }
  | { readonly is: 'event-count'; readonly sign: 1 | -1 }
  | { readonly is: 'from-now' }
  | { readonly is: 'event-lead'; readonly sign: 1 | -1 }
  | { readonly is: 'filler' };

/** The term of a kind. */
export type TermOf<Kind extends Term['is']> = Extract<Term, { readonly is: Kind }>;

/** Several spellings of one thing; the first is the full form. */
export type Spellings = readonly string[];

/** One language's words for dates, as data. Phrases are matched without case, accents and Arabic letter variants. */
export interface Vocabulary {
  /** BCP 47 primary language. */
  readonly language: string;
  /** Letters that tell it from other languages of its script. */
  readonly ownLetters: string;
  /** Its letters, to choose among languages when none is given. */
  readonly script: 'latin' | 'cyrillic' | 'arabic';
  /** How 3/4/2019 is read. */
  readonly numericOrder: 'day-month' | 'month-day';
  /** Whether "24.02." is a day and its month. */
  readonly hasShortDates?: boolean;
  /** Whether "last" stands after its word ("septembre dernier"). */
  readonly shiftFollows: boolean;
  /** Days of the weekend, 1 Monday … 7 Sunday. */
  readonly weekend: readonly [number, number];
  /** Years between these are of another calendar when nothing else says so. */
  readonly years?: { readonly calendar: CalendarName; readonly from: number; readonly to: number };
  /** Abbreviated months, which in running text want a full stop, a day or a year. */
  readonly shortMonths?: Spellings;
  readonly months: Partial<Record<CalendarName, readonly Spellings[]>>;
  /** Monday first. */
  readonly weekdays: readonly Spellings[];
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly Spellings[];
  readonly parts: Partial<Record<Part, Spellings>>;
  readonly units: Partial<Record<Unit, Spellings>>;
  /** Plural forms: with "last" and no number they say nothing exact ("in recent years"). */
  readonly plurals: Spellings;
  /** Last, this, next and the one before last. */
  readonly shifts: {
    readonly last: Spellings;
    readonly this: Spellings;
    /** "This" that stands before its word only, where the others follow theirs. */
    readonly thisBefore?: Spellings;
    readonly next: Spellings;
    readonly beforeLast?: Spellings;
    /** "The past month" is the month up to publication, not the calendar month before. */
    readonly past?: Spellings;
  };
  /** Words for days counted from the publication: yesterday is -1. */
  readonly days: Readonly<Record<string, Spellings>>;
  /** Single words for a shifted unit: "торік" is last year (`year:-1`). */
  readonly unitWords?: Readonly<Partial<Record<`${Unit}:${number}`, Spellings>>>;
  /** Several units in one word: "fortnight" is `week:2`, an Arabic dual `day:2`. */
  readonly amounts?: Readonly<Partial<Record<`${Unit}:${number}`, Spellings>>>;
  /** A stretch up to publication in fixed words: "за последние сутки" is `day:1`. */
  readonly upToNow?: Readonly<Partial<Record<`${Unit}:${number}`, Spellings>>>;
  /** Days of the year with a name, `month-day`; of the Gregorian calendar unless another is named before: `persian:1-1`. */
  readonly feasts?: Readonly<Record<string, Spellings>>;
  /** Feasts that move with Easter, by their days from it: "Good Friday" is `-2`, of the Orthodox churches `eastern:-2`. */
  readonly movable?: Readonly<Record<string, Spellings>>;
  /** The night to a named day: "новогодняя ночь" is `1-1`. */
  readonly feastNights?: Readonly<Record<string, Spellings>>;
  /** The day before the event that is told, or before publication when none is: "накануне". */
  readonly eve?: Spellings;
  /** Days counted from an event told before: "the following day" is 1. */
  readonly eventDays?: Readonly<Record<string, Spellings>>;
  /** "the following" week or Monday, counted from an event told before. */
  readonly following?: Spellings;
  readonly later?: Spellings;
  readonly earlier?: Spellings;
  /** "Later" standing before its number: "спустя два дня", "بعد يومين". */
  readonly laterBefore?: Spellings;
  /** "Earlier" standing before its number: "قبل ذلك بيوم". */
  readonly earlierBefore?: Spellings;
  /** Between a count and the date it is counted from: "بعد يومين من", "за два дня до". */
  readonly countedFrom?: Spellings;
  readonly countedBefore?: Spellings;
  /** "More than", "less than" before a number of units: they tell no date. */
  readonly inexact?: Spellings;
  /** "Last" that after one of the leads means the time up to publication: "за последний месяц". */
  readonly spanWords?: Spellings;
  readonly spanLeads?: Spellings;
  /** After a number of units they are counted from publication on: "in three days' time". */
  readonly fromNow?: Spellings;
  /** "Exactly" a year ago. */
  readonly exact?: Spellings;
  readonly overnight?: Spellings;
  readonly night?: Spellings;
  /** Night before a named day: "в ночь на 4 марта". */
  readonly nightToward?: Spellings;
  readonly daytimes?: Spellings;
  readonly clock?: ClockWords;
  /** Says that a number before it is a day of the month: "8 числа", "the 8th of the month". */
  readonly dayMarks?: Spellings;
  /** Between one date told in two calendars: "الموافق". */
  readonly twins?: Spellings;
  /** Words that stand at the end of a compound, before which a month or unit is written: "Februarhälfte". */
  readonly compoundHeads?: Spellings;
  /** Words that stand at the end of a compound behind a month or weekday: "پنجشنبه‌شب". */
  readonly compoundTails?: Spellings;
  /** Letters written together with the word after them: "وديسمبر". */
  readonly prefixes?: Spellings;
  readonly limits: Partial<Record<Limit, Spellings>>;
  readonly between?: Spellings;
  readonly and?: Spellings;
  readonly or?: Spellings;
  readonly to?: Spellings;
  readonly from?: Spellings;
  readonly onward?: Spellings;
  readonly about?: Spellings;
  readonly perhaps?: Spellings;
  readonly ago?: Spellings;
  /** "ago" standing before its number: "vor drei Tagen". */
  readonly agoBefore?: Spellings;
  /** Cardinal numbers from 0. */
  readonly numbers?: readonly Spellings[];
  /** Ordinal numbers from 1. */
  readonly ordinals?: readonly Spellings[];
  readonly ordinalMarks?: Spellings;
  readonly decadeMarks?: Spellings;
  readonly quarterMarks?: Spellings;
  readonly halfMarks?: Spellings;
  /** Names of decades by their tens: "nineties" is 90. */
  readonly decades?: Readonly<Record<string, Spellings>>;
  readonly bc?: Spellings;
  readonly ad?: Spellings;
  readonly calendars?: Partial<Record<CalendarName, Spellings>>;
  readonly fillers: Spellings;
  /** Prepositions that stand before dates in running text; after them a bare year or an ambiguous month is one. */
  readonly leads: Spellings;
  /** Months, weekdays and seasons that are other words or names as well: "May", "Mars", "среда". */
  readonly ambiguous?: Spellings;
  /** Seasons that need no preposition: "летом". */
  readonly adverbs?: Spellings;
  /** "Every", "each": what follows is no one day. */
  readonly recurring: Spellings;
  /** By which a sentence tells of what is still to come. */
  readonly ahead?: AheadWords;
  /** Words that make a date part of a name: "Black" Friday, 12 March "Street". */
  readonly names?: { readonly before: Spellings; readonly after: Spellings };
  /** A bare year after a preposition is followed by no noun, for the word for "year" is said. */
  readonly hasYearNoun?: boolean;
  /** "From 5 May" tells where a time begins, and not where something came from. */
  readonly fromIsSince?: boolean;
  /** Prepositions of place and time; after a limit they begin something else: "nach dem in diesem Jahr …". */
  readonly placers: Spellings;
}

/** How a language tells of what is still to come; a date without its year or week is the next such one there. */
export interface AheadWords {
  /** "will", "is set to", "wird", «состоится»; one word or two. */
  readonly signs: Spellings;
  /** "the" before "will" makes a noun of it, "was" before "set to" a plan that was. */
  readonly notAfter?: Spellings;
  /** "said": a clause of its own, whose date is past. */
  readonly told: Spellings;
  /** "that": another clause begins. */
  readonly links: Spellings;
  /** "have" behind "may": told of the past after all. */
  readonly undone: Spellings;
  /** The verb may stand at the end of its clause. */
  readonly isVerbLast?: boolean;
}
