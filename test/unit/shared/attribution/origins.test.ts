import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ArticleLookup,
  countOrigins,
  describeOrigins,
  listOrigins,
} from '../../../../shared/attribution/origins.ts';
import type { OriginJudgment } from '../../../../shared/model/event-judgment.ts';
import { chainOf, claimOf, newId } from './claims.ts';

/** Sources whose id begins with “a number of” are unnamed, in those words. */
const lookup = (
  families: Readonly<Record<string, string>> = {},
  judgments: readonly OriginJudgment[] = [],
): ArticleLookup => ({
  unnamedWordsOf: (id) => (/^a number of/i.test(id) ? id : null),
  judgmentsOf: () => judgments,
  articleIdsOf: (claim) => claim.clips.map((clip) => clip.clipId),
  familyOf: (articleId) => families[articleId] ?? null,
  outletOf: (articleId) => `outlet of ${articleId}`,
});

test('any claims have as many origins as are listed, of the same sources', () => {
  const name = fc.constantFrom('Darrow', 'Wire', 'outlet of a1', 'outlet of a2', 'A number of officials');
  const claim = fc.tuple(
    fc.array(
      fc.oneof(
        name,
        fc.tuple(name, name).map((pair) => [...pair]),
      ),
      { maxLength: 3 },
    ),
    fc.subarray(['a1', 'a2', 'a3']),
    fc.constantFrom('asserts', 'denies'),
  );
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 4 }), fc.subarray(['a1', 'a2', 'a3']), (specs, family) => {
      const claims = specs.map(([steps, ids, stance]) =>
        claimOf(chainOf(...steps), ids, { stance: stance as 'asserts' | 'denies' }),
      );
      const facts = lookup(Object.fromEntries(family.map((id) => [id, 'family'])));
      const listed = listOrigins(claims, facts);
      const { origins, originSourceIds } = countOrigins(claims, facts);
      expect(origins).toBe(listed.length);
      expect(originSourceIds).toEqual([...new Set(listed.flatMap((origin) => origin.sourceIds))]);
    }),
  );
});

test('three articles that all lead back to one speaker are one origin', () => {
  const claims = [
    claimOf(chainOf('Darrow', 'Harbour 9', 'outlet of a1'), ['a1']),
    claimOf(chainOf('Darrow', 'Wire', 'outlet of a2'), ['a2']),
    claimOf(chainOf('Darrow', ['Wire', 'Daily'], 'outlet of a3'), ['a3']),
  ];
  const count = countOrigins(claims, lookup());
  expect(count).toEqual({ articles: 3, stories: 3, origins: 1, originSourceIds: ['Darrow'] });
  expect(describeOrigins(count)).toBe('3 articles, 1 origin');
});

test('denials and questions never count, neither as articles nor as origins', () => {
  const claims = [
    claimOf(chainOf('Darrow', 'outlet of a1'), ['a1']),
    claimOf(chainOf('Ministry', 'outlet of a2'), ['a2'], { stance: 'denies' }),
    claimOf(chainOf('Observers', 'outlet of a3'), ['a3'], { stance: 'questions' }),
  ];
  expect(countOrigins(claims, lookup())).toEqual({ articles: 1, stories: 1, origins: 1, originSourceIds: ['Darrow'] });
  expect(describeOrigins(countOrigins(claims.slice(1), lookup()))).toBe('0 articles, 0 origins');
});

test('two speakers in one article are two origins', () => {
  const claims = [claimOf(chainOf(['Darrow', 'Observers'], 'outlet of a1'), ['a1'])];
  expect(countOrigins(claims, lookup()).originSourceIds).toEqual(['Darrow', 'Observers']);
});

test('nine rewrites of one story that name nobody are one origin', () => {
  const ids = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'];
  const families = Object.fromEntries(ids.map((id) => [id, 'family']));
  const claims = ids.map((id) => claimOf(chainOf(`outlet of ${id}`), [id]));
  expect(countOrigins(claims, lookup())).toMatchObject({ articles: 9, stories: 9, origins: 9 });
  expect(countOrigins(claims, lookup(families))).toMatchObject({ articles: 9, stories: 1, origins: 1 });
});

test('rewrites that name nobody add nothing to one that names its origin, and a carrier is no origin', () => {
  const families = { a1: 'family', a2: 'family', a3: 'family' };
  const claims = [
    claimOf(chainOf('Darrow', 'Wire', 'outlet of a1'), ['a1']),
    claimOf(chainOf('outlet of a2'), ['a2']),
    claimOf(chainOf('Wire', 'outlet of a3'), ['a3']),
  ];
  expect(countOrigins(claims, lookup(families))).toMatchObject({ origins: 1, originSourceIds: ['Darrow'] });
  expect(countOrigins(claims, lookup())).toMatchObject({ origins: 3 });
});

test('a claim without a chain rests on its outlet, or on its article when that is not known', () => {
  const claims = [claimOf([], ['a1']), claimOf([], ['a1']), claimOf(chainOf('outlet of a1'), ['a1'])];
  expect(countOrigins(claims, lookup())).toMatchObject({ origins: 1, originSourceIds: ['outlet of a1'] });
  const blind: ArticleLookup = { articleIdsOf: (claim) => claim.clips.map((clip) => clip.clipId) };
  expect(countOrigins([claimOf([], ['a1']), claimOf([], ['a1'])], blind)).toMatchObject({
    origins: 1,
    originSourceIds: [],
  });
});

