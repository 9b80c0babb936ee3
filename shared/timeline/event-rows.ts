import { makeArticleLookup } from '../attribution/article-lookup.ts';
import { originsOf } from '../attribution/chain.ts';
import { findContradictions } from '../attribution/contradictions.ts';
import { readEventDispute } from '../attribution/disputes.ts';
import { type ArticleLookup, countOrigins } from '../attribution/origins.ts';
import { effectiveStance } from '../attribution/stances.ts';
import { shortGrades } from '../grading/scales.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Clip } from '../model/clip.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { DisputeStatus } from '../model/event-judgment.ts';
import type { Grade } from '../model/grade.ts';
import type { Ulid } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import { formatEventDate } from './event-dates.ts';
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

/** What belongs to the claims of a case for looking things up by id. */
export interface ClaimContext extends ArticleLookup {
  readonly claimsOf: (eventId: Ulid) => readonly Claim[];
  readonly sourceOf: (sourceId: Ulid) => Source | null;
  readonly articleOf: (articleId: Ulid) => Article | null;
}

const NO_CLAIM: readonly Claim[] = [];

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
    // The first picture of a large case is made without claims.
    claimsOf: byEvent.size === 0 ? () => NO_CLAIM : (eventId) => byEvent.get(eventId) ?? NO_CLAIM,
    sourceOf: (sourceId) => sources.get(sourceId) ?? null,
    articleOf: (articleId) => articles.get(articleId) ?? null,
    ...makeArticleLookup(tables),
  };
}

/** What is known of an event by its claims. */
type ClaimFacts = Omit<EventRow, 'event' | 'date' | 'shape' | 'labelRoom'>;

/** A thin one: a hundred thousand are made at once and thrown away. */
class Row implements EventRow {
  readonly event: TimelineEvent;
  readonly shape: MarkShape | null;
  readonly #facts: ClaimFacts;
  readonly #locale: string | undefined;

  constructor(event: TimelineEvent, facts: ClaimFacts, locale: string | undefined) {
    this.event = event;
    this.shape = toMarkShape(event);
    this.#facts = facts;
    this.#locale = locale;
  }

  get date(): string {
    return formatEventDate(this.event, this.#locale);
  }

  get claimCount(): number {
    return this.#facts.claimCount;
  }

  get articles(): number {
    return this.#facts.articles;
  }

  get origins(): number {
    return this.#facts.origins;
  }

  get isDisputed(): boolean {
    return this.#facts.isDisputed;
  }

  get dispute(): DisputeStatus | null {
    return this.#facts.dispute;
  }

  get isDenied(): boolean {
    return this.#facts.isDenied;
  }

  get grades(): readonly string[] {
    return this.#facts.grades;
  }

  get sourceNames(): readonly string[] {
    return this.#facts.sourceNames;
  }

  get originNames(): readonly string[] {
    return this.#facts.originNames;
  }

  get sides(): readonly string[] {
    return this.#facts.sides;
  }

  get reliabilities(): readonly Grade[] {
    return this.#facts.reliabilities;
  }

  get credibilities(): readonly Grade[] {
    return this.#facts.credibilities;
  }

  get likelihoods(): readonly Grade[] {
    const { likelihood } = this.event;
    return likelihood ? givenOnly([likelihood]) : this.#facts.likelihoods;
  }

  get readIn(): EventRow['readIn'] {
    return this.#facts.readIn;
  }

  get labelRoom(): number {
    return estimateRoom(this.event.title, this.#facts.isDisputed);
  }
}

/** What an event without a claim has: many events of a large case. */
const NO_CLAIMS: ClaimFacts = {
  claimCount: 0,
  articles: 0,
  origins: 0,
  isDisputed: false,
  dispute: null,
  isDenied: false,
  grades: [],
  sourceNames: [],
  originNames: [],
  sides: [],
  reliabilities: [],
  credibilities: [],
  likelihoods: [],
  readIn: [],
};

/** Gives the row of one event. */
export function toEventRow(event: TimelineEvent, context: ClaimContext, locale?: string): EventRow {
  const claims = context.claimsOf(event.id);
  return new Row(event, claims.length === 0 ? NO_CLAIMS : readClaims(event, claims, context), locale);
}

function readClaims(event: TimelineEvent, claims: readonly Claim[], context: ClaimContext): ClaimFacts {
  const count = countOrigins(claims, context);
  // One claim contradicts nobody, and most events have one.
  const dispute = claims.length > 1 ? readEventDispute(event, findContradictions(claims)) : null;
  const asserting = claims.filter((claim) => effectiveStance(claim) === 'asserts');
  return {
    claimCount: claims.length,
    articles: count.articles,
    origins: count.origins,
    isDisputed: dispute !== null,
    dispute,
    isDenied: claims.some((claim) => claim.stance === 'denies') && !claims.some((claim) => claim.stance === 'asserts'),
    grades: gradeCodes(claims, context),
    sourceNames: namesOf(claims, context),
    originNames: unique(count.originSourceIds.flatMap((id) => context.sourceOf(id)?.name ?? [])),
    sides: unique(
      claims.flatMap((claim) => claim.chain.flatMap((link) => context.sourceOf(link.sourceId)?.side ?? [])),
    ),
    reliabilities: givenOnly(
      asserting.flatMap((claim) => originsOf(claim.chain).map((link) => reliabilityOf(link.sourceId, context))),
    ),
    credibilities: givenOnly(asserting.map((claim) => claim.credibility)),
    likelihoods: givenOnly(asserting.map((claim) => claim.likelihood)),
    readIn: unique(claims.flatMap((claim) => context.articleIdsOf(claim))).flatMap((id) => context.articleOf(id) ?? []),
  };
}

function unique<One>(all: readonly One[]): readonly One[] {
  return all.length < 2 ? all : [...new Set(all)];
}

function reliabilityOf(sourceId: Ulid, context: ClaimContext): Grade {
  return context.sourceOf(sourceId)?.reliability.at(-1)?.grade ?? 'not-graded';
}

/** Each grade once, without the empties. */
function givenOnly(grades: readonly Grade[]): readonly Grade[] {
  return unique(grades).filter((grade) => grade !== 'not-graded' && grade !== 'does-not-apply');
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
