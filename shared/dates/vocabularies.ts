import type { CalendarName } from './calendars.ts';
import type { Church } from './easter.ts';
import { ARABIC } from './languages/arabic.ts';
import { ENGLISH } from './languages/english.ts';
import { FRENCH } from './languages/french.ts';
import { GERMAN } from './languages/german.ts';
import { PERSIAN } from './languages/persian.ts';
import { RUSSIAN } from './languages/russian.ts';
import { UKRAINIAN } from './languages/ukrainian.ts';
import { cutPhrase } from './lexer.ts';
import type { Limit, Part, Spellings, Term, TermOf, Unit, Vocabulary } from './terms.ts';

/** A vocabulary made ready for reading: its phrases by their first word, longest first. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly phrases: ReadonlyMap<string, readonly LexiconEntry[]>;
}

/** The words of a phrase and all that it may mean. */
export interface LexiconEntry {
  readonly words: readonly string[];
  readonly terms: readonly Term[];
}

/** The languages that are read; English stands first and is tried for every text of its script. */
const VOCABULARIES: readonly Vocabulary[] = [ENGLISH, RUSSIAN, UKRAINIAN, GERMAN, FRENCH, ARABIC, PERSIAN];

const lexicons = new Map<string, Lexicon>();

/** Gives the lexicons to try for words, the likeliest first: that of the given language, then the others of their script. */
export function* lexiconsFor(words: string, language: string | undefined): Generator<Lexicon> {
  const primary = language?.toLowerCase().split(/[-_]/)[0];
  const script = /[\u0600-\u06ff]/.test(words) ? 'arabic' : /\p{Script=Cyrillic}/u.test(words) ? 'cyrillic' : 'latin';
  const rank = (vocabulary: Vocabulary): number => {
    if (vocabulary.language === primary) return 0;
    if (vocabulary.script !== script) return 3;
    return [...vocabulary.ownLetters].some((letter) => words.includes(letter)) ? 1 : 2;
  };
  const isAmerican = /^en[-_]us$/i.test(language ?? '');
  for (const vocabulary of [...VOCABULARIES].sort((a, b) => rank(a) - rank(b))) {
    // Compiling takes a few milliseconds, so that a language is compiled when it is first tried.
    yield lexiconOf(
      isAmerican && vocabulary.language === 'en' ? { ...vocabulary, numericOrder: 'month-day' } : vocabulary,
    );
  }
}

/** Gives the likeliest lexicon for words. */
export function firstLexicon(words: string, language: string | undefined): Lexicon {
  for (const lexicon of lexiconsFor(words, language)) return lexicon;
  return lexiconOf(ENGLISH);
}

function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const key = `${vocabulary.language} ${vocabulary.numericOrder}`;
  const known = lexicons.get(key);
  if (known !== undefined) return known;
  const lexicon = compile(vocabulary);
  lexicons.set(key, lexicon);
  return lexicon;
}

