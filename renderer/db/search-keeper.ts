import type { SearchStanding } from '../../shared/search/messages.ts';
import type { SearchIndex } from '../../shared/search/model.ts';
import { createSearchIndex, unpackSearchIndex } from '../../shared/search/search-index.ts';
import { readEnd } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { type KeptEnd, readKept, saveKept } from './kept-store.ts';
import { countDocuments, readAllDocuments, readDocuments, readSearchNews } from './search-rows.ts';

/** An index is written anew once so many documents have changed: before that, catching up at the next start is quicker. */
const SAVED_AFTER = 200;

/** How long segments are put together at once before the next question may be answered, milliseconds. */
const COMPACTING = 20;

/** Keeps the search index of a case: opened as it was saved, brought up to the record, built anew where it cannot be used. */
export class SearchKeeper {
  readonly #db: CaseDatabase;
  readonly #onStanding: (standing: SearchStanding) => void;
  #index: SearchIndex = createSearchIndex();
  #end: KeptEnd = { seq: 0, hash: null };
  #changed = 0;
  #isOpen = false;
  /** What brings the index up to the record; one at a time. */
  #work: Promise<void> = Promise.resolve();

  constructor(db: CaseDatabase, onStanding: (standing: SearchStanding) => void) {
    this.#db = db;
    this.#onStanding = onStanding;
  }

  /** What can be searched now; while it is built, what was read so far. */
  get index(): SearchIndex {
    return this.#index;
  }

  /** Brings the index up to the record and saves it when much has changed. */
  catchUp(): Promise<void> {
    // What failed once is tried again with the next change or question.
    this.#work = this.#work.catch(() => {}).then(() => this.#bringUp());
    return this.#work;
  }

  /** Brings it up only if that was ever done: an index that is being built answers with what it has. */
  async follow(): Promise<void> {
    if (this.#isOpen) await this.catchUp();
  }

  async #bringUp(): Promise<void> {
    let isNews = !this.#isOpen;
    if (!this.#isOpen) await this.#open();
    while (true) {
      const news = await readSearchNews(this.#db, this.#end);
      if (news.status === 'other-record') {
        isNews = true;
        await this.#build('The record is another one than the index was made from.');
        continue;
      }
      if (news.end.seq === this.#end.seq) break;
      isNews = true;
      const documents = await readDocuments(this.#db, news.keys);
      const there = new Set(documents.map(({ key }) => key));
      for (const key of news.keys) if (!there.has(key)) this.#index.remove(key);
      for (const document of documents) this.#index.put(document);
      this.#end = news.end;
      this.#changed += news.keys.length;
    }
    // Told only where something is new: the window asks again then, and asking brings the index up.
    if (!isNews) return;
    await this.#compact();
    this.#isOpen = true;
    this.#onStanding({ status: 'ready' });
    if (this.#changed >= SAVED_AFTER) await this.#save();
  }

  async #open(): Promise<void> {
    const saved = await readKept('search', this.#db.name);
    const index = saved && unpackSearchIndex(saved.parts);
    if (saved && index) {
      this.#index = index;
      this.#end = saved.end;
      return;
    }
    await this.#build(saved ? 'The saved index was damaged, or of another version.' : null);
  }

  async #build(why: string | null): Promise<void> {
    // What is written while it is read is in the record after this.
    const end = await readEnd(this.#db);
    const total = await countDocuments(this.#db);
    this.#index = createSearchIndex();
    let done = 0;
    this.#onStanding({ status: 'building', done, total, why });
    for await (const documents of readAllDocuments(this.#db)) {
      for (const document of documents) this.#index.put(document);
      done += documents.length;
      this.#onStanding({ status: 'building', done, total, why });
      await breathe();
    }
    this.#end = end;
    this.#changed = SAVED_AFTER;
  }

  async #compact(): Promise<void> {
    while (this.#index.compactSome(COMPACTING)) await breathe();
  }

  async #save(): Promise<void> {
    // Where it cannot be saved (no private files, no space) it is built anew at the next start.
    await saveKept('search', this.#db.name, { end: this.#end, parts: this.#index.pack() }).catch(() => {});
    this.#changed = 0;
  }
}

/** Lets messages that have come meanwhile be answered. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
