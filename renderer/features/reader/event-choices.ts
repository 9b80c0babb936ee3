import { makeArticleLookup } from '../../../shared/attribution/article-lookup.ts';
import type { Cause } from '../../../shared/attribution/attribution-reading.ts';
import type { EventProposal } from '../../../shared/attribution/event-fit.ts';
import { countOrigins } from '../../../shared/attribution/origins.ts';
import { formatReading } from '../../../shared/dates/format.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import type { EventDetail } from '../../db/events.ts';
import { proposerOf } from '../../db/proposer.ts';

/** An event as the card suggests it: its date and how many clips stand behind it. */
export interface FoundEvent {
  readonly id: Ulid;
  readonly title: string;
  readonly detail: string;
}

/** Suggestions before a letter is typed: the events made last. */
const LATEST = 12;

/** Suggestions for letters: each is told with its clips, and more are found by typing on. */
const MOST_DESCRIBED = 20;

/** An event of the case that fits a passage, with the words of the passage that say so. */
export interface FittingEvent extends FoundEvent {
  readonly causes: readonly Cause[];
}

/** Finds events by the first letters of any of their words, those that fit the passage first; without letters the latest ones. */
export async function findEventChoices(
  db: CaseDatabase,
  letters: string,
  fits: readonly EventProposal[] = [],
): Promise<readonly FoundEvent[]> {
  if (letters.trim() === '') return describeEvents(db, await db.events.orderBy('id').reverse().limit(LATEST).toArray());
  const matches = await proposerOf(db).findEvents(letters, fits);
  return describeEvents(db, await readEvents(db, matches.slice(0, MOST_DESCRIBED)));
}

/** Gives the events that fit a passage as the card offers them, best first. */
export async function readFitting(db: CaseDatabase, fits: readonly EventProposal[]): Promise<readonly FittingEvent[]> {
  const described = await describeEvents(db, await readEvents(db, fits));
  return described.map((event) => {
    const reasons = fits.find(({ eventId }) => eventId === event.id)?.reasons ?? [];
    const causes = reasons.flatMap(({ because }) => (because ? [because] : []));
    return {
      ...event,
      causes: causes.filter((one, at) => causes.findIndex(({ start }) => start === one.start) === at),
    };
  });
}

async function readEvents(
  db: CaseDatabase,
  found: readonly { readonly eventId: Ulid }[],
): Promise<readonly TimelineEvent[]> {
  return (await db.events.bulkGet(found.map(({ eventId }) => eventId))).filter((event) => event !== undefined);
}

async function describeEvents(db: CaseDatabase, events: readonly TimelineEvent[]): Promise<readonly FoundEvent[]> {
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
