import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseDatabase } from '../../db/database.ts';
import type { StorageCheck } from '../../db/storage-check.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { askStorageWorker, type CheckAt } from './ask-storage-worker.ts';
import { describeFault, describeStage, describeWhole } from './fault-words.ts';
import styles from './storage.module.css';

type State =
  | { readonly status: 'running'; readonly at: CheckAt | null }
  /** `isAfterRepair` where what is left could not be repaired. */
  | { readonly status: 'checked'; readonly check: StorageCheck; readonly isAfterRepair: boolean }
  | { readonly status: 'failed'; readonly reason: string };

/** Reads everything that the case has, in the database and in the journal, names what is not as it was recorded, and repairs it. */
export function StorageCheckDialog(props: {
  readonly db: CaseDatabase;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { db, isOpen } = props;
  const [state, setState] = useState<State>({ status: 'running', at: null });
  const running = useRef<AbortController>(null);
  const run = useCallback(
    async (repair: StorageCheck['faults']) => {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      setState({ status: 'running', at: null });
      const request = { databaseName: db.name, repair };
      try {
        const check = await askStorageWorker(request, abort.signal, (at) => setState({ status: 'running', at }));
        setState({ status: 'checked', check, isAfterRepair: repair.length > 0 });
      } catch (error) {
        if (!abort.signal.aborted) setState({ status: 'failed', reason: String((error as Error).message) });
      }
    },
    [db],
  );
  useEffect(() => {
    if (!isOpen) return;
    void run([]);
    return () => running.current?.abort();
  }, [isOpen, run]);
  const faults = state.status === 'checked' ? state.check.faults : [];
  const canRepair = state.status === 'checked' && faults.length > 0 && !state.isAfterRepair;
  return (
    <Dialog
      title="Check storage"
      isOpen={isOpen}
      onClose={props.onClose}
      width={620}
      actions={
        <>
          <Button onPress={() => void window.desktop.showFolder()}>Show the folder</Button>
          {canRepair ? (
            <Button kind="primary" onPress={() => void run(faults)}>
              Repair
            </Button>
          ) : null}
          <Button onPress={props.onClose}>{state.status === 'running' ? 'Cancel' : 'Close'}</Button>
        </>
      }
    >
      {state.status === 'running' ? <Running at={state.at} /> : <Outcome state={state} />}
    </Dialog>
  );
}

function Running({ at }: { readonly at: CheckAt | null }) {
  return <ProgressBar label={at ? describeStage(at.stage) : 'Opening'} value={at?.done ?? 0} max={at?.total ?? 1} />;
}

function Outcome({ state }: { readonly state: Exclude<State, { readonly status: 'running' }> }) {
  if (state.status === 'failed') return <p role="alert">{state.reason} Nothing was changed.</p>;
  const { check, isAfterRepair } = state;
  const { faults } = check;
  if (faults.length === 0) {
    return (
      <p role="status" aria-label="Storage">
        {isAfterRepair ? 'Repaired. What was replaced is kept beside the journal. ' : ''}
        {describeWhole(check)}
      </p>
    );
  }
  return (
    <div role="alert">
      <p>
        {isAfterRepair
          ? 'This could not be repaired: it is whole neither in the database nor in the journal. Restore it from a backup, or import the files again.'
          : 'Not everything is as it was recorded. Repair takes each piece from where it is whole, and keeps what it replaces.'}
      </p>
      <ul className={styles.faults} aria-label="Faults">
        {[...new Set(faults.map(describeFault))].map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
