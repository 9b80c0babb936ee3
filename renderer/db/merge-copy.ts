import type { CaseRows } from '../../shared/merge/case-rows.ts';
import { nameOfRow } from '../../shared/merge/case-rows.ts';
import { Lineage } from '../../shared/merge/lineage.ts';
import { mergeCopies } from '../../shared/merge/merge-copies.ts';
import { isSameJson, writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { CaseSettings } from '../../shared/model/case.ts';
import type { Change, TableName } from '../../shared/model/change.ts';
import type { CopyMerge, MergeConflict } from '../../shared/model/copy-merge.ts';
import type { Origin } from '../../shared/model/ids.ts';
import { commit, readLast } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { gatherForeign } from './merge-content.ts';
import { addRecord, type CopySource, MergeError, parseRecord, readKeptHere } from './merge-lineage.ts';
import { MERGE_RULES } from './merge-rules.ts';

/** What merging a copy would do, before it is done. */
export interface MergePlan {
  readonly source: CopySource;
  readonly head: Change;
  readonly otherHead: Change;
  /** The acts of others that come in; none where there is nothing new. */
  readonly acts: readonly Change[];
  /** The changes of the copy that are kept, its merges among them. */
  readonly foreign: readonly Change[];
  /** What else its merges brought from further copies. */
  readonly nested: readonly Change[];
  readonly rows: CaseRows;
  readonly before: CaseRows;
  /** Those that this merge opens. */
  readonly conflicts: readonly MergeConflict[];
  readonly counts: readonly {
    readonly table: TableName;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
}

/** Reads a copy and works out what merging it would do; writes nothing. Throws MergeError and LineageError. */
export async function planMerge(db: CaseDatabase, source: CopySource): Promise<MergePlan> {
  const own = await db.changes.orderBy('seq').toArray();
  const theirs = parseRecord(await source.readChanges());
  const [head, otherHead] = [own.at(-1), theirs.at(-1)];
  if (!head || !otherHead) throw new MergeError('There is nothing in the record of this copy.');
  const lineage = new Lineage();
  await addRecord(lineage, own, readKeptHere(db));
  if (own[0]?.hash !== theirs[0]?.hash) throw new MergeError(await explainOther(db, theirs));
  const known = new Set(lineage.hashes());
  await addRecord(lineage, theirs, source);
  const acts = lineage.newIn(head.hash, otherHead.hash);
  const before = lineage.rowsAt(head.hash);
  const common = { source, head, otherHead, acts, before };
  if (acts.length === 0) return { ...common, foreign: [], nested: [], rows: before, conflicts: [], counts: [] };
  const { rows, conflicts } = mergeCopies(lineage, head.hash, otherHead.hash, MERGE_RULES);
  const first = theirs.findIndex(({ hash }) => !known.has(hash));
  // Where all of it is known, an undone merge is made again.
  const foreign = first < 0 ? [otherHead] : theirs.slice(first);
  const ofFile = new Set(theirs.map(({ hash }) => hash));
  const nested = [...lineage.hashes()].filter((hash) => !known.has(hash) && !ofFile.has(hash));
  return {
    ...common,
    ...{ foreign, nested: nested.map((hash) => lineage.need(hash)), rows },
    conflicts: conflicts.filter((conflict) => !before.has(nameOfRow({ table: 'conflicts', key: conflict.id }))),
    counts: countRows(before, rows),
  };
}

/** Takes a copy in as one act, with all that the other copy did kept whole. Throws MergeError where the case was changed since the plan. */
export async function mergeCopy(
  db: CaseDatabase,
  origin: Origin,
  plan: MergePlan,
  onProgress?: (done: number, all: number) => void,
): Promise<CopyMerge | null> {
  const { head, otherHead, acts, foreign, rows, before, source } = plan;
  if (acts.length === 0) return null;
  const content = await gatherForeign(db, plan, onProgress);
  const { result } = await commit(db, origin, { action: 'copy.merge' }, async (draft) => {
    if ((await readLast(db))?.hash !== head.hash)
      throw new MergeError('The case was changed while the copy was read. Nothing was merged: merge it again.');
    for (const [name, { table, row }] of rows) {
      const was = before.get(name);
      if (was && isSameJson(was.row, row)) continue;
      if (was) draft.put(table, row);
      else draft.add(table, row);
    }
    for (const [name, { table, key }] of before) if (table !== 'merges' && !rows.has(name)) draft.remove(table, key);
    for (const text of content.texts) draft.keepText(text);
    for (const original of content.originals) draft.keepOriginal(original);
    const merge: CopyMerge = {
      id: draft.origin.newId(),
      at: draft.origin.now(),
      fileName: source.fileName,
      otherHead: otherHead.hash,
      firstSeq: foreign[0]?.seq ?? otherHead.seq,
      lastSeq: otherHead.seq,
      acts: acts.length,
      changesSha256: content.changesSha256,
      keptSha256: content.keptSha256,
    };
    draft.add('merges', merge);
    return merge;
  });
  return result;
}

/** Writes changes as they are kept: a line of canonical JSON each. */
export function writeRecord(changes: readonly Change[]): string {
  return changes.map((change) => `${writeCanonicalJson(change)}\n`).join('');
}

async function explainOther(db: CaseDatabase, theirs: readonly Change[]): Promise<string> {
  const settings = theirs[0]?.edits.find(({ table }) => table === 'settings')?.after as CaseSettings | undefined;
  const own = await db.settings.get('case');
  return settings?.caseId === own?.caseId
    ? 'This copy and the case have no act in common. Nothing was merged.'
    : `This file is a copy of another case, “${settings?.name ?? ''}”. Only copies of “${own?.name ?? ''}” can be merged into it.`;
}

function countRows(before: CaseRows, rows: CaseRows): MergePlan['counts'] {
  const counts = new Map<TableName, { added: number; changed: number; removed: number }>();
  const of = (table: TableName) => {
    const count = counts.get(table) ?? { added: 0, changed: 0, removed: 0 };
    counts.set(table, count);
    return count;
  };
  for (const [name, { table, row }] of rows) {
    const was = before.get(name);
    if (!was) of(table).added += 1;
    else if (!isSameJson(was.row, row)) of(table).changed += 1;
  }
  for (const [name, { table }] of before) if (table !== 'merges' && !rows.has(name)) of(table).removed += 1;
  return [...counts].map(([table, count]) => ({ table, ...count }));
}
