import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useArticleList } from '../../db/use-article-list.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { DETAIL_COLUMNS } from './cells.ts';
import { isDoubtful } from './doubts.ts';
import type { CellAt } from './grid-moves.ts';
import { type GridPlace, parseGridPlace, printGridPlace } from './grid-place.ts';
import { chooseRows, holdOrder, isSameOrder, type Shown } from './held-order.ts';
import type { Ordering } from './ordering.ts';
import { useGridRows } from './use-grid-rows.ts';

/** The heights of the header and of a row, CSS pixels, as in the style sheet. */
export const HEADER_HEIGHT = 30;
export const ROW_HEIGHT = 46;

/** Rows drawn beyond those in sight, and how many rows are read together. */
const OVERSCAN = 6;
const CHUNK = 40;

/** The place is written down when the cell cursor rests, milliseconds: browsers refuse address changes that come too fast. */
const PLACE_DELAY = 400;

/** Which rows the grid holds, in which order, where its cell cursor is, and which of them are drawn. */
export function useDetailsGrid(props: {
  readonly db: CaseDatabase;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly place: string;
  readonly onPlaceChange: (place: string) => void;
  /** The article at which the grid begins where its place names none. */
  readonly articleId: Ulid | null;
}) {
  const [place, setPlace] = useState<GridPlace>(() => {
    const start = parseGridPlace(props.place);
    return { ...start, articleId: start.articleId ?? props.articleId };
  });
  const { shown, ordering, column } = place;
  const known = useArticleList(props.db);
  // An order is held from the whole list, never from the part that is there first.
  const list = known && known.rows.length === known.total ? known : null;
  const [turn, setTurn] = useState(0);
  const wanted = useMemo(() => (list ? chooseRows(list.rows, shown, ordering) : NONE), [list, shown, ordering]);
  const held = useRef<{ readonly key: string; readonly ids: readonly Ulid[] } | null>(null);
  const ids = useMemo(() => {
    if (!list) return NONE;
    const key = `${shown} ${ordering} ${turn}`;
    const before = held.current;
    held.current = { key, ids: before?.key === key ? holdOrder(before.ids, wanted, list.byId) : wanted };
    return held.current.ids;
  }, [list, wanted, shown, ordering, turn]);
  const indexById = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);

  const lastRow = useRef(0);
  const found = place.articleId === null ? undefined : indexById.get(place.articleId);
  // Where its row is gone, the cursor stays at the height where it was.
  const activeRow = found ?? Math.max(0, Math.min(lastRow.current, ids.length - 1));
  useEffect(() => {
    lastRow.current = activeRow;
  }, [activeRow]);

  const { virtual } = useVirtualRows({
    scroller: props.grid,
    rows: ids,
    keyOf: (id) => id,
    current: activeRow,
    height: ROW_HEIGHT,
    overscan: OVERSCAN,
    head: HEADER_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const inSight = items.filter((item) => item.index !== activeRow);
  const from = Math.max(0, Math.floor((inSight[0]?.index ?? 0) / CHUNK) * CHUNK);
  const to = Math.ceil(((inSight.at(-1)?.index ?? 0) + 1) / CHUNK) * CHUNK;
  const activeId = ids[activeRow] ?? null;
  const readIds = useMemo(() => {
    const chunk = ids.slice(from, to);
    return activeId === null || chunk.includes(activeId) ? chunk : [...chunk, activeId];
  }, [ids, from, to, activeId]);
  const rowOf = useGridRows(props.db, list, readIds);
  const doubtfulCount = useMemo(
    () => list?.rows.filter((listed) => isDoubtful(rowOf(listed.id)?.article ?? listed)).length ?? 0,
    [list, rowOf],
  );
  const outlets = useMemo(() => [...new Set(list?.rows.flatMap(({ outletName }) => outletName ?? []))].sort(), [list]);

  const wantsFocus = useRef(false);
  const findActive = useCallback(
    () => props.grid.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]') ?? null,
    [props.grid],
  );
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = findActive();
    if (!cell) return;
    wantsFocus.current = false;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (!cell.contains(document.activeElement)) cell.focus({ preventScroll: true });
  });
  // A cell that goes with its article takes the focus along; the row that comes to its place has it then.
  const lastActive = useRef(activeId);
  useLayoutEffect(() => {
    const isGone = lastActive.current !== null && lastActive.current !== activeId;
    lastActive.current = activeId;
    if (isGone && document.activeElement === document.body) findActive()?.focus({ preventScroll: true });
  }, [activeId, findActive]);
  const [, redraw] = useState(0);
  const focusCell = useCallback(() => {
    wantsFocus.current = true;
    redraw((count) => count + 1);
  }, []);
  const moveTo = useCallback(
    (cell: CellAt) => {
      wantsFocus.current = true;
      setPlace((before) => ({ ...before, articleId: ids[cell.row] ?? null, column: cell.column }));
      redraw((count) => count + 1);
    },
    [ids],
  );

  const word = printGridPlace({ ...place, articleId: activeId ?? place.articleId });
  const { place: outer, onPlaceChange } = props;
  const tell = useRef(onPlaceChange);
  tell.current = onPlaceChange;
  useEffect(() => {
    if (word === outer || !list) return;
    const timer = setTimeout(() => tell.current(word), PLACE_DELAY);
    return () => clearTimeout(timer);
  }, [word, outer, list]);

  return {
    list,
    ids,
    shown,
    ordering,
    show: (next: Shown) => setPlace((before) => ({ ...before, shown: next })),
    order: (next: Ordering) => setPlace((before) => ({ ...before, ordering: next })),
    isSorted: isSameOrder(ids, wanted),
    sortAgain: () => setTurn((count) => count + 1),
    rowOf,
    doubtfulCount,
    outlets,
    items,
    height: virtual.getTotalSize(),
    cursor: { row: activeRow, column },
    column: DETAIL_COLUMNS[column] ?? (DETAIL_COLUMNS[0] as (typeof DETAIL_COLUMNS)[number]),
    activeId,
    findActive,
    focusCell,
    moveTo,
  };
}

const NONE: readonly Ulid[] = [];
