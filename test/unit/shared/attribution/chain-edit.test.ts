import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkChain, describeChain } from '../../../../shared/attribution/chain.ts';
import {
  addBranch,
  addLinkAfter,
  canJoin,
  completeLinks,
  type DraftLink,
  editLink,
  isSameDraft,
  joinBranches,
  moveLink,
  removeLink,
  toChainLinks,
  toDraftLinks,
  toggleFrom,
} from '../../../../shared/attribution/chain-edit.ts';
import { chainOf, newId } from './claims.ts';

const sourceOf = (id: string) => ({ name: id, kind: 'outlet' as const });
const draftOf = (...steps: readonly (string | readonly string[])[]) => toDraftLinks(chainOf(...steps), sourceOf);
const keyOf = (links: readonly DraftLink[], source: string) => links.find((link) => link.source === source)?.key ?? -1;

/** The chain in words: what links say whose sources are their names. */
const say = (links: readonly DraftLink[]) =>
  describeChain(
    toChainLinks(
      links.map(({ source, words: _words, ...link }) => ({ ...link, sourceId: source, words: null })),
      newId,
    ),
    (id) => id,
  ).replaceAll(' said', '');

const name = (links: readonly DraftLink[], key: number, source: string) => editLink(links, key, { source });

test('the branch of two outlets that carry one quotation is written by four additions', () => {
  let { links, key } = addLinkAfter([], null);
  links = name(links, key, 'Alevi');
  ({ links, key } = addLinkAfter(links, null));
  links = name(links, key, 'Al-Akhad TV');
  ({ links, key } = addLinkAfter(links, null));
  links = name(links, key, 'Fars');
  ({ links, key } = addBranch(links, key));
  links = name(links, key, 'Donya-e Eqtesad');
  ({ links, key } = addLinkAfter(links, null));
  links = name(links, key, 'the outlet');
  expect(say(links)).toBe('Alevi → Al-Akhad TV → Fars, Donya-e Eqtesad → the outlet');
  expect(links.map((link) => link.verb)).toEqual(['said', 'reported', 'reported', 'reported', 'reported']);
});

test('a link is put behind one branch alone, and the branches are joined again', () => {
  const draft = draftOf('A', ['B', 'C'], 'D');
  const { links, key } = addLinkAfter(draft, keyOf(draft, 'B'));
  expect(say(name(links, key, 'B2'))).toBe('A → B → B2 → D; A → C → D');
  const apart = toggleFrom(draft, keyOf(draft, 'D'), keyOf(draft, 'C'));
  expect(say(apart)).toBe('A → C; A → B → D');
  expect(canJoin(apart, keyOf(apart, 'D'))).toBe(true);
  expect(say(joinBranches(apart, keyOf(apart, 'D')))).toBe('A → B, C → D');
  expect(canJoin(draft, keyOf(draft, 'D'))).toBe(false);
});

test('what came through a link that is taken out came from where it had it', () => {
  const draft = draftOf('A', 'B', ['C', 'D'], 'E');
  expect(say(removeLink(draft, keyOf(draft, 'B')))).toBe('A → C, D → E');
  expect(say(removeLink(draft, keyOf(draft, 'C')))).toBe('A → B → D → E');
  expect(say(removeLink(draft, keyOf(draft, 'A')))).toBe('B → C, D → E');
});

test('a link changes places with its neighbour and keeps its key, and the branches stay where they are', () => {
  const draft = draftOf('A', ['B', 'C'], 'D');
  const up = moveLink(draft, keyOf(draft, 'B'), -1);
  expect(say(up)).toBe('B → A, C → D');
  expect(keyOf(up, 'B')).toBe(keyOf(draft, 'B'));
  expect(say(moveLink(up, keyOf(up, 'B'), 1))).toBe('A → B, C → D');
  expect(moveLink(draft, keyOf(draft, 'A'), -1)).toBe(draft);
  expect(moveLink(draft, keyOf(draft, 'D'), 1)).toBe(draft);
});

test('links without a source are left out when the chain is complete', () => {
  const draft = draftOf('A', 'B');
  const { links } = addLinkAfter(draft, keyOf(draft, 'A'));
  expect(say(completeLinks(links))).toBe('A → B');
  expect(isSameDraft(completeLinks(links), draft)).toBe(true);
});

test('words typed anew are no longer at their old place; other edits leave them', () => {
  const [link] = draftOf('A').map((one) => ({ ...one, words: 'said', wordsAt: { versionId: 'V', start: 1, end: 5 } }));
  if (!link) throw new Error('there is no link');
  expect(editLink([link], link.key, { verb: 'denied' })[0]?.wordsAt).toEqual({ versionId: 'V', start: 1, end: 5 });
  expect(editLink([link], link.key, { words: 'told' })[0]?.wordsAt).toBeNull();
});

test('a chain taken apart and put together again is the same chain, its links the same links', () => {
  const chain = chainOf('A', ['B', 'C'], 'D', 'E');
  const links = toDraftLinks(chain, sourceOf);
  const resolved = links.map(({ source, words: _words, ...link }) => ({ ...link, sourceId: source, words: null }));
  expect(toChainLinks(resolved, newId)).toEqual(chain);
});

describe('whatever is done to it', () => {
  const acts = fc.array(
    fc.record({
      act: fc.constantFrom('after', 'end', 'branch', 'join', 'remove', 'up', 'down', 'toggle'),
      at: fc.nat(9),
      other: fc.nat(9),
    }),
    { maxLength: 25 },
  );

  test('the chain stays a sound graph in order', () => {
    fc.assert(
      fc.property(acts, (given) => {
        let links: readonly DraftLink[] = [];
        for (const { act, at, other } of given) {
          const key = links[at % Math.max(1, links.length)]?.key ?? -1;
          const place = links.findIndex((link) => link.key === key);
          const above = links[other % Math.max(1, place)]?.key ?? -1;
          if (act === 'after') links = addLinkAfter(links, key).links;
          else if (act === 'end') links = addLinkAfter(links, null).links;
          else if (act === 'branch') links = addBranch(links, key).links;
          else if (act === 'join') links = joinBranches(links, key);
          else if (act === 'remove') links = removeLink(links, key);
          else if (act === 'up') links = moveLink(links, key, -1);
          else if (act === 'down') links = moveLink(links, key, 1);
          else if (place > 0) links = toggleFrom(links, key, above);
        }
        expect(new Set(links.map((link) => link.key)).size).toBe(links.length);
        const chain = toChainLinks(
          links.map((link) => ({ ...link, sourceId: `S${link.key}`, words: null })),
          newId,
        );
        expect(checkChain(chain)).toEqual({ status: 'sound' });
      }),
    );
  });
});
