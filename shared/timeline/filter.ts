import type { EventRow } from './event-rows.ts';
import type { TimeView } from './time-scale.ts';

/** One term of a filter, as read; all terms must hold. */
type Term =
  | { readonly kind: 'text'; readonly text: string; readonly isNot: boolean }
  | { readonly kind: 'field'; readonly field: Field; readonly text: string; readonly isNot: boolean }
  | { readonly kind: 'flag'; readonly flag: Flag; readonly isNot: boolean }
  | { readonly kind: 'count'; readonly count: Count; readonly sign: string; readonly number: number }
  | { readonly kind: 'time'; readonly side: 'before' | 'after'; readonly at: number };

const FIELDS = ['kind', 'place', 'who', 'tag', 'source', 'date', 'title'] as const;
type Field = (typeof FIELDS)[number];

const FLAGS = ['disputed', 'undated', 'denied', 'ungraded', 'reviewed'] as const;
type Flag = (typeof FLAGS)[number];

const COUNTS = ['origins', 'articles', 'claims'] as const;
type Count = (typeof COUNTS)[number];

/** The grammar in words, for the filter's own help. */
export const FILTER_HELP: readonly (readonly [example: string, meaning: string])[] = [
  [
    'moscow visit',
    'both words, anywhere: title, kind, place, who took part, tags, words of the date, names of sources',
  ],
  ['"final stage"', 'these words together'],
  ['kind:strike  place:iraq  who:patrushev  tag:s-400  source:fars', 'a word in one field'],
  ['disputed  undated  denied  ungraded  reviewed', 'the state of the event'],
  ['origins>=2  articles<3  claims=0', 'how many'],
  ['after:2019-09  before:2019-10-15', 'touching the time from the start of, or up to the start of'],
  ['-denied  -kind:visit', 'not'],
];

/**
 * Keeps the rows that fulfil every term of a filter. Terms stand apart by blanks: words, `"phrases"`, `field:word`, flags,
 * `origins>=2`, `after:2019-09`; a minus before a term turns it round. Letters' case does not matter; `and` is skipped.
 */
export function filterEvents(rows: readonly EventRow[], text: string): readonly EventRow[] {
  const terms = readFilter(text);
  return terms.length === 0 ? rows : rows.filter((row) => terms.every((term) => fulfils(row, term)));
}

/** Gives the places of the rows that fulfil a filter, ascending. */
export function findShown(rows: readonly EventRow[], text: string): Uint32Array {
  const terms = readFilter(text);
  const shown = new Uint32Array(rows.length);
  let count = 0;
  for (const [index, row] of rows.entries()) {
    if (terms.every((term) => fulfils(row, term))) shown[count++] = index;
  }
  return shown.slice(0, count);
}

/** Folds what letters' case and Unicode forms should not tell apart. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function readFilter(text: string): readonly Term[] {
  const joined = fold(text)
    .replace(/[“”„«»]/g, '"')
    .replace(/\s*(>=|<=|≥|≤|>|<|=)\s*/g, '$1');
  const tokens = joined.match(/-?[\w-]*:?"[^"]*"?|\S+/g) ?? [];
  return tokens.flatMap((token) => {
    const term = token === 'and' ? null : readTerm(token);
    return term ? [term] : [];
  });
}

function readTerm(token: string): Term | null {
  const count = /^(\w+)(>=|<=|≥|≤|>|<|=)(\d+)$/.exec(token);
  const counted = COUNTS.find((name) => name === count?.[1]);
  if (count?.[2] && counted) return { kind: 'count', count: counted, sign: count[2], number: Number(count[3]) };
  const isNot = token.startsWith('-') && token.length > 1;
  const body = isNot ? token.slice(1) : token;
  const flag = FLAGS.find((name) => name === body);
  if (flag) return { kind: 'flag', flag, isNot };
  const colon = body.indexOf(':');
  if (colon > 0) {
    const name = body.slice(0, colon);
    const value = unquote(body.slice(colon + 1));
    const field = FIELDS.find((candidate) => candidate === name);
    // A field without a word is being typed: it narrows nothing yet.
    if (field) return value ? { kind: 'field', field, text: value, isNot } : null;
    if (name === 'before' || name === 'after') {
      const at = readDay(value);
      return at === null ? null : { kind: 'time', side: name, at };
    }
  }
  const words = unquote(body);
  return words ? { kind: 'text', text: words, isNot } : null;
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

function fulfils(row: EventRow, term: Term): boolean {
  switch (term.kind) {
    case 'text':
      return haystackOf(row).includes(term.text) !== term.isNot;
    case 'field':
      return textOf(row, term.field).includes(term.text) !== term.isNot;
    case 'flag':
      return hasFlag(row, term.flag) !== term.isNot;
    case 'count':
      return compare(countOf(row, term.count), term.sign, term.number);
    case 'time':
      if (!row.shape) return false;
      return term.side === 'after' ? row.shape.latest >= term.at : row.shape.earliest < term.at;
  }
}

const haystacks = new WeakMap<EventRow, string>();

/** Everything that plain words are looked up in, folded; made when it is first asked for. */
function haystackOf(row: EventRow): string {
  const known = haystacks.get(row);
  if (known !== undefined) return known;
  const { event } = row;
  const names = event.participants.map((one) => one.name);
  const merged = (event.merged ?? []).map((one) => one.event.title);
  const words = [
    event.title,
    ...merged,
    event.kind,
    event.place?.name,
    ...names,
    ...event.tags,
    row.date,
    ...row.sourceNames,
  ];
  const haystack = fold([...words, event.begin?.words, event.end?.words].join('\n'));
  haystacks.set(row, haystack);
  return haystack;
}

function textOf(row: EventRow, field: Field): string {
  switch (field) {
    case 'kind':
      return fold(row.event.kind);
    case 'place':
      return fold(row.event.place?.name ?? '');
    case 'who':
      return fold(row.event.participants.map((one) => one.name).join('\n'));
    case 'tag':
      return fold(row.event.tags.join('\n'));
    case 'source':
      return fold(row.sourceNames.join('\n'));
    case 'date':
      return fold(`${row.date}\n${row.event.begin?.words ?? ''}\n${row.event.end?.words ?? ''}`);
    case 'title':
      return fold(row.event.title);
  }
}

function hasFlag(row: EventRow, flag: Flag): boolean {
  switch (flag) {
    case 'disputed':
      return row.isDisputed;
    case 'undated':
      return row.shape === null;
    case 'denied':
      return row.isDenied;
    case 'ungraded':
      return row.grades.length === 0;
    case 'reviewed':
      return row.event.status === 'reviewed';
  }
}

function countOf(row: EventRow, count: Count): number {
  switch (count) {
    case 'origins':
      return row.origins;
    case 'articles':
      return row.articles;
    case 'claims':
      return row.claimCount;
  }
}

function compare(value: number, sign: string, number: number): boolean {
  switch (sign) {
    case '>=':
    case '≥':
      return value >= number;
    case '<=':
    case '≤':
      return value <= number;
    case '>':
      return value > number;
    case '<':
      return value < number;
    default:
      return value === number;
  }
}

/** The filter with its stretch of time replaced by another one, in whole days. */
export function withSpan(filter: string, { from, to }: TimeView): string {
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const others = filter.split(/\s+/).filter((word) => word !== '' && !/^(after|before):/.test(word));
  return [...others, `after:${day(from)}`, `before:${day(to)}`].join(' ');
}
