import type { ExportCounts, ExportFilter } from '../../../shared/exchange/case-view.ts';
import type { FromExportWorker, ToExportWorker } from '../../../shared/exchange/export-messages.ts';
import { type ExporterId, findExporter } from '../../../shared/exchange/exporters.ts';
import type { SaveResult } from '../../../shared/ipc.ts';
import type { IsoTime } from '../../../shared/model/ids.ts';
import { createWorker } from '../../ui/create-worker.ts';
import workerUrl from '../../workers/export-worker.ts?worker&url';

/** The steps of an export in their order, as the analyst reads them. */
export const EXPORT_STEPS = ['Reading the case', 'Writing the export', 'Handing it over', 'Saving the file'] as const;
export type ExportStep = (typeof EXPORT_STEPS)[number];

/** What is exported, and how. */
export interface ExportJob {
  readonly databaseName: string;
  readonly exporterId: ExporterId;
  readonly filter: ExportFilter | null;
  /** The ids of the choices that are on. */
  readonly chosen: readonly string[];
  readonly madeAt: IsoTime;
}

/** Counts what an export would hold. Throws an error with a whole sentence when the case cannot be read. */
export async function countExport(
  databaseName: string,
  filter: ExportFilter | null,
  signal: AbortSignal,
): Promise<ExportCounts> {
  const answer = await askWorker({ type: 'count', databaseName, filter }, signal, () => {});
  if (answer.type !== 'counted') throw new Error('The case could not be counted.');
  return answer.counts;
}

/** Writes an export off the window's thread, hands the bytes to main, and has it saved or printed where the analyst chooses. */
export async function runExport(
  job: ExportJob,
  onStep: (step: ExportStep) => void,
  signal: AbortSignal,
): Promise<SaveResult> {
  const exporter = findExporter(job.exporterId);
  try {
    onStep('Reading the case');
    const { version, locale } = await window.desktop.readFacts();
    const facts = { madeAt: job.madeAt, appVersion: version, locale, filter: job.filter };
    const { databaseName, exporterId, chosen } = job;
    const request = { type: 'write', databaseName, exporterId, facts, chosen } as const;
    const written = await askWorker(request, signal, () => onStep('Writing the export'));
    if (written.type !== 'written') throw new Error('The export could not be written.');
    onStep('Handing it over');
    const uploadId = await upload(written.bytes, signal);
    onStep('Saving the file');
    const suggestedName = `${written.caseName}${exporter.nameSuffix ?? ''} ${job.madeAt.slice(0, 10)}.${exporter.saveKind}`;
    const save = exporter.way === 'print' ? window.desktop.printPdf : window.desktop.saveFile;
    return await save({ kind: exporter.saveKind, suggestedName, uploadId });
  } catch (error) {
    if (signal.aborted) return { status: 'cancelled' };
    return { status: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Posts bytes to main, where they wait under the id that comes back. */
async function upload(bytes: ArrayBuffer, signal: AbortSignal): Promise<string> {
  const response = await fetch('./upload', { method: 'POST', body: bytes, signal });
  if (response.status === 413)
    throw new Error('The export is too large to be saved at once: export a part of the case.');
  if (!response.ok) throw new Error(`The export could not be handed over (${response.status}).`);
  return response.text();
}

type Answer = Exclude<FromExportWorker, { type: 'writing' | 'failed' }>;

/** Starts a worker for one request and ends it with its answer, or when the analyst cancels. */
function askWorker(request: ToExportWorker, signal: AbortSignal, onWriting: () => void): Promise<Answer> {
  const worker = createWorker(workerUrl);
  return new Promise<Answer>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Cancelled')), { once: true });
    if (signal.aborted) reject(new Error('Cancelled'));
    worker.onerror = (event) => reject(new Error(`The export could not be written: ${event.message}`));
    worker.onmessage = ({ data }: MessageEvent<FromExportWorker>) => {
      switch (data.type) {
        case 'writing':
          onWriting();
          return;
        case 'failed':
          reject(new Error(data.reason));
          return;
        default:
          resolve(data);
      }
    };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
