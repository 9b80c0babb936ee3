import { expect, test } from 'vitest';
import { formatEdtf } from '../../../../shared/dates/format.ts';
import { readDate } from '../../../../shared/dates/read-words.ts';
import { chooseReading, describeAnchor, nextReading } from '../../../../shared/dates/step-reading.ts';

const published = { edtf: '2019-10-21', articleId: 'ARTICLE' };

test('stepping on through the ways to read words comes back to the first, in either direction', () => {
  const first = readDate('winter 2018', { published, language: 'en' });
  const all = [first.value?.edtf, ...first.alternatives.map((one) => one.edtf)];
  expect(all.length).toBeGreaterThan(2);
  for (const step of [1, -1] as const) {
    const seen: (string | undefined)[] = [];
    let reading = first;
    for (let count = 0; count < all.length; count += 1) {
      reading = chooseReading(reading, nextReading(reading, step) ?? '');
      seen.push(reading.value?.edtf);
    }
    expect(seen.at(-1)).toBe(all[0]);
    expect(new Set(seen)).toEqual(new Set(all));
    expect(reading.status).toBe('accepted');
  }
  expect(nextReading(readDate('2019-09-05', { published: null }), 1)).toBeNull();
  expect(chooseReading(first, 'no such reading')).toBe(first);
});

test('what a date counts from is told with its name and its own date', () => {
  const format = (edtf: string) => formatEdtf(edtf, 'en');
  const last = readDate('last week', { published, language: 'en' });
  expect(describeAnchor(last, () => 'A', format)).toBe('counted from the publication of “A”, 21 Oct 2019');
  expect(describeAnchor(last, () => null, format)).toBe('counted from the publication, 21 Oct 2019');
  const event = { edtf: '2019-09-05', eventId: 'EVENT' };
  const next = readDate('the following day', { published, event });
  expect(describeAnchor(next, (from) => from, format)).toBe('counted from the event “event”, 5 Sep 2019');
  expect(describeAnchor(readDate('2019', { published }), () => 'A', format)).toBe('');
});

test('words that news counts from its publication can be counted from an event, and the rule says so', () => {
  const event = { edtf: '2015-03-04T23:30:00+03:00', eventId: 'EVENT' };
  const reading = readDate('yesterday', { published, event, isCountedFromEvent: true, language: 'en' });
  expect(reading.value).toMatchObject({ edtf: '2015-03-03', rule: 'the day before the event' });
  expect(reading.anchor).toEqual({ from: 'event', eventId: 'EVENT', edtf: event.edtf });
  expect(readDate('yesterday', { published, event, language: 'en' }).anchor?.from).toBe('publication');
});
