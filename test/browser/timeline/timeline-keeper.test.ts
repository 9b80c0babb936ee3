import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { setTriage } from '../../../renderer/db/articles.ts';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { editClaim, setChain } from '../../../renderer/db/claims.ts';
import { type CaseDatabase, deleteCaseDatabase } from '../../../renderer/db/database.ts';
import { addEvent, editEvent, judgeEvent } from '../../../renderer/db/events.ts';
import { joinFamily } from '../../../renderer/db/families.ts';
import { editSettings } from '../../../renderer/db/settings.ts';
import { editSource } from '../../../renderer/db/sources.ts';
import { TimelineKeeper } from '../../../renderer/db/timeline-keeper.ts';
import { TimelineSession } from '../../../renderer/features/timeline/timeline-session.ts';
import { NO_DATE } from '../../../shared/timeline/event-dates.ts';
import { indexOfEvent, lineAt } from '../../../shared/timeline/row-columns.ts';
import { unfoldModel } from '../../unit/shared/timeline/unfold-model.ts';
import { openAgain, openFreshCase, origin } from '../db/case-fixture.ts';
import { DOINGS, type Doing, pickRow, repeat, type Step, steps, throwUnlessRefused } from '../db/random-acts.ts';
import { addSample, chainOf } from '../db/sample-rows.ts';

/** Acts on what rows of the timeline rest on, beside those that every case has. */
const MORE: Record<string, Doing> = {
  joinFamily: async (db, pick) => {
    const [id, ids] = [await pick('articles'), await db.articles.toCollection().primaryKeys()];
    const other = ids.find((one) => one !== id);
    return id && other && joinFamily(db, origin, id, other).catch(throwUnlessRefused);
  },
  triage: async (db, pick) => {
    const id = await pick('articles');
    const state = id && (await db.articles.get(id))?.triage.state === 'done' ? 'later' : 'done';
    return id && setTriage(db, origin, id, state);
  },
  rename: async (db, pick, words) => {
    const id = await pick('sources');
    return id && editSource(db, origin, id, { name: words });
  },
  setChain: async (db, pick) => {
    const [claimId, sourceId] = [await pick('claims'), await pick('sources')];
    return claimId && sourceId && setChain(db, origin, claimId, chainOf(sourceId));
  },
  moveClaim: async (db, pick) => {
    const [claimId, eventId] = [await pick('claims'), await pick('events')];
    return claimId && editClaim(db, origin, claimId, { eventId, slot: { name: 'where', value: `${eventId}` } });
  },
};

const anySteps = fc.array(
  fc.oneof(
    steps.map((all) => all[0] as Step),
    fc.constantFrom(...Object.keys(MORE)).chain((doing) =>
      fc.record({
        doing: fc.constant(doing),
        times: fc.constant(1),
        share: fc.double({ min: 0, max: 0.999, noNaN: true }),
        isOther: fc.boolean(),
      }),
    ),
  ),
  { minLength: 1, maxLength: 30, size: 'max' },
);

/** The model as one that knows nothing of before makes it. */
async function makeAnew(db: CaseDatabase): Promise<readonly object[]> {
  const { model } = await new TimelineKeeper(db, { locale: 'en-GB' }).bringUp();
  return unfoldModel(model);
}

test('after any acts, undos and redos the model that followed them is the one made anew', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (given) => {
      const db = await openFreshCase();
      const other = await openAgain(db);
      await addSample(db);
      const keeper = new TimelineKeeper(db, { locale: 'en-GB' });
      await keeper.bringUp();
      for (const [index, { doing, share, isOther }] of given.flatMap(repeat).entries()) {
        const at = isOther ? other : db;
        const act = DOINGS[doing] ?? MORE[doing];
        if (doing === 'undo') await undo(at, origin);
        else if (doing === 'redo') await redo(at, origin);
        else await act?.(at, (table) => pickRow(at, table, share), `words ${index} ${share}`);
        // Some follow one by one, some several at once.
        if (share < 0.5) expect(unfoldModel((await keeper.bringUp()).model)).toEqual(await makeAnew(db));
      }
      expect(unfoldModel((await keeper.bringUp()).model)).toEqual(await makeAnew(db));
      db.close();
      other.close();
    }),
    { numRuns: 25, interruptAfterTimeLimit: 90_000 },
  );
}, 120_000);

const sessions: TimelineSession[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
});

/** How many events make a case large enough for its model to be kept. */
const LARGE = 5_000;

