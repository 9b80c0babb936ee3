import type { Block, Mark } from '../../../shared/model/article.ts';

/** A number that stands behind the last word of a clip. */
export interface ClipNumber {
  readonly offset: number;
  readonly number: number;
}

/** A piece of a block that is drawn in one way; `numbers` stand behind it. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly target: string | null;
  readonly numbers: readonly number[];
}

/** Cuts a block where its marks begin and end and where a clip's number stands. The runs' texts joined are the block's text. */
export function toRuns(block: Pick<Block, 'start' | 'end' | 'marks'>, numbers: readonly ClipNumber[]): readonly Run[] {
  const cuts = new Set([block.start, block.end]);
  for (const mark of block.marks) cuts.add(clamp(mark.start, block)).add(clamp(mark.end, block));
  for (const { offset } of numbers) cuts.add(clamp(offset, block));
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? block.start;
    const marks = block.marks.filter((mark) => mark.start <= start && mark.end >= end);
    const has = (kind: Mark['kind']) => marks.some((mark) => mark.kind === kind);
    return {
      start,
      end,
      isBold: has('bold'),
      isItalic: has('italic'),
      target: marks.find((mark) => mark.kind === 'link')?.target ?? null,
      numbers: numbers.filter(({ offset }) => clamp(offset, block) === end).map(({ number }) => number),
    };
  });
}

function clamp(offset: number, { start, end }: { readonly start: number; readonly end: number }): number {
  return Math.min(Math.max(offset, start), end);
}

/** Gives the addresses of links that a stretch touches, each once, in text order. */
export function linksIn(
  blocks: readonly Pick<Block, 'start' | 'end' | 'marks'>[],
  span: { readonly start: number; readonly end: number },
): readonly string[] {
  const found = new Set<string>();
  for (const block of blocks) {
    if (block.end < span.start) continue;
    if (block.start > span.end) break;
    for (const mark of block.marks) {
      if (mark.kind !== 'link' || !mark.target) continue;
      const isTouched =
        span.start === span.end
          ? mark.start <= span.start && span.end <= mark.end
          : mark.start < span.end && span.start < mark.end;
      if (isTouched) found.add(mark.target);
    }
  }
  return [...found];
}

/** Tells whether the first block is the article's headline, so that it is drawn once. */
export function isHeadline(text: string, block: Pick<Block, 'start' | 'end'> | undefined, title: string): boolean {
  if (block === undefined) return false;
  const words = fold(text.slice(block.start, block.end));
  const start = fold(title).replace(/\s*(?:…|\.\.\.)$/, '');
  // A title that was cut for lists stands for its whole headline.
  return words === fold(title) || (start.length > 0 && start !== fold(title) && words.startsWith(start));
}

function fold(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
