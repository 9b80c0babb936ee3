import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type BackupProblems, Backups } from '../../../electron/backups.ts';
import { CaseDesk } from '../../../electron/case-desk.ts';
import { type CaseFileJob, type RunJob, runJobHere } from '../../../electron/case-file-jobs.ts';
import { type Journals, openJournals } from '../../../electron/journals.ts';
import type { Tally } from '../../../shared/journal/tally.ts';
import { addVersion, batchOf, CASE_ID, contentOf, type MadeChange, makeChange, type Place } from './journal-fixture.ts';

export const GIGABYTE = 1e9;

/** A desk with its journals and backups on a real folder; the clock and the free space are the test's. */
export interface Workplace {
  readonly desk: CaseDesk;
  readonly backups: Backups;
  readonly journals: Journals;
  readonly folder: string;
  /** Adds so many changes to the case's journal; every third brings an article. */
  readonly grow: (count: number, words?: string) => Promise<void>;
  /** Sets the clock. */
  now: Date;
  freeBytes: number;
  /** What work was done, in order. */
  readonly jobs: CaseFileJob['kind'][];
  /** What work fails with, by kind. */
  readonly faults: Partial<Record<CaseFileJob['kind'], Error>>;
  /** The problems with backups as they were kept for the next start, the last one at the end. */
  readonly problems: BackupProblems[];
  readonly stages: string[];
}

/** Opens a desk below a test's folder; opened again it is another run on the same data. */
export function openWorkplace(place: Place, options: { readonly backupFolder?: string } = {}): Workplace {
  const jobs: Workplace['jobs'] = [];
  const faults: Workplace['faults'] = {};
  const problems: BackupProblems[] = [];
  const stages: string[] = [];
  const run: RunJob = async (job, jobOptions) => {
    jobs.push(job.kind);
    const fault = faults[job.kind];
    if (fault) throw fault;
    return runJobHere(job, jobOptions);
  };
  const journals = openJournals(place.root, place.kept, (caseId, tally) => backups.noteTally(caseId, tally));
  const folder = options.backupFolder ?? join(place.root, 'backups');
  const common = {
    run,
    getJournals: () => journals,
    now: () => workplace.now,
    writtenBy: () => 'Dateline 1.0.0',
    readFreeSpace: async () => workplace.freeBytes,
    onWork: (stage: string) => stages.push(stage),
  };
  const backups: Backups = new Backups({
    ...common,
    folder,
    problems: {},
    onChange: () => {},
    keepProblems: (kept) => problems.push(kept),
  });
  const desk = new CaseDesk({ ...common, backups });
  let last: MadeChange | null = null;
  const workplace: Workplace = {
    ...{ desk, backups, journals, folder, jobs, faults, problems, stages },
    now: new Date(2026, 10, 25, 9, 0, 0),
    freeBytes: 50 * GIGABYTE,
    grow: async (count, words = 'a visit') => {
      const journal = await journals.open(CASE_ID);
      for (let index = 0; index < count; index += 1) {
        const seq: number = (last?.seq ?? 0) + 1;
        const pieces = ['original', 'text', 'blocks'].map((what) => contentOf(`${what} ${words} ${seq}`));
        const [original, text, blocks] = pieces;
        const isArticle = seq % 3 === 0 && original && text && blocks;
        const edits = isArticle ? [addVersion(`version ${seq}`, original, text, blocks)] : undefined;
        last = makeChange(last, edits, words);
        const answer = await journal.append(batchOf([last], isArticle ? { content: pieces } : {}));
        if (answer.status !== 'appended') throw new Error(answer.status);
      }
    },
  };
  opened.push(journals);
  return workplace;
}

let opened: Journals[] = [];
afterEach(async () => {
  for (const journals of opened) await journals.close();
  opened = [];
});

/** Gives what the case's journal comes to. */
export async function tallyOf({ journals }: Workplace): Promise<Tally> {
  return (await journals.open(CASE_ID)).state.tally;
}

/** Lists the files of a folder that is there, and what a restore could have left in another. */
export function listFiles(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Makes a folder of files to save to. */
export function makeFolder(place: Place, name: string): string {
  const folder = join(place.root, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
