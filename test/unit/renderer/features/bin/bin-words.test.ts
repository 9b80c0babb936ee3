import { expect, test } from 'vitest';
import { describeRestoration, findInBin, toBinRow } from '../../../../../renderer/features/bin/bin-words.ts';
import type { Removal } from '../../../../../shared/model/removals.ts';

const REMOVAL: Removal = {
  ...{
    seq: 7,
    at: '2026-11-26T00:10:00.000Z',
    action: 'article.remove',
    reason: 'a copy',
    table: 'articles',
    key: 'a',
  },
  ...{ title: 'Le port fermé', words: 'Le port fermé\nhttps://news.example/1', gone: { versions: 2, clips: 1 } },
  untied: { claims: 1 },
};
const row = (patch: Partial<Removal> = {}) => toBinRow({ ...REMOVAL, ...patch }, () => 'remove article');

test('What went with it and what goes on without it stand in sentences, and nothing stands for nothing', () => {
  expect(row().hung).toBe('With it went 2 versions and 1 clip. 1 claim goes on without it.');
  expect(row({ gone: {}, untied: { claims: 2, notes: 1 } }).hung).toBe('2 claims and 1 note go on without it.');
  expect(row({ gone: {}, untied: {} }).hung).toBe('');
});

test('A row is found by its kind, words, reason and act, over accents and case; every word must be there', () => {
  const rows = [row()];
  for (const words of ['FERME port', 'article', 'copy', 'news.example', 'remove']) {
    expect(findInBin(rows, words)).toEqual(rows);
  }
  expect(findInBin(rows, 'port copy').length).toBe(1);
  expect(findInBin(rows, 'port elsewhere')).toEqual([]);
  expect(findInBin(rows, '  ')).toBe(rows);
});

test('A row without a title of its own is called by its kind', () => {
  expect(row({ title: '', table: 'gridClaims' }).title).toBe('A row of a hypothesis grid');
});

test('What came back is told with what came along, what was changed since and what is lost', () => {
  const nothing = { together: [], changedSince: [], lost: [] };
  expect(describeRestoration({ row: { table: 'notes', title: '' }, ...nothing })).toBe(
    'Put back the note. Undo takes it back.',
  );
  expect(
    describeRestoration({
      row: { table: 'claims', title: 'The port is closed' },
      together: [
        { table: 'events', title: 'Closing' },
        { table: 'sources', title: 'Mira Haddad' },
      ],
      changedSince: [{ table: 'notes', title: 'Diary' }],
      lost: [
        { table: 'clips', title: '' },
        { table: 'clips', title: '' },
      ],
    }),
  ).toBe(
    'Put back the claim “The port is closed”. Undo takes it back. What it cannot be without came back with it: event “Closing” and source “Mira Haddad”. The note “Diary” was changed since and stays as it is. It goes without what is in the record no more: 2 clips.',
  );
});
