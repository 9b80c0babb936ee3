import { Worker } from 'node:worker_threads';
import { type CaseFileResults, type RunJob, runJobHere } from './case-file-jobs.ts';
import type { FromCaseFileWorker } from './case-file-worker.ts';

/**
 * Gives the doing of work on case files in threads, one for each piece of work, so that the window's own process never waits for it.
 * Where a thread does not even start, the work is done here: slower for the window, and done all the same.
 */
export function createJobThreads(worker: string): RunJob {
  return (job, options = {}) =>
    new Promise((resolve, reject) => {
      const { signal, onProgress } = options;
      const thread = new Worker(worker, { workerData: job });
      let state: 'starting' | 'working' | 'done here' = 'starting';
      const cancel = () => thread.postMessage('cancel');
      signal?.addEventListener('abort', cancel);
      if (signal?.aborted) cancel();
      // Listened to from its first moment to its last: a thread that ends without a word has ended too.
      thread.on('message', (message: FromCaseFileWorker) => {
        state = 'working';
        if (message.type === 'progress') onProgress?.(message.stage, message.done, message.all, message.bytes);
        if (message.type === 'done') resolve(message.result as CaseFileResults[typeof job.kind]);
        if (message.type === 'failed') reject(toError(message));
      });
      const giveUp = (error: Error) => {
        if (state === 'working') reject(error);
        if (state !== 'starting') return;
        state = 'done here';
        console.error('case files: the thread could not start', error);
        runJobHere(job, options).then(resolve, reject);
      };
      thread.once('error', giveUp);
      thread.once('exit', (code) => {
        signal?.removeEventListener('abort', cancel);
        giveUp(new Error(`The thread ended with ${code}.`));
      });
    });
}

function toError({ name, message, code }: FromCaseFileWorker & { readonly type: 'failed' }): Error {
  const error = new Error(message);
  error.name = name;
  return code === undefined ? error : Object.assign(error, { code });
}
