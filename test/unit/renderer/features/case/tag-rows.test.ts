import { expect, test } from 'vitest';
import {
  addTag,
  moveTag,
  readTagList,
  removeTag,
  renameTag,
  toTagList,
} from '../../../../../renderer/features/case/tag-rows.ts';

const LIST = toTagList(['key', 'check', 'quote']);

function read(list: typeof LIST) {
  const reading = readTagList(list);
  if (reading.status === 'refused') throw new Error(reading.reason);
  const { tags, edits } = reading;
  return { tags, renamed: Object.fromEntries(edits.renamed), dropped: [...edits.dropped] };
}

test('A list that was not edited changes nothing', () => {
  expect(read(LIST)).toEqual({ tags: ['key', 'check', 'quote'], renamed: {}, dropped: [] });
});

test('A tag that is moved keeps its name, and at the ends of the list it stays', () => {
  expect(read(moveTag(LIST, 'was key', 1)).tags).toEqual(['check', 'key', 'quote']);
  expect(moveTag(LIST, 'was key', -1)).toBe(LIST);
  expect(moveTag(LIST, 'was quote', 1)).toBe(LIST);
});

test('Two tags may change names with each other', () => {
  const swapped = renameTag(renameTag(LIST, 'was key', 'check'), 'was check', 'key');
  expect(read(swapped)).toEqual({
    tags: ['check', 'key', 'quote'],
    renamed: { key: 'check', check: 'key' },
    dropped: [],
  });
});

test('A removed tag is dropped from the clips only when that was asked, and a new one never was on any', () => {
  expect(read(removeTag(LIST, 'was key', false))).toEqual({ tags: ['check', 'quote'], renamed: {}, dropped: [] });
  expect(read(removeTag(LIST, 'was key', true)).dropped).toEqual(['key']);
  const added = addTag(LIST, 'witness');
  expect(read(removeTag(added, added.rows.at(-1)?.key ?? '', true)).dropped).toEqual([]);
});

test('A new tag is not added twice, and lines keep apart when some were removed between', () => {
  expect(addTag(LIST, ' key ')).toBe(LIST);
  expect(addTag(LIST, ' , ')).toBe(LIST);
  const one = addTag(LIST, 'one');
  const shorter = removeTag(one, 'was key', false);
  const keys = addTag(addTag(shorter, 'two'), 'three').rows.map((row) => row.key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('Names are neat, without the commas that part the tags of a clip', () => {
  expect(read(renameTag(LIST, 'was key', '  to  check،twice,please ')).tags[0]).toBe('to check twice please');
});

test('A name that is missing or given twice is refused with its words', () => {
  expect(readTagList(renameTag(LIST, 'was key', ' , '))).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('“key” needs a name'),
  });
  expect(readTagList(renameTag(LIST, 'was key', 'quote '))).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('“quote”'),
  });
});
