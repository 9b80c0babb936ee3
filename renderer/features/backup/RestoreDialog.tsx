import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseFileReport, RestoreResult } from '../../../shared/case-files.ts';
import type { ChosenFile } from '../../../shared/ipc.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BackupChoice } from './BackupChoice.tsx';
import styles from './backup.module.css';
import { ContentsFacts, type RestoreAct, RestoreChoices } from './RestoreChoices.tsx';
import { useBackups, useCaseFileWork } from './use-work.ts';
import { WorkProgress } from './WorkProgress.tsx';

/** With what the dialog opens: a file, the system's question for one, or the list of backups. */
export type RestoreStart = ChosenFile | 'choose' | 'list';

/** What the dialog needs of the window around it. */
export interface RestoreDeeds {
  /** Closes the case so that it can be replaced; gives why that is not possible, a sentence, or null. */
  readonly makeWay: (caseId: Ulid) => Promise<string | null>;
  readonly open: (caseId: Ulid) => void;
  /** The case was restored, or its replacing came to nothing after it had made way. */
  readonly finish: (caseId: Ulid, result: RestoreResult) => Promise<void>;
}

type State =
  | { readonly status: 'list' }
  | { readonly status: 'checking' | 'restoring'; readonly file: ChosenFile }
  | { readonly status: 'checked'; readonly file: ChosenFile; readonly report: CaseFileReport }
  | { readonly status: 'failed'; readonly reason: string };

/** Restores a case from a file: it is checked first, what is in it is shown, and a case that is here is replaced only when that is asked for. */
export function RestoreDialog(props: {
  readonly start: RestoreStart | null;
  readonly deeds: RestoreDeeds;
  readonly onClose: () => void;
}) {
  const { start, deeds, onClose } = props;
  const [state, setState] = useState<State>({ status: 'list' });
  const isRunning = state.status === 'checking' || state.status === 'restoring';
  const work = useCaseFileWork(isRunning);
  const backups = useBackups(start !== null);
  /** What comes of a file that is not looked at any more is not shown. */
  const round = useRef(0);

  const look = useCallback(async (file: ChosenFile) => {
    round.current += 1;
    const mine = round.current;
    setState({ status: 'checking', file });
    const report = await window.desktop.checkCaseFile(file.id);
    if (mine !== round.current) return;
    setState(report.status === 'cancelled' ? { status: 'list' } : { status: 'checked', file, report });
  }, []);

  const choose = useCallback(async () => {
    const file = await window.desktop.chooseCaseFile();
    if (file) await look(file);
  }, [look]);

  useEffect(() => {
    if (start === null) return;
    setState({ status: 'list' });
    if (start === 'choose') void choose();
    else if (start !== 'list') void look(start);
  }, [start, choose, look]);

  const close = () => {
    round.current += 1;
    if (isRunning) void window.desktop.stopCaseFile();
    onClose();
  };

  const act = async (what: RestoreAct, file: ChosenFile, caseId: Ulid) => {
    if (what === 'open') {
      onClose();
      deeds.open(caseId);
      return;
    }
    const replaces = what === 'replace';
    setState({ status: 'restoring', file });
    const obstacle = replaces ? await deeds.makeWay(caseId) : null;
    const result: RestoreResult = obstacle
      ? { status: 'failed', reason: obstacle }
      : await window.desktop.restoreCaseFile({ id: file.id, replaces });
    if (result.status === 'restored') onClose();
    else if (result.status === 'cancelled') setState({ status: 'list' });
    // It has come since the file was checked: how they stand is to be seen first.
    else if (result.status === 'exists') void look(file);
    else setState({ status: 'failed', reason: result.reason });
    if (result.status === 'restored' || replaces) await deeds.finish(caseId, result);
  };

  return (
    <Dialog
      title="Restore"
      isOpen={start !== null}
      onClose={close}
      width={640}
      actions={
        <>
          {isRunning ? null : (
            <>
              <Button onPress={() => void window.desktop.showBackups()}>Show the folder</Button>
              {state.status === 'list' ? null : (
                <Button onPress={() => setState({ status: 'list' })}>All backups</Button>
              )}
              <Button onPress={() => void choose()}>Choose a file</Button>
            </>
          )}
          <Button onPress={close}>Cancel</Button>
        </>
      }
    >
      {state.status === 'list' ? (
        <BackupChoice
          list={backups}
          onChoose={({ id, fileName, bytes }) => void look({ id, name: fileName, size: bytes })}
        />
      ) : null}
      {'file' in state ? (
        <p className={styles.fileName}>
          <bdi>{state.file.name}</bdi>
        </p>
      ) : null}
      {isRunning ? <WorkProgress work={work} beginning="Opening the file" /> : null}
      {state.status === 'checked' ? (
        <Checked report={state.report} onChoose={(what, caseId) => void act(what, state.file, caseId)} />
      ) : null}
      {state.status === 'failed' ? (
        <p role="alert" dir="auto">
          {state.reason}
        </p>
      ) : null}
    </Dialog>
  );
}

function Checked(props: {
  readonly report: CaseFileReport;
  readonly onChoose: (act: RestoreAct, caseId: Ulid) => void;
}) {
  const { report } = props;
  switch (report.status) {
    case 'sound': {
      const { contents, comparison } = report;
      return (
        <RestoreChoices
          contents={contents}
          comparison={comparison}
          onChoose={(act) => props.onChoose(act, contents.caseId)}
        />
      );
    }
    case 'broken':
      return (
        <>
          <ContentsFacts contents={report.contents} />
          <div role="alert">
            <p>
              <strong>The file is not as it was written.</strong> Nothing of it was restored. Choose another copy of it,
              or an older backup.
            </p>
            <ul className={styles.problems} aria-label="Problems">
              {report.problems.map((problem) => (
                <li key={problem} dir="auto">
                  {problem}
                </li>
              ))}
            </ul>
          </div>
        </>
      );
    case 'unreadable':
      return (
        <p role="alert" dir="auto">
          {report.reason} Nothing was changed.
        </p>
      );
    case 'cancelled':
      return null;
    default:
      return report satisfies never;
  }
}
