import { describe, expect, test } from 'vitest';
import { mergeElements } from '../../../../shared/merge/merge-lists.ts';

describe('Two changed lists', () => {
  test.each<[string, string, unknown, unknown, unknown, unknown]>([
    [
      'of words take what both added, without what either removed',
      'tags',
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'd'],
      ['c', 'd'],
    ],
    [
      'of things with ids take each from the copy that changed it',
      'hypotheses',
      [
        { id: '1', statement: 'x' },
        { id: '2', statement: 'y' },
      ],
      [
        { id: '1', statement: 'X' },
        { id: '2', statement: 'y' },
      ],
      [
        { id: '1', statement: 'x' },
        { id: '2', statement: 'Y' },
        { id: '3', statement: 'z' },
      ],
      [
        { id: '1', statement: 'X' },
        { id: '2', statement: 'Y' },
        { id: '3', statement: 'z' },
      ],
    ],
    [
      'of judgments are in order of time',
      'reliability',
      [{ at: '1' }],
      [{ at: '1' }, { at: '4' }],
      [{ at: '1' }, { at: '3' }],
      [{ at: '1' }, { at: '3' }, { at: '4' }],
    ],
    ['that were absent before are made', 'tags', undefined, ['a'], ['b'], ['a', 'b']],
    ['of cells go by their hypothesis', 'cells', { h: 1 }, { h: 1, i: 2 }, { j: 3 }, { i: 2, j: 3 }],
  ])('%s', (_what, field, base, first, second, merged) => {
    expect(mergeElements(field, base, first, second)).toEqual({ value: merged });
  });

  test.each<[string, string, unknown, unknown, unknown]>([
    [
      'of which one element was changed twice',
      'hypotheses',
      [{ id: '1', statement: 'x' }],
      [{ id: '1', statement: 'y' }],
      [{ id: '1', statement: 'z' }],
    ],
    [
      'that are a chain, whose order means something',
      'chain',
      [{ id: '1' }],
      [{ id: '1' }, { id: '2' }],
      [{ id: '1' }, { id: '3' }],
    ],
    ['of things that nothing tells apart', 'blocks', [{ a: 1 }], [{ a: 2 }], [{ a: 3 }]],
    ['that are no lists', 'title', 'x', 'y', 'z'],
  ])('%s are left to a person', (_what, field, base, first, second) => {
    expect(mergeElements(field, base, first, second)).toBeNull();
  });
});
