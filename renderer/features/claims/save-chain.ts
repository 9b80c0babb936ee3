import { type StepLink, toChain } from '../../../shared/attribution/chain.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { commit } from '../../db/changes.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { findOrAddSource } from '../../db/sources.ts';
import type { ChainRow } from './chain-rows.ts';

/** Replaces a claim's chain by links with named sources, as one change: sources named for the first time are registered with it. */
export async function saveChain(
  db: CaseDatabase,
  origin: Origin,
  claimId: Ulid,
  rows: readonly ChainRow[],
): Promise<void> {
  await commit(db, origin, { action: 'chain.edit' }, async (draft) => {
    const claim = await draft.need('claims', claimId);
    const steps: StepLink[] = [];
    for (const { source, sourceKind, verb, words, besidePrevious } of rows) {
      const { id: sourceId } = await findOrAddSource(draft, source, sourceKind);
      steps.push({ sourceId, verb, words, besidePrevious });
    }
    draft.put('claims', { ...claim, chain: toChain(steps, draft.origin.newId) });
  });
}
