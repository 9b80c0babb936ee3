import { expect, test } from 'vitest';
import { type Batch, readBatch, writeBatch } from '../../../../shared/journal/batch.ts';

const NAME = 'ab'.repeat(32);
const EMPTY: Batch = { content: [], alongside: [], without: [], changes: [] };
const encode = (text: string) => new TextEncoder().encode(text);

test('A batch is read as it was written, bytes and line feeds in them included', () => {
  const batch: Batch = {
    content: [
      { sha256: NAME, bytes: Uint8Array.of(0, 10, 13, 255, 10) },
      { sha256: 'cd'.repeat(32), bytes: new Uint8Array() },
    ],
    alongside: [NAME],
    without: ['ef'.repeat(32)],
    changes: ['{"a":"\\n"}', '{"b":"☂"}'],
  };
  expect(readBatch(writeBatch(batch))).toEqual(batch);
  expect(readBatch(writeBatch(EMPTY))).toEqual(EMPTY);
});

test('Cut at any byte, a batch is refused or has fewer changes, never others', () => {
  const batch: Batch = {
    ...EMPTY,
    content: [{ sha256: NAME, bytes: encode('bytes') }],
    changes: ['{"a":1}', '{"b":2}'],
  };
  const whole = writeBatch(batch);
  let refused = 0;
  for (let length = 0; length < whole.length; length += 1) {
    try {
      const { content, changes } = readBatch(whole.slice(0, length));
      expect(content).toEqual(batch.content);
      expect(changes).toEqual(batch.changes.slice(0, changes.length));
    } catch (error) {
      expect(error instanceof RangeError || error instanceof SyntaxError).toBe(true);
      refused += 1;
    }
  }
  expect(refused).toBe(whole.length - 2);
});

test.each([
  ['no list of content', '{"alongside":[],"without":[]}\n'],
  ['a name that leads elsewhere', '{"content":[{"sha256":"../../x","size":0}],"alongside":[],"without":[]}\n'],
  ['a size below zero', `{"content":[{"sha256":"${NAME}","size":-1}],"alongside":[],"without":[]}\n`],
  ['content that is not there', `{"content":[{"sha256":"${NAME}","size":9}],"alongside":[],"without":[]}\n`],
  ['a name of lost content that is none', '{"content":[],"alongside":[],"without":["x"]}\n'],
  ['half a change', '{"content":[],"alongside":[],"without":[]}\n{"a"'],
  ['null', 'null\n'],
])('A batch with %s is refused', (_what, text) => {
  expect(() => readBatch(encode(text))).toThrow();
});
