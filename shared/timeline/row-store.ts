import { compareEvents } from '../exchange/case-view.ts';
import type { Article } from '../model/article.ts';
import type { RowEdit, TableName } from '../model/change.ts';
import type { Claim } from '../model/claim.ts';
import type { Clip } from '../model/clip.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Ulid } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import { type ClaimContext, type EventRow, type TimelineTables, toEventRow } from './event-rows.ts';

/** The tables that rows of the timeline are made of. */
export const ROW_TABLES: readonly TableName[] = ['events', 'claims', 'sources', 'articles', 'clips'];

/** The rows of a case's timeline, kept in step with its changes: an edit makes only those rows anew that it touches. */
export class RowStore {
  readonly #locale: string | undefined;
  readonly #events: Map<Ulid, TimelineEvent>;
  readonly #claims: Map<Ulid, Claim>;
  readonly #sources: Map<Ulid, Source>;
  readonly #articles: Map<Ulid, Article>;
  /** The articles that clips are from. */
  readonly #clips: Map<Ulid, Ulid>;
  readonly #claimIds = new Map<Ulid, Set<Ulid>>();
  readonly #rows = new Map<Ulid, EventRow>();
  #sorted: readonly EventRow[] | null = null;

  constructor(tables: TimelineTables, locale?: string) {
    this.#locale = locale;
    this.#events = new Map(tables.events.map((event) => [event.id, event]));
    this.#claims = new Map(tables.claims.map((claim) => [claim.id, claim]));
    this.#sources = new Map(tables.sources.map((source) => [source.id, source]));
    this.#articles = new Map(tables.articles.map((article) => [article.id, article]));
    this.#clips = new Map(tables.clips.map((clip) => [clip.id, clip.articleId]));
    for (const claim of tables.claims) this.#tie(claim);
    this.#make(this.#events.keys());
  }

  /** All rows by earliest, then latest; the undated last. */
  list(): readonly EventRow[] {
    this.#sorted ??= [...this.#rows.values()].sort(
      (one, other) =>
        Number(one.shape === null) - Number(other.shape === null) || compareEvents(one.event, other.event),
    );
    return this.#sorted;
  }

  /** Takes the edits of changes, in their order; gives whether a row is another now. */
  apply(edits: readonly RowEdit[]): boolean {
    const touched = {
      events: new Set<Ulid>(),
      sources: new Set<Ulid>(),
      articles: new Set<Ulid>(),
      clips: new Set<Ulid>(),
    };
    for (const edit of edits) this.#take(edit, touched);
    const { sources, articles, clips } = touched;
    if (sources.size + articles.size + clips.size > 0) {
      for (const article of this.#articles.values()) {
        if (article.outlet && sources.has(article.outlet.value)) articles.add(article.id);
      }
      for (const claim of this.#claims.values()) {
        const isTouched =
          claim.chain.some((link) => sources.has(link.sourceId)) ||
          claim.clips.some(({ clipId }) => clips.has(clipId) || articles.has(this.#clips.get(clipId) ?? ''));
        if (isTouched && claim.eventId !== null) touched.events.add(claim.eventId);
      }
    }
    if (touched.events.size === 0) return false;
    this.#make(touched.events);
    this.#sorted = null;
    return true;
  }

  #make(eventIds: Iterable<Ulid>): void {
    for (const id of eventIds) {
      const event = this.#events.get(id);
      if (event) this.#rows.set(id, toEventRow(event, this.#context, this.#locale));
      else this.#rows.delete(id);
    }
  }

  #take(
    { table, key, before, after }: RowEdit,
    touched: Record<'events' | 'sources' | 'articles' | 'clips', Set<Ulid>>,
  ): void {
    switch (table) {
      case 'events':
        put(this.#events, key, after as TimelineEvent | null);
        touched.events.add(key);
        return;
      case 'claims':
        for (const claim of [before, after] as (Claim | null)[]) {
          if (claim?.eventId) touched.events.add(claim.eventId);
        }
        this.#claimIds.get((before as Claim | null)?.eventId ?? '')?.delete(key);
        put(this.#claims, key, after as Claim | null);
        if (after) this.#tie(after as Claim);
        return;
      case 'sources':
        put(this.#sources, key, after as Source | null);
        touched.sources.add(key);
        return;
      case 'articles':
        put(this.#articles, key, after as Article | null);
        touched.articles.add(key);
        return;
      case 'clips':
        put(this.#clips, key, (after as Clip | null)?.articleId ?? null);
        touched.clips.add(key);
        return;
      default:
        return;
    }
  }

  #tie(claim: Claim): void {
    if (claim.eventId === null) return;
    const known = this.#claimIds.get(claim.eventId);
    if (known) known.add(claim.id);
    else this.#claimIds.set(claim.eventId, new Set([claim.id]));
  }

  readonly #context: ClaimContext = {
    claimsOf: (eventId) => [...(this.#claimIds.get(eventId) ?? [])].sort().flatMap((id) => this.#claims.get(id) ?? []),
    sourceOf: (id) => this.#sources.get(id) ?? null,
    articleOf: (id) => this.#articles.get(id) ?? null,
    articleIdsOf: (claim) => [...new Set(claim.clips.flatMap(({ clipId }) => this.#clips.get(clipId) ?? []))],
    familyOf: (id) => this.#articles.get(id)?.familyId ?? null,
    outletOf: (id) => this.#articles.get(id)?.outlet?.value ?? null,
    unnamedWordsOf: (id) => {
      const source = this.#sources.get(id);
      return source?.kind === 'unnamed-group' ? source.name : null;
    },
    judgmentsOf: (eventId) => this.#events.get(eventId)?.originJudgments ?? [],
  };
}

function put<Row>(rows: Map<Ulid, Row>, key: Ulid, row: Row | null): void {
  if (row === null) rows.delete(key);
  else rows.set(key, row);
}
