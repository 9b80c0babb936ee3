import { describe, expect, test } from 'vitest';
import {
  type CardContext,
  countOriginsWith,
  deriveSlot,
  findMissing,
  needsReason,
  startCard,
  tellFates,
  toCardDraft,
} from '../../../../../renderer/features/reader/card-draft.ts';
import {
  addLink,
  editLink,
  filledLinks,
  firstLinks,
  moveLink,
  originNames,
  toCardLinks,
} from '../../../../../renderer/features/reader/card-links.ts';
import { describePassage } from '../../../../../shared/anchoring/describe.ts';
import type { Source } from '../../../../../shared/model/source.ts';

const OUTLET: Source = {
  id: '01SRCE00000000000000000000',
  name: 'Northern Courier',
  variants: ['NC'],
  kind: 'outlet',
  reliability: [],
  notes: '',
  createdAt: '2026-11-23T20:00:00.000Z',
};
const TEXT = 'Sorvik travelled to Norrland at the beginning of last September.';

function makeContext(patch: Partial<CardContext> = {}): CardContext {
  return {
    articleId: 'a',
    versionId: 'v',
    passage: describePassage(TEXT, 0, TEXT.length - 1),
    existingClipId: null,
    kept: { paraphrase: '', tags: [], colour: 'amber' },
    dates: { published: { edtf: '2021-10-14', articleId: 'a' }, language: 'en' },
    outlet: OUTLET,
    ...patch,
  };
}

describe('links of a card', () => {
  test('new links stand above the proposed outlet, and at the end once it was touched', () => {
    let { links } = addLink(firstLinks(OUTLET));
    expect(links.map((link) => [link.source, link.verb])).toEqual([
      ['', 'said'],
      ['Northern Courier', 'published'],
    ]);
    links = addLink(editLink(links, 0, { verb: 'carried' })).links;
    expect(links.map((link) => link.source)).toEqual(['', 'Northern Courier', '']);
  });

  test('naming a registered source by a variant takes over its kind', () => {
    const { links, key } = addLink([]);
    expect(editLink(links, key, { source: 'nc' }, [OUTLET])[0]?.sourceKind).toBe('outlet');
  });

  test('an empty link is left out and what stood beside it begins its own step', () => {
    let links = firstLinks(OUTLET);
    for (const [source, isBeside] of [
      ['', false],
      ['B', true],
      ['C', true],
    ] as const) {
      const added = addLink(links);
      links = editLink(added.links, added.key, { source, isBeside });
    }
    expect(toCardLinks(filledLinks(links)).map((link) => [link.source, link.besidePrevious])).toEqual([
      ['B', false],
      ['C', true],
      ['Northern Courier', false],
    ]);
    expect(originNames(links)).toEqual(['B', 'C']);
  });

  test('a link that is moved to the top stands beside nothing', () => {
    const one = addLink([]);
    const two = addLink(one.links);
    const links = moveLink(editLink(two.links, two.key, { source: 'B', isBeside: true }), two.key, -1);
    expect(links.map((link) => [link.source, link.isBeside])).toEqual([
      ['B', false],
      ['', false],
    ]);
  });
});

describe('what a card says', () => {
  test('a place that the event cannot take is the claim’s own answer to where', () => {
    const context = makeContext();
    const typed = startCard(context, { event: 'Shelling', place: 'eastern headland' });
    expect(deriveSlot(typed, false, null)).toEqual({ name: 'happened', value: '' });
    expect(deriveSlot(typed, true, null)).toEqual({ name: 'where', value: 'eastern headland' });
    const denied = { ...typed, stance: 'denies' as const };
    expect(toCardDraft(denied, context, null)).toMatchObject({
      event: { title: 'Shelling', place: '' },
      claim: { slot: { name: 'where', value: 'eastern headland' }, stance: 'denies' },
    });
    expect(tellFates(typed, false, null).place).toBe('event');
    expect(tellFates({ ...typed, slotName: 'who' }, true, null).place).toBe('lost');
  });

  test('an empty statement is the passage’s own words', () => {
    const context = makeContext();
    const draft = toCardDraft(startCard(context, { event: 'Visit' }), context, null);
    expect(draft.claim?.statement).toBe(context.passage.exact);
  });

  test('credibility 1 asks for a reason while there is one origin, and a denial adds none', () => {
    const context = makeContext();
    const typed = startCard(context, { event: 'Visit', credibility: 'admiralty-credibility:1' });
    expect(countOriginsWith(typed, OUTLET, [])).toBe(1);
    expect(countOriginsWith(typed, OUTLET, ['northern courier'])).toBe(1);
    expect(countOriginsWith(typed, OUTLET, ['Meridian'])).toBe(2);
    expect(countOriginsWith({ ...typed, stance: 'denies' }, OUTLET, ['Meridian'])).toBe(1);
    expect(findMissing(typed, 1)?.field).toBe('Reason');
    expect([needsReason(typed, 2), findMissing({ ...typed, reason: 'seen' }, 1)]).toEqual([false, null]);
  });

  test('nothing but the date words of the passage and the outlet is proposed', () => {
    const card = startCard(makeContext());
    expect(card).toMatchObject({ event: '', kind: '', place: '', statement: '', credibility: 'not-graded' });
    expect(card.isDateProposed).toBe(true);
    expect(card.dateWords).toContain('beginning of last September');
    expect(findMissing(card, 1)?.field).toBe('Event');
  });
});
