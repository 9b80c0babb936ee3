import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AttributionContext } from '../../../../shared/attribution/attribution-reading.ts';
import { checkChain, originsOf, toChain } from '../../../../shared/attribution/chain.ts';
import { readAttribution } from '../../../../shared/attribution/read-attribution.ts';
import type { Block } from '../../../../shared/model/article.ts';
import { readCase, writeChain } from './chain-notation.ts';
import { ARABIC_PASSAGES } from './passages-arabic.ts';
import { ENGLISH_PASSAGES } from './passages-english.ts';
import { FRENCH_PASSAGES } from './passages-french.ts';
import { FURTHER_PASSAGES } from './passages-further.ts';
import { GERMAN_PASSAGES } from './passages-german.ts';
import { PERSIAN_PASSAGES } from './passages-persian.ts';
import { RUSSIAN_PASSAGES } from './passages-russian.ts';
import { UKRAINIAN_PASSAGES } from './passages-ukrainian.ts';

const BARE: AttributionContext = { sources: [], outlet: null };

const TABLES = {
  en: ENGLISH_PASSAGES,
  de: GERMAN_PASSAGES,
  fr: FRENCH_PASSAGES,
  ru: RUSSIAN_PASSAGES,
  uk: UKRAINIAN_PASSAGES,
  ar: ARABIC_PASSAGES,
  fa: PERSIAN_PASSAGES,
} as const;

describe.each(Object.entries(TABLES))('the chain of a passage is read in %s', (language, table) => {
  const cases = [...table, ...(FURTHER_PASSAGES[language] ?? [])];
  test.each(cases.map(([text, chain]) => [text.replaceAll('\n', ' ¶ '), chain, text] as const))(
    '%s → %s',
    (_, chain, marked) => {
      const { text, passage } = readCase([marked, chain]);
      const reading = readAttribution(text, passage, { ...BARE, language });
      expect(writeChain(reading)).toBe(chain);
    },
  );

  test('with the exact words of the text for every link and stance, and with a sound chain', () => {
    for (const [marked, chain] of cases) {
      const { text, passage } = readCase([marked, chain]);
      const { links, stance } = readAttribution(text, passage, { ...BARE, language });
      const causes = [
        ...links.flatMap((link) => [...link.because, ...(link.words ? [link.words] : [])]),
        ...stance.because,
      ];
      for (const cause of causes) expect(text.slice(cause.start, cause.end)).toBe(cause.text);
      for (const link of links) expect(link.words).not.toBeNull();
      if (stance.value !== 'asserts') expect(stance.because).toHaveLength(1);
      let count = 0;
      const steps = links.map((link) => ({ ...link, sourceId: link.source, words: null }));
      expect(checkChain(toChain(steps, () => `link-${count++}`)).status).toBe('sound');
    }
  });
});

const BRANCHED =
  'VESSK, (BM) – The council’s defence panel reported that the envoy had agreed on terms for 40 launchers, this desk learned from ' +
  'articles of Fars and the newspaper Donya-e Eqtesad.\n\nRead more: Launchers, a history\n\nThe panel’s member, Karim Alevi, confirmed the ' +
  'sale.\n\nThe local Al-Akhad television channel, referring to Alevi, said the step followed years of disappointment.';
const PASSAGE = { start: BRANCHED.indexOf('the step followed'), end: BRANCHED.length };
const OUTLET = { name: 'Vessk Monitor', kind: 'outlet', sourceId: 'vm' } as const;

test('one man on one television channel, carried by two papers, is one origin with a branch of two', () => {
  const { links } = readAttribution(BRANCHED, PASSAGE, { ...BARE, language: 'en', outlet: OUTLET });
  expect(writeChain({ links, stance: { value: 'asserts', because: [] } })).toBe(
    'p Karim Alevi > b Al-Akhad reported > a Fars reported + n Donya-e Eqtesad reported > n Vessk Monitor published',
  );
  expect(links.map((link) => link.reach)).toEqual(['passage', 'passage', 'lead', 'lead', 'article']);
  let count = 0;
  const chain = toChain(
    links.map((link) => ({ ...link, sourceId: link.source, words: null })),
    () => `${count++}`,
  );
  expect(originsOf(chain).map((link) => link.sourceId)).toEqual(['Karim Alevi']);
  expect(chain.at(-1)?.from).toHaveLength(2);
});

test('a surname shows where the full name stands', () => {
  const { links } = readAttribution(BRANCHED, PASSAGE, { ...BARE, language: 'en' });
  expect(links[0]?.because.map((cause) => cause.text)).toEqual(['referring to Alevi', 'Karim Alevi']);
});

test('a passage without attribution has the outlet alone, and offers what may hold', () => {
  const text = 'The Ministry of Defence said two drones were shot down. One fell near the school.';
  const passage = { start: text.indexOf('One fell'), end: text.length };
  const reading = readAttribution(text, passage, { ...BARE, language: 'en', outlet: OUTLET });
  expect(reading.links.map((link) => [link.source, link.verb, link.words])).toEqual([
    ['Vessk Monitor', 'published', null],
  ]);
  expect(reading.offers.map((links) => links.map((link) => link.source))).toEqual([['Ministry of Defence']]);
});

