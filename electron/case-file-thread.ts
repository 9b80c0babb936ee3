import { Worker } from 'node:worker_threads';
import { type CaseFileResults, type RunJob, runJobHere } from './case-file-jobs.ts';
import type { FromCaseFileWorker } from './case-file-worker.ts';

/**
 * Gives the doing of work on case files in threads, one for each piece of work, so that the window's own process never waits for it.
 * Where a thread does not even start, the work is done here: slower for the window, and done all the same.
 */
export function createJobThreads(worker: string): RunJob {
  return async (job, options = {}) => {
    const begun = await begin(worker, job);
    if (begun === null) return runJobHere(job, options);
    return new Promise((resolve, reject) => {
      const { signal, onProgress } = options;
      const cancel = () => begun.postMessage('cancel');
      if (signal?.aborted) cancel();
      signal?.addEventListener('abort', cancel);
      const end = () => signal?.removeEventListener('abort', cancel);
      begun.on('message', (message: FromCaseFileWorker) => {
        if (message.type === 'progress') onProgress?.(message.stage, message.done, message.all, message.bytes);
        if (message.type === 'done') resolve(message.result as CaseFileResults[typeof job.kind]);
        if (message.type === 'failed') reject(toError(message));
      });
      begun.once('error', reject);
      begun.once('exit', (code) => {
        end();
        reject(new Error(`The thread ended with ${code}.`));
      });
    });
  };
}

function begin(worker: string, job: unknown): Promise<Worker | null> {
  return new Promise((resolve) => {
    const thread = new Worker(worker, { workerData: job });
    thread.once('message', () => {
      thread.removeAllListeners('error');
      resolve(thread);
    });
    thread.once('error', (error) => {
      console.error('case files: the thread could not start', error);
      resolve(null);
    });
  });
}

function toError({ name, message, code }: FromCaseFileWorker & { readonly type: 'failed' }): Error {
  const error = new Error(message);
  error.name = name;
  return code === undefined ? error : Object.assign(error, { code });
}
