import { expect, test } from 'vitest';
import {
  gradesFor,
  isNoBasis,
  labelGrade,
  needsReasonForOne,
  parseGrade,
  SCALES,
  type Scale,
  scaleOf,
} from '../../../../shared/grading/scales.ts';

test('grades are labelled as the comboboxes show them', () => {
  expect(labelGrade('admiralty-reliability:B')).toBe('B · Usually reliable');
  expect(labelGrade('admiralty-reliability:F')).toBe('F · Reliability cannot be judged');
  expect(labelGrade('admiralty-credibility:2')).toBe('2 · Probably true');
  expect(labelGrade('icd203:likely')).toBe('likely (55–80 %)');
  expect(labelGrade('icd203:almost-no-chance')).toBe('almost no chance (01–05 %)');
  expect(labelGrade('icd203-formal:nearly-certain')).toBe('nearly certain (95–99 %)');
  expect(labelGrade('phia:realistic-possibility')).toBe('Realistic possibility (40–<50 %)');
  expect(labelGrade('icd203-confidence:moderate')).toBe('Moderate');
  expect(labelGrade('not-graded')).toBe('Not graded');
  expect(labelGrade('does-not-apply')).toBe('Does not apply');
});

test('not graded, cannot be judged and does not apply are three different things', () => {
  expect(parseGrade('not-graded').status).toBe('not-graded');
  expect(parseGrade('does-not-apply').status).toBe('does-not-apply');
  expect(parseGrade('admiralty-credibility:6').status).toBe('graded');
  expect(isNoBasis('admiralty-credibility:6')).toBe(true);
  expect(isNoBasis('admiralty-reliability:F')).toBe(true);
  expect(isNoBasis('admiralty-reliability:A')).toBe(false);
  expect(isNoBasis('not-graded')).toBe(false);
});

test('choices begin with “Not graded”, end with “Does not apply”, and hold every step of the scale of the case', () => {
  const labels = gradesFor('likelihood', 'icd203').map((option) => option.label);
  expect(labels[0]).toBe('Not graded');
  expect(labels.at(-1)).toBe('Does not apply');
  expect(labels).toHaveLength(9);
  expect(gradesFor('reliability', 'icd203').map((option) => option.value)).toEqual([
    'not-graded',
    ...['A', 'B', 'C', 'D', 'E', 'F'].map((code) => `admiralty-reliability:${code}`),
    'does-not-apply',
  ]);
});

test('confidence is graded on the scale that belongs to the likelihood scale of the case', () => {
  expect(gradesFor('confidence', 'icd203-formal')[1]).toEqual({ value: 'icd203-confidence:low', label: 'Low' });
  expect(gradesFor('confidence', 'phia')[1]).toEqual({ value: 'phia-confidence:high', label: 'High' });
  expect(gradesFor('confidence', 'no-such-scale')[1]?.value).toBe('icd203-confidence:low');
});

test('a scale of the case with any number of steps works like a built-in one', () => {
  const own: Scale = {
    id: 'house',
    name: 'House scale',
    axis: 'likelihood',
    steps: [
      { code: 'no', label: 'rather not' },
      { code: 'yes', label: 'rather so', percent: [50, 100] },
    ],
  };
  expect(labelGrade('house:yes', [own])).toBe('rather so (50–100 %)');
  expect(gradesFor('likelihood', 'house', [own]).map((option) => option.label)).toEqual([
    'Not graded',
    'rather not',
    'rather so (50–100 %)',
    'Does not apply',
  ]);
});

test('a grade on a scale that is not known is shown as such and not dropped', () => {
  expect(parseGrade('lost:7')).toEqual({ status: 'unknown', scaleId: 'lost', code: '7' });
  expect(parseGrade('icd203:probable').status).toBe('unknown');
  expect(labelGrade('lost:7')).toBe('7 (unknown scale lost)');
  expect(scaleOf('lost:7')).toBeNull();
  expect(scaleOf('not-graded')).toBeNull();
  expect(scaleOf('phia:unlikely')?.name).toBe('PHIA Probability Yardstick 2025');
});

test('credibility 1 needs a reason unless two origins bear it out', () => {
  expect([0, 1, 2, 3].map(needsReasonForOne)).toEqual([true, true, false, false]);
});

test('codes are unique within their scale and ids among scales', () => {
  expect(new Set(SCALES.map((scale) => scale.id)).size).toBe(SCALES.length);
  for (const scale of SCALES) expect(new Set(scale.steps.map((step) => step.code)).size).toBe(scale.steps.length);
});
