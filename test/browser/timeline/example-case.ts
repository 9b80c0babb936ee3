import { addClaim, type NewClaim } from '../../../renderer/db/claims.ts';
import { addEvent, type EventFields } from '../../../renderer/db/events.ts';
import { addSource, rateSource } from '../../../renderer/db/sources.ts';
import type { Article } from '../../../shared/model/article.ts';
import { FIRST_EVENT_KINDS } from '../../../shared/model/case.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { addArticle, addClipOf, type CaseOnScreen, chainOf, reading } from './case-on-screen.tsx';

/** The example case: ten events with every kind of doubt, two accounts that contradict each other, denials and unnamed sources. */
export async function fillExample(one: CaseOnScreen) {
  const { db, origin } = one;
  const bm = await addSource(db, origin, { name: 'BulgarianMilitary', kind: 'outlet' });
  const akhad = await addSource(db, origin, { name: 'Al-Akhad TV', kind: 'broadcaster' });
  const fars = await addSource(db, origin, { name: 'Fars', kind: 'agency', variants: ['خبرگزاری فارس'] });
  const alevi = await addSource(db, origin, { name: 'Karim Alevi', kind: 'person' });
  const officials = await addSource(db, origin, {
    name: 'a number of official sources of the country',
    kind: 'unnamed-group',
  });
  const ministry = await addSource(db, origin, { name: 'Ministry of Defence', kind: 'official-body' });
  await rateSource(db, origin, bm.id, 'admiralty-reliability:C', 'Often right on procurement, rarely names sources.');
  await rateSource(db, origin, alevi.id, 'admiralty-reliability:C', 'A member of the commission, with an interest.');
  await rateSource(db, origin, officials.id, 'admiralty-reliability:F', 'Nobody is named.');
  const main = await addArticle(one, 'Iraq buys Russian S-400 systems, the Parliament said', bm.id, '2019-10-21');
  const second = await addArticle(one, 'Baghdad says talks are in the final stage', akhad.id, '2019-09-24');
  const third = await addArticle(one, 'مذاکره عراق و روسیه درباره سامانه پدافندی', fars.id, '2019-09-22');

  const event = (title: string, kind: string, fields: Partial<EventFields> = {}) =>
    addEvent(db, origin, { title, kind, ...fields });
  const claim = (fields: Partial<NewClaim> & Pick<Claim, 'eventId' | 'statement'>) =>
    addClaim(db, origin, { slot: { name: 'happened', value: '' }, stance: 'asserts', ...fields });
  const rest = async (article: Article, words: string) => [
    { clipId: (await addClipOf(one, article, words)).id, role: 'supports' as const },
  ];

  const visit = await event('September Moscow visit', 'visit', {
    begin: reading('[2019-09-01..2019-09-10]', 'at the beginning of last September'),
    place: { name: 'Moscow', coordinates: null, precision: 'locality' },
    participants: [
      { name: 'Al-Fayyad', role: 'guest', sourceId: null },
      { name: 'Patrushev', role: 'host', sourceId: null },
    ],
    tags: ['s-400'],
  });
  await claim({
    eventId: visit.id,
    statement: 'Al-Fayyad visited Moscow',
    chain: chainOf(one, alevi.id, akhad.id),
    clips: await rest(main, 'Al-Fayyad made a trip to Moscow at the beginning of last September'),
    credibility: 'admiralty-credibility:3',
  });
  await claim({
    eventId: visit.id,
    statement: 'Al-Fayyad met Patrushev',
    chain: chainOf(one, fars.id),
    clips: await rest(third, 'دیدار با پاتروشف'),
    credibility: 'admiralty-credibility:3',
  });

  const strikes = await event('Strikes on Al-Hashd al-Shaabi positions', 'strike', {
    begin: reading('2019-07-15/2019-09-05', 'just when the talks began'),
    place: { name: 'Iraq, several provinces', coordinates: null, precision: 'country' },
  });
  await claim({
    eventId: strikes.id,
    statement: 'The shelling came from eastern Syria',
    slot: { name: 'where', value: 'eastern Syria' },
    chain: chainOf(one, officials.id),
    clips: await rest(main, 'from the territory of eastern Syria'),
    credibility: 'admiralty-credibility:4',
  });
  await claim({
    eventId: strikes.id,
    statement: 'The shelling came from the occupied territories',
    slot: { name: 'where', value: '“Palestinian territories”' },
    chain: chainOf(one, officials.id),
    clips: await rest(main, 'not from the occupied “Palestinian territories”'),
    credibility: 'admiralty-credibility:4',
  });
  await claim({
    eventId: strikes.id,
    statement: 'The attacks were carried out with the support of Israel',
    slot: { name: 'who', value: 'with Israel’s support' },
    chain: chainOf(one, bm.id),
    clips: await rest(main, 'the attacks were carried out with the support of Israel, its allies in the region'),
    credibility: 'admiralty-credibility:6',
    likelihood: 'icd203:likely',
  });

  const agreed = await event('S-400 purchase agreed', 'agreement', {
    begin: reading('../2019-10-21', 'before 21 October 2019'),
  });
  await claim({
    eventId: agreed.id,
    statement: 'Russia agrees to sell S-400 systems to Iraq',
    chain: chainOf(one, alevi.id, akhad.id, fars.id),
    clips: await rest(main, 'confirmed that Russia agrees to sell S-400 systems to Iraq'),
    credibility: 'admiralty-credibility:3',
  });
  const talks = await event('S-300 / S-400 talks', 'talks', {
    begin: reading('[2019-08-01..2019-08-12]'),
    end: reading('[2019-09-20..2019-09-30]'),
  });
  await claim({
    eventId: talks.id,
    statement: 'Talks are in the final stage',
    chain: chainOf(one, ministry.id, akhad.id),
    clips: await rest(second, 'in the final stage'),
  });
  const denied = await event('Purchase of foreign missile systems', 'agreement', { begin: reading('2019-09-26') });
  await claim({
    eventId: denied.id,
    statement: 'No purchase was made',
    stance: 'denies',
    chain: chainOf(one, ministry.id),
  });
  const statement = await event('Alevi on Al-Akhad TV', 'statement', { begin: reading('2019-10-20') });
  await claim({
    eventId: statement.id,
    statement: 'Alevi spoke',
    chain: chainOf(one, akhad.id),
    clips: await rest(main, 'The local Al-Akhad television channel'),
    credibility: 'admiralty-credibility:2',
  });
  await event('Current visit of the adviser', 'visit', { begin: reading('2019-10~') });
  await event('US arms promise', 'statement', { begin: reading('2003?', 'made back in 2003') });
  await event('Followers named', 'other', { begin: { ...reading(''), words: 'some time later', value: null } });
  await event('Deliveries begin', 'delivery', { begin: reading('2019-11/..') });
  return { main, visit, strikes, agreed, alevi, officials, bm };
}

