import { describe, expect, test } from 'vitest';
import { findLeaning, isLowered, losesAll } from '../../../../shared/attribution/leaning.ts';
import type { ArticleLookup } from '../../../../shared/attribution/origins.ts';
import type { Claim } from '../../../../shared/model/claim.ts';
import { chainOf, claimOf } from './claims.ts';

const lookup = (families: Readonly<Record<string, string>> = {}): ArticleLookup => ({
  articleIdsOf: (claim) => claim.clips.map((clip) => clip.clipId),
  familyOf: (articleId) => families[articleId] ?? null,
  outletOf: (articleId) => `outlet of ${articleId}`,
});

const fall = (claims: readonly Claim[], sourceId: string, families = {}) => {
  const leaning = findLeaning(claims, sourceId, lookup(families));
  return leaning.events.map(({ eventId, claims: ofEvent, before, after }) => ({
    eventId,
    claims: ofEvent.map(({ role, stands }) => `${role} ${stands ? 'stands' : 'falls'}`),
    before: before.origins,
    after: after.origins,
  }));
};

test('an event of one speaker is left without an origin when the speaker falls', () => {
  const claims = [
    claimOf(chainOf('Darrow', 'Wire', 'outlet of a1'), ['a1']),
    claimOf(chainOf('Darrow', 'Daily', 'outlet of a2'), ['a2']),
  ];
  expect(fall(claims, 'Darrow')).toEqual([
    { eventId: 'E', claims: ['origin falls', 'origin falls'], before: 1, after: 0 },
  ]);
  expect(losesAll({ before: { origins: 1 }, after: { origins: 0 } } as never)).toBe(true);
});

test('a carrier takes down what came through it alone; a branch goes round it', () => {
  const alone = claimOf(chainOf('Darrow', 'Wire', 'outlet of a1'), ['a1']);
  const branch = claimOf(chainOf('Darrow', ['Wire', 'Daily'], 'outlet of a2'), ['a2'], { eventId: 'F' });
  expect(fall([alone, branch], 'Wire')).toEqual([
    { eventId: 'E', claims: ['carrier falls'], before: 1, after: 0 },
    { eventId: 'F', claims: ['carrier stands'], before: 1, after: 1 },
  ]);
});

test('of two speakers in one step the other one is left', () => {
  const claims = [claimOf(chainOf(['Darrow', 'Mirel'], 'outlet of a1'), ['a1'])];
  expect(fall(claims, 'Darrow')).toEqual([{ eventId: 'E', claims: ['origin stands'], before: 2, after: 1 }]);
});

test('an outlet takes down what was read nowhere else, with or without a link in the chain', () => {
  const claims = [
    claimOf(chainOf('Darrow'), ['a1']),
    claimOf(chainOf('Darrow', 'outlet of a1'), ['a1'], { eventId: 'F' }),
    claimOf(chainOf('Darrow'), ['a1', 'a2'], { eventId: 'G' }),
    claimOf([], ['a1'], { eventId: 'H' }),
  ];
  expect(fall(claims, 'outlet of a1')).toEqual([
    { eventId: 'E', claims: ['outlet falls'], before: 1, after: 0 },
    { eventId: 'F', claims: ['carrier falls'], before: 1, after: 0 },
    { eventId: 'H', claims: ['outlet falls'], before: 1, after: 0 },
    { eventId: 'G', claims: ['outlet stands'], before: 1, after: 1 },
  ]);
});

test('a rewrite that names nobody falls with the story that another rewrite traces back', () => {
  const claims = [claimOf(chainOf('Darrow', 'outlet of a1'), ['a1']), claimOf(chainOf('outlet of a2'), ['a2'])];
  expect(fall(claims, 'Darrow', { a1: 'family', a2: 'family' })).toEqual([
    { eventId: 'E', claims: ['origin falls', 'rewrite falls'], before: 1, after: 0 },
  ]);
});

test('events that lose their last origin come first, those untouched are not listed, denials lose no origin', () => {
  const claims = [
    claimOf(chainOf('Darrow'), ['a1'], { eventId: 'denied', stance: 'denies' }),
    claimOf(chainOf('Darrow'), ['a1'], { eventId: 'two' }),
    claimOf(chainOf('Mirel'), ['a2'], { eventId: 'two' }),
    claimOf(chainOf('Mirel'), ['a2'], { eventId: 'untouched' }),
    claimOf(chainOf('Darrow'), ['a1'], { eventId: 'one' }),
  ];
  expect(fall(claims, 'Darrow').map((event) => event.eventId)).toEqual(['one', 'two', 'denied']);
});

test('claims without an event lean too', () => {
  const claims = [claimOf(chainOf('Darrow'), ['a1'], { eventId: null })];
  const leaning = findLeaning(claims, 'Darrow', lookup());
  expect(leaning.events).toEqual([]);
  expect(leaning.looseClaims).toMatchObject([{ role: 'origin', stands: false }]);
});

describe('what counts as lowering', () => {
  const grade = (code: string) => (code.length === 1 ? (`admiralty-reliability:${code}` as const) : code);
  test.each([
    ['C', 'E', true],
    ['C', 'D', true],
    ['C', 'B', false],
    ['C', 'C', false],
    ['C', 'F', true],
    ['C', 'not-graded', true],
    ['F', 'A', false],
    ['F', 'E', true],
    ['not-graded', 'B', false],
    ['not-graded', 'D', true],
    ['not-graded', 'F', false],
  ])('%s to %s: %s', (before, after, expected) => {
    expect(isLowered(grade(before) as never, grade(after) as never)).toBe(expected);
  });
});
