import { type ReactNode, useRef } from 'react';
import { useWalkedRows } from './use-walked-rows.ts';
import styles from './virtual.module.css';

/** A list of any length of which only the rows in sight are drawn; arrows walk it, Enter opens. */
export function VirtualList<Row>(props: {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** In CSS pixels; real heights are measured. */
  readonly estimateHeight: number;
  /** How many rows out of sight are drawn at each end; 8 where left out. */
  readonly overscan?: number;
  readonly renderRow: (row: Row, isSelected: boolean) => ReactNode;
  /** The accessible name of a row, where its words are not the best one. */
  readonly rowLabel?: (row: Row) => string;
  /** Rows of one group stand under one header; rows must come in group order. */
  readonly groupOf?: (row: Row) => string;
  readonly selectedKey?: string | null | undefined;
  readonly onSelect?: (row: Row) => void;
  readonly onOpen?: (row: Row) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = props;
  const walked = useWalkedRows({
    scroller,
    rows,
    keyOf: props.rowKey,
    selectedKey: props.selectedKey,
    height: props.estimateHeight,
    overscan: props.overscan,
    onSelect: props.onSelect,
    onOpen: props.onOpen ?? props.onSelect,
  });
  const { virtual, roving } = walked;
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="list"
        aria-label={props.label}
        className={styles.body}
        style={{ height: virtual.getTotalSize() }}
        onFocus={walked.handleFocus}
        onKeyDown={roving.handleKeyDown}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const isSelected = item.index === walked.current;
          const previous = rows[item.index - 1];
          const group = props.groupOf?.(row);
          const isFirst = group !== undefined && (previous === undefined || props.groupOf?.(previous) !== group);
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {isFirst ? <div className={styles.group}>{group}</div> : null}
              <div
                role="listitem"
                ref={(element) => roving.takeFocus(item.index, element)}
                tabIndex={walked.tabIndexOf(item.index)}
                aria-label={props.rowLabel?.(row)}
                aria-current={isSelected ? 'true' : undefined}
                aria-posinset={item.index + 1}
                aria-setsize={rows.length}
                className={styles.item}
                onClick={() => props.onSelect?.(row)}
                onDoubleClick={() => props.onOpen?.(row)}
              >
                {props.renderRow(row, isSelected)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
