import { isWhollyLink, markFurniture } from './furniture.ts';
import type { Piece } from './pieces.ts';

/** Fewest UTF-16 units of a piece that is prose without a full stop at its end; scripts without spaces say as much in a third. */
const PROSE_LENGTH = 80;

/** Whether a piece is running text: not furniture, not a link and nothing else, and long or ended like a sentence. */
export function isProse(piece: Piece): boolean {
  if (piece.furniture || isWhollyLink(piece)) return false;
  return piece.text.length >= PROSE_LENGTH || /[.!?…。！？؟।]["”»’」』)]*$/u.test(piece.text);
}

/** Letters of scripts that write a word in one or two of them. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How much prose there is, UTF-16 units. */
export interface ProseLength {
  readonly all: number;
  /** Of it in whole paragraphs: a page's messages and forms are sentences too, but short ones. */
  readonly inParagraphs: number;
}

/**
 * Measures the prose of a reading: furniture, captions, lists of links and labels do not count, since a finder that takes the page's other
 * stories along would win by them.
 */
export function measureProse(pieces: readonly Piece[]): ProseLength {
  let [all, inParagraphs] = [0, 0];
  for (const piece of markFurniture(pieces).filter(isProse)) {
    all += piece.text.length;
    const length = piece.text.length + (piece.text.match(DENSE)?.length ?? 0);
    if (length >= PROSE_LENGTH) inParagraphs += length;
  }
  return { all, inParagraphs };
}
