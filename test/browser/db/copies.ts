import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { mergeCopy, planMerge } from '../../../renderer/db/merge-copy.ts';
import type { CopySource } from '../../../renderer/db/merge-lineage.ts';
import { replayJournal } from '../../../renderer/db/replay.ts';
import { openEmptyDatabase, origin, readRows } from './case-fixture.ts';
import { JournalBook } from './journal-book.ts';

/** A copy of a case on another computer, with its own journal. */
export interface CaseCopy {
  readonly db: CaseDatabase;
  readonly journal: JournalBook;
}

/** Has a case's journal followed, so that copies of it can be made and sent. */
export async function followCase(db: CaseDatabase): Promise<CaseCopy> {
  const journal = new JournalBook();
  await journal.copy(db);
  journal.follow(db);
  return { db, journal };
}

/** Restores a copy of a case in another database. */
export async function copyCase({ journal }: CaseCopy): Promise<CaseCopy> {
  const db = await openEmptyDatabase();
  await replayJournal(db, journal);
  const own = new JournalBook();
  for (const [name, bytes] of journal.content) own.content.set(name, bytes);
  own.texts.push(...journal.texts);
  own.follow(db);
  return { db, journal: own };
}

/** A copy as it is sent in a file: what it is at this moment. */
export function sendCopy({ journal }: CaseCopy): CopySource {
  const [texts, content] = [[...journal.texts], new Map(journal.content)];
  return {
    fileName: 'copy.dateline',
    readChanges: async function* () {
      yield* texts;
    },
    readContent: async (sha256) => content.get(sha256) ?? null,
  };
}

/** Merges what was sent into a copy; gives what it would do. */
export async function mergeInto({ db }: CaseCopy, source: CopySource) {
  const plan = await planMerge(db, source);
  await mergeCopy(db, origin, plan);
  return plan;
}

/** The rows that merged copies have in common: each keeps its own list of merges. */
export async function readSharedRows({ db }: CaseCopy): Promise<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(await readRows(db)).filter(([name]) => !name.startsWith('merges:')));
}
