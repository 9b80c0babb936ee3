import { describe, expect, test } from 'vitest';
import { type CardInput, proposeCard } from '../../../../shared/attribution/propose-card.ts';
import { inputOf } from './card-input.ts';

const namesOf = (text: string, language: string, given: Partial<CardInput> = {}) =>
  proposeCard(inputOf(text, language, given)).participants.map((one) => `${one.name}${one.role && ` (${one.role})`}`);

test.each([
  [
    'en',
    'Russia agreed to sell the system to Iraq, national security adviser Faleh al-Fayyad told Nikolai Patrushev, secretary of the Russian Security Council, in Moscow.',
    [
      'Russia',
      'Iraq',
      'Faleh al-Fayyad (national security adviser)',
      'Nikolai Patrushev (secretary of the Russian Security Council)',
    ],
  ],
  [
    'de',
    'Außenminister Tomas Reyk traf in Oslo den General Jens Kuhn.',
    ['Tomas Reyk (Außenminister)', 'Jens Kuhn (General)'],
  ],
  [
    'fr',
    'Le ministre de la Défense, Tomas Reyk, a rencontré à Oslo le général Samir Qasim.',
    ['Tomas Reyk (ministre de la Défense)', 'Samir Qasim (général)'],
  ],
  ['de', 'Die Polizei nahm den 34-jährigen Jens Kuhn in Köln fest.', ['Jens Kuhn']],
  ['ru', 'Министр обороны Игорь Савельев встретился в Дамаске с послом.', ['Игорь Савельев (Министр обороны)']],
  ['ar', 'التقى وزير الدفاع سامر حداد السفير في دمشق.', ['سامر حداد (وزير الدفاع)']],
  ['fa', 'حسین امیری وزیر دفاع در دمشق بود.', ['حسین امیری (وزیر دفاع)']],
])('%s: %s', (language, text, expected) => {
  expect(namesOf(text, language)).toEqual(expected);
});

test('media and groups without a name take no part, and who only speaks is marked', () => {
  const text = 'Local residents told Reuters that Hamas fighters fired, said General Omar Haddad.';
  const { participants } = proposeCard(inputOf(text, 'en'));
  expect(participants.map((one) => [one.name, one.isSpeaker])).toEqual([['Omar Haddad', true]]);
});

test('a surname stands for the full name before it, a registered source for itself', () => {
  const text =
    'Faleh al-Fayyad left Baghdad on Monday.\n\nAl-Fayyad met the Russian president, Vladimir Orlov, on Tuesday.';
  const passage = { start: text.indexOf('Al-Fayyad met'), end: text.length };
  const sources = [{ id: 's1', name: 'Владимир Орлов', variants: [], kind: 'person' }] as const;
  const { participants } = proposeCard(inputOf(text, 'en', { passage, sources }));
  expect(participants.map((one) => [one.name, one.sourceId])).toEqual([
    ['Faleh al-Fayyad', null],
    ['Владимир Орлов', 's1'],
  ]);
  expect(participants[0]?.because.map((cause) => cause.text)).toEqual(['Al-Fayyad', 'Faleh al-Fayyad']);
});

