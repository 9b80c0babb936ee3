import type { ExportCounts, ExportFilter } from './case-view.ts';
import type { ExportFacts } from './export-facts.ts';
import type { ExporterId } from './exporters.ts';

/** What the window asks of the export worker; each worker answers one request. */
export type ToExportWorker =
  | { readonly type: 'count'; readonly databaseName: string; readonly filter: ExportFilter | null }
  | {
      readonly type: 'write';
      readonly databaseName: string;
      readonly exporterId: ExporterId;
      readonly facts: ExportFacts;
      /** The ids of the choices that are on. */
      readonly chosen: readonly string[];
    };

/** What the export worker answers; `reason` is a whole sentence for the analyst. */
export type FromExportWorker =
  | { readonly type: 'counted'; readonly counts: ExportCounts }
  | { readonly type: 'writing' }
  | { readonly type: 'written'; readonly caseName: string; readonly bytes: ArrayBuffer }
  | { readonly type: 'failed'; readonly reason: string };
