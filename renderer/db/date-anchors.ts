import {
  type AnchorRows,
  confirmDate,
  type DateSide,
  type DateToConfirm,
  findDatesToConfirm,
} from '../../shared/dates/dates-to-confirm.ts';
import { isToldAhead } from '../../shared/dates/find-dates.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { toExtent } from './events.ts';
import { readPointing } from './pointing.ts';
import { readRowName, toTarget } from './references.ts';

/** One date and what becomes of it: the reading from the anchor as it is now, or the one that stands. */
export interface DateDecision {
  readonly eventId: Ulid;
  readonly side: DateSide;
  readonly choice: 'accept' | 'keep';
}

/** What dates may be counted from: an article's publication, or an event. */
export interface AnchorName {
  readonly kind: 'article' | 'event';
  readonly id: Ulid;
}

/**
 * Lists the dates that were counted from something that was corrected or became known since, in the order of their events: all
 * of the case, or those that lean on one anchor. Nothing is moved by that.
 */
export async function listDatesToConfirm(db: CaseDatabase, anchor?: AnchorName): Promise<readonly DateToConfirm[]> {
  const tables = [db.articles, db.events, db.versions, db.claims, db.clips, db.references, db.texts];
  return db.transaction('r', tables, async () => {
    const events = anchor ? await readEventsOn(db, anchor) : await db.events.toArray();
    const rows = await readAnchorRows(db, events);
    return events.flatMap((event) => findDatesToConfirm(event, rows));
  });
}

/** Confirms dates as one change; a date whose anchor moved again meanwhile is read from where it stands now. */
export async function confirmDates(
  db: CaseDatabase,
  origin: Origin,
  decisions: readonly DateDecision[],
): Promise<void> {
  await commit(db, origin, { action: 'dates.confirm' }, async (draft) => {
    const ids = [...new Set(decisions.map((one) => one.eventId))];
    const events = (await Promise.all(ids.map((id) => draft.get('events', id)))).filter((one) => one !== null);
    const rows = await readAnchorRows(db, events);
    for (const event of events) {
      const own = decisions.filter((one) => one.eventId === event.id);
      const patch = Object.fromEntries(
        findDatesToConfirm(event, rows).flatMap((date) => {
          const decision = own.find((one) => one.side === date.side);
          return decision ? [[date.side, confirmDate(date, decision.choice)]] : [];
        }),
      );
      const next: TimelineEvent = { ...event, ...patch };
      draft.put('events', { ...next, ...toExtent(next.begin, next.end) });
    }
  });
}

/** The events whose dates lean on an anchor, or stand in an article and could not be counted from it yet. */
async function readEventsOn(db: CaseDatabase, { kind, id }: AnchorName): Promise<readonly TimelineEvent[]> {
  const versions = kind === 'article' ? await db.versions.where('articleId').equals(id).primaryKeys() : [];
  const targets = [toTarget(kind, id), ...versions.map((version) => toTarget('version', version))];
  const pointing = (await Promise.all(targets.map((target) => readPointing(db, target)))).flat().map(readRowName);
  const own = pointing.filter((row) => row.table === 'events').map((row) => row.key);
  const ids = [...new Set([...own, ...(kind === 'article' ? await readEventsByClips(db, id) : [])])].sort();
  return (await db.events.bulkGet(ids)).filter((event) => event !== undefined);
}

/** The events whose claims rest on clips of an article. */
async function readEventsByClips(db: CaseDatabase, articleId: Ulid): Promise<readonly Ulid[]> {
  const clips = await db.clips.where('articleId').equals(articleId).primaryKeys();
  const pointing = (await Promise.all(clips.map((clip) => readPointing(db, toTarget('clip', clip))))).flat();
  const claimIds = pointing.map(readRowName).filter((row) => row.table === 'claims');
  const claims = await db.claims.bulkGet([...new Set(claimIds.map((row) => row.key))]);
  return claims.flatMap((claim) => claim?.eventId ?? []);
}

async function readAnchorRows(db: CaseDatabase, events: readonly TimelineEvent[]): Promise<AnchorRows> {
  const readings = events.flatMap((event) => [event.begin, event.end]).filter((reading) => reading !== null);
  const unread = events.filter((event) => [event.begin, event.end].some((one) => one?.value === null && !one.anchor));
  const [articleOf, anchorEvents] = await Promise.all([
    readArticleOf(db, unread),
    readRows(
      db.events,
      readings.flatMap(({ anchor }) => (anchor?.from === 'event' ? [anchor.eventId] : [])),
    ),
  ]);
  const articles = await readRows(db.articles, [
    ...readings.flatMap(({ anchor }) => (anchor?.from === 'publication' && anchor.articleId ? [anchor.articleId] : [])),
    ...articleOf.values(),
  ]);
  const texts = await readTextsOf(db, unread);
  return {
    isToldAhead: ({ wordsAt }, context) => {
      const text = wordsAt === null ? undefined : texts.get(wordsAt.versionId);
      return wordsAt !== null && text !== undefined && isToldAhead(text, wordsAt.start, context);
    },
    article: (id) => articles.get(id),
    event: (id) => anchorEvents.get(id),
    articleOf: (event, side) => articleOf.get(`${event.id}.${side}`) ?? null,
  };
}

/** The texts in which the words of unread dates stand. */
async function readTextsOf(db: CaseDatabase, events: readonly TimelineEvent[]): Promise<ReadonlyMap<Ulid, string>> {
  const waiting = events.flatMap(({ begin, end }) => [begin, end]).flatMap((one) => one?.wordsAt ?? []);
  const ids = [...new Set(waiting.map(({ versionId }) => versionId))];
  const texts = await db.texts.bulkGet(ids);
  return new Map(texts.flatMap((one) => (one ? [[one.versionId, one.text] as const] : [])));
}

/** The article of each unread date: where its words stand, else the first article that the event's claims rest on. */
async function readArticleOf(db: CaseDatabase, events: readonly TimelineEvent[]): Promise<ReadonlyMap<string, Ulid>> {
  const found = new Map<string, Ulid>();
  for (const event of events) {
    for (const side of ['begin', 'end'] as const) {
      const versionId = event[side]?.wordsAt?.versionId;
      const articleId = versionId
        ? (await db.versions.get(versionId))?.articleId
        : await readFirstArticle(db, event.id);
      if (articleId) found.set(`${event.id}.${side}`, articleId);
    }
  }
  return found;
}

async function readFirstArticle(db: CaseDatabase, eventId: Ulid): Promise<Ulid | undefined> {
  const claims = await db.claims.where('eventId').equals(eventId).toArray();
  const clipIds = claims.flatMap((claim) => claim.clips.map((clip) => clip.clipId));
  const clips = (await db.clips.bulkGet(clipIds)).filter((clip) => clip !== undefined);
  return clips.sort((a, b) => (a.id < b.id ? -1 : 1))[0]?.articleId;
}

async function readRows<Row extends { readonly id: Ulid }>(
  table: { readonly bulkGet: (keys: Ulid[]) => PromiseLike<(Row | undefined)[]> },
  ids: readonly Ulid[],
): Promise<ReadonlyMap<Ulid, Row>> {
  const rows = (await table.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
  return new Map(rows.map((row) => [row.id, row]));
}
