import { liveQuery, type Subscription } from 'dexie';
import type { Article } from '../../shared/model/article.ts';
import type { Change } from '../../shared/model/change.ts';
import type { Clip } from '../../shared/model/clip.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { countPointing } from './pointing.ts';

/** An article as lists show it. */
export interface ArticleRow extends Article {
  readonly outletName: string | null;
  readonly clipCount: number;
  readonly versionCount: number;
  /** How many articles are rewrites of its story, it among them; 0 where it is in no family. */
  readonly familySize: number;
}

/** The articles of a case as they are known; `at` is when this was begun to be read (`performance.now()`). */
export interface ArticleListing {
  readonly at: number;
  /** The one imported last first. */
  readonly rows: readonly ArticleRow[];
  readonly byId: ReadonlyMap<Ulid, ArticleRow>;
  /** How many the case has; null while only the newest are known. */
  readonly total: number | null;
}

/** So many rows are shown before the others are read: more than a window is high. */
const FIRST = 60;
/** Rows of one reading: it takes the window's thread some milliseconds, with the keys of what points at them. */
const PORTION = 250;
/** Changes that are followed at once. */
const MOST_CHANGES = 500;
/** The least time between two listings while much is written, milliseconds. */
const PAUSE = 100;

const lists = new WeakMap<CaseDatabase, ArticleList>();

/** Gives the list of a case, kept for as long as its database is open. */
export function articleListOf(db: CaseDatabase): ArticleList {
  const list = lists.get(db) ?? new ArticleList(db);
  lists.set(db, list);
  return list;
}

/** Reads the rows of articles whose ids lie next to each other in the order of ids, without texts; those that are gone are left out. */
export async function readArticleRows(db: CaseDatabase, first: Ulid, last: Ulid): Promise<readonly ArticleRow[]> {
  return db.transaction('r', db.articles, db.sources, db.references, async () => {
    const [articles, counts] = await Promise.all([
      db.articles.where(':id').between(first, last, true, true).toArray(),
      countPointing(db, 'article', [first, last]),
    ]);
    const outletIds = [...new Set(articles.flatMap(({ outlet }) => outlet?.value ?? []))];
    const sources = await db.sources.bulkGet(outletIds);
    const names = new Map(sources.flatMap((source) => (source ? [[source.id, source.name] as const] : [])));
    return articles.map((article) => ({
      ...article,
      outletName: (article.outlet && names.get(article.outlet.value)) ?? null,
      clipCount: counts.get(article.id)?.clips ?? 0,
      versionCount: counts.get(article.id)?.versions ?? 0,
      familySize: article.familyId ? 1 : 0,
    }));
  });
}

/**
 * The articles of a case for lists of any length: the newest are there at once, the others come in portions between which the window
 * is free, and afterwards each act changes only the rows that it touches.
 */
export class ArticleList {
  readonly #db: CaseDatabase;
  readonly #rows = new Map<Ulid, ArticleRow>();
  readonly #listeners = new Set<() => void>();
  #listing: ArticleListing | null = null;
  #error: unknown = null;
  /** The last change that the rows know of; null before the first reading. */
  #seq: number | null = null;
  #subscription: Subscription | null = null;
  #work: Promise<void> | null = null;
  #isNews = false;

  constructor(db: CaseDatabase) {
    this.#db = db;
  }

