import { openCaseDatabase } from '../db/database.ts';
import { attachJournal, toCaseId } from '../db/journal.ts';
import { createJournalClient } from '../db/journal-client.ts';
import { checkStorage } from '../db/storage-check.ts';
import type { FromStorageWorker, ToStorageWorker } from '../db/storage-messages.ts';
import { repairStorage } from '../db/storage-repair.ts';

function send(message: FromStorageWorker): void {
  self.postMessage(message);
}

self.onmessage = async ({ data }: MessageEvent<ToStorageWorker>) => {
  try {
    const db = await openCaseDatabase(data.databaseName);
    const feed = attachJournal(db);
    try {
      const client = createJournalClient(toCaseId(data.databaseName));
      if (data.repair.length > 0) {
        send({ type: 'progress', stage: 'repair', done: 0, total: 1 });
        await repairStorage(db, client, feed, data.repair);
      }
      const check = await checkStorage(db, client, (stage, done, total) =>
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
