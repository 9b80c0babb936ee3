import { describe, expect, test } from 'vitest';
import { makeArticleLookup } from '../../../../shared/attribution/article-lookup.ts';
import {
  compareDiagnosticity,
  type Diagnosticity,
  readDiagnosticity,
  scoreHypotheses,
  type WeighedClaim,
} from '../../../../shared/hypotheses/scores.ts';
import { listLeanedOn, takeSourceOut } from '../../../../shared/hypotheses/what-if.ts';
import type { Claim } from '../../../../shared/model/claim.ts';
import type { GridCell, Verdict } from '../../../../shared/model/hypotheses.ts';
import type { Source } from '../../../../shared/model/source.ts';
import { makeArticle, makeChain, makeClaim, makeClip, makeEvent, makeSource, toId } from '../exchange/made-up-case.ts';

const LETTERS: Record<string, Verdict | null> = {
  C: 'consistent',
  I: 'inconsistent',
  N: 'neutral',
  A: 'not-applicable',
  '.': null,
};
const IDS = ['h1', 'h2', 'h3'];

/** Cells written as letters: "CI." is consistent with the first hypothesis, inconsistent with the second, not set for the third. */
function cellsOf(letters: string): Record<string, GridCell> {
  return Object.fromEntries(
    [...letters].flatMap((letter, index) => {
      const verdict = LETTERS[letter] ?? null;
      return verdict === null ? [] : [[IDS[index], { verdict, rationale: '' }]];
    }),
  );
}

const [alevi, tv, fars, donya, ministry, outlet] = [
  makeSource(1, 'Karim Alevi', 'person'),
  makeSource(2, 'Al-Akhad TV', 'broadcaster'),
  makeSource(3, 'Fars', 'agency'),
  makeSource(4, 'Donya', 'outlet'),
  makeSource(5, 'Ministry', 'office'),
  makeSource(6, 'The Outlet', 'outlet'),
] as const;
const event = makeEvent(1, 'Purchase', '2019');
const evidence = { from: 'file', detail: 'x' } as const;
const { article } = makeArticle(1, 'A', 'en', { outlet: { value: outlet.id, evidence, others: [] } });
const clip = makeClip(1, article, 'words');
const lookup = makeArticleLookup({
  clips: [clip],
  articles: [article],
  sources: [alevi, tv, fars, donya, ministry, outlet],
  events: [event],
});

/** A claim that the first source said and the others carried one after another, with its cells. */
function weigh(number: number, letters: string, sources: readonly Source[], more: Partial<Claim> = {}): WeighedClaim {
  const [origin, ...carriers] = sources;
  const chain = origin ? makeChain([origin, 'said'], ...carriers.map((one) => [one, 'carried'] as const)) : [];
  return {
    rowId: toId('row', number),
    claim: makeClaim(number, event, 'x', { chain, ...more }),
    cells: cellsOf(letters),
  };
}

const scores = (rows: readonly WeighedClaim[]) =>
  scoreHypotheses(IDS, rows, lookup).map((one) => [one.inconsistentOrigins, one.inconsistentClaims, one.isLeast]);

describe('the score of a hypothesis', () => {
  test('counts what is inconsistent with it, and claims of one origin once', () => {
    const rows = [weigh(1, 'IC.', [alevi, tv, fars]), weigh(2, 'IC.', [alevi, tv, donya]), weigh(3, 'ICI', [ministry])];
    expect(scores(rows)).toEqual([
      [2, 3, false],
      [0, 0, true],
      [1, 1, false],
    ]);
  });

  test('counts who denies as well as who asserts, and one who does both once', () => {
    const denial = weigh(1, 'I..', [ministry], { stance: 'denies' });
    expect(scores([denial])[0]).toEqual([1, 1, false]);
    expect(scores([denial, weigh(2, 'I..', [ministry])])[0]).toEqual([1, 2, false]);
    const negated = weigh(3, 'I..', [alevi], { slot: { name: 'happened', value: 'no' } });
    expect(scores([denial, negated])[0]).toEqual([2, 2, false]);
  });

  test('counts a claim with two origins as two, since two say it, and one without a source as one', () => {
    const both = {
      ...weigh(1, 'I..', [alevi]),
      claim: makeClaim(1, event, 'x', {
        chain: [
          { id: 'a', sourceId: alevi.id, verb: 'said', words: null, from: [] },
          { id: 'b', sourceId: ministry.id, verb: 'said', words: null, from: [] },
        ],
      }),
    };
    expect(scores([both])[0]).toEqual([2, 1, false]);
    expect(scores([weigh(1, 'I..', []), weigh(2, 'I..', [])])[0]).toEqual([2, 2, false]);
  });

  test('names several as least where they are even, and none while nothing is set', () => {
    expect(scores([weigh(1, 'IC.', [alevi])]).map((one) => one[2])).toEqual([false, true, true]);
    expect(scores([weigh(1, '...', [alevi])]).map((one) => one[2])).toEqual([false, false, false]);
    expect(scores([])).toEqual([
      [0, 0, false],
      [0, 0, false],
      [0, 0, false],
    ]);
  });

  test('tells how much is consistent and how much is open, neither of which is a score', () => {
    expect(
      scoreHypotheses(['h1'], [weigh(1, 'C', [alevi]), weigh(2, '.', [tv]), weigh(3, 'N', [fars])], lookup),
    ).toEqual([
      {
        hypothesisId: 'h1',
        inconsistentClaims: 0,
        inconsistentOrigins: 0,
        consistentClaims: 1,
        open: 1,
        isLeast: true,
      },
    ]);
  });
});

