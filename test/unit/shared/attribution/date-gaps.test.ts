import { describe, expect, test } from 'vitest';
import {
  countOpenDays,
  countOpenDaysOf,
  coveredDays,
  findDateDoubts,
  findUncoveredDays,
  fromDayNumber,
  toDayNumber,
} from '../../../../shared/attribution/date-gaps.ts';
import { describeDoubt } from '../../../../shared/attribution/gap-rows.ts';
import type { AnchorRows } from '../../../../shared/dates/dates-to-confirm.ts';
import type { DateReading } from '../../../../shared/model/date-reading.ts';
import { makeEvent, toReading, toValue } from '../exchange/made-up-case.ts';

const dayOf = (iso: string) => toDayNumber(Date.parse(iso));
const iso = (day: number) => new Date(fromDayNumber(day)).toISOString().slice(0, 10);

describe('how many days a date leaves open', () => {
  test.each([
    ['2019-09-01', 1],
    ['[2019-09-01..2019-09-10]', 10],
    ['2019-09', 30],
    ['2019', 365],
    ['2020-02', 29],
    ['[..2019-09-10]', Number.POSITIVE_INFINITY],
    ['2019-09-01/2019-12-31', 0],
    ['2019-09-01/..', 0],
  ])('%s: %d', (edtf, days) => {
    expect(countOpenDays(toValue(edtf, 'typed'))).toBe(days);
  });

  test('the wider one of begin and end counts, and what was not read counts for nothing', () => {
    const end = toReading('2019-12', 'in December');
    expect(countOpenDaysOf(makeEvent(1, 'a', '2019-09-01', '', { end }))).toBe(31);
    expect(countOpenDaysOf(makeEvent(1, 'a', null))).toBe(0);
    expect(countOpenDaysOf({ begin: toReading('2019', 'some time', { value: null }), end: null })).toBe(0);
  });
});

describe('the days that an event covers', () => {
  test.each([
    ['2019-09-01', null, '2019-09-01', '2019-09-01'],
    ['[2019-09-01..2019-09-10]', null, '2019-09-01', '2019-09-10'],
    ['2019-09-01/2019-12-31', null, '2019-09-01', '2019-12-31'],
    ['2019-09-01', '2019-09-20', '2019-09-01', '2019-09-20'],
  ])('%s until %s: %s to %s', (begin, end, from, to) => {
    const event = makeEvent(1, 'a', begin, '', { end: end ? toReading(end, end) : null });
    const covered = coveredDays(event, 31);
    expect(covered && [iso(covered.from), iso(covered.to)]).toEqual([from, to]);
  });

  test.each(['2019', '[..2019-09-10]', '2019-09-01/..'])('%s covers none', (edtf) => {
    expect(coveredDays(makeEvent(1, 'a', edtf), 31)).toBeNull();
  });
});

describe('the days that nothing covers', () => {
  const at = (eventId: string, from: string, to = from) => ({ eventId, from: dayOf(from), to: dayOf(to) });
  const find = (covered: readonly ReturnType<typeof at>[], from: string | null = null, to: string | null = null) =>
    findUncoveredDays(covered, { from: from && dayOf(from), to: to && dayOf(to) } as {
      from: number | null;
      to: number | null;
    }).map((one) => [iso(one.from), iso(one.to), one.afterEventId, one.beforeEventId]);

  test('lie between the first and the last covered day, with the events on either side', () => {
    expect(find([at('b', '2019-09-05', '2019-09-06'), at('a', '2019-09-01'), at('c', '2019-09-10')])).toEqual([
      ['2019-09-02', '2019-09-04', 'a', 'b'],
      ['2019-09-07', '2019-09-09', 'b', 'c'],
    ]);
  });

  test('are none where covered days touch, overlap or lie within others', () => {
    const covered = [at('a', '2019-09-01', '2019-09-20'), at('b', '2019-09-05'), at('c', '2019-09-21', '2019-09-22')];
    expect(find(covered)).toEqual([]);
    expect(find([...covered, at('d', '2019-09-24')])).toEqual([['2019-09-23', '2019-09-23', 'c', 'd']]);
  });

  test('run over the period that was given, and no further', () => {
    const covered = [at('a', '2003-05-01'), at('b', '2019-09-03'), at('c', '2019-09-20')];
    expect(find(covered, '2019-09-01', '2019-09-10')).toEqual([
      ['2019-09-01', '2019-09-02', 'a', 'b'],
      ['2019-09-04', '2019-09-10', 'b', 'c'],
    ]);
    expect(find(covered, '2019-09-18', '2019-09-25')).toEqual([
      ['2019-09-18', '2019-09-19', 'b', 'c'],
      ['2019-09-21', '2019-09-25', 'c', null],
    ]);
  });

  test('are the whole period where nothing is covered, and none without either', () => {
    expect(find([], '2019-09-01', '2019-09-02')).toEqual([['2019-09-01', '2019-09-02', null, null]]);
    expect(find([])).toEqual([]);
    expect(find([], '2019-09-01')).toEqual([]);
  });
});

