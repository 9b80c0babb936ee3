import type { Stretch } from '../anchoring/boundaries.ts';
import type { Ulid } from '../model/ids.ts';
import type { EventProposal } from './event-fit.ts';
import { type EventIndex, type FindableEvent, listMergedTitles, WORD } from './event-index.ts';
import { foldTerm } from './lexemes.ts';
import { toSounds } from './names.ts';

/** An event whose words begin with the typed letters. */
export interface LetterMatch {
  readonly eventId: Ulid;
  readonly score: number;
  /** Where the letters stand in the title, for showing them; null when the place, a name, a tag or a merged title holds them. */
  readonly inTitle: Stretch | null;
}

/** The most events that letters find: more are found by typing on. */
const MOST_FOUND = 50;

/** A whole title outweighs all else, then a fit; recency decides between equals. */
const WHOLE_SHARE = 4;
const FIT_SHARE = 2;
const TITLE_SHARE = 0.5;
const FIRST_SHARE = 0.2;
const NEWEST_SHARE = 0.15;

/**
 * Finds events by the first letters of any of their words ("mos", "s-4 bag": every group must fit a word), over accents and scripts. What fits the
 * passage comes first, then letters in the title before those in the place or names, then the newest.
 */
export function matchEventsByLetters(
  letters: string,
  index: EventIndex,
  fitting: readonly EventProposal[] = [],
): readonly LetterMatch[] {
  const groups = letters.match(WORD) ?? [];
  if (groups.length === 0) return [];
  const whole = letters.trim().toLowerCase();
  const places = groups.map((group) => placesOf(group, index));
  const fits = new Map(fitting.map((one) => [one.eventId, one.score]));
  const found: { readonly event: FindableEvent; readonly score: number }[] = [];
  for (const [at, { event }] of index.events.entries()) {
    const best = places.map((place) => place[at] ?? NOWHERE);
    if (best.includes(NOWHERE)) continue;
    const score =
      (event.title.trim().toLowerCase() === whole ? WHOLE_SHARE : 0) +
      (fits.get(event.id) ?? 0) * FIT_SHARE +
      (best.some((place) => place >= IN_TITLE) ? TITLE_SHARE : 0) +
      (best.includes(AT_START) ? FIRST_SHARE : 0) +
      (1 - at / index.events.length) * NEWEST_SHARE;
    found.push({ event, score });
  }
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND)
    .map(({ event, score }) => ({ eventId: event.id, score, inTitle: findInTitle(groups, event.title) }));
}

/** Where an event holds a group of letters; the higher, the better. */
const NOWHERE = 0;
const ELSEWHERE = 1;
const IN_TITLE = 2;
const AT_START = 3;

/** A word of the case as letters are held against it. */
interface CaseWord {
  readonly folds: readonly string[];
  readonly sound: string;
  readonly isLatin: boolean;
  readonly isCyrillic: boolean;
  /** The places in `events` of those with the word, and where they have it. */
  readonly events: number[];
  readonly places: number[];
}

const caseWords = new WeakMap<EventIndex, ReadonlyMap<string, CaseWord>>();

/** Gives the different words of a case, made once for an index: there are far fewer than words in its events. */
function wordsOf(index: EventIndex): ReadonlyMap<string, CaseWord> {
  const known = caseWords.get(index);
  if (known) return known;
  const words = new Map<string, CaseWord>();
  const put = (text: string, at: number, isTitle: boolean) => {
    for (const match of text.matchAll(WORD)) {
      const word = words.get(match[0]) ?? makeWord(match[0]);
      words.set(match[0], word);
      word.events.push(at);
      word.places.push(isTitle ? (match.index === 0 ? AT_START : IN_TITLE) : ELSEWHERE);
    }
  };
  for (const [at, { event }] of index.events.entries()) {
    put(event.title, at, true);
    for (const other of listOthers(event)) put(other, at, false);
  }
  caseWords.set(index, words);
  return words;
}

function listOthers(event: FindableEvent): readonly string[] {
  return [
    event.place?.name ?? '',
    ...event.participants.map((one) => one.name),
    ...event.tags,
    ...listMergedTitles(event),
  ];
}

function makeWord(word: string): CaseWord {
  // "400" finds "S-400", and "hash" "al-Hashd".
  const parts = word.split(/[-’']/u);
  const folds = parts.length === 1 ? [word] : [word, ...parts];
  return {
    folds: [...new Set(folds.flatMap((part) => [foldTerm(part), foldTerm(part.replace(/^ال/u, ''))]))],
    sound: soundOf(word),
    isLatin: /\p{Script=Latin}/u.test(word),
    isCyrillic: /\p{Script=Cyrillic}/u.test(word),
    events: [],
    places: [],
  };
}

/** Gives for each event of an index the best place at which it holds a group of letters. */
function placesOf(letters: string, index: EventIndex): Uint8Array {
  const best = new Uint8Array(index.events.length);
  const isHit = makeTest(letters);
  for (const word of wordsOf(index).values()) {
    if (!isHit(word)) continue;
    for (const [at, event] of word.events.entries()) {
      best[event] = Math.max(best[event] ?? NOWHERE, word.places[at] ?? NOWHERE);
    }
  }
  return best;
}

/** Sounds of fewer letters begin too many words. */
const SHORTEST_SOUND = 2;

function makeTest(letters: string): (word: CaseWord) => boolean {
  const { folds, sound, isLatin, isCyrillic } = makeWord(letters);
  const fold = foldTerm(letters);
  const isSounded = sound.length >= SHORTEST_SOUND && folds.length > 0;
  return (word) =>
    word.folds.some((one) => one.startsWith(fold)) ||
    (isSounded && (word.isLatin !== isLatin || word.isCyrillic !== isCyrillic) && word.sound.startsWith(sound));
}

function findInTitle(groups: readonly string[], title: string): Stretch | null {
  for (const group of groups) {
    const isHit = makeTest(group);
    for (const match of title.matchAll(WORD)) {
      if (isHit(makeWord(match[0]))) {
        return { start: match.index, end: match.index + Math.min(group.length, match[0].length) };
      }
    }
  }
  return null;
}

function soundOf(word: string): string {
  // Vowels differ most between spellings.
  return toSounds(word).words.join('').replace(/o/gu, 'u').replace(/e/gu, 'i');
}
