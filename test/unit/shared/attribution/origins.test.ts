import { expect, test } from 'vitest';
import { type ArticleLookup, countOrigins, describeOrigins } from '../../../../shared/attribution/origins.ts';
import { chainOf, claimOf } from './claims.ts';

const lookup = (families: Readonly<Record<string, string>> = {}): ArticleLookup => ({
  articleIdsOf: (claim) => claim.clips.map((clip) => clip.clipId),
  familyOf: (articleId) => families[articleId] ?? null,
  outletOf: (articleId) => `outlet of ${articleId}`,
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
