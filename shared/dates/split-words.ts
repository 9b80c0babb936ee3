import { foldWord } from './fold.ts';
import type { Piece } from './lexer.ts';
import type { Spellings } from './terms.ts';
import type { Lexicon } from './vocabularies.ts';

/**
 * Cuts words that are written together: Arabic "وديسمبر" into "و" and "ديسمبر", German "Februarhälfte" into its head and
 * what it is of. A word that the language knows as it is stays whole.
 */
export function splitCompounds(pieces: readonly Piece[], lexicon: Lexicon): readonly Piece[] {
  const { prefixes, compoundHeads, compoundTails, hasShortDates } = lexicon.vocabulary;
  return pieces.flatMap((piece) => {
    if (piece.kind === 'short' && hasShortDates !== true) return splitShortDate(piece);
    if (piece.kind !== 'word' || lexicon.phrases.has(piece.text)) return [piece];
    return (
      splitPrefix(piece, prefixes, lexicon) ??
      splitHead(piece, compoundHeads, lexicon) ??
      splitTail(piece, compoundTails, lexicon) ?? [piece]
    );
  });
}

/** "24.02." is a date in German only; elsewhere it is figures and full stops. */
function splitShortDate(piece: Piece): readonly Piece[] {
  return [...piece.text.matchAll(/\d+|\./g)].map(({ 0: text, index }) => ({
    start: piece.start + index,
    end: piece.start + index + text.length,
    text,
    kind: text === '.' ? 'mark' : 'digits',
  }));
}

function splitPrefix(piece: Piece, prefixes: Spellings = [], lexicon: Lexicon): readonly Piece[] | null {
  const prefix = prefixes.find(
    (one) => piece.text.startsWith(one) && lexicon.phrases.has(piece.text.slice(one.length)),
  );
  if (prefix === undefined) return null;
  const cut = piece.start + prefix.length;
  return [
    { ...piece, end: cut, text: prefix },
    { ...piece, start: cut, text: piece.text.slice(prefix.length) },
  ];
}

/** The head comes first: "Februarhälfte" reads as "Hälfte Februar". Both parts stand where the word stands. */
function splitHead(piece: Piece, heads: Spellings = [], lexicon: Lexicon): readonly Piece[] | null {
  for (const head of heads.map(foldWord)) {
    const rest = piece.text.slice(0, -head.length);
    if (!piece.text.endsWith(head) || rest === '') continue;
    if (isName(rest, lexicon))
      return [
        { ...piece, text: head },
        { ...piece, text: rest },
      ];
  }
  return null;
}

function splitTail(piece: Piece, tails: Spellings = [], lexicon: Lexicon): readonly Piece[] | null {
  const tail = tails
    .map(foldWord)
    .find((one) => piece.text.endsWith(one) && isName(piece.text.slice(0, -one.length), lexicon));
  if (tail === undefined) return null;
  const cut = piece.end - tail.length;
  return [
    { ...piece, end: cut, text: piece.text.slice(0, -tail.length) },
    { ...piece, start: cut, text: tail },
  ];
}

function isName(word: string, lexicon: Lexicon): boolean {
  const isNameTerm = (is: string): boolean => is === 'month' || is === 'unit' || is === 'season' || is === 'weekday';
  const entries = lexicon.phrases.get(word) ?? [];
  return entries.some(({ words, terms }) => words.length === 1 && terms.some(({ is }) => isNameTerm(is)));
}
