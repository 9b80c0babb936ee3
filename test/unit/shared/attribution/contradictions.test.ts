import { expect, test } from 'vitest';
import { findContradictions, isDisputed } from '../../../../shared/attribution/contradictions.ts';
import type { Claim, Stance } from '../../../../shared/model/claim.ts';
import { chainOf, claimOf } from './claims.ts';

const claim = (slot: string, value: string, stance: Stance = 'asserts', eventId: string | null = 'E'): Claim =>
  claimOf(chainOf('Darrow', 'Outlet'), ['a1'], { slot, value, stance, eventId });

test('two places of one event exclude each other and stand side by side', () => {
  const claims = [claim('where', 'the occupied valley'), claim('where', 'the eastern hills')];
  const [set, ...others] = findContradictions(claims);
  expect(others).toEqual([]);
  expect(set).toMatchObject({ eventId: 'E', slot: 'where', kind: 'incompatible' });
  expect(set?.sides.map((side) => [side.value, side.asserts.length])).toEqual([
    ['the occupied valley', 1],
    ['the eastern hills', 1],
  ]);
  expect(isDisputed(claims)).toBe(true);
});

test('a denial of what another asserts is a dispute, and so is denying one place where another is asserted', () => {
  expect(findContradictions([claim('where', 'the valley'), claim('where', 'The valley.', 'denies')])[0]?.kind).toBe(
    'opposed',
  );
  expect(findContradictions([claim('where', 'the valley', 'denies'), claim('where', 'the hills')])[0]?.kind).toBe(
    'opposed',
  );
  expect(isDisputed([claim('where', 'the valley', 'denies')])).toBe(false);
});

test('whether it happened is one question whatever the words of its value', () => {
  expect(isDisputed([claim('happened', ''), claim('happened', 'yes', 'denies')])).toBe(true);
  expect(isDisputed([claim('happened', 'yes'), claim('happened', 'no')])).toBe(true);
  expect(isDisputed([claim('happened', 'no'), claim('happened', '', 'denies')])).toBe(false);
  expect(isDisputed([claim('happened', ''), claim('happened', '', 'questions')])).toBe(false);
});

test('differing numbers stay alternatives, and amounts that can both be so are no dispute', () => {
  const claims = [claim('how-many', '12'), claim('how-many', '15')];
  const [set] = findContradictions(claims);
  expect(set?.kind).toBe('incompatible');
  expect(set?.sides.map((side) => side.value)).toEqual(['12', '15']);
  expect(isDisputed([claim('how-many', 'at least 12'), claim('how-many', '15 dead')])).toBe(false);
  expect(isDisputed([claim('how-many', '12–15'), claim('how-many', '14')])).toBe(false);
  expect(isDisputed([claim('how-many', 'more than 15'), claim('how-many', '15')])).toBe(true);
});

test('dates that overlap do not exclude each other', () => {
  expect(isDisputed([claim('when', 'September 2019'), claim('when', '5 September 2019')])).toBe(false);
  expect(isDisputed([claim('when', 'August 2019'), claim('when', '5 September 2019')])).toBe(true);
});

test('a place within the words of another is no contradiction', () => {
  expect(isDisputed([claim('where', 'Syria'), claim('where', 'eastern Syria')])).toBe(false);
});

test('different answers to who, how, why and what are shown side by side and are no dispute', () => {
  const claims = [claim('who', 'the militia'), claim('who', 'the army')];
  expect(findContradictions(claims)[0]?.kind).toBe('differing');
  expect(isDisputed(claims)).toBe(false);
  expect(isDisputed([claim('who', 'the militia'), claim('who', 'the Militia', 'denies')])).toBe(true);
});

test('claims of different events or slots, or of none, never contradict each other', () => {
  expect(findContradictions([claim('where', 'Vessk'), claim('where', 'Alden', 'asserts', 'F')])).toEqual([]);
  expect(findContradictions([claim('where', 'Vessk'), claim('when', '2019')])).toEqual([]);
  expect(
    findContradictions([claim('where', 'Vessk', 'asserts', null), claim('where', 'Alden', 'asserts', null)]),
  ).toEqual([]);
});
