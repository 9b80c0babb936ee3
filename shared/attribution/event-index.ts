import type { Instant } from '../model/date-reading.ts';
import type { Participant, Place } from '../model/event.ts';
import type { Ulid } from '../model/ids.ts';
import { type LetterForm, toLetterForm } from './letter-form.ts';
import { foldTerm } from './lexemes.ts';
import { toSounds } from './names.ts';
import { SlotList } from './slot-list.ts';

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
function listMergedTitles({ merged = [] }: Partial<Titled>): readonly string[] {
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

/** Where an event holds a word; the higher, the better it is for finding by letters. */
export const WORD_PLACES = { elsewhere: 1, inTitle: 2, atStart: 3 } as const;

/** A word of the case and the slots of the events that hold it, each with the best place at which it does. */
export interface CaseWord extends LetterForm {
  readonly at: SlotList;
}

/**
 * The events of a case made ready for being found by words, dates and letters. 10,000 events take some tenths of a second to put in,
 * one takes none, so that the index is kept and follows the events.
 */
export class EventIndex {
  /** By slot, the oldest first; null where an event is gone. An event keeps its slot while it changes. */
  readonly events: (IndexedEvent | null)[] = [];
  /** The slots of the events with a word: by its stem, and by its script and sound. */
  readonly postings = new Map<string, SlotList>();
  readonly words = new Map<string, CaseWord>();
  readonly #slots = new Map<Ulid, number>();
  /** Titles, places and names of one case hold the same words again and again. */
  readonly #keys = new Map<string, WordKey | null>();

  /** Puts an event in, in the place of what it was before. */
  put(event: FindableEvent): void {
    const slot = this.#slots.get(event.id) ?? this.events.length;
    this.drop(event.id);
    this.#slots.set(event.id, slot);
    const indexed: IndexedEvent = {
      event: toFindable(event),
      title: this.#keysOf(event.title),
      place: this.#keysOf(event.place?.name ?? ''),
      names: event.participants.flatMap((one) => this.#keysOf(one.name)),
      tags: event.tags.flatMap((tag) => this.#keysOf(tag)),
    };
    this.events[slot] = indexed;
    for (const key of postingsOf(indexed)) {
      const slots = this.postings.get(key) ?? new SlotList();
      this.postings.set(key, slots);
      slots.put(slot);
    }
    for (const [text, isTitle] of textsOf(event)) {
      for (const match of text.matchAll(WORD)) {
        const word = this.words.get(match[0]) ?? { ...toLetterForm(match[0]), at: new SlotList() };
        this.words.set(match[0], word);
        const { elsewhere, inTitle, atStart } = WORD_PLACES;
        word.at.put(slot, isTitle ? (match.index === 0 ? atStart : inTitle) : elsewhere);
      }
    }
  }

  /** Takes an event out; one that is not there changes nothing. */
  drop(id: Ulid): void {
    const slot = this.#slots.get(id);
    const indexed = slot === undefined ? null : this.events[slot];
    if (slot === undefined || !indexed) return;
    this.events[slot] = null;
    for (const key of postingsOf(indexed)) this.postings.get(key)?.drop(slot);
    for (const [text] of textsOf(indexed.event)) {
      for (const [word] of text.matchAll(WORD)) this.words.get(word)?.at.drop(slot);
    }
  }

  #keysOf(words: string): readonly WordKey[] {
    return (words.match(WORD) ?? []).flatMap((word) => {
      const known = this.#keys.get(word);
      const key = known === undefined ? keyOf(word) : known;
      this.#keys.set(word, key);
      return key === null ? [] : [key];
    });
  }
}

/** Keeps of an event what finding needs: fifty thousand whole ones are tens of megabytes. */
function toFindable({
  id,
  title,
  kind,
  earliest,
  latest,
  place,
  participants,
  tags,
  merged,
}: FindableEvent): FindableEvent {
  return {
    ...{ id, title, kind, earliest, latest },
    place: place && { name: place.name },
    participants: participants.length === 0 ? NONE : participants.map(({ name }) => ({ name })),
    tags: tags.length === 0 ? NONE : tags,
    ...(merged && merged.length > 0 ? { merged: merged.map(({ event }) => ({ event: toTitled(event) })) } : {}),
  };
}

const NONE: readonly never[] = [];

function toTitled({ title, merged = [] }: Titled): Titled {
  return { title, merged: merged.map(({ event }) => ({ event: toTitled(event) })) };
}

/** Makes the index of events. */
export function indexEvents(events: readonly FindableEvent[]): EventIndex {
  const index = new EventIndex();
  for (const event of events.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) index.put(event);
  return index;
}

function postingsOf({ title, place, names, tags }: IndexedEvent): readonly string[] {
  return [...title, ...place, ...names, ...tags].flatMap(({ stem, sound, script }) =>
    sound ? [stem, `${script} ${sound}`] : [stem],
  );
}

/** The texts by whose words an event is found, its title first. */
function textsOf(event: FindableEvent): readonly (readonly [text: string, isTitle: boolean])[] {
  const others = [
    event.place?.name ?? '',
    ...event.participants.map((one) => one.name),
    ...event.tags,
    ...listMergedTitles(event),
  ];
  return [[event.title, true], ...others.map((text) => [text, false] as const)];
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
