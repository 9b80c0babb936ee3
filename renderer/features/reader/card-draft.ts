import type { Cause } from '../../../shared/attribution/attribution-reading.ts';
import { findDates, isToldAhead } from '../../../shared/dates/find-dates.ts';
import { type DateContext, readDate } from '../../../shared/dates/read-words.ts';
import { chooseReading } from '../../../shared/dates/step-reading.ts';
import { needsReasonForOne } from '../../../shared/grading/scales.ts';
import type { Block } from '../../../shared/model/article.ts';
import type { Stance } from '../../../shared/model/claim.ts';
import type { Clip, Passage } from '../../../shared/model/clip.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import type { CardDraft } from '../../db/card.ts';
import { type CardLinkState, filledLinks, firstLinks, toCardLinks } from './card-links.ts';
import type { ChainOffer } from './card-offers.ts';
import { type CardParticipant, type Proposed, withoutProposals } from './card-proposals.ts';

/** What the card is about: the passage and where it stands, and what its dates are counted from. */
export interface CardContext {
  readonly articleId: Ulid;
  readonly versionId: Ulid;
  readonly passage: Passage;
  /** The whole text that the passage is of, and its blocks: proposals look around it. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly existingClipId: Ulid | null;
  /** What an existing clip has that the card does not show. */
  readonly kept: Pick<Clip, 'paraphrase' | 'tags' | 'colour'>;
  readonly dates: DateContext;
  readonly outlet: Source | null;
}

/** All that was typed or chosen in a card. Nothing here is saved before Save. */
export interface CardState {
  readonly event: string;
  /** The existing event that was picked from the list; typing clears it. */
  readonly pickedEventId: Ulid | null;
  /** A new event although one of that name exists. */
  readonly isNewDespiteName: boolean;
  readonly dateWords: string;
  /** Whether the analyst typed or chose the words; otherwise they are the card's proposal, taken or not. */
  readonly isDateTyped: boolean;
  /** Where the proposed words stand in the article; null for typed ones. */
  readonly dateAt: Cause | null;
  /** The EDTF of the alternative that was chosen; null for the first reading. */
  readonly chosenEdtf: string | null;
  /** The event that the words are counted from; null for the publication. */
  readonly anchorEventId: Ulid | null;
  readonly kind: string;
  readonly place: string;
  readonly participants: readonly CardParticipant[];
  readonly statement: string;
  readonly stance: Stance;
  /** The question that the claim answers; null while it follows from the other fields. */
  readonly slotName: string | null;
  readonly slotValue: string | null;
  readonly links: readonly CardLinkState[];
  /** Chains that may hold instead. */
  readonly offers: readonly ChainOffer[];
  readonly credibility: Grade;
  readonly likelihood: Grade;
  readonly confidence: Grade;
  readonly reason: string;
  readonly comment: string;
  readonly translation: string;
  /** The fields that the card filled in and the analyst has not taken yet; saving leaves them out. */
  readonly proposed: Proposed;
}

/** A field that must be filled before a card can be saved, and why. */
export interface Missing {
  readonly field: 'Event' | 'Reason';
  readonly words: string;
}

/** Starts a card with nothing but the article's own outlet at the end of the chain, and what `filled` brings. */
export function startCard(context: CardContext, filled: Partial<CardState> = {}): CardState {
  return {
    event: '',
    pickedEventId: null,
    isNewDespiteName: false,
    dateWords: '',
    isDateTyped: false,
    dateAt: null,
    chosenEdtf: null,
    anchorEventId: null,
    kind: '',
    place: '',
    participants: [],
    statement: '',
    stance: 'asserts',
    slotName: null,
    slotValue: null,
    links: firstLinks(context.outlet),
    offers: [],
    credibility: 'not-graded',
    likelihood: 'not-graded',
    confidence: 'not-graded',
    reason: '',
    comment: '',
    translation: '',
    proposed: {},
    ...filled,
  };
}

/** Gives the date words of the passage, each once, in its order. */
export function proposeDates(context: CardContext): readonly string[] {
  return [...new Set(findDates(context.passage.exact, context.dates).map((found) => found.reading.words))];
}

/** Gives the card's context with the event that its date words are counted from. */
export function countFrom(context: CardContext, event: Pick<TimelineEvent, 'id' | 'begin'> | null): CardContext {
  const edtf = event?.begin?.value?.edtf;
  if (!event || !edtf) return context;
  return { ...context, dates: { ...context.dates, event: { edtf, eventId: event.id }, isCountedFromEvent: true } };
}

/** Reads the card's date words; the chosen alternative becomes the value. Null without words. */
export function readCardDate(state: CardState, context: CardContext): DateReading | null {
  const words = state.dateWords.trim();
  if (words === '') return null;
  const wordsAt = placeWords(words, state, context);
  const isAhead = wordsAt !== null && isToldAhead(context.text, wordsAt.start, context.dates);
  const reading = readDate(words, { ...context.dates, isAhead });
  const chosen = state.chosenEdtf === null ? reading : chooseReading(reading, state.chosenEdtf);
  return {
    ...chosen,
    wordsAt,
    status: state.isDateTyped && chosen === reading ? 'typed' : 'accepted',
  };
}

function placeWords(words: string, { dateAt }: CardState, { passage, versionId }: CardContext): DateReading['wordsAt'] {
  if (dateAt?.text === words) return { versionId, start: dateAt.start, end: dateAt.end };
  const at = passage.exact.indexOf(words);
  return at < 0 ? null : { versionId, start: passage.start + at, end: passage.start + at + words.length };
}

