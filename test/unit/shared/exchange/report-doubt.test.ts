import { describe, expect, test } from 'vitest';
import { chooseAxis, drawDoubt, placeTicks, toDoubtBar } from '../../../../shared/exchange/report-doubt.ts';
import { makeEvent, toReading } from './made-up-case.ts';

const YEAR_2019 = { from: Date.UTC(2019, 0, 1), to: Date.UTC(2020, 0, 1) };

describe('chooseAxis', () => {
  test('does not let one event far off squeeze the others', () => {
    const events = ['2019-07-01', '2019-08-01', '2019-09-01', '2019-10-01', '1921'].map((edtf, index) =>
      makeEvent(index, 'event', edtf),
    );
    const axis = chooseAxis(events);
    expect(new Date(axis?.from ?? 0).getUTCFullYear()).toBeGreaterThan(2016);
  });

  test('gives none where no event has a date with an end', () => {
    expect(chooseAxis([makeEvent(1, 'undated', null)])).toBeNull();
    expect(chooseAxis([])).toBeNull();
  });

  test('gives one event room to be seen', () => {
    const axis = chooseAxis([makeEvent(1, 'event', '2019-09-05')]);
    expect((axis?.to ?? 0) - (axis?.from ?? 0)).toBeGreaterThan(30 * 86_400_000);
  });
});

describe('drawDoubt', () => {
  const draw = (edtf: string, isDisputed = false) => {
    const bar = toDoubtBar(makeEvent(1, 'event', edtf), isDisputed);
    return bar ? drawDoubt(bar, YEAR_2019).source : '';
  };

  test('draws width as doubt: a third of the year a third of the axis', () => {
    expect(Number(/<rect[^>]* width="([\d.]+)"/.exec(draw('[2019-01-01..2019-05-02]'))?.[1])).toBeCloseTo(80, 0);
  });

  test('draws a day as a diamond, a span with a core, a dispute with hatching, an open side with an arrow', () => {
    expect(draw('2019-09-05')).not.toContain('<rect');
    expect(draw('2019-03/2019-09').match(/<rect/g)).toHaveLength(2);
    expect(draw('[2019-03..2019-09]').match(/<rect/g)).toHaveLength(1);
    expect(draw('2019-03/2019-09', true)).toContain('disputed');
    expect(draw('[..2019-09-05]')).toContain('M1 7');
    expect(draw('[2019-09-05..]')).toContain('M239 7');
  });

  test('draws what lies outside of the axis as an arrow alone', () => {
    expect(draw('2003')).not.toContain('<rect');
    expect(draw('2003')).toContain('M1 7');
  });

  test('never writes a number that is none', () => {
    for (const edtf of ['[..2019-09-05]', '../2019', '2019/..', '2003', '2030', '-0044', '9999'])
      expect(draw(edtf)).not.toMatch(/NaN|="-?Infinity/);
  });

  test('draws the time between begin and end as certain', () => {
    const event = makeEvent(1, 'event', '2019-03', 'in March', { end: toReading('2019-09', 'till September') });
    const bar = toDoubtBar({ ...event, latest: event.end?.value?.latest ?? null }, false);
    expect(bar?.kind).toBe('span');
    expect(bar?.core?.map((instant) => new Date(instant).toISOString().slice(0, 10))).toEqual([
      '2019-03-31',
      '2019-09-01',
    ]);
  });
});

describe('placeTicks', () => {
  test.each([
    [YEAR_2019, ['Jan 2019', 'Jul 2019', 'Jan 2020']],
    [{ from: Date.UTC(1990, 0, 1), to: Date.UTC(2010, 0, 1) }, ['1990', '2000', '2010']],
  ])('names a few round places', (axis, labels) => {
    expect(placeTicks(axis, 'en').map((tick) => tick.label)).toEqual(labels);
  });
});
