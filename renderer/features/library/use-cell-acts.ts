import { useCallback, useRef } from 'react';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { correctArticle, setTriage } from '../../db/articles.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { DETAIL_COLUMNS, type DetailColumn } from './cells.ts';
import { readGridRows } from './grid-rows.ts';
import { type LibraryMessage, warnOfCountedDates } from './published-change.ts';
import { type CellEdit, copyCell } from './typed-cell.ts';

/** The acts of the grid, done one after the other: the next one finds what the one before has written. */
export interface CellActs {
  readonly save: (articleId: Ulid, id: DetailColumn['id'], edit: CellEdit) => void;
  /** Gives a cell the value of another row; `onNothing` where that row has none. */
  readonly copy: (fromId: Ulid, toId: Ulid, id: DetailColumn['id'], onNothing: () => void) => void;
  /** Whether a value is on its way to that cell. */
  readonly isWriting: (articleId: Ulid, id: DetailColumn['id']) => boolean;
}

/** After a write the rows in sight are read again; until then what they say is old, milliseconds. */
const READ_AGAIN = 120;

/** Writes what the analyst does in the grid, and tells what could not be written and which dates were counted from the old one. */
export function useCellActs(
  db: CaseDatabase,
  origin: Origin,
  onMessage: (message: LibraryMessage) => void,
  onTitleSaved: (articleId: Ulid) => void,
): CellActs {
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const writing = useRef(new Map<string, number>());
  const say = useRef(onMessage);
  say.current = onMessage;
  const tellTitle = useRef(onTitleSaved);
  tellTitle.current = onTitleSaved;

  const enqueue = useCallback((articleId: Ulid, id: DetailColumn['id'], work: () => Promise<unknown>) => {
    const cell = `${articleId}.${id}`;
    writing.current.set(cell, (writing.current.get(cell) ?? 0) + 1);
    const settle = () => {
      const left = (writing.current.get(cell) ?? 1) - 1;
      if (left > 0) writing.current.set(cell, left);
      else writing.current.delete(cell);
    };
    const act = async () => {
      try {
        await work();
      } catch (error) {
        const label = DETAIL_COLUMNS.find((column) => column.id === id)?.label ?? id;
        const reason = error instanceof Error ? error.message : String(error);
        say.current({ kind: 'bad', text: `“${label}” could not be saved: ${reason}` });
      }
      setTimeout(settle, READ_AGAIN);
    };
    queue.current = queue.current.then(act);
  }, []);

  const write = useCallback(
    async (articleId: Ulid, edit: CellEdit) => {
      if (edit.kind === 'triage') {
        await setTriage(db, origin, articleId, edit.state, edit.reason.trim() || undefined);
        return;
      }
      await correctArticle(db, origin, articleId, edit.correction);
      if (edit.correction.title !== undefined) tellTitle.current(articleId);
      if (edit.correction.published === undefined) return;
      const warning = await warnOfCountedDates(db, articleId);
      if (warning) say.current(warning);
    },
    [db, origin],
  );

  const save = useCallback<CellActs['save']>(
    (articleId, id, edit) => enqueue(articleId, id, () => write(articleId, edit)),
    [enqueue, write],
  );
  const copy = useCallback<CellActs['copy']>(
    (fromId, toId, id, onNothing) =>
      enqueue(toId, id, async () => {
        const [from] = await readGridRows(db, [fromId]);
        const edit = from ? copyCell(from, id) : null;
        if (edit) await write(toId, edit);
        else onNothing();
      }),
    [db, enqueue, write],
  );
  const isWriting = useCallback<CellActs['isWriting']>(
    (articleId, id) => writing.current.has(`${articleId}.${id}`),
    [],
  );
  return { save, copy, isWriting };
}