  /** The articles as far as they are known; null before the first of them. Throws what reading them failed with. */
  readonly read = (): ArticleListing | null => {
    if (this.#error !== null) throw this.#error;
    return this.#listing;
  };

  /** Calls at each new listing, and follows the case until the last one who asked has gone. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#subscription ??= this.#follow();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#subscription?.unsubscribe();
      this.#subscription = null;
    };
  };

  /** Reads all of it again: what puts rows right past the record is not told by any change. */
  readAnew(): void {
    if (this.#seq === null) return;
    this.#seq = null;
    this.#bringUp();
  }

  /** Begins to read before anything shows it. */
  begin(): void {
    if (this.#seq === null) this.#bringUp();
  }

  #follow(): Subscription {
    const heard = liveQuery(() => this.#db.changes.orderBy(':id').lastKey());
    return heard.subscribe({
      next: () => this.#bringUp(),
      error: (error) => this.#fail(error),
    });
  }

  #bringUp(): void {
    this.#isNews = true;
    this.#work ??= this.#catchUp()
      .catch((error: unknown) => this.#fail(error))
      .finally(() => {
        this.#work = null;
        // What was heard while it ended.
        if (this.#isNews && this.#error === null && this.#db.isOpen()) this.#bringUp();
      });
  }

  async #catchUp(): Promise<void> {
    while (this.#isNews && this.#db.isOpen()) {
      this.#isNews = false;
      if (this.#seq === null) await this.#readAll();
      else await this.#readNews(this.#seq);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  async #readAll(): Promise<void> {
    const at = performance.now();
    const seq = (await this.#db.changes.orderBy(':id').lastKey()) as number | undefined;
    const rows = new Map<Ulid, ArticleRow>();
    // The newest are shown before the others are read; a list that is there already is replaced at once.
    if (this.#listing === null) {
      const newest = await this.#db.articles.orderBy(':id').reverse().limit(FIRST).primaryKeys();
      for (const row of await this.#readPortion(newest)) rows.set(row.id, row);
      this.#tell(at, rows, newest.length === FIRST ? null : newest.length);
    }
    const ids = (await this.#db.articles.toCollection().primaryKeys()).reverse();
    for (let from = 0; from < ids.length; from += PORTION) {
      for (const row of await this.#readPortion(ids.slice(from, from + PORTION))) rows.set(row.id, row);
    }
    this.#rows.clear();
    for (const [id, row] of rows) this.#rows.set(id, row);
    this.#seq = seq ?? 0;
    this.#tell(at, this.#rows, this.#rows.size);
    // What was written meanwhile is in the record after that change.
    this.#isNews = true;
  }

  /** Ids with the newest first. */
  async #readPortion(ids: readonly Ulid[]): Promise<readonly ArticleRow[]> {
    return (await readArticleRows(this.#db, ids.at(-1) ?? '', ids[0] ?? '')).toReversed();
  }

  async #readNews(since: number): Promise<void> {
    const at = performance.now();
    const changes = await this.#db.changes.where('seq').above(since).limit(MOST_CHANGES).toArray();
    if (changes.length === 0) return;
    const ids = [...this.#findTouched(changes)];
    for (let from = 0; from < ids.length; from += PORTION) {
      const portion = ids.slice(from, from + PORTION);
      const found = await Promise.all(portion.map((id) => readArticleRows(this.#db, id, id)));
      for (const [index, id] of portion.entries()) {
        const row = found[index]?.[0];
        if (row) this.#rows.set(id, row);
        else this.#rows.delete(id);
      }
    }
    this.#seq = changes.at(-1)?.seq ?? since;
    if (ids.length > 0) this.#tell(at, this.#rows, this.#rows.size);
    if (changes.length === MOST_CHANGES) this.#isNews = true;
  }

  /** The articles that a change may have altered in the list. */
  #findTouched(changes: readonly Change[]): ReadonlySet<Ulid> {
    const touched = new Set<Ulid>();
    const sources = new Set<Ulid>();
    for (const { edits } of changes) {
      for (const { table, key, before, after } of edits) {
        if (table === 'articles') touched.add(key);
        else if (table === 'sources') sources.add(key);
        else if (table === 'clips' || table === 'versions') {
          for (const row of [before, after] as readonly (Pick<Clip, 'articleId'> | null)[])
            if (row) touched.add(row.articleId);
        }
      }
    }
    if (sources.size > 0)
      for (const row of this.#rows.values()) if (row.outlet && sources.has(row.outlet.value)) touched.add(row.id);
    return touched;
  }

  #tell(at: number, known: ReadonlyMap<Ulid, ArticleRow>, total: number | null): void {
    const families = new Map<Ulid, number>();
    for (const { familyId } of known.values()) if (familyId) families.set(familyId, (families.get(familyId) ?? 0) + 1);
    const rows = [...known.values()]
      .map((row) => withFamily(row, families))
      .sort((one, other) => (one.id < other.id ? 1 : -1));
    this.#listing = { at, rows, byId: new Map(rows.map((row) => [row.id, row])), total };
    for (const listener of this.#listeners) listener();
  }

  #fail(error: unknown): void {
    this.#error = error;
    for (const listener of this.#listeners) listener();
  }
}

function withFamily(row: ArticleRow, families: ReadonlyMap<Ulid, number>): ArticleRow {
  const familySize = (row.familyId && families.get(row.familyId)) || 0;
  return familySize === row.familySize ? row : { ...row, familySize };
}
