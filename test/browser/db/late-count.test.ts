import { describe, expect, test } from 'vitest';
import { commit, undo } from '../../../renderer/db/changes.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { isAsCounted } from '../../../renderer/db/late-count.ts';
import { addToTally, EMPTY_TALLY, type Tally } from '../../../shared/journal/tally.ts';
import type { Source } from '../../../shared/model/source.ts';
import { openFreshCase, origin } from './case-fixture.ts';

/** Rows counted in one transaction: few, so that a small case has many stretches. */
const AT_ONCE = 3;

const source = (id: string): Source => ({
  id,
  name: `Source ${id}`,
  variants: [],
  kind: 'person',
  reliability: [],
  notes: '',
  createdAt: '2026-11-23T20:00:00.000Z',
});
/** Ids in the order of their numbers, with room for others between them. */
const idOf = (index: number) => `01SOURCE000000000000000${String(index * 10).padStart(3, '0')}`;

/** A case of twenty sources in ten changes, and the tally that the journal has of it. */
async function openCounted(): Promise<{ readonly db: CaseDatabase; readonly tally: Tally }> {
  const db = await openFreshCase();
  for (let index = 0; index < 20; index += 2)
    await commit(db, origin, { action: 'source.add' }, (draft) => {
      draft.put('sources', source(idOf(index)));
      draft.put('sources', source(idOf(index + 1)));
    });
  return { db, tally: await tallyOf(db) };
}

async function tallyOf(db: CaseDatabase): Promise<Tally> {
  return (await db.changes.toArray()).reduce(addToTally, EMPTY_TALLY);
}

/** Has `act` done after so many of the count's transactions, before the next one; gives how many there were. */
function actAfter(db: CaseDatabase, place: number, act: () => Promise<unknown>): { readonly done: () => number } {
  const begin = db.transaction.bind(db) as (...of: unknown[]) => Promise<unknown>;
  let done = 0;
  const counting = async (...of: unknown[]): Promise<unknown> => {
    const result = await begin(...of);
    if (of[0] === 'r') {
      done += 1;
      if (done === place) await act();
    }
    return result;
  };
  Object.assign(db, { transaction: counting });
  return { done: () => done };
}

/** Acts of an analyst while the rows are being counted. */
const ACTS: Readonly<Record<string, (db: CaseDatabase) => Promise<unknown>>> = {
  'a row before all others': (db) =>
    commit(db, origin, { action: 'source.add' }, (draft) => draft.put('sources', source('01AAAAAAAAAAAAAAAAAAAAAAAA'))),
  'a row among the others': (db) =>
    commit(db, origin, { action: 'source.add' }, (draft) => draft.put('sources', source(`${idOf(9).slice(0, -1)}5`))),
  'a row after all others': (db) =>
    commit(db, origin, { action: 'source.add' }, (draft) => draft.put('sources', source('01ZZZZZZZZZZZZZZZZZZZZZZZZ'))),
  'rows that go, and one that is altered': (db) =>
    commit(db, origin, { action: 'source.remove' }, (draft) => {
      for (const index of [0, 7, 8, 19]) draft.remove('sources', idOf(index));
      draft.put('sources', { ...source(idOf(12)), notes: 'of the ministry' });
    }),
  'an act undone': (db) => undo(db, origin),
};

describe('what is written while the rows are counted', () => {
  test.each(Object.entries(ACTS))('gives no false alarm, whenever it comes: %s', async (_name, act) => {
    for (let place = 1, transactions = place; place <= transactions; place += 1) {
      const { db, tally } = await openCounted();
      const counting = actAfter(db, place, () => act(db));
      expect(await isAsCounted(db, tally, AT_ONCE)).toBe(true);
      transactions = counting.done();
      expect(transactions).toBeGreaterThan(15);
    }
  });

  test.each(Object.entries(ACTS))('hides no lost row, whenever it comes: %s', async (_name, act) => {
    for (let place = 1, transactions = place; place <= transactions; place += 3) {
      const { db, tally } = await openCounted();
      await db.sources.delete(idOf(10));
      const counting = actAfter(db, place, () => act(db));
      expect(await isAsCounted(db, tally, AT_ONCE)).toBe(false);
      transactions = counting.done();
    }
  });

  test('does not wait until all are counted', async () => {
    const { db, tally } = await openCounted();
    const order: string[] = [];
    const counted = isAsCounted(db, tally, 1).then((is) => order.push(is ? 'counted' : 'differs'));
    const written = (ACTS['a row among the others']?.(db) ?? Promise.reject()).then(() => order.push('written'));
    await Promise.all([counted, written]);
    expect(order).toEqual(['written', 'counted']);
  });
});

describe('damage is found', () => {
  test('not where there is none, also after acts that the journal’s tally does not know', async () => {
    const { db, tally } = await openCounted();
    expect(await isAsCounted(db, tally, AT_ONCE)).toBe(true);
    for (const act of Object.values(ACTS)) await act(db);
    expect(await isAsCounted(db, tally, AT_ONCE)).toBe(true);
    expect(await isAsCounted(db, tally)).toBe(true);
    expect(await isAsCounted(db, await tallyOf(db), AT_ONCE)).toBe(true);
  });

  test.each<[string, (db: CaseDatabase) => Promise<unknown>]>([
    ['the first row of a table is gone', (db) => db.sources.delete(idOf(0))],
    ['the last row of a table is gone', (db) => db.sources.delete(idOf(19))],
    ['a table is empty', (db) => db.sources.clear()],
    ['a table of one row is empty', (db) => db.settings.clear()],
    ['a row is there that no change has written', (db) => db.sources.add(source('01MMMMMMMMMMMMMMMMMMMMMMMM'))],
    ['a change is missing', (db) => db.changes.delete(4)],
    ['the first change is missing', (db) => db.changes.delete(1)],
    ['the last changes are missing', (db) => db.changes.where(':id').above(8).delete()],
    ['there are no changes', (db) => db.changes.clear()],
    [
      'a change is missing that the journal’s tally does not know',
      async (db) => {
        for (const act of Object.values(ACTS)) await act(db);
        const { seq = 0 } = (await db.changes.orderBy(':id').last()) ?? {};
        await db.changes.delete(seq - 1);
      },
    ],
  ])('%s', async (_name, damage) => {
    const { db, tally } = await openCounted();
    await damage(db);
    expect(await isAsCounted(db, tally, AT_ONCE)).toBe(false);
    expect(await isAsCounted(db, tally)).toBe(false);
  });
});
