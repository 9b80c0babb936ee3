import { CALLINGS } from './callings.ts';
import { phrasesOf, type RegisteredSource } from './known-sources.ts';
import { type AttributionWords, type Lexicon, makeLexicon, toKnownTerm } from './lexicon.ts';
import { listPlaceNames } from './places.ts';
import { listWellKnown } from './well-known-names.ts';
import { ARABIC } from './words-arabic.ts';
import { ENGLISH } from './words-english.ts';
import { FRENCH } from './words-french.ts';
import { GERMAN } from './words-german.ts';
import { PERSIAN } from './words-persian.ts';
import { RUSSIAN } from './words-russian.ts';
import { UKRAINIAN } from './words-ukrainian.ts';

/** The languages whose attribution is read. */
export type AttributionLanguage = AttributionWords['language'];

const WORDS: Readonly<Record<AttributionLanguage, AttributionWords>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  ar: ARABIC,
  fa: PERSIAN,
};

const lexicons = new Map<AttributionLanguage, Lexicon>();
const registers = new WeakMap<readonly RegisteredSource[], Map<AttributionLanguage, Lexicon>>();

/** Gives the words of a language with the names of a register; what was made once is kept. */
export function lexiconOf(language: AttributionLanguage, sources: readonly RegisteredSource[]): Lexicon {
  const base = lexicons.get(language) ?? makeBase(language);
  lexicons.set(language, base);
  if (sources.length === 0) return base;
  const made = registers.get(sources) ?? new Map<AttributionLanguage, Lexicon>();
  registers.set(sources, made);
  const known = made.get(language);
  if (known) return known;
  const names = sources.flatMap((source) =>
    [...phrasesOf(source)].map(({ phrase, name }) => ({ phrase, term: toKnownTerm(name) })),
  );
  const lexicon = { ...base, register: makeLexicon(language, [], names), found: new Map() };
  made.set(language, lexicon);
  return lexicon;
}

function makeBase(language: AttributionLanguage): Lexicon {
  const script =
    language === 'ar' || language === 'fa' ? 'arabic' : language === 'ru' || language === 'uk' ? 'cyrillic' : 'latin';
  const names = [...listWellKnown(script)].map(({ phrase, name }) => ({ phrase, term: toKnownTerm(name) }));
  const places = listPlaceNames(language).flatMap((name) =>
    name.forms.map((phrase) => ({ phrase, term: { is: 'place', name } as const })),
  );
  // The callings come after the words of the language: of a word in both the meaning given there is the likelier.
  const { table } = WORDS[language];
  const callings = {
    person: CALLINGS[language],
    unnamed: listPlurals(language, `${table.person},${CALLINGS[language]}`),
  };
  return makeLexicon(language, [table, callings], [...names, ...places]);
}

/** Several of whom reports name by an office or a calling, where a language makes a plural by a letter: "the three governors". */
function listPlurals(language: AttributionLanguage, persons: string): string {
  if (language !== 'en' && language !== 'fr') return '';
  return persons
    .split(',')
    .filter((word) => /^[\p{L}-]+[^sx]$/u.test(word) && word !== 'head')
    .map((word) => `${word}s`)
    .join(',');
}

/** Letters that only one language of its script writes. */
const OWN_LETTERS: readonly (readonly [AttributionLanguage, RegExp])[] = [
  ['uk', /[іїєґ]/iu],
  ['ru', /[ыэёъ]/iu],
  ['fa', /[پچژگکی]/u],
  ['ar', /[ةىيكأإ]/u],
];

/** Common words by which languages of the Latin script are told apart. */
const COMMON: readonly (readonly [AttributionLanguage, RegExp])[] = [
  ['de', /(?<!\p{L})(?:der|die|das|und|nicht|ist|mit|von|dem|den|eine?)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(?:le|la|les|des|et|une?|que|dans|pour|est|sur)(?!\p{L})/giu],
  ['en', /(?<!\p{L})(?:the|and|of|to|in|that|is|was|for|with|on)(?!\p{L})/giu],
];

/** How much of a text is looked at for its language. */
const SAMPLE = 1500;

/** Gives the language to read a text by: the one that it says it is in (BCP 47), if it is one of ours and its script agrees, else the likeliest. */
export function languageOf(text: string, language: string | undefined): AttributionLanguage | null {
  const sample = text.slice(0, SAMPLE);
  const letters = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const counts = {
    latin: letters(/\p{Script=Latin}/gu),
    cyrillic: letters(/\p{Script=Cyrillic}/gu),
    arabic: letters(/\p{Script=Arabic}/gu),
  };
  const script = (['latin', 'cyrillic', 'arabic'] as const).toSorted((a, b) => counts[b] - counts[a])[0] ?? 'latin';
  if (counts[script] === 0) return null;
  const primary = language?.toLowerCase().split(/[-_]/u)[0] as AttributionLanguage | undefined;
  const ofScript: Readonly<Record<typeof script, readonly AttributionLanguage[]>> = {
    latin: ['en', 'de', 'fr'],
    cyrillic: ['ru', 'uk'],
    arabic: ['ar', 'fa'],
  };
  if (primary && ofScript[script].includes(primary)) return primary;
  if (script === 'latin') {
    if (primary && primary.length === 2 && !(primary in WORDS)) return null;
    const ranked = COMMON.map(([one, pattern]) => ({ one, count: sample.match(pattern)?.length ?? 0 })).toSorted(
      (a, b) => b.count - a.count,
    );
    return ranked[0]?.one ?? 'en';
  }
  return (
    OWN_LETTERS.find(([one, pattern]) => ofScript[script].includes(one) && pattern.test(sample))?.[0] ??
    ofScript[script][0] ??
    null
  );
}
