import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { boxesOf } from './highlights.ts';
import { listBlockElements, type Span, spanOf } from './selection.ts';

/** The share of the reader's height where a passage is put that was out of sight. */
const READING_LINE = 0.3;
/** Distance from the reader's edges within which a line counts as out of sight, CSS pixels: the find bar lies there. */
const EDGE = 52;
/** Scroll places are told at most this often, milliseconds. */
const TOLD_EVERY = 250;
/** Texts up to this length are laid out whole before a place is restored, UTF-16 units (about 0.1 s). */
const LAID_OUT = 400_000;

/** Keeps the place in a scrolled text. */
export interface ScrollPlace {
  /** True while all blocks are laid out, so that a restored place is exact. */
  readonly isMeasuring: boolean;
  readonly handleScroll: () => void;
  /** Brings a stretch into sight; nothing moves when its first line, or with `edge` its last, is in sight already. */
  readonly reveal: (span: Span, edge?: 'start' | 'end') => void;
  /** The offset of the first block in sight. */
  readonly firstInSight: () => number;
}

/** Restores and tells the scroll place of `scroller`, and brings passages of `root` into sight. */
export function useScrollPlace(props: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly root: RefObject<HTMLElement | null>;
  /** Another key is another text. */
  readonly textKey: string;
  readonly textLength: number;
  readonly scrollTop: number;
  readonly onScroll: ((scrollTop: number) => void) | undefined;
}): ScrollPlace {
  const { scroller, root, onScroll, textKey } = props;
  const isRestoring = props.scrollTop > 0 && props.textLength <= LAID_OUT;
  const [isMeasuring, setIsMeasuring] = useState(isRestoring);
  const wanted = useRef(props.scrollTop);
  const isFirst = useRef(true);
  const timer = useRef<number | undefined>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is restored once for a text, not at each scroll.
  useLayoutEffect(() => {
    // A text that was drawn just now is at its top: setting that would lay all of it out at once.
    if (scroller.current && (wanted.current > 0 || !isFirst.current)) scroller.current.scrollTop = wanted.current;
    isFirst.current = false;
    // Two frames: blocks remember their height after they were laid out once (`contain-intrinsic-size: auto`).
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setIsMeasuring(false));
    });
    return () => cancelAnimationFrame(frame);
  }, [textKey]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const handleScroll = useCallback(() => {
    if (!onScroll || timer.current !== undefined) return;
    timer.current = window.setTimeout(() => {
      timer.current = undefined;
      if (scroller.current) onScroll(scroller.current.scrollTop);
    }, TOLD_EVERY);
  }, [onScroll, scroller]);

  const reveal = useCallback(
    (span: Span, edge: 'start' | 'end' = 'start') => {
      const scroll = () => {
        const pane = scroller.current;
        const boxes = pane && root.current ? boxesOf(root.current, span) : [];
        const box = edge === 'start' ? boxes[0] : boxes.at(-1);
        if (!pane || !box) return;
        const view = pane.getBoundingClientRect();
        if (box.top >= view.top + EDGE && box.bottom <= view.bottom - EDGE) return;
        pane.scrollTop += box.top - view.top - view.height * READING_LINE;
      };
      scroll();
      // Blocks on the way had guessed heights until they came into sight.
      requestAnimationFrame(() => requestAnimationFrame(scroll));
    },
    [scroller, root],
  );

  const firstInSight = useCallback(() => {
    const pane = scroller.current;
    const text = root.current;
    if (!pane || !text) return 0;
    const top = pane.getBoundingClientRect().top;
    const block = listBlockElements(text).find((one) => one.getBoundingClientRect().bottom > top + EDGE);
    return block ? spanOf(block).start : 0;
  }, [scroller, root]);

  return { isMeasuring, handleScroll, reveal, firstInSight };
}
