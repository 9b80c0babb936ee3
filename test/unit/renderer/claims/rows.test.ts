import { describe, expect, test } from 'vitest';
import { filterClaims, rankGrade, shortGrade, toClaimRows } from '../../../../renderer/features/claims/claim-rows.ts';
import { findNamesakes, readVariants } from '../../../../renderer/features/sources/source-rows.ts';
import { makeClaim, makeEvent, makeSource, saidBy } from '../../shared/timeline/rows.ts';

const sources = [makeSource('alevi', 'Karim Alevi', 'C'), makeSource('fars', 'Fars', null)];
const claims = [
  makeClaim('1', 'visit', {
    statement: 'Al-Fayyad went to Moscow',
    chain: [
      { id: 'a', sourceId: 'alevi', verb: 'said', words: null, from: [] },
      { id: 'b', sourceId: 'fars', verb: 'reported', words: null, from: ['a'] },
    ],
    credibility: 'admiralty-credibility:3',
  }),
  makeClaim('2', 'visit', {
    statement: '',
    slot: { name: 'where', value: 'Kazan' },
    chain: saidBy('fars'),
    stance: 'denies',
  }),
  makeClaim('3', 'gone', { statement: 'Nothing is known' }),
];
const rows = toClaimRows(claims, [makeEvent('visit', '2019-09-01', { title: 'Moscow visit' })], sources);

describe('the grid of claims', () => {
  test('shows the newest first, with event, chain in words and what stands for a missing statement', () => {
    expect(rows.map((row) => [row.statement, row.event, row.chain])).toEqual([
      ['Nothing is known', 'a removed event', ''],
      ['Kazan', 'Moscow visit', 'Fars said'],
      ['Al-Fayyad went to Moscow', 'Moscow visit', 'Karim Alevi said → Fars'],
    ]);
    expect(rows[2]?.reliability).toBe('admiralty-reliability:C');
  });

  test.each([
    ['moscow', ['2', '1']],
    ['kazan denies', ['2']],
    ['alevi', ['1']],
    ['possibly true', ['1']],
    ['', ['3', '2', '1']],
  ])('the filter %j finds %j', (typed, ids) => {
    expect(filterClaims(rows, typed).map((row) => row.claim.id)).toEqual(ids);
  });

  test('grades are short, and not graded is no grade', () => {
    expect(shortGrade('admiralty-credibility:3')).toBe('3');
    expect(shortGrade('icd203:likely')).toBe('likely');
    expect(shortGrade('does-not-apply')).toBe('n/a');
    expect(shortGrade('not-graded')).toBeNull();
    expect(rankGrade('admiralty-credibility:2')).toBeLessThan(rankGrade('admiralty-credibility:6'));
    expect(rankGrade('admiralty-credibility:6')).toBeLessThan(rankGrade('not-graded'));
  });
});

describe('a source', () => {
  test('shares names with others in whatever spelling, never with itself', () => {
    const [one, two, three] = [
      { ...makeSource('1', 'Fars', null), variants: ['خبرگزاری فارس'] },
      { ...makeSource('2', 'Fars News', null), variants: ['خبرگزارى‌ فارس'] },
      makeSource('3', 'Faras', null),
    ];
    expect(findNamesakes([one, two, three], one)).toEqual([two]);
  });

  test('has its variants one a line or apart by semicolons, each once, without its name', () => {
    expect(readVariants(' Fars News ; خبرگزاری فارس\nFars News\n\nFars', 'Fars')).toEqual([
      'Fars News',
      'خبرگزاری فارس',
    ]);
  });
});
