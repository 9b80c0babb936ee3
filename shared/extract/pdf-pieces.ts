import type { Mark } from '../model/article.ts';
import { commonest } from './pdf-groups.ts';
import { countWords, joinLines } from './pdf-hyphens.ts';
import type { Span } from './pdf-lines.ts';
import type { PageLine } from './pdf-page.ts';
import { BULLET, NUMBER, type Paragraph, sizeOf } from './pdf-paragraphs.ts';
import { cleanText, type Piece, readDirection } from './pieces.ts';

/** Least size of a heading, in sizes of the body. */
const HEADING_SIZE = 1.13;
/** The same for words that end as a sentence does. */
const SENTENCE_SIZE = 1.35;
/** Longest heading, UTF-16 units, and the longest that is known by its bold letters only. */
const LONGEST_HEADING = 260;
const LONGEST_BOLD = 140;
/** Most sizes of headings that are told apart; those below have the lowest level. */
const MOST_LEVELS = 5;

const SAYING = /^[✓✔□■☐☑☒✗✘]/u;

/** Gives the pieces of a document's paragraphs: headings by their size and weight, items of lists, rows, and paragraphs with their marks. */
export function toPieces(paragraphs: readonly Paragraph[], isRtl: boolean): readonly Piece[] {
  const words = countWords(paragraphs.flatMap(({ lines }) => lines.map((line) => line.text)));
  const levelOf = readLevels(paragraphs);
  return paragraphs.flatMap((paragraph, index): readonly Piece[] => {
    const [line] = paragraph.lines;
    const written = joinSpans(paragraph.lines, words);
    if (!line || !/[\p{L}\p{N}\p{So}]/u.test(written.text)) return [];
    const direction = readDirection(written.text, isRtl ? 'rtl' : 'ltr');
    const plain = { ...written, direction, furniture: paragraph.furniture };
    if (paragraph.furniture) return [{ ...plain, kind: 'paragraph', marks: keepLinks(written.marks) }];
    if (line.isRow) return [{ ...plain, kind: 'table-row' }];
    const { tag } = line;
    if (tag?.kind === 'heading' && /\p{L}/u.test(written.text))
      return [{ ...plain, kind: 'heading', level: tag.level ?? 2, marks: keepLinks(written.marks) }];
    const level = levelOf(paragraph, written.text, paragraphs[index + 1]);
    if (level !== null) return [{ ...plain, kind: 'heading', level, marks: keepLinks(written.marks) }];
    const bullet = BULLET.exec(written.text);
    // A tick or a box says something of its item.
    if (bullet && SAYING.test(bullet[0])) return [{ ...plain, kind: 'list-item' }];
    if (bullet) return [{ ...plain, ...dropStart(written, bullet[0].length), kind: 'list-item' }];
    const isFirst = tag !== null && paragraphs[index - 1]?.lines.at(-1)?.tag?.block !== tag.block;
    if (tag?.kind === 'list-item' && isFirst) return [{ ...plain, kind: 'list-item' }];
    if (tag?.kind === 'quote') return [{ ...plain, kind: 'quote' }];
    const isItem = NUMBER.test(written.text) && [index - 1, index + 1].some((at) => isNumbered(paragraphs[at]));
    return [{ ...plain, kind: isItem ? 'list-item' : 'paragraph' }];
  });
}

function isNumbered(paragraph: Paragraph | undefined): boolean {
  return NUMBER.test(paragraph?.lines[0]?.text ?? '');
}

function keepLinks(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => mark.kind === 'link');
}

