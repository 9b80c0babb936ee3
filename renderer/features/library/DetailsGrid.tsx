import { ArrowLeft } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { CellEditor, type OpenEditor } from './CellEditor.tsx';
import { DETAIL_COLUMNS } from './cells.ts';
import { DetailsBar } from './DetailsBar.tsx';
import { DetailsRow } from './DetailsRow.tsx';
import styles from './details-grid.module.css';
import { ORDER_LABELS } from './ordering.ts';
import type { LibraryMessage } from './published-change.ts';
import { StateEditor } from './StateEditor.tsx';
import { TitleNotice } from './TitleNotice.tsx';
import { useCellActs } from './use-cell-acts.ts';
import { HEADER_HEIGHT, useDetailsGrid } from './use-details-grid.ts';
import { isField, useGridEditing } from './use-grid-editing.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useTitleNotice } from './use-title-notice.ts';

const SHOWN = [
  { value: 'all', label: 'All' },
  { value: 'doubtful', label: 'Doubtful only' },
  { value: 'unread', label: 'Unread' },
] as const;

/** The grid in which the details of many articles are checked and corrected by keyboard alone. */
export function DetailsGrid(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  /** The article that was open; the grid begins at it. */
  readonly articleId: Ulid | null;
  /** Where in the grid the analyst is, in the word of `printGridPlace`. */
  readonly place: string;
  readonly onPlaceChange: (place: string) => void;
  readonly onClose: () => void;
  readonly onOpenArticle: (articleId: Ulid) => void;
  readonly onMessage: (message: LibraryMessage) => void;
}) {
  const keysId = useId();
  const section = useRef<HTMLElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const editor = useRef<OpenEditor>(null);
  const view = useDetailsGrid({ ...props, grid });
  const titles = useTitleNotice({ ...props, onDone: view.focusCell });
  const acts = useCellActs(props.db, props.origin, props.onMessage, titles.tell);
  const editing = useGridEditing({ view, acts, editor, onOpenArticle: props.onOpenArticle });
  const keys = useGridKeys({ grid, editor, view, editing, onApplyTitles: titles.apply, onClose: props.onClose });
  const { ids, cursor, column, rowOf, focusCell } = view;
  const { row, seed, save, leave } = editing;

  // What is pressed while the rows are being read belongs to this view, not to a button that had the focus before.
  useLayoutEffect(() => section.current?.focus({ preventScroll: true }), []);
  const isRead = view.list !== null;
  const isEmpty = isRead && ids.length === 0;
  useEffect(() => {
    if (!isRead || document.activeElement !== section.current) return;
    if (isEmpty) back.current?.focus();
    else focusCell();
  }, [isRead, isEmpty, focusCell]);

  const count = view.list?.rows.length ?? 0;
  const opened =
    seed === null || !row ? null : isField(column) ? (
      <CellEditor
        column={column}
        row={row}
        seed={seed}
        suggestions={column.id === 'outlet' ? view.outlets : NO_NAMES}
        handle={editor}
        onSave={save}
        onLeave={leave}
        onLost={(text, reason) => props.onMessage({ kind: 'bad', text: `“${text}” was not saved. ${reason}` })}
      />
    ) : (
      <StateEditor row={row} handle={editor} onSave={save} onLeave={leave} />
    );
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.view}
      aria-label="Check details"
      onKeyDown={keys.handleKeyDown}
    >
      <header className={styles.tools}>
        <Button ref={back} keys="Esc" onPress={props.onClose}>
          <ArrowLeft aria-hidden="true" />
          Back to the articles
        </Button>
        <h2>Article details</h2>
        <span className={styles.total} role="status" aria-label="Doubtful articles">
          {view.list ? `${count.toLocaleString()} articles · ${view.doubtfulCount.toLocaleString()} doubtful` : ''}
        </span>
        <div className={styles.choices}>
          {view.isSorted ? null : (
            <Button kind="quiet" onPress={view.sortAgain} title="Corrected rows stay where they were until you ask">
              Sort again
            </Button>
          )}
          <Button keys="F8" onPress={() => editing.seekDoubt(1)}>
            Next doubtful
          </Button>
          <Select label="Show" value={view.shown} options={SHOWN} onChange={view.show} isLabelHidden />
          <Select label="Order" value={view.ordering} options={ORDER_LABELS} onChange={view.order} isLabelHidden />
        </div>
      </header>
      {isEmpty ? (
        <NothingShown count={count} onShowAll={() => view.show('all')} />
      ) : (
        <>
          <p id={keysId} className="visually-hidden">
            Enter or a letter writes into a cell, Enter saves and goes down, Tab sideways, Escape leaves it as it was.
            Alt with a digit takes another value, Control Enter confirms, Delete empties, Control D copies from above,
            F8 goes to the next doubtful cell.
          </p>
          <div
            ref={grid}
            role="grid"
            aria-label="Article details"
            aria-describedby={keysId}
            aria-rowcount={ids.length + 1}
            aria-colcount={DETAIL_COLUMNS.length}
            aria-busy={!view.list}
            className={styles.grid}
            onMouseDown={keys.handleMouseDown}
            onDoubleClick={() => (editing.isEditing ? undefined : editing.begin())}
            onCopy={keys.handleCopy}
            onPaste={keys.handlePaste}
          >
            <div role="row" aria-rowindex={1} tabIndex={-1} className={`${styles.columns} ${styles.header}`}>
              {DETAIL_COLUMNS.map((one, index) => (
                <div key={one.id} role="columnheader" aria-colindex={index + 1} tabIndex={-1} className={styles.cell}>
                  {one.label}
                </div>
              ))}
            </div>
            <div role="rowgroup" className={styles.body} style={{ height: view.height }}>
              {view.items.map((item) => {
                const shown = rowOf(ids[item.index] ?? '');
                const isActive = item.index === cursor.row;
                return shown ? (
                  <DetailsRow
                    key={item.key}
                    row={shown}
                    index={item.index}
                    top={item.start - HEADER_HEIGHT}
                    activeColumn={isActive ? cursor.column : -1}
                    editor={isActive ? opened : null}
                  />
                ) : null;
              })}
            </div>
          </div>
          <TitleNotice learned={titles.learned} onApply={() => titles.apply?.()} onDismiss={titles.dismiss} />
          <DetailsBar
            row={row}
            column={column}
            alternatives={editing.alternatives}
            notice={editing.notice}
            isFirstRow={cursor.row === 0}
            acts={editing.barActs}
          />
        </>
      )}
    </section>
  );
}

function NothingShown({ count, onShowAll }: { readonly count: number; readonly onShowAll: () => void }) {
  return count === 0 ? (
    <EmptyState title="There are no articles to check">
      <p>Import files, and their titles, outlets and dates stand here, each with where it came from.</p>
    </EmptyState>
  ) : (
    <EmptyState
      title="Nothing to check here"
      action={
        <Button kind="primary" onPress={onShowAll}>
          Show all articles
        </Button>
      }
    >
      <p>None of the {count.toLocaleString()} articles of the case is of this kind.</p>
    </EmptyState>
  );
}

const NO_NAMES: readonly string[] = [];
