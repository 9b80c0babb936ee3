import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../../renderer/db/case.ts';
import { createCase, listCases, openCase, renameCase } from '../../../renderer/db/catalogue.ts';
import { commit, undo } from '../../../renderer/db/changes.ts';
import { CaseDatabase, openCaseDatabase } from '../../../renderer/db/database.ts';
import { addEvent } from '../../../renderer/db/events.ts';
import { NEWEST_VERSION } from '../../../renderer/db/schema.ts';
import { createOrigin } from '../../../shared/model/ids.ts';
import { deleteAfterTest, deleteDatabase, openAgain, openFreshCase, origin } from './case-fixture.ts';

/** Opens a database past Dexie. */
function openRaw(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

describe('opening a database', () => {
  test('of a newer Dateline is refused in words, and leaves it untouched', async () => {
    const name = 'dateline-case-newer';
    const newer = new CaseDatabase(name, [{ version: NEWEST_VERSION + 1, stores: { articles: 'id', future: 'id' } }]);
    await newer.open();
    await newer.table('future').add({ id: 'kept' });
    newer.close();
    await expect(openCaseDatabase(name)).rejects.toMatchObject({
      name: 'CaseOpenError',
      message: expect.stringContaining('made by a newer Dateline'),
      refusal: { status: 'newer-version', version: NEWEST_VERSION + 1 },
    });
    await newer.open();
    expect(await newer.table('future').count()).toBe(1);
    expect(newer.verno).toBe(NEWEST_VERSION + 1);
    newer.close();
    await deleteDatabase(name);
  });

  test('commits with strict durability', async () => {
    const db = await openFreshCase();
    let durability = '';
    await commit(db, origin, { action: 'event.add' }, () => {
      durability = Dexie.currentTransaction.idbtrans.durability;
    });
    expect(durability).toBe('strict');
  });

  test('gives way when another window upgrades it, and does not open itself again', async () => {
    const db = await openFreshCase();
    const upgraded = await openRaw(db.name, (NEWEST_VERSION + 1) * 10);
    expect(db.isOpen()).toBe(false);
    await expect(addEvent(db, origin, { title: 'x', kind: 'visit' })).rejects.toThrow(Dexie.errnames.DatabaseClosed);
    upgraded.close();
  });

  test('waits for a window of an older Dateline, and says so when that does not give way', async () => {
    const name = 'dateline-case-blocked';
    const older = await openRaw(name, 5);
    await expect(openCaseDatabase(name)).rejects.toMatchObject({
      message: expect.stringContaining('Close that window'),
      refusal: { status: 'blocked' },
    });
    older.close();
    const db = deleteAfterTest(await openCaseDatabase(name));
    expect(db.verno).toBe(NEWEST_VERSION);
  }, 20_000);

  test('goes on when the older window gives way in time', async () => {
    const name = 'dateline-case-waiting';
    const older = await openRaw(name, 5);
    setTimeout(() => older.close(), 300);
    const db = deleteAfterTest(await openCaseDatabase(name));
    expect(await db.articles.count()).toBe(0);
  });
});

describe('the catalogue', () => {
  test('lists the case that was opened last first', async () => {
    let second = 0;
    const clock = { ...createOrigin(), now: () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString() };
    const first = await createCase('  First \n case ', clock);
    const other = await createCase('Other', clock);
    const mine = async () =>
      (await listCases()).filter((entry) => [first.id, other.id].includes(entry.id)).map((entry) => entry.name);
    expect(await mine()).toEqual(['Other', 'First case']);
    const { db, entry } = await openCase(first.id, clock);
    deleteAfterTest(db);
    expect(entry.openedAt > other.openedAt).toBe(true);
    expect(await mine()).toEqual(['First case', 'Other']);
    expect(await readCase(db)).toMatchObject({
      settings: { caseId: first.id, name: 'First case' },
      lastChange: { seq: 1 },
    });
    deleteAfterTest((await openCase(other.id, clock)).db);
  });

  test('follows a new name, also when it is undone', async () => {
    const entry = await createCase('Old', origin);
    const { db } = await openCase(entry.id, origin);
    deleteAfterTest(db);
    expect((await renameCase(db, origin, entry.id, 'New')).name).toBe('New');
    expect((await listCases()).find((one) => one.id === entry.id)?.name).toBe('New');
    await undo(db, origin);
    const again = await openCase(entry.id, origin);
    deleteAfterTest(again.db);
    expect(again.entry.name).toBe('Old');
    await expect(renameCase(db, origin, entry.id, ' ')).rejects.toThrow(/needs a name/);
  });

  test('makes no empty case in the place of one that is gone or was emptied', async () => {
    const gone = await createCase('Gone', origin);
    await deleteDatabase(gone.databaseName);
    await expect(openCase(gone.id, origin)).rejects.toMatchObject({ refusal: { status: 'missing' } });
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(gone.databaseName);

    const emptied = await createCase('Emptied', origin);
    const db = deleteAfterTest(await openCaseDatabase(emptied.databaseName));
    await db.settings.clear();
    await expect(openCase(emptied.id, origin)).rejects.toMatchObject({ refusal: { status: 'emptied' } });
    await expect(openCase('nobody', origin)).rejects.toThrow(/not in the list/);
    await expect(createCase(' ', origin)).rejects.toThrow(/needs a name/);
  });
});

test('Two openings of one case are two connections to the same rows', async () => {
  const db = await openFreshCase();
  const other = await openAgain(db);
  const event = await addEvent(db, origin, { title: 'Visit', kind: 'visit' });
  expect(await other.events.get(event.id)).toEqual(event);
});
