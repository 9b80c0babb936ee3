import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LEAST_SPACE } from '../shared/free-space.ts';
import type { StartReport } from '../shared/ipc.ts';
import type { Tally } from '../shared/journal/tally.ts';
import type { Ulid } from '../shared/model/ids.ts';
import { copyStorage, measureFolder } from './cold-copy.ts';
import { explainJournalError } from './file-errors.ts';
import { readFreeSpace } from './free-space.ts';
import { type Journals, openJournals } from './journals.ts';
import { openKept } from './kept.ts';
import { compareVersions, type Ledger, readLedger } from './ledger.ts';
import { keepLedger, type LedgerKeeper } from './ledger-keeper.ts';
import { isLock, type ProfileLock, takeProfileLock } from './profile-lock.ts';
import { finishRestoring } from './restoring.ts';
import { repairStorage } from './storage-repair.ts';

/** Where everything is, and what is at work. */
export interface StartPlace {
  readonly userData: string;
  /** The folder in which the browser keeps IndexedDB. */
  readonly indexedDb: string;
  readonly app: string;
  readonly chromium: string;
  /** Told what a case's record has come to. */
  readonly onTally?: (caseId: Ulid, tally: Tally) => void;
}

/** What a start has taken hold of, once it was allowed. */
export interface Started {
  readonly journals: Journals;
  readonly ledger: LedgerKeeper;
  readonly lock: ProfileLock;
  /** Whether other versions than these worked on the storage last. */
  readonly isUpgrade: boolean;
}

/** What came of a start: refused with a reason, or ready. */
export type StartOutcome =
  | { readonly report: Exclude<StartReport, { readonly status: 'ready' }>; readonly started: null }
  | { readonly report: StartReport & { readonly status: 'ready' }; readonly started: Started };

/**
 * What must happen before the page may touch its database, in this order: lock, ledger, refuse a newer profile, free space, repair
 * of the storage, copy of the storage before a version that is new to it. `isForced` goes on although there is little space. May
 * be tried again after a refusal: nothing was changed then.
 */
export async function startUp(place: StartPlace, isForced: boolean): Promise<StartOutcome> {
  const { userData, indexedDb, app, chromium } = place;
  try {
    await mkdir(userData, { recursive: true });
    const lock = await takeProfileLock(userData);
    if (!isLock(lock)) return refuse({ status: 'in-use', ...lock, folder: userData });
    const last = await readLedger(userData);
    const refusal = (await findRefusal(place, last, isForced)) ?? null;
    if (refusal) {
      await lock.release();
      return refuse(refusal);
    }
    const kept = openKept(join(userData, 'kept'));
    const sentences: string[] = [];
    if (last?.isStorageGivenUp && existsSync(indexedDb)) {
      const moved = await kept.move(indexedDb, 'storage-given-up');
      sentences.push(`The browser’s database, which could not be opened, is kept in “${moved}”.`);
    }
    sentences.push(...(await repairStorage(indexedDb, kept)).sentences);
    if (isNewTo(last, place)) {
      await mkdir(kept.folder, { recursive: true });
      await copyStorage(indexedDb, kept.folder, app);
    }
    const ledger = await keepLedger(userData, { app, chromium }, last);
    await finishRestoring(join(userData, 'journal'));
    const journals = openJournals(userData, kept, (caseId, tally) => {
      ledger.note(caseId, tally);
      place.onTally?.(caseId, tally);
    });
    const lastEnd = last === null ? 'none' : last.isClean ? 'clean' : 'unclean';
    return {
      report: { status: 'ready', lastEnd, sentences, cases: last?.cases ?? {}, folder: userData },
      started: { journals, ledger, lock, isUpgrade: isNewTo(last, place) },
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return refuse({ status: 'unwritable', reason: explainJournalError(error, userData), folder: userData });
  }
}

function refuse(report: (StartOutcome & { readonly started: null })['report']): StartOutcome {
  return { report, started: null };
}

type Refusal = (StartOutcome & { readonly started: null })['report'];

async function findRefusal(place: StartPlace, last: Ledger | null, isForced: boolean): Promise<Refusal | null> {
  const { userData: folder, chromium, indexedDb } = place;
  if (last && majorOf(last.chromium) > majorOf(chromium)) {
    return { status: 'newer-profile', profile: last.chromium, runtime: chromium, app: last.app, folder };
  }
  const freeBytes = await readFreeSpace(folder);
  const copyBytes = isNewTo(last, place) ? await measureFolder(indexedDb) : 0;
  const neededBytes = LEAST_SPACE + copyBytes;
  // Without room for the copy there is no start: it is what a new version's mistakes are undone with.
  const isEnough = freeBytes >= neededBytes || (isForced && freeBytes > copyBytes);
  return isEnough ? null : { status: 'little-space', freeBytes, neededBytes, folder, canForce: freeBytes > copyBytes };
}

/** Whether the storage was last written by other versions than these. */
function isNewTo(last: Ledger | null, { app, chromium }: StartPlace): boolean {
  if (last === null) return false;
  return compareVersions(last.app, app) !== 0 || compareVersions(last.chromium, chromium) !== 0;
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10) || 0;
}
