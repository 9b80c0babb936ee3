import { describe, expect, test } from 'vitest';
import { indexEvents } from '../../../../shared/attribution/event-index.ts';
import { proposeCard } from '../../../../shared/attribution/propose-card.ts';
import { inputOf } from './card-input.ts';
import { CARD_PASSAGES } from './card-passages.ts';
import { writeChain } from './chain-notation.ts';

describe.each(Object.entries(CARD_PASSAGES))('kind and place are proposed in %s', (language, passages) => {
  test.each(passages)('%s → %s, %s', (text, kind, place) => {
    const { kinds, places } = proposeCard(inputOf(text, language));
    expect(kinds[0]?.kind ?? '').toBe(kind);
    const first = places[0];
    expect(first ? `${first.key === null ? '?' : ''}${first.name}` : '').toBe(place);
    for (const cause of [...kinds, ...places].flatMap((one) => one.because)) {
      expect(text.slice(cause.start, cause.end)).toBe(cause.text);
    }
  });
});

describe('places', () => {
  const placesOf = (text: string, language: string) =>
    proposeCard(inputOf(text, language)).places.map((one) => [one.name, one.score < 0.25] as const);

  test('of an office are weaker than those where something was', () => {
    expect(placesOf('The ambassador of Syria met the president of Mali.', 'en')).toEqual([
      ['Syria', true],
      ['Mali', true],
    ]);
    expect(placesOf('Министр встретился с послом Сирии в Дамаске.', 'ru')).toEqual([
      ['Дамаск', false],
      ['Сирия', true],
    ]);
  });

  test.each([
    ['en', 'Drones struck a refinery in Russia’s Vesk region overnight.', ['Vesk region', false]],
    ['ru', 'Беспилотники сбили над Белгородской областью.', ['Белгородская область', false]],
    ['uk', 'Безпілотники збили над Білгородською областю.', ['Білгородська область', false]],
    ['en', 'A rocket hit a pitch in Majdal Tirsa.', ['Majdal Tirsa', false]],
    ['ru', 'Взрыв прогремел в Торопце.', ['Торопец', false]],
    ['uk', 'Сили оборони уразили нафтобазу у Феодосії.', ['Феодосія', false]],
  ])('%s: a region or town by its form: %s', (language, text, place) => {
    expect(placesOf(text, language)[0]).toEqual(place);
  });

  test.each([
    ['de', 'Der Angriff geschah im Norden des Landes.'],
    ['en', 'Talks on S-300 systems go on; read it in AppStore.'],
  ])('%s: there is none in “%s”', (language, text) => {
    expect(placesOf(text, language)).toEqual([]);
  });
});

describe('dates', () => {
  const text = 'Talks began on 3 October. The envoy left at once. He came back on 7 October, and stayed.';
  const datesOf = (words: string) => {
    const start = text.indexOf(words);
    return proposeCard(inputOf(text, 'en', { passage: { start, end: start + words.length } })).dates;
  };

  test('stand in the passage, with their place in the version', () => {
    const [date] = datesOf('Talks began on 3 October.');
    expect(date?.reading.value?.edtf).toBe('2019-10-03');
    expect(date?.reach).toBe('passage');
    const at = date?.reading.wordsAt;
    expect(at && [at.versionId, text.slice(at.start, at.end)]).toEqual(['v1', '3 October']);
  });

  test('or are the nearest of the paragraph', () => {
    expect(datesOf('The envoy left').map((one) => [one.reading.value?.edtf, one.reach])).toEqual([
      ['2019-10-03', 'paragraph'],
    ]);
    expect(datesOf('and stayed').map((one) => one.reading.value?.edtf)).toEqual(['2019-10-07']);
  });
});

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const EVENTS = indexEvents(
  [
    {
      id: '01',
      title: 'September Moscow visit',
      kind: 'visit',
      earliest: day('2019-09-01'),
      latest: day('2019-09-10'),
      place: { name: 'Moscow' },
      participants: [{ name: 'Faleh al-Fayyad' }],
      tags: [],
    },
    {
      id: '02',
      title: 'S-400 purchase agreed',
      kind: 'deal',
      earliest: null,
      latest: null,
      place: null,
      participants: [],
      tags: ['arms'],
    },
    {
      id: '03',
      title: 'Удары по позициям Хашд аш-Шааби',
      kind: 'strike',
      earliest: day('2019-08-01'),
      latest: day('2019-09-30'),
      place: { name: 'Ирак' },
      participants: [],
      tags: [],
    },
    {
      id: '04',
      title: 'Moscow parade',
      kind: 'other',
      earliest: day('2012-05-09'),
      latest: day('2012-05-09'),
      place: { name: 'Moscow' },
      participants: [],
      tags: [],
    },
    {
      id: '05',
      title: 'Grain talks in Oslo',
      kind: 'talks',
      earliest: day('2019-10-01'),
      latest: day('2019-10-02'),
      place: { name: 'Oslo' },
      participants: [],
      tags: [],
    },
  ].map((event) => ({ ...event })),
);

describe('events of the case that fit', () => {
  const eventsOf = (text: string, language = 'en') => proposeCard(inputOf(text, language, { events: EVENTS })).events;

  test('by dates that overlap, names, place and words, the likeliest first, with what they share', () => {
    const text = 'Al-Fayyad made a trip to Moscow at the beginning of last September.';
    const [first] = eventsOf(text);
    expect(first?.eventId).toBe('01');
    expect(first?.reasons.map(({ is, because }) => `${is}: ${because?.text}`)).toEqual([
      'date: at the beginning of last September',
      'name: Al-Fayyad',
      'place: Moscow',
      'word: September',
      'kind: trip to',
    ]);
  });

  test('over scripts and languages', () => {
    expect(eventsOf('زار فالح الفياض موسكو في أيلول 2019.', 'ar')[0]?.eventId).toBe('01');
    expect(eventsOf('The positions of Hashd al-Shaabi in Iraq were bombarded in September 2019.')[0]?.eventId).toBe(
      '03',
    );
  });

  test('years apart are not proposed for one word in common, and chance is not proposed at all', () => {
    expect(eventsOf('The envoy arrived in Moscow in October 2019.').map((one) => one.eventId)).not.toContain('04');
    expect(eventsOf('The ferry was late again.')).toEqual([]);
  });
});

test('the chain is on the card, with the outlet last', () => {
  const text = 'Karim Alevi told Al-Akhad TV that the sale was agreed.';
  const { attribution } = proposeCard(
    inputOf(text, 'en', { outlet: { name: 'Desk', kind: 'outlet', sourceId: null } }),
  );
  expect(writeChain(attribution)).toBe('p Karim Alevi > b Al-Akhad TV carried > n Desk published');
});

test('an empty text and a text in no language of ours propose nothing and do not fail', () => {
  for (const [text, language] of [
    ['', 'en'],
    ['12.5 – (…)', 'en'],
    ['他昨天到了。', 'zh'],
    ['Umowa jest gotowa.', 'pl'],
  ] as const) {
    const card = proposeCard(inputOf(text, language, { events: EVENTS }));
    expect([card.kinds, card.places, card.participants, card.events, card.attribution.links]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  }
});
