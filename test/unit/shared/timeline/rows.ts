import { computeBounds } from '../../../../shared/dates/edtf-bounds.ts';
import type { Claim } from '../../../../shared/model/claim.ts';
import type { DateReading } from '../../../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../../../shared/model/event.ts';
import type { Source } from '../../../../shared/model/source.ts';
import type { EventRow } from '../../../../shared/timeline/event-rows.ts';
import { makeClaimContext, toEventRow } from '../../../../shared/timeline/event-rows.ts';

/** A reading of an EDTF value, with words of its own where they differ. */
export function reading(edtf: string, words = edtf): DateReading {
  const bounds = computeBounds(edtf);
  const value = bounds ? { edtf, rule: 'EDTF as typed', ...bounds } : null;
  return { words, wordsAt: null, anchor: null, value, alternatives: [], status: 'typed' };
}

/** An event with that id and title; dates as EDTF. */
export function makeEvent(id: string, edtf: string | null, patch: Partial<TimelineEvent> = {}): TimelineEvent {
  const begin = edtf === null ? null : reading(edtf);
  return {
    id,
    title: `Event ${id}`,
    kind: 'other',
    begin,
    end: null,
    earliest: begin?.value?.earliest ?? null,
    latest: begin?.value?.latest ?? null,
    place: null,
    participants: [],
    description: null,
    tags: [],
    status: 'open',
    createdAt: '2026-11-23T20:00:00.000Z',
    ...patch,
  };
}

/** A claim about an event. */
export function makeClaim(id: string, eventId: string, patch: Partial<Claim> = {}): Claim {
  return {
    id,
    eventId,
    statement: `Claim ${id}`,
    slot: { name: 'happened', value: '' },
    stance: 'asserts',
    chain: [],
    clips: [],
    credibility: 'not-graded',
    likelihood: 'not-graded',
    confidence: 'not-graded',
    rationale: '',
    status: 'open',
    createdAt: '2026-11-23T20:00:00.000Z',
    ...patch,
  };
}

/** A chain of one link. */
export function saidBy(sourceId: string): Claim['chain'] {
  return [{ id: `link-${sourceId}`, sourceId, verb: 'said', words: null, from: [] }];
}

/** A source with that name and grade of reliability. */
export function makeSource(id: string, name: string, letter: string | null): Source {
  const reliability = letter
    ? [{ grade: `admiralty-reliability:${letter}` as const, at: '2026-11-23T20:00:00.000Z', reason: '' }]
    : [];
  return { id, name, variants: [], kind: 'person', reliability, notes: '', createdAt: '2026-11-23T20:00:00.000Z' };
}

/** The rows of events with their claims and sources. */
export function makeRows(
  events: readonly TimelineEvent[],
  claims: readonly Claim[] = [],
  sources: readonly Source[] = [],
): readonly EventRow[] {
  const context = makeClaimContext({ events, claims, sources, articles: [], clips: [] });
  return events.map((event) => toEventRow(event, context, 'en-GB'));
}
