import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countColumns, countVisible, findVisible, type LaneAxis } from '../../../../shared/timeline/lanes.ts';
import { anyRows, layIn, makeRow } from './lane-rows.ts';
import { makeClaim, makeEvent, makeRows, makeSource, saidBy } from './rows.ts';

const DAY = 86_400_000;

describe('the lanes', () => {
  test('of kinds come in the order of the case, others after them by name', () => {
    const kinds = ['zoo', 'strike', 'visit', 'alpha'];
    const rows = kinds.map((kind, index) => makeRow(index, { start: index, length: 0, open: '', title: '', kind }));
    const { lanes } = layIn(rows, 'kind', ['visit', 'strike']);
    expect(lanes.map((lane) => lane.name)).toEqual(['Visit', 'Strike', 'Alpha', 'Zoo']);
  });

  test('go by side, place, source and tag, the fullest first; an event stands in the lane of each of its words', () => {
    const events = [
      makeEvent('a', '2019-09-01', {
        tags: ['s-400', 'radar'],
        place: { name: 'Moscow', coordinates: null, precision: null },
      }),
      makeEvent('b', '2019-09-02', { tags: ['radar'], place: { name: 'Moscow', coordinates: null, precision: null } }),
      makeEvent('c', '2019-09-03', { place: { name: 'Baghdad', coordinates: null, precision: null } }),
      makeEvent('d', '2019-09-04'),
    ];
    const claims = [
      makeClaim('1', 'a', { chain: saidBy('alevi') }),
      makeClaim('2', 'b', { chain: saidBy('alevi') }),
      makeClaim('3', 'c', { chain: saidBy('fars') }),
    ];
    const sources = [{ ...makeSource('alevi', 'Karim Alevi', null), side: 'north' }, makeSource('fars', 'Fars', null)];
    const rows = makeRows(events, claims, sources);
    const namesBy = (axis: LaneAxis) =>
      layIn(rows, axis).lanes.map(
        (lane) => `${lane.name}: ${[...lane.rows].map((index) => rows[index]?.event.id).join('')}`,
      );
    expect(namesBy('place')).toEqual(['Moscow: ab', 'Baghdad: c', 'No place: d']);
    expect(namesBy('tag')).toEqual(['Radar: ab', 'S-400: a', 'No tag: cd']);
    expect(namesBy('source')).toEqual(['Karim Alevi: ab', 'Fars: c', 'No source: d']);
    expect(namesBy('side')).toEqual(['North: ab', 'No side: cd']);
    expect(namesBy('none')).toEqual(['Events: abcd']);
  });

  test('are never more than can be seen: the smallest are put together', () => {
    const rows = Array.from({ length: 100 }, (_, index) =>
      makeRow(index, { start: index, length: 0, open: '', title: '', kind: `kind ${index}` }),
    );
    const { lanes } = layIn(rows);
    expect(lanes).toHaveLength(24);
    expect(lanes.at(-1)?.name).toBe('Other kinds');
    expect(lanes.reduce((sum, lane) => sum + lane.rows.length, 0)).toBe(100);
  });
});

describe('what of a lane is in sight', () => {
  test('is exactly the events that touch the view, and as many are counted', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 500 }),
        (rows, from, length) => {
          const view = { from: from * DAY, to: (from + length) * DAY };
          const { lanes, columns } = layIn(rows);
          for (const lane of lanes) {
            const expected = [...lane.rows].filter(
              (index) => (columns.from[index] ?? 0) <= view.to && (columns.to[index] ?? 0) >= view.from,
            );
            expect(findVisible(lane, view.from, view.to).map((place) => lane.rows[place])).toEqual(expected);
            expect(countVisible(lane, view.from, view.to)).toBe(expected.length);
          }
        },
      ),
    );
  });

  test('columns count each event once in every column it touches', () => {
    const rows = [
      makeRow(0, { start: 0, length: 10, open: '', title: '', kind: 'x' }),
      makeRow(1, { start: 5, length: 0, open: '', title: '', kind: 'x' }),
      makeRow(2, { start: 8, length: 2, open: 'right', title: '', kind: 'x' }),
    ];
    const [lane] = layIn(rows).lanes;
    if (!lane) throw new Error('no lane');
    expect([...countColumns(lane, 0, 10 * DAY, 10)]).toEqual([1, 1, 1, 1, 1, 2, 1, 1, 2, 2]);
  });

  test('columns count as walking all events does', () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 60 }), (rows, count) => {
        const [from, to] = [500 * DAY, 2500 * DAY];
        const width = (to - from) / count;
        for (const lane of layIn(rows).lanes) {
          const expected = Array.from(
            { length: count },
            (_, column) =>
              [...lane.starts].filter(
                (start, place) =>
                  start < from + (column + 1) * width && (lane.ends[place] ?? 0) >= from + column * width,
              ).length,
          );
          expect([...countColumns(lane, from, to, count)]).toEqual(expected);
        }
      }),
    );
  });
});