test('"it did not happen" is a denial, whatever the stance is called', () => {
  const claims = [claimOf(chainOf('Ministry'), ['a1'], { value: 'no' })];
  expect(countOrigins(claims, lookup())).toMatchObject({ articles: 0, origins: 0 });
});

describe('unnamed sources', () => {
  const officials = 'a number of officials';

  test('the same words within one outlet are one origin, however the chain is written', () => {
    const claims = [
      claimOf(chainOf(officials), ['a1']),
      claimOf(chainOf(officials, 'outlet of a1'), ['a1']),
      claimOf(chainOf('A number of  OFFICIALS', 'outlet of a1'), ['a1']),
    ];
    expect(countOrigins(claims, lookup())).toMatchObject({ origins: 1 });
  });

  test('the same words in two outlets are two, since nobody says that they are the same people', () => {
    const claims = [claimOf(chainOf(officials), ['a1']), claimOf(chainOf(officials), ['a2'])];
    expect(countOrigins(claims, lookup())).toMatchObject({ origins: 2, originSourceIds: [officials] });
  });

  test('the outlet that had the words first counts, not the one in which they were read', () => {
    const claims = [
      claimOf(chainOf(officials, 'Wire', 'outlet of a1'), ['a1']),
      claimOf(chainOf(officials, 'Wire', 'outlet of a2'), ['a2']),
    ];
    expect(countOrigins(claims, lookup())).toMatchObject({ articles: 2, origins: 1 });
  });

  test('rewrites of one story quote the same unnamed people', () => {
    const claims = [
      claimOf(chainOf(officials, 'Wire', 'outlet of a1'), ['a1']),
      claimOf(chainOf(officials), ['a2']),
      claimOf(chainOf('a number of observers'), ['a2']),
    ];
    expect(countOrigins(claims, lookup({ a1: 'family', a2: 'family' }))).toMatchObject({ origins: 2 });
  });
});

describe('what the analyst says of origins', () => {
  const judge = (kind: OriginJudgment['kind'], originKeys: readonly string[], claimIds: readonly string[] = []) =>
    ({ id: newId(), kind, originKeys, claimIds, reason: 'One office', at: '2026-11-23T20:00:00.000Z' }) as const;

  test('joined origins count as one and keep both sources', () => {
    const claims = [claimOf(chainOf('Minister'), ['a1']), claimOf(chainOf('Spokesman', 'Wire'), ['a2'])];
    const join = judge(
      'join',
      listOrigins(claims, lookup()).map((origin) => origin.key),
    );
    const [origin, ...others] = listOrigins(claims, lookup({}, [join]));
    expect(others).toEqual([]);
    expect(origin).toMatchObject({ sourceIds: ['Minister', 'Spokesman'], judgmentIds: [join.id] });
    expect(origin?.claimIds).toEqual(claims.map((claim) => claim.id));
    expect(countOrigins(claims, lookup({}, [join])).origins).toBe(1);
  });

  test('a join of which only one side is left changes nothing', () => {
    const claims = [claimOf(chainOf('Minister'), ['a1'])];
    const join = judge('join', ['source Minister', 'source Spokesman']);
    expect(listOrigins(claims, lookup({}, [join]))).toMatchObject([{ judgmentIds: [] }]);
  });

  test('a split claim rests on an origin of its own, its other origins stay', () => {
    const claims = [
      claimOf(chainOf('Minister'), ['a1']),
      claimOf(chainOf(['Minister', 'Witness'], 'outlet of a2'), ['a2']),
    ];
    const split = judge('split', ['source Minister'], [claims[1]?.id ?? '']);
    const origins = listOrigins(claims, lookup({}, [split]));
    expect(origins.map((origin) => origin.sourceIds)).toEqual([['Minister'], ['Minister'], ['Witness']]);
    expect(origins[1]?.judgmentIds).toEqual([split.id]);
  });

  test('a rewrite that reports on its own is split off its family', () => {
    const families = { a1: 'family', a2: 'family' };
    const claims = [claimOf(chainOf('Minister', 'outlet of a1'), ['a1']), claimOf(chainOf('outlet of a2'), ['a2'])];
    const [origin] = listOrigins(claims, lookup(families));
    expect(origin).toMatchObject({ sourceIds: ['Minister'], claimIds: claims.map((claim) => claim.id) });
    const split = judge('split', [origin?.key ?? ''], [claims[1]?.id ?? '']);
    expect(listOrigins(claims, lookup(families, [split])).map((one) => one.sourceIds)).toEqual([
      ['Minister'],
      ['outlet of a2'],
    ]);
  });

  test('joins follow each other: A with B and B with C are one origin', () => {
    const claims = ['A', 'B', 'C', 'D'].map((source, index) => claimOf(chainOf(source), [`a${index}`]));
    const joins = [judge('join', ['source A', 'source B']), judge('join', ['source B', 'source C'])];
    expect(listOrigins(claims, lookup({}, joins)).map((origin) => origin.sourceIds)).toEqual([['A', 'B', 'C'], ['D']]);
  });
});
