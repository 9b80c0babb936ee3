/** A half-open stretch of the canonical text, UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A selection in canonical offsets: `anchor` stays, `head` moves; they may stand in either order. */
export interface TextSelection {
  readonly anchor: number;
  readonly head: number;
}

/** A place inside a text node of the drawn article. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Every element that draws a block carries its offsets in these attributes; nothing but the block's text is text inside it. */
export const BLOCK_SELECTOR = '[data-start]';

/** Gives the drawn blocks of an article in text order. */
export function listBlockElements(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(BLOCK_SELECTOR)];
}

/** Gives the stretch that a drawn block covers. */
export function spanOf(block: HTMLElement): Span {
  return { start: Number(block.dataset.start), end: Number(block.dataset.end) };
}

/**
 * Gives the canonical offset of a place in the document. Places between blocks count as the end of the block before
 * or, before the first block, as its start; null when the article has no blocks.
 */
export function toOffset(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>(BLOCK_SELECTOR);
  if (block && root.contains(block)) return spanOf(block).start + countBefore(block, node, offset);
  const point = document.createRange();
  point.setStart(node, offset);
  let last: HTMLElement | null = null;
  for (const candidate of listBlockElements(root)) {
    if (point.comparePoint(candidate, 0) > 0) return last ? spanOf(last).end : spanOf(candidate).start;
    last = candidate;
  }
  return last ? spanOf(last).end : null;
}

/** Counts the UTF-16 units of a block's text before a place in it. Generated content and empty elements count nothing. */
function countBefore(block: HTMLElement, node: Node, offset: number): number {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const stop = node.nodeType === Node.TEXT_NODE ? null : (node.childNodes[offset] ?? null);
  let count = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text === node) return count + offset;
    if (stop ? isAtOrAfter(text, stop) : isAfterInside(text, node)) return count;
    count += (text as Text).length;
  }
  return count;
}

function isAtOrAfter(text: Node, stop: Node): boolean {
  return (
    stop === text ||
    stop.contains(text) ||
    (stop.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}

/** Whether a text comes after everything inside `node`: the place is the end of that element, or inside a node without text. */
function isAfterInside(text: Node, node: Node): boolean {
  return !node.contains(text) && (node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/**
 * Gives the place in the document that draws a canonical offset. `side` says which of two places is meant where they
 * meet: a stretch starts in the text after the offset and ends in the text before it.
 */
export function toPoint(blocks: readonly HTMLElement[], offset: number, side: 'start' | 'end'): TextPoint | null {
  const block = findBlock(blocks, offset, side);
  if (!block) return null;
  const { start, end } = spanOf(block);
  let left = Math.min(Math.max(offset, start), end) - start;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    last = node as Text;
    if (side === 'start' ? left < last.length : left <= last.length) return { node: last, offset: left };
    left -= last.length;
  }
  return last ? { node: last, offset: last.length } : null;
}

/** The block that holds an offset; between two blocks the next one for a start and the one before for an end. */
function findBlock(blocks: readonly HTMLElement[], offset: number, side: 'start' | 'end'): HTMLElement | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return null;
    const { start, end } = spanOf(block);
    if (offset < start) high = middle - 1;
    else if (offset > end) low = middle + 1;
    else return block;
  }
  return blocks[side === 'start' ? low : high] ?? blocks[side === 'start' ? high : low] ?? null;
}

/** Reads the document's selection when it lies in the article, as canonical offsets; null when it is elsewhere. */
export function readSelection(root: HTMLElement): TextSelection | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  if (!root.contains(selection.anchorNode) && !root.contains(selection.focusNode)) return null;
  const anchor = toOffset(root, selection.anchorNode, selection.anchorOffset);
  const head = toOffset(root, selection.focusNode, selection.focusOffset);
  return anchor === null || head === null ? null : { anchor, head };
}

/** Selects a stretch in the document; with `anchor` after `head` the selection is a backward one. */
export function writeSelection(root: HTMLElement, { anchor, head }: TextSelection): void {
  const blocks = listBlockElements(root);
  const isBackward = head < anchor;
  const from = toPoint(blocks, anchor, isBackward ? 'end' : 'start');
  const to = toPoint(blocks, head, isBackward ? 'start' : 'end');
  if (!from || !to) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** Puts a selection's ends in text order. */
export function toSpan({ anchor, head }: TextSelection): Span {
  return { start: Math.min(anchor, head), end: Math.max(anchor, head) };
}

/** Makes one static range for each block that a stretch touches, so that nothing between blocks is painted. */
export function toRanges(blocks: readonly HTMLElement[], span: Span): readonly StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const block of blocksIn(blocks, span)) {
    const bounds = spanOf(block);
    const from = toPoint([block], Math.max(span.start, bounds.start), 'start');
    const to = toPoint([block], Math.min(span.end, bounds.end), 'end');
    if (!from || !to || span.start >= bounds.end || span.end <= bounds.start) continue;
    ranges.push(
      new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      }),
    );
  }
  return ranges;
}

function blocksIn(blocks: readonly HTMLElement[], span: Span): readonly HTMLElement[] {
  const first = findBlock(blocks, span.start, 'start');
  const from = first ? indexOfBlock(blocks, first) : -1;
  if (from < 0) return [];
  let to = from;
  for (let next = blocks[to]; next && spanOf(next).start < span.end; next = blocks[to]) to += 1;
  return blocks.slice(from, Math.max(to, from + 1));
}

function indexOfBlock(blocks: readonly HTMLElement[], wanted: HTMLElement): number {
  const { start } = spanOf(wanted);
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (block === wanted) return middle;
    if (block && spanOf(block).start < start) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
