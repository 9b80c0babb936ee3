import type { OriginJudgment } from '../../shared/model/event-judgment.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { ActError } from './errors.ts';

/** Says that origins of an event are one, and why. Throws RowMissingError, ActError without a reason or a second origin. */
export async function joinOrigins(
  db: CaseDatabase,
  origin: Origin,
  eventId: Ulid,
  originKeys: readonly string[],
  reason: string,
): Promise<OriginJudgment> {
  if (new Set(originKeys).size < 2) throw new ActError('Joining takes two origins.');
  return addJudgment(db, origin, eventId, { kind: 'join', originKeys: [...new Set(originKeys)], claimIds: [] }, reason);
}

/** Says that claims of an event rest on an origin of their own, and why. Throws RowMissingError, ActError without a reason or a claim. */
export async function splitOrigin(
  db: CaseDatabase,
  origin: Origin,
  eventId: Ulid,
  originKeys: readonly string[],
  claimIds: readonly Ulid[],
  reason: string,
): Promise<OriginJudgment> {
  if (claimIds.length === 0) throw new ActError('Splitting takes a claim that rests on an origin of its own.');
  return addJudgment(db, origin, eventId, { kind: 'split', originKeys, claimIds }, reason);
}

/** Takes back what was said of origins; the record of changes keeps it. Throws RowMissingError, ActError. */
export async function withdrawOrigins(
  db: CaseDatabase,
  origin: Origin,
  eventId: Ulid,
  judgmentId: Ulid,
): Promise<void> {
  await commit(db, origin, { action: 'origins.withdraw' }, async (draft) => {
    const { originJudgments = [], ...event } = await draft.need('events', eventId);
    const rest = originJudgments.filter((judgment) => judgment.id !== judgmentId);
    if (rest.length === originJudgments.length) throw new ActError('That was taken back already. Nothing was changed.');
    draft.put('events', { ...event, ...(rest.length > 0 ? { originJudgments: rest } : {}) });
  });
}

async function addJudgment(
  db: CaseDatabase,
  origin: Origin,
  eventId: Ulid,
  said: Pick<OriginJudgment, 'kind' | 'originKeys' | 'claimIds'>,
  reason: string,
): Promise<OriginJudgment> {
  const why = reason.trim();
  if (why === '') throw new ActError('Origins are joined or split with a reason, which exports print.');
  const action = said.kind === 'join' ? 'origins.join' : 'origins.split';
  const { result } = await commit(db, origin, { action, reason: why }, async (draft) => {
    const event = await draft.need('events', eventId);
    for (const claimId of said.claimIds) {
      const claim = await draft.need('claims', claimId);
      if (claim.eventId !== eventId) throw new ActError('That claim is about another event. Nothing was changed.');
    }
    const judgment: OriginJudgment = { id: draft.origin.newId(), ...said, reason: why, at: draft.origin.now() };
    draft.put('events', { ...event, originJudgments: [...(event.originJudgments ?? []), judgment] });
    return judgment;
  });
  return result;
}
