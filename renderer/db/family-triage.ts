import type { TriageState } from '../../shared/model/article.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';

/** Sets where the analyst stands with several articles in one act, so that one Undo takes it back. Throws RowMissingError. */
export async function setTriageOfAll(
  db: CaseDatabase,
  origin: Origin,
  articleIds: readonly Ulid[],
  state: TriageState,
  reason?: string,
): Promise<void> {
  await commit(db, origin, { action: 'article.triage', reason }, async (draft) => {
    for (const id of articleIds) {
      const article = await draft.need('articles', id);
      draft.put('articles', { ...article, triage: { state, reason: reason ?? null } });
    }
  });
}
