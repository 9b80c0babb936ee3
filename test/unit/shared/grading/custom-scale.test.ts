import { describe, expect, test } from 'vitest';
import {
  countOlderGrades,
  isLeftOnOtherScale,
  readSteps,
  writeSteps,
} from '../../../../shared/grading/custom-scale.ts';
import { findScale, gradesFor, type Scale } from '../../../../shared/grading/scales.ts';

describe('the steps of a scale of one’s own', () => {
  test.each([
    [
      'rather not\nrather so',
      [
        { code: 'rather-not', label: 'rather not' },
        { code: 'rather-so', label: 'rather so' },
      ],
    ],
    [
      ' no chance  (0–5 %)\n\n so so (≈50 %)\r\nsure (95 – <100 %) ',
      [
        { code: 'no-chance', label: 'no chance', percent: [0, 5], band: '0–5 %' },
        { code: 'so-so', label: 'so so', percent: [50, 50], band: '≈50 %' },
        { code: 'sure', label: 'sure', percent: [95, 100], band: '95 – <100 %' },
      ],
    ],
    [
      'маловероятно\nвероятно (по мнению двух)',
      [
        { code: 'маловероятно', label: 'маловероятно' },
        { code: 'вероятно-по-мнению-двух', label: 'вероятно (по мнению двух)' },
      ],
    ],
  ])('%j is read', (text, steps) => {
    expect(readSteps(text)).toEqual({ status: 'read', steps });
  });

  test.each([
    ['', 'two steps at least'],
    ['one', 'two steps at least'],
    ['likely\nLikely (50 %)', '“Likely” stands there twice.'],
    ['likely\n???', '“???” holds no word.'],
  ])('%j is refused with the reason', (text, reason) => {
    expect(readSteps(text)).toMatchObject({ status: 'refused', reason: expect.stringContaining(reason) });
  });

  test.each(['icd203', 'icd203-formal', 'phia'])('those of %s are written and read back', (id) => {
    const steps = findScale(id)?.steps ?? [];
    const reading = readSteps(writeSteps(steps));
    expect(
      reading.status === 'read' && reading.steps.map(({ label, band, percent }) => [label, band, percent]),
    ).toEqual(steps.map(({ label, band, percent }) => [label, band, percent]));
  });

  test('may be any number, even ones included', () => {
    for (const count of [2, 4, 6, 11]) {
      const text = Array.from({ length: count }, (_, index) => `step ${index}`).join('\n');
      const reading = readSteps(text);
      const scale: Scale = {
        id: 'own',
        name: 'Own',
        axis: 'likelihood',
        steps: reading.status === 'read' ? reading.steps : [],
      };
      expect(gradesFor('likelihood', 'own', [scale])).toHaveLength(count + 2);
    }
  });
});

describe('grades that are left on another scale', () => {
  const rows = [
    { likelihood: 'icd203:likely', confidence: 'icd203-confidence:low' },
    { likelihood: 'icd203:unlikely', confidence: 'not-graded' },
    { likelihood: 'phia:likely', confidence: 'does-not-apply' },
    { likelihood: 'lost:7', confidence: 'not-graded' },
    {},
  ] as const;

  test('are counted by their scale; the empties and what was never graded are on none', () => {
    expect(countOlderGrades(rows, 'phia')).toEqual([
      { scaleId: 'icd203', name: 'ICD 203', grades: 2 },
      { scaleId: 'icd203-confidence', name: 'ICD 203 analytic confidence', grades: 1 },
      { scaleId: 'lost', name: 'lost', grades: 1 },
    ]);
    expect(rows.map((row) => isLeftOnOtherScale(row, 'icd203'))).toEqual([false, false, true, true, false]);
  });

  test('stay among the choices with the name of their scale', () => {
    expect(gradesFor('likelihood', 'phia', [], 'icd203:likely').at(-2)).toEqual({
      value: 'icd203:likely',
      label: 'likely (55–80 %) · on ICD 203',
    });
    expect(gradesFor('likelihood', 'phia', [], 'phia:likely')).toEqual(gradesFor('likelihood', 'phia'));
    expect(gradesFor('likelihood', 'phia', [], 'lost:7').at(-2)?.label).toBe('7 (unknown scale lost)');
  });
});
