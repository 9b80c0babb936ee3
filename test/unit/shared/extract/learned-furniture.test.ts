import { describe, expect, it } from 'vitest';
import { applyLearned, correctBlocks, learnFurniture } from '../../../../shared/extract/learned-furniture.ts';
import type { Block, VersionText } from '../../../../shared/model/article.ts';
import type { LearnedFurniture } from '../../../../shared/model/source.ts';

function textOf(...paragraphs: string[]): VersionText {
  let start = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const block: Block = {
      kind: 'paragraph',
      start,
      end: start + paragraph.length,
      marks: [],
      direction: 'ltr',
      furniture: null,
    };
    start += paragraph.length + 2;
    return block;
  });
  return { versionId: 'v', text: paragraphs.join('\n\n'), blocks };
}

const learn = (...lines: [string, LearnedFurniture['kind']][]) =>
  lines.reduce<readonly LearnedFurniture[]>((known, [line, kind]) => learnFurniture(known, line, kind), []);
const kindsIn = (known: readonly LearnedFurniture[], ...paragraphs: string[]) => {
  const text = textOf(...paragraphs);
  return correctBlocks(text.blocks, applyLearned(known, text)).map((block) => block.furniture?.kind ?? null);
};

describe('what is learned of an outlet’s furniture', () => {
  it('tells the same line again, whatever its numbers, letter case and stops', () => {
    const known = learn(['Subscribe for €12 a month!', 'advert']);
    expect(kindsIn(known, 'SUBSCRIBE for 15 a month', 'Subscribe for a year')).toEqual(['advert', null]);
  });

  it('tells a line by its beginning once two lines that begin so were marked', () => {
    const one = learn(['Read more: Ships are late', 'read-more']);
    expect(kindsIn(one, 'Read more: Trains are early')).toEqual([null]);
    const two = learn(['Read more: Ships are late', 'read-more'], ['Read more: Trains are early', 'read-more']);
    expect(kindsIn(two, 'Read more: Planes', 'Reading more is good')).toEqual(['read-more', null]);
  });

  it('does not take a short common beginning for a rule', () => {
    const known = learn(['The minister was there', 'related'], ['The president was not', 'related']);
    expect(kindsIn(known, 'The story goes on')).toEqual([null]);
  });

  it('works in Arabic and Russian', () => {
    const known = learn(['اقرأ أيضاً: السفن متأخرة', 'read-more'], ['اقرأ أيضاً: القطارات', 'read-more']);
    expect(kindsIn(known, 'اقرأ أيضاً: شيء آخر', 'قال الوزير')).toEqual(['read-more', null]);
    const russian = learn(['Читайте также: суда', 'read-more'], ['Читайте также: поезда', 'read-more']);
    expect(kindsIn(russian, 'Читайте также: самолёты')).toEqual(['read-more']);
  });

  it('learns that a line is the story itself, and the last word wins', () => {
    const known = learn(['Picture of the day', 'caption'], ['Picture of the day', null]);
    const text = textOf('Picture of the day');
    const dimmed = {
      ...text,
      blocks: [{ ...(text.blocks[0] as Block), furniture: { kind: 'caption', rule: 'x' } as const }],
    };
    expect(applyLearned(known, dimmed)).toEqual([{ start: 0, furniture: null, isLearned: true }]);
  });

  it('learns nothing from a long paragraph, which never comes back', () => {
    expect(learn(['word '.repeat(200), 'advert'])).toEqual([]);
  });
});
