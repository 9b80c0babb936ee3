import { expect, test } from 'vitest';
import { readEventIndex } from '../../../renderer/db/event-index.ts';
import { addEvent, editEvent } from '../../../renderer/db/events.ts';
import { addSource, readRegister } from '../../../renderer/db/sources.ts';
import { openFreshCase, origin } from './case-fixture.ts';

test('the index is kept while no event changes, and follows those that do', async () => {
  const db = await openFreshCase();
  const event = await addEvent(db, origin, { title: 'Visit to Basra', kind: 'visit' });
  const first = await readEventIndex(db);
  expect(await readEventIndex(db)).toBe(first);
  await editEvent(db, origin, event.id, { title: 'Visit to Mosul' });
  const second = await readEventIndex(db);
  expect(second.events.map((one) => one.event.title)).toEqual(['Visit to Mosul']);
});

test('the register is the same object until a source changes, and is sorted by name', async () => {
  const db = await openFreshCase();
  await addSource(db, origin, { name: 'Reuters', variants: [], kind: 'agency', notes: '', side: '' });
  const first = await readRegister(db);
  await addEvent(db, origin, { title: 'Visit to Basra', kind: 'visit' });
  expect(await readRegister(db)).toBe(first);
  await addSource(db, origin, { name: 'Fars', variants: [], kind: 'agency', notes: '', side: '' });
  expect((await readRegister(db)).map(({ name }) => name)).toEqual(['Fars', 'Reuters']);
});
