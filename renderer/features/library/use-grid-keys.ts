import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { OpenEditor } from './CellEditor.tsx';
import { DETAIL_COLUMNS, toCell } from './cells.ts';
import { goalOf, isWriting } from './grid-moves.ts';
import { toTyped } from './typed-cell.ts';
import { HEADER_HEIGHT, ROW_HEIGHT, type useDetailsGrid } from './use-details-grid.ts';
import { isField, type useGridEditing } from './use-grid-editing.ts';

/** What keys, the mouse and the clipboard do in the grid of details. */
export function useGridKeys(props: {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly editor: RefObject<OpenEditor | null>;
  readonly view: ReturnType<typeof useDetailsGrid>;
  readonly editing: ReturnType<typeof useGridEditing>;
  /** Gives the outlet's other articles the title that was learned; null where that is not offered. */
  readonly onApplyTitles: (() => void) | null;
  readonly onClose: () => void;
}) {
  const { grid, editor } = props;
  const { ids, cursor, column } = props.view;
  const { row, isEditing, begin, move, seekDoubt, setSeed, barActs } = props.editing;

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const isMain = event.ctrlKey || event.metaKey;
    const isInCell = event.target instanceof Element && event.target.getAttribute('role') === 'gridcell';
    // The view itself has the focus where the cell that had it is gone with its article.
    const isForCell = isInCell || (event.target === event.currentTarget && ids.length > 0);
    if (event.altKey && !isMain && digit !== undefined) barActs.take(Number(digit) - 1);
    else if (event.altKey && !isMain && event.code === 'KeyA' && props.onApplyTitles) props.onApplyTitles();
    else if (event.key === 'F8') seekDoubt(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') props.onClose();
    else if (isEditing || !isForCell || !handleCellKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Whether the key was for the cell and is done with. */
  const handleCellKey = (event: KeyboardEvent): boolean => {
    const isMain = event.ctrlKey || event.metaKey;
    if (event.key === 'Tab') {
      const goal = cursor.column + (event.shiftKey ? -1 : 1);
      // From the ends of a row, Tab leaves the grid.
      if (goal < 0 || goal >= DETAIL_COLUMNS.length) return false;
      move({ row: cursor.row, column: goal });
    } else if (event.key === 'Enter' && event.altKey) barActs.open();
    else if (event.key === 'Enter' && isMain) barActs.confirm();
    else if (event.key === 'Enter' || event.key === 'F2') begin();
    else if (event.key === 'Delete') barActs.empty();
    else if (isMain && !event.shiftKey && !event.altKey && event.code === 'KeyD') barActs.copyAbove();
    else {
      const page = Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - HEADER_HEIGHT) / ROW_HEIGHT) - 1);
      const size = { rows: ids.length, columns: DETAIL_COLUMNS.length, page };
      const goal = event.altKey || event.shiftKey ? null : goalOf(event, cursor, size);
      if (goal) move(goal);
      else if (event.key === 'Backspace') begin('');
      else {
        // The key itself goes into the field that begins here.
        if (isWriting(event)) begin('');
        return false;
      }
    }
    return true;
  };
  const handleMouseDown = (event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="gridcell"]') : null;
    if (!cell || (isEditing && cell.contains(document.activeElement))) return;
    if (isEditing && editor.current?.save() === false) {
      event.preventDefault();
      return;
    }
    setSeed(null);
    move({ row: ids.indexOf(cell.dataset.article ?? ''), column: Number(cell.dataset.column) });
  };
  const handleCopy = (event: ClipboardEvent) => {
    if (isEditing || !row || !window.getSelection()?.isCollapsed) return;
    event.clipboardData.setData('text/plain', isField(column) ? toTyped(row, column.id) : toCell(row, column.id).text);
    event.preventDefault();
  };
  const handlePaste = (event: ClipboardEvent) => {
    if (isEditing || column.id === 'triage') return;
    begin(event.clipboardData.getData('text/plain').trim().split(/\r?\n/, 1)[0] ?? '');
    event.preventDefault();
  };
  return { handleKeyDown, handleMouseDown, handleCopy, handlePaste };
}
