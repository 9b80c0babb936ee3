import type { Block } from '../model/article.ts';
import { findAbsoluteDate } from './absolute-date.ts';
import { BEGINS_WITH_READ_MORE, BYLINE_AT_HEAD, FURNITURE_RULES, type FurnitureRule } from './furniture-rules.ts';
import type { Piece } from './pieces.ts';

/** How many blocks count as the head of an article: headline, standfirst, byline, date, picture. */
const HEAD_BLOCKS = 6;
/** A line that only announces others ("Read more:") reaches this many linked lines. */
const LONGEST_LIST = 12;

/** Marks the pieces that belong to the page and not to the story, each with the rule that said so. Changes no words and no offsets. */
export function markFurniture(pieces: readonly Piece[]): readonly Piece[] {
  let announced: { readonly furniture: NonNullable<Block['furniture']>; left: number } | null = null;
  const inRow = findRowsOfLinks(pieces);
  return pieces.map((piece, index) => {
    const furniture = findFurniture(piece, index) ?? (inRow.has(index) ? ROW_OF_LINKS : null);
    if (furniture) {
      const isList = furniture.kind === 'related' || (furniture.kind === 'read-more' && /[:：]\s*$/.test(piece.text));
      announced = isList && !isWhollyLink(piece) ? { furniture, left: LONGEST_LIST } : null;
      return { ...piece, furniture };
    }
    if (announced && announced.left > 0 && isWhollyLink(piece)) {
      announced.left--;
      const rule = `a linked line after: ${announced.furniture.rule}`;
      return { ...piece, furniture: { kind: announced.furniture.kind, rule } };
    }
    announced = null;
    return piece;
  });
}

/** What a menu or a list of other stories is marked as. */
export const ROW_OF_LINKS = { kind: 'related', rule: 'one of a row of links' } as const;
/** Fewest lines that are links and nothing else, one after another, to be a menu or a list of other stories. */
const SHORTEST_ROW = 3;

function findRowsOfLinks(pieces: readonly Piece[]): ReadonlySet<number> {
  const inRow = new Set<number>();
  let row: number[] = [];
  for (const [index, piece] of [...pieces, null].entries()) {
    if (piece && isMostlyLink(piece) && !(piece.kind === 'heading' && piece.level === 1)) row.push(index);
    else {
      if (row.length >= SHORTEST_ROW) for (const one of row) inRow.add(one);
      row = [];
    }
  }
  return inRow;
}

/** Gives what a piece is furniture of, or null for the story itself. `index` is its place among the pieces. */
function findFurniture(piece: Piece, index: number): Block['furniture'] {
  if (piece.kind === 'caption') return { kind: 'caption', rule: 'stands in the page as a picture’s caption' };
  if (piece.kind === 'image') return { kind: 'caption', rule: 'a picture’s description for those who do not see it' };
  const isHeadline = piece.kind === 'heading' && piece.level === 1;
  if (isHeadline) return null;
  const words = piece.text.replaceAll('\n', ' ');
  if (index < HEAD_BLOCKS && matches(BYLINE_AT_HEAD, words)) return name(BYLINE_AT_HEAD);
  if (index < HEAD_BLOCKS && piece.kind === 'paragraph' && isDateLine(words)) return DATE_LINE;
  const found = FURNITURE_RULES.find((rule) => matches(rule, words));
  if (found) return name(found);
  return isMostlyLink(piece) && matches(BEGINS_WITH_READ_MORE, words) ? name(BEGINS_WITH_READ_MORE) : null;
}

const DATE_LINE = { kind: 'byline', rule: 'says a date and little more at the head' } as const;
/** Longest line that says a date, UTF-16 units, and how many letters may stand beside the date: a section, "Updated", "Uhr". */
const LONGEST_DATE_LINE = 70;
const LETTERS_BESIDE_DATE = 20;

function isDateLine(words: string): boolean {
  if (words.length > LONGEST_DATE_LINE || /[.!?]["”»]?$/.test(words)) return false;
  const found = findAbsoluteDate(words, null);
  if (!found) return false;
  const beside = words.slice(0, found.start) + words.slice(found.end);
  return (beside.match(/\p{L}/gu)?.length ?? 0) <= LETTERS_BESIDE_DATE;
}

function matches({ pattern, longest }: FurnitureRule, words: string): boolean {
  return words.length <= longest && pattern.test(words);
}

function name({ kind, rule }: FurnitureRule): Block['furniture'] {
  return { kind, rule };
}

/** Whether (nearly) all words of a piece are links, as in lists of other stories. */
export function isWhollyLink(piece: Piece): boolean {
  return shareOfLinks(piece) >= 0.9 && piece.text.length < LONGEST_LINK;
}

/** Whether most of a line is a link, as where lists of other stories name the subject before each. */
export function isMostlyLink(piece: Piece): boolean {
  return isWhollyLink(piece) || (shareOfLinks(piece) >= 0.55 && piece.text.length < 160 && !/[.。]$/.test(piece.text));
}

/** Longest line of a list of links, UTF-16 units. */
const LONGEST_LINK = 260;

function shareOfLinks({ marks, text }: Piece): number {
  return marks.reduce((sum, mark) => sum + (mark.kind === 'link' ? mark.end - mark.start : 0), 0) / text.length;
}
