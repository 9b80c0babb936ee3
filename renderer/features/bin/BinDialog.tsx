import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Origin } from '../../../shared/model/ids.ts';
import type { Removal } from '../../../shared/model/removals.ts';
import { restoreRemoved } from '../../db/bin-restore.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRowFocus } from '../../ui/use-row-focus.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import styles from './bin.module.css';
import { type BinRow, describeRestoration, findInBin, toBinRow } from './bin-words.ts';
import { useBin } from './use-bin.ts';

/** In CSS pixels: a title, what hung on it and its button side by side. */
const WIDTH = 780;

/** What was removed from the case, the last first: found by words, and put back with all that hung on it. */
export function BinDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly isOpen: boolean;
  /** The screen's words for an act. */
  readonly nameAct: (action: Removal['action']) => string;
  readonly onClose: () => void;
}) {
  const { db, origin, isOpen, nameAct } = props;
  const { removals, progress, failure } = useBin(db, isOpen);
  const [typed, setTyped] = useState('');
  // Told here: what stands behind an open dialog is not heard.
  const [outcome, setOutcome] = useState<{ readonly isGood: boolean; readonly words: string } | null>(null);
  useEffect(() => {
    if (!isOpen) setOutcome(null);
  }, [isOpen]);
  const sought = useDeferredValue(typed);
  const [chosen, setChosen] = useState<number | null>(null);
  const all = useMemo(() => removals.map((removal) => toBinRow(removal, nameAct)), [removals, nameAct]);
  const rows = useMemo(() => findInBin(all, sought), [all, sought]);
  const current = rows.find((row) => row.removal.seq === chosen) ?? rows[0];
  const list = useRef<HTMLDivElement>(null);
  useRowFocus(list, rows);
  const focusRow = () => list.current?.querySelector<HTMLElement>('[role="listitem"][tabindex="0"]')?.focus();

  const putBack = async (row: BinRow) => {
    const at = rows.indexOf(row);
    const next = rows[at + 1] ?? rows[at - 1];
    try {
      const done = await restoreRemoved(db, origin, row.removal.seq);
      setChosen(next?.removal.seq ?? null);
      setOutcome({ isGood: true, words: describeRestoration(done) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setOutcome({ isGood: false, words: `“${row.title}” could not be put back. ${reason}` });
    }
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    focusRow();
  };
  return (
    <Dialog
      title="Bin"
      isOpen={isOpen}
      onClose={props.onClose}
      width={WIDTH}
      onKeyDown={handleKeyDown}
      actions={<Button onPress={props.onClose}>Close</Button>}
    >
      <p className={styles.lead}>
        What is removed stays in the record of the case, with all that hung on it, and is put back from here at any
        time. What was merged is not here, because none of it went: an event is taken out again from the event that it
        became part of, and Undo takes the merge of two sources or of a copy back.
      </p>
      <div className={styles.tools}>
        <TextField
          label="Search the bin"
          type="search"
          isLabelHidden
          value={typed}
          placeholder="Words of a title, a quotation, a name, a reason"
          onChange={setTyped}
          onEnter={focusRow}
        />
        <span role="status" aria-label="In the bin" className={styles.count}>
          {describeCount(rows.length, all.length, progress !== null)}
        </span>
      </div>
      {progress && progress.total > 0 ? (
        <ProgressBar label="Looking through the record" value={progress.done} max={progress.total} />
      ) : null}
      {outcome ? <Outcome {...outcome} /> : null}
      {failure ? (
        <p role="alert" className={styles.failure}>
          The bin could not be read: {failure}
        </p>
      ) : null}
      <div ref={list} className={styles.list}>
        {current ? (
          <VirtualList
            label="Removed"
            rows={rows}
            rowKey={keyOf}
            rowLabel={(row) => nameRow(row)}
            estimateHeight={74}
            selectedKey={keyOf(current)}
            onSelect={(row) => setChosen(row.removal.seq)}
            onOpen={(row) => void putBack(row)}
            renderRow={(row, isSelected) => (
              <RemovedRow
                row={row}
                act={nameAct(row.removal.action)}
                isSelected={isSelected}
                onPutBack={() => void putBack(row)}
              />
            )}
          />
        ) : progress === null ? (
          <p className={styles.nothing}>
            {all.length > 0 ? 'Nothing in the bin has all of these words.' : 'The bin is empty.'}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

function Outcome({ isGood, words }: { readonly isGood: boolean; readonly words: string }) {
  return isGood ? (
    <p role="status" aria-label="Outcome" className={styles.good}>
      {words}
    </p>
  ) : (
    <p role="alert" className={styles.failure}>
      {words}
    </p>
  );
}

function RemovedRow(props: {
  readonly row: BinRow;
  readonly act: string;
  readonly isSelected: boolean;
  readonly onPutBack: () => void;
}) {
  const { row, isSelected } = props;
  const { at, reason } = row.removal;
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <div className={styles.head}>
          <Chip>{row.kind}</Chip>
          <b className={styles.title} dir="auto">
            {row.title}
          </b>
        </div>
        <p className={styles.facts}>
          <time dateTime={at}>{formatTime(at)}</time>
          <span>{props.act}</span>
          {reason ? <q dir="auto">{reason}</q> : null}
        </p>
        {row.hung ? <p className={styles.facts}>{row.hung}</p> : null}
      </div>
      <Button keys={isSelected ? '↵' : undefined} isTabStop={isSelected} onPress={props.onPutBack}>
        Put back
      </Button>
    </div>
  );
}

function keyOf(row: BinRow): string {
  return String(row.removal.seq);
}

function nameRow(row: BinRow): string {
  return `${row.kind}: ${row.title}, removed ${formatTime(row.removal.at)}`;
}

function formatTime(at: string): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

function describeCount(shown: number, all: number, isReading: boolean): string {
  if (isReading && all === 0) return '';
  const count = shown === all ? all.toLocaleString() : `${shown.toLocaleString()} of ${all.toLocaleString()}`;
  return `${count} in the bin`;
}
