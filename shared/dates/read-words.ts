import type { DateAnchor, DateReading, DateValue } from '../model/date-reading.ts';
import type { Ulid } from '../model/ids.ts';
import type { Failure, ResolveContext } from './context.ts';
import { type Day, dayOf } from './days.ts';
import { checkEdtf, computeBounds } from './edtf-bounds.ts';
import type { Expression } from './expressions.ts';
import { type Lexeme, readLexemes } from './lexer.ts';
import { parseWords } from './parse-words.ts';
import { type Period, printPeriod } from './periods.ts';
import { resolveExpression } from './resolve.ts';
import { firstLexicon, type Lexicon, lexiconsFor } from './vocabularies.ts';

/** What words are read against: the publication of their article, an event they may count from, and their language (BCP 47). */
export interface DateContext {
  readonly published: { readonly edtf: string; readonly articleId: Ulid | null } | null;
  readonly event?: { readonly edtf: string; readonly eventId: Ulid } | null;
  /** The analyst lets all words count from the event, also those that news counts from its publication ("last week"). */
  readonly isCountedFromEvent?: boolean;
  readonly language?: string;
  /** The sentence tells of what is to come: what recurs is the next one, not the last. */
  readonly isAhead?: boolean;
}

/** Why words have no value. */
export type Unread = 'not-understood' | Failure;

/** The longest words that are read as one date. */
const LONGEST_WORDS = 300;

/**
 * Reads a date as said, in words or as EDTF. Relative words are counted from the publication and prefer the past; other ways
 * to read them are alternatives. Words that are not understood, or that lack their anchor, keep their words and have no
 * value: never a guess.
 */
export function readDate(words: string, context: DateContext): DateReading {
  const outcome = readOutcome(words, context);
  const { anchor, values } = typeof outcome === 'string' ? { anchor: null, values: [] } : outcome;
  return { words, wordsAt: null, anchor, value: values[0] ?? null, alternatives: values.slice(1), status: 'typed' };
}

/** Says why words have no value, or null when they have one. */
export function explainUnread(words: string, context: DateContext): Unread | null {
  const outcome = readOutcome(words, context);
  return typeof outcome === 'string' ? outcome : null;
}

/** The values of an expression, the likelier first, and the anchor they are counted from. */
export interface Outcome {
  readonly anchor: DateAnchor | null;
  readonly values: readonly DateValue[];
}

function readOutcome(words: string, context: DateContext): Outcome | Unread {
  const text = words.trim();
  if (text === '' || text.length > LONGEST_WORDS) return 'not-understood';
  const isOtherYear = namesOtherYear(text, firstLexicon(text, context.language));
  const typed = isOtherYear ? null : readEdtf(text);
  if (typed !== null) return { anchor: null, values: [typed] };
  let failure: Unread = 'not-understood';
  for (const lexicon of lexiconsFor(text, context.language)) {
    const expression = parseAll(text, lexicon);
    if (expression === null) continue;
    const outcome = settle(expression, lexicon, context);
    if (typeof outcome !== 'string') return outcome;
    if (failure === 'not-understood') failure = outcome;
  }
  return failure;
}

/** Parses words of which nothing may be left over; a question mark or tilde at the end qualifies them as in EDTF. */
function parseAll(text: string, lexicon: Lexicon): Expression | null {
  const mark = /[?~]$/.exec(text)?.[0];
  const lexemes = readLexemes(mark === undefined ? text : text.slice(0, -1), lexicon);
  const read = parseWords(lexemes, skipMarks(lexemes, 0), lexicon.vocabulary);
  if (read === null || skipMarks(lexemes, read.next) < lexemes.length) return null;
  return mark === undefined
    ? read.expression
    : { type: 'about', qualifier: mark === '?' ? '?' : '~', of: read.expression };
}

/** "1402" in a Persian article is no year of the Middle Ages. */
function namesOtherYear(text: string, lexicon: Lexicon): boolean {
  const years = lexicon.vocabulary.years;
  const year = Number(/^\d{4}(?=$|-)/.exec(text)?.[0] ?? Number.NaN);
  return years !== undefined && year >= years.from && year <= years.to;
}

function readEdtf(text: string): DateValue | null {
  const edtf = normaliseIso(text);
  const check = checkEdtf(edtf);
  if (check.status !== 'valid') return null;
  return { edtf, ...check.bounds, rule: /^\d{4}(-\d\d){0,2}$/.test(edtf) ? 'date as written' : 'EDTF as typed' };
}

