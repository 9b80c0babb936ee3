import type { Instant } from '../model/date-reading.ts';
import type { TimeView } from './time-scale.ts';

/** Fields that hold words. */
export const FIELDS = [
  'kind',
  'place',
  'who',
  'tag',
  'source',
  'side',
  'article',
  'triage',
  'date',
  'title',
  'likelihood',
] as const;
export type Field = (typeof FIELDS)[number];

/** What an event is or is not. */
export const FLAGS = ['disputed', 'undated', 'denied', 'ungraded', 'reviewed'] as const;
export type Flag = (typeof FLAGS)[number];

/** What is counted of an event. */
export const COUNTS = ['origins', 'articles', 'claims'] as const;
export type Count = (typeof COUNTS)[number];

/** What is graded: codes of the Admiralty scales, and percents for likelihood. */
export const GRADED = ['credibility', 'reliability', 'likelihood'] as const;
export type Graded = (typeof GRADED)[number];

/** How numbers and grades are compared. */
export const SIGNS = ['<=', '>=', '<', '>', '='] as const;
export type Sign = (typeof SIGNS)[number];

/** One condition; an event must fulfil all of a filter. `isNot` turns it round. */
export type Condition =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: Field; readonly text: string }
  | { readonly kind: 'flag'; readonly flag: Flag }
  | { readonly kind: 'count'; readonly count: Count; readonly sign: Sign; readonly number: number }
  | { readonly kind: 'grade'; readonly graded: Graded; readonly sign: Sign; readonly code: string }
  | { readonly kind: 'time'; readonly side: 'before' | 'after'; readonly at: Instant; readonly day: string };

/** A condition with the words that it was read from. */
export interface Term {
  readonly condition: Condition;
  readonly isNot: boolean;
  readonly words: string;
}

/** The grammar in words, for the filter's own help. */
export const FILTER_HELP: readonly (readonly [example: string, meaning: string])[] = [
  [
    'moscow visit',
    'both words, anywhere: title, kind, place, who took part, tags, words of the date, names of sources',
  ],
  ['"final stage"', 'these words together'],
  ['kind:strike  place:iraq  who:patrushev  tag:s-400  side:north', 'a word in one field'],
  ['source:fars  article:radar  triage:later', 'a word in the names of sources, or in articles that it was read in'],
  ['disputed  undated  denied  ungraded  reviewed', 'the state of the event'],
  ['origins>=2  articles<3  claims=0', 'how many'],
  ['credibility<=3  reliability<=B', 'a claim graded so or better; 6 and F are never better or worse: credibility=6'],
  ['likelihood>=55  likelihood:likely  credibility=none', 'percent or word of the likelihood; not graded'],
  ['after:2019-09  before:2019-10-15', 'touching the time from the start of, or up to the start of'],
  ['-denied  -kind:visit', 'not'],
];

/** Folds what letters' case and Unicode forms should not tell apart. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * Reads a filter. Terms stand apart by blanks: words, `"phrases"`, `field:word`, flags, `origins>=2`, `credibility<=3`,
 * `after:2019-09`; a minus before a term turns it round. Letters' case does not matter; `and` is skipped, and so is what is still
 * being typed.
 */
export function readFilter(text: string): readonly Term[] {
  const joined = fold(text)
    .replace(/[“”„«»]/g, '"')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replace(/\s*(>=|<=|>|<|=)\s*/g, '$1');
  const tokens = joined.match(/-?[\w-]*:?"[^"]*"?|\S+/g) ?? [];
  return tokens.flatMap((words): readonly Term[] => {
    if (words === 'and') return [];
    const isNot = words.startsWith('-') && words.length > 1;
    const condition = readCondition(isNot ? words.slice(1) : words);
    return condition ? [{ condition, isNot, words }] : [];
  });
}

function readCondition(body: string): Condition | null {
  const compared = /^(\w+)(>=|<=|>|<|=)(.+)$/.exec(body);
  if (compared) {
    const condition = readComparison(compared[1] ?? '', compared[2] as Sign, compared[3] ?? '');
    if (condition) return condition;
  }
  const flag = FLAGS.find((name) => name === body);
  if (flag) return { kind: 'flag', flag };
  const colon = body.indexOf(':');
  if (colon > 0) {
    const name = body.slice(0, colon);
    const text = unquote(body.slice(colon + 1));
    const field = FIELDS.find((candidate) => candidate === name);
    if (field) return text ? { kind: 'field', field, text } : null;
    if (name === 'before' || name === 'after') {
      const at = readDay(text);
      return at === null ? null : { kind: 'time', side: name, at, day: text };
    }
  }
  const text = unquote(body);
  return text ? { kind: 'text', text } : null;
}

function readComparison(name: string, sign: Sign, value: string): Condition | null {
  const count = COUNTS.find((one) => one === name);
  if (count) return /^\d+$/.test(value) ? { kind: 'count', count, sign, number: Number(value) } : null;
  const graded = GRADED.find((one) => one === name);
  if (!graded) return null;
  const isCode = { credibility: /^([1-6]|none)$/, reliability: /^([a-f]|none)$/, likelihood: /^(\d{1,3}|none)$/ }[
    graded
  ];
  // "Not graded" has no place in an order.
  if (!isCode.test(value) || (value === 'none' && sign !== '=')) return null;
  return { kind: 'grade', graded, sign, code: value };
}

function unquote(text: string): string {
  return text.replaceAll('"', '').trim();
}

/** The first instant of a year, month or day in ISO form. */
function readDay(text: string): number | null {
  const match = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  return new Date(0).setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
}

/** Gives the filter without one of its terms. */
export function withoutTerm(text: string, index: number): string {
  return joinTerms(readFilter(text).filter((_, place) => place !== index));
}

/** Gives the filter with a term added; as it was where it has it already. */
export function withTerm(text: string, words: string): string {
  const terms = readFilter(text);
  const added = readFilter(words).filter((one) => !terms.some((term) => term.words === one.words));
  return added.length === 0 ? text : [text.trim(), joinTerms(added)].filter(Boolean).join(' ');
}

/** Gives the filter with its stretch of time replaced by another one, in whole days. */
export function withSpan(text: string, { from, to }: TimeView): string {
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const others = readFilter(text).filter(({ condition }) => condition.kind !== 'time');
  return [joinTerms(others), `after:${day(from)}`, `before:${day(to)}`].filter(Boolean).join(' ');
}

function joinTerms(terms: readonly Term[]): string {
  return terms.map((term) => term.words).join(' ');
}
