import { useEffect, useRef } from 'react';
import type { Span } from './selection.ts';

/** Shows the stretch that the place names, once for each that is named; a place that is come back to keeps its scroll. */
export function useFoundPassage(
  textLength: number,
  { passage, scrollTop }: { readonly passage?: string | undefined; readonly scrollTop?: number | undefined },
  onShow: (span: Span) => void,
): void {
  const shown = useRef((scrollTop ?? 0) > 0 ? passage : undefined);
  const show = useRef(onShow);
  show.current = onShow;
  useEffect(() => {
    if (shown.current === passage) return;
    shown.current = passage;
    const span = parsePassage(passage ?? '', textLength);
    // The text is drawn by then, and the dialog in which it was found has given the focus back.
    if (span) requestAnimationFrame(() => show.current(span));
  }, [passage, textLength]);
}

/** Reads `start-end`; null for what is no stretch of a text of that length. */
export function parsePassage(words: string, textLength: number): Span | null {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(words) ?? [];
  const [start, end] = [Number(from), Number(to)];
  return start < end && end <= textLength ? { start, end } : null;
}
