import { expect, test } from 'vitest';
import { readChange, readRecords, writeRecord } from '../../../electron/journal-record.ts';
import { makeChange, makeChanges } from './journal-fixture.ts';

const TEXTS = ['{"a":1}', '', '{"b":"Überflüssig ☂"}'];
const BYTES = Buffer.concat(TEXTS.map(writeRecord));

test('Records are lines of text with a checksum, and are read back as they were written', async () => {
  expect(BYTES.toString().split('\n')[0]).toMatch(/^[0-9a-f]{8} \{"a":1\}$/);
  expect(await readRecords(BYTES)).toEqual({ texts: TEXTS, goodBytes: BYTES.length, rest: 'none' });
  expect(await readRecords(Buffer.alloc(0))).toEqual({ texts: [], goodBytes: 0, rest: 'none' });
});

test('Cut at any byte, every whole record is read, and the rest counts as torn', async () => {
  const ends = [0];
  for (const text of TEXTS) ends.push((ends.at(-1) ?? 0) + writeRecord(text).length);
  for (let length = 0; length <= BYTES.length; length += 1) {
    const whole = ends.filter((end) => end <= length);
    expect(await readRecords(BYTES.subarray(0, length))).toEqual({
      texts: TEXTS.slice(0, whole.length - 1),
      goodBytes: whole.at(-1),
      rest: whole.at(-1) === length ? 'none' : 'torn',
    });
  }
});

test('Any flipped bit is noticed: as damage when whole records follow, else as a torn end', async () => {
  const lastStart = BYTES.length - writeRecord(TEXTS.at(-1) ?? '').length;
  for (let at = 0; at < BYTES.length; at += 1) {
    for (const bit of [0, 3, 7]) {
      const flipped = Buffer.from(BYTES);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      const { texts, rest } = await readRecords(flipped);
      // A flipped line feed joins two records; where those are the last two, nothing whole follows.
      const isBeforeLast = at < lastStart - 1;
      expect({ at, bit, rest }).toEqual({ at, bit, rest: isBeforeLast ? 'damaged' : 'torn' });
      expect(texts).toEqual(TEXTS.slice(0, texts.length));
    }
  }
});

test('Zeros at the end, as a power failure leaves them, count as torn', async () => {
  expect(await readRecords(Buffer.concat([BYTES, Buffer.alloc(4096)]))).toMatchObject({
    goodBytes: BYTES.length,
    rest: 'torn',
  });
});

test('While many records are read, what waits has its turn', async () => {
  let turns = 0;
  const take = () => {
    turns += 1;
    waiting = setImmediate(take);
  };
  let waiting = setImmediate(take);
  await readRecords(writeRecord('x'.repeat(1000)));
  expect(turns).toBe(0);
  const { texts } = await readRecords(Buffer.concat(Array.from({ length: 1200 }, () => writeRecord('x'.repeat(1000)))));
  clearImmediate(waiting);
  expect(texts).toHaveLength(1200);
  expect(turns).toBe(4);
});

test('A change is read with what the chain needs, and any other wording of it is refused', () => {
  const [first, second] = makeChanges(2);
  const head = readChange(second?.text ?? '');
  expect(head).toMatchObject({ seq: 2, hash: second?.hash, previousHash: first?.hash });
  const text = second?.text ?? '';
  for (const forged of [
    text.replace('visit', 'visis'),
    text.replace('"seq":2', '"seq":3'),
    text.replace('{"action"', '{ "action"'),
    text.replace(/"previousHash":"[0-9a-f]{64}"/, `"previousHash":"${'0'.repeat(64)}"`),
    text.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'0'.repeat(64)}"`),
    '{}',
    'null',
    'no JSON',
  ]) {
    expect(readChange(forged)).toBeNull();
  }
});

test('A row that holds a hash of its own does not disturb the reading', () => {
  const after = { id: 'x', hash: 'a'.repeat(64), title: '"hash":"b",' };
  const change = makeChange(null, [{ table: 'events', key: 'x', before: null, after: after as never }]);
  expect(readChange(change.text)).toMatchObject({ seq: 1, hash: change.hash });
});