describe('a dateline takes no part, and its place is where the report was written', () => {
  test.each([
    [
      'en',
      'VALLETTA, Malta (QNA) — General Omar Haddad met Ana Borg in Tripoli.',
      ['Omar Haddad (General)', 'Ana Borg'],
    ],
    ['en', 'VIENNA/OSLO, Sept. 3 (Newswire) -- General Omar Haddad resigned.', ['Omar Haddad (General)']],
    ['en', 'BREAKING NEWS: General Omar Haddad resigned.', ['Omar Haddad (General)']],
    ['en', 'GLENN VALLEY — General Omar Haddad resigned.', ['Omar Haddad (General)']],
    ['de', 'Damaskus (apk) - General Jens Kuhn trat zurück.', ['Jens Kuhn (General)']],
    ['de', 'Oslo. General Jens Kuhn trat zurück.', ['Jens Kuhn (General)']],
    ['fr', 'Damas, 3 oct 2019 (AFX) - Le général Samir Qasim a démissionné.', ['Samir Qasim (général)']],
    [
      'ru',
      'ДАМАСК, 3 октября. /КИА/. Министр обороны Игорь Савельев подал в отставку.',
      ['Игорь Савельев (Министр обороны)'],
    ],
    [
      'ru',
      'МОСКВА, 3 окт — Эра Новости. Министр обороны Игорь Савельев подал в отставку.',
      ['Игорь Савельев (Министр обороны)'],
    ],
    ['uk', 'КИЇВ. 3 жовтня. Міністр оборони Ігор Савчук подав у відставку.', ['Ігор Савчук (Міністр оборони)']],
    ['ar', 'دمشق (رويترز) - التقى وزير الدفاع سامر حداد السفير.', ['سامر حداد (وزير الدفاع)']],
    ['ar', 'دمشق-سانا: التقى وزير الدفاع سامر حداد السفير.', ['سامر حداد (وزير الدفاع)']],
    ['fa', 'تهران - ایرنا - حسین امیری وزیر دفاع در دمشق بود.', ['حسین امیری (وزیر دفاع)']],
  ])('%s: %s', (language, text, expected) => {
    expect(namesOf(text, language)).toEqual(expected);
  });

  test('in the paragraph that it begins, too', () => {
    const { places } = proposeCard(inputOf('BAGHDAD, (QN) – The envoy went to Moscow.', 'en'));
    expect(places.map((one) => [one.name, one.reach])).toEqual([
      ['Moscow', 'passage'],
      ['Baghdad', 'lead'],
    ]);
  });

  test('but a body before its letters does', () => {
    expect(namesOf('Northern Health Organization (NHO) – the agency – agreed.', 'en')).toContain(
      'Northern Health Organization',
    );
  });

  test('but a country before a dash does', () => {
    expect(namesOf('Iraq – whose parliament voted – agreed.', 'en')).toContain('Iraq');
  });
});

describe('an office without its holder', () => {
  const TEXT = [
    'BAGHDAD, (QN) – The country’s security adviser went to Moscow.',
    'Reports named the country’s security adviser, Faleh al-Fayyad, as the envoy.',
    'The deputy finance minister was there. A deputy finance minister, Ana Borg, was not. Later the deputy finance minister, Omar Haddad, came.',
  ].join('\n\n');
  const participantsOf = (words: string) => {
    const start = TEXT.indexOf(words);
    return proposeCard(inputOf(TEXT, 'en', { passage: { start, end: start + words.length } })).participants;
  };

  test('is proposed as who holds it elsewhere in the text, with both places as evidence', () => {
    const [one, ...others] = participantsOf('The country’s security adviser went to Moscow.');
    expect(others).toEqual([]);
    expect([one?.name, one?.role, one?.kind]).toEqual(['Faleh al-Fayyad', 'security adviser', 'person']);
    expect(one?.because.map((cause) => cause.text)).toEqual(['The country’s security adviser', 'Faleh al-Fayyad']);
    for (const cause of one?.because ?? []) expect(TEXT.slice(cause.start, cause.end)).toBe(cause.text);
  });

  test('stays an office where two are said to hold it', () => {
    expect(participantsOf('The deputy finance minister was there.').map((one) => [one.name, one.kind])).toEqual([
      ['deputy finance minister', 'office'],
    ]);
  });
});

test('a body that is named by its purpose is one name', () => {
  expect(namesOf('They praised the International Coalition to Combat Fever in Oslo.', 'en')).toEqual([
    'International Coalition to Combat Fever',
  ]);
});

test('an office behind a name is that person’s, also before "and"', () => {
  expect(namesOf('He met Nikolai Orlov, secretary of the Security Council and some other officers.', 'en')).toEqual([
    'Nikolai Orlov (secretary of the Security Council)',
  ]);
});

