import { makeArticleLookup } from '../attribution/article-lookup.ts';
import { originsOf } from '../attribution/chain.ts';
import { findContradictions } from '../attribution/contradictions.ts';
import { readEventDispute } from '../attribution/disputes.ts';
import { type ArticleLookup, countOrigins } from '../attribution/origins.ts';
import { effectiveStance } from '../attribution/stances.ts';
import { formatReading } from '../dates/format.ts';
import { shortGrades } from '../grading/scales.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Clip } from '../model/clip.ts';
import type { DateReading } from '../model/date-reading.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { DisputeStatus } from '../model/event-judgment.ts';
import type { Grade } from '../model/grade.ts';
import type { Ulid } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import { estimateRoom } from './label-room.ts';
import { type MarkShape, toMarkShape } from './mark-shape.ts';

/** An event with what its claims say about it: what lists, drawing and filter need, and nothing of the texts. */
export interface EventRow {
  readonly event: TimelineEvent;
  /** The date in words for people, as shown everywhere: "1–10 Sep 2019"; "No date" without one. */
  readonly date: string;
  /** How it lies on the time axis; null for an event without a readable date. */
  readonly shape: MarkShape | null;
  readonly claimCount: number;
  readonly articles: number;
  readonly origins: number;
  readonly isDisputed: boolean;
  /** How far the analyst has come with its disputes; null without one. */
  readonly dispute: DisputeStatus | null;
  /** All who say something about it deny it. */
  readonly isDenied: boolean;
  /** Grade codes of the asserting claims, origin's reliability and claim's credibility: "C3", each once. */
  readonly grades: readonly string[];
  readonly sourceNames: readonly string[];
  /** Who said it first, by name; the lanes of sources go by them. */
  readonly originNames: readonly string[];
  /** The sides that the sources of its claims speak for. */
  readonly sides: readonly string[];
  /** The grades of its asserting claims: of their origins' reliability, and their own; a grade of the event itself goes before its claims'. */
  readonly reliabilities: readonly Grade[];
  readonly credibilities: readonly Grade[];
  readonly likelihoods: readonly Grade[];
  /** The articles in which its claims were read. */
  readonly readIn: readonly Pick<Article, 'title' | 'triage'>[];
  /** The pixels that its label in the drawing needs. */
  readonly labelRoom: number;
}

