import { openCaseDatabase } from '../db/database.ts';
import { toCaseId } from '../db/journal.ts';
import { createJournalClient } from '../db/journal-client.ts';
import { replayJournal } from '../db/replay.ts';
import type { FromReplayWorker, ToReplayWorker } from '../db/replay-messages.ts';

function send(message: FromReplayWorker): void {
  self.postMessage(message);
}

self.onmessage = async ({ data }: MessageEvent<ToReplayWorker>) => {
  try {
    const db = await openCaseDatabase(data.databaseName);
    try {
      const client = createJournalClient(toCaseId(data.databaseName));
      const replayed = await replayJournal(db, client, (seq) => send({ type: 'progress', seq }));
      send({ type: 'replayed', replayed });
    } finally {
      db.close();
    }
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};
