import type { Stretch } from '../anchoring/boundaries.ts';
import type { DateValue } from '../model/date-reading.ts';
import type { Ulid } from '../model/ids.ts';
import type { Cause } from './attribution-reading.ts';
import { type EventIndex, type IndexedEvent, keyOf, WORD, type WordKey } from './event-index.ts';
import { foldTerm } from './lexemes.ts';

/** One thing that a passage shares with an event: the words of the passage, and those of the event. */
export interface FitReason {
  readonly is: 'date' | 'name' | 'place' | 'word' | 'kind';
  readonly because: Cause | null;
}

/** An event of the case that a passage may be about, the likeliest first in a list. */
export interface EventProposal {
  readonly eventId: Ulid;
  /** 0–1. */
  readonly score: number;
  readonly reasons: readonly FitReason[];
}

/** What a passage says that an event may share. */
export interface FitInput {
  readonly text: string;
  readonly passage: Stretch;
  readonly date: { readonly value: DateValue; readonly because: Cause } | null;
  readonly kind: { readonly kind: string; readonly because: Cause } | null;
  readonly place: { readonly name: string; readonly because: Cause } | null;
}

/** Fewer than this in common is chance; chosen on the cases of the test. */
const LEAST_SCORE = 0.25;
const MOST_PROPOSED = 8;

const SHARES = { date: 0.35, kind: 0.1, place: 0.15, name: 0.3, word: 0.3 } as const;

/** Ranks the events that fit a passage by dates that overlap, and by names, words, place and kind in common. */
export function rankEvents(input: FitInput, index: EventIndex): readonly EventProposal[] {
  const words = wordsOf(input);
  const proposals: EventProposal[] = [];
  const candidates = new Set<number>();
  for (const key of words.keys()) index.postings.get(key)?.visit((slot) => candidates.add(slot));
  for (const at of candidates) {
    const one = index.events[at];
    const proposal = one ? fitEvent(input, words, one, index) : null;
    if (proposal !== null && proposal.score >= LEAST_SCORE) proposals.push(proposal);
  }
  return proposals.toSorted((a, b) => b.score - a.score).slice(0, MOST_PROPOSED);
}

/** The words of a passage by their stems, and by how they sound in other scripts. */
function wordsOf({ text, passage }: FitInput): ReadonlyMap<string, Cause> {
  const words = new Map<string, Cause>();
  const put = (key: string, cause: Cause) => {
    if (!words.has(key)) words.set(key, cause);
  };
  for (const match of text.slice(passage.start, passage.end).matchAll(WORD)) {
    const key = keyOf(match[0]);
    const start = passage.start + match.index;
    if (key === null) continue;
    const cause = { text: match[0], start, end: start + match[0].length };
    put(key.stem, cause);
    for (const script of SCRIPTS) if (key.sound && script !== key.script) put(`${script} ${key.sound}`, cause);
  }
  return words;
}

const SCRIPTS = ['latin', 'cyrillic', 'arabic'] as const;

function fitEvent(
  input: FitInput,
  words: ReadonlyMap<string, Cause>,
  one: IndexedEvent,
  index: EventIndex,
): EventProposal | null {
  const reasons: FitReason[] = [];
  let score = 0;
  const titles = shared(words, one.title, index);
  const names = shared(words, one.names, index);
  const places = shared(words, one.place, index);
  score += SHARES.word * titles.weight + SHARES.name * names.weight + SHARES.place * Math.min(1, places.weight * 2);
  for (const because of names.causes) reasons.push({ is: 'name', because });
  for (const because of places.causes) reasons.push({ is: 'place', because });
  const told = new Set(reasons.map((reason) => reason.because?.start));
  for (const because of titles.causes) if (!told.has(because.start)) reasons.push({ is: 'word', because });
  const isWorded = reasons.length > 0;
  const close = closeness(input.date?.value ?? null, one);
  if (close > 0 && input.date) {
    score += SHARES.date * close;
    reasons.unshift({ is: 'date', because: input.date.because });
  } else if (close < 0) score *= FAR_APART;
  const isSameKind =
    input.kind !== null && foldTerm(input.kind.kind) === foldTerm(one.event.kind) && one.event.kind !== '';
  if (isSameKind && input.kind) {
    score += SHARES.kind;
    reasons.push({ is: 'kind', because: input.kind.because });
  }
  // A date and a kind alone are shared by many events of one day.
  return isWorded ? { eventId: one.event.id, score: Math.min(1, score), reasons } : null;
}

/** Events years apart from what the passage says are hardly the same, whatever words they share. */
const FAR_APART = 0.5;
const DAY = 86_400_000;
const NEAR_DAYS = 3;
const FAR_DAYS = 400;

/** 1 for days that fall together, less for wide dates that overlap, 0 for days apart, -1 for years apart. */
function closeness(value: DateValue | null, { event }: IndexedEvent): number {
  if (value === null || event.earliest === null || event.latest === null) return 0;
  const gap = Math.max(event.earliest - value.latest, value.earliest - event.latest);
  if (gap > FAR_DAYS * DAY) return -1;
  if (gap > NEAR_DAYS * DAY) return 0;
  if (gap > 0) return 0.5;
  const width = Math.max(event.latest - event.earliest, value.latest - value.earliest);
  return Number.isFinite(width) ? Math.max(0.4, 1 - width / (FAR_DAYS * DAY)) : 0.3;
}

/** How much the shared words tell: a word of one event tells more than one of all. */
function shared(
  words: ReadonlyMap<string, Cause>,
  keys: readonly WordKey[],
  index: EventIndex,
): { readonly weight: number; readonly causes: readonly Cause[] } {
  const causes: Cause[] = [];
  let hit = 0;
  let all = 0;
  for (const key of keys) {
    const weight = 1 / Math.log2(1 + (index.postings.get(key.stem)?.size ?? 1));
    all += weight;
    const cause = words.get(key.stem) ?? (key.sound ? words.get(`${key.script} ${key.sound}`) : undefined);
    if (!cause) continue;
    hit += weight;
    causes.push(cause);
  }
  return { weight: all > 0 ? hit / all : 0, causes };
}
