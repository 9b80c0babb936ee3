import { expect, test } from 'vitest';
import { effectiveStance } from '../../../../shared/attribution/stances.ts';
import type { Stance } from '../../../../shared/model/claim.ts';

test.each([
  ['happened', 'yes', 'asserts', 'asserts'],
  ['happened', 'no', 'asserts', 'denies'],
  ['Happened', 'Did not happen.', 'asserts', 'denies'],
  ['happened', 'no', 'denies', 'asserts'],
  ['happened', 'no', 'questions', 'questions'],
  ['happened', 'لم يحدث', 'asserts', 'denies'],
  ['happened', 'خیر', 'asserts', 'denies'],
  ['happened', 'нет', 'asserts', 'denies'],
  ['where', 'no', 'asserts', 'asserts'],
] as const)('"%s: %s", which somebody %s, %s the event', (name, value, stance: Stance, effective: Stance) => {
  expect(effectiveStance({ slot: { name, value }, stance })).toBe(effective);
});
