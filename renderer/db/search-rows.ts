import { liveQuery } from 'dexie';
import type { Article } from '../../shared/model/article.ts';
import type { RowEdit } from '../../shared/model/change.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { Source } from '../../shared/model/source.ts';
import {
  describeArticle,
  describeClaim,
  describeClip,
  describeEvent,
  describeNote,
  describeSource,
  readKey,
  toKey,
} from '../../shared/search/case-documents.ts';
import type { SearchDocument, SearchKind } from '../../shared/search/model.ts';
import { readTexts } from './articles.ts';
import { readLast } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { KeptEnd } from './kept-store.ts';
import { readPointing } from './pointing.ts';
import { readRowName, toTarget } from './references.ts';

/** The tables whose rows are searched, with the kind of their documents. */
export const SEARCHED: readonly (readonly [
  SearchKind,
  'articles' | 'clips' | 'events' | 'claims' | 'sources' | 'notes',
])[] = [
  ['source', 'sources'],
  ['event', 'events'],
  ['claim', 'claims'],
  ['note', 'notes'],
  ['clip', 'clips'],
  ['article', 'articles'],
];

/** Rows that are read and handed on at once: texts of that many articles are some megabytes. */
const BATCH = 200;

/** Reads all documents of a case in batches, the small rows first; what is written meanwhile is caught up with afterwards. */
export async function* readAllDocuments(db: CaseDatabase): AsyncGenerator<readonly SearchDocument[]> {
  for (const [kind, table] of SEARCHED) {
    let last = '';
    while (true) {
      const ids = (await db.table(table).where('id').above(last).limit(BATCH).primaryKeys()) as Ulid[];
      if (ids.length === 0) break;
      last = ids.at(-1) ?? last;
      yield await readDocuments(
        db,
        ids.map((id) => toKey(kind, id)),
      );
    }
  }
}

/** Counts the documents of a case. */
export async function countDocuments(db: CaseDatabase): Promise<number> {
  const counts = await Promise.all(SEARCHED.map(([, table]) => db.table(table).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Gives the documents of rows as they are now; rows that are not there any more have none. */
export async function readDocuments(db: CaseDatabase, keys: readonly string[]): Promise<readonly SearchDocument[]> {
  const idsOf = (kind: SearchKind) => keys.map(readKey).flatMap((one) => (one.kind === kind ? one.id : []));
  const { articles, versions, texts, clips, events, claims, sources, notes } = db;
  return db.transaction('r', [articles, versions, texts, clips, events, claims, sources, notes], async () => [
    ...(await describeArticles(db, present(await articles.bulkGet(idsOf('article'))))),
    ...present(await clips.bulkGet(idsOf('clip'))).map(describeClip),
    ...present(await events.bulkGet(idsOf('event'))).map(describeEvent),
    ...(await describeClaims(db, present(await claims.bulkGet(idsOf('claim'))))),
    ...present(await sources.bulkGet(idsOf('source'))).map(describeSource),
    ...present(await notes.bulkGet(idsOf('note'))).map(describeNote),
  ]);
}

async function describeArticles(db: CaseDatabase, rows: readonly Article[]): Promise<readonly SearchDocument[]> {
  const found = await readTexts(
    db,
    rows.map(({ currentVersionId }) => currentVersionId),
  );
  const outlets = await readSources(
    db,
    rows.flatMap(({ outlet }) => outlet?.value ?? []),
  );
  return rows.map((article) =>
    describeArticle(
      article,
      found.get(article.currentVersionId) ?? null,
      (article.outlet && outlets.get(article.outlet.value)) ?? null,
    ),
  );
}

async function describeClaims(db: CaseDatabase, rows: readonly Claim[]): Promise<readonly SearchDocument[]> {
  const sources = await readSources(
    db,
    rows.flatMap(({ chain }) => chain.map(({ sourceId }) => sourceId)),
  );
  return rows.map((claim) =>
    describeClaim(
      claim,
      [...new Set(claim.chain.map(({ sourceId }) => sourceId))].flatMap((id) => sources.get(id) ?? []),
    ),
  );
}

async function readSources(db: CaseDatabase, ids: readonly Ulid[]): Promise<ReadonlyMap<Ulid, Source>> {
  const rows = present(await db.sources.bulkGet([...new Set(ids)]));
  return new Map(rows.map((source) => [source.id, source]));
}

function present<T>(rows: readonly (T | undefined)[]): readonly T[] {
  return rows.filter((row): row is T => row !== undefined);
}

/** What the record has after a change: the documents that are to be read anew, or that reading all is less work. */
export type SearchNews =
  | { readonly status: 'touched'; readonly end: KeptEnd; readonly keys: readonly string[] }
  /** The record does not go on from there: it is another one, or shorter. */
  | { readonly status: 'other-record' };

/** Most changes that are read at once. */
const MOST_CHANGES = 500;

/** Gives the documents that the changes after `since` touch, those of the next so many changes at once. */
export async function readSearchNews(db: CaseDatabase, since: KeptEnd): Promise<SearchNews> {
  return db.transaction('r', db.changes, db.references, async () => {
    const known = since.seq === 0 ? null : await db.changes.get(since.seq);
    if ((known?.hash ?? null) !== since.hash) return { status: 'other-record' };
    const changes = await db.changes.where('seq').above(since.seq).limit(MOST_CHANGES).toArray();
    const touched = new Set<string>();
    for (const { edits } of changes)
      for (const edit of edits) for (const key of await listTouched(db, edit)) touched.add(key);
    const last = changes.at(-1);
    return { status: 'touched', end: last ? { seq: last.seq, hash: last.hash } : since, keys: [...touched] };
  });
}

/** The documents in which an edited row stands: its own, and for a source those that are found by its names. */
async function listTouched(db: CaseDatabase, { table, key, before, after }: RowEdit): Promise<readonly string[]> {
  if (table === 'versions') {
    const row = (after ?? before) as { readonly articleId: Ulid };
    return [toKey('article', row.articleId)];
  }
  const kind = SEARCHED.find(([, name]) => name === table)?.[0];
  if (!kind) return [];
  if (kind !== 'source') return [toKey(kind, key)];
  if (isSameNames(before as Source | null, after as Source | null)) return [toKey('source', key)];
  const users = (await readPointing(db, toTarget('source', key))).map(readRowName);
  return [
    toKey('source', key),
    ...users.flatMap((row) =>
      row.table === 'articles' ? toKey('article', row.key) : row.table === 'claims' ? toKey('claim', row.key) : [],
    ),
  ];
}

/** A source that is rated or annotated is found by the same names as before, however many articles it published. */
function isSameNames(before: Source | null, after: Source | null): boolean {
  if (!before || !after) return false;
  return [before.name, ...before.variants].join('\n') === [after.name, ...after.variants].join('\n');
}

/** Tells of every change that is recorded, in whichever window or worker, and once at the beginning. */
export function followRecord(db: CaseDatabase, onChange: () => void, onError: (error: unknown) => void): void {
  liveQuery(() => readLast(db)).subscribe({ next: onChange, error: onError });
}
