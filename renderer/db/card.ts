import { type StepLink, toChain } from '../../shared/attribution/chain.ts';
import type { ChainLink, ChainVerb, Claim } from '../../shared/model/claim.ts';
import type { Clip, Passage } from '../../shared/model/clip.ts';
import type { DateReading } from '../../shared/model/date-reading.ts';
import type { Participant, TimelineEvent } from '../../shared/model/event.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { SourceKind } from '../../shared/model/source.ts';
import { commit } from './changes.ts';
import { putNewClaim } from './claims.ts';
import { type ClipWords, patchClip, putNewClip } from './clips.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError } from './errors.ts';
import { putNewEvent } from './events.ts';
import { toNameKey, toNeatName } from './names.ts';
import { findOrAddSource, findSourceId } from './sources.ts';

/** A link of the chain as it is typed, from the origin to the outlet; `besidePrevious` puts it into the step above (a branch). */
export interface CardLink {
  /** The name; the source is found by it or registered. */
  readonly source: string;
  readonly sourceKind: SourceKind;
  readonly verb: ChainVerb;
  readonly words: ChainLink['words'];
  readonly besidePrevious: boolean;
}

/** Somebody who took part, by name; a registered source of that name is tied to it. */
export type CardParticipant = Pick<Participant, 'name' | 'role'>;

/** The event of a card: one of the case, which is told who else took part, or a new one. */
export type CardEvent =
  | { readonly id: Ulid; readonly participants?: readonly CardParticipant[] }
  | {
      readonly title: string;
      readonly kind: string;
      readonly begin: DateReading | null;
      /** The place's name as written; empty when there is none. */
      readonly place: string;
      readonly participants?: readonly CardParticipant[];
    };

/** The claim of a card. */
export interface CardClaim
  extends Pick<Claim, 'statement' | 'slot' | 'stance' | 'credibility' | 'likelihood' | 'confidence' | 'rationale'> {
  readonly links: readonly CardLink[];
}

/** A filled card: a passage, and what the analyst makes of it. */
export interface CardDraft {
  readonly articleId: Ulid;
  readonly versionId: Ulid;
  readonly passage: Passage;
  readonly clip: ClipWords;
  /** The clip that the card was opened on; null when the passage is not cut out yet. */
  readonly existingClipId: Ulid | null;
  readonly event: CardEvent | null;
  readonly claim: CardClaim | null;
}

/** What a card became. */
export interface SavedCard {
  readonly clip: Clip;
  readonly event: TimelineEvent | null;
  readonly claim: Claim | null;
}

/**
 * Saves a card as one change, so that one Undo takes it all back: the clip, the event when it is new, the sources that are
 * named for the first time, and the claim. Throws ActError, RowMissingError; then nothing is saved.
 */
export async function saveCard(db: CaseDatabase, origin: Origin, card: CardDraft): Promise<SavedCard> {
  const act = { action: 'card.save', reason: card.claim?.rationale || undefined } as const;
  const { result } = await commit(db, origin, act, async (draft): Promise<SavedCard> => {
    const clip = await putClip(draft, card);
    const event = card.event && (await putEvent(draft, card.event));
    const claim = card.claim && (await putClaim(draft, card.claim, clip, event));
    return { clip, event, claim };
  });
  return result;
}

async function putClip(draft: Draft, card: CardDraft): Promise<Clip> {
  const { articleId, versionId, passage, clip: words, existingClipId } = card;
  if (existingClipId === null) return putNewClip(draft, { articleId, versionId, passage, words });
  const existing = await draft.need('clips', existingClipId);
  const isSame = existing.versionId === versionId && existing.start === passage.start && existing.end === passage.end;
  if (!isSame) throw new ActError('The card is about another passage than its clip. A clip never changes its passage.');
  return patchClip(draft, existingClipId, words);
}

async function putEvent(draft: Draft, event: CardEvent): Promise<TimelineEvent> {
  const named = await nameParticipants(draft, event.participants ?? []);
  if ('id' in event) {
    const before = await draft.need('events', event.id);
    const known = new Set(before.participants.map(({ name }) => toNameKey(name)));
    const added = named.filter(({ name }) => !known.has(toNameKey(name)));
    if (added.length === 0) return before;
    const after = { ...before, participants: [...before.participants, ...added] };
    draft.put('events', after);
    return after;
  }
  const name = toNeatName(event.place);
  const place = name === '' ? null : { name, coordinates: null, precision: null };
  return putNewEvent(draft, { title: event.title, kind: event.kind, begin: event.begin, place, participants: named });
}

async function nameParticipants(
  draft: Draft,
  participants: readonly CardParticipant[],
): Promise<readonly Participant[]> {
  const named: Participant[] = [];
  for (const { name, role } of participants)
    named.push({ name: toNeatName(name), role: toNeatName(role), sourceId: await findSourceId(draft, name) });
  return named;
}

async function putClaim(draft: Draft, card: CardClaim, clip: Clip, event: TimelineEvent | null): Promise<Claim> {
  const { links, ...fields } = card;
  const steps: StepLink[] = [];
  for (const { source, sourceKind, verb, words, besidePrevious } of links) {
    const { id: sourceId } = await findOrAddSource(draft, source, sourceKind);
    steps.push({ sourceId, verb, words, besidePrevious });
  }
  return putNewClaim(draft, {
    ...fields,
    eventId: event?.id ?? null,
    chain: toChain(steps, draft.origin.newId),
    clips: [{ clipId: clip.id, role: 'supports' }],
  });
}
