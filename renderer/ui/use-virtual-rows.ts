import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type RefObject, useCallback, useRef } from 'react';
import { useKeptRows } from './use-kept-rows.ts';

/** Draws the rows in sight of a list of any length, and beside them those that the keyboard is at (`useKeptRows`). */
export function useVirtualRows<Row>(props: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The place of the row that the keyboard is at; -1 for none: the Tab key leads to the first row then. */
  readonly current: number;
  /** Of one row, CSS pixels. */
  readonly height: number;
  /** How many rows out of sight are drawn at each end; 8 where left out. */
  readonly overscan?: number | undefined;
  /** The heights of what stands above and below the rows and does not scroll away, CSS pixels. */
  readonly head?: number | undefined;
  readonly foot?: number | undefined;
}): {
  readonly virtual: Virtualizer<HTMLElement, HTMLElement>;
  readonly handleFocus: (event: FocusEvent) => void;
} {
  const { scroller, rows, head = 0, foot = 0 } = props;
  const keyOf = useRef(props.keyOf);
  keyOf.current = props.keyOf;
  // A new function here would make the virtualizer measure every row again.
  const keyAt = useCallback(
    (index: number) => {
      const row = rows[index];
      return row === undefined ? index : keyOf.current(row);
    },
    [rows],
  );
  const kept = useKeptRows({
    count: rows.length,
    tabStop: Math.max(0, props.current),
    keyAt,
    indexOf: (key) => rows.findIndex((row) => keyOf.current(row) === key),
  });
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.height,
    getItemKey: keyAt,
    overscan: props.overscan ?? 8,
    scrollMargin: head,
    scrollPaddingStart: head,
    scrollPaddingEnd: foot,
    rangeExtractor: kept.list,
  });
  return { virtual, handleFocus: kept.handleFocus };
}
