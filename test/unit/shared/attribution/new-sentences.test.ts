import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNewSentences } from '../../../../shared/attribution/new-sentences.ts';
import type { Block } from '../../../../shared/model/article.ts';

type Paragraph = Pick<Block, 'kind' | 'start' | 'end' | 'furniture'>;

/** The paragraphs of a canonical text as blocks; the last is furniture where it is said to be. */
const blocksOf = (text: string, isLastFurniture = false): readonly Paragraph[] => {
  let start = 0;
  return text.split('\n\n').map((words, at, all): Paragraph => {
    const end = start + words.length;
    const isFurniture = isLastFurniture && at === all.length - 1;
    const block: Paragraph = {
      kind: 'paragraph',
      start,
      end,
      furniture: isFurniture ? { kind: 'share', rule: 'made up' } : null,
    };
    start = end + 2;
    return block;
  });
};
const newIn = (text: string, others: readonly string[], isLastFurniture = false) =>
  findNewSentences(text, blocksOf(text, isLastFurniture), others).map(({ start, end }) => text.slice(start, end));

const fixture = (name: string) => readFileSync(`test/fixtures/rewrites/${name}.txt`, 'utf8').trim();

const STORY =
  'The ferry struck the dredger in thick fog on Tuesday morning. Fourteen passengers were hurt, the harbour master said.\n\nThe port was closed for nine hours.';

describe('the sentences of an article that its family does not have', () => {
  it('are those that a desk added, as stretches of the text in reading order', () => {
    const text =
      'Commuters had complained about the timetable for years. The ferry struck the dredger in thick fog on Tuesday morning. Its captain, it emerged, was asleep.';
    expect(newIn(text, [STORY])).toEqual([
      'Commuters had complained about the timetable for years.',
      'Its captain, it emerged, was asleep.',
    ]);
  });

  it('are none where the words were moved, cut or lightly changed', () => {
    expect(
      newIn('The port was closed for nine hours. The ferry struck the dredger in fog on Tuesday morning.', [STORY]),
    ).toEqual([]);
    expect(newIn('In thick fog on Tuesday morning the ferry struck the dredger.', [STORY])).toEqual([]);
  });

  it('are none where several others have them in parts', () => {
    const text = 'The bridge fell at noon and two lorries went down with it.';
    expect(newIn(text, ['The bridge fell at noon today.', 'Police: two lorries went down with it.'])).toEqual([]);
    expect(newIn(text, ['The bridge fell at noon today.'])).toEqual([text]);
  });

  it('are those with a number that nobody else has, however much of the rest is known', () => {
    const others = ['At least 12 people were killed in the strike on the market, the governor said.'];
    const text = 'At least 27 people were killed in the strike on the market, the governor said.';
    expect(newIn(text, others)).toEqual([text]);
    expect(newIn(text.replace('27', '12'), others)).toEqual([]);
    expect(newIn('قتل ١٢ شخصا في القصف على السوق', ['قتل 12 شخصا في القصف على السوق أمس'])).toEqual([]);
  });

  it('takes short sentences by all of their words, and a single word for no news', () => {
    const others = ['He resigned. "No comment," she said.'];
    expect(newIn('He resigned.', others)).toEqual([]);
    expect(newIn('She resigned.', others)).toEqual(['She resigned.']);
    expect(newIn('Yes! – …', others)).toEqual([]);
  });

  it('leave furniture and pictures out', () => {
    const text = 'The port was closed for nine hours.\n\nFollow us everywhere you like to read.';
    expect(newIn(text, [STORY], true)).toEqual([]);
    expect(newIn(text, [STORY])).toEqual(['Follow us everywhere you like to read.']);
    const image = [{ kind: 'image', start: 0, end: 20, furniture: null }] as const;
    expect(findNewSentences('A picture of a ferry', image, [STORY])).toEqual([]);
  });

  it('are all where there is no other text, and none of an empty one', () => {
    expect(newIn('It rained. It poured all night.', [])).toEqual(['It rained.', 'It poured all night.']);
    expect(findNewSentences('', [], [STORY])).toEqual([]);
  });

  it('are found in Russian, Arabic and Chinese', () => {
    expect(newIn('Перелёт длился час. Пилот погиб на месте.', ['Перелет длился час.'])).toEqual([
      'Пилот погиб на месте.',
    ]);
    expect(newIn('أعلن الوزير استقالته. غادر البلاد فجرا.', ['اعلن الوزير استقالته اليوم'])).toEqual([
      'غادر البلاد فجرا.',
    ]);
    expect(newIn('部长昨天宣布辞职。他今天凌晨离开了首都。', ['据报道,部长昨天宣布辞职。'])).toEqual([
      '他今天凌晨离开了首都。',
    ]);
  });

  it('are of a new lead its own paragraphs and not the agency text below', () => {
    for (const [name, own] of [
      ['ferry', 2],
      ['damm', 1],
      ['most', 2],
      ['mina', 2],
    ] as const) {
      const text = fixture(`${name}-new-lead`);
      const blocks = blocksOf(text);
      const found = findNewSentences(text, blocks, [fixture(`${name}-original`)]);
      const border = blocks[own]?.end ?? 0;
      expect(found.filter(({ start }) => start > border)).toEqual([]);
      expect(found.length).toBeGreaterThan(2);
    }
  });
});