describe('a date should be confirmed', () => {
  const evidenced = <T>(value: T) => ({ value, evidence: { from: 'analyst', detail: '' } as const, others: [] });
  const article = (edtf: string | null) => ({
    title: evidenced('An article'),
    language: evidenced('en'),
    published: edtf === null ? null : evidenced(toReading(edtf, edtf)),
  });
  const anchors: AnchorRows = {
    article: (id) => (id === 'dated' ? article('2019-10-21') : article(null)),
    event: (id) => (id === 'strike' ? makeEvent(2, 'Strike', '2019-09-05') : undefined),
    articleOf: () => 'dated',
  };
  const anchored = (articleId: string, edtf: string, part: Partial<DateReading> = {}) =>
    toReading('2019-09', 'last September', { anchor: { from: 'publication', articleId, edtf }, ...part });
  const dayAfter = (eventId: string, edtf: string) =>
    toReading('2019-09-02', 'the following day', { anchor: { from: 'event', eventId, edtf } });

  test.each<readonly [name: string, reading: DateReading | null, doubts: readonly string[]]>([
    [
      'when nobody accepted it',
      toReading('2019', 'x', { status: 'proposed' }),
      ['“x”: proposed by the app, accepted by nobody'],
    ],
    [
      'when the publication date it was counted from has changed',
      anchored('dated', '2019-10-20'),
      ['“last September”: counted from 2019-10-20, and the article is dated 2019-10-21 now'],
    ],
    [
      'when that article has no publication date any more',
      anchored('undated', '2019-10-21'),
      ['“last September”: counted from 2019-10-21, and the article has no date now'],
    ],
    [
      'when the event it was counted from has another date',
      dayAfter('strike', '2019-09-01'),
      ['“the following day”: counted from 2019-09-01, and the event is dated 2019-09-05 now'],
    ],
    [
      'when that event is gone',
      dayAfter('nobody', '2019-09-01'),
      ['“the following day”: counted from 2019-09-01, and the event is gone'],
    ],
    [
      'when it can be counted at last',
      toReading('2019', 'last September', { value: null }),
      ['“last September”: can be counted, now that the article is dated 2019-10-21'],
    ],
    [
      'not when the analyst kept it in spite of that',
      anchored('dated', '2019-10-20', { keptDespite: '2019-10-21' }),
      [],
    ],
    ['not when its anchor stands', anchored('dated', '2019-10-21'), []],
    ['not when it is absolute', toReading('2019-09-01', '1 September 2019'), []],
    ['not when it was not read', toReading('2019', 'x', { status: 'proposed', value: null }), []],
    ['not when there is none', null, []],
  ])('%s', (_name, begin, doubts) => {
    const event = { ...makeEvent(1, 'a', null), begin };
    expect(findDateDoubts(event, anchors).map(describeDoubt)).toEqual(doubts);
  });
});
