import { mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tally } from '../shared/journal/tally.ts';
import type { Ulid } from '../shared/model/ids.ts';
import { Journal } from './journal.ts';
import type { Kept } from './kept.ts';

/** The journals of all cases, one folder each. */
export interface Journals {
  /** Where they are, for the analyst to see. */
  readonly folder: string;
  readonly kept: Kept;
  /** Lists the cases that have a journal. */
  readonly list: () => Promise<readonly Ulid[]>;
  /** Gives the journal of a case, opened once; a case without one gets it with its first change. */
  readonly open: (caseId: Ulid) => Promise<Journal>;
  /** Closes the journal of a case, has `work` put another in its place, and opens that. Who asks for it meanwhile waits. */
  readonly exchange: (caseId: Ulid, work: () => Promise<void>) => Promise<Journal>;
  readonly close: () => Promise<void>;
}

const CASE_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/** Whether a text can be the id of a case, and with that the name of its folder. */
export function isCaseId(text: string): boolean {
  return CASE_ID.test(text);
}

/** Opens the journals below the app's data folder; `onTally` is told what a case's record has come to. */
export function openJournals(userData: string, kept: Kept, onTally: (caseId: Ulid, tally: Tally) => void): Journals {
  const folder = join(userData, 'journal');
  mkdirSync(folder, { recursive: true });
  const opened = new Map<Ulid, Promise<Journal>>();
  const begin = (caseId: Ulid, opening: Promise<Journal>): Promise<Journal> => {
    opened.set(caseId, opening);
    // What could not be opened is tried again.
    opening.catch(() => opened.delete(caseId));
    return opening;
  };
  const openOne = (caseId: Ulid) =>
    Journal.open(join(folder, caseId), caseId, kept, { onTally: (tally) => onTally(caseId, tally) });
  return {
    folder,
    kept,
    list: async () => (await readdir(folder)).filter(isCaseId).sort(),
    open: (caseId) => opened.get(caseId) ?? begin(caseId, openOne(caseId)),
    exchange: (caseId, work) => {
      const before = opened.get(caseId);
      const exchange = async () => {
        const journal = await before?.catch(() => null);
        await journal?.close();
        await work();
        const opening = await openOne(caseId);
        onTally(caseId, opening.state.tally);
        return opening;
      };
      return begin(caseId, exchange());
    },
    close: async () => {
      const all = await Promise.allSettled(opened.values());
      for (const one of all) if (one.status === 'fulfilled') await one.value.close();
    },
  };
}