function compile(vocabulary: Vocabulary): Lexicon {
  const entries = new Map<string, { words: readonly string[]; terms: Term[] }>();
  const add = (spellings: Spellings | undefined, term: Term): void => {
    for (const spelling of spellings ?? []) {
      const words = cutPhrase(spelling);
      const key = words.join(' ');
      const entry = entries.get(key) ?? { words, terms: [] };
      entry.terms.push(term);
      entries.set(key, entry);
    }
  };
  addNames(vocabulary, add);
  addRelations(vocabulary, add);
  addFeasts(vocabulary, add);
  addMovable(vocabulary, add);
  addGrammar(vocabulary, add);
  const phrases = new Map<string, LexiconEntry[]>();
  for (const entry of entries.values()) {
    const first = entry.words[0] ?? '';
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return { vocabulary, phrases };
}

type Add = (spellings: Spellings | undefined, term: Term) => void;

function addNames(vocabulary: Vocabulary, add: Add): void {
  for (const [calendar, months] of Object.entries(vocabulary.months) as [CalendarName, readonly Spellings[]][]) {
    for (const [index, names] of months.entries()) {
      for (const name of names) {
        const isShort = vocabulary.shortMonths?.includes(name) === true;
        add([name], { is: 'month', calendar, month: index + 1, isShort });
      }
    }
  }
  for (const [index, names] of vocabulary.weekdays.entries()) add(names, { is: 'weekday', weekday: index + 1 });
  for (const [index, names] of vocabulary.seasons.entries()) add(names, { is: 'season', season: index + 1 });
  for (const [part, names] of Object.entries(vocabulary.parts) as [Part, Spellings][]) add(names, { is: 'part', part });
  for (const [unit, names] of Object.entries(vocabulary.units) as [Unit, Spellings][]) add(names, { is: 'unit', unit });
  for (const [tens, names] of Object.entries(vocabulary.decades ?? {}))
    add(names, { is: 'decade', tens: Number(tens) });
  for (const [value, names] of (vocabulary.numbers ?? []).entries()) add(names, { is: 'number', value });
  for (const [index, names] of (vocabulary.ordinals ?? []).entries()) add(names, { is: 'ordinal', value: index + 1 });
  for (const [calendar, names] of Object.entries(vocabulary.calendars ?? {}) as [CalendarName, Spellings][]) {
    add(names, { is: 'calendar', calendar });
  }
}

function addRelations(vocabulary: Vocabulary, add: Add): void {
  add(vocabulary.plurals, { is: 'plural' });
  add(vocabulary.shifts.last, { is: 'shift', by: -1 });
  add(vocabulary.shifts.this, { is: 'shift', by: 0 });
  add(vocabulary.shifts.thisBefore, { is: 'shift', by: 0, isBefore: true });
  add(vocabulary.shifts.next, { is: 'shift', by: 1 });
  add(vocabulary.shifts.past, { is: 'shift', by: -1, isUpToNow: true });
  add(vocabulary.following, { is: 'event-shift', by: 1 });
  add(vocabulary.shifts.beforeLast, { is: 'shift', by: -2 });
  for (const [by, names] of Object.entries(vocabulary.days)) add(names, { is: 'day', by: Number(by) });
  for (const [unit, by, names] of byUnit(vocabulary.unitWords)) add(names, { is: 'unit-shift', unit, by });
  for (const [unit, by, names] of byUnit(vocabulary.amounts)) add(names, { is: 'amount', unit, count: by });
  for (const [unit, by, names] of byUnit(vocabulary.upToNow)) add(names, { is: 'up-to-now', unit, count: by });
  add(vocabulary.eve, { is: 'eve' });
  add(vocabulary.laterBefore, { is: 'event-lead', sign: 1 });
  add(vocabulary.earlierBefore, { is: 'event-lead', sign: -1 });
  for (const [by, names] of Object.entries(vocabulary.eventDays ?? {})) add(names, { is: 'event-day', by: Number(by) });
  add(vocabulary.later, { is: 'event-count', sign: 1 });
  add(vocabulary.earlier, { is: 'event-count', sign: -1 });
  add(vocabulary.ago, { is: 'ago', stands: 'after' });
  add(vocabulary.agoBefore, { is: 'ago', stands: 'before' });
  for (const [limit, names] of Object.entries(vocabulary.limits) as [Limit, Spellings][])
    add(names, { is: 'limit', limit });
}

function byUnit(words: Vocabulary['unitWords']): readonly (readonly [unit: Unit, by: number, names: Spellings])[] {
  return Object.entries(words ?? {}).map(([key, names = []]) => {
    const [unit, by] = key.split(':');
    return [unit as Unit, Number(by), names];
  });
}

function addFeasts({ feasts, feastNights }: Vocabulary, add: Add): void {
  const read = (key: string): Omit<TermOf<'feast'>, 'is'> => {
    const [calendar, date = ''] = key.includes(':') ? key.split(':') : ['gregorian', key];
    const [month, day] = date.split('-').map(Number);
    return { calendar: calendar as CalendarName, month: month ?? 1, day: day ?? 1 };
  };
  for (const [key, names] of Object.entries(feasts ?? {})) add(names, { is: 'feast', ...read(key) });
  for (const [key, names] of Object.entries(feastNights ?? {})) {
    add(names, { is: 'night', isToward: true });
    add(names, { is: 'feast', ...read(key) });
  }
}

function addMovable({ movable }: Vocabulary, add: Add): void {
  for (const [key, names] of Object.entries(movable ?? {})) {
    const [church, offset] = key.includes(':') ? key.split(':') : ['western', key];
    add(names, { is: 'movable', offset: Number(offset), church: church as Church });
  }
}

function addClock({ clock, daytimes }: Vocabulary, add: Add): void {
  add(daytimes, { is: 'daytime' });
  if (clock === undefined) return;
  add(clock.marks, { is: 'clock-mark' });
  add(clock.lead, { is: 'clock-lead' });
  add(clock.minutes, { is: 'minute-mark' });
  add(clock.am, { is: 'day-half', half: 'am' });
  add(clock.pm, { is: 'day-half', half: 'pm' });
  add(clock.atNight, { is: 'day-half', half: 'night' });
  for (const [zone, names] of Object.entries(clock.zones)) add(names, { is: 'zone', zone });
}

function addGrammar(vocabulary: Vocabulary, add: Add): void {
  add(vocabulary.overnight, { is: 'overnight' });
  add(vocabulary.night, { is: 'night', isToward: false });
  add(vocabulary.nightToward, { is: 'night', isToward: true });
  addClock(vocabulary, add);
  add(vocabulary.between, { is: 'between' });
  add(vocabulary.and, { is: 'and' });
  add(vocabulary.or, { is: 'or' });
  add(vocabulary.to, { is: 'to' });
  add(vocabulary.from, { is: 'from' });
  add(vocabulary.onward, { is: 'onward' });
  add(vocabulary.about, { is: 'about', qualifier: '~' });
  add(vocabulary.perhaps, { is: 'about', qualifier: '?' });
  add(vocabulary.ordinalMarks, { is: 'ordinal-mark' });
  add(vocabulary.decadeMarks, { is: 'decade-mark' });
  add(vocabulary.quarterMarks, { is: 'quarter-mark' });
  add(vocabulary.halfMarks, { is: 'half-mark' });
  add(vocabulary.bc, { is: 'era', era: 'bc' });
  add(vocabulary.ad, { is: 'era', era: 'ad' });
  add(vocabulary.dayMarks, { is: 'day-mark' });
  add(vocabulary.twins, { is: 'twin' });
  add(vocabulary.fromNow, { is: 'from-now' });
  add(vocabulary.exact, { is: 'exact' });
  add(vocabulary.countedFrom, { is: 'counted-from' });
  add(vocabulary.countedBefore, { is: 'counted-before' });
  add(vocabulary.fillers, { is: 'filler' });
}
