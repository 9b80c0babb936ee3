import { type CaseRows, nameOfRow } from '../../shared/merge/case-rows.ts';
import { Lineage } from '../../shared/merge/lineage.ts';
import { mergeCopies } from '../../shared/merge/merge-copies.ts';
import { isSameJson } from '../../shared/model/canonical-json.ts';
import type { CaseSettings } from '../../shared/model/case.ts';
import { type Change, LONGEST_CHANGE, type TableName } from '../../shared/model/change.ts';
import type { CopyMerge, MergeConflict } from '../../shared/model/copy-merge.ts';
import type { Origin } from '../../shared/model/ids.ts';
import { commit, readLast } from './changes.ts';
import { ContentAhead } from './content-ahead.ts';
import type { CaseDatabase } from './database.ts';
import { type ForeignContent, gatherForeign, measureForeign } from './merge-content.ts';
import { addRecord, type CopySource, MergeError, readKeptHere, readRecord } from './merge-lineage.ts';
import type { MergeStage, RowCounts } from './merge-messages.ts';
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
  readonly counts: readonly RowCounts[];
  /** What is written at the most, bytes, in the database and in the journal together. */
  readonly neededBytes: number;
}

/** Told how far a merge is. */
export type MergeProgress = (stage: MergeStage, done: number, all: number) => void;

/**
 * Reads a copy and works out what merging it would do; writes nothing. Meant for a worker: it reads both records whole. Throws
 * MergeError and LineageError.
 */
export async function planMerge(
  db: CaseDatabase,
  source: CopySource,
  onProgress: MergeProgress = () => {},
): Promise<MergePlan> {
  const own = await readOwn(db, (done, all) => onProgress('own-record', done, all));
  const theirs = await readRecord(source.readChanges(), own, (done) =>
    onProgress('copy-record', Math.min(done, own.length), own.length),
  );
  onProgress('compare', 0, 1);
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
  if (acts.length === 0)
    return { ...common, foreign: [], nested: [], rows: before, conflicts: [], counts: [], neededBytes: 0 };
  const { rows, conflicts } = mergeCopies(lineage, head.hash, otherHead.hash, MERGE_RULES);
  const first = theirs.findIndex(({ hash }) => !known.has(hash));
  // Where all of it is known, an undone merge is made again.
  const foreign = first < 0 ? [otherHead] : theirs.slice(first);
  const ofFile = new Set(theirs.map(({ hash }) => hash));
  const nested = [...lineage.hashes()].filter((hash) => !known.has(hash) && !ofFile.has(hash));
  const changes = { foreign, nested: nested.map((hash) => lineage.need(hash)) };
  return {
    ...common,
    ...{ ...changes, rows, counts: countRows(before, rows), neededBytes: measureForeign(changes) },
    conflicts: conflicts.filter((conflict) => !before.has(nameOfRow({ table: 'conflicts', key: conflict.id }))),
  };
}

/** How many changes are read at once: progress is told between. */
const SLICE = 2_000;

async function readOwn(db: CaseDatabase, onProgress: (done: number, all: number) => void): Promise<readonly Change[]> {
  const all = await db.changes.count();
  const own: Change[] = [];
  for (;;) {
    const next = await db.changes
      .where('seq')
      .above(own.at(-1)?.seq ?? 0)
      .limit(SLICE)
      .toArray();
    if (next.length === 0) return own;
    for (const change of next) own.push(change);
    onProgress(own.length, Math.max(all, own.length));
  }
}

/**
 * Takes a copy in as one act, with all that the other copy did kept whole. Its files are there before it, named by nothing; the rows and
 * the change that names them are one transaction of the database, so that there is nothing of the merge or all of it. What fails, or is
 * stopped by `signal`, takes the files back. Throws the signal's reason, and MergeError where the case was changed since the plan.
 */
export async function mergeCopy(
  db: CaseDatabase,
  origin: Origin,
  plan: MergePlan,
  options: { readonly signal?: AbortSignal; readonly onProgress?: MergeProgress } = {},
): Promise<CopyMerge | null> {
  const { signal, onProgress } = options;
  const { head, acts } = plan;
  if (acts.length === 0) return null;
  refuseTooLong(plan);
  refuseChanged(await readLast(db), head);
  const ahead = new ContentAhead(db);
  try {
    const content = await gatherForeign(db, plan, ahead, (done, all) => {
      signal?.throwIfAborted();
      onProgress?.('content', done, all);
    });
    signal?.throwIfAborted();
    onProgress?.('write', 0, 1);
    return await write(db, origin, plan, content);
  } catch (error) {
    await ahead.takeBack(head.seq);
    throw error;
  }
}

async function write(
  db: CaseDatabase,
  origin: Origin,
  { head, otherHead, acts, foreign, rows, before, source }: MergePlan,
  content: ForeignContent,
): Promise<CopyMerge> {
  const { result } = await commit(db, origin, { action: 'copy.merge' }, async (draft) => {
    refuseChanged(await readLast(db), head);
    for (const [name, { table, row }] of rows) {
      const was = before.get(name);
      if (was && isSameJson(was.row, row)) continue;
      if (was) draft.put(table, row);
      else draft.add(table, row);
    }
    for (const [name, { table, key }] of before) if (table !== 'merges' && !rows.has(name)) draft.remove(table, key);
    for (const text of content.texts) draft.keepText(text);
    draft.keepAhead(content.names);
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

/** A merge is one change, and a case with a longer one could be backed up and not be restored. */
function refuseTooLong({ before, rows }: MergePlan): void {
  let letters = 0;
  for (const [name, { row }] of rows) {
    const was = before.get(name)?.row ?? null;
    if (was !== row && !isSameJson(was, row)) letters += JSON.stringify(row).length + JSON.stringify(was).length;
  }
  for (const [name, { table, row }] of before)
    if (table !== 'merges' && !rows.has(name)) letters += JSON.stringify(row).length;
  // Names of tables, keys and members come to less than as much again.
  if (letters > LONGEST_CHANGE / 2)
    throw new MergeError(
      'The copies have gone too far apart to be merged in one act. Nothing was merged. Merge an older backup of the other copy first, then a newer one.',
    );
}

function refuseChanged(last: Change | null, head: Change): void {
  if (last?.hash !== head.hash)
    throw new MergeError('The case was changed while the copy was read. Nothing was merged: merge it again.');
}

async function explainOther(db: CaseDatabase, theirs: readonly Change[]): Promise<string> {
  const settings = theirs[0]?.edits.find(({ table }) => table === 'settings')?.after as CaseSettings | undefined;
  const own = await db.settings.get('case');
  return settings?.caseId === own?.caseId
    ? 'This copy and the case have no act in common. Nothing was merged.'
    : `This file is a copy of another case, “${settings?.name ?? ''}”. Only copies of “${own?.name ?? ''}” can be merged into it.`;
}

function countRows(before: CaseRows, rows: CaseRows): readonly RowCounts[] {
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
