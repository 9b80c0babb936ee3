import type { StorageCheck } from '../../db/storage-check.ts';
import type { FromStorageWorker, ToStorageWorker } from '../../db/storage-messages.ts';
import { createWorker } from '../../ui/create-worker.ts';
import workerUrl from '../../workers/storage-worker.ts?worker&url';

/** How far a check is. */
export type CheckAt = Omit<Extract<FromStorageWorker, { readonly type: 'progress' }>, 'type'>;

/** Has a case checked, and repaired first, off the window's thread. Rejects with a whole sentence, or when `signal` says that nobody waits. */
export function askStorageWorker(
  request: ToStorageWorker,
  signal: AbortSignal,
  onProgress: (at: CheckAt) => void,
): Promise<StorageCheck> {
  const worker = createWorker(workerUrl);
  return new Promise<StorageCheck>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The check was cancelled.')), { once: true });
    worker.onerror = (event) => reject(new Error(`The case could not be checked: ${event.message}`));
    worker.onmessage = ({ data }: MessageEvent<FromStorageWorker>) => {
      if (data.type === 'progress') onProgress(data);
      else if (data.type === 'checked') resolve(data.check);
      else reject(new Error(`The case could not be checked: ${data.reason}`));
    };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
