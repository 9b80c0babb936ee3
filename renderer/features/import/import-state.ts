import type { ImportStage } from '../../../shared/extract/import-messages.ts';
import type { ReportLine } from './report-book.ts';

/** What the import report shows. `current` is the file that is being read. */
export interface ImportState {
  readonly lines: readonly ReportLine[];
  /** How many of the lines have an outcome. */
  readonly done: number;
  readonly isRunning: boolean;
  /** Whether the analyst has cancelled and the worker is about to end. */
  readonly isCancelling: boolean;
  readonly current: { readonly name: string; readonly stage: ImportStage } | null;
}

/** A report without a line. */
export const EMPTY: ImportState = { lines: [], done: 0, isRunning: false, isCancelling: false, current: null };
