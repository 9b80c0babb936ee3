import type { Article, Version } from '../../../shared/model/article.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';

/** An article with what its row in the grid shows beside its own values. */
export interface GridRow {
  readonly article: Article;
  readonly outletName: string | null;
  /** The names of the sources that the outlet is or was. */
  readonly sourceNames: ReadonlyMap<Ulid, string>;
  /** Its current capture; null until it is read. */
  readonly version: Version | null;
}

/** Reads the rows of some articles with their captures and outlets, but no text; those that are gone are left out. */
export async function readGridRows(db: CaseDatabase, ids: readonly Ulid[]): Promise<readonly GridRow[]> {
  return db.transaction('r', db.articles, db.versions, db.sources, async () => {
    const articles = (await db.articles.bulkGet([...ids])).filter((article) => article !== undefined);
    const [versions, sourceNames] = await Promise.all([
      db.versions.bulkGet(articles.map((article) => article.currentVersionId)),
      readSourceNames(db, articles),
    ]);
    return articles.map((article, index) => ({
      article,
      outletName: (article.outlet && sourceNames.get(article.outlet.value)) ?? null,
      sourceNames,
      version: versions[index] ?? null,
    }));
  });
}

/** Reads the names of the sources that are or were the outlets of some articles. */
export async function readSourceNames(
  db: CaseDatabase,
  articles: readonly Article[],
): Promise<ReadonlyMap<Ulid, string>> {
  const ids = articles.flatMap(({ outlet }) =>
    outlet ? [outlet.value, ...outlet.others.map((other) => other.value)] : [],
  );
  const sources = await db.sources.bulkGet([...new Set(ids)]);
  return new Map(sources.flatMap((source) => (source ? [[source.id, source.name] as const] : [])));
}
