import { expect, test } from 'vitest';
import { asAssertions, CONFIRMED, explainUnconfirmed, findBearing } from '../../../../shared/attribution/confirmed.ts';
import { countOrigins } from '../../../../shared/attribution/origins.ts';
import type { Claim, Stance } from '../../../../shared/model/claim.ts';
import { chainOf, claimOf } from './claims.ts';

const claim = (source: string, slot: string, value: string, stance: Stance = 'asserts'): Claim =>
  claimOf(chainOf(source), [`article of ${source}`], { slot, value, stance });

const LOOKUP = { articleIdsOf: (one: Claim) => one.clips.map((use) => use.clipId) };

const originsFor = (one: Claim, others: readonly Claim[]) =>
  countOrigins(asAssertions(findBearing(one, [one, ...others])), LOOKUP).origins;

test('an answer is borne out by those who give it too, not by those who give another or deny it', () => {
  const hills = claim('Darrow', 'where', 'the eastern hills');
  const same = claim('Mirel', 'where', 'eastern hills');
  expect(originsFor(hills, [same])).toBe(2);
  expect(originsFor(hills, [claim('Mirel', 'where', 'the valley')])).toBe(1);
  expect(originsFor(hills, [claim('Mirel', 'where', 'eastern hills', 'denies')])).toBe(1);
  expect(originsFor(hills, [claim('Mirel', 'when', '2019')])).toBe(1);
  expect(originsFor(hills, [{ ...same, eventId: 'F' }])).toBe(1);
});

test('that an event happened is borne out by whatever is asserted of it', () => {
  const happened = claim('Darrow', 'happened', '');
  expect(originsFor(happened, [claim('Mirel', 'where', 'the valley')])).toBe(2);
  expect(originsFor(happened, [claim('Mirel', 'happened', 'no')])).toBe(1);
});

test('a denial is borne out by other denials alone', () => {
  const denial = claim('Ministry', 'happened', '', 'denies');
  expect(originsFor(denial, [claim('Mirel', 'where', 'the valley')])).toBe(1);
  expect(originsFor(denial, [claim('Mirel', 'happened', 'no')])).toBe(2);
});

test('credibility 1 asks for two origins or a reason, and says so in a sentence', () => {
  const one = { articles: 3, origins: 1 };
  const asked = explainUnconfirmed({ credibility: CONFIRMED, rationale: ' ' }, one);
  expect(asked).toContain('asks for two origins');
  expect(asked).toContain('3 articles, 1 origin');
  expect(explainUnconfirmed({ credibility: CONFIRMED, rationale: 'I saw it' }, one)).toBeNull();
  expect(explainUnconfirmed({ credibility: CONFIRMED, rationale: '' }, { articles: 2, origins: 2 })).toBeNull();
  expect(explainUnconfirmed({ credibility: 'admiralty-credibility:2', rationale: '' }, one)).toBeNull();
  expect(explainUnconfirmed({ credibility: 'not-graded', rationale: '' }, one)).toBeNull();
});
