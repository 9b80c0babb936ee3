import { readCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { CaseFault, CheckProgress, OfArticle } from '../../shared/verify/case-check.ts';
import { readLast } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { hashChange } from './hash.ts';
import type { JournalClient } from './journal-client.ts';

/** What was committed a moment ago, by an import that goes on, is on its way to the journal: so often and so long (ms) it is waited for. */
const MOST_WAITS = 4;
const WAIT = 250;

const pause = () => new Promise((resolve) => setTimeout(resolve, WAIT));

/** Holds every change of the journal against its hash and against the database's own copy of it. */
export async function verifyJournal(
  db: CaseDatabase,
  client: Pick<JournalClient, 'readAfter'>,
  onProgress: CheckProgress,
): Promise<readonly CaseFault[]> {
  const faults: CaseFault[] = [];
  const total = (await readLast(db))?.seq ?? 0;
  let seq = 0;
  for (let waits = 0; ; ) {
    const stretch = await client.readAfter(seq);
    const changes = stretch.changes.map((text) => readCanonicalJson(text) as Change);
    const stored = await db.changes.bulkGet(changes.map((change) => change.seq));
    for (const [index, change] of changes.entries()) {
      const isSame = stored[index]?.hash === change.hash && hashChange(change) === change.hash;
      if (!isSame) faults.push({ kind: 'journal-change', seq: change.seq });
    }
    seq = changes.at(-1)?.seq ?? seq;
    onProgress('journal', seq, Math.max(total, seq));
    if (stretch.damage) return [...faults, { kind: 'journal', sentence: stretch.damage.reason }];
    if (stretch.hasMore) continue;
    if (seq >= total || waits >= MOST_WAITS) break;
    waits += 1;
    await pause();
  }
  if (seq < total) faults.push({ kind: 'journal', sentence: `The journal ends at change ${seq} of ${total}.` });
  return faults;
}

/** Has every file of content beside the journal hashed; `named` is what must be there. */
export async function verifyJournalFiles(
  client: Pick<JournalClient, 'listContentParts' | 'checkContentPart'>,
  named: ReadonlyMap<Sha256, OfArticle>,
  onProgress: CheckProgress,
): Promise<{ readonly count: number; readonly faults: readonly CaseFault[] }> {
  const faults: CaseFault[] = [];
  const parts = await client.listContentParts();
  const there = new Set<Sha256>();
  let count = 0;
  for (const [index, part] of parts.entries()) {
    onProgress('files', index, parts.length);
    const { whole, broken } = await client.checkContentPart(part);
    for (const sha256 of whole) there.add(sha256);
    count += whole.length + broken.length;
    for (const sha256 of broken) {
      there.add(sha256);
      faults.push({ kind: 'journal-content', sha256, of: named.get(sha256) ?? null });
    }
  }
  for (let waits = 0; waits < MOST_WAITS; waits += 1) {
    const missing = [...named.keys()].filter((sha256) => !there.has(sha256));
    if (missing.length === 0) break;
    await pause();
    for (const part of new Set(missing.map((sha256) => sha256.slice(0, 2))))
      for (const sha256 of (await client.checkContentPart(part)).whole) there.add(sha256);
  }
  for (const [sha256, of] of named) if (!there.has(sha256)) faults.push({ kind: 'journal-content', sha256, of });
  onProgress('files', parts.length, parts.length);
  return { faults, count };
}
