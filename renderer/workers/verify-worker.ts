import { openCaseDatabase } from '../db/database.ts';
import { attachJournal, toCaseId } from '../db/journal.ts';
import { createJournalClient } from '../db/journal-client.ts';
import { repairCase } from '../db/repair-case.ts';
import { verifyCase } from '../db/verify-case.ts';
import type { FromVerifyWorker, ToVerifyWorker } from '../db/verify-messages.ts';

function send(message: FromVerifyWorker): void {
  self.postMessage(message);
}

self.onmessage = async ({ data }: MessageEvent<ToVerifyWorker>) => {
  try {
    const db = await openCaseDatabase(data.databaseName);
    const feed = attachJournal(db);
    try {
      const client = createJournalClient(toCaseId(data.databaseName));
      if (data.repair.length > 0) {
        send({ type: 'progress', stage: 'repair', done: 0, total: 1 });
        await repairCase(db, client, feed, data.repair);
      }
      const check = await verifyCase(db, client, (stage, done, total) =>
        send({ type: 'progress', stage, done, total }),
      );
      send({ type: 'checked', check });
    } finally {
      feed.close();
      db.close();
    }
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};
