import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import { settleConflict } from '../../db/conflicts.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRowFocus } from '../../ui/use-row-focus.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import styles from './merge.module.css';
import { count, describeFields, describeTime, describeValue, nounOf } from './merge-words.ts';
import { type ConflictRow, useConflicts } from './use-conflicts.ts';

const NO_ROWS: readonly ConflictRow[] = [];
const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The conflicts that merges left open: each is settled with one of its two values by 1 or 2, or with another one that is typed. */
export function ConflictsDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { db, origin, settings, isOpen } = props;
  const found = useConflicts(db, isOpen);
  const rows = found?.rows ?? NO_ROWS;
  const names = found?.names ?? NO_NAMES;
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const current = rows.find(({ conflict }) => conflict.id === chosen) ?? rows[0];
  const list = useRef<HTMLDivElement>(null);
  useRowFocus(list, rows);
  const currentId = current?.conflict.id;
  // What was typed was meant for another conflict.
  useEffect(() => {
    if (currentId !== undefined) setTyped('');
  }, [currentId]);

  const settle = async ({ conflict }: ConflictRow, value: unknown) => {
    const at = rows.findIndex((row) => row.conflict.id === conflict.id);
    const next = rows[at + 1] ?? rows[at - 1];
    try {
      await settleConflict(db, origin, conflict.id, value);
      setChosen(next?.conflict.id ?? null);
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const settleTyped = () => {
    const field = current?.conflict.fields[0];
    if (current && field !== undefined && typed.trim() !== '') void settle(current, { [field]: typed.trim() });
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const side = event.key === '1' ? 0 : event.key === '2' ? 1 : null;
    if (side === null || !current) return;
    event.preventDefault();
    void settle(current, current.conflict.sides[side].value);
  };
  return (
    <Dialog
      title="Conflicts"
      isOpen={isOpen}
      onClose={props.onClose}
      width={780}
      onKeyDown={handleKeyDown}
      actions={<Button onPress={props.onClose}>Close</Button>}
    >
      <p className={styles.lead}>
        Two copies set the same thing differently. What was set last stands until you settle it; both values stay in the
        record.
      </p>
      <p role="status" aria-label="Open conflicts" className={styles.fileName}>
        {found
          ? rows.length === 0
            ? 'There are no open conflicts.'
            : `${count(rows.length, 'conflict')} to settle`
          : ''}
      </p>
      {failure ? (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      ) : null}
      {current ? (
        <>
          <div ref={list} className={styles.list}>
            <VirtualList
              label="Conflicts"
              rows={rows}
              rowKey={keyOf}
              rowLabel={nameConflict}
              estimateHeight={104}
              selectedKey={keyOf(current)}
              onSelect={(row) => setChosen(keyOf(row))}
              onOpen={(row) => void settle(row, row.conflict.sides[row.conflict.standing].value)}
              renderRow={(row, isSelected) => (
                <div className={styles.row}>
                  <div className={styles.head}>
                    <Chip>{nounOf(row.conflict.table)}</Chip>
                    {row.label === '' ? null : (
                      <b className={styles.title} dir="auto">
                        {row.label}
                      </b>
                    )}
                    <span className={styles.field}>{describeFields(row.conflict.fields)}</span>
                  </div>
                  {row.conflict.sides.map((side, index) => (
                    <div key={side.changeId} className={styles.side}>
                      <Button
                        keys={isSelected ? String(index + 1) : undefined}
                        isTabStop={isSelected}
                        onPress={() => void settle(row, side.value)}
                      >
                        Take
                        <span className="visually-hidden">
                          {' '}
                          {describeValue(side.value, row.conflict.fields, settings, (id) => names.get(id))}
                        </span>
                      </Button>
                      <span dir="auto" className={styles.value}>
                        {describeValue(side.value, row.conflict.fields, settings, (id) => names.get(id))}
                      </span>
                      <small className={styles.when}>
                        {row.conflict.standing === index ? <b>stands now</b> : null}
                        {`${row.conflict.standing === index ? ' · ' : ''}${describeTime(side.at)}`}
                      </small>
                    </div>
                  ))}
                </div>
              )}
            />
          </div>
          {canBeTyped(current) ? (
            <TextField label="Another value" value={typed} onChange={setTyped} onEnter={settleTyped} />
          ) : null}
        </>
      ) : null}
    </Dialog>
  );
}

/** Words alone are typed here; dates, places and grades have fields of their own where they stand. */
const TYPED_FIELDS: ReadonlySet<string> = new Set([
  ...['title', 'name', 'statement', 'notes', 'comment', 'paraphrase', 'translation', 'rationale', 'question'],
]);

function canBeTyped({ conflict }: ConflictRow): boolean {
  const [field, more] = conflict.fields;
  if (field === undefined || more !== undefined || !TYPED_FIELDS.has(field)) return false;
  return conflict.sides.every(({ value }) => typeof (value as Record<string, unknown>)[field] === 'string');
}

function keyOf({ conflict }: ConflictRow): string {
  return conflict.id;
}

function nameConflict({ conflict, label }: ConflictRow): string {
  return `${nounOf(conflict.table)} ${label}: ${describeFields(conflict.fields)}`;
}
