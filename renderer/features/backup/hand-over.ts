import type { BackUpResult } from '../../../shared/case-files.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { beginHandOver, endHandOver, type NewHandOver } from '../../db/hand-overs.ts';
import { toCaseId } from '../../db/journal.ts';
import type { JournalFeed } from '../../db/journal-feed.ts';

/**
 * Asks where to, records the hand-over, writes the package with that record in it, and records what became of it. Nothing is recorded
 * where no place was chosen. Throws ActError and what writing to the database throws.
 */
export async function handOver(
  db: CaseDatabase,
  origin: Origin,
  feed: JournalFeed,
  job: { readonly caseName: string; readonly fields: Omit<NewHandOver, 'appVersion'>; readonly onBegin: () => void },
): Promise<BackUpResult> {
  const day = origin.now().slice(0, 10);
  const target = await window.desktop.chooseHandOverTarget(`${job.caseName} handed over ${day}`);
  if (!target) return { status: 'cancelled' };
  job.onBegin();
  const { version } = await window.desktop.readFacts();
  const begun = await beginHandOver(db, origin, { ...job.fields, appVersion: version });
  await feed.catchUp();
  const { caseId, seq } = { caseId: toCaseId(db.name), seq: begun.seq };
  const result = await window.desktop.handOver({ id: target.id, caseId, seq });
  await endHandOver(
    db,
    origin,
    begun.handOver.id,
    result.status === 'saved'
      ? { status: 'written', fileName: target.name, bytes: result.contents.bytes, sha256: result.sha256 }
      : { status: 'not-written', reason: result.status === 'failed' ? result.reason : 'It was cancelled.' },
  );
  return result;
}
