import { listBlockElements, type Span, toOffset, toRanges } from './selection.ts';

/** The kinds of painted stretches, from the lowest to the highest in paint order; `::highlight()` styles carry the same names. */
export const HIGHLIGHT_KINDS = [
  'new-sentence',
  'clip-amber',
  'clip-teal',
  'clip-rose',
  'clip-violet',
  'clip-active',
  'clip-pending',
  'cause',
  'cause-focused',
  'clip-flash',
  'find',
  'find-current',
] as const;
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];

/** The stretches to paint, by kind. */
export type Painting = Partial<Record<HighlightKind, readonly Span[]>>;

/** How long a passage that was jumped to stays lit, milliseconds. */
export const FLASH_MS = 900;

/** Paints stretches of a drawn article and clears every kind that is not named. No element and no offset changes. */
export function paint(root: HTMLElement, painting: Painting): void {
  const blocks = listBlockElements(root);
  for (const [priority, kind] of HIGHLIGHT_KINDS.entries()) {
    const ranges = (painting[kind] ?? []).flatMap((span) => toRanges(blocks, span));
    if (ranges.length === 0) {
      CSS.highlights.delete(kind);
      continue;
    }
    const highlight = new Highlight();
    highlight.priority = priority;
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(kind, highlight);
  }
}

/** Removes all that was painted. */
export function clearPaint(): void {
  for (const kind of HIGHLIGHT_KINDS) CSS.highlights.delete(kind);
}

/** Gives the canonical offset under a point of the window, or null when no word of the article is drawn there. */
export function offsetAtPoint(root: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || !root.contains(caret.offsetNode)) return null;
  return toOffset(root, caret.offsetNode, caret.offset);
}

/** Tells whether a point of the window lies on the words of a stretch: a caret also snaps to words from the margin. */
export function isOnWords(root: HTMLElement, span: Span, x: number, y: number): boolean {
  return boxesOf(root, span).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

/** Gives the boxes of a stretch's words in the window, line by line. */
export function boxesOf(root: HTMLElement, span: Span): readonly DOMRect[] {
  return toRanges(listBlockElements(root), span).flatMap((fixed) => {
    const range = document.createRange();
    range.setStart(fixed.startContainer, fixed.startOffset);
    range.setEnd(fixed.endContainer, fixed.endOffset);
    return [...range.getClientRects()];
  });
}
