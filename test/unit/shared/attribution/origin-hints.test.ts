import { expect, test } from 'vitest';
import { findOriginHints } from '../../../../shared/attribution/origin-hints.ts';
import { type ArticleLookup, listOrigins } from '../../../../shared/attribution/origins.ts';
import type { Claim } from '../../../../shared/model/claim.ts';
import { chainOf, claimOf } from './claims.ts';

const LOOKUP: ArticleLookup = {
  articleIdsOf: (claim) => claim.clips.map((clip) => clip.clipId),
  outletOf: (articleId) => `outlet of ${articleId}`,
  unnamedWordsOf: (id) => (/^a number of/.test(id) ? id : null),
};

const hintsFor = (claims: readonly Claim[]) => findOriginHints(listOrigins(claims, LOOKUP), claims, LOOKUP);

test('unnamed people in the same words in two outlets may be one, and the app joins nothing', () => {
  const claims = ['a1', 'a2'].map((article) => claimOf(chainOf('a number of officials'), [article]));
  expect(hintsFor(claims)).toMatchObject([{ why: 'same-words' }]);
  expect(listOrigins(claims, LOOKUP)).toHaveLength(2);
});

test('an origin that passes on what another one said elsewhere may be that one', () => {
  const claims = [claimOf(chainOf('Darrow', 'Wire', 'Daily'), ['a1']), claimOf(chainOf('Wire', 'Radio'), ['a2'])];
  expect(hintsFor(claims)).toEqual([{ keys: ['source Wire', 'source Darrow'], why: 'carrier' }]);
});

test('speakers who never pass on each other, and denials, give no hint', () => {
  expect(hintsFor([claimOf(chainOf('Darrow', 'Wire'), ['a1']), claimOf(chainOf('Mirel', 'Daily'), ['a2'])])).toEqual(
    [],
  );
  const denial = claimOf(chainOf('Darrow', 'Wire'), ['a1'], { stance: 'denies' });
  expect(hintsFor([denial, claimOf(chainOf('Wire', 'Radio'), ['a2'])])).toEqual([]);
});
