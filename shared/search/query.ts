import { SEARCH_KINDS, type SearchKind } from './model.ts';
import { readDays } from './query-days.ts';
import { type QuerySlot, readSlots } from './query-slots.ts';

/** What must (or must not) be in a document: one word, or words in a row. */
export interface QueryUnit {
  /** As typed, without quotes, minus and field. */
  readonly text: string;
  /** The fields it is looked for in; null for all. */
  readonly fields: readonly string[] | null;
  readonly isNegative: boolean;
  /** The ways in which it may stand in the text; one is enough. Each is the words in a row. */
  readonly ways: readonly (readonly QuerySlot[])[];
  /** The word is taken for another, one slip away, when it is not found. */
  readonly canSlip: boolean;
}

/** A span of days that a document's own must meet, as numbers YYYYMMDD. */
export interface QueryDays {
  readonly from: number;
  readonly to: number;
  readonly isNegative: boolean;
}

/** Kinds that a document must be (or not be) one of. */
export interface QueryKind {
  readonly kind: SearchKind;
  readonly isNegative: boolean;
}

/** A query as it is understood. All parts must hold; of kinds that are wanted, one. */
export interface Query {
  readonly units: readonly QueryUnit[];
  readonly days: readonly QueryDays[];
  readonly kinds: readonly QueryKind[];
  /** Why a part could not be understood; it is left out. */
  readonly problem: string | null;
}

/** What may be written before a colon, and the fields that it means. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  outlet: ['outlet'],
  author: ['authors'],
  authors: ['authors'],
  source: ['source', 'names', 'outlet', 'authors'],
  name: ['names'],
  names: ['names'],
  place: ['place'],
  tag: ['tags'],
  tags: ['tags'],
  text: ['text'],
  quotation: ['quotation'],
  quote: ['quotation'],
  comment: ['comment'],
  statement: ['statement'],
  note: ['note'],
  kind: ['kind'],
};

/** Letters that a word must have to be taken for another. */
const SLIP_LETTERS = 4;

/** One piece of a query: minus, field, and a text in quotes or without. */
const PIECE =
  /(?<minus>[-−–](?=\S))?(?:(?<field>[\p{L}]+):)?(?:["“”„«»「」『』](?<quoted>[^"“”„«»「」『』]*)(?<closed>["“”„«»「」『』])?|(?<plain>[^\s"“”„«»「」『』]+))/gu;

/**
 * Reads what is typed into the search: words, "phrases", -without, field:value, date:2019-09..2020, kind:event, beginnings*.
 * While it `isTyping`, the last word may go on.
 */
export function parseQuery(query: string, isTyping = false): Query {
  const units: QueryUnit[] = [];
  const days: QueryDays[] = [];
  const kinds: QueryKind[] = [];
  let problem: string | null = null;
  for (const match of query.matchAll(PIECE)) {
    const groups = match.groups ?? {};
    const isNegative = groups.minus !== undefined;
    const name = groups.field?.toLowerCase();
    const isOpen = isTyping && match.index + match[0].length === query.length && groups.closed === undefined;
    const value = groups.quoted ?? groups.plain ?? '';
    if (name === 'date') {
      const span = readDays(value);
      if (span) days.push({ ...span, isNegative });
      // While typing, a date is unfinished more often than wrong.
      else if (!isOpen) problem ??= `“${value}” is not a date; write date:2019-09 or date:2019..2020.`;
      continue;
    }
    const kind = name === 'kind' ? kindOf(value) : null;
    if (kind) {
      kinds.push({ kind, isNegative });
      continue;
    }
    const fields = name === undefined ? null : (FIELDS[name] ?? null);
    const text = name === undefined || fields ? value : `${groups.field}:${value}`;
    const unit = readUnit(text, groups.quoted !== undefined, isOpen);
    if (unit) units.push({ ...unit, text: text.replace(/\*$/u, ''), fields, isNegative });
  }
  const hasWanted =
    units.some((unit) => !unit.isNegative) ||
    days.some((span) => !span.isNegative) ||
    kinds.some((kind) => !kind.isNegative);
  if (!hasWanted && units.length + days.length + kinds.length > 0) {
    problem ??= 'Only what is to be left out is named; add a word to find.';
  }
  return { units, days, kinds, problem };
}

function readUnit(text: string, isQuoted: boolean, isOpen: boolean): Pick<QueryUnit, 'ways' | 'canSlip'> | null {
  const hasStar = !isQuoted && text.endsWith('*');
  const ways = readSlots(text, { isPrefix: hasStar || isOpen, withForms: !isQuoted });
  const first = ways[0];
  if (!first) return null;
  const word = first.length === 1 ? (first[0] as QuerySlot).word : '';
  const canSlip = !isQuoted && !hasStar && [...word].length >= SLIP_LETTERS && /^\P{N}+$/u.test(word);
  return { ways, canSlip };
}

/** A kind by its name, in the singular or plural; null for a word that is none. */
function kindOf(value: string): SearchKind | null {
  const name = value.toLowerCase().replace(/s$/u, '');
  return SEARCH_KINDS.find((kind) => kind === name) ?? null;
}
