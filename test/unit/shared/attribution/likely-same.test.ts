import { expect, test } from 'vitest';
import { rankLikelySame } from '../../../../shared/attribution/likely-same.ts';
import { makeEvent } from '../exchange/made-up-case.ts';

const place = (name: string) => ({ name, coordinates: null, precision: null });
const visit = makeEvent(1, 'September visit to Moscow', '2019-09-05', 'then', { place: place('Moscow') });

const idsOf = (others: Parameters<typeof rankLikelySame>[1], most = 5) =>
  rankLikelySame(visit, others, most).map((one) => one.eventId);

test('an event of the same days with the same words is likely the same, and the reasons are told', () => {
  const same = makeEvent(2, 'Visit of the adviser to Moscow', '[2019-09-01..2019-09-10]', 'then', {
    place: place('moscow'),
  });
  const [found] = rankLikelySame(visit, [same], 5);
  expect(found?.eventId).toBe(same.id);
  expect(found?.reasons).toEqual(['same days', 'same place', '2 words in both']);
});

test('the likeliest comes first, itself never', () => {
  const near = makeEvent(2, 'Moscow visit in September', '2019-09-06');
  const less = makeEvent(3, 'Moscow talks', '2019-09-05', 'then', { place: place('Moscow') });
  expect(idsOf([less, visit, near])).toEqual([near.id, less.id]);
  expect(idsOf([less, near], 1)).toEqual([near.id]);
});

test('days that exclude each other speak against it, a day of delay does not', () => {
  expect(idsOf([makeEvent(2, 'September visit to Moscow', '2018-09-05')])).toEqual([]);
  expect(idsOf([makeEvent(2, 'September visit to Moscow', '2019-09-07')])).toHaveLength(1);
});

test('one shared word without a date is chance, and a wide date says nothing', () => {
  expect(idsOf([makeEvent(2, 'Moscow exchange falls', null)])).toEqual([]);
  expect(idsOf([makeEvent(2, 'Moscow exchange falls', '2019')])).toEqual([]);
});