/** The tables that the timeline is made of. */
export interface TimelineTables {
  readonly events: readonly TimelineEvent[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly articles: readonly Article[];
  readonly clips: readonly Pick<Clip, 'id' | 'articleId'>[];
}

/** How events are shown whose date is not known. */
export const NO_DATE = 'No date';

/** What belongs to the claims of a case for looking things up by id. */
export interface ClaimContext extends ArticleLookup {
  readonly claimsOf: (eventId: Ulid) => readonly Claim[];
  readonly sourceOf: (sourceId: Ulid) => Source | null;
  readonly articleOf: (articleId: Ulid) => Article | null;
}

/** Makes the look-ups over a case's tables, once for all events. */
export function makeClaimContext(tables: TimelineTables): ClaimContext {
  const byEvent = new Map<Ulid, Claim[]>();
  for (const claim of tables.claims) {
    if (claim.eventId === null) continue;
    const known = byEvent.get(claim.eventId);
    if (known) known.push(claim);
    else byEvent.set(claim.eventId, [claim]);
  }
  const sources = new Map(tables.sources.map((source) => [source.id, source]));
  const articles = new Map(tables.articles.map((article) => [article.id, article]));
  return {
    claimsOf: (eventId) => byEvent.get(eventId) ?? [],
    sourceOf: (sourceId) => sources.get(sourceId) ?? null,
    articleOf: (articleId) => articles.get(articleId) ?? null,
    ...makeArticleLookup(tables),
  };
}

/** Gives the row of one event. */
export function toEventRow(event: TimelineEvent, context: ClaimContext, locale?: string): EventRow {
  const claims = context.claimsOf(event.id);
  const count = countOrigins(claims, context);
  // One claim contradicts nobody, and most events have one.
  const dispute = claims.length > 1 ? readEventDispute(event, findContradictions(claims)) : null;
  const date = formatEventDate(event, locale);
  const stances = claims.map((claim) => claim.stance);
  const asserting = claims.filter((claim) => effectiveStance(claim) === 'asserts');
  const articleIds = new Set(claims.flatMap((claim) => context.articleIdsOf(claim)));
  return {
    event,
    date,
    shape: toMarkShape(event),
    claimCount: claims.length,
    articles: count.articles,
    origins: count.origins,
    isDisputed: dispute !== null,
    dispute,
    isDenied: stances.includes('denies') && !stances.includes('asserts'),
    grades: gradeCodes(claims, context),
    sourceNames: namesOf(claims, context),
    originNames: [...new Set(count.originSourceIds.flatMap((id) => context.sourceOf(id)?.name ?? []))],
    sides: [
      ...new Set(claims.flatMap((claim) => claim.chain.flatMap((link) => context.sourceOf(link.sourceId)?.side ?? []))),
    ],
    reliabilities: givenOnly(
      asserting.flatMap((claim) => originsOf(claim.chain).map((link) => reliabilityOf(link.sourceId, context))),
    ),
    credibilities: givenOnly(asserting.map((claim) => claim.credibility)),
    likelihoods: givenOnly(event.likelihood ? [event.likelihood] : asserting.map((claim) => claim.likelihood)),
    readIn: [...articleIds].flatMap((id) => context.articleOf(id) ?? []),
    labelRoom: estimateRoom(event.title, dispute !== null),
  };
}

function reliabilityOf(sourceId: Ulid, context: ClaimContext): Grade {
  return context.sourceOf(sourceId)?.reliability.at(-1)?.grade ?? 'not-graded';
}

/** Each grade once, without the empties. */
function givenOnly(grades: readonly Grade[]): readonly Grade[] {
  if (grades.length === 0) return grades;
  return [...new Set(grades)].filter((grade) => grade !== 'not-graded' && grade !== 'does-not-apply');
}

/** The date of an event as lists and exports show it: its begin, and its end where it has one of its own. */
export function formatEventDate(event: TimelineEvent, locale?: string): string {
  const begin = event.begin ? formatOnce(event.begin, locale) : '';
  const end = event.end ? formatOnce(event.end, locale) : '';
  if (begin && end) return `${begin} – ${end}`;
  if (begin) return begin;
  return end ? `until ${end}` : NO_DATE;
}

/** Formatting fifty thousand dates takes half a second, and every edit shows them anew: what was formatted once is kept. */
const formatted = new Map<string, string>();
const MOST_FORMATTED = 200_000;

function formatOnce(reading: DateReading, locale: string | undefined): string {
  if (!reading.value) return formatReading(reading, locale);
  const key = `${locale ?? ''} ${reading.value.edtf}`;
  const known = formatted.get(key);
  if (known !== undefined) return known;
  if (formatted.size >= MOST_FORMATTED) formatted.clear();
  const words = formatReading(reading, locale);
  formatted.set(key, words);
  return words;
}

/** The code of one claim: its origin's reliability in force and its credibility; null without any. */
export function gradeCode(claim: Claim, sourceOf: ClaimContext['sourceOf']): string | null {
  const origin = originsOf(claim.chain)[0];
  const reliability = origin ? sourceOf(origin.sourceId)?.reliability.at(-1)?.grade : undefined;
  return shortGrades(reliability ?? 'not-graded', claim.credibility);
}

function gradeCodes(claims: readonly Claim[], context: ClaimContext): readonly string[] {
  const codes = claims
    .filter((claim) => claim.stance === 'asserts')
    .flatMap((claim) => gradeCode(claim, context.sourceOf) ?? []);
  return [...new Set(codes)].sort();
}

function namesOf(claims: readonly Claim[], context: ClaimContext): readonly string[] {
  const names = new Set<string>();
  for (const claim of claims) {
    for (const link of claim.chain) {
      const source = context.sourceOf(link.sourceId);
      if (!source) continue;
      names.add(source.name);
      for (const variant of source.variants) names.add(variant);
    }
    for (const articleId of context.articleIdsOf(claim)) {
      const outletId = context.outletOf?.(articleId);
      const outlet = outletId ? context.sourceOf(outletId) : null;
      if (outlet) names.add(outlet.name);
    }
  }
  return [...names];
}

/** The chip for how well an event is borne out: "3 articles · 2 origins". */
export function labelOrigins(row: Pick<EventRow, 'articles' | 'origins'>): string {
  const articles = row.articles === 1 ? '1 article' : `${row.articles} articles`;
  return `${articles} · ${row.origins === 1 ? '1 origin' : `${row.origins} origins`}`;
}
