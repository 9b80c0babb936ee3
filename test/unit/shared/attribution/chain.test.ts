import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkChain,
  describeChain,
  isStepwise,
  orderChain,
  originsOf,
  type StepLink,
  stepsOf,
  toChain,
  toSteps,
} from '../../../../shared/attribution/chain.ts';
import { CHAIN_VERBS, type Chain, type ChainLink } from '../../../../shared/model/claim.ts';
import { chainOf, newId } from './claims.ts';

const name = (sourceId: string): string => sourceId;

test('a chain of steps becomes a graph in which each link had the statement from the whole step before', () => {
  const chain = chainOf('Darrow', 'Harbour 9', ['Wire', 'Daily'], 'Outlet');
  const [darrow, harbour, wire, daily, outlet] = chain;
  expect(darrow?.from).toEqual([]);
  expect(harbour?.from).toEqual([darrow?.id]);
  expect([wire?.from, daily?.from]).toEqual([[harbour?.id], [harbour?.id]]);
  expect(outlet?.from).toEqual([wire?.id, daily?.id]);
  expect(originsOf(chain)).toEqual([darrow]);
  expect(checkChain(chain)).toEqual({ status: 'sound' });
});

test('a first link cannot stand beside a previous one', () => {
  const chain = toChain([{ sourceId: 'A', verb: 'said', words: null, besidePrevious: true }], newId);
  expect(chain.map((link) => link.from)).toEqual([[]]);
});

test('a chain is described in one line from its origin to the outlet', () => {
  const links: readonly StepLink[] = [
    { sourceId: 'Karim Alevi', verb: 'said', words: null, besidePrevious: false },
    { sourceId: 'Al-Akhad TV', verb: 'reported', words: null, besidePrevious: false },
    { sourceId: 'Fars', verb: 'carried', words: null, besidePrevious: false },
    { sourceId: 'Donya-e Eqtesad', verb: 'carried', words: null, besidePrevious: true },
    { sourceId: 'the outlet', verb: 'published', words: null, besidePrevious: false },
  ];
  expect(describeChain(toChain(links, newId), name)).toBe(
    'Karim Alevi said → Al-Akhad TV → Fars, Donya-e Eqtesad → the outlet',
  );
});

test('origins show what each of them did, and a later speaker what it did', () => {
  const links: readonly StepLink[] = [
    { sourceId: 'A', verb: 'said', words: null, besidePrevious: false },
    { sourceId: 'B', verb: 'said', words: null, besidePrevious: true },
    { sourceId: 'C', verb: 'denied', words: null, besidePrevious: true },
    { sourceId: 'Ministry', verb: 'confirmed', words: null, besidePrevious: false },
  ];
  expect(describeChain(toChain(links, newId), name)).toBe('A, B said, C denied → Ministry confirmed');
  expect(describeChain([], name)).toBe('');
});

const link = (id: string, from: readonly string[]): ChainLink => ({
  id,
  sourceId: id,
  verb: 'said',
  words: null,
  from,
});
const UNEVEN: Chain = [link('A', []), link('B', []), link('C', ['A']), link('D', ['B', 'C'])];

test('a chain that steps cannot say is told as such and described path by path', () => {
  expect(isStepwise(UNEVEN)).toBe(false);
  expect(describeChain(UNEVEN, name)).toBe('B said → D said; A said → C said → D said');
});

test('doubled, unknown, circular and misplaced links are found', () => {
  expect(checkChain([link('A', []), link('A', [])])).toEqual({ status: 'doubled-link', linkId: 'A' });
  expect(checkChain([link('A', ['Z'])])).toEqual({ status: 'unknown-link', linkId: 'A' });
  expect(checkChain([link('A', ['B']), link('B', ['A'])])).toEqual({ status: 'cycle', linkId: 'A' });
  expect(checkChain([link('A', ['A'])])).toEqual({ status: 'cycle', linkId: 'A' });
  const misplaced = [link('B', ['A']), link('A', [])];
  expect(checkChain(misplaced)).toEqual({ status: 'out-of-order', linkId: 'B' });
  expect(orderChain(misplaced)?.map((one) => one.id)).toEqual(['A', 'B']);
  expect(orderChain([link('A', ['B']), link('B', ['A'])])).toBeNull();
});

test('a broken chain is still drawn in steps and never loops', () => {
  expect(stepsOf([link('A', ['B']), link('B', ['A'])]).flat()).toHaveLength(2);
  expect(describeChain([link('A', ['B']), link('B', ['A'])], name)).toBeTypeOf('string');
});

test('steps become a chain and the same steps again', () => {
  const stepLinks = fc.array(
    fc.record({
      sourceId: fc.constantFrom('A', 'B', 'C', 'D'),
      verb: fc.constantFrom(...CHAIN_VERBS),
      words: fc.constant(null),
      besidePrevious: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(stepLinks, (links) => {
      const chain = toChain(links, newId);
      expect(checkChain(chain)).toEqual({ status: 'sound' });
      expect(isStepwise(chain)).toBe(true);
      expect(toSteps(chain)).toEqual(
        links.map((one, index) => (index === 0 ? { ...one, besidePrevious: false } : one)),
      );
    }),
  );
});
