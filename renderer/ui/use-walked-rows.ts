import { type RefObject, useEffect } from 'react';
import { useRoving } from './use-roving.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** The rows of a virtual list of which one can be chosen: which are drawn, where the Tab key leads, and what the keys do. */
export function useWalkedRows<Row>(props: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selectedKey: string | null | undefined;
  /** Of one row, CSS pixels. */
  readonly height: number;
  readonly overscan?: number | undefined;
  readonly onSelect: ((row: Row) => void) | undefined;
  readonly onOpen: ((row: Row) => void) | undefined;
}) {
  const { rows, keyOf, selectedKey } = props;
  const current = rows.findIndex((row) => keyOf(row) === selectedKey);
  const { virtual, handleFocus } = useVirtualRows({ ...props, current });
  const roving = useRoving({
    count: rows.length,
    current,
    onMove: (index) => {
      virtual.scrollToIndex(index, { align: 'auto' });
      const row = rows[index];
      if (row !== undefined) props.onSelect?.(row);
    },
    onOpen: (index) => {
      const row = rows[index];
      if (row !== undefined) props.onOpen?.(row);
    },
  });
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, virtual]);
  const stop = Math.max(0, current);
  return { virtual, current, roving, handleFocus, tabIndexOf: (index: number) => (index === stop ? 0 : -1) };
}
