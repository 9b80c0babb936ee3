import { makeArticleLookup } from '../attribution/article-lookup.ts';
import { describeChain, originsOf } from '../attribution/chain.ts';
import { claimsOfSides, groupBySlot } from '../attribution/contradictions.ts';
import { leastSettled } from '../attribution/disputes.ts';
import type { OriginNames } from '../attribution/origin-words.ts';
import { type ArticleLookup, countOrigins, type OriginCount } from '../attribution/origins.ts';
import type { Article, Version } from '../model/article.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import type { Claim, ClipRole } from '../model/claim.ts';
import type { Clip } from '../model/clip.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { DisputeStatus } from '../model/event-judgment.ts';
import type { Grade } from '../model/grade.ts';
import type { Ulid } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import {
  type AccountView,
  findAccount,
  type OriginView,
  type SlotView,
  viewOrigins,
  viewSlot,
} from './account-view.ts';

/** The timeline's filter an export is bounded by: its words, and the events that passed it. */
export interface ExportFilter {
  readonly text: string;
  readonly eventIds: readonly Ulid[];
}

/** A clip with the article, version and outlet it was cut from; null where the case no longer holds them. */
export interface ClipView {
  readonly clip: Clip;
  readonly article: Article | null;
  readonly version: Version | null;
  readonly outlet: Source | null;
  /** How many articles of the case are rewrites of one story with it, itself among them; 1 where it is in no family. */
  readonly familySize: number;
}

/** A source of a chain with its reliability in force when the export is made. */
export interface GradedSource {
  readonly sourceId: Ulid;
  readonly source: Source | null;
  readonly name: string;
  readonly reliability: Grade;
}

/** A claim with everything it rests on. */
export interface ClaimView {
  readonly claim: Claim;
  readonly event: EventView | null;
  /** In the order of the claim; `view` is null for a clip that was removed since. */
  readonly clips: readonly { readonly clipId: Ulid; readonly role: ClipRole; readonly view: ClipView | null }[];
  readonly chain: string;
  readonly originNames: readonly string[];
  /** The sources of the chain, each once, origins first. */
  readonly sources: readonly GradedSource[];
  /** Whether the claim stands in a set of accounts that contradict each other. */
  readonly isDisputed: boolean;
  /** The slot that it speaks about with all of its accounts, and the one that it gives itself; null without an event. */
  readonly slot: SlotView | null;
  readonly account: AccountView | null;
}

/** An event with its claims, where they contradict each other, and how many origins bear it out. */
export interface EventView {
  readonly event: TimelineEvent;
  readonly claims: readonly ClaimView[];
  /** By the question they answer, in the order in which the claims come. */
  readonly slots: readonly SlotView[];
  readonly isDisputed: boolean;
  /** The least settled of its disputes; null without one. */
  readonly dispute: DisputeStatus | null;
  readonly origins: readonly OriginView[];
  readonly corroboration: OriginCount;
}

/** How much an export holds. */
export interface ExportCounts {
  readonly events: number;
  readonly claims: number;
  readonly clips: number;
  readonly disputed: number;
}

/** A case, or the filtered part of it, with its references resolved. */
export interface CaseView {
  readonly snapshot: CaseSnapshot;
  readonly filter: ExportFilter | null;
  /** By earliest, then latest day; undated events last. */
  readonly events: readonly EventView[];
  /** Claims that belong to no event; none in a filtered export. */
  readonly looseClaims: readonly ClaimView[];
  /** Clips that no claim rests on; none in a filtered export. */
  readonly looseClips: readonly ClipView[];
  readonly counts: ExportCounts;
}

/**
 * Resolves the references of a case once for all exports. A filter leaves the events that passed it, with all their claims
 * and those claims' clips; claims and clips without an event stand outside every timeline filter.
 */
export function viewCase(snapshot: CaseSnapshot, filter: ExportFilter | null): CaseView {
  const lookup = createLookup(snapshot);
  const claimsOf = new Map<Ulid | null, Claim[]>();
  for (const claim of snapshot.claims) {
    const others = claimsOf.get(claim.eventId);
    if (others) others.push(claim);
    else claimsOf.set(claim.eventId, [claim]);
  }
  const knownEvents = new Set(snapshot.events.map((event) => event.id));
  const passed = filter === null ? null : new Set(filter.eventIds);
  const events = snapshot.events
    .filter((event) => passed === null || passed.has(event.id))
    .sort(compareEvents)
    .map((event) => viewEvent(event, claimsOf.get(event.id) ?? [], lookup));
  const looseClaims = snapshot.claims
    .filter((claim) => passed === null && (claim.eventId === null || !knownEvents.has(claim.eventId)))
    .map((claim) => viewClaim(claim, null, null, lookup));
  const usedClips = new Set(snapshot.claims.flatMap((claim) => claim.clips.map((use) => use.clipId)));
  const looseClips = snapshot.clips
    .filter((clip) => passed === null && !usedClips.has(clip.id))
    .map((clip) => viewClip(clip, lookup));
  const claims = [...events.flatMap((event) => event.claims), ...looseClaims];
  const clips = new Set(claims.flatMap((claim) => claim.clips.filter((use) => use.view).map((use) => use.clipId)));
  const counts = {
    events: events.length,
    claims: claims.length,
    clips: clips.size + looseClips.length,
    disputed: events.filter((event) => event.isDisputed).length,
  };
  return { snapshot, filter, events, looseClaims, looseClips, counts };
}

