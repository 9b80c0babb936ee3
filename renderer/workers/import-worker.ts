import type {
  FromImportWorker,
  NumberedSource,
  SourceOutcome,
  ToImportWorker,
} from '../../shared/extract/import-messages.ts';
import { createOrigin } from '../../shared/model/ids.ts';
import { openCaseDatabase } from '../db/database.ts';
import { attachJournal } from '../db/journal.ts';
import type { JournalFeed } from '../db/journal-feed.ts';
import { FrameClient } from './frame-client.ts';
import { ImportRun, type Line } from './import-run.ts';

const origin = createOrigin();
const frame = new FrameClient(() => send({ type: 'frame-wanted' }));
let queue: (NumberedSource & { readonly databaseName: string })[] = [];
/** How many sources came in since the worker began. */
let received = 0;
let isRunning = false;
let isCancelled = false;

function send(message: FromImportWorker): void {
  self.postMessage(message);
}

function sendOutcome({ index, member }: Line, outcome: SourceOutcome): void {
  send({ type: 'outcome', index, member, outcome });
}

self.onmessage = ({ data }: MessageEvent<ToImportWorker>) => {
  switch (data.type) {
    case 'add':
      received += data.sources.length;
      queue.push(...data.sources.map((one) => ({ ...one, databaseName: data.databaseName })));
      void runAll();
      return;
    case 'frame':
      frame.give(data.port);
      return;
    case 'frame-failed':
      frame.give(null);
      return;
    case 'cancel':
      isCancelled = true;
      frame.cancel();
      return;
    default:
      data satisfies never;
  }
};

/** Imports what is queued until there is nothing left or the analyst cancels. */
async function runAll(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  isCancelled = false;
  frame.resume();
  // Sources of another case cannot come in while this one's session runs; the first names the database of all.
  const databaseName = queue[0]?.databaseName ?? '';
  const held: { journal: JournalFeed | null } = { journal: null };
  const run = new ImportRun({
    openDatabase: async () => {
      const db = await openCaseDatabase(databaseName);
      held.journal = attachJournal(db);
      return db;
    },
    keepOriginals: async (originals) => (await held.journal?.sendAhead(originals)) ?? null,
    origin,
    frame,
    isCancelled: () => isCancelled,
    onStage: ({ index }, name, stage) => send({ type: 'progress', index, name, stage }),
    onOutcome: sendOutcome,
  });
  while ((queue.length > 0 || run.hasUnsaved()) && !isCancelled) {
    const next = queue.shift();
    if (next) await run.importSource(next, queue);
    else await run.saveAll();
  }
  // What was not saved is the window's to show as cancelled; what was saved stays.
  queue = [];
  await run.close();
  await held.journal?.finish();
  isRunning = false;
  // What came in while the batch was closed.
  if (queue.length > 0) void runAll();
  else send({ type: 'idle', received });
}
