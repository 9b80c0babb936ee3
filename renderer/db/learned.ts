import { isSameTitle, learnTitle, takeLearnedTitle } from '../../shared/extract/learned-titles.ts';
import type { Article } from '../../shared/model/article.ts';
import { isSameJson } from '../../shared/model/canonical-json.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { LearnedFurniture, Source } from '../../shared/model/source.ts';
import type { ArticleValues } from './article-rows.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { readPointing } from './pointing.ts';
import { readRowName, toTarget } from './references.ts';

/** Something that was learned of an outlet's pages: how their titles are read, or one of the rules of their furniture. */
export type Learned =
  | { readonly of: 'titles' }
  | { readonly of: 'furniture'; readonly rule: Pick<LearnedFurniture, 'words' | 'match'> };

/** Puts what a corrected title teaches of its outlet's pages into the act that corrects it. */
export async function learnFromTitle(draft: Draft, before: Article, { title, outlet }: Article): Promise<void> {
  const source = outlet && (await draft.get('sources', outlet.value));
  if (!source) return;
  const titles = learnTitle(source.titles ?? null, before.title, title.value, draft.origin.now());
  if (titles && titles !== source.titles) draft.put('sources', { ...source, titles });
}

/** Gives the title of values that were read from a page as what was learned of their outlet has it. */
export async function readLearnedTitle(
  draft: Draft,
  { title, outlet }: Pick<ArticleValues, 'title' | 'outlet'>,
): Promise<Article['title']> {
  const source = outlet && (await draft.get('sources', outlet.value));
  return takeLearnedTitle(source?.titles ?? null, title);
}

/** Gives articles of an outlet the titles that were learned of its pages, but those that the analyst set; gives how many it changed. */
export async function applyTitlesToOutlet(db: CaseDatabase, origin: Origin, outletId: Ulid): Promise<number> {
  const { result } = await commit(db, origin, { action: 'titles.learn' }, async (draft) => {
    const { titles = null } = await draft.need('sources', outletId);
    let count = 0;
    for (const { table, key } of (await draft.listPointing(toTarget('source', outletId))).map(readRowName)) {
      if (table !== 'articles') continue;
      const article = await draft.need('articles', key);
      const title = takeLearnedTitle(titles, article.title);
      if (title === article.title) continue;
      draft.put('articles', { ...article, title });
      count += 1;
    }
    return count;
  });
  return result;
}

/** Counts the articles that `applyTitlesToOutlet` would change. Reads no text. */
export async function countTitlesToLearn(db: CaseDatabase, outletId: Ulid): Promise<number> {
  return db.transaction('r', db.sources, db.references, db.articles, async () => {
    const titles = (await db.sources.get(outletId))?.titles;
    if (!titles) return 0;
    const names = (await readPointing(db, toTarget('source', outletId))).map(readRowName);
    const articles = await db.articles.bulkGet(names.filter((row) => row.table === 'articles').map((row) => row.key));
    return articles.filter((one) => one && takeLearnedTitle(titles, one.title) !== one.title).length;
  });
}

/** Gives the outlet of an article where its pages' titles are known to be read as the article's is; null where they are not. */
export async function readTitleTeacher(db: CaseDatabase, articleId: Ulid): Promise<Source | null> {
  return db.transaction('r', db.articles, db.sources, async () => {
    const article = await db.articles.get(articleId);
    const outlet = article?.outlet && (await db.sources.get(article.outlet.value));
    if (!article || !outlet?.titles || article.title.evidence.from !== 'analyst') return null;
    const [read, ...others] = article.title.others.filter(({ evidence }) => evidence.from !== 'analyst');
    const found = read && takeLearnedTitle(outlet.titles, { ...read, others });
    return found && isSameTitle(found.value, article.title.value) ? outlet : null;
  });
}

/** Forgets something that was learned of an outlet's pages; articles that were read by it stay as they are. Throws RowMissingError. */
export async function forgetLearned(db: CaseDatabase, origin: Origin, outletId: Ulid, learned: Learned): Promise<void> {
  await commit(db, origin, { action: 'learned.forget' }, async (draft) => {
    const { titles, furniture = [], ...rest } = await draft.need('sources', outletId);
    const kept =
      learned.of === 'titles'
        ? furniture
        : furniture.filter(({ words, match }) => !isSameJson({ words, match }, { ...learned.rule }));
    draft.put('sources', {
      ...rest,
      ...(kept.length > 0 ? { furniture: kept } : {}),
      ...(titles && learned.of !== 'titles' ? { titles } : {}),
    });
  });
}
