import { makeArticleLookup } from '../../../shared/attribution/article-lookup.ts';
import { countOrigins } from '../../../shared/attribution/origins.ts';
import { formatReading } from '../../../shared/dates/format.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { type EventDetail, findEvents, readEvent } from '../../db/events.ts';

/** An event as the card suggests it: its date and how many clips stand behind it. */
export interface FoundEvent {
  readonly id: Ulid;
  readonly title: string;
  readonly detail: string;
}

/** Suggestions before a letter is typed: the events made last. */
const LATEST = 12;

/** Finds events by letters of their title, or the latest ones without letters. */
export async function findEventChoices(db: CaseDatabase, letters: string): Promise<readonly FoundEvent[]> {
  const events =
    letters.trim() === ''
      ? await db.events.orderBy('id').reverse().limit(LATEST).toArray()
      : await findEvents(db, letters);
  const claims = await db.claims
    .where('eventId')
    .anyOf(events.map((event) => event.id))
    .toArray();
  return events.map((event) => {
    const clipIds = claims
      .filter((claim) => claim.eventId === event.id)
      .flatMap((claim) => claim.clips.map((clip) => clip.clipId));
    return { id: event.id, title: event.title, detail: describeEvent(event, new Set(clipIds).size) };
  });
}

function describeEvent(event: TimelineEvent, clipCount: number): string {
  const date = event.begin ? formatReading(event.begin) : 'no date';
  return `${date} · ${clipCount === 1 ? '1 clip' : `${clipCount} clips`}`;
}

/** Gives the names of the origins that an event's asserting claims have now. */
export async function listOriginNames(db: CaseDatabase, eventId: Ulid | null): Promise<readonly string[]> {
  const detail = eventId === null ? null : await readEvent(db, eventId);
  if (!detail) return [];
  const names = new Map(detail.sources.map((source) => [source.id, source.name]));
  return countEventOrigins(detail).originSourceIds.flatMap((id) => names.get(id) ?? []);
}

/** Counts the articles and independent origins of an event's asserting claims. */
export function countEventOrigins({
  event,
  claims,
  clips,
  articles,
  sources,
}: EventDetail): ReturnType<typeof countOrigins> {
  return countOrigins(claims, makeArticleLookup({ clips, articles, sources, events: [event] }));
}
