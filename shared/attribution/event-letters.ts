import type { Stretch } from '../anchoring/boundaries.ts';
import type { Ulid } from '../model/ids.ts';
import type { EventProposal } from './event-fit.ts';
import { type EventIndex, type FindableEvent, WORD, WORD_PLACES } from './event-index.ts';
import { makeLetterTest, toLetterForm } from './letter-form.ts';

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
  for (const [slot, indexed] of index.events.entries()) {
    const best = places.map((place) => place[slot] ?? 0);
    if (indexed === null || best.includes(0)) continue;
    const { event } = indexed;
    const score =
      (event.title.trim().toLowerCase() === whole ? WHOLE_SHARE : 0) +
      (fits.get(event.id) ?? 0) * FIT_SHARE +
      (best.some((place) => place >= WORD_PLACES.inTitle) ? TITLE_SHARE : 0) +
      (best.includes(WORD_PLACES.atStart) ? FIRST_SHARE : 0) +
      ((slot + 1) / index.events.length) * NEWEST_SHARE;
    found.push({ event, score });
  }
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_FOUND)
    .map(({ event, score }) => ({ eventId: event.id, score, inTitle: findInTitle(groups, event.title) }));
}

/** Gives for each slot of an index the best place at which its event holds a group of letters; 0 for none. */
function placesOf(letters: string, index: EventIndex): Uint8Array {
  const best = new Uint8Array(index.events.length);
  const isHit = makeLetterTest(letters);
  for (const word of index.words.values()) {
    if (!isHit(word)) continue;
    word.at.visit((slot, place) => {
      if (place > (best[slot] ?? 0)) best[slot] = place;
    });
  }
  return best;
}

function findInTitle(groups: readonly string[], title: string): Stretch | null {
  for (const group of groups) {
    const isHit = makeLetterTest(group);
    for (const match of title.matchAll(WORD)) {
      if (isHit(toLetterForm(match[0]))) {
        return { start: match.index, end: match.index + Math.min(group.length, match[0].length) };
      }
    }
  }
  return null;
}
