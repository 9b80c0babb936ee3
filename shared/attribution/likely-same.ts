import type { TimelineEvent } from '../model/event.ts';
import type { Ulid } from '../model/ids.ts';
import { foldName } from './fold-name.ts';

/** Another event that may be the same, and what speaks for it, in words. */
export interface LikelySame {
  readonly eventId: Ulid;
  readonly reasons: readonly string[];
  readonly score: number;
}

/** What an event is known by when it is held against others. */
type Known = Pick<TimelineEvent, 'id' | 'title' | 'kind' | 'earliest' | 'latest' | 'place' | 'participants'>;

/** Dates further apart than this speak for two events, in milliseconds: news of one event differs by a day or two. */
const NEAR = 3 * 86_400_000;
/** A date wider than this overlaps with nearly everything and speaks for nothing, in milliseconds. */
const WIDE = 120 * 86_400_000;
/** One shared word, or a shared date alone, is chance; a shared word and date are not. */
const LEAST_SCORE = 2;
/** Words that stand in too many titles to tell events apart. */
const COMMON = new Set(['and', 'the', 'for', 'with', 'from', 'after', 'near', 'about', 'said', 'says', 'claimed']);
const SHORTEST_WORD = 3;

/** Finds the events that may be the one given, the likeliest first, at most `most`: same days, names, place and words. */
export function rankLikelySame(event: Known, others: readonly Known[], most: number): readonly LikelySame[] {
  const own = describe(event);
  return others
    .filter((other) => other.id !== event.id)
    .flatMap((other) => compare(event, own, other) ?? [])
    .sort((one, other) => other.score - one.score || (one.eventId < other.eventId ? 1 : -1))
    .slice(0, most);
}

interface Words {
  readonly title: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly place: string;
}

function describe(event: Known): Words {
  const words = foldName(event.title).split(' ');
  return {
    title: new Set(words.filter((word) => word.length >= SHORTEST_WORD && !COMMON.has(word))),
    names: new Set(event.participants.map((one) => foldName(one.name))),
    place: event.place ? foldName(event.place.name) : '',
  };
}

function compare(event: Known, own: Words, other: Known): LikelySame | null {
  // Two days that exclude each other speak against it, however alike the words are.
  const days = compareDays(event, other);
  if (days === 'apart') return null;
  const its = describe(other);
  const shared = [...own.title].filter((word) => its.title.has(word));
  const names = [...own.names].filter((name) => its.names.has(name) || its.title.has(name));
  const isSamePlace = own.place !== '' && own.place === its.place;
  const isSameKind = event.kind !== '' && event.kind === other.kind;
  const union = new Set([...own.title, ...its.title]).size;
  const likeness = union === 0 ? 0 : shared.length / union;
  const score =
    (days === 'same' ? 1 : 0) + likeness * 3 + names.length + (isSamePlace ? 1 : 0) + (isSameKind ? 0.25 : 0);
  if (score < LEAST_SCORE || (shared.length === 0 && names.length === 0)) return null;
  const reasons = [
    ...(days === 'same' ? ['same days'] : []),
    ...(isSamePlace ? ['same place'] : []),
    ...(names.length > 0 ? ['same participants'] : []),
    ...(shared.length > 0 ? [shared.length === 1 ? `“${shared[0]}” in both` : `${shared.length} words in both`] : []),
  ];
  return { eventId: other.id, reasons, score };
}

function compareDays(one: Known, other: Known): 'same' | 'apart' | 'unknown' {
  const spans = [one, other].map(({ earliest, latest }) =>
    earliest === null || latest === null || latest - earliest > WIDE ? null : { earliest, latest },
  );
  const [a, b] = spans;
  if (!a || !b) return 'unknown';
  return a.earliest <= b.latest + NEAR && b.earliest <= a.latest + NEAR ? 'same' : 'apart';
}
