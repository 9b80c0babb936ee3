import type { Replayed } from '../db/replay.ts';
import type { FromReplayWorker, ToReplayWorker } from '../db/replay-messages.ts';
import { createWorker } from '../ui/create-worker.ts';
import workerUrl from '../workers/replay-worker.ts?worker&url';

/** Has a case brought back from its journal off the window's thread. Rejects with a whole sentence. */
export function replayInWorker(databaseName: string, onProgress: (seq: number) => void): Promise<Replayed> {
  const worker = createWorker(workerUrl);
  return new Promise<Replayed>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(`The case could not be read from its journal: ${event.message}`));
    worker.onmessage = ({ data }: MessageEvent<FromReplayWorker>) => {
      if (data.type === 'progress') onProgress(data.seq);
      else if (data.type === 'replayed') resolve(data.replayed);
      else reject(new Error(`The case could not be read from its journal: ${data.reason}`));
    };
    const request: ToReplayWorker = { databaseName };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
