import { createOrigin } from '../../shared/model/ids.ts';
import { endCopy, readCopy } from '../db/copy-file.ts';
import { type CaseDatabase, openCaseDatabase } from '../db/database.ts';
import { attachJournal } from '../db/journal.ts';
import { type MergePlan, mergeCopy, planMerge } from '../db/merge-copy.ts';
import type { FromMergeWorker, MergeStage, ToMergeWorker } from '../db/merge-messages.ts';

/** What was planned and waits for the word to do it. */
interface Planned {
  readonly db: CaseDatabase;
  readonly plan: MergePlan;
}

let planned: Planned | null = null;
const stopping = new AbortController();

function send(message: FromMergeWorker): void {
  self.postMessage(message);
}

const tell = (stage: MergeStage, done: number, all: number) => send({ type: 'progress', stage, done, all });

self.onmessage = async ({ data }: MessageEvent<ToMergeWorker>) => {
  try {
    if (data.type === 'cancel') stopping.abort();
    else if (data.type === 'plan') await makePlan(data);
    else await merge();
  } catch (error) {
    if (stopping.signal.aborted) send({ type: 'cancelled' });
    else send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};

async function makePlan({ databaseName, file }: Extract<ToMergeWorker, { readonly type: 'plan' }>): Promise<void> {
  const db = await openCaseDatabase(databaseName);
  try {
    const plan = await planMerge(db, readCopy(file), tell);
    planned = { db, plan };
    const { acts, conflicts, counts, neededBytes } = plan;
    send({ type: 'planned', preview: { acts: acts.length, conflicts: conflicts.length, counts, neededBytes } });
  } finally {
    // So that it can be moved or deleted while the plan is looked at.
    await endCopy(file);
  }
}

async function merge(): Promise<void> {
  if (!planned) throw new Error('Nothing was planned yet. Choose the file again.');
  const { db, plan } = planned;
  const feed = attachJournal(db);
  try {
    await mergeCopy(db, createOrigin(), plan, { signal: stopping.signal, onProgress: tell });
  } finally {
    await feed.finish();
    db.close();
  }
  send({ type: 'merged' });
}
