import type { Article } from '../../shared/model/article.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { ImportedDocument } from './article-rows.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { putVersion } from './import-document.ts';

/** What became of reading a version's bytes anew. */
export type RereadOutcome =
  | { readonly status: 'reread'; readonly articleId: Ulid; readonly versionId: Ulid }
  | { readonly status: 'same-text'; readonly articleId: Ulid };

/**
 * Adds another reading of a version's bytes and makes it the current one; the first stays, and clips on it are looked up in the new
 * text. The article's values stay as they are. Throws RowMissingError.
 */
export async function addReading(
  db: CaseDatabase,
  origin: Origin,
  versionId: Ulid,
  document: ImportedDocument,
): Promise<RereadOutcome> {
  const { result } = await commit(db, origin, { action: 'version.reread' }, async (draft): Promise<RereadOutcome> => {
    const version = await draft.need('versions', versionId);
    const article = await draft.need('articles', version.articleId);
    const versions = await draft.list('versions', 'articleId', article.id);
    const readings = versions.filter((one) => one.number === version.number);
    const known = readings.find(
      (one) => one.textSha256 === document.textSha256 && one.blocksSha256 === document.blocksSha256,
    );
    if (known) return makeCurrent(article, known.id);
    const made = await putVersion(draft, document, {
      articleId: article.id,
      number: version.number,
      importedAt: draft.origin.now(),
      outletId: article.outlet?.value ?? null,
      reading: Math.max(...readings.map((one) => one.reading ?? 1)) + 1,
    });
    return makeCurrent(article, made);

    function makeCurrent(from: Article, id: Ulid): RereadOutcome {
      if (from.currentVersionId === id) return { status: 'same-text', articleId: from.id };
      draft.put('articles', { ...from, currentVersionId: id });
      return { status: 'reread', articleId: from.id, versionId: id };
    }
  });
  return result;
}
