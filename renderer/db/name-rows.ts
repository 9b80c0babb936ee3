import type { Version } from '../../shared/model/article.ts';
import type { RecordedTables, TableName } from '../../shared/model/change.ts';
import type { Clip } from '../../shared/model/clip.ts';
import type { GridClaim } from '../../shared/model/hypotheses.ts';
import type { FaultPlace } from '../../shared/verify/case-check.ts';
import type { CaseDatabase } from './database.ts';
import { tableOf } from './tables.ts';

/** What a row is called for the analyst, and where it can be looked at. */
export interface NamedRow {
  /** Empty where it has no words of its own, or damaged ones. */
  readonly label: string;
  readonly place: FaultPlace | null;
}

/** The member of each kind of row that the analyst knows it by. */
const LABELS: { readonly [Name in TableName]: (row: RecordedTables[Name]) => unknown } = {
  settings: () => '',
  articles: ({ title }) => title?.value,
  versions: ({ fileName }) => fileName,
  clips: ({ exact }) => exact,
  events: ({ title }) => title,
  claims: ({ statement }) => statement,
  sources: ({ name }) => name,
  notes: ({ title }) => title,
  grids: ({ question }) => question,
  handOvers: ({ to }) => to,
  merges: ({ fileName }) => fileName,
  conflicts: () => '',
  gridClaims: () => '',
};

/** The kinds of row that can be opened by their own id. */
const OPENED = {
  articles: 'article',
  events: 'event',
  claims: 'claim',
  sources: 'source',
  notes: 'note',
  grids: 'grid',
} as const;

/** Gives the words by which the analyst knows a row as it was recorded, and the nearest place to it that is there. */
export async function nameRow(db: CaseDatabase, table: TableName, row: RecordedTables[TableName]): Promise<NamedRow> {
  // A table's name and the type of its rows cannot be tied together here.
  const read = LABELS[table] as (row: RecordedTables[TableName]) => unknown;
  const label = await readLabel(db, table, row, read(row));
  return { label: typeof label === 'string' ? label : '', place: await findPlace(db, table, row) };
}

async function readLabel(db: CaseDatabase, table: TableName, row: RecordedTables[TableName], own: unknown) {
  if (table !== 'gridClaims') return own;
  return (await db.claims.get((row as GridClaim).claimId))?.statement;
}

async function findPlace(
  db: CaseDatabase,
  table: TableName,
  row: RecordedTables[TableName],
): Promise<FaultPlace | null> {
  if (table in OPENED) {
    const isThere = (await tableOf(db, table).get(row.id)) !== undefined;
    return isThere ? { of: OPENED[table as keyof typeof OPENED], id: row.id } : null;
  }
  if (table === 'gridClaims') return placeOf(db, 'grids', (row as GridClaim).gridId);
  if (table === 'settings' || table === 'handOvers' || table === 'merges' || table === 'conflicts') return null;
  const { articleId } = row as Version | Clip;
  const article = await placeOf(db, 'articles', articleId);
  if (table !== 'clips' || !article || !(await db.clips.get(row.id))) return article;
  return { of: 'clip', id: row.id, articleId };
}

async function placeOf(db: CaseDatabase, table: 'grids' | 'articles', id: unknown): Promise<FaultPlace | null> {
  if (typeof id !== 'string') return null;
  const isThere = (await db[table].where('id').equals(id).count()) > 0;
  return isThere ? { of: OPENED[table], id } : null;
}
