import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMarkShape } from '../../../../shared/timeline/mark-shape.ts';
import { describeView, makeTicks } from '../../../../shared/timeline/ticks.ts';
import {
  fitBulk,
  fitView,
  panView,
  revealInView,
  toInstant,
  toX,
  zoomView,
} from '../../../../shared/timeline/time-scale.ts';
import { makeEvent, reading } from './rows.ts';

const DAY = 86_400_000;
const at = (iso: string) => Date.parse(iso);
const labels = (from: string, to: string, gap = 84) =>
  makeTicks({ from: at(from), to: at(to) }, 1000, gap, 'en-GB').map((tick) => tick.label);

describe('the time axis', () => {
  test.each([
    [
      '2019-09-01T10:00Z',
      '2019-09-01T12:00Z',
      ['1 Sept 2019', '10:15', '10:30', '10:45', '11:00', '11:15', '11:30', '11:45', '12:00'],
    ],
    ['2019-08-30', '2019-09-12', ['1 Sept 2019', '3 Sept', '5 Sept', '7 Sept', '9 Sept', '11 Sept']],
    ['2019-07-01', '2019-10-30', ['Jul 2019', 'Aug', 'Sept', 'Oct']],
    ['2000-01-01', '2019-12-31', ['2000', '2002', '2004', '2006', '2008', '2010', '2012', '2014', '2016', '2018']],
    [
      '1000-01-01',
      '2019-01-01',
      ['1000', '1100', '1200', '1300', '1400', '1500', '1600', '1700', '1800', '1900', '2000'],
    ],
  ])('from %s to %s it reads %j', (from, to, expected) => {
    expect(labels(from, to)).toEqual(expected);
  });

  test('lines stand in order, inside of the view, and far enough apart to be read, at every scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('0500-01-01'), max: at('2500-01-01') }),
        fc.double({ min: Math.log(10 * 60_000), max: Math.log(4000 * 365 * DAY), noNaN: true }),
        (from, size) => {
          const view = { from, to: from + Math.exp(size) };
          const ticks = makeTicks(view, 1000, 84, 'en-GB');
          for (const [index, tick] of ticks.entries()) {
            expect(tick.at).toBeGreaterThanOrEqual(view.from);
            expect(tick.at).toBeLessThanOrEqual(view.to);
            const before = ticks[index - 1];
            if (before) expect(toX(view, 1000, tick.at) - toX(view, 1000, before.at)).toBeGreaterThan(84 * 0.6);
          }
          expect(ticks.length).toBeLessThanOrEqual(24);
        },
      ),
    );
  });

  test('a view is named as exactly as it is wide', () => {
    const name = (from: string, to: string) =>
      describeView({ from: at(from), to: at(to) }, 'en-GB').replace(/\s*–\s*/, ' – ');
    expect(name('2019-07-01', '2019-10-30')).toBe('Jul – Oct 2019');
    expect(name('2019-09-03', '2019-09-09')).toBe('3 – 9 Sept 2019');
    expect(name('2003-01-01', '2021-01-01')).toBe('2003 – 2021');
  });
});

