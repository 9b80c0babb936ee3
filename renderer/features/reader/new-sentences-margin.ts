import { listBlockElements, type Span, spanOf } from './selection.ts';

/** Marks the drawn blocks that hold one of the stretches, so that their margin says so too; no text and no offset changes. */
export function markMargin(root: HTMLElement, spans: readonly Span[]): void {
  let next = 0;
  for (const block of listBlockElements(root)) {
    const { start, end } = spanOf(block);
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    block.toggleAttribute('data-new', (spans[next]?.start ?? Number.POSITIVE_INFINITY) < end);
  }
}
