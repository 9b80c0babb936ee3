import type { Replayed } from './replay.ts';

/** What the worker is asked: to bring back what the journal of a case has and its database has not. */
export interface ToReplayWorker {
  readonly databaseName: string;
}

/** What it answers. */
export type FromReplayWorker =
  | { readonly type: 'progress'; readonly seq: number }
  | { readonly type: 'replayed'; readonly replayed: Replayed }
  | { readonly type: 'failed'; readonly reason: string };
