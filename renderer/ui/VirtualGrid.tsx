import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useWalkedRows } from './use-walked-rows.ts';
import styles from './virtual.module.css';

/** One column of a grid; `width` is a CSS grid track such as `2fr` or `120px`. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly label: string;
  readonly width: string;
  readonly render: (row: Row) => ReactNode;
  /** Makes the column sortable by a press on its header. */
  readonly sortOf?: (row: Row) => string | number;
}

/** The order that the analyst chose by a column's header. */
interface Sorting {
  readonly columnId: string;
  readonly isDescending: boolean;
}

/** A table of any length of which only the rows in sight are drawn; arrows walk it, Enter or a double click opens. */
export function VirtualGrid<Row>(props: {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHeight: number;
  readonly selectedKey?: string | null | undefined;
  readonly onSelect?: (row: Row) => void;
  readonly onOpen?: (row: Row) => void;
  /** A class of the caller for its rows, to lay cells out by their `data-column`. */
  readonly rowClass?: string | undefined;
  /** A grid in a narrow pane hides its column headers from sight, not from screen readers. */
  readonly isHeaderHidden?: boolean | undefined;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const rows = useMemo(() => sortRows(props.rows, props.columns, sorting), [props.rows, props.columns, sorting]);
  const walked = useWalkedRows({
    scroller,
    rows,
    keyOf: props.rowKey,
    selectedKey: props.selectedKey,
    height: props.rowHeight,
    onSelect: props.onSelect,
    onOpen: props.onOpen,
  });
  const { virtual, roving } = walked;
  const template = { gridTemplateColumns: props.columns.map((column) => column.width).join(' ') };
  return (
    <div
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={props.columns.length}
      className={styles.grid}
      onFocus={walked.handleFocus}
      onKeyDown={roving.handleKeyDown}
    >
      <div
        role="row"
        tabIndex={-1}
        aria-rowindex={1}
        className={props.isHeaderHidden ? 'visually-hidden' : styles.header}
        style={template}
      >
        {props.columns.map((column) => (
          <HeaderCell key={column.id} column={column} sorting={sorting} onSort={setSorting} />
        ))}
      </div>
      <div ref={scroller} role="presentation" className={styles.scroller}>
        <div role="presentation" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const isSelected = item.index === walked.current;
            return (
              <div
                key={item.key}
                ref={(element) => roving.takeFocus(item.index, element)}
                role="row"
                data-index={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={isSelected}
                tabIndex={walked.tabIndexOf(item.index)}
                className={`${styles.place} ${styles.row} ${props.rowClass ?? ''}`}
                style={{
                  ...(props.rowClass ? null : template),
                  height: props.rowHeight,
                  transform: `translateY(${item.start}px)`,
                }}
                onClick={() => props.onSelect?.(row)}
                onDoubleClick={() => props.onOpen?.(row)}
              >
                {props.columns.map((column) => (
                  <div key={column.id} role="gridcell" tabIndex={-1} data-column={column.id} className={styles.cell}>
                    {column.render(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function HeaderCell<Row>(props: {
  readonly column: GridColumn<Row>;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
}) {
  const { column, sorting } = props;
  const isSorted = sorting?.columnId === column.id;
  const direction = isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none';
  const handleSort = () => {
    if (!isSorted) props.onSort({ columnId: column.id, isDescending: false });
    else props.onSort(sorting.isDescending ? null : { columnId: column.id, isDescending: true });
  };
  return (
    <div role="columnheader" tabIndex={-1} className={styles.cell} aria-sort={column.sortOf ? direction : undefined}>
      {column.sortOf ? (
        <button type="button" className={styles.sort} onClick={handleSort}>
          {column.label}
          <span aria-hidden="true">{isSorted ? (sorting.isDescending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      ) : (
        column.label
      )}
    </div>
  );
}

function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const sortOf = columns.find((column) => column.id === sorting?.columnId)?.sortOf;
  if (!sortOf || !sorting) return rows;
  const sign = sorting.isDescending ? -1 : 1;
  const collator = new Intl.Collator(undefined, { numeric: true });
  const keyed = rows.map((row) => ({ row, key: sortOf(row) }));
  keyed.sort((a, b) => {
    if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
    return sign * collator.compare(String(a.key), String(b.key));
  });
  return keyed.map((entry) => entry.row);
}
