import { expect, test } from 'vitest';
import { describeFall, summarizeLeaning } from '../../../../../renderer/features/sources/leaning-words.ts';
import type { LeaningClaim, LeaningEvent } from '../../../../../shared/attribution/leaning.ts';
import { makeClaim } from '../../../shared/timeline/rows.ts';

const claims = (number: number): LeaningClaim[] =>
  Array.from({ length: number }, (_, index) => ({
    claim: makeClaim(String(index), 'E'),
    role: 'origin',
    stands: false,
  }));
const count = (origins: number) => ({ articles: origins, stories: origins, origins, originSourceIds: [] });
const event = (before: number, after: number, number = 1): LeaningEvent => ({
  eventId: `${before} ${after}`,
  claims: claims(number),
  before: count(before),
  after: count(after),
});

test('a sentence says how much leans on a source and what is left without it', () => {
  expect(summarizeLeaning({ events: [], looseClaims: [] })).toContain('Nothing leans on it');
  expect(summarizeLeaning({ events: [event(1, 0, 3), event(2, 1)], looseClaims: claims(1) })).toBe(
    '5 claims on 2 events lean on it. Without it 1 event has no origin left, and 1 event has fewer.',
  );
  expect(summarizeLeaning({ events: [event(2, 2)], looseClaims: [] })).toBe(
    '1 claim on 1 event leans on it. Every event keeps its origins without it.',
  );
  expect(summarizeLeaning({ events: [], looseClaims: claims(1) })).toBe('1 claim leans on it.');
});

test('a word says what becomes of an event', () => {
  expect(describeFall(event(1, 0))).toEqual({ words: 'no other origin', isLoss: true });
  expect(describeFall(event(3, 1))).toEqual({ words: 'loses 2 origins', isLoss: false });
  expect(describeFall(event(2, 2))).toEqual({ words: 'keeps its origins', isLoss: false });
  expect(describeFall(event(0, 0))).toEqual({ words: 'no origin to lose', isLoss: false });
});