describe('how far a claim tells hypotheses apart', () => {
  test.each([
    ['CCC', { status: 'same' }],
    ['III', { status: 'same' }],
    ['AAA', { status: 'same' }],
    ['CCA', { status: 'same' }],
    ['CCI', { status: 'tells-apart', pairs: 2, of: 3 }],
    ['CIN', { status: 'tells-apart', pairs: 3, of: 3 }],
    ['CI.', { status: 'tells-apart', pairs: 1, of: 3 }],
    ['CIA', { status: 'tells-apart', pairs: 1, of: 3 }],
    ['CC.', { status: 'open' }],
    ['...', { status: 'open' }],
  ])('%s: %j', (letters, expected) => {
    expect(readDiagnosticity(IDS, cellsOf(letters))).toEqual(expected);
  });

  test('one hypothesis alone is told apart from nothing', () => {
    expect(readDiagnosticity(['h1'], cellsOf('C'))).toEqual({ status: 'open' });
  });

  test('the most telling comes first, what is open next, what says the same of all last', () => {
    const sorted = ['CCC', 'CCI', '...', 'CIN']
      .map((letters): [string, Diagnosticity] => [letters, readDiagnosticity(IDS, cellsOf(letters))])
      .toSorted((one, other) => compareDiagnosticity(one[1], other[1]));
    expect(sorted.map(([letters]) => letters)).toEqual(['CIN', 'CCI', '...', 'CCC']);
  });
});

describe('what if a source is wrong', () => {
  const branch = weigh(3, 'I.C', []);
  const branched: WeighedClaim = {
    ...branch,
    claim: {
      ...branch.claim,
      chain: [
        { id: 'o', sourceId: ministry.id, verb: 'said', words: null, from: [] },
        { id: 'f', sourceId: fars.id, verb: 'carried', words: null, from: ['o'] },
        { id: 'd', sourceId: donya.id, verb: 'carried', words: null, from: ['o'] },
      ],
    },
  };
  const rows = [
    weigh(1, 'IC.', [alevi, tv, fars]),
    weigh(2, 'I..', [alevi]),
    branched,
    weigh(4, '.I.', [], { clips: [{ clipId: clip.id, role: 'supports' }] }),
  ];
  const tell = (source: Source) => {
    const { fallen, weakened, before, after } = takeSourceOut(IDS, rows, source.id, lookup);
    const points = (list: typeof before) => list.map((one) => one.inconsistentOrigins);
    return {
      fallen: fallen.map((one) => [rows.findIndex((row) => row.rowId === one.rowId) + 1, one.role]),
      weakened: weakened.map((id) => rows.findIndex((row) => row.rowId === id) + 1),
      before: points(before),
      after: points(after),
    };
  };

  test('its own claims fall, before and after stand side by side', () => {
    expect(tell(alevi)).toEqual({
      fallen: [
        [1, 'origin'],
        [2, 'origin'],
      ],
      weakened: [],
      before: [2, 1, 0],
      after: [1, 1, 0],
    });
  });

  test('what came through it alone falls, what has another branch stands', () => {
    expect(tell(fars)).toMatchObject({ fallen: [[1, 'carrier']], weakened: [3], before: [2, 1, 0], after: [2, 1, 0] });
  });

  test('what was read in it alone falls', () => {
    expect(tell(outlet)).toMatchObject({ fallen: [[4, 'outlet']], before: [2, 1, 0], after: [2, 0, 0] });
  });

  test('the sources to choose from are those that any claim leans on, outlets among them, the most used first', () => {
    expect(
      listLeanedOn(
        rows.map((row) => row.claim),
        lookup,
      ).map((one) => [one.sourceId, one.claims]),
    ).toEqual([
      [alevi.id, 2],
      [fars.id, 2],
      [tv.id, 1],
      [ministry.id, 1],
      [donya.id, 1],
      [outlet.id, 1],
    ]);
  });
});
