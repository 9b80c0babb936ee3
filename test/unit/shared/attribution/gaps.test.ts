import { describe, expect, test } from 'vitest';
import { listGapRows } from '../../../../shared/attribution/gap-rows.ts';
import { countGaps, findGaps, GAP_KINDS, type GapCase, type GapKind } from '../../../../shared/attribution/gaps.ts';
import type { CaseSettings } from '../../../../shared/model/case.ts';
import { makeIraqCase } from '../exchange/iraq-case.ts';
import {
  makeArticle,
  makeChain,
  makeClaim,
  makeClip,
  makeEvent,
  makeSnapshot,
  makeSource,
} from '../exchange/made-up-case.ts';

const rowsOf = (rows: GapCase, kind: GapKind) =>
  listGapRows(rows, findGaps(rows), kind, 'en').map((row) => [row.label, row.detail]);
const withSettings = (rows: GapCase, patch: Partial<CaseSettings>): GapCase => ({
  ...rows,
  settings: { ...rows.settings, ...patch },
});

describe('the gaps of a case', () => {
  test('are counted by kind', () => {
    const found = findGaps(makeIraqCase());
    expect(Object.fromEntries(GAP_KINDS.map((kind) => [kind, countGaps(found, kind)]))).toEqual({
      'single-origin': 3,
      'one-sided': 0,
      'no-claim': 2,
      ungraded: 4,
      unnamed: 1,
      undated: 1,
      'wide-date': 2,
      'unconfirmed-date': 1,
      'uncovered-days': 0,
      'no-event': 1,
      'undated-article': 1,
      'other-scale': 0,
    });
  });

  test('are none in an empty case', () => {
    const found = findGaps(makeSnapshot());
    expect(GAP_KINDS.map((kind) => countGaps(found, kind))).toEqual(GAP_KINDS.map(() => 0));
  });

  test('say of each row what is known of it', () => {
    const rows = makeIraqCase();
    expect(rowsOf(rows, 'single-origin')).toContainEqual([
      'S-400 purchase agreed (claimed)',
      expect.stringMatching(/^3 articles, 1 origin: Karim Alevi$/),
    ]);
    expect(rowsOf(rows, 'unnamed')).toEqual([['a number of official sources of the country', '1 claim']]);
    expect(rowsOf(rows, 'wide-date')).toEqual([
      ['S-400 purchase agreed (claimed)', expect.stringContaining('open on one side')],
      ['US promise of arms', '2003 · 365 days'],
    ]);
    expect(rowsOf(rows, 'no-event')).toEqual([
      ['Iraq also negotiates about S-300 systems.', 'BulgarianMilitary reported'],
    ]);
    expect(rowsOf(rows, 'unconfirmed-date')).toEqual([
      ['Iraq buys Russian S-400 anti-aircraft missile systems', 'No date in the file; it was typed by the analyst.'],
    ]);
  });
});

describe('what the analyst sets', () => {
  test('dates wider than that many days are gaps', () => {
    const events = [makeEvent(1, 'a', '[2019-09-01..2019-09-14]'), makeEvent(2, 'b', '[2019-09-01..2019-09-15]')];
    const rows = makeSnapshot({ events });
    expect(rowsOf(withSettings(rows, { gapDays: 14 }), 'wide-date')).toEqual([
      ['b', expect.stringContaining('15 days')],
    ]);
    expect(rowsOf(withSettings(rows, { gapDays: 13 }), 'wide-date')).toHaveLength(2);
  });

  test('grades that were left on another scale are gaps, each with its words and its scale', () => {
    expect(rowsOf(withSettings(makeIraqCase(), { likelihoodScale: 'phia' }), 'other-scale')).toEqual([
      ['September Moscow visit', 'very likely (80–95 %) on ICD 203; Low on ICD 203 analytic confidence'],
      [
        'Al-Fayyad went to Moscow and met Patrushev.',
        'likely (55–80 %) on ICD 203; Moderate on ICD 203 analytic confidence',
      ],
    ]);
  });

  test('days without a source lie between days on which a claim with a passage stands', () => {
    const { article, version } = makeArticle(1, 'A', 'en');
    const clip = makeClip(1, article, 'words');
    const events = ['2019-09-01', '2019-09-04', '2019-09-08', '2019-09-20'].map((day, index) =>
      makeEvent(index + 1, `event of ${day}`, day),
    );
    const claims = events.map((event, index) =>
      // The third has a claim that rests on nothing.
      makeClaim(index + 1, event, 'x', { clips: index === 2 ? [] : [{ clipId: clip.id, role: 'supports' }] }),
    );
    const rows = makeSnapshot({ articles: [article], versions: [version], clips: [clip], events, claims });
    expect(rowsOf(rows, 'uncovered-days')).toEqual([
      ['2–3 Sep 2019', '2 days · after “event of 2019-09-01” · before “event of 2019-09-04”'],
      ['5–19 Sep 2019', '15 days · after “event of 2019-09-04” · before “event of 2019-09-20”'],
    ]);
    expect(countGaps(findGaps(rows), 'uncovered-days')).toBe(17);
    const narrowed = withSettings(rows, { period: { from: '2019-09-19', to: '2019-09' } });
    expect(rowsOf(narrowed, 'uncovered-days')).toEqual([
      ['19 Sep 2019', '1 day · after “event of 2019-09-04” · before “event of 2019-09-20”'],
      ['21–30 Sep 2019', '10 days · after “event of 2019-09-20”'],
    ]);
  });
});

describe('an event told by one side only', () => {
  const [ministry, army, rebels, agency] = [
    { ...makeSource(1, 'Ministry', 'office'), side: 'government' },
    { ...makeSource(2, 'Army', 'office'), side: 'government' },
    { ...makeSource(3, 'Rebels', 'channel'), side: 'opposition' },
    makeSource(4, 'Agency', 'agency'),
  ] as const;
  const event = makeEvent(1, 'Strike', '2019-09-01');
  const saidBy = (number: number, source: typeof agency, more = {}) =>
    makeClaim(number, event, 'x', { chain: makeChain([source, 'said'], [agency, 'carried']), ...more });
  const find = (...claims: readonly ReturnType<typeof makeClaim>[]) =>
    rowsOf(makeSnapshot({ events: [event], sources: [ministry, army, rebels, agency], claims }), 'one-sided');

  test.each([
    ['is one when all origins speak for it, whoever carries them', [saidBy(1, ministry), saidBy(2, army)], 1],
    ['is none when another side speaks too', [saidBy(1, ministry), saidBy(2, rebels)], 0],
    ['is none when the other side denies it', [saidBy(1, ministry), saidBy(2, rebels, { stance: 'denies' })], 0],
    ['is none when somebody without a side speaks too', [saidBy(1, ministry), saidBy(2, agency)], 0],
    ['is none when nobody knows who says a claim', [saidBy(1, ministry), makeClaim(2, event, 'y')], 0],
    ['is none without a claim', [], 0],
  ])('%s', (_name, claims, count) => {
    expect(find(...claims)).toHaveLength(count);
  });

  test('is told with its side, and with how many speakers have none', () => {
    expect(find(saidBy(1, ministry))).toEqual([['Strike', 'government']]);
    const rows = makeSnapshot({
      events: [event],
      sources: [ministry, agency],
      claims: [saidBy(1, ministry), makeClaim(2, null, 'z', { chain: makeChain([agency, 'said']) })],
    });
    expect(findGaps(rows).speakersWithoutSide).toBe(1);
  });
});
