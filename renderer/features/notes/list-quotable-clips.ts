import { formatReading } from '../../../shared/dates/format.ts';
import type { CaseDatabase } from '../../db/database.ts';
import type { FoundClip } from './clip-search.ts';

/** All clips of the case with their source line: outlet, title and date of the article. */
export async function listQuotableClips(db: CaseDatabase): Promise<readonly FoundClip[]> {
  const [clips, articles, sources] = await Promise.all([
    db.clips.toArray(),
    db.articles.toArray(),
    db.sources.toArray(),
  ]);
  const names = new Map(sources.map((source) => [source.id, source.name]));
  const lines = new Map(
    articles.map((article) => {
      const outlet = article.outlet ? names.get(article.outlet.value) : undefined;
      const published = article.published?.value;
      const parts = [outlet, article.title.value, published ? formatReading(published) : undefined];
      return [article.id, parts.filter(Boolean).join(' · ')];
    }),
  );
  return clips.map((clip) => ({ clip, source: lines.get(clip.articleId) ?? '' }));
}
