import { describe, expect, test } from 'vitest';
import { undo } from '../../../renderer/db/changes.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { addEvent } from '../../../renderer/db/events.ts';
import { hashChange } from '../../../renderer/db/hash.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import type { Change } from '../../../shared/model/change.ts';
import { openFreshCase, origin } from './case-fixture.ts';

/** A case with ten changes: its making, eight events and one undo. */
async function openTenChanges(): Promise<CaseDatabase> {
  const db = await openFreshCase();
  for (let index = 0; index < 8; index += 1) await addEvent(db, origin, { title: `Event ${index}`, kind: 'visit' });
  await undo(db, origin);
  return db;
}

async function read(db: CaseDatabase, seq: number): Promise<Change> {
  const change = await db.changes.get(seq);
  if (!change) throw new Error(`no change ${seq}`);
  return change;
}

const FORGERIES: Record<
  string,
  { readonly forge: (db: CaseDatabase) => Promise<unknown>; readonly found: readonly number[] }
> = {
  'the words of a change': {
    forge: async (db) => db.changes.put({ ...(await read(db, 4)), reason: 'forged' }),
    found: [4],
  },
  'a row inside a change': {
    forge: async (db) => {
      const change = await read(db, 4);
      const edits = change.edits.map((edit) => ({ ...edit, after: edit.after && { ...edit.after, title: 'forged' } }));
      await db.changes.put({ ...change, edits: edits as Change['edits'] });
    },
    found: [4],
  },
  'a change with a new hash of its own': {
    forge: async (db) => {
      const change = { ...(await read(db, 4)), at: '2020-01-01T00:00:00.000Z' };
      await db.changes.put({ ...change, hash: hashChange(change) });
    },
    found: [5],
  },
  'a change that was taken out': { forge: async (db) => db.changes.delete(4), found: [4] },
  'several changes that were taken out': { forge: async (db) => db.changes.bulkDelete([4, 5]), found: [4] },
  'the last change, taken out': { forge: async (db) => db.changes.delete(10), found: [9] },
  'a change that is damaged': {
    forge: async (db) => db.changes.put({ ...(await read(db, 4)), edits: new Map() as never }),
    found: [4],
  },
  'a row that was altered': {
    forge: async (db) =>
      db.events
        .toCollection()
        .first()
        .then((row) => row && db.events.put({ ...row, title: 'forged' })),
    found: [2],
  },
  'a row that was removed': {
    forge: async (db) =>
      db.events
        .orderBy('id')
        .first()
        .then((row) => row && db.events.delete(row.id)),
    found: [2],
  },
  'a row that came from nowhere': {
    forge: async (db) =>
      db.events
        .orderBy('id')
        .first()
        .then((row) => row && db.events.add({ ...row, id: 'zzz' })),
    found: [10],
  },
};

describe('verifying', () => {
  test('finds nothing in a case that was written through the one door, and tells how far it is', async () => {
    const db = await openTenChanges();
    const progress: [number, number][] = [];
    const found = await verifyChanges(db, (done, total) => progress.push([done, total]));
    expect(found).toEqual({ count: 10, broken: [] });
    expect(progress.at(-1)).toEqual([10, 10]);
  });

  test.each(Object.entries(FORGERIES))('finds %s', async (_name, { forge, found }) => {
    const db = await openTenChanges();
    await forge(db);
    const { broken } = await verifyChanges(db);
    expect(broken.map((one) => one.seq).slice(0, found.length)).toEqual(found);
    expect(broken.every((one) => one.reason.endsWith('.'))).toBe(true);
  });
});
