import type { CaseSettings } from '../../shared/model/case.ts';
import type { Change, RowEdit } from '../../shared/model/change.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Clip } from '../../shared/model/clip.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { TimelineTables } from '../../shared/timeline/event-rows.ts';
import { readEnd } from './changes.ts';
import { type CaseDatabase, CaseOpenError } from './database.ts';
import type { KeptEnd } from './kept-store.ts';
import { readPointing } from './pointing.ts';
import { readRowName, toTarget } from './references.ts';

/** The events of a case, with the end of its record at that moment. */
export interface StoredEvents {
  readonly end: KeptEnd;
  readonly settings: CaseSettings;
  readonly events: readonly TimelineEvent[];
}

/** What the record has after a change; `other-record` when it does not go on from there, or reading all is less work. */
export type TimelineNews =
  | {
      readonly status: 'touched';
      readonly end: KeptEnd;
      readonly settings: CaseSettings;
      /** The events that are to be shown anew; those of them that are still there are in `tables`, with all that they rest on. */
      readonly eventIds: ReadonlySet<Ulid>;
      readonly tables: TimelineTables;
    }
  | { readonly status: 'other-record' };

/** More changes than this are not followed one by one: an import writes thousands. */
const MOST_CHANGES = 2_000;
/** More events than this are not looked up one by one. */
const MOST_TOUCHED = 5_000;

/** Reads the events without their long texts. Throws for a database that is no case. */
export async function readStoredEvents(db: CaseDatabase): Promise<StoredEvents> {
  return db.transaction('r', db.events, db.settings, db.changes, async () => {
    const [end, settings, events] = await Promise.all([readEnd(db), readSettings(db), db.events.toArray()]);
    return { end, settings, events: events.map(withoutTexts) };
  });
}

/** Reads all that claims about events rest on. */
export async function readClaimTables(
  db: CaseDatabase,
): Promise<Pick<TimelineTables, 'sources' | 'articles' | 'clips'>> {
  const [sources, articles] = await Promise.all([db.sources.toArray(), db.articles.toArray()]);
  const clips: Pick<Clip, 'id' | 'articleId'>[] = [];
  for (let isMore = true; isMore; ) {
    const next = await db.clips
      .where('id')
      .above(clips.at(-1)?.id ?? '')
      .limit(BATCH)
      .toArray();
    for (const { id, articleId } of next) clips.push({ id, articleId });
    isMore = next.length === BATCH;
  }
  return { sources, articles, clips };
}

/** Reads the claims about events whose ids lie from the first to the last one. */
export function readClaimsBetween(db: CaseDatabase, first: Ulid, last: Ulid): Promise<readonly Claim[]> {
  return db.claims.where('eventId').between(first, last, true, true).toArray();
}

/** Rows that are read at once: a hundred thousand as objects would have to be walked again and again when memory is cleared. */
const BATCH = 5_000;

/** Reads what was written after a change that touches events, and these events as they are now, all of one moment. */
export async function readTimelineNews(db: CaseDatabase, since: KeptEnd): Promise<TimelineNews> {
  const { events, claims, sources, articles, clips, references, settings, changes } = db;
  return db.transaction(
    'r',
    [events, claims, sources, articles, clips, references, settings, changes],
    async (): Promise<TimelineNews> => {
      const end = await readEnd(db);
      const known = since.seq === 0 ? null : await changes.get(since.seq);
      if ((known?.hash ?? null) !== since.hash || end.seq - since.seq > MOST_CHANGES) return { status: 'other-record' };
      const news = await changes.where('seq').above(since.seq).toArray();
      const eventIds = await listTouched(db, news);
      if (eventIds.size > MOST_TOUCHED) return { status: 'other-record' };
      const tables = await readTables(db, [...eventIds]);
      return { status: 'touched', end, settings: await readSettings(db), eventIds, tables };
    },
  );
}

async function readSettings(db: CaseDatabase): Promise<CaseSettings> {
  const settings = await db.settings.get('case');
  if (!settings) throw new CaseOpenError({ status: 'emptied' });
  return settings;
}

/** The events whose rows edits may have changed: their own, and all that is said, told and read about them. */
async function listTouched(db: CaseDatabase, news: readonly Change[]): Promise<ReadonlySet<Ulid>> {
  const touched = {
    events: new Set<Ulid>(),
    claims: new Set<Ulid>(),
    sources: new Set<Ulid>(),
    articles: new Set<Ulid>(),
    clips: new Set<Ulid>(),
  };
  for (const { edits } of news) for (const edit of edits) note(edit, touched);
  for (const { table, key } of await readPointingAt(db, 'source', touched.sources)) {
    if (table === 'claims') touched.claims.add(key);
    if (table === 'articles') touched.articles.add(key);
  }
  const clipIds = await db.clips
    .where('articleId')
    .anyOf([...touched.articles])
    .primaryKeys();
  for (const id of clipIds) touched.clips.add(id);
  for (const { table, key } of await readPointingAt(db, 'clip', touched.clips)) {
    if (table === 'claims') touched.claims.add(key);
  }
  for (const claim of await db.claims.bulkGet([...touched.claims])) {
    if (claim?.eventId) touched.events.add(claim.eventId);
  }
  return touched.events;
}

function note(
  { table, key, before, after }: RowEdit,
  touched: Record<'events' | 'claims' | 'sources' | 'articles' | 'clips', Set<Ulid>>,
): void {
  if (table === 'claims') {
    // A claim that went to another event, or is there no more, counted for the one before.
    for (const claim of [before, after] as (Claim | null)[]) if (claim?.eventId) touched.events.add(claim.eventId);
  } else if (table === 'events' || table === 'sources' || table === 'articles' || table === 'clips') {
    touched[table].add(key);
  }
}

async function readPointingAt(db: CaseDatabase, kind: 'source' | 'clip', ids: ReadonlySet<Ulid>) {
  const names = await Promise.all([...ids].map((id) => readPointing(db, toTarget(kind, id))));
  return names.flat().map(readRowName);
}

/** Reads events with all that they rest on. */
async function readTables(db: CaseDatabase, eventIds: readonly Ulid[]): Promise<TimelineTables> {
  const [events, claims] = await Promise.all([
    db.events.bulkGet([...eventIds]),
    db.claims
      .where('eventId')
      .anyOf([...eventIds])
      .toArray(),
  ]);
  const clips = await readRows(
    db.clips,
    claims.flatMap((claim) => claim.clips.map(({ clipId }) => clipId)),
  );
  const articles = await readRows(
    db.articles,
    clips.map(({ articleId }) => articleId),
  );
  const sources = await readRows(db.sources, [
    ...claims.flatMap(({ chain }) => chain.map(({ sourceId }) => sourceId)),
    ...articles.flatMap(({ outlet }) => outlet?.value ?? []),
  ]);
  return { events: present(events), claims, sources, articles, clips };
}

async function readRows<Row>(
  table: { bulkGet(ids: Ulid[]): PromiseLike<(Row | undefined)[]> },
  ids: readonly Ulid[],
): Promise<readonly Row[]> {
  return present(await table.bulkGet([...new Set(ids)]));
}

function present<Row>(rows: readonly (Row | undefined)[]): readonly Row[] {
  return rows.filter((row): row is Row => row !== undefined);
}

/** A description of many pages would be kept for nothing: rows show none of it. */
function withoutTexts(event: TimelineEvent): TimelineEvent {
  return event.description === null ? event : { ...event, description: null };
}
