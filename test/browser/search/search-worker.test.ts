import { afterEach, beforeEach, expect, test } from 'vitest';
import { addVersion } from '../../../renderer/db/articles.ts';
import { undo } from '../../../renderer/db/changes.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { addEvent, editEvent } from '../../../renderer/db/events.ts';
import { addSource, editSource } from '../../../renderer/db/sources.ts';
import { SearchSession, type SearchState } from '../../../renderer/features/search/search-session.ts';
import type { SearchQuestion } from '../../../shared/search/messages.ts';
import { evidenced, makeDocument, openFreshCase, origin } from '../db/case-fixture.ts';

let db: CaseDatabase;
const sessions: SearchSession[] = [];
beforeEach(async () => {
  db = await openFreshCase();
});
afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
});

/** A session as the window has one, with everything that its worker said of where it stands. */
function openSearch(): { readonly session: SearchSession; readonly said: string[] } {
  const session = new SearchSession(db.name);
  sessions.push(session);
  const said: string[] = [];
  session.subscribe(() => {
    const { standing } = session.read();
    const words = standing?.status === 'building' ? `building: ${standing.why}` : standing?.status;
    if (words && said.at(-1) !== words) said.push(words);
  });
  session.start();
  return { session, said };
}

/** Waits until a session is as wanted. */
function until(session: SearchSession, isSo: (state: SearchState) => boolean): Promise<SearchState> {
  return new Promise((resolve) => {
    const look = () => {
      const state = session.read();
      if (!isSo(state)) return;
      stop();
      resolve(state);
    };
    const stop = session.subscribe(look);
    look();
  });
}

async function find(session: SearchSession, query: string, more: Partial<SearchQuestion> = {}) {
  const question = { query, kind: null, withFurniture: false, limit: 20, ...more };
  session.ask(question);
  const { answer } = await until(session, ({ answer }) => answer?.question === question);
  return (answer?.rows ?? []).map(({ kind, title }) => `${kind}: ${title}`);
}

const isReady = ({ standing }: SearchState) => standing?.status === 'ready';

test('a case is read for the search, and each change, undo and name is found at once', async () => {
  await addVersion(db, origin, makeDocument({ outletName: evidenced('Al-Akhad') }));
  const { session } = openSearch();
  await until(session, isReady);
  expect(await find(session, 'alevi moscow')).toEqual(['article: Iraq and the S-400']);
  const event = await addEvent(db, origin, { title: 'Visit to Basra', kind: 'visit' });
  expect(await find(session, 'basra')).toEqual(['event: Visit to Basra']);
  await editEvent(db, origin, event.id, { title: 'Visit to Mosul' });
  expect(await find(session, 'basra')).toEqual([]);
  await undo(db, origin);
  expect(await find(session, 'basra')).toEqual(['event: Visit to Basra']);
  const [outlet] = await db.sources.toArray();
  if (!outlet) throw new Error('The outlet was not registered.');
  await editSource(db, origin, outlet.id, { variants: ['العهد'] });
  expect(await find(session, 'العهد')).toEqual(['source: Al-Akhad', 'article: Iraq and the S-400']);
});

test('the first rows come before the others, and another question does not wait for these', async () => {
  for (let number = 0; number < 30; number += 1)
    await addEvent(db, origin, { title: `Visit ${number} to Basra`, kind: 'visit' });
  await addEvent(db, origin, { title: 'Talks in Mosul', kind: 'talks' });
  const { session } = openSearch();
  await until(session, isReady);
  const counts: number[] = [];
  session.subscribe(() => counts.push(session.read().answer?.rows.length ?? 0));
  const question = { query: 'basra', kind: null, withFurniture: false, limit: 60 };
  session.ask(question);
  const { answer } = await until(session, ({ answer }) => answer?.isWhole === true);
  expect(answer).toMatchObject({ total: 30, question });
  expect(counts).toEqual([12, 30]);
  expect(new Set(answer?.rows.map(({ key }) => key)).size).toBe(30);
  // The same words again, for more: the list that stands waits for all of them.
  counts.length = 0;
  session.ask({ ...question, limit: 90 });
  await until(session, ({ answer }) => answer?.question.limit === 90);
  expect(counts).toEqual([30]);
  // Asked as soon as the first rows are there: the rest of the answer before never comes.
  counts.length = 0;
  const stop = session.subscribe(() => {
    if (session.read().answer?.isWhole === false) session.ask({ ...question, query: 'mosul' });
  });
  session.ask({ ...question, query: 'visit' });
  await until(session, ({ answer }) => answer?.question.query === 'mosul');
  stop();
  expect(counts).toEqual([12, 1]);
});