const WORDS = [
  'Convoy',
  'Talks',
  'Strike',
  'Visit',
  'Delivery',
  'Statement',
  'Arrest',
  'Agreement',
  'Checkpoint',
  'Drone',
  'Pipeline',
  'Border',
];
const PLACES = ['Baghdad', 'Moscow', 'Basra', 'Deir ez-Zor', 'Erbil', 'Damascus', 'Tehran', 'Mosul'];

/** Fills a case with many events over twenty years by numbers that are the same every time; written past the record, for size alone. */
export async function fillMany(one: CaseOnScreen, number: number): Promise<void> {
  let seed = 7;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const from = Date.UTC(2004, 0, 1);
  const DAY = 86_400_000;
  const rows = Array.from({ length: number }, () => {
    const start = from + next() * 20 * 365 * DAY;
    const length = next() < 0.4 ? 0 : next() ** 3 * 90 * DAY;
    const isPoint = next() < 0.5;
    const edtf =
      length === 0
        ? day(start)
        : isPoint
          ? `[${day(start)}..${day(start + length)}]`
          : `${day(start)}/${day(start + length)}`;
    const begin = reading(edtf);
    const bounds = begin.value ?? { earliest: 0, latest: 0 };
    return {
      id: one.origin.newId(),
      title: `${pick(WORDS)} ${pick(PLACES)} ${Math.floor(next() * 1000)}`,
      kind: pick(FIRST_EVENT_KINDS),
      begin,
      end: null,
      earliest: bounds.earliest,
      latest: bounds.latest,
      place: { name: pick(PLACES), coordinates: null, precision: null },
      participants: [],
      description: null,
      tags: [],
      status: 'open' as const,
      createdAt: one.origin.now(),
    };
  });
  await one.db.events.bulkAdd(rows);
}
