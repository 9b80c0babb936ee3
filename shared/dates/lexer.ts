import { foldDigits, foldWord } from './fold.ts';
import { type NumericDate, readNumericDate } from './numeric-dates.ts';
import { splitCompounds } from './split-words.ts';
import type { Term, TermOf } from './terms.ts';
import type { Lexicon } from './vocabularies.ts';

/** One word, phrase, number, numeric date or mark of a text, at [start, end) of it (UTF-16), with all that it may mean. */
export interface Lexeme {
  readonly start: number;
  readonly end: number;
  /** Folded text, for words and marks. */
  readonly text: string;
  /** ASCII digits of a number. */
  readonly digits: string | null;
  /** A time of day in figures. */
  readonly clock: string | null;
  /** What a date in figures may say, the likelier first. */
  readonly dates: readonly NumericDate[];
  /** "24.02." */
  readonly shortDate: { readonly month: number; readonly day: number } | null;
  readonly terms: readonly Term[];
  /** Nothing stands between it and the lexeme before. */
  readonly isGlued: boolean;
  readonly isMark: boolean;
}

/** Gives what a lexeme means as a kind of term, if it does. */
export function termOf<Kind extends Term['is']>(lexeme: Lexeme | undefined, kind: Kind): TermOf<Kind> | undefined {
  return lexeme?.terms.find((term): term is TermOf<Kind> => term.is === kind);
}

// Figures first: a date or a time of day is one lexeme. Every alternative is linear.
const PIECES =
  /(?<date>\d{4}-\d{1,2}-\d{1,2}(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?|\d{4}[/.]\d{1,2}[/.]\d{1,2}|\d{1,2}([./-])\d{1,2}\2\d{4}|\d{1,2}([./])\d{1,2}\3\d\d|\d{4}-(?:0[1-9]|1[0-2])|\d{1,2}[./]\d{4})(?![\d\p{L}])|(?<short>\d{1,2}\.(?:0?[1-9]|1[0-2])\.)(?![\d\p{L}])|(?<time>\d{1,2}:\d\d(?::\d\d)?)(?!\d)|(?<digits>\d+)|(?<word>\p{L}[\p{L}\p{M}\u200c]*)|(?<mark>\S)/gu;

/** A word, figure or mark as it is cut from a text, folded. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'date' | 'short' | 'time' | 'digits' | 'word' | 'mark';
}

/** Cuts a text into the lexemes of a language; the longest phrase at a place wins. Offsets are those of the text as given. */
export function readLexemes(text: string, lexicon: Lexicon): readonly Lexeme[] {
  const pieces = splitCompounds(cutPieces(text), lexicon);
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const phrase = longestPhrase(pieces, at, lexicon);
    const last = pieces[at + Math.max(0, phrase.length - 1)] as Piece;
    const isGlued = at > 0 && pieces[at - 1]?.end === piece.start;
    lexemes.push({ ...toLexeme(piece, lexicon), start: piece.start, end: last.end, terms: phrase.terms, isGlued });
    at += Math.max(1, phrase.length);
  }
  return lexemes;
}

/** Cuts a phrase of a vocabulary into the words by which it is matched. */
export function cutPhrase(phrase: string): readonly string[] {
  return cutPieces(phrase).map((piece) => piece.text);
}

function cutPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of foldDigits(text).matchAll(PIECES)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (groups.date !== undefined) pieces.push({ start, end, text: match[0], kind: 'date' });
    else if (groups.short !== undefined) pieces.push({ start, end, text: match[0], kind: 'short' });
    else if (groups.time !== undefined) pieces.push({ start, end, text: match[0], kind: 'time' });
    else if (groups.digits !== undefined) pieces.push({ start, end, text: match[0], kind: 'digits' });
    else if (groups.word !== undefined) pieces.push({ start, end, text: foldWord(match[0]), kind: 'word' });
    else pieces.push({ start, end, text: foldMark(match[0]), kind: 'mark' });
  }
  return pieces;
}

function foldMark(mark: string): string {
  if (/[–—‒−]/.test(mark)) return '–';
  if (/[’ʼ‘`′]/.test(mark)) return "'";
  return mark === '،' ? ',' : mark;
}

function toLexeme(piece: Piece, lexicon: Lexicon): Omit<Lexeme, 'start' | 'end' | 'terms' | 'isGlued'> {
  return {
    text: piece.text,
    digits: piece.kind === 'digits' ? piece.text : null,
    clock: piece.kind === 'time' ? piece.text : null,
    shortDate: piece.kind === 'short' ? readShortDate(piece.text) : null,
    dates: piece.kind === 'date' ? readNumericDate(piece.text, lexicon.vocabulary) : [],
    isMark: piece.kind === 'mark',
  };
}

function readShortDate(text: string): Lexeme['shortDate'] {
  const [day = 0, month = 0] = text.split('.').map(Number);
  return { month, day };
}

interface Phrase {
  readonly length: number;
  readonly terms: readonly Term[];
}

function longestPhrase(pieces: readonly Piece[], at: number, lexicon: Lexicon): Phrase {
  const first = pieces[at];
  if (first === undefined) return { length: 0, terms: [] };
  for (const entry of lexicon.phrases.get(first.text) ?? []) {
    const isHere = entry.words.every((word, offset) => pieces[at + offset]?.text === word);
    if (isHere) return { length: entry.words.length, terms: entry.terms };
  }
  return { length: 1, terms: [] };
}
