import type { Article } from '../model/article.ts';
import type { Clip } from '../model/clip.ts';
import type { Ulid } from '../model/ids.ts';
import type { ArticleLookup } from './origins.ts';

/** Makes the lookup that counting origins needs from the rows of a case, or of a part that holds all clips in question. */
export function makeArticleLookup(rows: {
  readonly clips: readonly Pick<Clip, 'id' | 'articleId'>[];
  readonly articles: readonly Pick<Article, 'id' | 'familyId' | 'outlet'>[];
}): Required<ArticleLookup> {
  const articleOf = new Map<Ulid, Ulid>(rows.clips.map((clip) => [clip.id, clip.articleId]));
  const articles = new Map(rows.articles.map((article) => [article.id, article]));
  return {
    articleIdsOf: (claim) => [...new Set(claim.clips.flatMap((use) => articleOf.get(use.clipId) ?? []))],
    familyOf: (articleId) => articles.get(articleId)?.familyId ?? null,
    outletOf: (articleId) => articles.get(articleId)?.outlet?.value ?? null,
  };
}