/** Gives the existing event that the card attaches to: the picked one, or the one with exactly this name. */
export function matchEvent<E extends Pick<TimelineEvent, 'id' | 'title'>>(
  state: CardState,
  events: readonly E[],
): E | null {
  if (state.isNewDespiteName) return null;
  const picked = events.find((event) => event.id === state.pickedEventId);
  const title = fold(state.event);
  return picked ?? (title === '' ? null : (events.find((event) => fold(event.title) === title) ?? null));
}

function fold(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Gives the question that the claim answers. Until the analyst says otherwise it follows from the card: a place or date that the
 * event cannot take (it exists already, or the passage denies it) is the claim's own answer to where or when.
 */
export function deriveSlot(
  state: CardState,
  isAttached: boolean,
  date: DateReading | null,
): { readonly name: string; readonly value: string } {
  const place = isPlaceOpen(state, isAttached) ? '' : state.place.trim();
  const isOwn = isAttached || state.stance !== 'asserts' || state.event.trim() === '';
  const own = dateValue(state, date);
  const auto =
    isOwn && place !== ''
      ? { name: 'where', value: place }
      : isOwn && own !== null && state.isDateTyped
        ? { name: 'when', value: own }
        : { name: 'happened', value: '' };
  const name = state.slotName ?? auto.name;
  const value = name === 'where' ? place : name === 'when' ? (own ?? '') : '';
  return { name, value: state.slotValue ?? value };
}

/** Where a typed date or place goes: to the new event, into the claim as its answer, or nowhere. */
export type Fate = 'event' | 'claim' | 'lost';

/** Says what becomes of the card's date and place, so that the card can show it before anything is saved. */
export function tellFates(
  state: CardState,
  isAttached: boolean,
  date: DateReading | null,
): { readonly date: Fate; readonly place: Fate } {
  const slot = deriveSlot(state, isAttached, date);
  const isNew = !isAttached && state.event.trim() !== '';
  const isDenied = state.stance !== 'asserts';
  const fate = (name: 'when' | 'where'): Fate =>
    slot.name === name ? (isNew && !isDenied ? 'event' : 'claim') : isNew ? 'event' : 'lost';
  return { date: fate('when'), place: isPlaceOpen(state, isAttached) ? 'event' : fate('where') };
}

/** Whether the place is only proposed while no event is named: it goes to the event that will be, or it is not taken. */
function isPlaceOpen(state: CardState, isAttached: boolean): boolean {
  return !isAttached && state.event.trim() === '' && state.proposed.place !== undefined;
}

function dateValue(state: CardState, date: DateReading | null): string | null {
  return date?.value?.edtf ?? (state.dateWords.trim() || null);
}

/** Tells whether the credibility asks for a written reason: 1 without two origins. */
export function needsReason(state: CardState, originCount: number): boolean {
  return state.credibility.endsWith(':1') && needsReasonForOne(originCount);
}

/** Gives what a card lacks for being saved, or null. A claim without an event is allowed, an event without a claim is not. */
export function findMissing(state: CardState, originCount: number): Missing | null {
  if (state.event.trim() === '' && state.statement.trim() === '') {
    return {
      field: 'Event',
      words:
        'Name the event, or write the statement that the passage makes. To keep the passage alone, choose “Keep clip only”.',
    };
  }
  if (needsReason(state, originCount) && state.reason.trim() === '') {
    return {
      field: 'Reason',
      words:
        'Credibility 1 says that independent sources confirm it. There is one origin: give a reason, or another grade.',
    };
  }
  return null;
}

/** Makes what `saveCard` takes; proposals that were not accepted are left out. An empty statement is the passage's own words. */
export function toCardDraft(card: CardState, context: CardContext, eventId: Ulid | null): CardDraft {
  const state = withoutProposals(card);
  const date = readCardDate(state, context);
  const slot = deriveSlot(state, eventId !== null, date);
  const title = state.event.trim();
  const isDenied = state.stance !== 'asserts';
  const participants = state.participants
    .map(({ name, role }) => ({ name: name.trim(), role: role.trim() }))
    .filter(({ name }) => name !== '');
  return {
    ...toClipDraft(state, context),
    event:
      eventId !== null
        ? { id: eventId, participants }
        : title === ''
          ? null
          : {
              title,
              kind: state.kind.trim(),
              begin: isDenied && slot.name === 'when' ? null : date,
              // What a passage denies is no fact of the event: it stays with the claim.
              place: isDenied && slot.name === 'where' ? '' : state.place.trim(),
              participants,
            },
    claim: {
      statement: state.statement.trim() || context.passage.exact.replace(/\s+/g, ' '),
      slot,
      stance: state.stance,
      links: toCardLinks(filledLinks(state.links)),
      credibility: state.credibility,
      likelihood: state.likelihood,
      confidence: state.confidence,
      rationale: state.reason.trim(),
    },
  };
}

/** Makes a draft of the clip alone, with its comment and translation. */
export function toClipDraft(state: CardState, context: CardContext): CardDraft {
  return {
    articleId: context.articleId,
    versionId: context.versionId,
    passage: context.passage,
    clip: {
      comment: state.comment.trim(),
      translation: state.translation.trim(),
      ...context.kept,
    },
    existingClipId: context.existingClipId,
    event: null,
    claim: null,
  };
}