/** Tells the level of a heading, or null for what is none. The largest letters are level 1; bold lines in the size of the text come last. */
function readLevels(
  paragraphs: readonly Paragraph[],
): (paragraph: Paragraph, text: string, next: Paragraph | undefined) => number | null {
  const story = paragraphs.filter(({ furniture }) => furniture === null);
  const lines = story.flatMap((paragraph) => paragraph.lines);
  const body = commonest(lines.map((line) => [line.size, line.text.length])) || 1;
  const bold = lines.reduce((sum, line) => sum + (line.isBold ? line.text.length : 0), 0);
  const isBoldRare = bold * 3 < lines.reduce((sum, line) => sum + line.text.length, 0);
  const isLarge = (paragraph: Paragraph, text: string) =>
    sizeOf(paragraph) >= body * (/[\p{Ll}\d)”"»][.,;،؛。]$/u.test(text) ? SENTENCE_SIZE : HEADING_SIZE) &&
    text.length <= LONGEST_HEADING &&
    isTitle(paragraph, text);
  const sizes = story
    .filter((paragraph) => isLarge(paragraph, textOf(paragraph)))
    .map((paragraph) => Math.round(sizeOf(paragraph) * 2) / 2);
  const levels = [...new Set(sizes)].sort((one, other) => other - one);
  return (paragraph, text, next) => {
    if (isLarge(paragraph, text)) {
      const level = levels.indexOf(Math.round(sizeOf(paragraph) * 2) / 2) + 1;
      return Math.max(1, Math.min(MOST_LEVELS, level));
    }
    const isBold =
      isBoldRare &&
      paragraph.lines.every((line) => line.isBold) &&
      sizeOf(paragraph) >= body * 0.97 &&
      text.length <= LONGEST_BOLD &&
      !/[.,;:،؛]$/u.test(text) &&
      isTitle(paragraph, text) &&
      next?.lines[0]?.isBold !== true &&
      next !== undefined;
    return isBold ? Math.min(MOST_LEVELS, levels.length) + 1 : null;
  };
}

/** Whether words can be a heading: upright on the page, with letters, and no item of a list. */
function isTitle({ lines: [line] }: Paragraph, text: string): boolean {
  if (!line || line.isTurned || line.isRow) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 2 && !BULLET.test(text);
}

function textOf({ lines }: Paragraph): string {
  return lines.map((line) => line.text).join(' ');
}

interface Written {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Joins the lines of a paragraph to its words, with the marks of what is bold, italic or linked in them. */
function joinSpans(lines: readonly PageLine[], words: ReadonlyMap<string, number>): Written {
  const spans: Span[] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    const before = spans
      .map((span) => span.text)
      .slice(-3)
      .join('');
    if (last) {
      const { dropped, between } = joinLines(before, line.text, words);
      const text = dropped > 0 ? last.text.slice(0, -dropped) : last.text;
      const [next] = line.spans;
      spans[spans.length - 1] = { ...last, text };
      if (between !== '') spans.push({ text: between, ...lookBetween(last, next) });
    }
    spans.push(...line.spans);
  }
  return toWritten(spans);
}

/** The look of the space between two words: what both have. */
function lookBetween(last: Span, next: Span | undefined): Omit<Span, 'text'> {
  return {
    isBold: last.isBold && next?.isBold === true,
    isItalic: last.isItalic && next?.isItalic === true,
    link: last.link === next?.link ? last.link : null,
  };
}

function toWritten(spans: readonly Span[]): Written {
  let text = '';
  const marks: Mark[] = [];
  const open = new Map<string, { readonly mark: Omit<Mark, 'end'> }>();
  const close = (key: string) => {
    const found = open.get(key);
    open.delete(key);
    const end = text.trimEnd().length;
    if (found && end > found.mark.start) marks.push({ ...found.mark, end });
  };
  for (const span of spans) {
    const clean = cleanText(span.text).replaceAll('\n', ' ');
    const words = text === '' || text.endsWith(' ') ? clean.trimStart() : clean;
    if (words === '') continue;
    const looks = new Map<string, Omit<Mark, 'end'>>();
    const start = text.length + (words.length - words.trimStart().length);
    if (span.isBold) looks.set('bold', { kind: 'bold', start });
    if (span.isItalic) looks.set('italic', { kind: 'italic', start });
    if (span.link !== null) looks.set(`link ${span.link}`, { kind: 'link', start, target: span.link });
    for (const key of open.keys()) if (!looks.has(key)) close(key);
    text += words;
    if (words.trim() === '') continue;
    for (const [key, mark] of looks) if (!open.has(key)) open.set(key, { mark });
  }
  for (const key of [...open.keys()]) close(key);
  return { text: text.trimEnd(), marks: marks.sort((one, other) => one.start - other.start) };
}

/** Takes characters off the beginning, moving the marks along. */
function dropStart({ text, marks }: Written, length: number): Written {
  const moved = marks.flatMap((mark) => {
    const [start, end] = [Math.max(0, mark.start - length), mark.end - length];
    return end > start ? [{ ...mark, start, end }] : [];
  });
  return { text: text.slice(length), marks: moved };
}
