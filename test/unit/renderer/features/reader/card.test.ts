import { describe, expect, test } from 'vitest';
import {
  type CardContext,
  type CardState,
  deriveSlot,
  findMissing,
  needsReason,
  readCardDate,
  startCard,
  tellFates,
  toCardDraft,
} from '../../../../../renderer/features/reader/card-draft.ts';
import {
  addLink,
  type CardLinkState,
  editLink,
  filledLinks,
  firstLinks,
  moveLink,
  toCardLinks,
} from '../../../../../renderer/features/reader/card-links.ts';
import {
  acceptAllProposals,
  acceptProposal,
  listOpenProposals,
  nameProposal,
  rejectProposal,
  settleEdited,
  withoutProposals,
} from '../../../../../renderer/features/reader/card-proposals.ts';
import { toUnsavedClaim } from '../../../../../renderer/features/reader/unsaved-claim.ts';
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
    text: TEXT,
    blocks: [],
    existingClipId: null,
    kept: { paraphrase: '', tags: [], colour: 'amber' },
    dates: { published: { edtf: '2021-10-14', articleId: 'a' }, language: 'en' },
    outlet: OUTLET,
    ...patch,
  };
}

test('words of a sentence of what is to come are read as the next date where they stand, and as the last one where they are typed', () => {
  const text = 'He left on Friday. The talks will be held on Friday in Norrland.';
  const start = text.lastIndexOf('Friday');
  const context = makeContext({ text, passage: describePassage(text, 19, text.length - 1) });
  const ahead = readCardDate(startCard(context, { dateWords: 'Friday' }), context);
  expect([ahead?.value?.edtf, ahead?.wordsAt?.start]).toEqual(['2021-10-15', start]);
  const first = makeContext({ text, passage: describePassage(text, 0, 17) });
  expect(readCardDate(startCard(first, { dateWords: 'Friday' }), first)?.value?.edtf).toBe('2021-10-08');
  const typed = startCard(context, { dateWords: 'on Friday last week', isDateTyped: true });
  expect(readCardDate(typed, context)?.value?.edtf).toBe('2021-10-08');
});

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

  test('a place that is only proposed is no answer of the claim while no event is named', () => {
    const proposed = startCard(makeContext(), { place: 'Basra', proposed: { place: CAUSES } });
    expect(deriveSlot(proposed, false, null)).toEqual({ name: 'happened', value: '' });
    expect(tellFates(proposed, false, null).place).toBe('event');
    const taken = { ...proposed, proposed: {} };
    expect(deriveSlot(taken, false, null)).toEqual({ name: 'where', value: 'Basra' });
    expect(tellFates(taken, false, null).place).toBe('claim');
    expect(tellFates(proposed, true, null).place).toBe('claim');
  });

  test('an empty statement is the passage’s own words', () => {
    const context = makeContext();
    const draft = toCardDraft(startCard(context, { event: 'Visit' }), context, null);
    expect(draft.claim?.statement).toBe(context.passage.exact);
  });

  test('credibility 1 asks for a reason while there is one origin', () => {
    const context = makeContext();
    const typed = startCard(context, { event: 'Visit', credibility: 'admiralty-credibility:1' });
    expect(findMissing(typed, 1)?.field).toBe('Reason');
    expect([needsReason(typed, 2), findMissing({ ...typed, reason: 'seen' }, 1)]).toEqual([false, null]);
  });

  test('its claim before it is saved names registered sources by their ids and new ones by rows that come with it', () => {
    const context = makeContext();
    let { links } = startCard(context, { event: 'Visit' });
    for (const source of ['Mira Haddad', 'mira haddad ', 'nc']) {
      const added = addLink(links);
      links = editLink(added.links, added.key, { source });
    }
    const unsaved = toUnsavedClaim(startCard(context, { event: 'Visit', links }), context, null, [OUTLET]);
    expect(unsaved?.sources.map((source) => source.name)).toEqual(['Mira Haddad']);
    expect(unsaved?.claim.chain.map((link) => link.sourceId)).toEqual([
      ...['unsaved source 0', 'unsaved source 0'],
      ...[OUTLET.id, OUTLET.id],
    ]);
    expect(unsaved?.clips[0]).toMatchObject({ articleId: 'a', id: unsaved?.claim.clips[0]?.clipId });
  });

  test('a card starts with the article’s own outlet and nothing else', () => {
    const card = startCard(makeContext());
    expect(card).toMatchObject({ event: '', dateWords: '', kind: '', place: '', statement: '', participants: [] });
    expect(card.links.map((link) => [link.source, link.causes])).toEqual([['Northern Courier', null]]);
    expect(listOpenProposals(card)).toEqual([]);
    expect(findMissing(card, 1)?.field).toBe('Event');
  });
});

