import { expect, test } from 'vitest';
import { NEW_SCALE, readChoice, toChoice } from '../../../../../renderer/features/case/scale-choice.ts';
import type { Scale } from '../../../../../shared/grading/scales.ts';

const house: Scale = {
  id: 'own-1',
  name: 'House',
  axis: 'likelihood',
  confidenceScaleId: 'phia-confidence',
  steps: [
    { code: 'no', label: 'no' },
    { code: 'yes', label: 'yes' },
  ],
};
const settings = { customScales: [house] };
const read = (choice: Partial<ReturnType<typeof toChoice>>, isUsed = true) =>
  readChoice(
    { ...toChoice('own-1', [house]), ...choice },
    settings,
    () => isUsed,
    () => 'own-2',
  );

test('one of the known scales is chosen as it is, and the case keeps its own ones', () => {
  expect(
    readChoice(
      toChoice('phia'),
      settings,
      () => true,
      () => 'own-2',
    ),
  ).toEqual({
    status: 'chosen',
    likelihoodScale: 'phia',
    customScales: [house],
  });
});

test('a new scale begins with an even number of steps and gets an id of its own', () => {
  expect(read({ ...toChoice(NEW_SCALE), name: ' Second  scale ' })).toMatchObject({
    likelihoodScale: 'own-2',
    customScales: [house, { id: 'own-2', name: 'Second scale', steps: { length: 4 } }],
  });
});

test('a scale keeps its id while its steps stay, or while no grade is on it', () => {
  expect(read({ name: 'Our house' })).toMatchObject({
    likelihoodScale: 'own-1',
    customScales: [{ ...house, name: 'Our house' }],
  });
  expect(read({ steps: 'no\nopen\nyes' }, false)).toMatchObject({
    likelihoodScale: 'own-1',
    customScales: [{ id: 'own-1', steps: { length: 3 } }],
  });
});

test('steps that change under grades make a new scale, and the old one stays for them', () => {
  expect(read({ steps: 'no\nopen\nyes' })).toMatchObject({
    likelihoodScale: 'own-2',
    customScales: [house, { id: 'own-2', name: 'House', confidenceScaleId: 'phia-confidence', steps: { length: 3 } }],
  });
});

test.each([
  [{ name: ' ' }, 'Give the scale a name'],
  [{ steps: 'one' }, 'two steps at least'],
  [{ ...toChoice(NEW_SCALE), name: 'House' }, 'There is a scale “House” already'],
])('%j is refused with the reason', (choice, reason) => {
  expect(read(choice)).toMatchObject({ status: 'refused', reason: expect.stringContaining(reason) });
});
