import { expect, test } from 'vitest';
import { maskedChecksum, readLog } from '../../../electron/leveldb-log.ts';
import { writeLog } from './leveldb-fixture.ts';

test('The checksum is CRC-32C, masked as LevelDB masks it', () => {
  // The check value of CRC-32C for these nine digits is e3069283 (RFC 3720, B.4 has others).
  const masked = maskedChecksum(Buffer.from('123456789'));
  const rotated = (masked - 0xa282ead8) >>> 0;
  expect(((rotated << 15) | (rotated >>> 17)) >>> 0).toBe(0xe3069283);
});

test('A whole log is whole, with records that fill blocks, cross them, or leave no room for a header', () => {
  const sizes = [10, 40_000, 100_000, 1];
  for (let left = 0; left < 20; left += 1) {
    // The second record begins so many bytes before the end of a block.
    const log = writeLog([32_768 - 7 - left, 5, ...sizes]);
    expect(readLog(log)).toEqual({ goodBytes: log.length, hasMore: false });
  }
  expect(readLog(Buffer.alloc(0))).toEqual({ goodBytes: 0, hasMore: false });
});

test('Cut at any byte, the whole records before the cut stay', () => {
  const sizes = [100, 33_000, 50];
  const log = writeLog(sizes);
  const ends = sizes.map((_, index) => writeLog(sizes.slice(0, index + 1)).length);
  for (let length = 0; length < log.length; length += length > 200 && length < 32_500 ? 997 : 1) {
    const goodBytes = ends.filter((end) => end <= length).at(-1) ?? 0;
    expect({ length, ...readLog(log.subarray(0, length)) }).toEqual({ length, goodBytes, hasMore: false });
  }
});

test('Zeros, noise and half a record at the end are not taken for records', () => {
  const log = writeLog([100, 200]);
  for (const tail of [Buffer.alloc(5000), Buffer.alloc(500, 7), log.subarray(0, 50), Buffer.alloc(70_000)]) {
    expect(readLog(Buffer.concat([log, tail]))).toEqual({ goodBytes: log.length, hasMore: false });
  }
});

test('A record that goes on in the next block and never ends is not whole, although its pieces are', () => {
  const log = writeLog([100, 40_000]);
  const begun = log.subarray(0, 32_768);
  expect(readLog(begun)).toEqual({ goodBytes: writeLog([100]).length, hasMore: false });
});

test('A flipped byte before other records is told from a torn end', () => {
  const log = writeLog([100, 20_000, 20_000, 20_000]);
  log[200] = (log[200] ?? 0) ^ 1;
  expect(readLog(log)).toEqual({ goodBytes: 107, hasMore: true });
});
