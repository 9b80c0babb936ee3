import type { Transaction } from 'dexie';
import { isSameJson } from '../../shared/model/canonical-json.ts';
import { type Action, type Change, LASTING_ACTIONS, type RowEdit } from '../../shared/model/change.ts';
import type { Origin } from '../../shared/model/ids.ts';
import { Batch, type Needs } from './batch.ts';
import type { CaseDatabase } from './database.ts';
import { type Draft, PendingDraft } from './draft.ts';
import { RowChangedError } from './errors.ts';
import { hashChange } from './hash.ts';
import type { KeptContent } from './journal-content.ts';
import type { KeptEnd } from './kept-store.ts';
import { tableOf } from './tables.ts';

/** What an act is called in the record, and the reason if one was asked. */
export interface Act {
  readonly action: Action;
  readonly reason?: string | undefined;
}

/** What became of an act; `unchanged` when every row was already so, and nothing was written. */
export type Committed<T> =
  | { readonly status: 'committed'; readonly result: T; readonly change: Change }
  | { readonly status: 'unchanged'; readonly result: T; readonly change: null };

/** One act of several in one transaction; its name may depend on what its work found. */
export interface Step<T> {
  readonly act: Act | ((result: T) => Act);
  readonly work: (draft: Draft) => Promise<T> | T;
  readonly needs?: Needs | undefined;
}

/**
 * The one door for writing: runs `work` in one transaction, applies its edits and appends the Change. Resolves when the
 * transaction is flushed and the journal has the change, or is known not to get it now. What `work` throws rolls everything back. `work` must await nothing but the draft: a promise that
 * is not IndexedDB's would end the transaction.
 */
export async function commit<T>(
  db: CaseDatabase,
  origin: Origin,
  act: Step<T>['act'],
  work: Step<T>['work'],
): Promise<Committed<T>> {
  const [committed] = await commitEach(db, origin, [{ act, work }]);
  return committed as Committed<T>;
}

/** Runs several acts in one transaction, each with a Change of its own: all or none are written. */
export async function commitEach<T>(
  db: CaseDatabase,
  origin: Origin,
  steps: readonly Step<T>[],
): Promise<readonly Committed<T>[]> {
  const done = await writing(db, async (transaction) => {
    const batch = new Batch(transaction);
    const each: Done<T>[] = [];
    let last = await readLast(db);
    await batch.readAhead(steps.flatMap((step) => step.needs ?? []));
    for (const step of steps) {
      const one = await runStep(batch, origin, step, last);
      last = one.committed.change ?? last;
      each.push(one);
    }
    await batch.write();
    return each;
  });
  await hand(db, done);
  return done.map(({ committed }) => committed);
}

/** Takes back the act on top of the undo stack, as a new change; null when there is none. Throws RowChangedError. */
export async function undo(db: CaseDatabase, origin: Origin): Promise<Change | null> {
  const change = await writing(db, async (transaction) => {
    const last = await readLast(db);
    if (!last || last.undoTop === null) return null;
    const target = await readChange(db, last.undoTop);
    const seq = last.seq + 1;
    const stacks = { undoTop: target.below, redoTop: seq, below: last.redoTop };
    return revert(db, transaction, origin, last, target, { kind: 'undo', of: actOf(target) }, stacks);
  });
  if (change) await db.journal?.take([change], NO_CONTENT);
  return change;
}

/** Brings back the act that was undone last, as a new change; null when there is none. Throws RowChangedError. */
export async function redo(db: CaseDatabase, origin: Origin): Promise<Change | null> {
  const change = await writing(db, async (transaction) => {
    const last = await readLast(db);
    if (!last || last.redoTop === null) return null;
    const target = await readChange(db, last.redoTop);
    const seq = last.seq + 1;
    const stacks = { undoTop: seq, redoTop: target.below, below: target.undoTop };
    return revert(db, transaction, origin, last, target, { kind: 'redo', of: actOf(target) }, stacks);
  });
  if (change) await db.journal?.take([change], NO_CONTENT);
  return change;
}

/** Gives the acts that Undo and Redo would take back or bring back; null where there is none. */
export async function readUndoState(
  db: CaseDatabase,
): Promise<{ readonly undo: Change | null; readonly redo: Change | null }> {
  return db.transaction('r', db.changes, async () => {
    const last = await readLast(db);
    return { undo: await readAct(db, last?.undoTop ?? null), redo: await readAct(db, last?.redoTop ?? null) };
  });
}

/** Gives the last change, or null in an empty case. */
export async function readLast(db: CaseDatabase): Promise<Change | null> {
  return (await db.changes.orderBy(':id').last()) ?? null;
}

