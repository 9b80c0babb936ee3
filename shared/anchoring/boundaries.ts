import type { Block } from '../model/article.ts';
import { nextCluster, previousCluster } from './graphemes.ts';
import { cutSentences } from './sentences.ts';

/** A half-open stretch of a text in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a boundary of a selection moves by. */
export type BoundaryUnit = 'character' | 'word' | 'sentence';

/** The way a boundary moves in the text's own order, whatever direction it is written in. */
export type Direction = 'forward' | 'backward';

/** A paragraph longer than this is cut for segmenting, so that a key press never waits. */
const LONGEST_PARAGRAPH = 20_000;

const segmenters = new Map<string, Intl.Segmenter>();

function wordSegmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known !== undefined) return known;
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  } catch {
    segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  }
  segmenters.set(locale, segmenter);
  return segmenter;
}

/** Gives the sentence at an offset without the space around it; between two sentences the one that begins there. */
export function sentenceAt(text: string, offset: number, locale = 'en'): Stretch {
  const sentences = sentencesAround(text, offset, locale);
  const found = sentences.find((sentence) => offset < sentence.end) ?? sentences.at(-1);
  return found ?? { start: offset, end: offset };
}

/** Gives the block at an offset; between two blocks the one before; null when there is none. */
export function paragraphAt<B extends Pick<Block, 'start' | 'end'>>(blocks: readonly B[], offset: number): B | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low] ?? null;
}

/** Gives the start of the word that holds the offset or ends at it; outside words, the start of the word before. */
export function wordStart(text: string, offset: number, locale = 'en'): number {
  const words = wordsIn(text, paragraphAround(text, offset), locale);
  const found = words.findLast((word) => word.start <= offset);
  return found?.start ?? offset;
}

/** Gives the end of the word that holds the offset or begins at it; outside words, the end of the word after. */
export function wordEnd(text: string, offset: number, locale = 'en'): number {
  const words = wordsIn(text, paragraphAround(text, offset), locale);
  const found = words.find((word) => word.end > offset || (word.end === offset && word.start < offset));
  return found?.end ?? offset;
}

/**
 * Moves a boundary by one unit. Forward goes to the end of the next character, word or sentence, backward to the start of the
 * one before, so that a selection grows and shrinks by whole units; at the ends of the text it stays.
 */
export function moveBoundary(
  text: string,
  offset: number,
  unit: BoundaryUnit,
  direction: Direction,
  locale = 'en',
): number {
  const at = Math.max(0, Math.min(offset, text.length));
  if (unit === 'character') return direction === 'forward' ? nextCluster(text, at) : previousCluster(text, at);
  const list = unit === 'word' ? wordsIn : listSentences;
  let paragraph = paragraphAround(text, at);
  for (;;) {
    const stretches = list(text, paragraph, locale);
    const found =
      direction === 'forward'
        ? stretches.find((one) => one.end > at)?.end
        : stretches.findLast((one) => one.start < at)?.start;
    if (found !== undefined) return found;
    const isAtEnd = direction === 'forward' ? paragraph.end >= text.length : paragraph.start <= 0;
    if (isAtEnd) return direction === 'forward' ? text.length : 0;
    paragraph = direction === 'forward' ? paragraphAfter(text, paragraph.end) : paragraphBefore(text, paragraph.start);
  }
}

/** Gives the smallest stretch of whole sentences that holds a selection. */
export function extendBySentence(text: string, start: number, end: number, locale = 'en'): Stretch {
  const first = sentenceAt(text, start, locale);
  const last = sentenceAt(text, Math.max(start, end - 1), locale);
  return { start: Math.min(start, first.start), end: Math.max(end, last.end) };
}

/** Gives the smallest stretch of whole words that holds a selection. */
export function extendByWord(text: string, start: number, end: number, locale = 'en'): Stretch {
  const words = wordsIn(text, paragraphAround(text, start), locale);
  const ends = wordsIn(text, paragraphAround(text, end), locale);
  const first = words.find((word) => word.start < start && start < word.end);
  const last = ends.find((word) => word.start < end && end < word.end);
  return { start: first?.start ?? start, end: last?.end ?? end };
}

function sentencesAround(text: string, offset: number, locale: string): readonly Stretch[] {
  return listSentences(text, paragraphAround(text, offset), locale);
}

/** Lists the sentences of a stretch of a text, a paragraph or a block, without the space around them. */
export function listSentences(text: string, paragraph: Stretch, locale: string): readonly Stretch[] {
  return cutSentences(text, paragraph, locale);
}

function wordsIn(text: string, paragraph: Stretch, locale: string): readonly Stretch[] {
  const body = text.slice(paragraph.start, paragraph.end);
  const words: Stretch[] = [];
  for (const { segment, index, isWordLike } of wordSegmenterOf(locale).segment(body)) {
    if (isWordLike === true) {
      words.push({ start: paragraph.start + index, end: paragraph.start + index + segment.length });
    }
  }
  return words;
}

function paragraphAround(text: string, offset: number): Stretch {
  const before = offset <= 0 ? -1 : text.lastIndexOf('\n', offset - 1);
  const after = text.indexOf('\n', offset);
  return {
    start: Math.max(before + 1, offset - LONGEST_PARAGRAPH),
    end: Math.min(after < 0 ? text.length : after, offset + LONGEST_PARAGRAPH),
  };
}

function paragraphAfter(text: string, end: number): Stretch {
  let start = end;
  while (text[start] === '\n') start += 1;
  return paragraphAround(text, start);
}

function paragraphBefore(text: string, start: number): Stretch {
  let end = start;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return paragraphAround(text, end);
}
