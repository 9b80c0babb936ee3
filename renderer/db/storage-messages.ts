import type { CheckStage, StorageCheck, StorageFault } from './storage-check.ts';

/** What the storage worker is asked: to check a case, or to repair first what an earlier check found. */
export interface ToStorageWorker {
  readonly databaseName: string;
  readonly repair: readonly StorageFault[];
}

/** What the storage worker answers. */
export type FromStorageWorker =
  | { readonly type: 'progress'; readonly stage: CheckStage | 'repair'; readonly done: number; readonly total: number }
  | { readonly type: 'checked'; readonly check: StorageCheck }
  | { readonly type: 'failed'; readonly reason: string };
