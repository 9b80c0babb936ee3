import { expect, test } from 'vitest';
import { findContradictions } from '../../../../shared/attribution/contradictions.ts';
import {
  describeAccount,
  describeDispute,
  isSameAccount,
  listAccounts,
  readDisputeState,
  readEventDispute,
} from '../../../../shared/attribution/disputes.ts';
import type { Claim, Stance } from '../../../../shared/model/claim.ts';
import type { DisputeJudgment } from '../../../../shared/model/event-judgment.ts';
import { chainOf, claimOf } from './claims.ts';

const claim = (slot: string, value: string, stance: Stance = 'asserts'): Claim =>
  claimOf(chainOf('Darrow'), ['a1'], { slot, value, stance });

const PLACES = [claim('where', 'eastern hills'), claim('where', 'Marn shelf', 'denies'), claim('where', 'the valley')];

function judgment(part: Partial<DisputeJudgment>): DisputeJudgment {
  return {
    slot: 'where',
    status: 'leaning',
    account: { value: 'Eastern hills', stance: 'asserts' },
    reason: 'Two witnesses',
    at: '2026-11-23T20:00:00.000Z',
    accounts: [],
    ...part,
  };
}

const setOf = (claims: readonly Claim[]) => {
  const [set] = findContradictions(claims);
  if (!set) throw new Error('these claims agree');
  return set;
};

test('accounts are values with their side; a question takes none', () => {
  const set = setOf([...PLACES, claim('where', 'eastern hills', 'questions')]);
  expect(listAccounts(set.sides).map(({ value, stance }) => [value, stance])).toEqual([
    ['eastern hills', 'asserts'],
    ['Marn shelf', 'denies'],
    ['the valley', 'asserts'],
  ]);
});

test('a set is open until something is said of it, and the last judgment of its slot is in force', () => {
  const set = setOf(PLACES);
  expect(readDisputeState({}, set)).toEqual({ status: 'open', judgment: null, history: [], newAccounts: [] });
  const history = [judgment({}), judgment({ slot: 'when' }), judgment({ slot: 'Where', status: 'resolved' })];
  const state = readDisputeState({ disputeJudgments: history }, set);
  expect(state.status).toBe('resolved');
  expect(state.history).toHaveLength(2);
});

test('accounts that came after the judgment are told', () => {
  const known = [
    { value: 'Eastern hills.', stance: 'asserts' },
    { value: 'Marn shelf', stance: 'denies' },
  ] as const;
  const state = readDisputeState({ disputeJudgments: [judgment({ accounts: known })] }, setOf(PLACES));
  expect(state.newAccounts).toEqual([{ value: 'the valley', stance: 'asserts' }]);
});

test('an event is as settled as the least settled of its disputes, and a mere difference is no dispute', () => {
  const claims = [...PLACES, claim('how-many', '12'), claim('how-many', '30')];
  const sets = findContradictions(claims);
  const places = judgment({ status: 'resolved' });
  expect(readEventDispute({ disputeJudgments: [places] }, sets)).toBe('open');
  const numbers = judgment({ slot: 'how-many', status: 'leaning' });
  expect(readEventDispute({ disputeJudgments: [places, numbers] }, sets)).toBe('leaning');
  expect(readEventDispute({}, findContradictions([claim('who', 'the army'), claim('who', 'a militia')]))).toBeNull();
});

test('whether it happened has two accounts, whatever the words of the values', () => {
  expect(isSameAccount('happened', { value: 'yes', stance: 'asserts' }, { value: '', stance: 'asserts' })).toBe(true);
  expect(isSameAccount('happened', { value: '', stance: 'asserts' }, { value: '', stance: 'denies' })).toBe(false);
  expect(describeAccount('happened', { value: 'yes', stance: 'denies' })).toBe('that it did not happen');
  expect(describeAccount('where', { value: 'Marn shelf', stance: 'denies' })).toBe('not Marn shelf');
});

test('a status is said in words', () => {
  expect(describeDispute('where', null)).toBe('open');
  expect(describeDispute('where', judgment({}))).toBe('leaning to “Eastern hills”');
  expect(describeDispute('where', judgment({ status: 'resolved' }))).toBe('resolved: “Eastern hills”');
  expect(describeDispute('where', judgment({ status: 'open', account: null }))).toBe('open');
});
