import type { CaseCheck } from '../../../shared/verify/case-check.ts';
import type { FromVerifyWorker, ToVerifyWorker } from '../../db/verify-messages.ts';
import { createWorker } from '../../ui/create-worker.ts';
import workerUrl from '../../workers/verify-worker.ts?worker&url';

/** How far a check is. */
export type CheckAt = Omit<Extract<FromVerifyWorker, { readonly type: 'progress' }>, 'type'>;

/** Has a case verified, and repaired first, off the window's thread. Rejects with a whole sentence, or when `signal` says that nobody waits. */
export function askVerifyWorker(
  request: ToVerifyWorker,
  signal: AbortSignal,
  onProgress: (at: CheckAt) => void,
): Promise<CaseCheck> {
  const worker = createWorker(workerUrl);
  return new Promise<CaseCheck>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The check was cancelled.')), { once: true });
    worker.onerror = (event) => reject(new Error(`The case could not be verified: ${event.message}`));
    worker.onmessage = ({ data }: MessageEvent<FromVerifyWorker>) => {
      if (data.type === 'progress') onProgress(data);
      else if (data.type === 'checked') resolve(data.check);
      else reject(new Error(`The case could not be verified: ${data.reason}`));
    };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
