import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChosenFile } from '../../../shared/ipc.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { type MergePlan, mergeCopy, planMerge } from '../../db/merge-copy.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './merge.module.css';
import { count, describeCount } from './merge-words.ts';
import { endCopy, readCopy } from './read-copy.ts';

type State =
  | { readonly status: 'empty' }
  | { readonly status: 'checking' | 'planning'; readonly file: ChosenFile; readonly done: number; readonly all: number }
  | { readonly status: 'planned'; readonly file: ChosenFile; readonly plan: MergePlan }
  | { readonly status: 'merging'; readonly file: ChosenFile; readonly done: number; readonly all: number }
  | { readonly status: 'merged'; readonly plan: MergePlan }
  | { readonly status: 'failed'; readonly reason: string };

/** Merges another copy of the open case: the file is checked first, what it brings is shown, and nothing is written before that is wanted. */
export function MergeDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly caseId: Ulid;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConflicts: () => void;
}) {
  const { db, origin, caseId, isOpen, onClose } = props;
  const [state, setState] = useState<State>({ status: 'empty' });
  /** What comes of a file that is not looked at any more is not shown. */
  const round = useRef(0);

  const look = useCallback(
    async (file: ChosenFile) => {
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
          const reason = `This file is a copy of another case, “${report.contents.name}”. Only copies of the open case can be merged into it.`;
          return show({ status: 'failed', reason });
        }
        show({ status: 'planning', file, done: 1, all: 1 });
        show({ status: 'planned', file, plan: await planMerge(db, readCopy(file)) });
      } catch (error) {
        show({ status: 'failed', reason: toReason(error) });
      } finally {
        stop();
        await endCopy(file);
      }
    },
    [db, caseId],
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

  const merge = async (file: ChosenFile, plan: MergePlan) => {
    setState({ status: 'merging', file, done: 0, all: 1 });
    try {
      await mergeCopy(db, origin, plan, (done, all) => setState({ status: 'merging', file, done, all }));
      setState({ status: 'merged', plan });
    } catch (error) {
      setState({ status: 'failed', reason: toReason(error) });
    } finally {
      await endCopy(file);
    }
  };

  const isWriting = state.status === 'merging';
  const close = () => {
    if (isWriting) return;
    round.current += 1;
    if (state.status === 'checking') void window.desktop.stopCaseFile();
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
            <Button onPress={close}>{state.status === 'merged' ? 'Close' : 'Cancel'}</Button>
            {state.status === 'planned' && state.plan.acts.length > 0 ? (
              <Button kind="primary" onPress={() => void merge(state.file, state.plan)}>
                Merge
              </Button>
            ) : null}
            {state.status === 'merged' && state.plan.conflicts.length > 0 ? (
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
        <ProgressBar label="Checking the file" value={state.done} max={state.all} onCancel={close} />
      ) : null}
      {state.status === 'planning' ? <ProgressBar label="Comparing both copies" value={0} max={1} /> : null}
      {state.status === 'planned' ? <Preview plan={state.plan} /> : null}
      {state.status === 'merging' ? (
        <ProgressBar label="Taking articles in" value={state.done} max={state.all} />
      ) : null}
      {state.status === 'merged' ? (
        <p role="status" aria-label="Outcome">
          {`${count(state.plan.acts.length, 'act')} of the other copy ${state.plan.acts.length === 1 ? 'was' : 'were'} taken in. `}
          {state.plan.conflicts.length > 0
            ? `${count(state.plan.conflicts.length, 'conflict')} to settle, now or later, from the menu “Case”.`
            : 'There are no conflicts.'}
          {' Undo takes the merge back.'}
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

function Preview({ plan }: { readonly plan: MergePlan }) {
  const { acts, counts, conflicts } = plan;
  if (acts.length === 0) {
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
        {`The other copy has ${count(acts.length, 'act')} that ${acts.length === 1 ? 'is' : 'are'} not in the case.`}
        {lines.length === 0 ? ' The rows of the case stay as they are.' : ' Merging changes here:'}
      </p>
      <ul className={styles.counts} aria-label="Changes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {conflicts.length === 0
          ? 'Nothing was set differently in both copies: there are no conflicts.'
          : `${count(conflicts.length, 'conflict')}: the same thing was set differently in both copies. What was set last stands until somebody settles it, and both values are kept.`}
      </p>
    </div>
  );
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
