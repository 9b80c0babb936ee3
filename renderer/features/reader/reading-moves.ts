import { paragraphAt, sentenceAt } from '../../../shared/anchoring/boundaries.ts';
import { moveEnd, moveStart } from '../../../shared/anchoring/selection.ts';
import type { Block } from '../../../shared/model/article.ts';
import type { Span } from './selection.ts';

/** A step of the keyboard's reading cursor. The cursor is a selection: a sentence at first, then whatever it was stretched to. */
export type ReadingMove =
  | 'next-sentence'
  | 'previous-sentence'
  | 'next-paragraph'
  | 'previous-paragraph'
  | 'end-next-word'
  | 'end-previous-word'
  | 'end-next-sentence'
  | 'end-previous-sentence'
  | 'start-next-word'
  | 'start-previous-word';

/** The text that is read: blocks that are not in `blocks` (dimmed furniture) are stepped over. */
export interface ReadText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47. */
  readonly locale: string;
}

/** Moves the reading cursor; at the ends of the text it stays. A caret first becomes the sentence it stands in. */
export function moveReading(read: ReadText, span: Span, move: ReadingMove): Span {
  const isCaret = span.start === span.end;
  switch (move) {
    case 'next-sentence':
      return isCaret ? sentence(read, span.start) : (sentenceFrom(read, span.end) ?? span);
    case 'previous-sentence':
      return isCaret ? sentence(read, span.start) : (sentenceBefore(read, span.start) ?? span);
    case 'next-paragraph':
      return paragraph(read, span, 1);
    case 'previous-paragraph':
      return paragraph(read, span, -1);
    default:
      return stretch(read, isCaret ? sentence(read, span.start) : span, move);
  }
}

/** Gives the first sentence of the block at an offset: where reading starts. */
export function sentence({ text, locale }: ReadText, offset: number): Span {
  return sentenceAt(text, offset, locale);
}

function sentenceFrom(read: ReadText, offset: number): Span | null {
  const block = paragraphAt(read.blocks, offset);
  if (block && offset < block.end) {
    const rest = read.text.slice(offset, block.end);
    const start = offset + rest.length - rest.trimStart().length;
    if (start < block.end) return sentence(read, start);
  }
  const next = read.blocks.find((one) => one.start >= offset);
  return next ? sentence(read, next.start) : null;
}

function sentenceBefore(read: ReadText, offset: number): Span | null {
  const block = paragraphAt(read.blocks, offset);
  if (block && block.start < offset) {
    const before = read.text.slice(block.start, Math.min(offset, block.end)).trimEnd();
    if (before !== '') return sentence(read, block.start + before.length - 1);
  }
  const previous = read.blocks.findLast((one) => one.end <= offset);
  return previous ? sentence(read, previous.end - 1) : null;
}

function paragraph(read: ReadText, span: Span, step: 1 | -1): Span {
  const { blocks } = read;
  if (step > 0) {
    const next = blocks.find((one) => one.start >= span.end && one.start > span.start);
    return next ? sentence(read, next.start) : span;
  }
  const current = paragraphAt(blocks, span.start);
  if (current && current.start < span.start && span.start <= current.end) return sentence(read, current.start);
  const previous = blocks.findLast((one) => one.end <= span.start);
  return previous ? sentence(read, previous.start) : span;
}

function stretch({ text, locale }: ReadText, span: Span, move: ReadingMove): Span {
  switch (move) {
    case 'end-next-word':
      return moveEnd(text, span, 'word', 'forward', locale);
    case 'end-next-sentence':
      return moveEnd(text, span, 'sentence', 'forward', locale);
    case 'end-previous-word':
      return moveEnd(text, span, 'word', 'backward', locale);
    case 'end-previous-sentence':
      return moveEnd(text, span, 'sentence', 'backward', locale);
    case 'start-next-word':
      return moveStart(text, span, 'word', 'forward', locale);
    case 'start-previous-word':
      return moveStart(text, span, 'word', 'backward', locale);
    default:
      return span;
  }
}

/** Gives the move that a key asks for; in right-to-left text the arrow that points forward is the left one. Null for other keys. */
export function toMove(
  event: Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  direction: 'ltr' | 'rtl',
): ReadingMove | null {
  if (event.metaKey || event.altKey) return null;
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const key = `${event.ctrlKey ? 'Ctrl ' : ''}${event.shiftKey ? 'Shift ' : ''}`;
  const moves: Record<string, ReadingMove> = {
    [forward]: 'next-sentence',
    [backward]: 'previous-sentence',
    ArrowDown: 'next-paragraph',
    KeyJ: 'next-paragraph',
    ArrowUp: 'previous-paragraph',
    KeyK: 'previous-paragraph',
    [`Shift ${forward}`]: 'end-next-word',
    [`Shift ${backward}`]: 'end-previous-word',
    'Shift ArrowDown': 'end-next-sentence',
    'Shift ArrowUp': 'end-previous-sentence',
    [`Ctrl ${forward}`]: 'start-next-word',
    [`Ctrl ${backward}`]: 'start-previous-word',
  };
  return moves[key + event.code] ?? null;
}

/** Gives the direction of the block at an offset. */
export function paragraphDirection(blocks: readonly Block[], offset: number): 'ltr' | 'rtl' {
  return paragraphAt(blocks, offset)?.direction ?? 'ltr';
}
