import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  SEARCH_KINDS,
  type SearchDocument,
  type SearchIndex,
  type SearchKind,
} from '../../../../shared/search/model.ts';
import { createSearchIndex, unpackSearchIndex } from '../../../../shared/search/search-index.ts';
import { searchPlainly } from './plain-search.ts';

// Three letters long, so that no word is taken for another: what a slip finds is tested apart.
const word = fc.constantFrom('aba', 'abb', 'abc', 'ab', 'bab', 'bac', 'cab', 'caa', 'дом', 'дым', 'до');
const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));

const document = fc
  .record({
    number: fc.nat(30),
    kind: fc.constantFrom<SearchKind>(...SEARCH_KINDS),
    title: text,
    text,
    more: fc.option(text),
    from: fc.nat(40),
    size: fc.nat(20),
  })
  .map(({ number, kind, title, text, more, from, size }): SearchDocument => {
    const fields = [
      { name: 'title', text: title },
      { name: 'text', text, furniture: [[from, from + size]] as const },
    ];
    return { key: `row:${number}`, kind, fields: more === null ? fields : [...fields, { name: 'tags', text: more }] };
  });

const edit = fc.oneof(
  { weight: 12, arbitrary: document.map((put) => ({ put })) },
  { weight: 4, arbitrary: fc.nat(30).map((remove) => ({ remove })) },
  { weight: 2, arbitrary: fc.constant({ pack: true }) },
  { weight: 2, arbitrary: fc.constant({ step: true }) },
  { weight: 1, arbitrary: fc.constant({ tidy: true }) },
  { weight: 1, arbitrary: fc.constant({ reopen: true }) },
);

const QUERIES = [
  ...['aba', 'ab', 'ab*', 'a', 'дом', 'д', 'aba bab', 'aba ab', '"aba bab"', '"ab aba"', '"aba bab cab"', 'aba -bab'],
  ...[
    '-aba',
    'title:aba',
    'text:"aba abb"',
    'caa -"cab caa" ab',
    'tags:ab* до',
    '-title:aba bac',
    '"aba aba"',
    '"cab a',
  ],
];

function reopen(index: SearchIndex): SearchIndex {
  const opened = unpackSearchIndex(index.pack());
  if (!opened) throw new Error('What was packed could not be read.');
  return opened;
}

test('after thousands of edits in any order, with merges, savings and openings between, an index is as a fresh one', () => {
  let edits = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 30, maxLength: 90 }), (steps) => {
      let index = createSearchIndex();
      const rows = new Map<string, SearchDocument>();
      for (const step of steps) {
        edits += 1;
        if ('put' in step) {
          index.put(step.put);
          rows.set(step.put.key, step.put);
        } else if ('remove' in step) {
          index.remove(`row:${step.remove}`);
          rows.delete(`row:${step.remove}`);
        } else if ('pack' in step) index.pack();
        // No time at all: one step of a merge, which stays unfinished while more edits come.
        else if ('step' in step) index.compactSome(0);
        else if ('tidy' in step) while (index.compactSome(1_000));
        else index = reopen(index);
      }
      const fresh = createSearchIndex();
      for (const row of rows.values()) fresh.put(row);
      expect(index.size).toBe(rows.size);
      for (const query of QUERIES) {
        for (const options of [{}, { isTyping: true }, { withFurniture: true }]) {
          const found = index.search(query, { ...options, limit: 100 });
          const expected = searchPlainly(rows.values(), query, options);
          expect(found.hits.map(({ key }) => key).sort(), query).toEqual(expected);
          expect(found.total).toBe(expected.length);
          // Ranks and scores too: nothing of how the index came about shows.
          expect(found).toEqual(fresh.search(query, { ...options, limit: 100 }));
        }
      }
    }),
    { numRuns: 70 },
  );
  expect(edits).toBeGreaterThan(3_000);
});
