import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readOpenTimestamp } from '../../../../shared/timestamp/opentimestamps.ts';

const HASH = createHash('sha256').update('the last change').digest();
const HEAD = Buffer.concat([
  Buffer.from('\0OpenTimestamps\0\0Proof\0'),
  Buffer.from('bf89e2e884e89294', 'hex'),
  Buffer.of(0x01, 0x08),
  HASH,
]);

const withLength = (bytes: Buffer) => Buffer.concat([Buffer.of(bytes.length), bytes]);
const append = (words: string) => Buffer.concat([Buffer.of(0xf0), withLength(Buffer.from(words))]);
const prepend = (words: string) => Buffer.concat([Buffer.of(0xf1), withLength(Buffer.from(words))]);
const sha256 = Buffer.of(0x08);
const fork = Buffer.of(0xff);
const attest = (kind: string, payload: Buffer) =>
  Buffer.concat([Buffer.of(0x00), Buffer.from(kind, 'hex'), withLength(payload)]);
const pending = (url: string) => attest('83dfe30d2ef90c8e', withLength(Buffer.from(url)));
// 358391 in sevens of bits, the lowest first.
const bitcoin = attest('0588960d73d71901', Buffer.of(0xf7, 0xef, 0x15));

test('A proof that waits for its block names its calendars', () => {
  const proof = Buffer.concat([
    ...[HEAD, append('nonce'), sha256, fork, prepend('a'), sha256, pending('https://one.example')],
    ...[append('b'), sha256, pending('https://two.example')],
  ]);
  expect(readOpenTimestamp(proof)).toEqual({
    status: 'read',
    value: { imprint: HASH.toString('hex'), blocks: [], pending: ['https://one.example', 'https://two.example'] },
  });
});

test('A proof in a block names its height, and kinds of attestation that nobody knows are passed by', () => {
  const other = attest('0102030405060708', Buffer.from('something'));
  const proof = Buffer.concat([HEAD, fork, other, append('x'), sha256, sha256, bitcoin]);
  expect(readOpenTimestamp(proof)).toMatchObject({ status: 'read', value: { blocks: [358_391], pending: [] } });
});

describe('What is no proof is refused in words', () => {
  const whole = Buffer.concat([HEAD, append('nonce'), sha256, bitcoin]);
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['another file', Buffer.from('%PDF-1.7')],
    ['one of SHA-1', Buffer.concat([whole.subarray(0, 32), Buffer.of(0x02), whole.subarray(33)])],
    ['one with an operation that there is not', Buffer.concat([HEAD, Buffer.of(0x55), bitcoin])],
    ['one with more behind it', Buffer.concat([whole, Buffer.of(0)])],
    ['one without end', Buffer.concat([HEAD, Buffer.alloc(5000, 0x08)])],
  ])('%s', (_what, bytes) => {
    expect(readOpenTimestamp(bytes)).toEqual({ status: 'refused', reason: expect.stringMatching(/OpenTimestamps/) });
  });

  test('one that is cut anywhere', () => {
    for (let length = 0; length < whole.length; length += 1)
      expect(readOpenTimestamp(whole.subarray(0, length)).status).toBe('refused');
  });
});
