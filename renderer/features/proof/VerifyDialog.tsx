import { useCallback, useEffect, useRef, useState } from 'react';
import type { IsoTime, Origin } from '../../../shared/model/ids.ts';
import {
  type CaseCheck,
  type CaseFault,
  CHECK_STAGES,
  type CheckStage,
  type FaultPlace,
} from '../../../shared/verify/case-check.ts';
import { describeBroken, describeChecked, describeStage, describeWhole } from '../../../shared/verify/fault-words.ts';
import { articleListOf } from '../../db/article-list.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { focusSoon } from '../../ui/keep-focus.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { askVerifyWorker, type CheckAt } from './ask-verify-worker.ts';
import { Findings } from './Findings.tsx';
import styles from './proof.module.css';
import { SignOff } from './SignOff.tsx';
import { StampList } from './StampList.tsx';

type State =
  | { readonly status: 'running'; readonly at: CheckAt | null }
  /** `isAfterRepair` where what is left could not be repaired. */
  | {
      readonly status: 'checked';
      readonly check: CaseCheck;
      readonly verifiedAt: IsoTime;
      readonly isAfterRepair: boolean;
    }
  | { readonly status: 'failed'; readonly reason: string };

const FINDING = '[role="listitem"][tabindex="0"]';

/**
 * Reads everything that the case has, in the database and in the journal, and names what is not as it was recorded. From here it is
 * repaired, opened, and signed off. Whoever comes back from a finding that was opened finds the same list again.
 */
export function VerifyDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOpenPlace: (place: FaultPlace) => void;
}) {
  const { db, origin, isOpen } = props;
  const [state, setState] = useState<State>({ status: 'running', at: null });
  const running = useRef<AbortController>(null);
  const isLookedAt = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  const run = useCallback(
    async (repair: readonly CaseFault[]) => {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      setState({ status: 'running', at: null });
      const request = { databaseName: db.name, repair };
      try {
        const check = await askVerifyWorker(request, abort.signal, (at) => setState({ status: 'running', at }));
        if (repair.length > 0) articleListOf(db).readAnew();
        setState({ status: 'checked', check, verifiedAt: origin.now(), isAfterRepair: repair.length > 0 });
      } catch (error) {
        if (!abort.signal.aborted) setState({ status: 'failed', reason: String((error as Error).message) });
      }
    },
    [db, origin],
  );
  useEffect(() => {
    if (!isOpen) return;
    if (!isLookedAt.current) void run([]);
    isLookedAt.current = false;
    return () => running.current?.abort();
  }, [isOpen, run]);
  const faults = state.status === 'checked' ? state.check.faults : [];
  const isBroken = faults.length > 0;
  useEffect(() => {
    // The list is what the check is for: the focus leaves the button that would have stopped it.
    if (isOpen && isBroken) focusSoon(() => body.current?.querySelector<HTMLElement>(FINDING) ?? null);
  }, [isOpen, isBroken]);
  const canRepair = state.status === 'checked' && isBroken && !state.isAfterRepair;
  const open = (place: FaultPlace) => {
    isLookedAt.current = true;
    props.onClose();
    props.onOpenPlace(place);
  };
  return (
    <Dialog
      title="Verify case"
      isOpen={isOpen}
      onClose={props.onClose}
      width={660}
      actions={
        <>
          {isBroken ? <Button onPress={() => void window.desktop.showFolder()}>Show the folder</Button> : null}
          {state.status === 'running' ? null : <Button onPress={() => void run([])}>Verify again</Button>}
          {canRepair ? (
            <Button kind="primary" onPress={() => void run(faults)}>
              Repair
            </Button>
          ) : null}
          <Button onPress={props.onClose}>{state.status === 'running' ? 'Cancel' : 'Close'}</Button>
        </>
      }
    >
      <div ref={body} className={styles.body}>
        {state.status === 'running' ? <Running at={state.at} /> : null}
        {state.status === 'failed' ? <p role="alert">{state.reason} Nothing was changed.</p> : null}
        {state.status === 'checked' ? (
          <>
            <Outcome check={state.check} isAfterRepair={state.isAfterRepair} onOpen={open} />
            <SignOff check={state.check} verifiedAt={state.verifiedAt} origin={origin} />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

function Running({ at }: { readonly at: CheckAt | null }) {
  return <ProgressBar label={at ? nameStep(at.stage) : 'Opening'} value={at?.done ?? 0} max={at?.total ?? 1} />;
}

/** `1 of 4: Changes and rows`. */
function nameStep(stage: CheckStage | 'repair'): string {
  const words = describeStage(stage);
  return stage === 'repair' ? words : `${CHECK_STAGES.indexOf(stage) + 1} of ${CHECK_STAGES.length}: ${words}`;
}

function Outcome(props: {
  readonly check: CaseCheck;
  readonly isAfterRepair: boolean;
  readonly onOpen: (place: FaultPlace) => void;
}) {
  const { check, isAfterRepair } = props;
  const isWhole = check.faults.length === 0;
  return (
    <>
      {isWhole ? (
        <p role="status" aria-label="Verification" className={styles.verdict} data-whole="true">
          {isAfterRepair ? 'Repaired. What was replaced is kept beside the journal. ' : ''}
          {describeWhole(check.counts)}
        </p>
      ) : (
        <div role="alert" className={styles.broken}>
          <p className={styles.verdict} data-whole="false">
            {describeBroken(check)}
          </p>
          <p>
            {isAfterRepair
              ? 'This could not be repaired: it is whole neither in the database nor in the journal. Restore it from a backup, or import the files again.'
              : 'Not everything is as it was recorded. Repair takes each piece from where it is whole, and keeps what it replaces.'}
          </p>
        </div>
      )}
      {isWhole ? null : <Findings faults={check.faults} onOpen={props.onOpen} />}
      <details className={styles.about}>
        <summary>What was checked</summary>
        <ul>
          {describeChecked(check.counts).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      {check.head ? (
        <p className={styles.head}>
          The record ends with change {check.head.seq.toLocaleString()}; its hash covers all before it:{' '}
          <code>{check.head.hash}</code>
        </p>
      ) : null}
      <StampList stamps={check.stamps} />
    </>
  );
}
