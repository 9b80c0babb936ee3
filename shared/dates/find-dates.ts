import type { DateReading } from '../model/date-reading.ts';
import { liesAhead } from './ahead.ts';
import { AHEAD_RULE } from './choose.ts';
import { type Lexeme, readLexemes, termOf } from './lexer.ts';
import { isLikelyDate, type Place } from './likely-dates.ts';
import type { ExpressionRead } from './parse-periods.ts';
import { parseWords } from './parse-words.ts';
import { type DateContext, settle } from './read-words.ts';
import { firstLexicon, type Lexicon } from './vocabularies.ts';

/** A date found in running text: its words stand at [start, end) (UTF-16). */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly reading: DateReading;
}

/**
 * Finds dates in running text, in their order, as proposals. Words that lack their anchor are found too, with no value. Words
 * that may as well be no date ("may", "march", a bare number) are left out: a proposal that is often wrong is not read.
 */
export function findDates(text: string, context: DateContext): readonly FoundDate[] {
  const lexicon = firstLexicon(text.slice(0, 2000), context.language);
  const found: FoundDate[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) found.push(...findInLine(line[0], line.index, lexicon, context));
  return found;
}

/** Tells whether the date at an offset of a text stands in a sentence of what is to come, so that its words are read as the next one. */
export function isToldAhead(text: string, at: number, context: DateContext): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const to = text.indexOf('\n', at);
  const found = findDates(text.slice(from, to < 0 ? text.length : to), context).find(
    ({ start }) => from + start === at,
  );
  return found?.reading.value?.rule.includes(AHEAD_RULE) === true;
}

function findInLine(line: string, offset: number, lexicon: Lexicon, context: DateContext): readonly FoundDate[] {
  const lexemes = readLexemes(line, lexicon);
  const found: FoundDate[] = [];
  for (let at = 0; at < lexemes.length; ) {
    const next = canBegin(lexemes[at]) ? findAt(line, offset, lexemes, at, lexicon, context, found) : at;
    at = Math.max(at + 1, next);
  }
  return found;
}

function canBegin(lexeme: Lexeme | undefined): boolean {
  if (lexeme === undefined) return false;
  if (lexeme.digits !== null || lexeme.clock !== null || lexeme.dates.length > 0 || lexeme.text === "'") return true;
  if (lexeme.shortDate !== null) return true;
  return lexeme.terms.some((term) => term.is !== 'filler' && term.is !== 'daytime' && term.is !== 'onward');
}

function findAt(
  line: string,
  offset: number,
  lexemes: readonly Lexeme[],
  start: number,
  lexicon: Lexicon,
  context: DateContext,
  found: FoundDate[],
): number {
  const longest = parseWords(lexemes, start, lexicon.vocabulary);
  if (longest === null) return start;
  const [at, read] = withoutLead(longest, lexemes, start, lexicon);
  const [first, last] = [openingOf(lexemes, at), lexemes[read.next - 1]];
  if (first === undefined || last === undefined) return start;
  const words = line.slice(first.start, last.end);
  const own = line.slice(lexemes[at]?.start, last.end);
  const place: Place = { lexemes, at, next: read.next, words: own, line, vocabulary: lexicon.vocabulary };
  if (!isLikelyDate(read.expression, place)) return start;
  const isAhead = liesAhead(place);
  const outcome = settle(read.expression, lexicon, { ...context, isAhead });
  if (outcome === 'no-such-date') return start;
  const { anchor, values } = typeof outcome === 'string' ? { anchor: null, values: [] } : outcome;
  const [value = null, ...alternatives] = values;
  const reading = { words, wordsAt: null, anchor, value, alternatives, status: 'proposed' } as const;
  found.push({ start: offset + first.start, end: offset + last.end, reading });
  return read.next;
}

/** "de jeudi", "en juin": a word before the date that adds nothing to it is left out. */
function withoutLead(
  read: ExpressionRead,
  lexemes: readonly Lexeme[],
  start: number,
  lexicon: Lexicon,
): readonly [at: number, read: ExpressionRead] {
  for (let at = start; termOf(lexemes[at], 'filler') !== undefined && at + 1 < read.next; at += 1) {
    const shorter = parseWords(lexemes, at + 1, lexicon.vocabulary);
    const isSame =
      shorter?.next === read.next && JSON.stringify(shorter.expression) === JSON.stringify(read.expression);
    if (!isSame) return [at, read];
    if (canBegin(lexemes[at + 1])) return [at + 1, shorter];
  }
  return [start, read];
}

/** "at the beginning of September" is said with its "at". */
function openingOf(lexemes: readonly Lexeme[], at: number): Lexeme | undefined {
  const [lead, first] = [lexemes[at - 1], lexemes[at]];
  return first?.text === 'the' && lead?.text === 'at' ? lead : first;
}
