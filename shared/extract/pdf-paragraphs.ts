import type { Furniture } from '../model/article.ts';
import { commonest, groupBy, middleOf } from './pdf-groups.ts';
import type { PageLine } from './pdf-page.ts';

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: readonly PageLine[];
  readonly furniture: Furniture | null;
}

/** Lines of one paragraph have sizes of this share of each other at least. */
const SAME_SIZE = 0.92;
/** Distance of two lines above which a paragraph ends, in the usual distance of the column's lines. */
const PARAGRAPH_GAP = 1.25;
/** The same in sizes, where a column has too few lines to tell the usual distance. */
const USUAL_LEADING = 1.25;
/** Least indent of a first line, in sizes. */
const INDENT = 0.8;
/** How far the middles of centred lines lie apart, in sizes: half an indent is more. */
const SAME_MIDDLE = 0.25;
/** Lines that reach less far into their column, in its width, are short by themselves, or stand beside something. */
const SHORT_LINES = 0.75;
/** How many lines before and after tell how far the lines of a text reach. */
const REACH = 4;
/** How many paragraphs before (notes and captions) are passed over in search of one that goes on. */
const LOOK_BACK = 5;

const SENTENCE_END = /[.!?:;…。！？؟؛।][\s"'”’»›)\]]*[⁰¹²³⁴-⁹]*$/u;
/** How an item of a list begins. */
export const BULLET = /^[•·‣◦▪●○■□➢➤✓✔☐☑☒✗✘*–—-]\s+(?=\S)/u;
export const NUMBER =
  /^(?:\(?(?:\d{1,3}|[\u06f0-\u06f9\u0660-\u0669]{1,3}|\p{Ll})[.)]|\d{1,4}(?:\.\d{1,4})+\.?)\s+(?=\S)/u;

/** Share of pairs of lines that plainly belong together, above which the tags of a document part what is one. */
const WRONG_TAGS = 0.2;
const FEWEST_PAIRS = 5;

/** Gives the lines without their tags where the tags are wrong: some programs make a paragraph of each line. */
export function dropWrongTags(lines: readonly PageLine[]): readonly PageLine[] {
  const pairs = lines.slice(1).flatMap((line, index) => {
    const above = lines[index];
    if (!above?.tag || !line.tag || above.region !== line.region || above.isRow || line.isRow) return [];
    const isOne =
      isSameSize(above, line) &&
      above.base - line.base < line.size * PARAGRAPH_GAP * 1.2 &&
      /^\p{Ll}/u.test(line.text) &&
      !SENTENCE_END.test(above.text) &&
      !BULLET.test(line.text);
    return isOne ? [above.tag.block === line.tag.block] : [];
  });
  const wrong = pairs.filter((isSame) => !isSame).length;
  if (pairs.length < FEWEST_PAIRS || wrong <= pairs.length * WRONG_TAGS) return lines;
  return lines.map((line) => ({ ...line, tag: null }));
}

/** Gives the paragraphs of a document's lines; one that goes on in the next column or page is joined. Running lines stand by themselves. */
export function readParagraphs(
  lines: readonly PageLine[],
  furniture: ReadonlyMap<PageLine, Furniture>,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const body = readBodySize(lines.filter((line) => !furniture.has(line)));
  for (const region of groupBy(lines, (line) => line.region).values()) {
    const text = region.filter((line) => !furniture.has(line));
    const found = splitRegion(text).map((group): Paragraph => ({ lines: group, furniture: null }));
    const running = region.flatMap((line): Paragraph[] => {
      const rule = furniture.get(line);
      return rule ? [{ lines: [line], furniture: rule }] : [];
    });
    const [first] = found;
    const at = first ? findOpen(paragraphs, first, body) : -1;
    const open = paragraphs[at];
    if (first && open) {
      paragraphs[at] = { ...open, lines: [...open.lines, ...first.lines] };
      found.shift();
    }
    const top = text[0]?.height ?? 0;
    const isAbove = ({ lines: [line] }: Paragraph) => line !== undefined && line.height > top;
    paragraphs.push(...running.filter(isAbove), ...found, ...running.filter((one) => !isAbove(one)));
  }
  return paragraphs;
}

/** Gives the size of most letters, points. */
export function readBodySize(lines: readonly PageLine[]): number {
  return commonest(lines.map((line) => [line.size, line.text.length]));
}

function splitRegion(lines: readonly PageLine[]): PageLine[][] {
  const leading = readLeading(lines);
  const groups: PageLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    if (group && goesOn(lines, index, group, leading)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** The distance of most lines of each size to the next, points. */
function readLeading(lines: readonly PageLine[]): (line: PageLine) => number {
  const steps = lines.slice(1).flatMap((line, index): [number, number][] => {
    const above = lines[index];
    const step = above ? above.base - line.base : 0;
    const isPair = above && isSameSize(above, line) && step > line.size * 0.7 && step < line.size * 3 && !line.isRow;
    return isPair ? [[line.size, step]] : [];
  });
  return ({ size }) => {
    const own = steps.filter(([other]) => Math.abs(other - size) < size * (1 - SAME_SIZE)).map(([, step]) => step);
    // Of few distances the small ones are those inside of paragraphs.
    if (own.length === 0) return size * USUAL_LEADING;
    const usual = commonest(own.map((step) => [step, 1]));
    const least = Math.min(...own);
    const isUsual = own.filter((step) => Math.abs(step - usual) < size * 0.1).length * 3 > own.length;
    return isUsual || own.length > 6 ? usual : least;
  };
}

function isSameSize(one: PageLine, other: PageLine): boolean {
  return Math.min(one.size, other.size) >= Math.max(one.size, other.size) * SAME_SIZE;
}

/** Whether a line goes on where the group before it stopped. */
function goesOn(
  lines: readonly PageLine[],
  index: number,
  group: readonly PageLine[],
  leadingOf: (line: PageLine) => number,
): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!above || !line || above.isRow || line.isRow) return false;
  const step = above.base - line.base;
  const isNear = step <= leadingOf(line) * PARAGRAPH_GAP;
  if (above.tag && line.tag) {
    if (above.tag.block !== line.tag.block) return false;
    if (isNear && (line.tag.kind === 'heading' || !endedEarly(lines, index))) return true;
  }
  if (!isSameSize(above, line)) return false;
  if (above.isRtl !== line.isRtl && /\p{L}/u.test(line.text) && /\p{L}/u.test(above.text)) return false;
  if (!isNear || isOtherStyle(above, line)) return false;
  if (/[\p{L}\u00ad][-‐\u00ad]$|\u00ad$/u.test(above.text) && /^\p{Ll}/u.test(line.text)) return true;
  if (BULLET.test(line.text)) return false;
  const isCentred = isCentredPair(above, line);
  const isNumbered = NUMBER.test(line.text);
  if (isNumbered && (SENTENCE_END.test(above.text) || NUMBER.test(group[0]?.text ?? ''))) return false;
  if (!isCentred && isIndented(above, line, below, group)) return false;
  const [first = ''] = line.text;
  if (/\p{Ll}/u.test(first) && !SENTENCE_END.test(above.text) && !isNumbered) return true;
  return isCentred || !endedEarly(lines, index);
}

/** A heading before its text, or text before a heading. */
function isOtherStyle(above: PageLine, line: PageLine): boolean {
  if (above.isBold && !line.isBold) return line.spans[0]?.isBold !== true;
  if (!above.isBold && line.isBold) return above.spans.at(-1)?.isBold !== true;
  return false;
}

/** Lines of different lengths about one middle. */
function isCentredPair(above: PageLine, line: PageLine): boolean {
  const isSameMiddle = Math.abs(above.left + above.right - line.left - line.right) < line.size * SAME_MIDDLE * 2;
  return isSameMiddle && Math.abs(above.left - line.left) > line.size * INDENT;
}

/** How far a line's beginning stands inside of its column. */
function indentOf(line: PageLine): number {
  return line.startsRight ? line.columnRight - line.right : line.left - line.columnLeft;
}

/** Whether a line's indent begins a paragraph: set in where the lines around are not, or set out again after lines that were set in. */
function isIndented(above: PageLine, line: PageLine, below: PageLine | undefined, group: readonly PageLine[]): boolean {
  const least = line.size * INDENT;
  const change = indentOf(line) - indentOf(above);
  if (change > least) {
    const isHanging =
      group.length === 1 && (BULLET.test(above.text) || NUMBER.test(above.text) || isHungBelow(line, below));
    return !isHanging;
  }
  // After a first line that was set in, the next is set out; after more than one, a hanging item has ended.
  return change < -least && group.length > 1;
}

/** The line after an item's first one is set in as this one is. */
function isHungBelow(line: PageLine, below: PageLine | undefined): boolean {
  return (
    below !== undefined && below.region === line.region && Math.abs(indentOf(below) - indentOf(line)) < line.size * 0.3
  );
}

/** Whether the line above ended although the first word of this one would have had room in it. */
function endedEarly(lines: readonly PageLine[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]];
  if (!above || !line) return false;
  const around = lines
    .slice(Math.max(0, index - REACH), index + REACH)
    .filter((one) => isSameSize(one, line) && !one.isRow);
  const room = line.startsRight
    ? above.left - Math.min(...around.map((one) => one.left))
    : Math.max(...around.map((one) => one.right)) - above.right;
  if (room > line.firstWord + line.size * 0.4) return true;
  const width = Math.max(...around.map((one) => one.right)) - Math.min(...around.map((one) => one.left));
  const isShort = width < (line.columnRight - line.columnLeft) * SHORT_LINES;
  return isShort && (around.length < REACH || SENTENCE_END.test(above.text));
}

