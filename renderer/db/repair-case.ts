import { isSameJson, readCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change, RowEdit, TableName } from '../../shared/model/change.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { CaseFault } from '../../shared/verify/case-check.ts';
import { writeEdits } from './batch.ts';
import { type CaseDatabase, RECORDED_TABLES } from './database.ts';
import { hashChange } from './hash.ts';
import type { JournalClient } from './journal-client.ts';
import { readNamedContent } from './journal-content.ts';
import type { JournalFeed } from './journal-feed.ts';
import { listJudgments } from './judgments.ts';
import { forgetKept } from './kept-store.ts';
import { readRowName, toRowName } from './references.ts';
import { readText, readVerified } from './replay-content.ts';
import { renewSketches } from './sketches.ts';
import { TablesOf, tableOf } from './tables.ts';
import { rebuildDerived } from './verify-derived.ts';

/**
 * Puts right what a check found, each piece from where it is whole: the database from the journal, the journal from the database.
 * What is replaced is kept as a file beside the journal. It records no change: afterwards the case is as its record says.
 */
export async function repairCase(
  db: CaseDatabase,
  client: JournalClient,
  feed: Pick<JournalFeed, 'catchUp'>,
  faults: readonly CaseFault[],
): Promise<void> {
  const replaced: unknown[] = [];
  const isRecordBroken = faults.some(({ kind }) => RECORD_FAULTS.includes(kind));
  if (isRecordBroken) {
    await repairChanges(db, client, replaced);
    await repairRows(db, replaced);
    // It may have been made from the rows as they were.
    await forgetKept(db.name);
  }
  // After the rows and changes that they follow from.
  if (isRecordBroken || faults.some(isOfRows)) await rebuildDerived(db);
  for (const fault of faults) {
    if (fault.kind === 'text') await repairText(db, client, fault.versionId, replaced);
    else if (fault.kind === 'original' || fault.kind === 'picture') await repairOriginal(db, client, fault.sha256);
  }
  // After the texts that they are made of.
  for (const fault of faults)
    if (fault.kind === 'derived' && fault.table === 'sketches') await renewSketches(db, fault.versionIds);
  if (replaced.length > 0) await client.keep('replaced-rows.json', encode(replaced));
  const brokenFiles = faults.flatMap((fault) => (fault.kind === 'journal-content' ? fault.sha256 : []));
  if (brokenFiles.length > 0) await repairFiles(db, client, new Set(brokenFiles));
  if (faults.some(({ kind }) => kind === 'journal' || kind === 'journal-change')) {
    await client.setAside();
    await feed.catchUp();
  }
}

/** Faults of the record or of what follows from it. */
const RECORD_FAULTS: readonly CaseFault['kind'][] = ['change', 'row', 'journal-change'];

/** Whether a fault is in what follows from rows and changes. */
function isOfRows(fault: CaseFault): boolean {
  return fault.kind === 'derived' && fault.table !== 'sketches';
}

/** Takes changes that are not as they were recorded from the journal, where it has them as the chain wants them. */
async function repairChanges(db: CaseDatabase, client: JournalClient, replaced: unknown[]): Promise<void> {
  let seq = 0;
  let hash: Sha256 | null = null;
  while (true) {
    const stretch = await client.readAfter(seq);
    for (const text of stretch.changes) {
      const change = readCanonicalJson(text) as Change;
      if (change.previousHash !== hash || hashChange(change) !== change.hash) return;
      const stored = await db.changes.get(change.seq);
      if (!isSame(stored, change)) {
        if (stored) replaced.push({ table: 'changes', row: stored });
        await db.transaction('rw', db.changes, db.judgments, async () => {
          await db.changes.put(change);
          await db.judgments.bulkPut(listJudgments(change));
        });
      }
      seq = change.seq;
      hash = change.hash;
    }
    if (stretch.damage || !stretch.hasMore) return;
  }
}

/** Puts every row to what the last change of it left; nothing is done while the record itself is not whole. */
async function repairRows(db: CaseDatabase, replaced: unknown[]): Promise<void> {
  await db.transaction('rw', db.tables, async (transaction) => {
    const tables = new TablesOf(transaction);
    const recorded = new Map<string, RowEdit['after']>();
    let isWhole = true;
    let last: Change | null = null;
    await db.changes.orderBy('seq').each((change) => {
      isWhole &&= change.seq === (last?.seq ?? 0) + 1 && change.previousHash === (last?.hash ?? null);
      isWhole &&= isAsRecorded(change);
      if (isWhole) for (const { table, key, after } of change.edits) recorded.set(toRowName(table, key), after);
      last = change;
    });
    if (!isWhole) return;
    for (const table of RECORDED_TABLES) {
      for (const row of await tableOf(db, table).toArray()) {
        const name = toRowName(table, row.id);
        if (!recorded.has(name)) recorded.set(name, null);
      }
    }
    for (const [name, after] of recorded) {
      const { table, key } = readRowName(name);
      await repairRow(tables, table, key, after, replaced);
    }
  });
}

async function repairRow(
  tables: TablesOf,
  table: TableName,
  key: string,
  after: RowEdit['after'],
  replaced: unknown[],
): Promise<void> {
  const before = (await tables.of(table).get(key)) ?? null;
  if (isSame(before, after)) return;
  if (before) replaced.push({ table, row: before });
  await writeEdits(tables, [{ table, key, before, after }]);
}

async function repairText(db: CaseDatabase, client: JournalClient, id: string, replaced: unknown[]): Promise<void> {
  const version = await db.versions.get(id);
  const text = version && (await readText(client, version));
  if (!text) return;
  const stored = await db.texts.get(id).catch(() => undefined);
  if (stored) replaced.push({ table: 'texts', row: stored });
  await db.texts.put(text);
}

async function repairOriginal(db: CaseDatabase, client: JournalClient, sha256: Sha256): Promise<void> {
  const bytes = await readVerified(client, sha256);
  if (!bytes) return;
  // What cannot even be read cannot be kept.
  const stored = await db.originals.get(sha256).catch(() => undefined);
  if (stored) await client.keep(`original-${sha256}`, new Uint8Array(stored.bytes));
  await db.originals.put({ sha256, bytes: bytes.buffer });
}

/** Sends content again whose file beside the journal is broken or gone; the broken one is kept. */
async function repairFiles(db: CaseDatabase, client: JournalClient, broken: ReadonlySet<Sha256>): Promise<void> {
  const versions = await db.versions.toArray();
  for (const version of versions) {
    const edit: RowEdit = { table: 'versions', key: version.id, before: null, after: version };
    const pieces = await readNamedContent(db, [{ edits: [edit] }], broken);
    const content = pieces.filter(({ sha256 }) => broken.has(sha256));
    if (content.length === 0) continue;
    for (const { sha256 } of content) await client.giveUpContent(sha256);
    const alongside = content.map(({ sha256 }) => sha256);
    await client.append({ content, alongside, without: [], changes: [] });
  }
}

function encode(rows: readonly unknown[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(rows, null, 1));
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    return isSameJson(one ?? null, other ?? null);
  } catch {
    return false;
  }
}

function isAsRecorded(change: Change): boolean {
  try {
    return hashChange(change) === change.hash;
  } catch {
    return false;
  }
}