describe('the view of time', () => {
  const view = { from: at('2019-01-01'), to: at('2020-01-01') };

  test('zooming keeps the instant under the pointer in its place', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.integer({ min: 0, max: 1000 }), (factor, x) => {
        const instant = toInstant(view, 1000, x);
        expect(toX(zoomView(view, factor, instant), 1000, instant)).toBeCloseTo(x, 3);
      }),
    );
  });

  test('zooming ends at ten minutes and at four thousand years', () => {
    const near = zoomView(view, 1e-12, view.from);
    const far = zoomView(view, 1e12, view.from);
    expect(near.to - near.from).toBeCloseTo(600_000, -1);
    expect((far.to - far.from) / (365.25 * DAY)).toBeCloseTo(4000, 3);
  });

  test('panning there and back ends where it began', () => {
    const back = panView(panView(view, 0.3), -0.3);
    expect(back.from).toBeCloseTo(view.from, 0);
  });

  test('fit shows every finite bound and nothing stretches to an open side', () => {
    const fitted = fitView([
      { earliest: at('2019-03-01'), latest: at('2019-04-01') },
      { earliest: Number.NEGATIVE_INFINITY, latest: at('2019-10-21') },
    ]);
    expect(fitted?.from).toBeLessThan(at('2019-03-01'));
    expect(fitted?.from).toBeGreaterThan(at('2019-01-01'));
    expect(fitted?.to).toBeGreaterThan(at('2019-10-21'));
    expect(fitView([])).toBeNull();
  });

  test('a single moment is shown in its month', () => {
    const fitted = fitView([{ earliest: at('2019-09-01'), latest: at('2019-09-02') }]);
    expect(((fitted?.to ?? 0) - (fitted?.from ?? 0)) / DAY).toBeCloseTo(30, 5);
  });

  test('the first view leaves few far events out when they would squeeze the others into a corner', () => {
    const days = ['2019-07-15', '2019-08-01', '2019-09-01', '2019-09-26', '2019-10-20', '2003-01-01'];
    const yearOf = (of: readonly string[]) => {
      const earliest = Float64Array.from(of, at);
      return new Date(fitBulk({ earliest, latest: earliest.map((day) => day + DAY) })?.from ?? 0).getUTCFullYear();
    };
    expect(yearOf(days)).toBe(2019);
    expect(yearOf(days.slice(2))).toBeLessThan(2003);
  });

  test('an event in sight moves nothing; one out of sight comes to the middle, a longer one is fitted', () => {
    expect(revealInView(view, at('2019-02-01'), at('2019-02-02'))).toBe(view);
    const moved = revealInView(view, at('2021-02-01'), at('2021-02-01'));
    expect((moved.from + moved.to) / 2).toBe(at('2021-02-01'));
    expect(moved.to - moved.from).toBe(view.to - view.from);
    const wide = revealInView(view, at('2010-01-01'), at('2021-01-01'));
    expect(wide.from).toBeLessThan(at('2010-01-01'));
    expect(wide.to).toBeGreaterThan(at('2021-01-01'));
  });
});

describe('how an event is drawn', () => {
  const shape = (begin: string | null, end: string | null = null) =>
    toMarkShape(makeEvent('x', begin, end ? { end: reading(end) } : {}));

  test('a day is a certain moment', () => {
    expect(shape('2019-09-26')).toMatchObject({ kind: 'point', sure: { from: at('2019-09-26') } });
  });

  test('a moment somewhere in a stretch has nothing certain, nor has an approximate day', () => {
    expect(shape('[2019-09-01..2019-09-10]')).toMatchObject({ kind: 'point', sure: null });
    expect(shape('2019-09-26~')?.sure).toBeNull();
    expect(shape('2019-09?')?.sure).toBeNull();
  });

  test('approximate and uncertain dates are drawn wider than they are read, doubly uncertain ones more so', () => {
    const month = shape('2019-09~');
    expect(month?.earliest).toBe(at('2019-09-01'));
    expect(month?.from).toBe(at('2019-08-01'));
    expect(new Date(month?.to ?? 0).getUTCMonth()).toBe(9);
    expect(shape('2019-09%')?.from).toBe(at('2019-07-01'));
    expect(shape('2019-09')).toMatchObject({ from: at('2019-09-01') });
  });

  test('what lasted from day to day is certain all through', () => {
    const { sure, earliest, latest } = shape('2019-09-01/2019-09-10') ?? {};
    expect(sure).toEqual({ from: earliest, to: latest });
  });

  test('between doubtful ends only the time from the last begin to the first end is certain', () => {
    const joined = shape('[2019-08-01..2019-08-12]', '[2019-09-20..2019-09-30]');
    expect(joined?.kind).toBe('span');
    expect(joined?.sure?.from).toBeGreaterThanOrEqual(at('2019-08-12'));
    expect(joined?.sure?.to).toBe(at('2019-09-20'));
  });

  test('doubtful ends that overlap leave nothing certain', () => {
    expect(shape('[2019-08-01..2019-09-25]', '[2019-09-20..2019-09-30]')?.sure).toBeNull();
  });

  test('open sides stay open, and an event without a readable date has no place', () => {
    expect(shape('../2019-10-21')).toMatchObject({ earliest: Number.NEGATIVE_INFINITY });
    expect(shape('2019-11/..')).toMatchObject({ latest: Number.POSITIVE_INFINITY });
    expect(shape(null)).toBeNull();
  });
});
