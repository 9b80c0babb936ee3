import { writeCustodyJson } from '../shared/custody/check-custody.ts';
import { writeCustodyHtml } from '../shared/custody/custody-html.ts';
import { CustodyLedger } from '../shared/custody/custody-ledger.ts';
import { CUSTODY_FILES } from '../shared/custody/custody-record.ts';
import type { CaseFileManifest, FurtherFile } from '../shared/exchange/case-file.ts';
import type { Change } from '../shared/model/change.ts';
import { type CaseFileJournal, JournalNotWholeError } from './case-file-write.ts';
import { hashText } from './hash-text.ts';

/** Writes the custody record of a package from the journal that the package is made of, read from its first change. Throws JournalNotWholeError. */
export async function listCustodyFiles(
  journal: Pick<CaseFileJournal, 'readAfter'>,
  manifest: CaseFileManifest,
): Promise<readonly FurtherFile[]> {
  const ledger = new CustodyLedger(hashText);
  let seq = 0;
  for (let hasMore = true; hasMore && seq < manifest.record.seq; ) {
    const stretch = await journal.readAfter(seq);
    for (const text of stretch.changes) ledger.note(JSON.parse(text) as Change);
    seq += stretch.changes.length;
    hasMore = stretch.hasMore && stretch.changes.length > 0;
  }
  if (seq !== manifest.record.seq)
    throw new JournalNotWholeError(`It ends with change ${seq} and should end with ${manifest.record.seq}.`);
  const record = ledger.finish(manifest);
  return [
    { name: CUSTODY_FILES.html, bytes: Buffer.from(writeCustodyHtml(record)) },
    { name: CUSTODY_FILES.json, bytes: Buffer.from(writeCustodyJson(record)) },
    ...ledger.listAnswers().map(({ entry, bytes }) => ({ name: entry, bytes })),
  ];
}
