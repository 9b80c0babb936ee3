import type { Article, Kinship } from '../../shared/model/article.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { Kin } from './article-rows.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError } from './errors.ts';
import { readPointing } from './pointing.ts';
import { readRowName, toTarget } from './references.ts';

/** The family of an article and why it is in it. */
export interface FamilyPlace {
  readonly familyId: Ulid;
  readonly kinship: Kinship;
}

/** Lists the articles of a family, the one published first at the head, undated ones last. */
export async function listFamily(db: CaseDatabase, familyId: Ulid): Promise<readonly Article[]> {
  return db.transaction('r', db.articles, db.references, async () => {
    const names = (await readPointing(db, toTarget('family', familyId))).map(readRowName);
    const articles = await db.articles.bulkGet(names.map((row) => row.key));
    const published = (article: Article) => article.published?.value.value?.earliest ?? Number.POSITIVE_INFINITY;
    return articles
      .filter((article) => article !== undefined)
      .sort((one, other) => published(one) - published(other) || (one.id < other.id ? -1 : 1));
  });
}

/** Throws an article out of its family and keeps it out: it is not proposed for that family again. Throws RowMissingError. */
export async function leaveFamily(db: CaseDatabase, origin: Origin, articleId: Ulid, reason?: string): Promise<void> {
  await commit(db, origin, { action: 'family.leave', reason }, async (draft) => {
    const article = await draft.need('articles', articleId);
    if (!article.familyId) return;
    const keptOutOf = [...(article.keptOutOf ?? []), article.familyId];
    draft.put('articles', { ...article, familyId: null, kinship: null, keptOutOf });
  });
}

/** Says that the members of a family are rewrites of one story. */
export async function confirmFamily(db: CaseDatabase, origin: Origin, familyId: Ulid): Promise<void> {
  await commit(db, origin, { action: 'family.confirm' }, async (draft) => {
    for (const name of await draft.listPointing(toTarget('family', familyId))) {
      const article = await draft.need('articles', readRowName(name).key);
      if (article.kinship) draft.put('articles', { ...article, kinship: { ...article.kinship, status: 'confirmed' } });
    }
  });
}

/**
 * Puts an article into the family of another by the analyst's word; a family is made where there is none. Throws
 * RowMissingError, ActError when it is in another family: it must leave that first.
 */
export async function joinFamily(db: CaseDatabase, origin: Origin, articleId: Ulid, otherId: Ulid): Promise<void> {
  await commit(db, origin, { action: 'family.join' }, async (draft) => {
    const article = await draft.need('articles', articleId);
    const other = await draft.need('articles', otherId);
    if (article.id === other.id) throw new ActError('An article cannot be a rewrite of itself.');
    if (article.familyId && article.familyId === other.familyId) return;
    if (article.familyId) throw new ActError('The article is in another family. Throw it out of that one first.');
    const said = { resemblance: 0, containment: 0, status: 'confirmed' } as const;
    const familyId = putInFamily(draft, other, { ...said, nearestId: article.id });
    const keptOutOf = (article.keptOutOf ?? []).filter((id) => id !== familyId);
    draft.put('articles', { ...article, familyId, kinship: { ...said, nearestId: other.id }, keptOutOf });
  });
}

/**
 * Finds the family of a text by the texts it is like, the most like first; makes one with the first that has none. Families that
 * the analyst kept the article out of are passed over. Null where it is like no other article.
 */
export async function findFamily(
  draft: Draft,
  articleId: Ulid,
  keptOutOf: readonly Ulid[],
  kin: readonly Kin[],
): Promise<FamilyPlace | null> {
  for (const { originalSha256, resemblance, containment } of kin) {
    const [version] = await draft.list('versions', 'originalSha256', originalSha256);
    if (!version || version.articleId === articleId) continue;
    const other = await draft.get('articles', version.articleId);
    if (!other || (other.familyId && keptOutOf.includes(other.familyId))) continue;
    // What the analyst threw out of a family was not like that story; it must not found another one unseen.
    if (!other.familyId && (other.keptOutOf ?? []).length > 0) continue;
    const status = 'proposed';
    const familyId = putInFamily(draft, other, { nearestId: articleId, resemblance, containment, status });
    return { familyId, kinship: { nearestId: other.id, resemblance, containment, status } };
  }
  return null;
}

/** Gives the family of an article, made for it where it has none. */
function putInFamily(draft: Draft, article: Article, kinship: Kinship): Ulid {
  if (article.familyId) return article.familyId;
  const familyId = draft.origin.newId();
  draft.put('articles', { ...article, familyId, kinship });
  return familyId;
}
