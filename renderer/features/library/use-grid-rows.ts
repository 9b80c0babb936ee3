import { useCallback, useMemo, useRef } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import { type ArticleRow, listArticles } from '../../db/articles.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { type GridRow, readGridRows } from './grid-rows.ts';

/** All articles of the case as one read saw them; `at` is when it began. */
export interface ArticleList {
  readonly at: number;
  readonly rows: readonly ArticleRow[];
  readonly byId: ReadonlyMap<Ulid, ArticleRow>;
}

/** The articles of the case, read again after every write; undefined until the first answer. */
export function useArticleList(db: CaseDatabase): ArticleList | undefined {
  return useLive(async () => {
    const at = performance.now();
    const rows = await listArticles(db);
    return { at, rows, byId: new Map(rows.map((row) => [row.id, row])) };
  }, [db]);
}

/**
 * Gives the newest row that is known of an article. In a case of ten thousand the list comes seconds after a write; the rows in
 * sight (`ids`) are read by themselves, at once. The function changes whenever a row may have changed.
 */
export function useGridRows(
  db: CaseDatabase,
  list: ArticleList | undefined,
  ids: readonly Ulid[],
): (id: Ulid) => GridRow | null {
  const answer = useLive(async () => {
    const at = performance.now();
    return { at, rows: await readGridRows(db, ids) };
  }, [db, ids.join()]);
  const seen = useRef(new Map<Ulid, { at: number; row: GridRow }>());
  const listed = useRef(new WeakMap<ArticleRow, GridRow>());
  const version = useMemo(() => {
    for (const row of answer?.rows ?? []) {
      if ((seen.current.get(row.article.id)?.at ?? -1) < (answer?.at ?? 0))
        seen.current.set(row.article.id, { at: answer?.at ?? 0, row });
    }
    return answer?.at ?? 0;
  }, [answer]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer changes what the function gives.
  return useCallback(
    (id: Ulid) => {
      const fromList = list?.byId.get(id);
      if (!list || !fromList) return null;
      const own = seen.current.get(id);
      if (own && own.at >= list.at) return own.row;
      const known = listed.current.get(fromList);
      if (known && (known.version !== null || !own)) return known;
      const { outletName } = fromList;
      const row: GridRow = {
        article: fromList,
        outletName,
        sourceNames: own?.row.sourceNames ?? NO_NAMES,
        version: own?.row.version ?? null,
      };
      listed.current.set(fromList, row);
      return row;
    },
    [list, version],
  );
}

const NO_NAMES: ReadonlyMap<Ulid, string> = new Map();
