import { useSyncExternalStore } from 'react';
import { type ArticleListing, articleListOf } from './article-list.ts';
import type { CaseDatabase } from './database.ts';

/** The articles of a case as far as they are known, followed at each act; null before the first of them. */
export function useArticleList(db: CaseDatabase): ArticleListing | null {
  const list = articleListOf(db);
  return useSyncExternalStore(list.subscribe, list.read);
}
