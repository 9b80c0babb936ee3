import { describe, expect, it } from 'vitest';
import { createKinIndex, isKin } from '../../../../shared/attribution/families.ts';
import { sketchText } from '../../../../shared/attribution/shingles.ts';
import { isOneStory, readRewrites, SHARED } from '../../../bench/rewrites.ts';

const rewrites = readRewrites();
const sketches = new Map(rewrites.map(({ name, text }) => [name, sketchText(text)]));
const sketchOf = (name: string) => sketches.get(name) ?? sketchText('');

/** An index of the named fixtures. */
const indexOf = (names: readonly string[], outlet: string | null = null) => {
  const index = createKinIndex();
  for (const name of names) index.add(name, sketchOf(name), outlet);
  return index;
};
const keysOf = (found: readonly { readonly key: string }[]) => found.map(({ key }) => key).sort();

describe('the search for rewrites', () => {
  it.each(['ferry', 'damm', 'most', 'mina', 'zsuv', 'gas', 'huogong', 'balsa', 'douane', 'maden'])(
    'finds every rewrite, cut and new lead of %s, and neither translations nor other stories',
    (story) => {
      const index = indexOf(rewrites.filter(({ kind }) => !SHARED.has(kind)).map(({ name }) => name));
      const key = `${story}-original`;
      const found = keysOf(index.findKin(sketchOf(key), { key }));
      const wanted = rewrites.filter(
        (text) => text.story === story && /light|heavy|half|lead|reordered/.test(text.kind),
      );
      expect(found).toEqual(expect.arrayContaining(wanted.map(({ name }) => name)));
      const others = rewrites.filter((text) => text.story !== story || /event|topic|translated/.test(text.kind));
      expect(found.filter((name) => others.some((other) => other.name === name))).toEqual([]);
    },
  );

  it('keeps most of all pairs of rewrites, and hardly any other (the measurement is npm run bench:families)', () => {
    const stories = rewrites.filter(({ kind }) => !SHARED.has(kind));
    const index = indexOf(stories.map(({ name }) => name));
    let [right, wrong, all] = [0, 0, 0];
    for (const one of stories) {
      const found = new Set(keysOf(index.findKin(sketchOf(one.name), { key: one.name })));
      for (const other of stories) {
        if (one === other) continue;
        const isStory = isOneStory(one, other);
        if (isStory) all += 1;
        if (found.has(other.name) && isStory) right += 1;
        if (found.has(other.name) && !isStory) wrong += 1;
      }
    }
    expect(right / all).toBeGreaterThan(0.88);
    expect(right / (right + wrong)).toBeGreaterThan(0.95);
  });

  it('gives the most like first, with how much both share', () => {
    const index = indexOf(['ferry-half', 'ferry-reordered', 'ferry-light-rewrite', 'damm-original']);
    const [best, ...rest] = index.findKin(sketchOf('ferry-original'));
    expect(best?.key).toBe('ferry-reordered');
    expect(best?.resemblance).toBeCloseTo(0.74, 1);
    expect(best?.containment).toBeCloseTo(0.85, 1);
    expect(keysOf(rest)).toEqual(['ferry-half', 'ferry-light-rewrite']);
  });

  it('finds a brief of forty words inside of a long report', () => {
    const brief = Array.from({ length: 40 }, (_, at) => `brief${(at * 37) % 101}`).join(' ');
    const long = (seed: string) => Array.from({ length: 2000 }, (_, at) => `${seed}${(at * 7919) % 3001}`).join(' ');
    const index = createKinIndex();
    index.add('report', sketchText(`${long('a')} ${brief} ${long('b')}`));
    expect(keysOf(index.findKin(sketchText(brief)))).toEqual(['report']);
  });

  it('is no family where two texts share a handful of words, or nothing at all', () => {
    const index = createKinIndex();
    index.add('stub', sketchText('This article is for subscribers only.'));
    index.add('empty', sketchText(''));
    expect(index.findKin(sketchText('This article is for subscribers only.'))).toEqual([]);
    expect(index.findKin(sketchText(''))).toEqual([]);
  });

  it('does not take the standing text of one outlet for a story, from the third article on', () => {
    for (const [outlet, names] of [
      ['gazette', ['gazette-library', 'gazette-bakery', 'gazette-tram', 'gazette-otter']],
      ['vesti', ['vesti-sad', 'vesti-kotel', 'vesti-shahmaty']],
    ] as const) {
      const index = indexOf(names, outlet);
      for (const key of names) expect(index.findKin(sketchOf(key), { key, outlet })).toEqual([]);
    }
  });

  it('does not take one form that was filled in anew each day for a story', () => {
    const index = indexOf(['bulletin-monday', 'bulletin-tuesday']);
    expect(index.findKin(sketchOf('bulletin-wednesday'))).toEqual([]);
    const figures = { resemblance: 0.5, containment: 0.6, reach: 0.9, words: 150 };
    expect(isKin({ ...figures, figures: 8, commonFigures: 1 })).toBe(false);
    expect(isKin({ ...figures, figures: 8, commonFigures: 6 })).toBe(true);
    expect(isKin({ ...figures, figures: 3, commonFigures: 0 })).toBe(true);
  });

  it('still finds a story that a hundred outlets copied, or one outlet printed four times', () => {
    const index = createKinIndex();
    for (let at = 0; at < 150; at += 1) index.add(`copy ${at}`, sketchOf('ferry-original'), `outlet ${at}`);
    expect(index.findKin(sketchOf('ferry-reordered'), { outlet: 'another' })).toHaveLength(40);
    const again = indexOf(['most-original', 'most-reordered', 'most-new-lead'], 'one');
    expect(again.findKin(sketchOf('most-original'), { key: 'copy', outlet: 'one' })).not.toEqual([]);
  });

  it('forgets what was removed, and takes what is added again anew', () => {
    const index = indexOf(['ferry-original', 'ferry-half']);
    index.remove('ferry-half');
    index.remove('never added');
    expect(index.size()).toBe(1);
    expect(keysOf(index.findKin(sketchOf('ferry-half')))).toEqual(['ferry-original']);
    index.add('ferry-original', sketchOf('damm-original'));
    expect(index.size()).toBe(1);
    expect(index.findKin(sketchOf('ferry-half'))).toEqual([]);
    expect(keysOf(index.findKin(sketchOf('damm-half')))).toEqual(['ferry-original']);
  });

  it('stays right through thousands of additions and removals', () => {
    const index = createKinIndex();
    const text = (at: number) =>
      sketchText(Array.from({ length: 60 }, (_, word) => `${at}x${(word * 31) % 61}`).join(' '));
    for (let at = 0; at < 600; at += 1) index.add(`a${at}`, text(at));
    for (let at = 0; at < 600; at += 1) if (at % 4 !== 0) index.remove(`a${at}`);
    for (let at = 600; at < 900; at += 1) index.add(`a${at}`, text(at));
    expect(index.size()).toBe(450);
    for (const at of [0, 4, 596, 600, 899]) expect(keysOf(index.findKin(text(at)))).toEqual([`a${at}`]);
    for (const at of [1, 2, 599]) expect(index.findKin(text(at))).toEqual([]);
  });
});
