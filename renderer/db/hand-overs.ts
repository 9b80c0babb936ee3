import type { HandOver } from '../../shared/model/hand-over.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { ActError } from './errors.ts';
import { toNeatName } from './names.ts';

/** What the analyst says of a hand-over. */
export type NewHandOver = Omit<HandOver, 'id' | 'at' | 'outcome'>;

/**
 * Records that the case is about to be handed over; the package is written of the record with this change in it. Throws ActError where
 * it is not said by whom or to whom.
 */
export async function beginHandOver(
  db: CaseDatabase,
  origin: Origin,
  fields: NewHandOver,
): Promise<{ readonly handOver: HandOver; readonly seq: number }> {
  const [by, to] = [toNeatName(fields.by), toNeatName(fields.to)];
  if (by === '') throw new ActError('Say who hands the case over.');
  if (to === '') throw new ActError('Say to whom the case is handed over.');
  const { result, change } = await commit(db, origin, { action: 'case.hand-over' }, (draft) => {
    const handOver: HandOver = {
      ...fields,
      ...{ id: draft.origin.newId(), at: draft.origin.now(), by, to, outcome: null },
    };
    draft.add('handOvers', handOver);
    return handOver;
  });
  if (!change) throw new Error('A new row is a change.');
  return { handOver: result, seq: change.seq };
}

/** Records what became of a hand-over, so that the next package tells it. Throws RowMissingError. */
export async function endHandOver(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  outcome: NonNullable<HandOver['outcome']>,
): Promise<void> {
  await commit(db, origin, { action: 'case.hand-over' }, async (draft) => {
    draft.put('handOvers', { ...(await draft.need('handOvers', id)), outcome });
  });
}

/** Gives all hand-overs of a case, the first one first. */
export async function listHandOvers(db: CaseDatabase): Promise<readonly HandOver[]> {
  return db.handOvers.orderBy('id').toArray();
}
