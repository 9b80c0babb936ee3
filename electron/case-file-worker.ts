import { parentPort, workerData } from 'node:worker_threads';
import { type CaseFileJob, type CaseFileStage, runJobHere } from './case-file-jobs.ts';

/** What the thread tells while it works and at its end; an error travels as what code and person need of it. */
export type FromCaseFileWorker =
  | { readonly type: 'begun' }
  | {
      readonly type: 'progress';
      readonly stage: CaseFileStage;
      readonly done: number;
      readonly all: number;
      readonly bytes: number;
    }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'failed'; readonly name: string; readonly message: string; readonly code: string | undefined };

/** Progress is told at most this often, milliseconds: thousands of pieces are small. */
const TELL_EVERY = 100;

async function work(job: CaseFileJob): Promise<void> {
  const tell = (message: FromCaseFileWorker) => parentPort?.postMessage(message);
  const cancel = new AbortController();
  parentPort?.on('message', () => cancel.abort());
  tell({ type: 'begun' });
  let told = 0;
  let toldStage: CaseFileStage | null = null;
  try {
    const result = await runJobHere(job, {
      signal: cancel.signal,
      onProgress: (stage, done, all, bytes) => {
        const now = performance.now();
        if (stage === toldStage && now - told < TELL_EVERY) return;
        [told, toldStage] = [now, stage];
        tell({ type: 'progress', stage, done, all, bytes });
      },
    });
    tell({ type: 'done', result });
  } catch (error) {
    const { name, message, code } = error as NodeJS.ErrnoException;
    tell({ type: 'failed', name, message, code });
  } finally {
    parentPort?.close();
  }
}

await work(workerData);
