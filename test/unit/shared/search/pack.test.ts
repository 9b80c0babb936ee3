import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum } from '../../../../shared/search/bytes.ts';
import { createSearchIndex, unpackSearchIndex } from '../../../../shared/search/search-index.ts';

function makeIndex() {
  const index = createSearchIndex();
  for (let number = 0; number < 40; number++) {
    const text = `the office in Kyiv said ${number} что было в городе ${number % 7} 新闻社`;
    index.put({
      key: `article:${number}`,
      kind: 'article',
      days: ['2019-09-01', '2019-09-10'],
      fields: [{ name: 'text', text }],
    });
    if (number % 15 === 0) index.pack();
  }
  index.remove('article:3');
  return index;
}

test('an index that was packed and read is the same', () => {
  const index = makeIndex();
  const opened = unpackSearchIndex(index.pack().map((part) => part.slice()));
  expect(opened?.size).toBe(39);
  for (const query of ['kyiv', 'office 3', '"in kyiv"', 'date:2019-09', '新闻', 'городе 5', 'text:said']) {
    expect(opened?.search(query, { limit: 50 })).toEqual(index.search(query, { limit: 50 }));
  }
  opened?.put({ key: 'article:3', kind: 'article', fields: [{ name: 'text', text: 'new words' }] });
  opened?.remove('article:4');
  expect(opened?.size).toBe(39);
  expect(opened?.search('new words', { limit: 5 }).hits).toMatchObject([{ key: 'article:3' }]);
});

test('parts are read from the middle of larger memory, as a file of many gives them', () => {
  const parts = makeIndex()
    .pack()
    .map((part) => {
      const larger = new Uint8Array(part.length + 3);
      larger.set(part, 3);
      return larger.subarray(3);
    });
  expect(unpackSearchIndex(parts)?.search('kyiv', { limit: 50 }).total).toBe(39);
});

test('one bit that is another anywhere makes it unreadable', () => {
  const parts = makeIndex().pack();
  const places = fc
    .nat(parts.length - 1)
    .chain((part) => fc.tuple(fc.constant(part), fc.nat((parts[part]?.length ?? 1) - 1), fc.nat(7)));
  fc.assert(
    fc.property(places, ([part, at, bit]) => {
      const damaged = parts.map((one) => one.slice());
      const own = damaged[part] as Uint8Array;
      own[at] = (own[at] as number) ^ (1 << bit);
      expect(unpackSearchIndex(damaged)).toBe(null);
    }),
    { numRuns: 1_000 },
  );
});

test('parts that are cut, missing, swapped or of another time are not read', () => {
  const index = makeIndex();
  const parts = index.pack();
  const [first = new Uint8Array(), second = new Uint8Array(), ...others] = parts;
  expect(others.length).toBeGreaterThan(0);
  expect(unpackSearchIndex([])).toBe(null);
  expect(unpackSearchIndex([new Uint8Array()])).toBe(null);
  expect(unpackSearchIndex([first])).toBe(null);
  expect(unpackSearchIndex([first, ...others, second])).toBe(null);
  expect(unpackSearchIndex([first.subarray(0, 20), second, ...others])).toBe(null);
  expect(unpackSearchIndex([first, second.subarray(0, second.length - 1), ...others])).toBe(null);
  expect(unpackSearchIndex([...parts, second])).toBe(null);
  index.put({ key: 'article:99', kind: 'article', fields: [{ name: 'text', text: 'later' }] });
  expect(unpackSearchIndex([...index.pack().slice(0, 1), second, ...others])).toBe(null);
});

test('another version is not read, though its checksum is right', () => {
  const [first = new Uint8Array(), ...others] = makeIndex().pack();
  const text = new TextDecoder('latin1').decode(first);
  const other = first.slice();
  other[text.indexOf('"version":') + '"version":'.length] = '9'.charCodeAt(0);
  new DataView(other.buffer).setUint32(0, checksum(other.subarray(4)), true);
  expect(unpackSearchIndex([first, ...others])).not.toBe(null);
  expect(unpackSearchIndex([other, ...others])).toBe(null);
});

test('a part that did not change is the same object, so that only new ones are saved', () => {
  const index = makeIndex();
  const before = index.pack();
  index.put({ key: 'article:99', kind: 'article', fields: [{ name: 'text', text: 'later' }] });
  index.remove('article:5');
  const after = index.pack();
  expect(after.length).toBe(before.length + 1);
  for (const [number, part] of before.entries()) if (number > 0) expect(after[number]).toBe(part);
  expect(after[0]).not.toEqual(before[0]);
});
