import { useCallback, useMemo, useRef } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { ArticleListing, ArticleRow } from '../../db/article-list.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { type GridRow, readGridRows } from './grid-rows.ts';

/**
 * Gives the newest row that is known of an article. In a case of ten thousand the list comes seconds after a write; the rows in
 * sight (`ids`) are read by themselves, at once. The function changes whenever a row may have changed.
 */
export function useGridRows(
  db: CaseDatabase,
  list: ArticleListing | null,
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
