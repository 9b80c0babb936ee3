import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Ulid } from '../../../shared/model/ids.ts';
import { type AlternativeField, listAlternatives } from './alternatives.ts';
import type { Leaving, OpenEditor } from './CellEditor.tsx';
import { DETAIL_COLUMNS, type DetailColumn } from './cells.ts';
import { findDoubts } from './doubts.ts';
import { type CellAt, findCell } from './grid-moves.ts';
import { type CellEdit, confirmCell, emptyCell, toTyped } from './typed-cell.ts';
import type { CellActs } from './use-cell-acts.ts';
import type { useDetailsGrid } from './use-details-grid.ts';

/** The editor in the cell under the cursor, and every act on that cell, for keys and buttons alike. */
export function useGridEditing(props: {
  readonly view: ReturnType<typeof useDetailsGrid>;
  readonly acts: CellActs;
  readonly editor: RefObject<OpenEditor | null>;
  readonly onOpenArticle: (articleId: Ulid) => void;
}) {
  const { view, acts, editor } = props;
  const [seed, setSeed] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const { ids, cursor, column, activeId, rowOf, moveTo, findActive } = view;
  const row = activeId === null ? null : rowOf(activeId);
  const alternatives =
    row && isField(column) ? listAlternatives(column.id, row.article, row.sourceNames) : NO_ALTERNATIVES;
  const isEditing = seed !== null;

  const move = (goal: CellAt) => {
    setNotice(null);
    moveTo(goal);
  };
  const save = (edit: CellEdit) => {
    if (activeId !== null) acts.save(activeId, column.id, edit);
  };
  const close = () => {
    editor.current?.drop();
    setSeed(null);
    view.focusCell();
  };
  const begin = (words?: string) => {
    if (!row) return;
    if (column.isReadOnly) {
      setNotice('This belongs to the file and stays as it is.');
      return;
    }
    setNotice(null);
    findActive()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Drawn at once, so that the key that began it is written into the field, composed words too.
    flushSync(() => setSeed(words ?? (isField(column) ? toTyped(row, column.id) : '')));
  };
  const awaited = useRef<1 | -1 | null>(null);
  const seekDoubt = (step: 1 | -1) => {
    if (!view.list) {
      awaited.current = step;
      return;
    }
    const size = { rows: ids.length, columns: DETAIL_COLUMNS.length };
    const found = findCell(cursor, step, size, (cell) => {
      const id = DETAIL_COLUMNS[cell.column]?.id;
      const articleId = ids[cell.row];
      if (articleId === undefined || (id !== 'title' && id !== 'outlet' && id !== 'published' && id !== 'modified'))
        return false;
      const article = rowOf(articleId)?.article;
      return article !== undefined && findDoubts(article)[id] !== undefined && !acts.isWriting(articleId, id);
    });
    if (found) move(found);
    else {
      setNotice('Nothing in these rows is doubtful or missing any more.');
      view.focusCell();
    }
  };
  const seek = useRef(seekDoubt);
  seek.current = seekDoubt;
  const isRead = view.list !== null;
  useEffect(() => {
    if (!isRead || awaited.current === null) return;
    seek.current(awaited.current);
    awaited.current = null;
  }, [isRead]);
  const leave = (to: Leaving) => {
    setSeed(null);
    if (to === 'next-doubt' || to === 'previous-doubt') return seekDoubt(to === 'next-doubt' ? 1 : -1);
    const steps = { stay: [0, 0], down: [1, 0], up: [-1, 0], next: [0, 1], previous: [0, -1] } as const;
    const [rows, columns] = steps[to];
    move({
      row: Math.min(Math.max(cursor.row + rows, 0), ids.length - 1),
      column: Math.min(Math.max(cursor.column + columns, 0), DETAIL_COLUMNS.length - 1),
    });
  };
  const barActs = {
    edit: () => begin(),
    take: (index: number) => {
      const other = alternatives[index];
      close();
      if (other) save({ kind: 'correct', correction: other.correction });
      setNotice(other ? null : `There is no other value ${index + 1} here.`);
    },
    confirm: () => {
      const correction = row && confirmCell(row, column.id);
      if (correction) save({ kind: 'correct', correction });
      setNotice(correction ? null : 'There is no doubtful value here to confirm.');
      view.focusCell();
    },
    empty: () => {
      const correction = emptyCell(column.id);
      if (correction) save({ kind: 'correct', correction });
      setNotice(correction ? null : `${column.label} cannot be emptied.`);
      view.focusCell();
    },
    copyAbove: () => {
      const above = ids[cursor.row - 1];
      setNotice(null);
      if (column.isReadOnly) setNotice('This belongs to the file and stays as it is.');
      else if (above === undefined || activeId === null) setNotice('There is no row above.');
      else acts.copy(above, activeId, column.id, () => setNotice('The row above has no value here.'));
      view.focusCell();
    },
    open: () => {
      if (activeId !== null) props.onOpenArticle(activeId);
    },
  };

  return { row, alternatives, seed, notice, isEditing, move, save, begin, seekDoubt, leave, setSeed, barActs };
}

/** Whether a column's values are written as words. */
export function isField(column: DetailColumn): column is DetailColumn & { readonly id: AlternativeField } {
  return !column.isReadOnly && column.id !== 'triage';
}

const NO_ALTERNATIVES: ReturnType<typeof listAlternatives> = [];
