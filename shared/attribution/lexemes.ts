import { foldWord } from '../dates/fold.ts';
import type { Lexeme } from './terms.ts';

/** A word, number or mark before it is looked up. */
export type Piece = Omit<Lexeme, 'terms'>;

// Dotted abbreviations, words with hyphens and apostrophes inside, figures, then any other sign. Every alternative is linear.
const PIECES =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,٫]\p{N}+)*(?![\p{L}\p{N}]|[-‐]\p{L})|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u0640]*(?:[-‐‑–’'ʼ&](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}\u200c\u0640]+)*(?:\.(?:ru|Ru|RU|ру|ua|UA|com|net|НЕТ|нет|org|de|fr|info|tv|by|kz|ir|me)(?![\p{L}]))?|\S/gu;

/** French words that lose their vowel before another one. */
const ELIDED = /^(?:l|d|qu|c|j|m|n|s|t|lorsqu|puisqu|jusqu|quoiqu|quelqu)['’](?=\p{L})/iu;

/** French verbs with their subject behind: "a-t-il", "dit-elle". */
const INVERTED = /-(?:t-)?(?:ils?|elles?|on)$/iu;

/** "al-Fayyad", «аль-Файяд»: a name although its first letter is small. */
const PARTICLED = /^(?:al|el|an|ar|as|ash|at|az|ad|аль|эль|ель|ас|аш|ан|ар|аз|ад|ат)[-‐‑’']\p{Lu}/u;

/** "Iraq's", "the Guards’". */
const POSSESSIVE = /['’]s$/iu;

const OPENING = '“„«‹‘「『〈';
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“"',
  '„': '“”"',
  '«': '»',
  '‹': '›',
  '‘': '’',
  '»': '«',
  '"': '"',
  '「': '」',
  '『': '』',
  '〈': '〉',
};

/**
 * Gives the form in which words of attribution are matched: `foldWord` without apostrophes. The undotted ى at the end of Arabic words stays
 * apart from ي, since it alone tells "on" (على) from the name Ali (علي); so do the accents of four short French words.
 */
export function foldTerm(word: string): string {
  if (/^(?:à|dès|là|où)$/iu.test(word)) return word.toLowerCase();
  return foldWord(word.replace(/ى$/u, 'ا')).replace(/['’ʼ.]/gu, '');
}

/** Cuts [start, end) of a text into words, numbers and marks; quotation marks know whether they open or close. */
export function cutPieces(text: string, start: number, end: number, language: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.slice(start, end).matchAll(PIECES)) {
    const at = start + match.index;
    if (language === 'fr') cutFrench(pieces, match[0], at);
    else putPiece(pieces, match[0], at, language);
  }
  return pairQuotes(pieces, text);
}

function cutFrench(pieces: Piece[], word: string, at: number): void {
  const elided = /^aujourd/iu.test(word) ? null : ELIDED.exec(word);
  if (elided) {
    putPiece(pieces, elided[0], at, 'fr');
    cutFrench(pieces, word.slice(elided[0].length), at + elided[0].length);
    return;
  }
  const inverted = word.length > 3 ? INVERTED.exec(word) : null;
  if (inverted && inverted.index > 0) {
    putPiece(pieces, word.slice(0, inverted.index), at, 'fr');
    const pronoun = /(?:ils?|elles?|on)$/iu.exec(word)?.[0] ?? '';
    putPiece(pieces, pronoun, at + word.length - pronoun.length, 'fr');
    return;
  }
  putPiece(pieces, word, at, 'fr');
}

function putPiece(pieces: Piece[], word: string, start: number, language: string): void {
  const end = start + word.length;
  if (!/[\p{L}\p{N}]/u.test(word)) {
    const owner = pieces.at(-1);
    if (language === 'en' && /['’]/u.test(word) && owner?.end === start && /[sS]$/u.test(owner.text)) {
      pieces[pieces.length - 1] = { ...owner, end, isPossessive: true };
      return;
    }
    pieces.push({
      start,
      end,
      text: word,
      fold: word,
      shape: 'mark',
      isCapital: false,
      isPossessive: false,
      prefix: '',
    });
    return;
  }
  const isPossessive = language === 'en' && POSSESSIVE.test(word);
  const text = isPossessive ? word.replace(POSSESSIVE, '') : word;
  const shape = /\p{L}/u.test(text) ? 'word' : 'number';
  const isCapital = /^\P{L}*\p{Lu}/u.test(text) || /\p{Ll}\p{Lu}/u.test(text) || PARTICLED.test(text);
  pieces.push({ start, end, text, fold: foldTerm(text), shape, isCapital, isPossessive, prefix: '' });
}

/** Says of each quotation mark whether it opens or closes, by what is open and what stands beside it. */
function pairQuotes(pieces: readonly Piece[], text: string): readonly Piece[] {
  const open: string[] = [];
  return pieces.map((piece) => {
    if (piece.shape !== 'mark' || !isQuote(piece.text)) return piece;
    const last = open.at(-1);
    const isClosing = last !== undefined && (CLOSERS[last] ?? '').includes(piece.text);
    const isApostrophe = piece.text === '’' && last !== '‘';
    if (isClosing) {
      open.pop();
      return { ...piece, shape: 'close' as const };
    }
    if (isApostrophe) return piece;
    const isTouching = /[\p{L}\p{N}…(]/u.test(text[piece.end] ?? '');
    if (!OPENING.includes(piece.text) && piece.text !== '"' && !isTouching)
      return { ...piece, shape: 'close' as const };
    open.push(piece.text);
    return { ...piece, shape: 'open' as const };
  });
}

function isQuote(mark: string): boolean {
  return OPENING.includes(mark) || '”»›’"」』〉'.includes(mark);
}
