import { type ArticleRow, readArticleRows } from '../../../renderer/db/article-list.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';

/** All articles of a case as one plain read gives them, the one imported last first: what a kept list must be equal to. */
export async function listArticles(db: CaseDatabase): Promise<readonly ArticleRow[]> {
  const rows = await readArticleRows(db, '', '\uffff');
  const sizeOf = (familyId: string | null) => rows.filter((row) => familyId && row.familyId === familyId).length;
  return rows.map((row) => ({ ...row, familySize: sizeOf(row.familyId) })).toReversed();
}
