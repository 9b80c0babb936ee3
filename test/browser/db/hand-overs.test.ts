import { expect, test } from 'vitest';
import { readUndoState, redo, undo } from '../../../renderer/db/changes.ts';
import { addEvent, editEvent, readEvent } from '../../../renderer/db/events.ts';
import { beginHandOver, endHandOver, listHandOvers } from '../../../renderer/db/hand-overs.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { openFreshCase, origin } from './case-fixture.ts';

const FIELDS = {
  ...{ by: ' Nadia  Haddad ', to: 'The registry', purpose: 'Request 17', remarks: '', collectedBy: 'Nadia Haddad' },
  appVersion: '0.1.0',
};

test('A hand-over is recorded before the package is written, and what became of it after', async () => {
  const db = await openFreshCase();
  const { handOver, seq } = await beginHandOver(db, origin, FIELDS);
  expect(handOver).toMatchObject({ by: 'Nadia Haddad', to: 'The registry', outcome: null });
  expect(await db.changes.get(seq)).toMatchObject({ action: 'case.hand-over', edits: [{ after: handOver }] });
  const outcome = { status: 'written', fileName: 'a.dateline', bytes: 5, sha256: 'ab'.repeat(32) } as const;
  await endHandOver(db, origin, handOver.id, outcome);
  expect(await listHandOvers(db)).toEqual([{ ...handOver, outcome }]);
  expect((await verifyChanges(db)).broken).toEqual([]);
});

test('Undo and Redo go past a hand-over: it stays, and what they would have done before it is done', async () => {
  const db = await openFreshCase();
  const event = await addEvent(db, origin, { title: 'First', kind: 'visit' });
  await editEvent(db, origin, event.id, { title: 'Second' });
  await undo(db, origin);
  const { handOver } = await beginHandOver(db, origin, FIELDS);
  await endHandOver(db, origin, handOver.id, { status: 'not-written', reason: 'The disk is full.' });
  expect(await readUndoState(db)).toMatchObject({ undo: { action: 'event.add' }, redo: { action: 'event.edit' } });
  await redo(db, origin);
  expect((await readEvent(db, event.id))?.event.title).toBe('Second');
  await undo(db, origin);
  await undo(db, origin);
  expect(await readUndoState(db)).toMatchObject({ undo: null, redo: { action: 'event.add' } });
  expect(await listHandOvers(db)).toMatchObject([{ id: handOver.id, outcome: { status: 'not-written' } }]);
  expect((await verifyChanges(db)).broken).toEqual([]);
});

test.each([
  ['by', 'Say who hands the case over.'],
  ['to', 'Say to whom the case is handed over.'],
])('Without a name in “%s” nothing is recorded', async (field, message) => {
  const db = await openFreshCase();
  await expect(beginHandOver(db, origin, { ...FIELDS, [field]: '  ' })).rejects.toThrow(message);
  expect(await db.changes.count()).toBe(1);
});
