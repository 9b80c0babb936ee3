import { type Ref, useEffect, useRef, useState } from 'react';
import type { BackUpResult } from '../../../shared/case-files.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { ActError } from '../../db/errors.ts';
import { listHandOvers } from '../../db/hand-overs.ts';
import type { JournalFeed } from '../../db/journal-feed.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { keepOwnName, readOwnName } from '../../ui/own-name.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './backup.module.css';
import { count, describeTime } from './contents-words.ts';
import { handOver } from './hand-over.ts';
import { Saved } from './Saved.tsx';
import { useCaseFileWork } from './use-work.ts';
import { WorkProgress } from './WorkProgress.tsx';

type State =
  | { readonly status: 'filling'; readonly problem: string | null }
  | { readonly status: 'running' }
  | Exclude<BackUpResult, { readonly status: 'cancelled' | 'failed' }>;

const FILLING: State = { status: 'filling', problem: null };

/** Hands the open case over as one package: who to whom, why, and on whose authority goes into its custody record. */
export function HandOverDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly feed: JournalFeed;
  readonly caseName: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onVerify: () => void;
}) {
  const { db, origin, isOpen } = props;
  const [by, setBy] = useState(readOwnName);
  const [to, setTo] = useState('');
  const [purpose, setPurpose] = useState('');
  const [collectedBy, setCollectedBy] = useState('');
  const [remarks, setRemarks] = useState('');
  const [state, setState] = useState<State>(FILLING);
  const work = useCaseFileWork(isOpen && state.status === 'running');
  const byField = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const toField = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const before = useLive(() => listHandOvers(db), [db]);
  const isRunning = state.status === 'running';
  useEffect(() => {
    // What was handed over is told once; the next one begins with what was typed.
    if (isOpen) setState((last) => (last.status === 'running' ? last : FILLING));
  }, [isOpen]);
  const run = async () => {
    if (isRunning) return;
    const missing = [
      { isMissing: by.trim() === '', field: byField, problem: 'Say who hands the case over.' },
      { isMissing: to.trim() === '', field: toField, problem: 'Say to whom the case is handed over.' },
    ].find(({ isMissing }) => isMissing);
    if (missing) {
      setState({ status: 'filling', problem: missing.problem });
      missing.field.current?.focus();
      return;
    }
    keepOwnName(by.trim());
    try {
      const fields = { by, to, purpose: purpose.trim(), collectedBy: collectedBy.trim(), remarks: remarks.trim() };
      const onBegin = () => setState({ status: 'running' });
      const result = await handOver(db, origin, props.feed, { caseName: props.caseName, fields, onBegin });
      if (result.status === 'saved') setState(result);
      else setState({ status: 'filling', problem: result.status === 'failed' ? result.reason : null });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      setState({ status: 'filling', problem: error instanceof ActError ? words : `It was not handed over. ${words}` });
    }
  };
  const close = () => {
    if (isRunning) void window.desktop.stopCaseFile();
    else props.onClose();
  };
  return (
    <Dialog
      title="Hand over"
      isOpen={isOpen}
      onClose={close}
      width={620}
      actions={
        <>
          {state.status === 'filling' ? (
            <Button
              onPress={() => {
                props.onClose();
                props.onVerify();
              }}
            >
              Verify case first
            </Button>
          ) : null}
          <Button onPress={close}>{state.status === 'saved' ? 'Close' : 'Cancel'}</Button>
          {state.status === 'filling' ? (
            <Button kind="primary" onPress={() => void run()}>
              Hand over
            </Button>
          ) : null}
        </>
      }
    >
      {state.status === 'filling' ? (
        <div className={styles.form}>
          <p className={styles.hint}>
            The package is a case file with every original, text, clip and change, a manifest of their hashes, and a
            custody record that opens in any browser. Handing over is recorded in the case, and stays: Undo goes past
            it.
          </p>
          <TextField label="Handed over by" value={by} onChange={setBy} inputRef={byField as Ref<never>} />
          <TextField label="Handed over to" value={to} onChange={setTo} inputRef={toField as Ref<never>} />
          <TextField label="Purpose and authority" value={purpose} onChange={setPurpose} rows={2} />
          <TextField label="Items collected by" value={collectedBy} onChange={setCollectedBy} />
          <TextField label="Remarks" value={remarks} onChange={setRemarks} rows={2} />
          {state.problem ? (
            <p role="alert" className={styles.problem} dir="auto">
              {state.problem}
            </p>
          ) : null}
          {before && before.length > 0 ? <Before handOvers={before} /> : null}
        </div>
      ) : null}
      {isRunning ? <WorkProgress work={work} beginning="Recording the hand-over" /> : null}
      {state.status === 'saved' ? (
        <Saved result={state}>
          <p>
            The file was read back whole after it was written, and its custody record says what its changes say. Whoever
            gets it can check it with Restore, or with <code>npm run verify</code>. Tell them this number by another
            way:
          </p>
        </Saved>
      ) : null}
    </Dialog>
  );
}

function Before({ handOvers }: { readonly handOvers: Awaited<ReturnType<typeof listHandOvers>> }) {
  return (
    <details className={styles.before}>
      <summary>{count(handOvers.length, 'hand-over')} before this one</summary>
      <ol>
        {handOvers.map(({ id, at, by, to, outcome }) => (
          <li key={id}>
            {describeTime(at)}: <bdi>{by}</bdi> to <bdi>{to}</bdi>
            {outcome?.status === 'not-written' ? ', not written' : ''}
            {outcome?.status === 'written' ? (
              <>
                , <bdi dir="ltr">{outcome.fileName}</bdi>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
