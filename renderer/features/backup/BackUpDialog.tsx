import { useCallback, useEffect, useState } from 'react';
import type { BackUpResult } from '../../../shared/case-files.ts';
import { readLast } from '../../db/changes.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { toCaseId } from '../../db/journal.ts';
import type { JournalFeed } from '../../db/journal-feed.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Saved } from './Saved.tsx';
import { useCaseFileWork } from './use-work.ts';
import { WorkProgress } from './WorkProgress.tsx';

type State = { readonly status: 'running' } | Exclude<BackUpResult, { readonly status: 'cancelled' }>;

/**
 * Backs the open case up into one file: where to is asked by the system's dialog, and only a file that was read back whole counts as
 * saved. Nothing is shown before there is something to tell.
 */
export function BackUpDialog(props: {
  readonly db: CaseDatabase;
  readonly feed: JournalFeed;
  readonly caseName: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { db, feed, caseName, isOpen, onClose } = props;
  const [state, setState] = useState<State>({ status: 'running' });
  const work = useCaseFileWork(isOpen && state.status === 'running');
  const run = useCallback(async () => {
    setState({ status: 'running' });
    try {
      await feed.catchUp();
      const seq = (await readLast(db))?.seq ?? 0;
      const result = await window.desktop.backUp({ caseId: toCaseId(db.name), name: caseName, seq });
      if (result.status === 'cancelled') onClose();
      else setState(result);
    } catch (error) {
      setState({ status: 'failed', reason: `The case was not backed up. ${String((error as Error).message)}` });
    }
  }, [db, feed, caseName, onClose]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each opening, whatever is renamed meanwhile
  useEffect(() => {
    if (isOpen) void run();
  }, [isOpen]);
  const isShown = isOpen && (state.status !== 'running' || work !== null);
  const close = () => {
    if (state.status === 'running') void window.desktop.stopCaseFile();
    onClose();
  };
  return (
    <Dialog
      title="Back up"
      isOpen={isShown}
      onClose={close}
      width={600}
      actions={
        <>
          {state.status === 'failed' ? <Button onPress={() => void run()}>Try again</Button> : null}
          <Button onPress={close}>{state.status === 'running' ? 'Cancel' : 'Close'}</Button>
        </>
      }
    >
      {state.status === 'running' ? <WorkProgress work={work} beginning="Beginning" /> : null}
      {state.status === 'failed' ? (
        <p role="alert" dir="auto">
          {state.reason}
        </p>
      ) : null}
      {state.status === 'saved' ? (
        <Saved result={state}>
          <p>The file was read back whole after it was written.</p>
        </Saved>
      ) : null}
    </Dialog>
  );
}
