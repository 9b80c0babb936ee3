import type { Instant } from '../model/date-reading.ts';
import type { Participant, Place } from '../model/event.ts';
import type { Ulid } from '../model/ids.ts';
import { foldTerm } from './lexemes.ts';
import { toSounds } from './names.ts';

/** What is needed of an event of the case to find those that a passage is about. */
export interface FindableEvent {
  readonly id: Ulid;
  readonly title: string;
  readonly kind: string;
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
  readonly place: Pick<Place, 'name'> | null;
  readonly participants: readonly Pick<Participant, 'name'>[];
  readonly tags: readonly string[];
  /** What was merged into it: it is found by those titles too. */
  readonly merged?: readonly { readonly event: Titled }[];
}

/** A title, and those of what was merged into what it names. */
interface Titled {
  readonly title: string;
  readonly merged?: readonly { readonly event: Titled }[];
}

/** Gives the titles of all that was merged into an event, over however many steps. */
export function listMergedTitles({ merged = [] }: Partial<Titled>): readonly string[] {
  return merged.flatMap(({ event }) => [event.title, ...listMergedTitles(event)]);
}

/** An event with its words made ready; where a word stands says what it counts. */
export interface IndexedEvent {
  readonly event: FindableEvent;
  readonly title: readonly WordKey[];
  readonly place: readonly WordKey[];
  readonly names: readonly WordKey[];
  readonly tags: readonly WordKey[];
}

/** The events of a case, newest first, and how many of them hold each word (by its stem). */
export interface EventIndex {
  readonly events: readonly IndexedEvent[];
  readonly counts: ReadonlyMap<string, number>;
  /** The places in `events` of those with a word: by its stem, and by its script and sound. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/** Makes the index; a case of 10,000 events takes some tenths of a second, so keep it while the events stay. */
export function indexEvents(events: readonly FindableEvent[]): EventIndex {
  const known = new Map<string, WordKey | null>();
  // Titles, places and names of one case hold the same words again and again.
  const keysOf = (words: string): readonly WordKey[] =>
    (words.match(WORD) ?? []).flatMap((word) => {
      const key = known.get(word) ?? keyOf(word);
      known.set(word, key);
      return key === null ? [] : [key];
    });
  const indexed = events
    .toSorted((a, b) => (a.id < b.id ? 1 : a.id > b.id ? -1 : 0))
    .map(
      (event): IndexedEvent => ({
        event,
        title: keysOf(event.title),
        place: keysOf(event.place?.name ?? ''),
        names: event.participants.flatMap((one) => keysOf(one.name)),
        tags: event.tags.flatMap(keysOf),
      }),
    );
  const postings = new Map<string, number[]>();
  const post = (key: string, at: number) => {
    const list = postings.get(key);
    if (list === undefined) postings.set(key, [at]);
    else if (list.at(-1) !== at) list.push(at);
  };
  for (const [at, one] of indexed.entries()) {
    for (const { stem, sound, script } of [...one.title, ...one.place, ...one.names, ...one.tags]) {
      post(stem, at);
      if (sound) post(`${script} ${sound}`, at);
    }
  }
  const counts = new Map([...postings].map(([key, list]) => [key, list.length]));
  return { events: indexed, counts, postings };
}

/** A word of a title or text; parts with hyphens and apostrophes are one. */
export const WORD = /[\p{L}\p{N}\p{M}\u200c]+(?:[-’'][\p{L}\p{N}\p{M}]+)*/gu;

/** The letters by which words with endings are compared. */
const STEM = 6;
const SHORTEST_KEY = 3;

/** Words that stand everywhere, folded. */
const EMPTY = new Set(
  'the and for with from that this was were has have had his her its their not but said says into over after before about который которая что это для при после между der die das und mit von den dem des ein eine nicht les des une dans pour avec sur par qui que est من في على الى عن مع هذا التي الذي و در به از با که را این آن'
    .split(' ')
    .map(foldTerm),
);

/** By what a word is compared: what begins alike in one script, and what sounds alike in another. */
export interface WordKey {
  /** Its first letters, folded. */
  readonly stem: string;
  /** Its first consonants; null where it has too few. */
  readonly sound: string | null;
  readonly script: 'latin' | 'cyrillic' | 'arabic';
}

const SOUND = 3;

/** Gives by what a word is compared, or null for words that stand everywhere. */
export function keyOf(word: string): WordKey | null {
  const fold = foldTerm(word);
  if (fold.length < SHORTEST_KEY || EMPTY.has(fold)) return null;
  const script = /\p{Script=Arabic}/u.test(word) ? 'arabic' : /\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'latin';
  const stem = fold.replace(/^ال/u, '').slice(0, STEM);
  const consonants = toSounds(word)
    .words.join('')
    .replace(/[aeiou]/gu, '')
    .slice(0, SOUND);
  // Two consonants of a short word sound like too many others.
  const isTelling = consonants.length === SOUND || (consonants.length === SOUND - 1 && fold.length > SHORTEST_KEY + 1);
  return { stem, sound: isTelling ? consonants : null, script };
}
