import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeFields, pickMergedFields, unmergeFields } from '../../../../shared/attribution/merge-events.ts';
import type { MergedEvent, TimelineEvent } from '../../../../shared/model/event.ts';
import { makeEvent, toReading } from '../exchange/made-up-case.ts';

const AT = '2026-11-24T08:00:00.000Z';
const place = (name: string) => ({ name, coordinates: null, precision: null });
const person = (name: string, role = '') => ({ name, role, sourceId: null });

const visit = makeEvent(1, 'Moscow visit', '2019-09-05', 'on 5 September', {
  place: place('Moscow'),
  participants: [person('Al-Fayyad', 'guest')],
  tags: ['s-400'],
  status: 'reviewed',
});
const trip = makeEvent(2, 'Trip to Russia', '[2019-09-01..2019-09-10]', 'at the beginning of September', {
  kind: 'visit',
  place: place('Kremlin'),
  participants: [person('al fayyad', 'Guest'), person('Patrushev')],
  tags: ['s-400', 'diplomacy'],
  description: { state: '{}', plain: 'Seen twice.' },
});

function mergeInto(survivor: TimelineEvent, other: TimelineEvent): TimelineEvent {
  const entry: MergedEvent = {
    event: other,
    claimIds: [],
    anchoredEventIds: [],
    before: pickMergedFields(survivor),
    reason: '',
    at: AT,
  };
  return { ...survivor, ...mergeFields(survivor, other), merged: [...(survivor.merged ?? []), entry] };
}

function takeOut(survivor: TimelineEvent, otherId: string): TimelineEvent {
  const entry = survivor.merged?.find((one) => one.event.id === otherId);
  if (!entry) throw new Error('it was not merged');
  const rest = { ...survivor };
  for (const field of Object.keys(pickMergedFields(survivor))) delete (rest as Record<string, unknown>)[field];
  const merged = (survivor.merged ?? []).filter((one) => one !== entry);
  const { merged: _merged, ...bare } = rest;
  return { ...bare, ...unmergeFields(survivor, entry), ...(merged.length > 0 ? { merged } : {}) } as TimelineEvent;
}

describe('merging', () => {
  const merged = mergeFields(visit, trip);

  test('another date becomes an alternative that says whose it was, in its words', () => {
    expect(merged.begin?.value?.edtf).toBe('2019-09-05');
    expect(merged.begin?.alternatives).toMatchObject([
      {
        edtf: '[2019-09-01..2019-09-10]',
        rule: 'of the merged event “Trip to Russia”: “at the beginning of September”, typed as EDTF',
      },
    ]);
  });

  test('another place stands beside, and lists are joined without doubles', () => {
    expect(merged.place).toEqual(place('Moscow'));
    expect(merged.otherPlaces).toEqual([place('Kremlin')]);
    expect(merged.participants.map((one) => one.name)).toEqual(['Al-Fayyad', 'Patrushev']);
    expect(merged.tags).toEqual(['s-400', 'diplomacy']);
  });

  test('what the surviving event lacks it takes, and what was reviewed alone is open again', () => {
    expect(merged.description?.plain).toBe('Seen twice.');
    expect(merged.status).toBe('open');
    const bare = makeEvent(3, 'Bare', null);
    expect(mergeFields(bare, trip)).toMatchObject({ begin: trip.begin, place: trip.place });
    expect(mergeFields(bare, trip).otherPlaces).toBeUndefined();
  });

  test('the same date, in other words, adds no alternative', () => {
    const same = makeEvent(4, 'Same', '2019-09-05', 'on the fifth');
    expect(mergeFields(visit, same).begin).toEqual(visit.begin);
  });

  test('words that could not be read keep their place and get the other date as an alternative', () => {
    const unread = { ...visit, begin: toReading('2019', 'some time later', { value: null }) };
    expect(mergeFields(unread, trip).begin).toMatchObject({ words: 'some time later', value: null });
    expect(mergeFields(unread, trip).begin?.alternatives).toHaveLength(1);
  });

  test('a judgment is kept whole: that of the surviving event, else that of the other', () => {
    const judged = { ...trip, likelihood: 'icd203:likely' as const, rationale: 'Two airlines' };
    expect(mergeFields(visit, judged)).toMatchObject({ likelihood: 'icd203:likely', rationale: 'Two airlines' });
    const own = { ...visit, confidence: 'icd203-confidence:low' as const };
    expect(mergeFields(own, judged)).toMatchObject({ confidence: 'icd203-confidence:low' });
    expect(mergeFields(own, judged).likelihood).toBeUndefined();
  });
});

describe('taking it out again', () => {
  test('gives back exactly what was there when nothing was edited since', () => {
    expect(takeOut(mergeInto(visit, trip), trip.id)).toEqual(visit);
  });

  test('a field that was edited since stays, and what came with the other event leaves the lists', () => {
    const edited = { ...mergeInto(visit, trip), place: place('Vnukovo'), tags: ['s-400', 'diplomacy', 'new'] };
    const back = takeOut(edited, trip.id);
    expect(back.place).toEqual(place('Vnukovo'));
    expect(back.tags).toEqual(['s-400', 'new']);
    expect(back.otherPlaces).toBeUndefined();
    expect(back.begin).toEqual(visit.begin);
  });

  test('of two merged events the first can be taken out, and what the second brought stays', () => {
    const third = makeEvent(5, 'Visit of the adviser', '2019-09-07', 'on the 7th', { tags: ['adviser'] });
    const back = takeOut(mergeInto(mergeInto(visit, trip), third), trip.id);
    expect(back.tags).toEqual(['s-400', 'adviser']);
    expect(back.participants.map((one) => one.name)).toEqual(['Al-Fayyad']);
    expect(back.begin?.alternatives.map((one) => one.edtf)).toContain('2019-09-07');
  });

  test('merging and taking out is nothing, whatever the events hold', () => {
    const events = fc.record({
      edtf: fc.constantFrom(null, '2019', '2019-09-05', '[2019-09-01..2019-09-10]'),
      place: fc.constantFrom(null, place('Moscow'), place('Basra')),
      otherPlaces: fc.subarray([place('Erbil'), place('Basra')]),
      tags: fc.subarray(['a', 'b', 'c']),
      people: fc.subarray(['Al-Fayyad', 'Patrushev', 'al fayyad']),
      status: fc.constantFrom('open', 'reviewed'),
      rationale: fc.constantFrom(undefined, 'because'),
    });
    const toEvent = (number: number, parts: typeof events extends fc.Arbitrary<infer T> ? T : never) =>
      makeEvent(number, `Event ${number}`, parts.edtf, `words ${number}`, {
        place: parts.place,
        tags: parts.tags,
        participants: parts.people.map((name) => person(name)),
        status: parts.status,
        ...(parts.otherPlaces.length > 0 ? { otherPlaces: parts.otherPlaces } : {}),
        ...(parts.rationale === undefined ? {} : { rationale: parts.rationale }),
      });
    fc.assert(
      fc.property(events, events, (one, other) => {
        const [survivor, gone] = [toEvent(1, one), toEvent(2, other)];
        expect(takeOut(mergeInto(survivor, gone), gone.id)).toEqual(survivor);
      }),
    );
  });
});
