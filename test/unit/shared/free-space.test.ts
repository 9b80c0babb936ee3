import { expect, test } from 'vitest';
import { explainLackOfSpace, LEAST_SPACE } from '../../../shared/free-space.ts';

test('A disk has room only with what the app itself needs beside the bytes, and else it is said what to do', () => {
  expect(explainLackOfSpace('/cases', LEAST_SPACE + 1_000, 1_000)).toBeNull();
  expect(explainLackOfSpace('/cases', LEAST_SPACE + 999, 1_000)).toMatch(
    /^The disk of “\/cases” has .+ free, and .+ are needed\. Free some space on it, or choose another disk\.$/,
  );
});
