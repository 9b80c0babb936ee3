import type { Article } from '../model/article.ts';
import type { Clip } from '../model/clip.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { OriginJudgment } from '../model/event-judgment.ts';
import type { Ulid } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import type { ArticleLookup } from './origins.ts';

/** Makes the lookup that counting origins needs from the rows of a case, or of a part that holds all clips in question. */
export function makeArticleLookup(rows: {
  readonly clips: readonly Pick<Clip, 'id' | 'articleId'>[];
  readonly articles: readonly Pick<Article, 'id' | 'familyId' | 'outlet'>[];
  readonly sources: readonly Pick<Source, 'id' | 'kind' | 'name'>[];
  readonly events: readonly Pick<TimelineEvent, 'id' | 'originJudgments'>[];
}): Required<ArticleLookup> {
  const articleOf = new Map<Ulid, Ulid>(rows.clips.map((clip) => [clip.id, clip.articleId]));
  const articles = new Map(rows.articles.map((article) => [article.id, article]));
  const unnamed = new Map(
    rows.sources.filter((source) => source.kind === 'unnamed-group').map((source) => [source.id, source.name]),
  );
  const judged = new Map<Ulid, readonly OriginJudgment[]>();
  for (const { id, originJudgments } of rows.events) if (originJudgments) judged.set(id, originJudgments);
  return {
    articleIdsOf: (claim) => [...new Set(claim.clips.flatMap((use) => articleOf.get(use.clipId) ?? []))],
    familyOf: (articleId) => articles.get(articleId)?.familyId ?? null,
    outletOf: (articleId) => articles.get(articleId)?.outlet?.value ?? null,
    unnamedWordsOf: (sourceId) => unnamed.get(sourceId) ?? null,
    judgmentsOf: (eventId) => judged.get(eventId) ?? [],
  };
}
