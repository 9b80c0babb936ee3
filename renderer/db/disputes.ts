import { findContradictions } from '../../shared/attribution/contradictions.ts';
import { isSameAccount, listAccounts } from '../../shared/attribution/disputes.ts';
import { slotKey } from '../../shared/attribution/slot-values.ts';
import type { Account, DisputeJudgment, DisputeStatus } from '../../shared/model/event-judgment.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { ActError } from './errors.ts';

/** What the analyst says of accounts that contradict each other. */
export interface DisputeWord {
  readonly status: DisputeStatus;
  /** The account leant to or held for true; null for open. */
  readonly account: Account | null;
  readonly reason: string;
}

/**
 * Says how far the analyst has come with the accounts of a slot. What was said before stays in the history, and no account
 * goes anywhere. Throws RowMissingError, ActError for a slot whose accounts agree, an account nobody gives, or a missing reason.
 */
export async function judgeDispute(
  db: CaseDatabase,
  origin: Origin,
  eventId: Ulid,
  slot: string,
  word: DisputeWord,
): Promise<DisputeJudgment> {
  const reason = word.reason.trim();
  const isOpen = word.status === 'open';
  if (!isOpen && reason === '') {
    throw new ActError('Leaning to an account, or holding it for true, goes into the history with its reason.');
  }
  const act = { action: 'dispute.judge', reason: reason || undefined } as const;
  const { result } = await commit(db, origin, act, async (draft) => {
    const event = await draft.need('events', eventId);
    const claims = await draft.list('claims', 'eventId', eventId);
    const set = findContradictions(claims).find((one) => slotKey(one.slot) === slotKey(slot));
    if (!set) throw new ActError('These accounts agree now; there is nothing to settle.');
    const accounts = listAccounts(set.sides).map(({ value, stance }) => ({ value, stance }));
    const account = isOpen ? null : word.account;
    if (!isOpen && !accounts.some((one) => account !== null && isSameAccount(slot, one, account))) {
      throw new ActError('Nobody gives that account any more. Choose one of those that stand there.');
    }
    const judgment: DisputeJudgment = {
      slot: set.slot,
      status: word.status,
      account,
      reason,
      at: draft.origin.now(),
      accounts,
    };
    draft.put('events', { ...event, disputeJudgments: [...(event.disputeJudgments ?? []), judgment] });
    return judgment;
  });
  return result;
}