/** Orders events by earliest, then latest; undated ones last and all else by id, that is by creation. */
export function compareEvents(one: TimelineEvent, other: TimelineEvent): number {
  if (one.earliest === null || other.earliest === null) {
    if (one.earliest !== other.earliest) return one.earliest === null ? 1 : -1;
    return compareWords(one.id, other.id);
  }
  if (one.earliest !== other.earliest) return one.earliest < other.earliest ? -1 : 1;
  const [a, b] = [one.latest ?? Number.POSITIVE_INFINITY, other.latest ?? Number.POSITIVE_INFINITY];
  if (a !== b) return a < b ? -1 : 1;
  return compareWords(one.id, other.id);
}

/** Gives the reliability in force: the last of the history. */
export function reliabilityOf(source: Source | null): Grade {
  return source?.reliability.at(-1)?.grade ?? 'not-graded';
}

/** Lists what of a view is graded for likelihood and confidence: its events and its claims. */
export function listGraded(view: Pick<CaseView, 'events' | 'looseClaims'>): readonly (TimelineEvent | Claim)[] {
  return [
    ...view.events.flatMap((event) => [event.event, ...event.claims.map((claim) => claim.claim)]),
    ...view.looseClaims.map((claim) => claim.claim),
  ];
}

interface Lookup {
  readonly clips: ReadonlyMap<Ulid, Clip>;
  readonly articles: ReadonlyMap<Ulid, Article>;
  readonly versions: ReadonlyMap<Ulid, Version>;
  readonly sources: ReadonlyMap<Ulid, Source>;
  readonly origins: ArticleLookup & OriginNames;
  /** By the families' ids. */
  readonly familySizes: ReadonlyMap<Ulid, number>;
}

function compareWords(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function createLookup(snapshot: CaseSnapshot): Lookup {
  const byId = <Row extends { readonly id: Ulid }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
  const clips = byId(snapshot.clips);
  const articles = byId(snapshot.articles);
  const sources = byId(snapshot.sources);
  const familySizes = new Map<Ulid, number>();
  for (const { familyId } of snapshot.articles)
    if (familyId !== null) familySizes.set(familyId, (familySizes.get(familyId) ?? 0) + 1);
  return {
    clips,
    articles,
    versions: byId(snapshot.versions),
    sources,
    origins: { ...makeArticleLookup(snapshot), sourceOf: (id) => sources.get(id) ?? null },
    familySizes,
  };
}

function viewEvent(event: TimelineEvent, claims: readonly Claim[], lookup: Lookup): EventView {
  const groups = groupBySlot(claims);
  const slots = groups.map((group) => viewSlot(event, group, lookup.origins));
  const slotOf = new Map<Ulid, SlotView>();
  for (const [index, group] of groups.entries())
    for (const claim of claimsOfSides(group.sides)) slotOf.set(claim.id, slots[index] as SlotView);
  const dispute = leastSettled(slots.flatMap((slot) => slot.dispute?.status ?? []));
  const views: ClaimView[] = [];
  const view: EventView = {
    event,
    claims: views,
    slots,
    isDisputed: dispute !== null,
    dispute,
    origins: viewOrigins(event, claims, lookup.origins),
    corroboration: countOrigins(claims, lookup.origins),
  };
  for (const claim of claims) views.push(viewClaim(claim, view, slotOf.get(claim.id) ?? null, lookup));
  return view;
}

function viewClaim(claim: Claim, event: EventView | null, slot: SlotView | null, lookup: Lookup): ClaimView {
  const nameOf = (id: Ulid) => lookup.sources.get(id)?.name ?? `unknown source ${id}`;
  const ids = [...new Set([...originsOf(claim.chain), ...claim.chain].map((link) => link.sourceId))];
  return {
    claim,
    event,
    clips: claim.clips.map((use) => {
      const clip = lookup.clips.get(use.clipId);
      return { ...use, view: clip ? viewClip(clip, lookup) : null };
    }),
    chain: describeChain(claim.chain, nameOf),
    originNames: [...new Set(originsOf(claim.chain).map((link) => nameOf(link.sourceId)))],
    sources: ids.map((sourceId) => {
      const source = lookup.sources.get(sourceId) ?? null;
      return { sourceId, source, name: nameOf(sourceId), reliability: reliabilityOf(source) };
    }),
    isDisputed: slot?.dispute != null,
    slot,
    account: slot && findAccount(slot, claim),
  };
}

function viewClip(clip: Clip, lookup: Lookup): ClipView {
  const article = lookup.articles.get(clip.articleId) ?? null;
  return {
    clip,
    article,
    version: lookup.versions.get(clip.versionId) ?? null,
    outlet: article?.outlet ? (lookup.sources.get(article.outlet.value) ?? null) : null,
    familySize: (article?.familyId && lookup.familySizes.get(article.familyId)) || 1,
  };
}
