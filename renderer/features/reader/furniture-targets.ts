import type { Block } from '../../../shared/model/article.ts';
import type { FurnitureTargets } from './FurnitureMenu.tsx';
import { blocksTouched } from './furniture-words.ts';
import { listBlockElements, type Span, spanOf } from './selection.ts';

/**
 * Gives the blocks that the analyst means, and where to ask about them: those of the selected words, else the one under the pointer,
 * else the one that the caret stands in; null where there is none.
 */
export function findTargets(place: {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  /** The blocks that can be marked. */
  readonly blocks: readonly Block[];
  readonly span: Span | null;
}): FurnitureTargets | null {
  const { root, scroller, blocks, span } = place;
  const isSelected = span !== null && span.start < span.end;
  const pointed = root.querySelector<HTMLElement>('[data-start]:hover');
  const meant = isSelected || !pointed ? span : spanOf(pointed);
  const touched = meant ? blocksTouched(blocks, meant) : [];
  const first = touched[0];
  if (!first) return null;
  const element = listBlockElements(root).find((one) => spanOf(one).start === first.start);
  return { blocks: touched, anchor: () => boxInSight(element ?? root, scroller) };
}

/** The part of an element's box that is in sight, so that what stands beside it is, too. */
function boxInSight(element: HTMLElement, scroller: HTMLElement): DOMRect {
  const box = element.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const top = Math.min(Math.max(box.top, view.top), view.bottom);
  const bottom = Math.max(Math.min(box.bottom, view.bottom), top);
  return new DOMRect(box.left, top, box.width, bottom - top);
}
