import { expect, test } from 'vitest';
import { fromDay } from '../../../../shared/dates/days.ts';
import { type Church, easterOf } from '../../../../shared/dates/easter.ts';

/** Dates of almanacs. */
const WESTERN =
  '1818-03-22 1943-04-25 1961-04-02 1999-04-04 2000-04-23 2008-03-23 2011-04-24 2019-04-21 2024-03-31 2025-04-20 2038-04-25';
const EASTERN = '1983-05-08 2000-04-30 2008-04-27 2011-04-24 2013-05-05 2019-04-28 2021-05-02 2024-05-05 2025-04-20';

test.each<[Church, string]>([
  ['western', WESTERN],
  ['eastern', EASTERN],
])('%s Easter is where almanacs have it', (church, dates) => {
  for (const date of dates.split(' ')) {
    const [year = 0, month, day] = date.split('-').map(Number);
    expect(fromDay(easterOf(year, church))).toEqual({ year, month, day });
  }
});
