import { expect, test } from 'vitest';
import { describeBytes } from '../../../shared/describe-bytes.ts';

test('Sizes are told as file managers tell them', () => {
  expect([0, 999, 1000, 10_616, 1.25e9, 5e12].map((bytes) => describeBytes(bytes).replace(',', '.'))).toEqual([
    '0 bytes',
    '999 bytes',
    '1 kB',
    '10.6 kB',
    '1.3 GB',
    '5 TB',
  ]);
});
