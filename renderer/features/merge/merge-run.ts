import { explainLackOfSpace } from '../../../shared/free-space.ts';
import type { ChosenFile } from '../../../shared/ipc.ts';
import { endCopy } from '../../db/copy-file.ts';
import type { FromMergeWorker, MergePreview, MergeStage, ToMergeWorker } from '../../db/merge-messages.ts';
import { createWorker } from '../../ui/create-worker.ts';
import workerUrl from '../../workers/merge-worker.ts?worker&url';

/** How far a merge is. */
export interface MergeAt {
  readonly stage: MergeStage;
  readonly done: number;
  readonly all: number;
}

/** A merge that was asked for was stopped, and nothing of it was written. */
export class MergeCancelledError extends Error {
  override readonly name = 'MergeCancelledError';
}

/** Merges one copy of a case, off the window's thread: first it is planned, then, when that is wanted, done. `end` it. */
export class MergeRun {
  readonly #file: ChosenFile;
  readonly #worker: Worker;
  readonly #onProgress: (at: MergeAt) => void;
  #settle: ((message: FromMergeWorker) => void) | null = null;

  constructor(file: ChosenFile, onProgress: (at: MergeAt) => void) {
    this.#file = file;
    this.#onProgress = onProgress;
    this.#worker = createWorker(workerUrl);
    this.#worker.onmessage = ({ data }: MessageEvent<FromMergeWorker>) => {
      if (data.type === 'progress') this.#onProgress(data);
      else this.#settle?.(data);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault();
      this.#settle?.({ type: 'failed', reason: `The copy could not be merged: ${event.message}` });
    };
  }

  /** Gives what merging would do; writes nothing. Rejects with a whole sentence. */
  async plan(databaseName: string): Promise<MergePreview> {
    const answer = await this.#ask({ type: 'plan', databaseName, file: this.#file });
    if (answer.type !== 'planned') throw new Error('The copy could not be read.');
    return answer.preview;
  }

  /** Does what was planned, where the disk has room for it. Rejects with a whole sentence, or with MergeCancelledError. */
  async merge({ neededBytes }: MergePreview): Promise<void> {
    // Where the disk cannot be asked, what is written to it tells.
    const space = await window.desktop.readSpace().catch(() => null);
    const lack = space && explainLackOfSpace(space.folder, space.freeBytes, neededBytes);
    if (lack) throw new Error(`Nothing was merged. ${lack}`);
    const answer = await this.#ask({ type: 'merge' });
    if (answer.type === 'cancelled') throw new MergeCancelledError('Nothing was merged.');
  }

  /** Stops merging as long as nothing of the case was written: what came before is taken back, and `merge` says so. */
  cancel(): void {
    this.#send({ type: 'cancel' });
  }

  /** Ends it; what is being planned comes to nothing. Not to be called while it merges. */
  end(): void {
    this.#worker.terminate();
    void endCopy(this.#file);
  }

  #ask(request: ToMergeWorker): Promise<FromMergeWorker> {
    return new Promise((resolve, reject) => {
      this.#settle = (message) => {
        this.#settle = null;
        if (message.type === 'failed') reject(new Error(message.reason));
        else resolve(message);
      };
      this.#send(request);
    });
  }

  #send(request: ToMergeWorker): void {
    this.#worker.postMessage(request);
  }
}
