import { foldTerm, type Piece } from './lexemes.ts';
import { type Candidate, type Entry, type Lexicon, LONGEST_ENDING, SHORTEST_STEM } from './lexicon.ts';
import type { Lexeme, Term } from './terms.ts';

/** Looks all pieces up; the longest phrase at a place wins and becomes one lexeme. */
export function lookUp(pieces: readonly Piece[], text: string, lexicon: Lexicon): readonly Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const quoted = piece.shape === 'open' ? quotedName(pieces, at, text, lexicon, lexemes.slice(-3)) : null;
    if (quoted) {
      lexemes.push(quoted.lexeme);
      at = quoted.next;
      continue;
    }
    const found = piece.shape === 'word' || piece.shape === 'number' ? matchAt(pieces, at, lexicon) : null;
    if (found === null) {
      lexemes.push({ ...piece, terms: [] });
      at += 1;
      continue;
    }
    const last = pieces[at + found.length - 1] as Piece;
    const words = found.length === 1 ? piece.text : text.slice(piece.start, last.end).replace(/['’]s$/u, '');
    const isPossessive = last.isPossessive;
    const fold = found.length === 1 ? piece.fold : foldTerm(words);
    lexemes.push({
      ...piece,
      text: words,
      fold,
      end: last.end,
      isPossessive,
      prefix: found.prefix,
      terms: found.terms,
    });
    at += found.length;
  }
  return lexemes;
}

interface Found {
  readonly length: number;
  readonly prefix: string;
  readonly terms: readonly Term[];
}

function matchAt(pieces: readonly Piece[], at: number, lexicon: Lexicon): Found | null {
  const piece = pieces[at] as Piece;
  let best: Found | null = null;
  for (const { entry, prefix } of candidatesOf(piece.fold, lexicon)) {
    const length = entry.words.length;
    if (best !== null && length <= best.length && !(length === best.length && prefix === best.prefix)) continue;
    if (!entry.words.every((word, index) => index === 0 || fits(pieces[at + index], word))) continue;
    const terms = entry.terms.filter((term) => allowsPrefix(term, prefix) && fitsCase(term, piece));
    if (terms.length === 0) continue;
    const others: readonly Term[] = best?.length === length ? best.terms : [];
    best = { length, prefix, terms: [...others, ...terms] };
  }
  return best;
}

/** Words remembered by a lexicon; a text of 20,000 words has some 5,000 different ones. */
const MOST_REMEMBERED = 20_000;

function candidatesOf(fold: string, lexicon: Lexicon): readonly Candidate[] {
  const known = lexicon.found.get(fold);
  if (known) return known;
  const candidates = variantsOf(fold, lexicon.language).flatMap(({ fold: own, prefix }) =>
    [...entriesOf(own, lexicon)].map((entry) => ({ entry, prefix })),
  );
  if (lexicon.found.size >= MOST_REMEMBERED) lexicon.found.clear();
  lexicon.found.set(fold, candidates);
  return candidates;
}

function* entriesOf(fold: string, lexicon: Lexicon): Generator<Entry> {
  if (lexicon.register) yield* entriesOf(fold, lexicon.register);
  yield* lexicon.whole.get(fold) ?? [];
  for (let length = fold.length; length >= Math.max(SHORTEST_STEM, fold.length - LONGEST_ENDING); length -= 1) {
    yield* lexicon.stems.get(fold.slice(0, length)) ?? [];
  }
  if (lexicon.endings.size === 0) return;
  for (let length = SHORTEST_STEM; length < fold.length; length += 1)
    yield* lexicon.endings.get(fold.slice(-length)) ?? [];
}

function fits(piece: Piece | undefined, word: string): boolean {
  if (piece === undefined || piece.shape === 'mark' || piece.shape === 'open' || piece.shape === 'close') return false;
  if (!word.endsWith('*')) return piece.fold === word;
  const stem = word.slice(0, -1);
  return piece.fold.startsWith(stem) && piece.fold.length <= stem.length + LONGEST_ENDING;
}

