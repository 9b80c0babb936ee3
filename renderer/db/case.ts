import type { GapCase } from '../../shared/attribution/gaps.ts';
import type { CaseSnapshot } from '../../shared/model/case-snapshot.ts';
import { readLast } from './changes.ts';
import { type CaseDatabase, CaseOpenError } from './database.ts';

/** Reads a whole case without texts and bytes, all of one moment: no act can come between. Throws for a database that is no case. */
export async function readCase(db: CaseDatabase): Promise<CaseSnapshot> {
  const { articles, versions, clips, events, claims, sources, notes, grids, gridClaims, settings, changes } = db;
  const tables = [articles, versions, clips, events, claims, sources, notes, grids, gridClaims, settings, changes];
  return db.transaction('r', tables, async () => {
    const [stored, last, ...rows] = await Promise.all([
      settings.get('case'),
      readLast(db),
      articles.toArray(),
      versions.toArray(),
      clips.toArray(),
      events.toArray(),
      claims.toArray(),
      sources.toArray(),
      notes.toArray(),
      grids.toArray(),
      gridClaims.toArray(),
    ]);
    if (!stored) throw new CaseOpenError({ status: 'emptied' });
    return {
      settings: stored,
      articles: rows[0],
      versions: rows[1],
      clips: rows[2],
      events: rows[3],
      claims: rows[4],
      sources: rows[5],
      notes: rows[6],
      grids: rows[7],
      gridClaims: rows[8],
      lastChange: last && { seq: last.seq, hash: last.hash },
    };
  });
}

/** Reads the rows of a case in which its gaps are found, all of one moment. Throws for a database that is no case. */
export async function readGapCase(db: CaseDatabase): Promise<GapCase> {
  const { settings, events, claims, clips, articles, sources } = db;
  return db.transaction('r', [settings, events, claims, clips, articles, sources], async () => {
    const [stored, ...rows] = await Promise.all([
      settings.get('case'),
      events.toArray(),
      claims.toArray(),
      clips.toArray(),
      articles.toArray(),
      sources.toArray(),
    ]);
    if (!stored) throw new CaseOpenError({ status: 'emptied' });
    return { settings: stored, events: rows[0], claims: rows[1], clips: rows[2], articles: rows[3], sources: rows[4] };
  });
}
