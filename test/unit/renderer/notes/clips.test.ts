import { describe, expect, test } from 'vitest';
import { type FoundClip, searchClips } from '../../../../renderer/features/notes/clip-search.ts';
import { findQuotedClips } from '../../../../renderer/features/notes/quoted-clips.ts';

function makeClip(id: string, exact: string, comment = '', source = ''): FoundClip {
  return {
    source,
    clip: {
      id,
      exact,
      comment,
      articleId: 'a',
      versionId: 'v',
      start: 0,
      end: exact.length,
      prefix: '',
      suffix: '',
      paraphrase: '',
      translation: '',
      tags: [],
      colour: 'amber',
      createdAt: '2026-11-23T20:00:00.000Z',
    },
  };
}

describe('the clips that a note quotes', () => {
  test('are found wherever they stand, in their order, each once', () => {
    const quote = (clipId: string) => ({ type: 'clip-quote', clipId });
    const state = {
      root: {
        type: 'root',
        children: [quote('b'), { type: 'list', children: [{ type: 'listitem', children: [quote('a')] }] }, quote('b')],
      },
    };
    expect(findQuotedClips(JSON.stringify(state))).toEqual(['b', 'a']);
  });

  test('are none in an empty, plain or broken state', () => {
    for (const state of ['', '{', 'null', '[]', '{"root":{"children":[{"type":"clip-quote"}]}}']) {
      expect(findQuotedClips(state)).toEqual([]);
    }
  });
});

describe('the search for a clip to quote', () => {
  const clips = [
    makeClip('1', 'from the territory of eastern Syria', '', 'BulgarianMilitary'),
    makeClip('2', 'in the final stage', 'about the S-400', 'Al-Akhad TV'),
    makeClip('3', 'دیدار با پاتروشف', '', 'Fars'),
  ];
  test.each([
    ['', ['3', '2', '1']],
    ['EASTERN territory', ['1']],
    ['s-400', ['2']],
    ['fars', ['3']],
    ['پاتروشف', ['3']],
    ['eastern final', []],
  ])('%j finds %j, the newest first', (typed, ids) => {
    expect(searchClips(clips, typed).map((one) => one.clip.id)).toEqual(ids);
  });
});