describe('names and titles are proposed in the nominative', () => {
  test.each([
    [
      'ru',
      'Президент Мали Олег Рыков встретился с послом Сирии Башаром Хададом в Москве.',
      ['Олег Рыков (Президент Мали)', 'Башар Хадад (посол Сирии)'],
    ],
    [
      'ru',
      'Сергей Котов провёл переговоры с Анной Беловой и Игорем Ильиным.',
      ['Сергей Котов', 'Анна Белова', 'Игорь Ильин'],
    ],
    ['ru', 'Рыков позвонил Владимиру Лужскому и передал письмо Анне Беловой.', ['Владимир Лужский', 'Анна Белова']],
    ['ru', 'Следователи задержали Павла Петрова и Ольгу Рябову.', ['Павел Петров', 'Ольга Рябова']],
    ['ru', 'Суд арестовал бывшего министра обороны Тимура Котова.', ['Тимур Котов (бывший министр обороны)']],
    ['ru', 'В эфире канала сенатор Анна Белова подтвердила, что закон отложен.', ['Анна Белова (сенатор)']],
    ['ru', 'Олег Рыков встретился с Али Хаджи в Москве.', ['Олег Рыков', 'Али Хаджи']],
    ['ru', 'Котов сообщил о гибели командира «Скалы» Апти Даева.', ['Апти Даева (командир)']],
    ['uk', 'Олег Савчук зустрівся з Андрієм Котенком у Римі.', ['Олег Савчук', 'Андрій Котенко']],
    ['uk', 'Суд заарештував Ігоря Савчука та Олену Ткач.', ['Ігор Савчук', 'Олена Ткач']],
  ])('%s: %s', (language, text, expected) => {
    expect(namesOf(text, language)).toEqual(expected);
  });
});

describe('who did not take part', () => {
  test.each([
    ['en', 'a town that somebody went to', 'General Omar Haddad travelled to Moscow.', ['Omar Haddad (General)']],
    ['en', 'a town that somebody left', 'General Omar Haddad left Bandar Abbas.', ['Omar Haddad (General)']],
    ['en', 'a town that no gazetteer has', 'A rocket hit a pitch in Majdal Tirsa.', []],
    ['en', 'a held region', 'It fell in the Israeli-occupied Golan Heights.', []],
    ['en', 'a region told by its direction', 'Shells fell from eastern Syria.', []],
    ['en', 'seas and streets', 'Ships crossed the Arabian Sea near Palm Street.', []],
    [
      'en',
      'a body that is only described',
      'General Omar Haddad named a terrorist organization.',
      ['Omar Haddad (General)'],
    ],
    ['en', 'a month', 'Since Oct. 7, General Omar Haddad was away.', ['Omar Haddad (General)']],
    ['en', 'the first word of a sentence, which is an ordinary one', 'Brave Fighters left. They were brave.', []],
    ['de', 'names that begin with "von"', 'Sie halfen beim Sturz von Lotharo mit.', []],
    ['de', 'amounts', 'Tausende Besucher und Millionen Euro gingen verloren.', []],
    ['de', 'nouns that have an article elsewhere', 'Vor Ort Fragen zu stellen, war schwer. Die Fragen blieben.', []],
    ['ru', 'verbs behind a noun', 'Завод остановлен до осени, посол вызван.', []],
    ['uk', 'verbs behind a noun', 'Завод зупинено до осені, посла викликано.', []],
    ['ar', 'words without capitals that look like a name', 'عبر الرتل الحدود ليلا. قتل قاسم حداد.', ['قاسم حداد']],
    ['fa', 'words without capitals that look like a name', 'به گزارش فارس، قرارداد آماده امضاست.', []],
    ['de', 'nouns by their endings', 'Thoralfs Sicherheit war bedroht.', []],
  ])('%s: %s', (language, _what, text, expected) => {
    expect(namesOf(text, language)).toEqual(expected);
  });

  test.each([
    ['en', 'Mark Harker resigned. They mark the day. Harker said so.', 'Mark Harker'],
    ['en', 'They lost all confidence in Karim Haddad. Haddad left.', 'Karim Haddad'],
    ['de', 'Christine Lambart-Recht und Andreas Jung kamen an.', 'Andreas Jung'],
    ['de', 'Christine Lambrecht kam an.', 'Christine Lambrecht'],
    ['fr', 'Florence Beaunier a quitté Paris.', 'Florence Beaunier'],
    ['ru', 'Он позвонил президенту Зеленскому.', 'Зеленскому (президент)'],
  ])('%s: but these did: %s', (language, text, name) => {
    expect(namesOf(text, language)).toContain(name);
  });

  test('but a country that something is sold to, and a person behind a relative pronoun, did', () => {
    expect(namesOf('Russia sold arms to the United States.', 'en')).toEqual(['Russia', 'United States']);
    expect(namesOf('Roni Jahn kam. Die Firma, bei der Jahn arbeitet, schwieg.', 'de')).toContain('Roni Jahn');
  });
});
