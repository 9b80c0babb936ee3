import type { Article } from '../../shared/model/article.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Clip } from '../../shared/model/clip.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { Source } from '../../shared/model/source.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { checkGrade } from './grades.ts';
import { toNeatName } from './names.ts';
import { proposerOf } from './proposer.ts';

/** What the analyst says of an event; its earliest and latest are computed from begin and end. */
export type EventFields = Omit<TimelineEvent, 'id' | 'earliest' | 'latest' | 'createdAt'>;

/** An event with all that stands behind it. */
export interface EventDetail {
  readonly event: TimelineEvent;
  /** In order of creation. */
  readonly claims: readonly Claim[];
  /** The clips that the claims rest on, each once. */
  readonly clips: readonly Clip[];
  /** The articles of those clips. */
  readonly articles: readonly Article[];
  /** The sources of the claims' chains and those that took part. */
  readonly sources: readonly Source[];
}

/** What became of removing an event; one with claims stays unless they are to go on without an event. */
export type EventRemoval =
  | { readonly status: 'removed' }
  | { readonly status: 'in-use'; readonly claimIds: readonly Ulid[] };

/** Adds an event; it may have no date yet. */
export async function addEvent(
  db: CaseDatabase,
  origin: Origin,
  fields: Pick<EventFields, 'title' | 'kind'> & Partial<EventFields>,
): Promise<TimelineEvent> {
  const { result } = await commit(db, origin, { action: 'event.add' }, (draft) => putNewEvent(draft, fields));
  return result;
}

/** Changes an event; its earliest and latest follow from its dates. Throws RowMissingError. */
export async function editEvent(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  patch: Partial<EventFields>,
): Promise<TimelineEvent> {
  const { result } = await commit(db, origin, { action: 'event.edit' }, async (draft) => {
    const before = await draft.need('events', id);
    const { createdAt } = before;
    const fields = { ...before, ...patch };
    const event: TimelineEvent = { ...fields, ...toExtent(fields.begin, fields.end), id, createdAt };
    draft.put('events', event);
    return event;
  });
  return result;
}

/** The analyst's judgment of an event, apart from what its claims say. */
export type EventJudgment = Required<Pick<TimelineEvent, 'likelihood' | 'confidence' | 'rationale'>>;

/** Judges an event; what is not graded or empty is no field of it. Throws RowMissingError, ActError for a grade of another kind. */
export async function judgeEvent(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  patch: Partial<EventJudgment>,
): Promise<TimelineEvent> {
  const act = { action: 'event.judge', reason: patch.rationale?.trim() || undefined } as const;
  const { result } = await commit(db, origin, act, async (draft) => {
    const before = await draft.need('events', id);
    const { likelihood: _likelihood, confidence: _confidence, rationale: _rationale, ...rest } = before;
    const likelihood = patch.likelihood ?? before.likelihood ?? 'not-graded';
    const confidence = patch.confidence ?? before.confidence ?? 'not-graded';
    const rationale = (patch.rationale ?? before.rationale ?? '').trim();
    checkGrade('likelihood', likelihood);
    checkGrade('confidence', confidence);
    const event: TimelineEvent = {
      ...rest,
      ...(likelihood === 'not-graded' ? {} : { likelihood }),
      ...(confidence === 'not-graded' ? {} : { confidence }),
      ...(rationale === '' ? {} : { rationale }),
    };
    draft.put('events', event);
    return event;
  });
  return result;
}

/** Removes an event; with `detachClaims` its claims go on without an event. Throws RowMissingError. */
export async function removeEvent(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  options: { readonly detachClaims?: boolean } = {},
): Promise<EventRemoval> {
  const { result } = await commit(db, origin, { action: 'event.remove' }, async (draft): Promise<EventRemoval> => {
    await draft.need('events', id);
    const claims = await draft.list('claims', 'eventId', id);
    if (claims.length > 0 && !options.detachClaims) {
      return { status: 'in-use', claimIds: claims.map((claim) => claim.id) };
    }
    for (const claim of claims) draft.put('claims', { ...claim, eventId: null });
    draft.remove('events', id);
    return { status: 'removed' };
  });
  return result;
}

/** Lists the events by earliest, then latest, those without a readable date last. */
export async function listEvents(db: CaseDatabase): Promise<readonly TimelineEvent[]> {
  const events = await db.events.toArray();
  return events.sort(compareEvents);
}

