import type { DateReading } from '../model/date-reading.ts';
import { type Expression, type Frame, innerFrame } from './expressions.ts';
import { type Lexeme, readLexemes, termOf } from './lexer.ts';
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
  if (lexeme.digits !== null || lexeme.dates.length > 0 || lexeme.text === "'") return true;
  return lexeme.terms.some((term) => term.is !== 'filler' && term.is !== 'daytime' && term.is !== 'onward');
}

function findAt(
  line: string,
  offset: number,
  lexemes: readonly Lexeme[],
  at: number,
  lexicon: Lexicon,
  context: DateContext,
  found: FoundDate[],
): number {
  const read = parseWords(lexemes, at, lexicon.vocabulary);
  const [first, last] = [openingOf(lexemes, at), lexemes[(read?.next ?? 0) - 1]];
  if (read === null || first === undefined || last === undefined) return at;
  const words = line.slice(first.start, last.end);
  const place: Place = { lexemes, at, next: read.next, words: line.slice(lexemes[at]?.start, last.end) };
  if (!isLikelyDate(read.expression, place)) return at;
  const outcome = settle(read.expression, lexicon, context);
  if (outcome === 'no-such-date') return at;
  const { anchor, values } = typeof outcome === 'string' ? { anchor: null, values: [] } : outcome;
  const [value = null, ...alternatives] = values;
  const reading = { words, wordsAt: null, anchor, value, alternatives, status: 'proposed' } as const;
  found.push({ start: offset + first.start, end: offset + last.end, reading });
  return read.next;
}

/** "at the beginning of September" is said with its "at". */
function openingOf(lexemes: readonly Lexeme[], at: number): Lexeme | undefined {
  const [lead, first] = [lexemes[at - 1], lexemes[at]];
  return first?.text === 'the' && lead?.text === 'at' ? lead : first;
}

interface Place {
  readonly lexemes: readonly Lexeme[];
  readonly at: number;
  readonly next: number;
  readonly words: string;
}

/** Years that a bare number in prose is taken for. */
const PLAIN_YEARS = { from: 1800, to: 2099 };

function isLikelyDate(expression: Expression, place: Place): boolean {
  if (isInsideNumber(place) || hasOtherSense(expression, place)) return false;
  const frame = innerFrame(expression);
  if (frame === null) return expression.type === 'night';
  const keys = Object.keys(frame).filter((key) => key !== 'isOrdinalDay');
  const isAlone = keys.length === 1;
  const hasLead = expression.type !== 'frame' || followsPreposition(place);
  if (isAlone && frame.year !== undefined) {
    return frame.year >= PLAIN_YEARS.from && frame.year <= PLAIN_YEARS.to && hasLead && !isCounting(place);
  }
  if (isAlone && frame.month !== undefined && isUnmarkedShort(place)) return false;
  if (isAlone && frame.month !== undefined) return isCapitalised(place) && (hasLead || !isAmbiguousWord(place));
  if (isAlone && frame.weekday !== undefined) return isCapitalised(place) && !isShortWeekday(place);
  if (isAlone && frame.season !== undefined) return hasLead && !/^(?:fall|été)$/iu.test(place.words);
  if (isAlone && frame.decade !== undefined && frame.decade < 100) return isDecadeName(place, expression);
  if (isAlone && (frame.nth !== undefined || frame.day !== undefined)) return false;
  if (isAlone && frame.unitShifts !== undefined) return isLikelyShift(frame);
  return !(keys.length === 2 && frame.nth !== undefined && frame.day !== undefined);
}

/** "start next week" is a verb, "from last year" no beginning, "last decades" no date. */
function hasOtherSense(expression: Expression, { lexemes, at, words }: Place): boolean {
  if (/^(?:start|end|beginning|middle|close) (?!of\b)/i.test(words) || /^last \w+s$/i.test(words)) return true;
  return expression.type === 'limit' && expression.limit === 'since' && termOf(lexemes[at], 'from') !== undefined;
}

/** "in the sixties", "the late 80s"; temperatures and ages are in the high thirties too. */
function isDecadeName({ lexemes, at, words }: Place, expression: Expression): boolean {
  if (words.startsWith("'") || words.startsWith('’') || expression.type === 'part') return true;
  const [lead, article] = [lexemes[at - 2], lexemes[at - 1]];
  return article?.text === 'the' && /^(?:in|of|since|during|from)$/.test(lead?.text ?? '');
}

const VAGUE_UNITS = ['day', 'half', 'third', 'season', 'hour'];

function isLikelyShift(frame: Frame): boolean {
  return (frame.unitShifts ?? []).every((one) => !VAGUE_UNITS.includes(one.unit));
}

/** "1,402", "S-400", "3.5": a number that is part of a larger one or of a name is no date. */
function isInsideNumber({ lexemes, at, next }: Place): boolean {
  const first = lexemes[at];
  const before = lexemes[at - 1];
  if (first?.digits != null && first.isGlued && before !== undefined && /^[-.,/$€£%]$|^\p{L}+$/u.test(before.text))
    return true;
  const last = lexemes[next - 1];
  const [mark, after] = [lexemes[next], lexemes[next + 1]];
  if (last?.digits == null) return false;
  if (mark?.text === '%') return true;
  return mark?.isGlued === true && /^[.,]$/.test(mark.text) && after?.isGlued === true && after.digits !== null;
}

function followsPreposition({ lexemes, at }: Place): boolean {
  const before = lexemes[at - 1];
  if (before === undefined) return false;
  return (
    before.text === '(' ||
    before.terms.some((term) => term.is === 'filler' || term.is === 'limit' || term.is === 'unit')
  );
}

/** "in 2003 soldiers": a lower-case noun right after a bare year makes it a count; function words do not. */
function isCounting({ lexemes, next, words }: Place): boolean {
  const after = lexemes[next];
  return /^\d+$/.test(words) && after !== undefined && termOf(after, 'unit') !== undefined;
}

function isCapitalised({ words, lexemes, at }: Place): boolean {
  const letter = /\p{L}/u.exec(words)?.[0] ?? '';
  const hasCase = letter.toLowerCase() !== letter.toUpperCase();
  const isLatin = /\p{Script=Latin}/u.test(letter);
  const month = termOf(lexemes[at], 'month') ?? termOf(lexemes[at], 'weekday');
  // Only English and German write these with a capital; other scripts tell them by the word alone.
  return !hasCase || !isLatin || month === undefined || letter === letter.toUpperCase() || !isAmbiguousWord({ words });
}

function isAmbiguousWord({ words }: Pick<Place, 'words'>): boolean {
  return /^(?:may|march|mar|dec|sept?|jan|oct|nov|august|mai|mars|tir|mehr|dey|safar|azar|aban)$/i.test(words);
}

/** "Jan" without a full stop, a day or a year is a man. */
function isUnmarkedShort({ lexemes, at, next }: Place): boolean {
  return termOf(lexemes[at], 'month')?.isShort === true && lexemes[next]?.text !== '.';
}

function isShortWeekday({ words }: Place): boolean {
  return /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so|пн|вт|ср|чт|пт|сб|вс|нд)$/i.test(words);
}
