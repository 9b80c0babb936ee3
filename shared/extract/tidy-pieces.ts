import { NAMELESS_PICTURE } from './piece-writer.ts';
import type { Piece } from './pieces.ts';
import { looksLikeHeadline } from './text-blocks.ts';

/** Signs that are typed before the items of a list. A dash also begins what somebody says. */
const BULLET = /^[•‣◦▪●■○➢✓·]\s+(?=\S)/u;
/** A paragraph is wholly bold where this share of its words is. */
const WHOLE = 0.9;

/**
 * Gives the pieces of a written document as their makers meant them: typed bullets make items, a bold first line is the headline where
 * the document has none, emphasis of whole headings and captions says nothing, and a picture's description does not repeat its caption.
 */
export function tidyPieces(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ kind, furniture }) => kind !== 'image' && furniture === null);
  const hasHeadline = pieces.some(({ kind, level }) => kind === 'heading' && level === 1);
  return pieces.flatMap((piece, index) => {
    if (piece.kind === 'image') return dropRepeatedWords(piece, pieces.slice(Math.max(0, index - 2), index + 3));
    const isHeadline = index === first && !hasHeadline && pieces.length > 1 && looksBold(piece);
    if (isHeadline) return dropEmphasis({ ...piece, kind: 'heading', level: 1 }, 'bold');
    if (piece.kind === 'heading') return dropEmphasis(piece, 'bold');
    if (piece.kind === 'caption') return dropEmphasis(piece, 'italic');
    return piece.kind === 'paragraph' ? readBullet(piece) : piece;
  });
}

function looksBold(piece: Piece): boolean {
  return piece.kind === 'paragraph' && isWholly(piece, 'bold') && looksLikeHeadline(piece.text);
}

function isWholly({ text, marks }: Piece, kind: 'bold' | 'italic'): boolean {
  const marked = marks.reduce((sum, mark) => sum + (mark.kind === kind ? mark.end - mark.start : 0), 0);
  return marked >= text.length * WHOLE;
}

function dropEmphasis(piece: Piece, kind: 'bold' | 'italic'): Piece {
  return isWholly(piece, kind) ? { ...piece, marks: piece.marks.filter((mark) => mark.kind !== kind) } : piece;
}

function readBullet(piece: Piece): Piece {
  const length = BULLET.exec(piece.text)?.[0].length ?? 0;
  if (length === 0) return piece;
  const marks = piece.marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - length), end: mark.end - length }))
    .filter((mark) => mark.end > mark.start);
  return { ...piece, kind: 'list-item', text: piece.text.slice(length), marks };
}

function dropRepeatedWords(picture: Piece, around: readonly Piece[]): Piece | [] {
  const isRepeated = around.some(({ kind, text }) => kind !== 'image' && text.includes(picture.text));
  if (!isRepeated) return picture;
  return picture.image ? { ...picture, text: NAMELESS_PICTURE } : [];
}
