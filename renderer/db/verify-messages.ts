import type { CaseCheck, CaseFault, CheckStage } from '../../shared/verify/case-check.ts';

/** What the worker is asked: to verify a case, or to repair first what an earlier check found. */
export interface ToVerifyWorker {
  readonly databaseName: string;
  readonly repair: readonly CaseFault[];
}

/** What the worker answers. */
export type FromVerifyWorker =
  | { readonly type: 'progress'; readonly stage: CheckStage | 'repair'; readonly done: number; readonly total: number }
  | { readonly type: 'checked'; readonly check: CaseCheck }
  | { readonly type: 'failed'; readonly reason: string };
