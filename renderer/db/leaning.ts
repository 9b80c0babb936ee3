import { makeArticleLookup } from '../../shared/attribution/article-lookup.ts';
import { findLeaning, type Leaning } from '../../shared/attribution/leaning.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { readPointing } from './pointing.ts';
import { readRowName, toTarget } from './references.ts';

/** What leans on a source, with the events that it is about. */
export interface SourceLeaning extends Leaning {
  readonly titles: ReadonlyMap<Ulid, string>;
}

/** With more clips than this, reading all claims once is quicker than asking for each clip which claims rest on it. */
const MANY_CLIPS = 300;

/** Finds what leans on a source: claims that name it or were read in its articles, and what becomes of their events without it. */
export async function readLeaning(db: CaseDatabase, sourceId: Ulid): Promise<SourceLeaning> {
  const tables = [db.events, db.claims, db.clips, db.articles, db.sources, db.references];
  return db.transaction('r', tables, async () => {
    const direct = await listDirect(db, sourceId);
    const eventIds = [...new Set(direct.flatMap((claim) => claim.eventId ?? []))];
    const ofEvents = await db.claims.where('eventId').anyOf(eventIds).toArray();
    const claims = [...ofEvents, ...direct.filter((claim) => claim.eventId === null)];
    const getAll = async <Row>(table: { bulkGet: (ids: Ulid[]) => PromiseLike<(Row | undefined)[]> }, ids: Ulid[]) =>
      (await table.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
    const clips = await getAll(
      db.clips,
      claims.flatMap((claim) => claim.clips.map((use) => use.clipId)),
    );
    const [articles, sources, events] = await Promise.all([
      getAll(
        db.articles,
        clips.map((clip) => clip.articleId),
      ),
      getAll(
        db.sources,
        claims.flatMap((claim) => claim.chain.map((link) => link.sourceId)),
      ),
      getAll<TimelineEvent>(db.events, eventIds),
    ]);
    const leaning = findLeaning(claims, sourceId, makeArticleLookup({ clips, articles, sources, events }));
    return { ...leaning, titles: new Map(events.map((event) => [event.id, event.title])) };
  });
}

/** The claims that name a source, and those that rest on a clip of its articles. */
async function listDirect(db: CaseDatabase, sourceId: Ulid): Promise<readonly Claim[]> {
  const pointing = (await readPointing(db, toTarget('source', sourceId))).map(readRowName);
  const keysOf = (table: string) => pointing.filter((row) => row.table === table).map((row) => row.key);
  const clipIds = (await db.clips.where('articleId').anyOf(keysOf('articles')).primaryKeys()) as Ulid[];
  const named = keysOf('claims');
  if (clipIds.length > MANY_CLIPS) {
    const [ids, clips] = [new Set(named), new Set(clipIds)];
    return db.claims.filter((claim) => ids.has(claim.id) || claim.clips.some((use) => clips.has(use.clipId))).toArray();
  }
  const resting = await Promise.all(clipIds.map((id) => readPointing(db, toTarget('clip', id))));
  const claimIds = resting
    .flat()
    .map(readRowName)
    .filter((row) => row.table === 'claims');
  const rows = await db.claims.bulkGet([...new Set([...named, ...claimIds.map((row) => row.key)])].sort());
  return rows.filter((claim) => claim !== undefined);
}