/** The paragraph that ends a column or page and goes on in the first one of the next; -1 where there is none. */
function findOpen(paragraphs: readonly Paragraph[], next: Paragraph, body: number): number {
  const [line, second] = next.lines;
  if (!line || line.isRow || line.isTurned || BULLET.test(line.text) || NUMBER.test(line.text)) return -1;
  if (second && indentOf(line) - indentOf(second) > line.size * INDENT) return -1;
  const isSmall = /^[\p{Ll}]/u.test(line.text);
  let passed = 0;
  for (let at = paragraphs.length - 1; at >= 0 && passed <= LOOK_BACK; at--) {
    const paragraph = paragraphs[at];
    const last = paragraph?.lines.at(-1);
    if (!paragraph || !last || paragraph.furniture) continue;
    if (canGoOn(last, line, isSmall)) return at;
    // Only notes and the like are passed over, and only by what cannot be a beginning.
    if (!isSmall || last.size > body * 0.97 || last.page < line.page - 1) return -1;
    passed++;
  }
  return -1;
}

function canGoOn(last: PageLine, line: PageLine, isSmall: boolean): boolean {
  if (last.tag && line.tag && last.page === line.page) return last.tag.block === line.tag.block;
  if (last.isRow || last.isTurned || !isSameSize(last, line) || last.isRtl !== line.isRtl || isOtherStyle(last, line))
    return false;
  if (line.page - last.page > 1) return false;
  if (/[\p{L}][-‐\u00ad]$|\u00ad$/u.test(last.text) && isSmall) return true;
  if (SENTENCE_END.test(last.text)) return false;
  const room = last.startsRight ? last.left - last.columnLeft : last.columnRight - last.right;
  return (
    isSmall || (room < line.firstWord + line.size && /^[\p{L}\p{N}"“«„(]/u.test(line.text) && last.text.length > 30)
  );
}

/** Gives the middle size of a paragraph's lines, points. */
export function sizeOf({ lines }: Paragraph): number {
  return middleOf(lines.map((line) => line.size));
}
