import { type FocusEvent, useCallback, useRef } from 'react';
import { listDrawnRows, type RowsInSight } from './drawn-rows.ts';

/** What a virtual list needs so that scrolling never takes the keyboard's place away. */
export interface KeptRows {
  /** The places of the rows to draw, ascending. */
  readonly list: (rows: RowsInSight) => number[];
  /** To be set on the element around the rows, each of which tells its place in `data-index`. */
  readonly handleFocus: (event: FocusEvent) => void;
}

/**
 * Keeps two rows drawn wherever the list is scrolled to: the one that the Tab key leads to, and the one that last had the focus.
 * An element that is taken out of the page would lose the focus, and with it the keys.
 */
export function useKeptRows(props: {
  readonly count: number;
  /** The place of the row that the Tab key leads to. */
  readonly tabStop: number;
  readonly keyAt: (index: number) => string | number;
  /** Gives the place of a row that has moved; -1 where it is gone. */
  readonly indexOf: (key: string | number) => number;
}): KeptRows {
  const { count, tabStop, keyAt } = props;
  const focused = useRef<{ readonly key: string | number; readonly index: number } | null>(null);
  const before = focused.current;
  if (before && (before.index >= count || keyAt(before.index) !== before.key)) {
    const index = props.indexOf(before.key);
    focused.current = index < 0 ? null : { key: before.key, index };
  }
  const focusedAt = focused.current?.index ?? -1;
  const list = useCallback((rows: RowsInSight) => listDrawnRows(rows, [tabStop, focusedAt]), [tabStop, focusedAt]);
  const handleFocus = useCallback(
    (event: FocusEvent) => {
      const row = event.target.closest<HTMLElement>('[data-index]');
      const index = Number(row?.dataset.index ?? -1);
      // Drawn already, so nothing has to be drawn anew now: the next scroll asks for it.
      if (index >= 0) focused.current = { key: keyAt(index), index };
    },
    [keyAt],
  );
  return { list, handleFocus };
}
