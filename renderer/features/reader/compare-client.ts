import type { FromCompareWorker, ToCompareWorker } from '../../../shared/anchoring/compare-messages.ts';
import { createWorker } from '../../ui/create-worker.ts';
import workerUrl from '../../workers/compare-worker.ts?worker&url';

/**
 * Asks the compare worker and hands over what it sends until its last word. The worker is ended with it, or when `signal` says
 * that nobody waits any more. Throws an error with a whole sentence when it fails.
 */
export function askCompareWorker(
  request: ToCompareWorker,
  signal: AbortSignal,
  onMessage: (message: Exclude<FromCompareWorker, { readonly type: 'failed' }>) => void,
): Promise<void> {
  if (signal.aborted) return Promise.reject(new Error('The comparison was cancelled.'));
  const worker = createWorker(workerUrl);
  return new Promise<void>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The comparison was cancelled.')), { once: true });
    worker.onerror = (event) => reject(new Error(`The texts could not be compared: ${event.message}`));
    worker.onmessage = ({ data }: MessageEvent<FromCompareWorker>) => {
      if (data.type === 'failed') {
        reject(new Error(`The texts could not be compared: ${data.reason}`));
        return;
      }
      onMessage(data);
      if (data.type === 'compared' || data.type === 'family') resolve();
    };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
