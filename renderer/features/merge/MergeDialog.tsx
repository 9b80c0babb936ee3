import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChosenFile } from '../../../shared/ipc.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { isolate } from '../../../shared/verify/fault-words.ts';
import type { CaseDatabase } from '../../db/database.ts';
import type { MergePreview } from '../../db/merge-messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './merge.module.css';
import { type MergeAt, MergeCancelledError, MergeRun } from './merge-run.ts';
import { count, describeCount, describeStage } from './merge-words.ts';

type State =
  | { readonly status: 'empty' }
  | { readonly status: 'checking'; readonly file: ChosenFile; readonly done: number; readonly all: number }
  | { readonly status: 'planning'; readonly file: ChosenFile; readonly at: MergeAt | null }
  | { readonly status: 'planned'; readonly file: ChosenFile; readonly preview: MergePreview }
  | {
      readonly status: 'merging';
      readonly file: ChosenFile;
      readonly at: MergeAt | null;
      readonly isStopping: boolean;
    }
  | { readonly status: 'merged'; readonly preview: MergePreview }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string };

/** Merges another copy of the open case: the file is checked first, what it brings is shown, and nothing is written before that is wanted. */
export function MergeDialog(props: {
  readonly db: CaseDatabase;
  readonly caseId: Ulid;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConflicts: () => void;
}) {
  const { db, caseId, isOpen, onClose } = props;
  const [state, setState] = useState<State>({ status: 'empty' });
  /** What comes of a file that is not looked at any more is not shown. */
  const round = useRef(0);
  const run = useRef<MergeRun>(null);

  const endRun = useCallback(() => {
    run.current?.end();
    run.current = null;
  }, []);
  // Whatever it is at then: the merge is there whole, or nothing of it.
  useEffect(() => endRun, [endRun]);

  const look = useCallback(
    async (file: ChosenFile) => {
      endRun();
      round.current += 1;
      const mine = round.current;
      const show = (next: State) => {
        if (mine === round.current) setState(next);
      };
      show({ status: 'checking', file, done: 0, all: 1 });
      const stop = window.desktop.onCaseFileWork(({ isAutomatic, done, all }) => {
        if (!isAutomatic) show({ status: 'checking', file, done, all });
      });
      try {
        const report = await window.desktop.checkCaseFile(file.id);
        stop();
        if (report.status === 'cancelled') return show({ status: 'empty' });
        if (report.status === 'unreadable') return show({ status: 'failed', reason: report.reason });
        if (report.status === 'broken') {
          const problem = report.problems[0] ?? '';
          return show({
            status: 'failed',
            reason: `The file is not as it was written, and nothing of it was merged. ${problem}`,
          });
        }
        if (report.contents.caseId !== caseId) {
          const reason = `This file is a copy of another case, “${isolate(report.contents.name)}”. Only copies of the open case can be merged into it.`;
          return show({ status: 'failed', reason });
        }
        if (mine !== round.current) return;
        show({ status: 'planning', file, at: null });
        const planning = new MergeRun(file, (at) =>
          setState((now) => (now.status === 'planning' || now.status === 'merging' ? { ...now, at } : now)),
        );
        run.current = planning;
        show({ status: 'planned', file, preview: await planning.plan(db.name) });
      } catch (error) {
        show({ status: 'failed', reason: toReason(error) });
      } finally {
        stop();
      }
    },
    [db, caseId, endRun],
  );

  const choose = useCallback(async () => {
    const file = await window.desktop.chooseCaseFile();
    if (file) await look(file);
  }, [look]);

  useEffect(() => {
    if (!isOpen) return;
    setState({ status: 'empty' });
    void choose();
  }, [isOpen, choose]);

  const merge = async (file: ChosenFile, preview: MergePreview) => {
    setState({ status: 'merging', file, at: null, isStopping: false });
    try {
      await run.current?.merge(preview);
      setState({ status: 'merged', preview });
    } catch (error) {
      if (error instanceof MergeCancelledError) setState({ status: 'cancelled' });
      else setState({ status: 'failed', reason: toReason(error) });
    } finally {
      endRun();
    }
  };
  const stopMerging = () => {
    run.current?.cancel();
    setState((now) => (now.status === 'merging' ? { ...now, isStopping: true } : now));
  };

  const isWriting = state.status === 'merging';
  const close = () => {
    if (isWriting) return;
    round.current += 1;
    if (state.status === 'checking') void window.desktop.stopCaseFile();
    endRun();
    onClose();
  };

  return (
    <Dialog
      title="Merge a copy"
      isOpen={isOpen}
      onClose={close}
      width={620}
      actions={
        isWriting ? null : (
          <>
            <Button onPress={() => void choose()}>Choose a file</Button>
            <Button onPress={close}>{isOver(state) ? 'Close' : 'Cancel'}</Button>
            {state.status === 'planned' && state.preview.acts > 0 ? (
              <Button kind="primary" onPress={() => void merge(state.file, state.preview)}>
                Merge
              </Button>
            ) : null}
            {state.status === 'merged' && state.preview.conflicts > 0 ? (
              <Button kind="primary" onPress={props.onConflicts}>
                Settle conflicts
              </Button>
            ) : null}
          </>
        )
      }
    >
      {'file' in state ? (
        <p className={styles.fileName}>
          <bdi>{state.file.name}</bdi>
        </p>
      ) : null}
      {state.status === 'empty' ? (
        <p className={styles.lead}>
          Choose the file of another copy of this case, as “Back up” or “Hand over” wrote it. What both copies hold is
          put together, and nothing of either is lost.
        </p>
      ) : null}
      {state.status === 'checking' ? (
        <ProgressBar label="Checking the file" value={state.done} max={state.all} />
      ) : null}
      {state.status === 'planning' ? (
        <ProgressBar
          label={describeStage(state.at?.stage ?? 'own-record')}
          value={state.at?.done ?? 0}
          max={state.at?.all ?? 1}
        />
      ) : null}
      {state.status === 'planned' ? <Preview preview={state.preview} /> : null}
      {state.status === 'merging' ? (
        <ProgressBar
          label={
            state.isStopping ? 'Stopping, and taking back what came in' : describeStage(state.at?.stage ?? 'content')
          }
          value={state.at?.done ?? 0}
          max={state.at?.all ?? 1}
          onCancel={state.isStopping || state.at?.stage === 'write' ? undefined : stopMerging}
        />
      ) : null}
      {state.status === 'merged' ? (
        <p role="status" aria-label="Outcome">
          {`${count(state.preview.acts, 'act')} of the other copy ${state.preview.acts === 1 ? 'was' : 'were'} taken in. `}
          {state.preview.conflicts > 0
            ? `${count(state.preview.conflicts, 'conflict')} to settle, now or later, from the menu “Case”.`
            : 'There are no conflicts.'}
          {' Undo takes the merge back.'}
        </p>
      ) : null}
      {state.status === 'cancelled' ? (
        <p role="status" aria-label="Outcome">
          The merge was stopped. Nothing of the other copy was taken in, and the case is as it was.
        </p>
      ) : null}
      {state.status === 'failed' ? (
        <p role="alert" dir="auto">
          {state.reason}
        </p>
      ) : null}
    </Dialog>
  );
}

function isOver({ status }: State): boolean {
  return status === 'merged' || status === 'cancelled' || status === 'failed';
}

function Preview({ preview }: { readonly preview: MergePreview }) {
  const { acts, counts, conflicts } = preview;
  if (acts === 0) {
    return (
      <p role="status" aria-label="What comes in">
        There is nothing new in this copy: all that it has is in the case already.
      </p>
    );
  }
  const lines = counts.map(describeCount).filter((line) => line !== '');
  return (
    <div role="status" aria-label="What comes in">
      <p>
        {`The other copy has ${count(acts, 'act')} that ${acts === 1 ? 'is' : 'are'} not in the case.`}
        {lines.length === 0 ? ' The rows of the case stay as they are.' : ' Merging changes here:'}
      </p>
      <ul className={styles.counts} aria-label="Changes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {conflicts === 0
          ? 'Nothing was set differently in both copies: there are no conflicts.'
          : `${count(conflicts, 'conflict')}: the same thing was set differently in both copies. What was set last stands until somebody settles it, and both values are kept.`}
      </p>
    </div>
  );
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
