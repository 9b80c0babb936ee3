import type { Tally } from '../shared/journal/tally.ts';
import type { Ulid } from '../shared/model/ids.ts';
import { type Ledger, writeLedger } from './ledger.ts';

/** Keeps the ledger up to date while the app runs. */
export interface LedgerKeeper {
  /** Notes what a case's record has come to; written a little later. */
  readonly note: (caseId: Ulid, tally: Tally) => void;
  /** Notes that the storage is to be moved away at the next start. */
  readonly giveStorageUp: () => Promise<void>;
  /** Writes that this run has ended in order. */
  readonly close: (isClean: boolean) => Promise<void>;
}

/** The ledger is written at most this often, in milliseconds: between, the journals know more. */
const WRITE_AFTER = 10_000;

/** Begins a run: writes that it has not ended, with the versions at work. Throws what the system throws. */
export async function keepLedger(
  userData: string,
  versions: { readonly app: string; readonly chromium: string },
  last: Ledger | null,
): Promise<LedgerKeeper> {
  let ledger: Ledger = {
    format: 1,
    ...versions,
    isClean: false,
    writtenAt: '',
    isStorageGivenUp: false,
    cases: last?.cases ?? {},
  };
  let timer: NodeJS.Timeout | undefined;
  let queue: Promise<void> = Promise.resolve();
  const write = (changes: Partial<Ledger>) => {
    clearTimeout(timer);
    timer = undefined;
    ledger = { ...ledger, ...changes, writtenAt: new Date().toISOString() };
    const now = ledger;
    const done = queue.then(() => writeLedger(userData, now));
    queue = done.catch(() => {});
    return done;
  };
  // The journal says when the disk cannot be written; the ledger only helps at the next start.
  const writeQuietly = () =>
    write({}).catch((error: NodeJS.ErrnoException) => console.warn(`ledger: it could not be written (${error.code})`));
  await write({});
  return {
    note: (caseId, tally) => {
      ledger = { ...ledger, cases: { ...ledger.cases, [caseId]: tally } };
      timer ??= setTimeout(writeQuietly, WRITE_AFTER);
      timer.unref();
    },
    giveStorageUp: () => write({ isStorageGivenUp: true }),
    close: (isClean) => write({ isClean }),
  };
}
