import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWith } from '../../../../shared/attribution/compare-texts.ts';
import { compareSketches, shingleText, sketchStory, sketchText } from '../../../../shared/attribution/shingles.ts';

const number = (index: number, seed: number) => (Math.imul(index + 1, 2654435761) ^ Math.imul(seed, 40503)) >>> 0;

/** So many words that hardly any run of them comes twice; the same for the same seed. */
const makeWords = (count: number, seed: number) =>
  Array.from({ length: count }, (_, index) => `w${number(index, seed) % 9973}`);

describe('the shingles of a text', () => {
  it('are ascending, each once, and as many as there are runs of five words', () => {
    const shingles = shingleText('one two three four five six one two three four five');
    expect(shingles).toHaveLength(6);
    expect([...shingles]).toEqual([...new Set(shingles)].sort((a, b) => a - b));
    expect(shingleText('one two three')).toHaveLength(1);
    expect(shingleText(' … 😀 — ')).toHaveLength(0);
  });

  it('are 32-bit numbers that stay the same from one version of the app to the next, since sketches are kept', () => {
    expect([...shingleText('Five words make one shingle.')]).toEqual([1121107941]);
  });

  it.each([
    ['case and punctuation', '“The Ferry STRUCK, at 7:42 a.m.”', 'the ferry struck at 7 42 a m'],
    ['apostrophes of all kinds', "The ship's crew didn’t see", 'The ship’s crew didnʼt see'],
    ['ё and е, and a stress mark', 'Перелёт над за́мком', 'перелет над замком'],
    ['vowel points, tatweel and the seats of hamza', 'أُعْلِنَ الـــيوم في إدلب', 'اعلن اليوم في ادلب'],
    ['Arabic and Persian letters', 'علي يكتب في مدرسة', 'علی یکتب في مدرسه'],
    ['digits of three scripts', 'سنة ٢٠١٩ و ۲۰۲۰', 'سنة 2019 و 2020'],
    ['a zero-width non-joiner and a space', 'می‌رود به خانه', 'می رود به خانه'],
    ['ligatures and full width', 'ﬁve Ｗｏｒｄｓ', 'five words'],
    ['composed and decomposed letters', 'café d\u00fcrr', 'cafe\u0301 du\u0308rr'],
  ])('do not differ by %s', (_, one, other) => {
    expect(shingleText(one)).toEqual(shingleText(other));
  });

  it('differ by a letter, a number and the order of words', () => {
    const base = shingleText('Six men came to the port.');
    for (const other of ['Six men came to the fort.', 'Seven men came to the port.', 'Men six came to the port.']) {
      expect(shingleText(other)).not.toEqual(base);
    }
    expect(shingleText('й')).not.toEqual(shingleText('и'));
  });

  it('take scripts without spaces by characters, so that a changed word leaves the rest of the sentence', () => {
    const [before, after] = ['市应急管理局副局长林建波在新闻发布会上说', '市应急管理局副局长林建波在记者招待会上说'];
    const likeness = compareWith(sketchText(before))(sketchText(after));
    expect(likeness.containment).toBeGreaterThan(0.3);
    expect(likeness.containment).toBeLessThan(0.8);
    expect(shingleText('รัฐมนตรีต่างประเทศเดินทางถึงเมืองหลวง').length).toBeGreaterThan(5);
    expect(shingleText('𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈')).toHaveLength(2);
  });
});

describe('the sketch of a text', () => {
  it('keeps short texts whole and of long ones a part below a limit', () => {
    const short = sketchText(makeWords(120, 1).join(' '));
    expect([short.scale, short.hashes.length]).toEqual([1, short.count]);
    const long = sketchText(makeWords(5000, 1).join(' '));
    expect(long.scale).toBe(8);
    expect(long.hashes.every((hash) => hash < 2 ** 32 / 8)).toBe(true);
    expect(long.hashes.length / long.count).toBeGreaterThan(0.11);
    expect(long.hashes.length / long.count).toBeLessThan(0.14);
  });

  it('takes about a kilobyte for an article of 600 words', () => {
    const { hashes, words } = sketchText(makeWords(600, 3).join(' '));
    const bytes = hashes.byteLength + words.bytes.byteLength + words.figureAt.byteLength + words.figures.byteLength;
    expect(bytes).toBeLessThan(1100);
    expect(words.weights).toBeNull();
  });

  it('tells how alike two texts are, also where they were thinned differently', () => {
    const brief = makeWords(110, 1);
    const report = [...makeWords(1500, 2), ...brief, ...makeWords(1500, 3)];
    const estimate = compareSketches(sketchText(brief.join(' ')), sketchText(report.join(' ')));
    const exact = compareWith(sketchText(brief.join(' ')))(sketchText(report.join(' ')));
    expect(exact.containment).toBe(1);
    expect(estimate.containment).toBe(1);
    expect(exact.resemblance).toBeCloseTo(106 / 3106, 2);
    expect(Math.abs(estimate.resemblance - exact.resemblance)).toBeLessThan(0.03);
  });

  it('estimates what a full comparison finds', () => {
    const base = makeWords(2000, 5);
    for (const share of [0.2, 0.5, 0.8]) {
      const other = [...base.slice(0, 2000 * share), ...makeWords(2000 * (1 - share), 6)];
      const [one, two] = [sketchText(base.join(' ')), sketchText(other.join(' '))];
      const exact = compareWith(one)(two);
      expect(exact.containment).toBeCloseTo(share, 1);
      expect(Math.abs(compareSketches(one, two).containment - exact.containment)).toBeLessThan(0.1);
    }
  });

  it('leaves furniture and pictures out of a story', () => {
    const text = 'The ferry sailed at noon today.\n\nFollow us everywhere.\n\n[picture]';
    const share = { kind: 'share', rule: 'made up' } as const;
    const blocks = [
      { kind: 'paragraph', start: 0, end: 31, furniture: null },
      { kind: 'paragraph', start: 33, end: 54, furniture: share },
      { kind: 'image', start: 56, end: 65, furniture: null },
    ] as const;
    expect(sketchStory(text, blocks)).toEqual(sketchText(text.slice(0, 31)));
  });

  it('is of any text one that is like itself in full, and the comparison is the same from both sides', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [first, second] = [sketchText(one), sketchText(other)];
        expect(compareWith(first)(second)).toEqual(compareWith(second)(first));
        const itself = compareWith(first)(first);
        expect(itself.containment).toBe(first.count === 0 ? 0 : 1);
      }),
    );
  });
});