/** Gives an event with its claims and what they rest on; null when it is not there. */
export async function readEvent(db: CaseDatabase, id: Ulid): Promise<EventDetail | null> {
  return db.transaction('r', db.events, db.claims, db.clips, db.articles, db.sources, async () => {
    const event = await db.events.get(id);
    if (!event) return null;
    const claims = await db.claims.where('eventId').equals(id).toArray();
    const clips = await readAll(
      claims.flatMap((claim) => claim.clips.map((clip) => clip.clipId)),
      (ids) => db.clips.bulkGet(ids),
    );
    const sources = await readAll(
      [
        ...claims.flatMap((claim) => claim.chain.map((link) => link.sourceId)),
        ...event.participants.map((participant) => participant.sourceId).filter((sourceId) => sourceId !== null),
      ],
      (ids) => db.sources.bulkGet(ids),
    );
    const articles = await readAll(
      clips.map((clip) => clip.articleId),
      (ids) => db.articles.bulkGet(ids),
    );
    return { event, claims, clips, articles, sources };
  });
}

/** What dates of events are counted from, over however many steps. */
export interface DateAnchors {
  /** The events themselves, and all that theirs or each other's dates are counted from. */
  readonly events: readonly TimelineEvent[];
  /** The articles from whose publication a date of the first event is counted. */
  readonly articles: readonly Article[];
}

/** Reads events with all that their dates are counted from. */
export async function readAnchors(db: CaseDatabase, ids: readonly Ulid[]): Promise<DateAnchors> {
  return db.transaction('r', db.events, db.articles, async () => {
    const found = new Map<Ulid, TimelineEvent>();
    for (let next = ids; next.length > 0; ) {
      const events = await readAll(next, (some) => db.events.bulkGet(some));
      for (const event of events) found.set(event.id, event);
      const anchors = events.flatMap((event) => [event.begin?.anchor, event.end?.anchor]);
      next = anchors.flatMap((anchor) =>
        anchor?.from === 'event' && !found.has(anchor.eventId) ? [anchor.eventId] : [],
      );
    }
    const first = found.get(ids[0] ?? '');
    const articleIds = [first?.begin?.anchor, first?.end?.anchor].flatMap((anchor) =>
      anchor?.from === 'publication' && anchor.articleId ? [anchor.articleId] : [],
    );
    return { events: [...found.values()], articles: await readAll(articleIds, (some) => db.articles.bulkGet(some)) };
  });
}

/** Gives the ids of the events that were added last. */
export async function listNewestEventIds(db: CaseDatabase, most: number): Promise<readonly Ulid[]> {
  return db.events.orderBy('id').reverse().limit(most).primaryKeys();
}

/**
 * Finds events that have a word beginning with each group of `letters`, in their title, a title merged into it, a place, name or tag,
 * over scripts; titles that begin with them first, then the newest.
 */
export async function findEvents(db: CaseDatabase, letters: string): Promise<readonly TimelineEvent[]> {
  if (letters.trim() === '') return [];
  const matches = await proposerOf(db).findEvents(letters, []);
  return (await db.events.bulkGet(matches.map(({ eventId }) => eventId))).filter((event) => event !== undefined);
}

/** Puts a new event into an act. */
export function putNewEvent(
  draft: Draft,
  fields: Pick<EventFields, 'title' | 'kind'> & Partial<EventFields>,
): TimelineEvent {
  const { begin = null, end = null } = fields;
  const event: TimelineEvent = {
    id: draft.origin.newId(),
    title: toNeatName(fields.title),
    kind: fields.kind,
    begin,
    end,
    ...toExtent(begin, end),
    place: fields.place ?? null,
    participants: fields.participants ?? [],
    description: fields.description ?? null,
    tags: fields.tags ?? [],
    status: fields.status ?? 'open',
    createdAt: draft.origin.now(),
  };
  draft.add('events', event);
  return event;
}

/** Computes the first and last instant of an event from its dates; null where neither can be read. */
export function toExtent(
  begin: TimelineEvent['begin'],
  end: TimelineEvent['end'],
): Pick<TimelineEvent, 'earliest' | 'latest'> {
  const values = [begin?.value, end?.value].filter((value) => value !== null && value !== undefined);
  if (values.length === 0) return { earliest: null, latest: null };
  return {
    earliest: Math.min(...values.map((value) => value.earliest)),
    latest: Math.max(...values.map((value) => value.latest)),
  };
}

function compareEvents(one: TimelineEvent, other: TimelineEvent): number {
  if (one.earliest !== other.earliest) return compareInstants(one.earliest, other.earliest);
  if (one.latest !== other.latest) return compareInstants(one.latest, other.latest);
  return one.id < other.id ? -1 : 1;
}

function compareInstants(one: number | null, other: number | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : 1;
}

/** Reads rows by id, each once, in order of creation; ids without a row are left out. */
async function readAll<Row extends { readonly id: Ulid }>(
  ids: readonly Ulid[],
  read: (ids: Ulid[]) => PromiseLike<(Row | undefined)[]>,
): Promise<readonly Row[]> {
  const rows = await read([...new Set(ids)].sort());
  return rows.filter((row) => row !== undefined);
}
