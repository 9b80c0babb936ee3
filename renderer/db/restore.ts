import type { CaseFileContents } from '../../shared/case-files.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import { listCases, restoreEntries } from './catalogue.ts';
import { readLast } from './changes.ts';
import { openCaseDatabase } from './database.ts';
import { inspectDatabase } from './inspect.ts';
import { attachJournal } from './journal.ts';
import { createJournalClient } from './journal-client.ts';

/** Puts a case whose journal was restored among the cases, unless it is there; opening it then builds it from the journal. */
export async function enterRestored({
  caseId,
  name,
  seq,
  beganAt,
  changedAt,
  counts,
}: CaseFileContents): Promise<void> {
  await restoreEntries(new Map([[caseId, { name, seq, hash: null, beganAt, changedAt, counts }]]));
}

/**
 * Sends to the journal of a case that is not open what its database has and the journal has not, before the case is replaced. Gives how
 * many changes could not be sent; 0 for a journal that is damaged, beside which the database stays.
 */
export async function countUnsent(caseId: Ulid): Promise<number> {
  const entry = (await listCases()).find(({ id }) => id === caseId);
  if (!entry || (await inspectDatabase(entry.databaseName)).status !== 'there') return 0;
  const { damage, restored } = await createJournalClient(caseId).read();
  if (damage || restored) return 0;
  const db = await openCaseDatabase(entry.databaseName);
  const feed = attachJournal(db);
  try {
    const last = await readLast(db);
    await feed.catchUp();
    return Math.max(0, (last?.seq ?? 0) - feed.read().acknowledged);
  } finally {
    feed.close();
    db.close();
  }
}
