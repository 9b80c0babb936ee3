import { markFurniture } from './furniture.ts';
import { makePiece, type Piece } from './pieces.ts';

/** Share of a group's lines that must be broken for want of room, for the group to be one wrapped paragraph. */
const WRAPPED_SHARE = 0.8;
/** Fewest broken lines from which a column can be told; two lines that follow each other prove nothing. */
const FEWEST_WRAPPED = 3;
/** Widest line that a hard-wrapping program makes (terminals, mailers and typewriters stay far below). */
const WIDEST_WRAP = 140;
/** Longest headline, UTF-16 units: the longest of the news corpus has 190. */
const LONGEST_HEADLINE = 220;

const BULLET = /^[*•·‣◦▪●-]\s+(?=\S)/;
const NUMBER = /^\(?\d{1,3}[.)]\s+(?=\S)/;

/**
 * Gives the pieces of a plain text: paragraphs (lines that a program wrapped are joined, all other line ends part paragraphs), list
 * items, headings of Markdown, and the headline where the first line looks like one.
 */
export function readTextPieces(text: string): readonly Piece[] {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+$/, ''));
  const groups = groupLines(lines);
  const width = measureWrap(groups);
  const pieces = groups.flatMap((group) => readGroup(group, width)).filter((piece) => piece.text !== '');
  const [first, ...rest] = pieces;
  if (first && first.kind === 'paragraph' && rest.length > 0 && looksLikeHeadline(first.text))
    return [{ ...first, kind: 'heading', level: 1 }, ...rest];
  return pieces;
}

/** Lines between blank ones. */
function groupLines(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

/** The column at which a program broke the lines, or null when none did: nearly every inner line has no room for the next line's first word. */
function measureWrap(groups: readonly (readonly string[])[]): number | null {
  const inner = groups.filter((group) => group.length > 1 && !group.some((line) => BULLET.test(line.trimStart())));
  const lines = inner.flatMap((group) =>
    group.slice(0, -1).map((line, index) => ({ line, next: group[index + 1] ?? '' })),
  );
  if (lines.length < FEWEST_WRAPPED) return null;
  const width = Math.max(...lines.map(({ line }) => line.length));
  if (width > WIDEST_WRAP || width < 30) return null;
  const full = lines.filter(({ line, next }) => isFull(line, next, width)).length;
  return full >= lines.length * WRAPPED_SHARE ? width : null;
}

/** Whether the next line's first word would not have fitted; a word may hang over by a few characters, as mailers count. */
function isFull(line: string, next: string, width: number): boolean {
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? '';
  return line.length + 1 + word.length > width - 1;
}

function readGroup(group: readonly string[], width: number | null): readonly Piece[] {
  const isWrapped =
    width !== null &&
    group.length > 1 &&
    group.slice(0, -1).filter((line, index) => isFull(line, group[index + 1] ?? '', width)).length >=
      (group.length - 1) * WRAPPED_SHARE;
  const paragraphs: string[] = [];
  for (const [index, line] of group.entries()) {
    const isItem = BULLET.test(line.trimStart()) || NUMBER.test(line.trimStart());
    const last = paragraphs.length - 1;
    if (index > 0 && isWrapped && !isItem) paragraphs[last] = joinWrapped(paragraphs[last] ?? '', line.trim());
    else paragraphs.push(line.trim());
  }
  return paragraphs.map((paragraph) => readParagraph(paragraph, paragraphs));
}

/** Joins two wrapped lines; a word that was parted with a hyphen between two letters keeps it, since it may be its own. */
function joinWrapped(before: string, line: string): string {
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before + line : `${before} ${line}`;
}

function readParagraph(paragraph: string, group: readonly string[]): Piece {
  const markdown = /^(#{1,6})\s+(.*?)\s*#*$/.exec(paragraph);
  if (markdown?.[1] && markdown[2]) return makePiece('heading', markdown[2], markdown[1].length);
  if (BULLET.test(paragraph)) return makePiece('list-item', paragraph.replace(BULLET, ''));
  const isNumbered = NUMBER.test(paragraph) && group.filter((other) => NUMBER.test(other)).length > 1;
  if (isNumbered) return makePiece('list-item', paragraph);
  if (/^>\s/.test(paragraph)) return makePiece('quote', paragraph.replace(/^>\s+/, ''));
  return makePiece('paragraph', paragraph);
}

/** A place in capitals, perhaps a date or an agency in brackets, then a dash: `BAGHDAD, (BM) –`. */
export const DATELINE =
  /^[^\n]{0,4}\p{Lu}[\p{Lu}\s.'’,/-]{2,40}(?:,\s*\p{L}{3,9}\.?\s+\d{1,2})?[^\n]{0,60}?\s*[–—-]{1,2}\s/u;

/** Whether a text's first line reads as a headline: short, no full stop at its end, no dateline, no furniture, no address. */
export function looksLikeHeadline(line: string): boolean {
  if (line.length > LONGEST_HEADLINE || line.includes('\n')) return false;
  if (/[.:;,،؛。]["”»’)]?$/.test(line) && !/\b(?:[A-Z]\.){2,}$/.test(line)) return false;
  if (!/\p{L}{2}/u.test(line) || /^(?:https?:|www\.)/i.test(line) || DATELINE.test(line)) return false;
  return markFurniture([makePiece('paragraph', line)])[0]?.furniture === null;
}
