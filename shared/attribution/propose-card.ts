import type { Stretch } from '../anchoring/boundaries.ts';
import { type FoundDate, findDates } from '../dates/find-dates.ts';
import type { DateContext } from '../dates/read-words.ts';
import type { DateReading } from '../model/date-reading.ts';
import type { Ulid } from '../model/ids.ts';
import type { AttributionContext, AttributionReading, Cause, Reach } from './attribution-reading.ts';
import { datelineOf } from './datelines.ts';
import { type EventProposal, rankEvents } from './event-fit.ts';
import type { EventIndex } from './event-index.ts';
import { indexSources } from './known-sources.ts';
import { toCause } from './link-voices.ts';
import { listParagraphs, readParagraph } from './paragraphs.ts';
import { type KindProposal, proposeKinds } from './propose-kinds.ts';
import { type ParticipantProposal, proposeParticipants } from './propose-participants.ts';
import { type PlaceProposal, proposePlaces } from './propose-places.ts';
import { readAttribution, rememberNames } from './read-attribution.ts';
import { languageOf, lexiconOf } from './vocabulary.ts';

/** A date that the words around a passage give, with its place in the version's text in `reading.wordsAt`. */
export interface DateProposal {
  readonly reading: DateReading;
  readonly because: readonly Cause[];
  readonly reach: Reach;
}

/** What a card is proposed from. Offsets are UTF-16 into `text`. */
export interface CardInput extends AttributionContext {
  /** The canonical text of the article's version. */
  readonly text: string;
  readonly versionId: Ulid;
  readonly passage: Stretch;
  /** What dates are counted from. */
  readonly dates: DateContext;
  /** The case's editable list of kinds of event. */
  readonly eventKinds: readonly string[];
  /** The case's events (`indexEvents`); null while they are not loaded. */
  readonly events: EventIndex | null;
}

/** All that a card proposes. Every list has the likeliest first, and every proposal the words that caused it; nothing of it is stored. */
export interface CardProposals {
  /** From the passage in its order, else the nearest of its paragraph. */
  readonly dates: readonly DateProposal[];
  readonly kinds: readonly KindProposal[];
  readonly places: readonly PlaceProposal[];
  readonly participants: readonly ParticipantProposal[];
  /** Existing events of the case that the passage may be about. */
  readonly events: readonly EventProposal[];
  /** The chain, the stance, and chains that are only offered. */
  readonly attribution: AttributionReading;
}

/**
 * Proposes a whole card from a passage: date, kind, place, participants, events that fit, chain and stance. Pure, offline, and quick
 * enough for a key press in a long article: only the paragraphs around the passage are read.
 */
export function proposeCard(input: CardInput): CardProposals {
  const { text, passage } = input;
  const attribution = readAttribution(text, passage, input);
  const dates = proposeDates(input);
  const paragraphs = listParagraphs(text, input.blocks);
  const at = paragraphs.findIndex((one) => one.end > passage.start);
  const near = paragraphs[at];
  const language = near ? languageOf(text.slice(near.start, near.end), input.language) : null;
  if (language === null) return { dates, kinds: [], places: [], participants: [], events: [], attribution };
  const read = { text, paragraphs, lexicon: lexiconOf(language, input.sources) };
  const current = readParagraph(read, at);
  if (current === null) return { dates, kinds: [], places: [], participants: [], events: [], attribution };
  const kinds = proposeKinds(text, passage, language, input.eventKinds);
  const dateline = [0, 1, 2].map((index) => datelineOf(text, readParagraph(read, index))).find((one) => one !== null);
  const places = proposePlaces(text, passage, current, dateline ?? null, language);
  const memory = rememberNames(read, input, at);
  const participants = proposeParticipants({ read, passage, current, sources: input.sources, memory });
  return { dates, kinds, places, participants, events: proposeEvents(input, dates, kinds, places), attribution };
}

/**
 * Makes ready what the first card of a language needs (100 ms to 300 ms), so that it is as quick as the next one: call it when an article
 * is opened and nothing else is to be done.
 */
export function prepareProposals(text: string, context: Pick<CardInput, 'language' | 'sources' | 'eventKinds'>): void {
  const language = languageOf(text, context.language);
  if (language === null) return;
  lexiconOf(language, context.sources);
  indexSources(context.sources);
  proposeKinds('', { start: 0, end: 0 }, language, context.eventKinds);
}

function proposeEvents(
  { text, passage, events }: CardInput,
  dates: readonly DateProposal[],
  kinds: readonly KindProposal[],
  places: readonly PlaceProposal[],
): readonly EventProposal[] {
  if (events === null) return [];
  const [date, kind, place] = [dates.find((one) => one.reading.value !== null), kinds[0], places[0]];
  const [dateCause, kindCause, placeCause] = [date?.because[0], kind?.because[0], place?.because[0]];
  const value = date?.reading.value ?? null;
  return rankEvents(
    {
      text,
      passage,
      date: value && dateCause ? { value, because: dateCause } : null,
      kind: kind && kindCause ? { kind: kind.kind, because: kindCause } : null,
      place: place && placeCause ? { name: place.name, because: placeCause } : null,
    },
    events,
  );
}

/** Proposes the dates of the passage in their order, or else the nearest one of its paragraph. */
export function proposeDates({
  text,
  passage,
  versionId,
  dates,
  blocks,
}: Pick<CardInput, 'text' | 'passage' | 'versionId' | 'dates' | 'blocks'>): readonly DateProposal[] {
  const toProposal =
    (offset: number, reach: Reach) =>
    ({ start, end, reading }: FoundDate): DateProposal => {
      const because = toCause(text, offset + start, offset + end);
      return {
        reading: { ...reading, wordsAt: { versionId, start: because.start, end: because.end } },
        because: [because],
        reach,
      };
    };
  const own = findDates(text.slice(passage.start, passage.end), dates);
  if (own.length > 0) return own.map(toProposal(passage.start, 'passage'));
  const paragraph = listParagraphs(text, blocks).find((one) => one.end > passage.start);
  if (!paragraph) return [];
  const distance = ({ start, end }: FoundDate) =>
    Math.max(passage.start - (paragraph.start + end), paragraph.start + start - passage.end);
  const beside = findDates(text.slice(paragraph.start, paragraph.end), dates).toSorted(
    (a, b) => distance(a) - distance(b),
  );
  return beside.slice(0, 1).map(toProposal(paragraph.start, 'paragraph'));
}
