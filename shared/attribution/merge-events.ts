import { isSameJson } from '../model/canonical-json.ts';
import type { DateReading, DateValue } from '../model/date-reading.ts';
import {
  MERGED_FIELDS,
  type MergedEvent,
  type MergedFields,
  type Participant,
  type Place,
  type TimelineEvent,
} from '../model/event.ts';
import { foldName } from './fold-name.ts';

/** An event without the optional fields that are lists when they are there. */
type Mergeable = MergedFields & Pick<TimelineEvent, 'title'>;

/**
 * Gives what an event has in its fields once another is merged into it. Nothing is overwritten: another date becomes an
 * alternative, another place stands beside, participants and tags are joined, and an empty field takes what the other had.
 */
export function mergeFields(survivor: Mergeable, other: Mergeable): MergedFields {
  const isJudged = [survivor.likelihood, survivor.confidence, survivor.rationale].some((one) => one !== undefined);
  const judged = isJudged ? survivor : other;
  const place = survivor.place ?? other.place;
  const otherPlaces = joinPlaces(place, [
    ...(survivor.otherPlaces ?? []),
    ...(other.place ? [other.place] : []),
    ...(other.otherPlaces ?? []),
  ]);
  const originJudgments = joinInTime(survivor.originJudgments, other.originJudgments);
  const disputeJudgments = joinInTime(survivor.disputeJudgments, other.disputeJudgments);
  return {
    kind: survivor.kind || other.kind,
    begin: mergeReadings(survivor.begin, other.begin, other.title),
    end: mergeReadings(survivor.end, other.end, other.title),
    place,
    ...(otherPlaces.length > 0 ? { otherPlaces } : {}),
    participants: joinParticipants(survivor.participants, other.participants),
    description: survivor.description ?? other.description,
    tags: [...new Set([...survivor.tags, ...other.tags])],
    // What was reviewed was another event than the merged one, unless both were.
    status: survivor.status === 'reviewed' && other.status === 'reviewed' ? 'reviewed' : 'open',
    ...(originJudgments.length > 0 ? { originJudgments } : {}),
    ...(disputeJudgments.length > 0 ? { disputeJudgments } : {}),
    ...(judged.likelihood === undefined ? {} : { likelihood: judged.likelihood }),
    ...(judged.confidence === undefined ? {} : { confidence: judged.confidence }),
    ...(judged.rationale === undefined ? {} : { rationale: judged.rationale }),
  };
}

/**
 * Gives what an event has in its fields once a merged event is taken out again: a field that is as the merge left it goes back to
 * what it was; of a list that was edited since, what came with the merged event goes; any other field that was edited stays.
 */
export function unmergeFields(current: TimelineEvent, entry: MergedEvent): MergedFields {
  const merged: Record<string, unknown> = { ...mergeFields({ ...entry.before, title: current.title }, entry.event) };
  const before: Record<string, unknown> = { ...entry.before };
  const now: Record<string, unknown> = { ...pickMergedFields(current) };
  const came: Record<string, unknown> = { ...pickMergedFields(entry.event), otherPlaces: merged.otherPlaces };
  const kept: Record<string, unknown> = {};
  for (const field of MERGED_FIELDS) {
    const value = now[field];
    let next = value;
    if (isSameJson(value ?? null, merged[field] ?? null)) next = before[field];
    else if (Array.isArray(value)) next = dropCome(value, asList(came[field]), asList(before[field]));
    const isEmptyExtra = Array.isArray(next) && next.length === 0 && !(field in ALWAYS_THERE);
    if (next !== undefined && !isEmptyExtra) kept[field] = next;
  }
  return kept as unknown as MergedFields;
}

/** Gives the fields of an event that a merge may fill, without those that are not there. */
export function pickMergedFields(event: TimelineEvent): MergedFields {
  const fields: Record<string, unknown> = {};
  for (const field of MERGED_FIELDS) if (event[field] !== undefined) fields[field] = event[field];
  return fields as unknown as MergedFields;
}

/** The lists that every event has. */
const ALWAYS_THERE = { participants: true, tags: true };

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function dropCome(list: readonly unknown[], came: readonly unknown[], before: readonly unknown[]): readonly unknown[] {
  const has = (rows: readonly unknown[], row: unknown) => rows.some((one) => isSameJson(one, row));
  return list.filter((row) => !has(came, row) || has(before, row));
}

function mergeReadings(own: DateReading | null, other: DateReading | null, title: string): DateReading | null {
  if (!own || !other) return own ?? other;
  const values = [...(other.value ? [other.value] : []), ...other.alternatives];
  const known = new Set([own.value, ...own.alternatives].flatMap((value) => value?.edtf ?? []));
  const words = other.words.trim() === '' ? '' : `“${other.words.trim()}”, `;
  const added: DateValue[] = [];
  for (const value of values) {
    if (known.has(value.edtf)) continue;
    known.add(value.edtf);
    added.push({ ...value, rule: `of the merged event “${title}”: ${words}${value.rule}` });
  }
  return added.length === 0 ? own : { ...own, alternatives: [...own.alternatives, ...added] };
}

function joinPlaces(own: Place | null, others: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of others) {
    const isKnown = [own, ...kept].some((one) => one !== null && isSameJson(one, place));
    if (!isKnown) kept.push(place);
  }
  return kept;
}

function joinParticipants(own: readonly Participant[], others: readonly Participant[]): readonly Participant[] {
  const keyOf = (one: Participant) => `${foldName(one.name)}\n${foldName(one.role)}`;
  const known = new Set(own.map(keyOf));
  return [...own, ...others.filter((one) => !known.has(keyOf(one)))];
}

function joinInTime<T extends { readonly at: string }>(
  own: readonly T[] = [],
  others: readonly T[] = [],
): readonly T[] {
  return [...own, ...others].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
