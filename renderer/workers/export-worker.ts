import { viewCase } from '../../shared/exchange/case-view.ts';
import type { FromExportWorker, ToExportWorker } from '../../shared/exchange/export-messages.ts';
import { findExporter } from '../../shared/exchange/exporters.ts';
import type { CaseSnapshot } from '../../shared/model/case-snapshot.ts';
import { readCase } from '../db/case.ts';
import { openCaseDatabase } from '../db/database.ts';

function send(message: FromExportWorker, moved: Transferable[] = []): void {
  self.postMessage(message, { transfer: moved });
}

self.onmessage = async ({ data }: MessageEvent<ToExportWorker>) => {
  try {
    const snapshot = await readSnapshot(data.databaseName);
    if (data.type === 'count') {
      send({ type: 'counted', counts: viewCase(snapshot, data.filter).counts });
      return;
    }
    send({ type: 'writing' });
    const exporter = findExporter(data.exporterId);
    const text = await exporter.write(snapshot, data.facts, (id) => data.chosen.includes(id));
    const { buffer } = new TextEncoder().encode(text);
    send({ type: 'written', caseName: snapshot.settings.name, bytes: buffer }, [buffer]);
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};

async function readSnapshot(databaseName: string): Promise<CaseSnapshot> {
  const db = await openCaseDatabase(databaseName);
  try {
    return await readCase(db);
  } finally {
    db.close();
  }
}