test('the outlet that was spoken to is not named twice', () => {
  const text = 'Karim Alevi told the newspaper Vessk Monitor that the sale was agreed.';
  const { links } = readAttribution(text, { start: 0, end: text.length }, { ...BARE, language: 'en', outlet: OUTLET });
  expect(links.map((link) => link.source)).toEqual(['Karim Alevi', 'Vessk Monitor']);
});

test('a speaker who spoke through a medium some paragraphs before may have done so again: that is offered', () => {
  const text =
    'Al-Akhad TV, referring to Karim Alevi, said the talks were over.\n\nThe weather was mild.\n\nA crowd gathered in the square.\n\nAlevi also said the price was agreed.';
  const passage = { start: text.indexOf('Alevi also'), end: text.length };
  const { links, offers } = readAttribution(text, passage, { ...BARE, language: 'en' });
  expect(links.map((link) => link.source)).toEqual(['Karim Alevi']);
  expect(offers[0]?.map((link) => link.source)).toEqual(['Karim Alevi', 'Al-Akhad TV']);
});

test('furniture between the paragraphs is not read', () => {
  const lines = [
    'Karim Alevi spoke to reporters.',
    'Read more: “No deal,” Mira Haddad said',
    '“The deal is done,” he said.',
  ];
  const text = lines.join('\n\n');
  const blocks = lines.map((line, index): Block => {
    const start = text.indexOf(line);
    const furniture = index === 1 ? ({ kind: 'read-more', rule: 'test' } as const) : null;
    return { kind: 'paragraph', start, end: start + line.length, marks: [], direction: 'ltr', furniture };
  });
  const passage = { start: blocks[2]?.start ?? 0, end: text.length };
  const read = (given: readonly Block[] | undefined) =>
    readAttribution(text, passage, { ...BARE, language: 'en', ...(given ? { blocks: given } : {}) }).links[0]?.source;
  expect(read(blocks)).toBe('Karim Alevi');
});

const REGISTER = [
  { id: 'akhad', name: 'Al-Akhad TV', variants: [], kind: 'broadcaster' },
  { id: 'alevi', name: 'Karim Alevi', variants: ['كريم علوي'], kind: 'person' },
  { id: 'mod', name: 'Министерство обороны РФ', variants: ['Минобороны'], kind: 'official-body' },
  { id: 'desk', name: 'Harbour Desk', variants: [], kind: 'agency' },
  { id: 'ifx', name: 'Интерфакс', variants: [], kind: 'agency' },
] as const;

describe('sources of the register are found', () => {
  test.each([
    ['en', 'The Al-Akhad channel reported the sale.', ['Al-Akhad TV']],
    ['en', 'According to Harbour Desk, the ship left.', ['Harbour Desk']],
    ['ru', 'Об этом в эфире телеканала «Аль-Ахад» заявил Карим Алеви.', ['Karim Alevi', 'Al-Akhad TV']],
    ['ru', 'По данным Министерства обороны РФ, склад уничтожен.', ['Министерство обороны РФ']],
    ['ru', 'Как сообщили «Интерфаксу» в порту, судно ушло, сказал Карим Алеви.', ['Karim Alevi']],
    ['uk', 'За словами Каріма Алеві, угоду погоджено.', ['Karim Alevi']],
    ['ar', 'قال كريم علوي لقناة العهد إن العقد جاهز.', ['Karim Alevi', 'العهد']],
    ['fa', 'کریم علوی گفت قرارداد آماده است.', ['Karim Alevi']],
  ])('%s: %s', (language, text, sources) => {
    const { links } = readAttribution(
      text,
      { start: 0, end: text.length },
      { sources: REGISTER, outlet: null, language },
    );
    expect(links.map((link) => link.source)).toEqual(expect.arrayContaining(sources));
    expect(links[0]?.sourceId).not.toBeNull();
  });
});

test('a text of another language is not read', () => {
  const text = 'Minister powiedział w poniedziałek, że umowa jest gotowa, according to nobody.';
  expect(readAttribution(text, { start: 0, end: text.length }, { ...BARE, language: 'pl' }).links).toEqual([]);
});

const SAMPLE = join(import.meta.dirname, '../../../../../shared/samples/iraq-s400.txt');

test.skipIf(!existsSync(SAMPLE))(
  'the sample article: Alevi, Al-Akhad, and the two Iranian media (skipped without ../shared)',
  () => {
    const text = readFileSync(SAMPLE, 'utf8').normalize('NFC');
    const passageOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const read = (words: string) => writeChain(readAttribution(text, passageOf(words), { ...BARE, language: 'en' }));
    const carriers = 'a Fars Agency reported + n Donya-e Eqtesad reported';
    expect(read('these steps of Iraq followed')).toBe(`p Karim Alevi > b Al-Akhad reported > ${carriers}`);
    expect(read('Russia agrees to sell S-400 systems')).toBe(`p Karim Alevi confirmed > ${carriers}`);
    expect(read('it was concluded that in order to obtain')).toBe(`p Karim Alevi > ${carriers}`);
    expect(read('various issues of bilateral relations')).toBe(`u a number of observers > ${carriers}`);
    expect(read('from the territory of eastern Syria')).toBe(
      `u A number of official sources of the country + u local analysts > ${carriers}`,
    );
  },
);
