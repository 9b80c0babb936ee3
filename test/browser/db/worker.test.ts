import { expect, test } from 'vitest';
import { addEvent } from '../../../renderer/db/events.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { evidenced, makeDocument, openFreshCase, origin } from './case-fixture.ts';
import { listArticles } from './list-articles.ts';

test('A worker imports while the window writes: all is kept, in one chain', async () => {
  const db = await openFreshCase();
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const done = new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = (event) => reject(new Error(event.message));
  });
  const documents = Array.from({ length: 20 }, (_, index) =>
    makeDocument({ paragraphs: [`Document ${index}`], outletName: evidenced('Fars') }),
  );
  worker.postMessage({ name: db.name, documents });
  let isDone = false;
  void done.finally(() => {
    isDone = true;
  });
  let events = 0;
  while (!isDone) {
    await addEvent(db, origin, { title: `Event ${events}`, kind: 'visit' });
    events += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await done;
  worker.terminate();
  const rows = await listArticles(db);
  expect(rows.length).toBe(20);
  expect(new Set(rows.map((row) => row.outletName))).toEqual(new Set(['Fars']));
  expect(await db.sources.count()).toBe(1);
  expect(await db.events.count()).toBe(events);
  expect(events).toBeGreaterThan(2);
  expect(await verifyChanges(db)).toEqual({ count: 1 + 20 + events, broken: [] });
});