/** Arabic writes "and", "for", "by" and the article together with the word. */
function variantsOf(fold: string, language: string): readonly { readonly fold: string; readonly prefix: string }[] {
  const whole = [{ fold, prefix: '' }];
  // The German genitive: "des Sprechers", "des Dienstes".
  if (language === 'de' && fold.length > 5 && /[^s]s$/u.test(fold)) {
    const bare = { fold: fold.slice(0, -1), prefix: '' };
    return fold.endsWith('es') ? [...whole, bare, { fold: fold.slice(0, -2), prefix: '' }] : [...whole, bare];
  }
  if (language !== 'ar' || fold.length < 3) return whole;
  const match = /^([وف]?)([بلك]?)(ال|(?<=ل)ل)?/u.exec(fold);
  const lead = match?.[0] ?? '';
  if (lead === '') return whole;
  const variants = new Map<string, string>();
  for (let length = 1; length <= lead.length; length += 1) {
    const rest = fold.slice(length);
    const prefix = fold.slice(0, length);
    if (rest.length >= 2 && !prefix.endsWith('ا')) variants.set(rest, prefix);
  }
  return [...whole, ...[...variants].map(([rest, prefix]) => ({ fold: rest, prefix }))];
}

function allowsPrefix(term: Term, prefix: string): boolean {
  if (
    prefix === '' ||
    term.is === 'noun' ||
    term.is === 'known' ||
    term.is === 'adjective' ||
    term.is === 'place' ||
    term.is === 'event-kind'
  )
    return true;
  if (term.is === 'verb') return /^[وفس]$/u.test(prefix);
  return /^[وف]$/u.test(prefix);
}

/** Names keep their capitals: "Mehr" is an agency, "mehr" is more, and "WHO" is not "Who". */
function fitsCase(term: Term, piece: Piece): boolean {
  if (term.is !== 'known' && term.is !== 'place') return true;
  const { name } = term.name;
  if (/^[\p{Lu}.]{2,5}$/u.test(name)) return /^\p{Lu}(?:\p{Lu}|\.)/u.test(piece.text);
  return !/^\p{Lu}/u.test(name) || piece.isCapital;
}

/** The longest name that is written in quotation marks, in words. */
const LONGEST_QUOTED_NAME = 6;

function quotedName(
  pieces: readonly Piece[],
  at: number,
  text: string,
  lexicon: Lexicon,
  beside: readonly Lexeme[],
): { readonly lexeme: Lexeme; readonly next: number } | null {
  const close = pieces.findIndex((piece, index) => index > at && piece.shape === 'close');
  const inner = pieces.slice(at + 1, close);
  const [open, first, last] = [pieces[at], inner[0], inner.at(-1)];
  if (close < 0 || !open || !first || !last || inner.length > LONGEST_QUOTED_NAME) return null;
  if (inner.some((piece) => piece.shape === 'open' || (piece.shape === 'mark' && !/[–—.&+-]/u.test(piece.text))))
    return null;
  if (last.shape === 'mark' && last.text !== '+') return null;
  const isCaseless = first.text.toLowerCase() === first.text.toUpperCase();
  if (!first.isCapital && !isCaseless) return null;
  const before = beside.at(-1);
  const isNamed = beside.some((one) => one.terms.some((term) => term.is === 'noun' && term.role === 'media'));
  if (isCaseless && !isNamed) return null;
  const found = matchAt(inner, 0, lexicon);
  const isWhole = found !== null && found.length === inner.filter((piece) => piece.shape !== 'mark').length;
  const known = isWhole ? found.terms.filter((term) => term.is === 'known' || term.is === 'place') : [];
  const isOpening = before === undefined || before.shape === 'mark';
  const next = pieces[close + 1];
  if (isOpening && known.length === 0 && next && /^[,،–—]$/u.test(next.text)) return null;
  const end = (pieces[close] as Piece).end;
  const name = text.slice(first.start, last.end);
  return {
    lexeme: {
      ...first,
      start: open.start,
      end,
      text: name,
      fold: foldTerm(name),
      shape: 'name',
      isCapital: true,
      isPossessive: false,
      terms: known,
    },
    next: close + 1,
  };
}