test('furniture is found only when it is asked for, and the words that matched are told', async () => {
  const document = makeDocument({ paragraphs: ['Two tankers left Basra.', 'Subscribe to our bulletin.'] });
  const blocks = document.blocks.map((block, index) =>
    index === 1 ? { ...block, furniture: { kind: 'newsletter', rule: 'test' } as const } : block,
  );
  await addVersion(db, origin, { ...document, blocks });
  const { session } = openSearch();
  await until(session, isReady);
  expect(await find(session, 'bulletin')).toEqual([]);
  expect(await find(session, 'bulletin', { withFurniture: true })).toHaveLength(1);
  const passage = session.read().answer?.rows[0]?.passage;
  const [start, end] = passage?.matches[0] ?? [0, 0];
  expect(passage?.words.slice(start, end)).toBe('bulletin');
  expect(document.draft.text.slice(passage?.start, passage?.end)).toBe('bulletin');
});

test('a question that was answered is asked again only when the case changes', async () => {
  await addVersion(db, origin, makeDocument());
  const { session } = openSearch();
  await until(session, isReady);
  expect(await find(session, 'alevi')).toHaveLength(1);
  let changes = 0;
  session.subscribe(() => {
    changes += 1;
  });
  // Another question goes all the way to the worker and back; an answer that asks again would come with it.
  const other = new SearchSession(db.name);
  sessions.push(other);
  other.start();
  await until(other, isReady);
  await find(other, 'moscow');
  expect(changes).toBe(0);
  await addEvent(db, origin, { title: 'Alevi speaks', kind: 'statement' });
  await until(session, ({ answer }) => answer?.rows.length === 2);
});

async function fill(): Promise<void> {
  for (let number = 0; number < 220; number += 1)
    await addSource(db, origin, { name: `Reporter ${number}`, variants: [], kind: 'person', notes: '', side: '' });
}

async function openSavedFile(): Promise<FileSystemFileHandle> {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('search');
  return folder.getFileHandle(db.name);
}

async function waitForSaved(): Promise<void> {
  await expect
    .poll(() =>
      openSavedFile().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
}

test('a saved index is opened without reading the case again, and brought up to the record', async () => {
  await fill();
  const first = openSearch();
  await until(first.session, isReady);
  expect(first.said[0]).toBe('building: null');
  await waitForSaved();
  first.session.close();
  await addEvent(db, origin, { title: 'Visit to Basra', kind: 'visit' });
  const second = openSearch();
  await until(second.session, isReady);
  expect(second.said).toEqual(['ready']);
  expect(await find(second.session, 'reporter 217')).toEqual(['source: Reporter 217']);
  expect(await find(second.session, 'basra')).toEqual(['event: Visit to Basra']);
});

test('a saved index that is damaged, or of another record, is made anew, and says so', async () => {
  await fill();
  const first = openSearch();
  await until(first.session, isReady);
  await waitForSaved();
  first.session.close();
  const handle = await openSavedFile();
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 4;
  const writable = await handle.createWritable();
  await writable.write(bytes);
  await writable.close();
  const second = openSearch();
  await until(second.session, isReady);
  expect(second.said[0]).toMatch(/^building: The saved index was damaged/);
  expect(await find(second.session, 'reporter 217')).toEqual(['source: Reporter 217']);
});
