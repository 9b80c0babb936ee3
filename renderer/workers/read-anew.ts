import type { KinIndex } from '../../shared/attribution/families.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { CaseDatabase } from '../db/database.ts';
import { addReading } from '../db/readings.ts';
import type { ImportTools, Line } from './import-run.ts';
import { makeDocument } from './make-document.ts';

/** Reads a version's bytes by another finder than the one that read them, and tells what came of it. */
export async function readAnew(
  tools: ImportTools,
  db: CaseDatabase,
  line: Line,
  versionId: Ulid,
  knownTexts: () => Promise<KinIndex>,
): Promise<void> {
  const { frame, origin, onOutcome, onStage } = tools;
  const version = await db.versions.get(versionId);
  const original = version && (await db.originals.get(version.originalSha256));
  if (!version || !original) {
    onOutcome(line, { status: 'unreadable', reason: 'Its original bytes are missing from the case.' });
    return;
  }
  onStage(line, version.fileName, 'taking apart');
  const container = version.container ?? null;
  const isWebArchive = container?.kind === 'warc' || container?.kind === 'wacz';
  const result = await frame.ask({
    ask: 'open',
    fileKey: original.sha256,
    fileName: version.fileName,
    file: original.bytes.slice(0),
    importedAt: version.importedAt,
    given: null,
    container: container && {
      kind: container.kind,
      url: isWebArchive ? container.path : null,
      capturedAt: isWebArchive ? (version.capturedAt?.value ?? null) : null,
      ...(container.charset === undefined ? {} : { charset: container.charset }),
    },
    notBy: version.extractor.name,
  });
  if ('status' in result) {
    onOutcome(line, result);
    return;
  }
  const { reply, parts } = result;
  if (reply.status !== 'read') {
    const reason = 'reason' in reply ? reply.reason : 'There is no other reading of this file.';
    onOutcome(line, { status: 'unreadable', reason });
    return;
  }
  const document = await makeDocument(
    {
      fileName: version.fileName,
      bytes: original.bytes,
      originalSha256: original.sha256,
      draft: reply.draft,
      parts,
      container,
      containerOriginal: null,
    },
    await knownTexts(),
  );
  const outcome = await addReading(db, origin, versionId, document);
  if (outcome.status === 'reread') onOutcome(line, { status: 'reread', articleId: outcome.articleId });
  else onOutcome(line, { status: 'unreadable', reason: 'The other reading gives the same text; nothing was changed.' });
}
