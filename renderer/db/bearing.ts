import { makeArticleLookup } from '../../shared/attribution/article-lookup.ts';
import { asAssertions, explainUnconfirmed, findBearing } from '../../shared/attribution/confirmed.ts';
import { countOrigins, type OriginCount } from '../../shared/attribution/origins.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Clip } from '../../shared/model/clip.ts';
import type { Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError } from './errors.ts';

/** What reading the claims around a claim needs of a case or of an act in the making. */
type RowReader = Pick<Draft, 'get' | 'list'>;

/** Rows that a claim in the making names and that are not written yet. */
export interface UnsavedRows {
  readonly clips: readonly Clip[];
  readonly sources: readonly Source[];
}

/** Counts the origins of what a claim says, one that is not saved yet too: of the claims of its event that bear it out, and its own. */
export async function readClaimOrigins(
  db: CaseDatabase,
  claim: Claim,
  unsaved: UnsavedRows = { clips: [], sources: [] },
): Promise<OriginCount> {
  const tables = [db.events, db.claims, db.clips, db.articles, db.sources];
  return db.transaction('r', tables, () => countBearing(readFrom(db, unsaved), claim));
}

/**
 * Throws ActError when a claim is newly called confirmed, or loses the reason for it, without two origins for what it says.
 * One that had them once and lost them since is left alone: what befalls its sources is no act on the claim.
 */
export async function needConfirmed(draft: Draft, claim: Claim, before: Claim | null): Promise<void> {
  const isJudgedAnew = before?.credibility !== claim.credibility || before.rationale.trim() !== claim.rationale.trim();
  if (!isJudgedAnew || explainUnconfirmed(claim, { articles: 0, origins: 0 }) === null) return;
  const lacking = explainUnconfirmed(claim, await countBearing(draft, claim));
  if (lacking !== null) throw new ActError(lacking);
}

async function countBearing(rows: RowReader, claim: Claim): Promise<OriginCount> {
  const ofEvent = claim.eventId === null ? [] : await rows.list('claims', 'eventId', claim.eventId);
  const claims = findBearing(claim, ofEvent);
  const getAll = async <Name extends 'clips' | 'articles' | 'sources' | 'events'>(
    table: Name,
    ids: readonly string[],
  ) => (await Promise.all([...new Set(ids)].map((id) => rows.get(table, id)))).filter((row) => row !== null);
  const clips = await getAll(
    'clips',
    claims.flatMap((one) => one.clips.map((use) => use.clipId)),
  );
  const articles = await getAll(
    'articles',
    clips.map((clip) => clip.articleId),
  );
  const sources = await getAll(
    'sources',
    claims.flatMap((one) => one.chain.map((link) => link.sourceId)),
  );
  const events = await getAll('events', claim.eventId === null ? [] : [claim.eventId]);
  return countOrigins(asAssertions(claims), makeArticleLookup({ clips, articles, sources, events }));
}

function readFrom(db: CaseDatabase, unsaved: UnsavedRows): RowReader {
  const rows = new Map<string, Clip | Source>([...unsaved.clips, ...unsaved.sources].map((row) => [row.id, row]));
  return {
    get: async (table, key) => rows.get(key) ?? (await db.table(table).get(key)) ?? null,
    list: (table, index, value) => db.table(table).where(index).equals(value).toArray(),
  };
}
