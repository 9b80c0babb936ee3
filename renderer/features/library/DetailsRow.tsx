import { TriangleAlert } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { DETAIL_COLUMNS, toCell } from './cells.ts';
import styles from './details-grid.module.css';
import type { GridRow } from './grid-rows.ts';

/** One article's row: a cell for each detail, with a mark of where the value came from and of doubt. */
export const DetailsRow = memo(function DetailsRow(props: {
  readonly row: GridRow;
  readonly index: number;
  /** From the top of the rows, CSS pixels. */
  readonly top: number;
  /** The column of the cell cursor; −1 in all rows but one. */
  readonly activeColumn: number;
  /** What stands in the active cell instead of its value. */
  readonly editor: ReactNode;
}) {
  const { row, activeColumn } = props;
  return (
    <div
      role="row"
      aria-rowindex={props.index + 2}
      tabIndex={-1}
      className={`${styles.columns} ${styles.row} ${activeColumn >= 0 ? styles.activeRow : ''}`}
      style={{ top: props.top }}
    >
      {DETAIL_COLUMNS.map((column, index) => {
        const isActive = index === activeColumn;
        const cell = toCell(row, column.id);
        const others = cell.otherCount > 0 ? `${cell.otherCount} other${cell.otherCount === 1 ? '' : 's'}` : '';
        const facts = [cell.mark, others].filter(Boolean).join(' · ');
        return (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={index + 1}
            aria-readonly={column.isReadOnly}
            tabIndex={isActive ? 0 : -1}
            data-article={row.article.id}
            data-column={index}
            className={`${styles.cell} ${isActive ? styles.active : ''} ${column.isReadOnly ? styles.fixed : ''} ${cell.dir === 'auto' && RTL.test(cell.text) ? styles.rtl : ''}`}
          >
            {isActive && props.editor ? (
              props.editor
            ) : (
              <>
                {cell.text ? (
                  <span className={styles.value} dir={cell.dir}>
                    {cell.text}
                  </span>
                ) : (
                  <span className={styles.none}>
                    <span aria-hidden="true">–</span>
                    {cell.doubt ? null : <span className="visually-hidden">not found</span>}
                  </span>
                )}{' '}
                <span className={styles.mark}>
                  {cell.doubt ? (
                    <span className={styles.doubt}>
                      <TriangleAlert aria-hidden="true" />
                      {cell.doubt.mark}
                    </span>
                  ) : null}
                  {cell.doubt && facts ? ' ' : null}
                  {facts}
                </span>
              </>
            )}
          </div>
        );
      })}
    </div>
  );
});

/** Words whose first letter is of a script that runs from right to left. */
const RTL = /^[^\p{L}]*[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}]/u;
