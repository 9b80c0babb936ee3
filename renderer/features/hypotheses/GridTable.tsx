import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from 'react';
import type { HypothesisScore } from '../../../shared/hypotheses/scores.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { GridFootCells } from './GridFoot.tsx';
import { GridHeadCells } from './GridHead.tsx';
import { GridRowCells } from './GridRowCells.tsx';
import { type GridCursorPlace, goalOf } from './grid-cursor.ts';
import type { GridView } from './grid-view.ts';
import styles from './hypothesis-grid.module.css';

/** In CSS pixels; a row holds two lines of a statement and one of its chain. */
export const ROW_HEIGHT = 76;
/** The head holds three lines of a hypothesis. */
const HEAD_HEIGHT = 92;
const FOOT_HEIGHT = 58;
/** The least widths of the column of claims and of the others. */
const CLAIM_WIDTH = 240;
const CELL_WIDTH = 108;

/** What the keys of the grid do, by where it stands. */
export interface GridActs {
  /** A key on a cell, a claim, a hypothesis or the foot; whether it was for it and is done with. */
  readonly onKey: (event: KeyboardEvent, at: GridCursorPlace) => boolean;
  readonly onMenu: (hypothesisId: string, act: 'edit' | 'left' | 'right' | 'remove') => void;
}

/** The grid: claims down, hypotheses across, what speaks against each in the foot. Arrows walk it, letters set a cell. */
export function GridTable(props: {
  readonly view: GridView;
  readonly cursor: GridCursorPlace;
  readonly fallen: ReadonlySet<string>;
  readonly after: readonly HypothesisScore[] | null;
  readonly acts: GridActs;
  /** Whether the cell takes the focus as soon as it is there: who comes back finds the place again. */
  readonly isReturning: boolean;
  readonly onMove: (to: GridCursorPlace) => void;
}) {
  const { view, cursor, acts } = props;
  const { rows, detail } = view;
  const { hypotheses } = detail.grid;
  const keysId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(props.isReturning);
  /** What of the grid has the focus, or had it when it was taken out of the page. */
  const focused = useRef<Element | null>(null);
  const bodyRow = cursor.row - 1;
  const { virtual } = useVirtualRows({
    scroller: grid,
    rows,
    keyOf: (row) => row.rowId,
    current: bodyRow < rows.length ? bodyRow : -1,
    height: ROW_HEIGHT,
    overscan: 6,
    head: HEAD_HEIGHT,
    foot: FOOT_HEIGHT,
  });
  useEffect(() => {
    if (bodyRow >= 0 && bodyRow < rows.length) virtual.scrollToIndex(bodyRow, { align: 'auto' });
  }, [bodyRow, rows.length, virtual]);
  // After every drawing: the cell that is gone to may only now be there.
  useEffect(() => {
    // A row that was removed takes the focus along; the cell in its place gets it.
    const isLost = focused.current?.isConnected === false && document.activeElement === document.body;
    if (!wantsFocus.current && !isLost) return;
    const cell = grid.current?.querySelector<HTMLElement>('[data-active="true"]');
    if (!cell) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const columns = hypotheses.length + 2;
  const go = (to: GridCursorPlace) => {
    wantsFocus.current = true;
    props.onMove(to);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const isCell = event.target instanceof HTMLElement && event.target.hasAttribute('data-column');
    if (!isCell) return;
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const goal = goalOf(event, cursor, { rows: rows.length + 2, columns, page });
    if (goal) go(goal);
    else if (!acts.onKey(event, cursor)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // The least width is said for the rows too: tracks that follow their words would not stand under one another.
  const template = {
    gridTemplateColumns: `minmax(${CLAIM_WIDTH}px, 2.4fr) repeat(${hypotheses.length}, minmax(${CELL_WIDTH}px, 1fr)) ${CELL_WIDTH}px`,
    minWidth: CLAIM_WIDTH + (hypotheses.length + 1) * CELL_WIDTH,
  };
  const placeOf = (row: number, column: number) => ({
    row,
    column,
    isActive: cursor.row === row && cursor.column === column,
  });
  const handlePress = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('button')) return;
    const cell = event.target.closest<HTMLElement>('[data-column]');
    if (cell) go({ row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
  };
  return (
    <>
      <p id={keysId} className="visually-hidden">
        C sets consistent, I inconsistent, N neutral, A not applicable, Delete takes it away, Enter goes to the
        rationale. On a hypothesis Enter words it anew, Alt with an arrow moves it, Delete removes it. On a claim Enter
        opens it, Delete takes it out of the grid.
      </p>
      <div
        ref={grid}
        role="grid"
        aria-label="Hypothesis grid"
        aria-describedby={keysId}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns}
        className={styles.grid}
        onClick={handlePress}
        onFocus={(event) => {
          focused.current = event.target;
        }}
        onBlur={(event) => {
          if (event.relatedTarget && !grid.current?.contains(event.relatedTarget)) focused.current = null;
        }}
        onKeyDown={handleKeyDown}
      >
        <div
          role="row"
          aria-rowindex={1}
          tabIndex={-1}
          className={styles.head}
          style={{ ...template, height: HEAD_HEIGHT }}
        >
          <GridHeadCells hypotheses={hypotheses} scores={view.scores} placeOf={placeOf} onMenu={acts.onMenu} />
        </div>
        <div
          role="rowgroup"
          className={styles.body}
          style={{ minWidth: template.minWidth, height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                tabIndex={-1}
                className={styles.row}
                data-fallen={props.fallen.has(row.rowId)}
                data-same={row.diagnosticity.status === 'same'}
                style={{ ...template, height: ROW_HEIGHT, transform: `translateY(${item.start - HEAD_HEIGHT}px)` }}
              >
                <GridRowCells
                  row={row}
                  index={item.index + 1}
                  hypotheses={hypotheses}
                  isFallen={props.fallen.has(row.rowId)}
                  placeOf={placeOf}
                />
              </div>
            );
          })}
        </div>
        <div
          role="row"
          aria-rowindex={rows.length + 2}
          tabIndex={-1}
          className={styles.foot}
          style={{ ...template, height: FOOT_HEIGHT }}
        >
          <GridFootCells scores={view.scores} after={props.after} index={rows.length + 1} placeOf={placeOf} />
        </div>
      </div>
    </>
  );
}
