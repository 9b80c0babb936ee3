import { expect, test } from 'vitest';
import { placeClips } from '../../../../../renderer/features/reader/clip-places.ts';
import { followPassages } from '../../../../../shared/anchoring/clips-across.ts';
import { describePassage } from '../../../../../shared/anchoring/describe.ts';
import { diffWords } from '../../../../../shared/anchoring/word-diff.ts';
import type { Clip } from '../../../../../shared/model/clip.ts';

const BEFORE = 'The harbour was closed on Monday. The ferry stayed in the port for the night. Nobody said why.';
const AFTER =
  'A correction stands first. The harbour was closed on Tuesday. The ferry stayed in the port for the night.';

function cut(id: string, versionId: string, text: string, words: string): Clip {
  const start = text.indexOf(words);
  const passage = describePassage(text, start, start + words.length);
  const beside = { comment: '', paraphrase: '', translation: '', tags: [], colour: 'amber' } as const;
  return { ...passage, ...beside, id, articleId: 'a', versionId, createdAt: '2026-01-01T00:00:00.000Z' };
}

const clips = [
  cut('1', 'before', BEFORE, 'The harbour was closed on Monday.'),
  cut('2', 'before', BEFORE, 'Nobody said why.'),
  cut('3', 'before', BEFORE, 'The ferry stayed in the port'),
  cut('4', 'after', AFTER, 'A correction'),
];

test('clips of the shown version stand where they were cut; those of others are sought until they are followed', () => {
  const placed = placeClips('after', clips);
  expect(placed.map(({ clip, state }) => `${clip.id} ${state.status}`).sort()).toEqual([
    '1 sought',
    '2 sought',
    '3 sought',
    '4 same',
  ]);
  const failed = placeClips('after', clips, { across: new Map(), failure: 'The texts could not be compared.' });
  expect(failed.find(({ clip }) => clip.id === '1')?.state).toEqual({
    status: 'sought',
    failure: 'The texts could not be compared.',
  });
});

test('clips of other versions stand where the comparison puts them, and only unchanged words have a place', () => {
  const across = followPassages(AFTER, diffWords(BEFORE, AFTER), clips.slice(0, 3));
  const followed = new Map(across.map((one, index) => [clips[index]?.id ?? '', one]));
  const placed = placeClips('after', clips, { across: followed, failure: null });
  const byId = new Map(placed.map((one) => [one.clip.id, one]));
  expect(byId.get('1')?.state).toEqual({ status: 'changed', exact: 'The harbour was closed on Tuesday.' });
  expect(byId.get('1')?.span).toBeNull();
  expect(byId.get('2')?.state).toEqual({ status: 'gone' });
  const moved = byId.get('3');
  expect(moved?.state).toEqual({ status: 'moved' });
  expect(AFTER.slice(moved?.span?.start, moved?.span?.end)).toBe('The ferry stayed in the port');
  expect(byId.get('4')?.number).toBe(1);
});
