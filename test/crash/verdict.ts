import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { isSameJson, writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';
import { findJournal, readJournal, readTable } from '../e2e/stored.ts';
import type { Shown } from './shown.ts';

/** Lists what is wrong with a case that is open again: nothing that was shown may be missing, and everything must fit. */
export async function judge(
  page: Page,
  userDataDir: string,
  shown: Shown,
  known: readonly string[],
): Promise<string[]> {
  const changes = await readTable<Change>(page, 'changes');
  const hashes = changes.map(({ hash }) => hash);
  const faults: string[] = [];
  if (changes.length < shown.changes)
    faults.push(`${shown.changes} changes were shown as saved, ${changes.length} are there`);
  if (!known.every((hash, index) => hashes[index] === hash))
    faults.push('the changes of an earlier start are others now');
  faults.push(...findBreaks(changes));
  const journal = await readJournal(findJournal(userDataDir));
  if (journal.length !== changes.length || journal.some(({ hash }, index) => hash !== hashes[index])) {
    faults.push(`the journal has ${journal.length} changes, the database ${changes.length}`);
  }
  const after = changes.flatMap(({ edits }) => edits.map((edit) => edit.after as Record<string, unknown> | null));
  const files = new Set(after.flatMap((row) => (row && typeof row.fileName === 'string' ? row.fileName : [])));
  const events = new Set(after.flatMap((row) => (row && typeof row.title === 'string' ? row.title : [])));
  for (const file of shown.files) if (!files.has(file)) faults.push(`${file} was shown as imported and is not there`);
  for (const event of shown.events)
    if (!events.has(event)) faults.push(`“${event}” was shown as saved and is not there`);
  faults.push(...(await findOtherRows(page, changes)));
  return faults;
}

/** Gives the hashes of all changes that are there. */
export async function readHashes(page: Page): Promise<readonly string[]> {
  return (await readTable<Change>(page, 'changes')).map(({ hash }) => hash);
}

function findBreaks(changes: readonly Change[]): readonly string[] {
  let last: Change | null = null;
  for (const change of changes) {
    const hash = createHash('sha256')
      .update(writeCanonicalJson({ ...change, hash: undefined }))
      .digest('hex');
    const follows: boolean = change.seq === (last?.seq ?? 0) + 1 && change.previousHash === (last?.hash ?? null);
    if (hash !== change.hash || !follows) return [`the chain breaks at change ${change.seq}`];
    last = change;
  }
  return [];
}

/** Holds the rows of every table against what the changes say of them. */
async function findOtherRows(page: Page, changes: readonly Change[]): Promise<readonly string[]> {
  const tables = new Map<string, Map<string, unknown>>();
  for (const { edits } of changes) {
    for (const { table, key, after } of edits) {
      const rows = tables.get(table) ?? new Map<string, unknown>();
      tables.set(table, rows);
      if (after === null) rows.delete(key);
      else rows.set(key, after);
    }
  }
  const faults: string[] = [];
  for (const [table, rows] of tables) {
    const stored = await readTable<{ id: string }>(page, table);
    const isSame = stored.length === rows.size && stored.every((row) => isSameJson(row, rows.get(row.id) ?? null));
    if (!isSame) faults.push(`${table} has other rows than its changes say`);
  }
  const texts = (await readTable<{ versionId: string }>(page, 'texts')).map(({ versionId }) => versionId);
  const missing = [...(tables.get('versions')?.keys() ?? [])].filter((id) => !texts.includes(id));
  if (missing.length > 0) faults.push(`${missing.length} texts are missing`);
  return faults;
}
