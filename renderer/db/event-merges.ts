import { mergeFields, pickMergedFields, unmergeFields } from '../../shared/attribution/merge-events.ts';
import type { DateReading } from '../../shared/model/date-reading.ts';
import { MERGED_FIELDS, type MergedEvent, type TimelineEvent } from '../../shared/model/event.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError } from './errors.ts';
import { toExtent } from './events.ts';
import { readRowName, toTarget } from './references.ts';

/** What taking a merged event out again gave: the claims that went with it, and those of its claims that have gone elsewhere since. */
export interface Unmerged {
  readonly event: TimelineEvent;
  readonly claimsBack: number;
  readonly claimsElsewhere: number;
}

/**
 * Merges an event into another as one act: its claims go over, its dates and places become alternatives, and the event itself is
 * kept whole in the record of the surviving one, so that `unmergeEvent` can take it out again. Throws RowMissingError, ActError.
 */
export async function mergeEvents(
  db: CaseDatabase,
  origin: Origin,
  survivorId: Ulid,
  otherId: Ulid,
  reason = '',
): Promise<TimelineEvent> {
  const act = { action: 'event.merge', reason: reason || undefined } as const;
  const { result } = await commit(db, origin, act, async (draft) => {
    if (survivorId === otherId) throw new ActError('An event cannot be merged with itself.');
    const survivor = await draft.need('events', survivorId);
    const other = await draft.need('events', otherId);
    refuseCounted(survivor, other);
    refuseCounted(other, survivor);
    const claims = await draft.list('claims', 'eventId', otherId);
    for (const claim of claims) draft.put('claims', { ...claim, eventId: survivorId });
    const entry: MergedEvent = {
      event: other,
      claimIds: claims.map((claim) => claim.id),
      anchoredEventIds: await moveAnchors(draft, otherId, survivorId),
      before: pickMergedFields(survivor),
      reason: reason.trim(),
      at: draft.origin.now(),
    };
    const fields = mergeFields(survivor, other);
    const merged: TimelineEvent = {
      ...survivor,
      ...fields,
      ...toExtent(fields.begin, fields.end),
      merged: [...(survivor.merged ?? []), entry],
    };
    draft.put('events', merged);
    draft.remove('events', otherId);
    return merged;
  });
  return result;
}

/**
 * Takes a merged event out again, with the claims that came with it and are still there, however much was done since: it comes
 * back as it was; fields of the surviving event that were edited since stay as they are. Throws RowMissingError, ActError.
 */
export async function unmergeEvent(
  db: CaseDatabase,
  origin: Origin,
  survivorId: Ulid,
  otherId: Ulid,
): Promise<Unmerged> {
  const { result } = await commit(db, origin, { action: 'event.unmerge' }, async (draft): Promise<Unmerged> => {
    const survivor = await draft.need('events', survivorId);
    const entry = survivor.merged?.find((one) => one.event.id === otherId);
    if (!entry) throw new ActError('This event was taken out again already. Nothing was changed.');
    if (await draft.get('events', otherId))
      throw new ActError('An event with that id is in the case. Verify the case.');
    const claims = await Promise.all(entry.claimIds.map((id) => draft.get('claims', id)));
    const back = claims.filter((claim) => claim?.eventId === survivorId);
    for (const claim of back) if (claim) draft.put('claims', { ...claim, eventId: otherId });
    for (const id of entry.anchoredEventIds) {
      const anchored = await draft.get('events', id);
      if (anchored) draft.put('events', redirectAnchors(anchored, survivorId, otherId));
    }
    const merged = (survivor.merged ?? []).filter((one) => one !== entry);
    const fields = unmergeFields(survivor, entry);
    draft.put('events', {
      ...withoutMergedFields(survivor),
      ...fields,
      ...toExtent(fields.begin, fields.end),
      ...(merged.length > 0 ? { merged } : {}),
    });
    draft.put('events', entry.event);
    return { event: entry.event, claimsBack: back.length, claimsElsewhere: entry.claimIds.length - back.length };
  });
  return result;
}

/** An event counted from another is after or before it: the two cannot be one. */
function refuseCounted(event: TimelineEvent, from: TimelineEvent): void {
  const isCounted = [event.begin, event.end].some(
    (reading) => reading?.anchor?.from === 'event' && reading.anchor.eventId === from.id,
  );
  if (!isCounted) return;
  throw new ActError(
    `The date of “${event.title}” is counted from “${from.title}”, so the two cannot be one event. Give it a date of its own first.`,
  );
}

/** Has the dates counted from one event count from another; gives the events whose dates they are. */
async function moveAnchors(draft: Draft, fromId: Ulid, toId: Ulid): Promise<readonly Ulid[]> {
  const moved: Ulid[] = [];
  for (const { table, key } of (await draft.listPointing(toTarget('event', fromId))).map(readRowName)) {
    if (table !== 'events' || key === toId) continue;
    const event = await draft.need('events', key);
    // One that counted from both could not be told apart afterwards.
    if (!countsFrom(event, toId)) moved.push(key);
    draft.put('events', redirectAnchors(event, fromId, toId));
  }
  return moved;
}

function countsFrom(event: TimelineEvent, id: Ulid): boolean {
  const isOwn = [event.begin, event.end].some(
    (reading) => reading?.anchor?.from === 'event' && reading.anchor.eventId === id,
  );
  return isOwn || (event.merged ?? []).some((one) => countsFrom(one.event, id));
}

function redirectAnchors(event: TimelineEvent, fromId: Ulid, toId: Ulid): TimelineEvent {
  const redirect = (reading: DateReading | null): DateReading | null =>
    reading?.anchor?.from === 'event' && reading.anchor.eventId === fromId
      ? { ...reading, anchor: { ...reading.anchor, eventId: toId } }
      : reading;
  const merged = event.merged?.map((one) => ({
    ...one,
    event: redirectAnchors(one.event, fromId, toId),
    before: { ...one.before, begin: redirect(one.before.begin), end: redirect(one.before.end) },
  }));
  return { ...event, begin: redirect(event.begin), end: redirect(event.end), ...(merged ? { merged } : {}) };
}

function withoutMergedFields(event: TimelineEvent): TimelineEvent {
  const rest: Record<string, unknown> = { ...event };
  for (const field of [...MERGED_FIELDS, 'merged']) delete rest[field];
  return rest as unknown as TimelineEvent;
}