/** Gives number and hash of the last change; null hash in an empty record. */
export async function readEnd(db: CaseDatabase): Promise<KeptEnd> {
  const last = await readLast(db);
  return { seq: last?.seq ?? 0, hash: last?.hash ?? null };
}

async function readAct(db: CaseDatabase, top: number | null): Promise<Change | null> {
  if (top === null) return null;
  const change = await readChange(db, top);
  return change.way.kind === 'act' ? change : readChange(db, change.way.of);
}

async function readChange(db: CaseDatabase, seq: number): Promise<Change> {
  const change = await db.changes.get(seq);
  if (!change)
    throw new Error(`Change ${seq} is missing from the record of this case. Nothing was changed; verify the case.`);
  return change;
}

function actOf(change: Change): number {
  return change.way.kind === 'act' ? change.seq : change.way.of;
}

/** All tables, `changes` among them: whoever writes waits for whoever is writing, in this window or in a worker. */
async function writing<T>(db: CaseDatabase, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return db.transaction('rw', db.tables, work);
}

/** An act as its transaction leaves it, with the content that was written. */
interface Done<T> {
  readonly committed: Committed<T>;
  readonly content: KeptContent;
}

const NO_CONTENT: KeptContent = { texts: [], originals: [] };

/** Hands what was committed to the journal, and waits until it is there: whoever awaits an act may then say that it is saved. */
async function hand<T>(db: CaseDatabase, done: readonly Done<T>[]): Promise<void> {
  const changes = done.flatMap(({ committed }) => committed.change ?? []);
  const texts = done.flatMap(({ content }) => content.texts);
  const originals = done.flatMap(({ content }) => content.originals);
  const ahead = done.flatMap(({ content }) => content.ahead ?? []);
  await db.journal?.take(changes, { texts, originals, ahead });
}

async function runStep<T>(batch: Batch, origin: Origin, step: Step<T>, last: Change | null): Promise<Done<T>> {
  const draft = new PendingDraft(batch, origin);
  const result = await step.work(draft);
  const edits = await draft.collectEdits();
  if (edits.length === 0) return { committed: { status: 'unchanged', result, change: null }, content: NO_CONTENT };
  const act = typeof step.act === 'function' ? step.act(result) : step.act;
  const seq = (last?.seq ?? 0) + 1;
  // A case that was never made cannot be thought of: making it is nothing to undo.
  const isFirst = act.action === 'case.create';
  const isLasting = LASTING_ACTIONS.some((action) => action === act.action);
  const change = makeChange(origin, last, {
    action: act.action,
    reason: act.reason ?? null,
    edits,
    way: { kind: 'act' },
    undoTop: isFirst ? null : isLasting ? (last?.undoTop ?? null) : seq,
    redoTop: isLasting ? (last?.redoTop ?? null) : null,
    below: isFirst || isLasting ? null : (last?.undoTop ?? null),
  });
  const content = draft.listContent();
  batch.take(change, content);
  return { committed: { status: 'committed', result, change }, content };
}

async function revert(
  db: CaseDatabase,
  transaction: Transaction,
  origin: Origin,
  last: Change,
  target: Change,
  way: Change['way'],
  stacks: Pick<Change, 'undoTop' | 'redoTop' | 'below'>,
): Promise<Change> {
  const rows = await Promise.all(target.edits.map(({ table, key }) => tableOf(db, table).get(key)));
  for (const [index, { table, key, after }] of target.edits.entries()) {
    if (!isSameJson(rows[index] ?? null, after)) throw new RowChangedError(table, key, target.seq);
  }
  const edits: RowEdit[] = target.edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before }));
  const change = makeChange(origin, last, { action: target.action, reason: null, edits, way, ...stacks });
  await record(transaction, [change]);
  return change;
}

function makeChange(
  origin: Origin,
  last: Change | null,
  fields: Omit<Change, 'seq' | 'id' | 'at' | 'previousHash' | 'hash'>,
): Change {
  const unhashed = {
    seq: (last?.seq ?? 0) + 1,
    id: origin.newId(),
    at: origin.now(),
    ...fields,
    previousHash: last?.hash ?? null,
  };
  return { ...unhashed, hash: hashChange(unhashed) };
}

/** Writes changes in a transaction as they stand, with the rows that they leave and all that is derived from them. */
export async function record(transaction: Transaction, changes: readonly Change[]): Promise<void> {
  const batch = new Batch(transaction);
  for (const change of changes) batch.take(change, null);
  await batch.write();
}
