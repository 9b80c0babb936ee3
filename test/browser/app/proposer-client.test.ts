import { afterEach, beforeEach, expect, test } from 'vitest';
import { createProposerClient, type ProposerClient } from '../../../renderer/app/proposer-client.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { addEvent, editEvent, findEvents } from '../../../renderer/db/events.ts';
import { type CardRequest, makeProposer } from '../../../renderer/db/proposer.ts';
import { addSource } from '../../../renderer/db/sources.ts';
import { openFreshCase, origin } from '../db/case-fixture.ts';

const TEXT =
  'Karim Alevi told Al-Akhad TV that the talks in Basra had failed on Monday.\n\nThe visit to Moscow, he said, was over.';

function requestFor(words: string, text = TEXT): CardRequest {
  const start = text.indexOf(words);
  return {
    text,
    versionId: 'v',
    passage: { start, end: start + words.length },
    language: 'en',
    outlet: null,
    dates: { published: { edtf: '2019-10-21', articleId: null }, language: 'en' },
    eventKinds: ['talks', 'visit'],
  };
}

let db: CaseDatabase;
let client: ProposerClient;
beforeEach(async () => {
  db = await openFreshCase();
  client = createProposerClient(db);
  db.proposer = client;
});
afterEach(() => {
  client.close();
  db.close();
});

test('the worker proposes what the window would, with the events of the case, and follows both when they change', async () => {
  await addSource(db, origin, { name: 'Karim Alevi', kind: 'person' });
  const talks = await addEvent(db, origin, { title: 'Basra talks', kind: 'talks' });
  const request = requestFor('talks in Basra had failed on Monday');
  await client.prepare(requestFor(''));
  const proposals = await client.propose(request, true);
  expect(proposals).toEqual(await makeProposer(db).propose(request, true));
  expect(proposals.attribution.links.map((link) => link.source)).toEqual(['Karim Alevi', 'Al-Akhad TV']);
  expect(proposals.events.map((one) => one.eventId)).toEqual([talks.id]);
  expect((await client.propose(request, false)).events).toEqual([]);

  const visit = await addEvent(db, origin, { title: 'Moscow visit', kind: 'visit' });
  await editEvent(db, origin, talks.id, { title: 'Something else' });
  const later = await client.propose(requestFor('visit to Moscow'), true);
  expect(later.events.map((one) => one.eventId)).toEqual([visit.id]);
});

test('a text is sent once, and another one takes its place', async () => {
  const other = 'A spokesman said nothing.\n\nMira Haddad told reporters that the deal was done.';
  const speakers = async (request: CardRequest) =>
    (await client.propose(request, false)).attribution.links.map((link) => link.source);
  expect(await speakers(requestFor('talks in Basra had failed'))).toEqual(['Karim Alevi', 'Al-Akhad TV']);
  expect(await speakers(requestFor('the deal was done', other))).toEqual(['Mira Haddad']);
  expect(await speakers(requestFor('talks in Basra had failed'))).toEqual(['Karim Alevi', 'Al-Akhad TV']);
});

test('events are found by letters in any script, by their place and by what was merged into them', async () => {
  const place = { name: 'Мосул', precision: 'locality', coordinates: null } as const;
  for (const title of ['Talks in Oslo', 'Moscow visit']) await addEvent(db, origin, { title, kind: 'talks' });
  await addEvent(db, origin, { title: 'Strike', kind: 'strike', place });
  const find = async (letters: string) => (await findEvents(db, letters)).map((event) => event.title);
  expect(await find('mos')).toEqual(['Moscow visit', 'Strike']);
  expect(await find('осл')).toEqual(['Talks in Oslo']);
  expect(await find('visit, mos')).toEqual(['Moscow visit']);
  expect(await find('zzz')).toEqual([]);
});

test('when the worker is gone the window answers itself', async () => {
  await addEvent(db, origin, { title: 'Basra talks', kind: 'talks' });
  client.close();
  expect((await findEvents(db, 'bas')).map((event) => event.title)).toEqual(['Basra talks']);
  const { attribution } = await client.propose(requestFor('talks in Basra had failed'), false);
  expect(attribution.links[0]?.source).toBe('Karim Alevi');
});
