import type { DiskSpace, StartReport } from '../shared/ipc.ts';
import { readFreeSpace } from './free-space.ts';
import type { Journals } from './journals.ts';
import { type StartOutcome, type StartPlace, startUp } from './start-up.ts';

/** Everything that keeps cases safe outside of the browser's storage, from the start of a run to its end. */
export interface Safekeeping {
  /** Gives how the start went; the first to ask begins it. */
  readonly readStart: () => Promise<StartReport>;
  /** Tries a refused start again. */
  readonly tryStart: (isForced: boolean) => Promise<StartReport>;
  /** The journals; null until a start was allowed. */
  readonly getJournals: () => Journals | null;
  readonly readSpace: () => Promise<DiskSpace>;
  readonly giveStorageUp: () => Promise<void>;
  /** Writes down that the window has ended, and whether everything was written then. The next window is a start of its own. */
  readonly end: (isClean: boolean) => Promise<void>;
}

/** What is done at the turns of a run, while the journals are open. */
export interface RunTurns {
  /** Before a version that is new to the storage works on it; told what the cases came to. */
  readonly onUpgrade: (cases: (StartReport & { readonly status: 'ready' })['cases']) => Promise<void>;
  readonly onEnd: () => Promise<void>;
}

/** Makes the safekeeping of a data folder; `getPlace` is asked at the first start, when the versions are known. */
export function createSafekeeping(getPlace: () => StartPlace, { onUpgrade, onEnd }: RunTurns): Safekeeping {
  let outcome: Promise<StartOutcome> | null = null;
  const getStarted = async () => (await outcome)?.started ?? null;
  let journals: Journals | null = null;
  const start = async (isForced: boolean): Promise<StartOutcome> => {
    const came = await startUp(getPlace(), isForced);
    journals = came.started?.journals ?? null;
    if (came.started?.isUpgrade) await onUpgrade(came.report.cases);
    return came;
  };
  const readStart = async () => {
    outcome ??= start(false);
    return (await outcome).report;
  };
  return {
    readStart,
    tryStart: async (isForced) => {
      const report = await readStart();
      if (report.status === 'ready') return report;
      outcome = start(isForced);
      return (await outcome).report;
    },
    getJournals: () => journals,
    readSpace: async () => {
      const folder = getPlace().userData;
      return { folder, freeBytes: await readFreeSpace(folder) };
    },
    giveStorageUp: async () => (await getStarted())?.ledger.giveStorageUp(),
    end: async (isClean) => {
      const started = await getStarted();
      if (started) await onEnd();
      outcome = null;
      journals = null;
      if (!started) return;
      await started.journals.close();
      await started.ledger.close(isClean);
      await started.lock.release();
    },
  };
}
