import { makeAnchorRows } from '../dates/dates-to-confirm.ts';
import { computeBounds } from '../dates/edtf-bounds.ts';
import { isLeftOnOtherScale } from '../grading/custom-scale.ts';
import type { CaseSettings } from '../model/case.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import type { Claim } from '../model/claim.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Ulid } from '../model/ids.ts';
import { makeArticleLookup } from './article-lookup.ts';
import { originsOf } from './chain.ts';
import {
  countOpenDaysOf,
  coveredDays,
  findDateDoubts,
  findUncoveredDays,
  isPublicationDoubtful,
  toDayNumber,
  type UncoveredDays,
} from './date-gaps.ts';
import { type ArticleLookup, countOrigins } from './origins.ts';

/** What can be missing in a case, in the order in which it is told. */
export const GAP_KINDS = [
  'single-origin',
  'one-sided',
  'no-claim',
  'ungraded',
  'unnamed',
  'undated',
  'wide-date',
  'unconfirmed-date',
  'uncovered-days',
  'no-event',
  'undated-article',
  'other-scale',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** The rows of a case that its gaps are found in. */
export type GapCase = Pick<CaseSnapshot, 'settings' | 'events' | 'claims' | 'clips' | 'articles' | 'sources'>;

/** What is missing in a case: the ids of each kind in the order of its rows, and the stretches of days. */
export interface FoundGaps {
  readonly ids: Readonly<Record<Exclude<GapKind, 'uncovered-days'>, readonly Ulid[]>>;
  readonly uncovered: readonly UncoveredDays[];
  /** How many sources that speak at the origin of a claim have no side; events that they tell of are not counted as one-sided. */
  readonly speakersWithoutSide: number;
}

/** How many days a date may leave open, unless the case says otherwise: "in September" is no gap, "in spring" is one. */
export const FIRST_GAP_DAYS = 31;

/** Finds the gaps of a case. */
export function findGaps(rows: GapCase): FoundGaps {
  const { settings, events, claims, articles, sources } = rows;
  const lookup = makeArticleLookup(rows);
  const byEvent = groupByEvent(claims);
  const claimsOf = (event: TimelineEvent) => byEvent.get(event.id) ?? [];
  const anchors = makeAnchorRows(rows);
  const days = settings.gapDays ?? FIRST_GAP_DAYS;
  const sides = new Map(sources.flatMap(({ id, side }) => (side ? [[id, side] as const] : [])));
  const speakers = new Set(claims.flatMap((claim) => speakersOf(claim, lookup)));
  const { likelihoodScale, customScales } = settings;
  const isOlder = (row: Claim | TimelineEvent) => isLeftOnOtherScale(row, likelihoodScale, customScales);
  const isUnconfirmed = (event: TimelineEvent) => findDateDoubts(event, anchors).length > 0;
  return {
    ids: {
      'single-origin': idsOf(events, (event) => countOrigins(claimsOf(event), lookup).origins === 1),
      'one-sided': sides.size === 0 ? [] : idsOf(events, (event) => sideOf(claimsOf(event), sides, lookup) !== null),
      'no-claim': idsOf(events, (event) => !byEvent.has(event.id)),
      ungraded: idsOf(claims, (claim) => claim.credibility === 'not-graded'),
      unnamed: idsOf(sources, (source) => source.kind === 'unnamed-group' && speakers.has(source.id)),
      undated: idsOf(events, (event) => event.earliest === null),
      'wide-date': idsOf(events, (event) => countOpenDaysOf(event) > days),
      'unconfirmed-date': [...idsOf(events, isUnconfirmed), ...idsOf(articles, isPublicationDoubtful)],
      'no-event': idsOf(claims, (claim) => claim.eventId === null),
      'undated-article': idsOf(articles, (article) => !article.published?.value.value),
      'other-scale': [...idsOf(events, isOlder), ...idsOf(claims, isOlder)],
    },
    uncovered: findUncovered(events, claimsOf, settings),
    speakersWithoutSide: [...speakers].filter((id) => !sides.has(id)).length,
  };
}

/** Counts the gaps of a kind; days without a source are counted as days. */
export function countGaps(found: FoundGaps, kind: GapKind): number {
  if (kind !== 'uncovered-days') return found.ids[kind].length;
  return found.uncovered.reduce((sum, stretch) => sum + stretch.to - stretch.from + 1, 0);
}

/** Gives the one side for which all speak who say something of an event; null where there are several, or one is not known. */
export function sideOf(
  claims: readonly Claim[],
  sides: ReadonlyMap<Ulid, string>,
  lookup: ArticleLookup,
): string | null {
  const told = new Set<string | null>();
  for (const claim of claims) {
    const speakers = speakersOf(claim, lookup);
    if (speakers.length === 0) return null;
    for (const id of speakers) told.add(sides.get(id) ?? null);
  }
  const [only = null] = told;
  return told.size === 1 ? only : null;
}

/** Who says what a claim says: the origins of its chain, or the outlets in which it was read. */
function speakersOf(claim: Claim, lookup: ArticleLookup): readonly Ulid[] {
  if (claim.chain.length > 0) return originsOf(claim.chain).map((link) => link.sourceId);
  return lookup.articleIdsOf(claim).flatMap((id) => lookup.outletOf?.(id) ?? []);
}

/** Reads a day or a longer stretch that the analyst typed (EDTF) as the number of its first or last day; null for none. */
export function readPeriodDay(words: string | null, side: 'from' | 'to'): number | null {
  const bounds = words === null ? null : computeBounds(words);
  const instant = side === 'from' ? bounds?.earliest : bounds?.latest;
  return instant !== undefined && Number.isFinite(instant) ? toDayNumber(instant) : null;
}

function findUncovered(
  events: readonly TimelineEvent[],
  claimsOf: (event: TimelineEvent) => readonly Claim[],
  settings: CaseSettings,
): readonly UncoveredDays[] {
  const days = settings.gapDays ?? FIRST_GAP_DAYS;
  const covered = events.flatMap((event) => {
    const isSourced = claimsOf(event).some((claim) => claim.clips.length > 0);
    const stretch = isSourced ? coveredDays(event, days) : null;
    return stretch ? [{ ...stretch, eventId: event.id }] : [];
  });
  return findUncoveredDays(covered, {
    from: readPeriodDay(settings.period?.from ?? null, 'from'),
    to: readPeriodDay(settings.period?.to ?? null, 'to'),
  });
}

/** Groups claims by their event; claims without one are left out. */
export function groupByEvent(claims: readonly Claim[]): ReadonlyMap<Ulid, readonly Claim[]> {
  const byEvent = new Map<Ulid, Claim[]>();
  for (const claim of claims) {
    if (claim.eventId === null) continue;
    const known = byEvent.get(claim.eventId);
    if (known) known.push(claim);
    else byEvent.set(claim.eventId, [claim]);
  }
  return byEvent;
}

function idsOf<Row extends { readonly id: Ulid }>(rows: readonly Row[], isGap: (row: Row) => boolean): readonly Ulid[] {
  return rows.filter(isGap).map((row) => row.id);
}