/** Writes the ISO 8601 forms that pages use as EDTF: seconds are given, fractions left out, zones have a colon. */
function normaliseIso(text: string): string {
  if (/^[[{].*[\]}]$/.test(text)) return text.replace(/\s+/g, '');
  const basic = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])$/.exec(text);
  if (basic !== null) return `${basic[1]}-${basic[2]}-${basic[3]}`;
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d{1,9})?(?: ?(Z|UTC|[+-]\d\d(?::?\d\d)?))?$/.exec(
    text,
  );
  if (match === null) return text;
  const zone = match[4] ?? '';
  const colon = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone === 'UTC' ? 'Z' : zone;
  return `${match[1]}T${match[2]}${match[3] ?? ':00'}${colon}`;
}

function skipMarks(lexemes: readonly Lexeme[], at: number): number {
  let next = at;
  while (/^[.,;:"“”«»()']$/.test(lexemes[next]?.text ?? '')) next += 1;
  return next;
}

/** A publication date vaguer than this many days anchors nothing. */
const VAGUEST_ANCHOR = 366;

/** Sets an expression against the anchors of a context; what recurs is the last one before them, or the next where it lies ahead. */
export function settle(expression: Expression, lexicon: Lexicon, context: DateContext): Outcome | Failure {
  const bias = context.isAhead === true ? 'ahead' : 'past';
  const used = new Set<'publication' | 'event'>();
  const event = daysOf(context.event?.edtf);
  const isFromEvent = context.isCountedFromEvent === true && context.event != null;
  const published = isFromEvent ? event : daysOf(context.published?.edtf);
  const { weekend, years } = lexicon.vocabulary;
  const resolveOn = (today: Day | null): readonly Period[] | Failure =>
    resolveExpression(expression, { today, event, weekend, years, bias, used } satisfies ResolveContext);
  const last = resolveOn(published?.last ?? null);
  if (typeof last === 'string') return last;
  const toOwn = (period: Period): DateValue | null => toValue(isFromEvent ? fromEvent(period) : period);
  const values = last.map(toOwn).filter((value) => value !== null);
  const [main] = values;
  if (main === undefined) return 'no-such-date';
  const anchor = anchorOf(used, context);
  if (published === null || published.first === published.last || !used.has('publication')) return { anchor, values };
  const first = resolveOn(published.first);
  return typeof first === 'string' ? first : { anchor, values: widen(main, first, last, values, toOwn) };
}

/** A publication known only to its month or year lets relative words mean everything between its first and its last day. */
function widen(
  main: DateValue,
  first: readonly Period[],
  last: readonly Period[],
  values: readonly DateValue[],
  toOwn: (period: Period) => DateValue | null,
): readonly DateValue[] {
  const [from, to] = [first[0], last[0]];
  if (from === undefined || to === undefined || printPeriod(from) === main.edtf) return values;
  if (!Number.isFinite(from.first) || !Number.isFinite(to.last)) return values;
  const wide: Period = {
    ...to,
    first: Math.min(from.first, to.first),
    last: Math.max(from.last, to.last),
    unit: 'range',
    kind: 'point',
  };
  const { edtf: _own, ...plain } = wide;
  const value = toOwn({ ...plain, rules: [...to.rules, 'the day of publication is not known'] });
  return value === null ? values : [value, ...values];
}

function daysOf(edtf: string | undefined): { readonly first: Day; readonly last: Day } | null {
  // A time of day in a zone falls on the day that its clock shows, not on that of UTC.
  const date = /^(-?\d{4}-\d\d-\d\d)T/.exec(edtf ?? '')?.[1] ?? edtf;
  const bounds = date === undefined ? null : computeBounds(date);
  if (bounds === null || !Number.isFinite(bounds.earliest) || !Number.isFinite(bounds.latest)) return null;
  const days = { first: dayOf(bounds.earliest), last: dayOf(bounds.latest) };
  return days.last - days.first > VAGUEST_ANCHOR ? null : days;
}

/** The rules say what they counted from. */
function fromEvent(period: Period): Period {
  return { ...period, rules: period.rules.map((rule) => rule.replaceAll('publication', 'the event')) };
}

function anchorOf(used: ReadonlySet<string>, { published, event, isCountedFromEvent }: DateContext): DateAnchor | null {
  const isEvent = used.has('event') || (isCountedFromEvent === true && used.has('publication'));
  if (isEvent && event) return { from: 'event', eventId: event.eventId, edtf: event.edtf };
  if (used.has('publication') && published)
    return { from: 'publication', articleId: published.articleId, edtf: published.edtf };
  return null;
}

/** Bounds always come from the EDTF that is kept, so that both can never disagree. */
function toValue(period: Period): DateValue | null {
  const edtf = printPeriod(period);
  const bounds = computeBounds(edtf);
  return bounds && { edtf, ...bounds, rule: [...new Set(period.rules)].join(', ') };
}
