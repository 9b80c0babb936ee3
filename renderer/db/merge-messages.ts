import type { ChosenFile } from '../../shared/ipc.ts';
import type { TableName } from '../../shared/model/change.ts';

/** How many rows of a table a merge adds, changes and removes. */
export interface RowCounts {
  readonly table: TableName;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What merging a copy would do, as the window shows it. */
export interface MergePreview {
  /** How many acts of others come in; 0 where there is nothing new. */
  readonly acts: number;
  /** How many conflicts this merge opens. */
  readonly conflicts: number;
  readonly counts: readonly RowCounts[];
  /** What is written at the most, bytes, in the database and in the journal together. */
  readonly neededBytes: number;
}

/** What is being done, in its order; from `write` on it cannot be cancelled. */
export type MergeStage = 'own-record' | 'copy-record' | 'compare' | 'content' | 'write';

/** What the worker is asked: what a copy would do, and then to take it in, or to stop. */
export type ToMergeWorker =
  | { readonly type: 'plan'; readonly databaseName: string; readonly file: ChosenFile }
  | { readonly type: 'merge' | 'cancel' };

/** What the worker answers. */
export type FromMergeWorker =
  | { readonly type: 'progress'; readonly stage: MergeStage; readonly done: number; readonly all: number }
  | { readonly type: 'planned'; readonly preview: MergePreview }
  | { readonly type: 'merged' | 'cancelled' }
  | { readonly type: 'failed'; readonly reason: string };
