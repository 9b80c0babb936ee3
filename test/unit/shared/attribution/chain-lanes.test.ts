import { expect, test } from 'vitest';
import { layOutChain } from '../../../../shared/attribution/chain-lanes.ts';

test('a chain without branches is one lane', () => {
  const rows = layOutChain([
    { key: 0, from: [] },
    { key: 1, from: [0] },
    { key: 2, from: [1] },
  ]);
  expect(rows).toEqual([
    { lane: 0, into: [], through: [], goesOn: true },
    { lane: 0, into: [0], through: [], goesOn: true },
    { lane: 0, into: [0], through: [], goesOn: false },
  ]);
});

test('a branch gets a lane of its own while the line to its sister passes it, and both end in the link that joins them', () => {
  const rows = layOutChain([
    { key: 0, from: [] },
    { key: 1, from: [0] },
    { key: 2, from: [0] },
    { key: 3, from: [1, 2] },
  ]);
  expect(rows.slice(1)).toEqual([
    { lane: 1, into: [0], through: [0], goesOn: true },
    { lane: 0, into: [0], through: [1], goesOn: true },
    { lane: 0, into: [1, 0], through: [], goesOn: false },
  ]);
});

test('two origins run side by side, and a lane that ended is used again', () => {
  const rows = layOutChain([
    { key: 0, from: [] },
    { key: 1, from: [] },
    { key: 2, from: [0, 1] },
    { key: 3, from: [] },
    { key: 4, from: [2, 3] },
  ]);
  expect(rows.map((row) => row.lane)).toEqual([0, 1, 0, 1, 0]);
  expect(rows.map((row) => row.through)).toEqual([[], [0], [], [0], []]);
});
