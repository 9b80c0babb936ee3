import { makeArticleLookup } from '../../../shared/attribution/article-lookup.ts';
import { countOrigins, type OriginCount } from '../../../shared/attribution/origins.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { CaseDatabase } from '../../db/database.ts';

/** Counts the origins of all claims of a claim's event, of the claim alone when it has no event. */
export async function readEventOrigins(db: CaseDatabase, claim: Claim): Promise<OriginCount> {
  const { eventId } = claim;
  const claims = eventId === null ? [claim] : await db.claims.where('eventId').equals(eventId).toArray();
  const clipIds = [...new Set(claims.flatMap((one) => one.clips.map((use) => use.clipId)))];
  const clips = (await db.clips.bulkGet(clipIds)).filter((clip) => clip !== undefined);
  const articleOf = new Map(clips.map((clip) => [clip.id, clip.articleId]));
  const found = (await db.articles.bulkGet([...new Set(articleOf.values())])).filter(
    (article) => article !== undefined,
  );
  return countOrigins(claims, makeArticleLookup({ clips, articles: found }));
}