/** A large case: all but its last event are written past the record. */
async function openLargeCase(): Promise<CaseDatabase> {
  const db = await openFreshCase();
  const event = await addEvent(db, origin, { title: 'The first', kind: 'visit' });
  await db.events.bulkAdd(
    Array.from({ length: LARGE }, (_, number) => ({ ...event, id: origin.newId(), title: `Event ${number}` })),
  );
  return db;
}

/** The titles that the timeline of a case shows, in a window that has just been opened. */
async function readTitles(db: CaseDatabase): Promise<readonly string[]> {
  const session = new TimelineSession(db);
  sessions.push(session);
  const shown = new Promise<readonly string[]>((resolve) => {
    session.subscribe(() => {
      const { timeline, failure } = session.read();
      if (failure !== null) throw new Error(failure);
      if (!timeline || timeline.isProvisional) return;
      const { columns } = timeline;
      resolve(Array.from({ length: columns.count }, (_, row) => lineAt(columns, row).title));
    });
  });
  session.ask(1, { filter: '', lanes: 'kind' });
  return shown;
}

async function openKeptFile(name: string): Promise<FileSystemFileHandle> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('timeline', { create: true });
  return folder.getFileHandle(name);
}

function isKept(name: string): Promise<boolean> {
  return openKeptFile(name).then(
    () => true,
    () => false,
  );
}

async function writeFile(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writable = await handle.createWritable();
  await writable.write(bytes);
  await writable.close();
}

/** Opens a large case, waits until its model is kept, and changes a title behind the record's back: who reads all sees the other one. */
async function keepLargeCase() {
  const db = await openLargeCase();
  expect(await readTitles(db)).toContain('Event 7');
  await expect.poll(() => isKept(db.name)).toBe(true);
  for (const session of sessions.splice(0)) session.close();
  await db.events.filter(({ title }) => title === 'Event 7').modify({ title: 'Seen anew' });
  return db;
}

test('the model of a large case is opened as it was kept, and brought up to the record', async () => {
  const db = await keepLargeCase();
  const event = await addEvent(db, origin, { title: 'Added since', kind: 'visit' });
  const first = await db.events.filter(({ title }) => title === 'The first').first();
  await editEvent(db, origin, first?.id ?? '', { title: 'Renamed since' });
  const titles = await readTitles(db);
  expect(titles).toHaveLength(LARGE + 2);
  expect(titles).toEqual(expect.arrayContaining(['Event 7', 'Added since', 'Renamed since']));
  expect(titles).not.toContain('The first');
  const { timeline } = sessions[0]?.read() ?? {};
  expect(timeline && lineAt(timeline.columns, indexOfEvent(timeline.columns, event.id)).date).toBe(NO_DATE);
});

test('a kept model that is damaged is made anew', async () => {
  const db = await keepLargeCase();
  const handle = await openKeptFile(db.name);
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 4;
  await writeFile(handle, bytes);
  expect(await readTitles(db)).toContain('Seen anew');
});

test('a kept model of another record, or of another version, is made anew', async () => {
  const db = await keepLargeCase();
  const handle = await openKeptFile(db.name);
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const other = await keepLargeCase();
  await writeFile(await openKeptFile(other.name), bytes);
  expect(await readTitles(other)).toContain('Seen anew');
  const version = new TextDecoder().decode(bytes).indexOf('"version":') + '"version":'.length;
  expect(version).toBeGreaterThan(20);
  bytes[version] = (bytes[version] ?? 0) + 1;
  await writeFile(handle, bytes);
  expect(await readTitles(db)).toContain('Seen anew');
});

test('what is kept of a case goes with its database', async () => {
  const db = await keepLargeCase();
  db.close();
  await deleteCaseDatabase(db.name);
  expect(await isKept(db.name)).toBe(false);
});

test('other scales of a case give its grades other steps', async () => {
  const db = await openFreshCase();
  const [sure, hardly] = ['Sure', 'Hardly'].map((label, index) => ({ code: `${index + 1}`, label }));
  if (!sure || !hardly) throw new Error('no steps');
  const own = { id: 'own', name: 'Own', axis: 'likelihood' } as const;
  await editSettings(db, origin, { customScales: [{ ...own, steps: [sure, hardly] }] });
  const event = await addEvent(db, origin, { title: 'Graded', kind: 'visit' });
  await judgeEvent(db, origin, event.id, { likelihood: 'own:2', rationale: 'said so' });
  const keeper = new TimelineKeeper(db, { locale: 'en-GB' });
  expect([...(await keeper.bringUp()).model.numbers.likelihood]).toEqual([5]);
  await editSettings(db, origin, { customScales: [{ ...own, steps: [hardly, sure] }] });
  expect([...(await keeper.bringUp()).model.numbers.likelihood]).toEqual([1]);
});
