import { indexEvents } from '../../shared/attribution/event-index.ts';
import { prepareProposals, proposeCard } from '../../shared/attribution/propose-card.ts';
import { FIRST_EVENT_KINDS } from '../../shared/model/case.ts';
import type { SourceKind } from '../../shared/model/source.ts';
import { ARABIC_PASSAGES } from '../unit/shared/attribution/passages-arabic.ts';
import { ENGLISH_PASSAGES } from '../unit/shared/attribution/passages-english.ts';
import { FRENCH_PASSAGES } from '../unit/shared/attribution/passages-french.ts';
import { GERMAN_PASSAGES } from '../unit/shared/attribution/passages-german.ts';
import { PERSIAN_PASSAGES } from '../unit/shared/attribution/passages-persian.ts';
import { RUSSIAN_PASSAGES } from '../unit/shared/attribution/passages-russian.ts';
import { UKRAINIAN_PASSAGES } from '../unit/shared/attribution/passages-ukrainian.ts';

const TABLES = {
  en: ENGLISH_PASSAGES,
  de: GERMAN_PASSAGES,
  fr: FRENCH_PASSAGES,
  ru: RUSSIAN_PASSAGES,
  uk: UKRAINIAN_PASSAGES,
  ar: ARABIC_PASSAGES,
  fa: PERSIAN_PASSAGES,
};

const WORDS = 20_000;
const EVENTS = 10_000;
const SOURCES = 2_000;
const CARDS = 200;

/** An article of 20,000 words made of the tables' passages, four to a paragraph. */
function makeArticle(passages: readonly (readonly [string, string])[]): string {
  const plain = passages.map(([text]) => text.replace(/[⟦⟧]/gu, '').replace(/\n+/gu, ' '));
  const paragraphs: string[] = [];
  for (let words = 0, at = 0; words < WORDS; at += 4) {
    const paragraph = [0, 1, 2, 3].map((step) => plain[(at + step) % plain.length]).join(' ');
    words += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}

const events = Array.from({ length: EVENTS }, (_, index) => ({
  id: String(index).padStart(6, '0'),
  title: `Event ${index} ${['Moscow visit', 'Basra shipment', 'Kharkiv strike', 'Oslo talks'][index % 4]}`,
  kind: FIRST_EVENT_KINDS[index % 6] ?? 'other',
  earliest: Date.UTC(2015, index % 120, 1),
  latest: Date.UTC(2015, index % 120, 10),
  place: { name: ['Moscow', 'Basra', 'Kharkiv', 'Oslo'][index % 4] ?? '' },
  participants: [{ name: `Person ${index}` }],
  tags: [],
}));
const sources = Array.from({ length: SOURCES }, (_, index) => ({
  id: `s${index}`,
  name: `Given${index % 90} Family${index}`,
  variants: [],
  kind: 'person' as SourceKind,
}));

/** CPU time in ms: what a card costs does not depend on what else the machine does. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const before = cpu();
const index = indexEvents(events);
console.log(`index of ${EVENTS} events: ${(cpu() - before).toFixed(0)} ms`);
console.log(`cards on an article of ${WORDS} words, ${EVENTS} events, ${SOURCES} sources: ms of CPU`);
console.log('language prepare  first    p50    p95    max');
for (const [language, passages] of Object.entries(TABLES)) {
  const text = makeArticle(passages);
  const preparing = cpu();
  prepareProposals(text, { language, sources, eventKinds: FIRST_EVENT_KINDS });
  const prepared = cpu() - preparing;
  const times: number[] = [];
  for (let card = 0; card < CARDS; card += 1) {
    const start = Math.floor((text.length / CARDS) * card);
    const end = Math.min(text.length, start + 160);
    const started = cpu();
    proposeCard({
      text,
      versionId: 'v',
      passage: { start, end },
      language,
      sources,
      outlet: { name: 'Desk', kind: 'outlet', sourceId: null },
      dates: { published: { edtf: '2019-10-21', articleId: null }, language },
      eventKinds: FIRST_EVENT_KINDS,
      events: index,
    });
    times.push(cpu() - started);
  }
  const [first = 0, ...rest] = times;
  const sorted = rest.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const cells = [prepared, first, at(0.5), at(0.95), at(1)].map((ms) => ms.toFixed(1).padStart(7));
  console.log(`${language.padEnd(8)} ${cells.join('')}`);
}
