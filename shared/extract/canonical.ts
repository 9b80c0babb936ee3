import type { ArticleDraft, DraftImage } from '../model/article-draft.ts';
import type { Part } from './extractor.ts';
import type { Piece, PieceImage } from './pieces.ts';

/** What stands between two blocks of a canonical text. */
export const BLOCK_SEPARATOR = '\n\n';

/** A canonical text, its blocks, and the pictures that its image blocks count. */
export interface Canonical {
  readonly text: string;
  readonly blocks: ArticleDraft['blocks'];
  readonly parts: readonly Part[];
}

/**
 * Gives the canonical text of a document (the pieces' texts joined by two line feeds, in NFC) and its blocks with their offsets. Empty
 * pieces fall out; a blank line inside a piece becomes one line feed, so that the separator stays unique.
 */
export function toCanonical(pieces: readonly Piece[]): Canonical {
  const texts: string[] = [];
  const blocks: ArticleDraft['blocks'][number][] = [];
  const parts: Part[] = [];
  let start = 0;
  for (const raw of pieces) {
    const piece = tidy(raw);
    if (piece.text === '') continue;
    const end = start + piece.text.length;
    blocks.push({
      kind: piece.kind,
      ...(piece.level === undefined ? {} : { level: piece.level }),
      start,
      end,
      marks: piece.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start })),
      direction: piece.direction,
      furniture: piece.furniture,
      ...(piece.image ? { image: toDraftImage(piece.image, parts) } : {}),
    });
    texts.push(piece.text);
    start = end + BLOCK_SEPARATOR.length;
  }
  return { text: texts.join(BLOCK_SEPARATOR), blocks, parts };
}

/** Puts a picture's bytes among the parts and gives what its block says of it. */
function toDraftImage({ bytes, mime, width, height }: PieceImage, parts: Part[]): DraftImage {
  const part = parts.push({ role: 'image', name: `picture ${parts.length + 1}`, bytes }) - 1;
  return { part, mime, width, height };
}

/** Trims a piece, joins its blank lines and composes its letters, moving its marks along. */
function tidy(piece: Piece): Piece {
  const wanted = piece.text
    .replace(/ *\n[ \n]*/g, '\n')
    .trim()
    .normalize('NFC');
  if (wanted === piece.text) return piece;
  const leading = piece.text.length - piece.text.trimStart().length;
  const place = (offset: number) => {
    const before = piece.text
      .slice(leading, Math.max(leading, offset))
      .replace(/ *\n[ \n]*/g, '\n')
      .normalize('NFC');
    return Math.min(before.length, wanted.length);
  };
  const marks = piece.marks
    .map((mark) => ({ ...mark, start: place(mark.start), end: place(mark.end) }))
    .filter((mark) => mark.end > mark.start);
  return { ...piece, text: wanted, marks };
}
