import type { FromGapsWorker, ToGapsWorker } from '../../shared/attribution/gap-messages.ts';
import { listGapRows } from '../../shared/attribution/gap-rows.ts';
import {
  countGaps,
  type FoundGaps,
  findGaps,
  GAP_KINDS,
  type GapCase,
  type GapKind,
} from '../../shared/attribution/gaps.ts';
import { readGapCase } from '../db/case.ts';
import { openCaseDatabase } from '../db/database.ts';

/** What was read last: asking for the rows of another kind does not read the case again. */
let known: { readonly rows: GapCase; readonly found: FoundGaps } | null = null;

self.onmessage = async ({ data }: MessageEvent<ToGapsWorker>) => {
  const { turn, kind } = data;
  try {
    if (known === null || data.isAnew) {
      const rows = await readRows(data.databaseName);
      known = { rows, found: findGaps(rows) };
    }
    const { rows, found } = known;
    send({
      type: 'found',
      turn,
      counts: Object.fromEntries(GAP_KINDS.map((one) => [one, countGaps(found, one)])) as Record<GapKind, number>,
      speakersWithoutSide: found.speakersWithoutSide,
      rows: kind && { kind, rows: listGapRows(rows, found, kind, data.locale) },
    });
  } catch (error) {
    send({ type: 'failed', turn, reason: error instanceof Error ? error.message : String(error) });
  }
};

function send(message: FromGapsWorker): void {
  self.postMessage(message);
}

async function readRows(databaseName: string): Promise<GapCase> {
  const db = await openCaseDatabase(databaseName);
  try {
    return await readGapCase(db);
  } finally {
    db.close();
  }
}
