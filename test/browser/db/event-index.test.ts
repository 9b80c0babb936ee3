import { expect, test } from 'vitest';
import { undo } from '../../../renderer/db/changes.ts';
import { readEventIndex } from '../../../renderer/db/event-index.ts';
import { mergeEvents } from '../../../renderer/db/event-merges.ts';
import { addEvent, editEvent, removeEvent } from '../../../renderer/db/events.ts';
import { addSource, readRegister } from '../../../renderer/db/sources.ts';
import { type EventIndex, indexEvents } from '../../../shared/attribution/event-index.ts';
import { matchEventsByLetters } from '../../../shared/attribution/event-letters.ts';
import { openFreshCase, origin } from './case-fixture.ts';

test('the index is kept and follows what is added, edited, removed, merged and undone, as if it were made anew', async () => {
  const db = await openFreshCase();
  const first = await readEventIndex(db);
  const letters = ['vis', 'mos', 'мос', 'kar', 'deal', 'harb vis'];
  const find = (index: EventIndex) =>
    letters.map((some) => matchEventsByLetters(some, index).map(({ eventId, inTitle }) => [eventId, inTitle]));
  const check = async () => {
    const index = await readEventIndex(db);
    expect(index).toBe(first);
    expect(find(index)).toEqual(find(indexEvents(await db.events.toArray())));
  };
  const visit = await addEvent(db, origin, { title: 'Visit to Basra', kind: 'visit', tags: ['harbour'] });
  await check();
  const deal = await addEvent(db, origin, {
    title: 'Deal',
    kind: 'deal',
    place: { name: 'Мосул', coordinates: null, precision: null },
    participants: [{ name: 'Karim Alevi', sourceId: null, role: '' }],
  });
  await check();
  await editEvent(db, origin, visit.id, { title: 'Talks in Mosul', tags: [] });
  await check();
  expect(find(first)[0]).toEqual([]);
  await mergeEvents(db, origin, deal.id, visit.id);
  await check();
  expect(find(first)[1]?.[0]?.[0]).toBe(deal.id);
  await undo(db, origin);
  await removeEvent(db, origin, deal.id);
  await check();
  await undo(db, origin);
  await check();
  expect(find(first)[3]?.[0]?.[0]).toBe(deal.id);
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