const BEGINNING = TEXT.indexOf('at the beginning');
const CAUSES = [{ text: 'at the beginning of last September', start: BEGINNING, end: TEXT.length - 1 }];

/** A card whose date, kind, place, one participant and first link are proposals. */
function startProposing(): CardState {
  const card = startCard(makeContext(), {
    dateWords: 'at the beginning of last September',
    dateAt: CAUSES[0] ?? null,
    kind: 'visit',
    place: 'Norrland',
    participants: [
      { key: 0, name: 'Sorvik', role: '', causes: CAUSES },
      { key: 1, name: 'Aaldal', role: 'host', causes: null },
    ],
    proposed: { date: CAUSES, kind: CAUSES, place: CAUSES },
  });
  const { links, key } = addLink(card.links);
  const link = (editLink(links, key, { source: 'Dana Mirel' })[0] ?? links[0]) as CardLinkState;
  return { ...card, links: [{ ...link, causes: CAUSES }, ...card.links] };
}

describe('proposals of a card', () => {
  test('they are listed in the order of the fields, each with its causes', () => {
    const names = listOpenProposals(startProposing()).map(nameProposal);
    expect(names).toEqual(['date', 'kind', 'place', 'participant 0', 'link 1']);
  });

  test('what was not accepted is not stored', () => {
    const context = makeContext();
    const draft = toCardDraft({ ...startProposing(), event: 'Visit' }, context, null);
    expect(draft.event).toMatchObject({ kind: '', begin: null, place: '', participants: [{ name: 'Aaldal' }] });
    expect(draft.claim?.links.map((link) => link.source)).toEqual(['Northern Courier']);
  });

  test('what was accepted is stored as it stands, with the place of its words', () => {
    const context = makeContext();
    const draft = toCardDraft({ ...acceptAllProposals(startProposing()), event: 'Visit' }, context, null);
    expect(draft.event).toMatchObject({
      kind: 'visit',
      place: 'Norrland',
      begin: { status: 'accepted', wordsAt: { versionId: 'v', start: BEGINNING, end: TEXT.length - 1 } },
      participants: [{ name: 'Sorvik' }, { name: 'Aaldal', role: 'host' }],
    });
    expect(draft.claim?.links.map((link) => link.source)).toEqual(['Dana Mirel', 'Northern Courier']);
  });

  test('one is accepted or rejected without touching the others', () => {
    const card = startProposing();
    const [date, kind] = listOpenProposals(card);
    if (!date || !kind) throw new Error('no proposals');
    const accepted = acceptProposal(card, date);
    expect([accepted.dateWords, listOpenProposals(accepted).length]).toEqual([card.dateWords, 4]);
    const rejected = rejectProposal(accepted, kind);
    expect([rejected.kind, rejected.dateWords, listOpenProposals(rejected).length]).toEqual(['', card.dateWords, 3]);
  });

  test('a field that the analyst changes is his own', () => {
    const changed = settleEdited(startProposing(), { dateWords: '2021-09', isDateTyped: true, dateAt: null });
    expect(listOpenProposals(changed).map(nameProposal)).not.toContain('date');
    expect(readCardDate(changed, makeContext())?.status).toBe('typed');
  });

  test('a rejected first link of a branch leaves the others as a step of their own', () => {
    const card = startProposing();
    const beside = { ...(card.links[0] as CardLinkState), key: 7, source: 'Meridian', isBeside: true, causes: null };
    const [first, ...rest] = card.links;
    const links = withoutProposals({ ...card, links: [first as CardLinkState, beside, ...rest] }).links;
    expect(links.map((link) => [link.source, link.isBeside])).toEqual([
      ['Meridian', false],
      ['Northern Courier', false],
    ]);
  });
});
