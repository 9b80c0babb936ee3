import { expect, test } from 'vitest';
import type { TimelineEvent } from '../../../../shared/model/event.ts';
import { makeClaimContext } from '../../../../shared/timeline/event-rows.ts';
import { packEvents } from '../../../../shared/timeline/pack-rows.ts';
import { makeEvent } from './rows.ts';
import { unfoldModel } from './unfold-model.ts';

/** The line under an event's title in the list. */
function factsOf(given: Partial<TimelineEvent>): unknown {
  const events = [makeEvent('e1', '2019-09-03', given)];
  const context = makeClaimContext({ events, claims: [], sources: [], articles: [], clips: [] });
  const [row] = unfoldModel(packEvents(events, context, { custom: undefined, locale: 'en-GB' }));
  return (row as { readonly facts: unknown }).facts;
}

const place = { name: 'Norrland', precision: 'region', coordinates: null } as const;
const who = (name: string) => ({ name, sourceId: null, role: '' });

test('an event’s line says who took part, or else its kind, and where; a country that is both once', () => {
  expect(factsOf({ kind: 'visit', participants: [who('Sorvik'), who('Hale')], place })).toBe('Sorvik, Hale · Norrland');
  expect(factsOf({ kind: 'visit', participants: [], place })).toBe('visit · Norrland');
  expect(factsOf({ kind: 'visit', participants: [], place: null })).toBe('visit');
  expect(factsOf({ kind: 'visit', participants: [who('Norrland'), who('Hale')], place })).toBe('Norrland, Hale');
});
