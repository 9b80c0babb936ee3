import type { Furniture } from '../model/article.ts';
import { type Piece, readDirection } from './pieces.ts';

/** Gives the mark of a note in the running text and before the note itself. */
export function formatNoteMark(number: number | string): string {
  return `[${number}]`;
}

/** Gives the pieces of a foot- or endnote with its mark before its first words; null where the note's own words have one. */
export function markNote(pieces: readonly Piece[], mark: string | null): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (!first) return [];
  const prefix = mark ? `${mark} ` : '';
  const text = prefix + first.text;
  const shift = prefix.length;
  return [
    {
      ...first,
      kind: first.kind === 'paragraph' ? 'list-item' : first.kind,
      text,
      marks: first.marks.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
      direction: readDirection(text, first.direction),
    },
    ...rest,
  ];
}

const AT_HEAD: Furniture = { kind: 'page-furniture', rule: 'stands at the head of the pages' };
const AT_FOOT: Furniture = { kind: 'page-furniture', rule: 'stands at the foot of the pages' };

/** Gives what stands at the heads or feet of the pages, each once and as furniture, without what is page numbers only. */
export function toPageFurniture(pieces: readonly Piece[], place: 'head' | 'foot'): readonly Piece[] {
  const seen = new Set<string>();
  return pieces.flatMap((piece) => {
    const isNumber =
      (!/\p{L}/u.test(piece.text) && piece.text.replace(/\D/g, '').length < 6) ||
      /^(?:page|seite|стр\S*|страница|صفحة|صفحه)?[\s\d/–-]*(?:of|von|из|من|از)?[\s\d/–-]*$/iu.test(piece.text);
    if (seen.has(piece.text) || (isNumber && piece.kind !== 'image')) return [];
    seen.add(piece.text);
    return [{ ...piece, furniture: place === 'head' ? AT_HEAD : AT_FOOT }];
  });
}
