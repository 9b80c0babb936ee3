import type { Original } from '../../shared/model/article.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { listMergeContent, listPictures, listVersions } from './journal-content.ts';

/** Bytes that are held before they are written: a transaction of so many keeps the window waiting for a moment only. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Files of one act that are too many for its transaction: they come to the journal and to the database before it, in batches, and are
 * named by nothing until the act is written. After a crash they are in what the journal forgets at the next opening, and go with it.
 */
export class ContentAhead {
  readonly #db: CaseDatabase;
  readonly #names = new Set<Sha256>();
  /** Those that the database did not have before. */
  readonly #added = new Set<Sha256>();
  #waiting: Original[] = [];
  #bytes = 0;

  constructor(db: CaseDatabase) {
    this.#db = db;
  }

  /** The names of all files that were added. */
  get names(): readonly Sha256[] {
    return [...this.#names];
  }

  /** Whether a file is in the database, or on its way. */
  async has(sha256: Sha256): Promise<boolean> {
    return this.#names.has(sha256) || (await this.#db.originals.where('sha256').equals(sha256).count()) > 0;
  }

  /** Takes a file. Throws an Error with the journal's reason, and what the database throws. */
  async add(original: Original): Promise<void> {
    if (this.#names.has(original.sha256)) return;
    this.#names.add(original.sha256);
    this.#waiting.push(original);
    this.#bytes += original.bytes.byteLength;
    if (this.#bytes >= MOST_BYTES) await this.flush();
  }

  /** Writes what waits. */
  async flush(): Promise<void> {
    const [waiting, { originals }] = [this.#waiting, this.#db];
    [this.#waiting, this.#bytes] = [[], 0];
    if (waiting.length === 0) return;
    // The journal first: what only the database had would be known to nobody after a crash.
    const problem = await this.#db.journal?.sendAhead(
      waiting.map(({ sha256, bytes }) => ({ sha256, bytes: new Uint8Array(bytes) })),
    );
    if (problem) throw new Error(problem);
    await this.#db.transaction('rw', originals, async () => {
      const names = waiting.map(({ sha256 }) => sha256);
      const there = new Set(await originals.where('sha256').anyOf(names).primaryKeys());
      const fresh = waiting.filter(({ sha256 }) => !there.has(sha256));
      for (const { sha256 } of fresh) this.#added.add(sha256);
      await originals.bulkAdd(fresh);
    });
  }

  /** Removes what was added, but for what acts after a number have come to name. */
  async takeBack(seq: number): Promise<void> {
    const { originals, changes, texts } = this.#db;
    if (this.#added.size === 0) return;
    await this.#db.transaction('rw', originals, changes, texts, async () => {
      const since = await changes.where('seq').above(seq).toArray();
      const versions = since.flatMap(listVersions);
      const named = new Set([
        ...since.flatMap(listMergeContent),
        ...versions.flatMap(({ originalSha256, container }) => [originalSha256, container?.sha256 ?? '']),
      ]);
      for (const text of await texts.bulkGet(versions.map(({ id }) => id)))
        for (const sha256 of text ? listPictures(text) : []) named.add(sha256);
      await originals.bulkDelete([...this.#added].filter((sha256) => !named.has(sha256)));
    });
  }
}

/**
 * Removes files of an act that a crash cut short: `names` is what the journal had and no change names. Looked through is the whole case,
 * and only where there is such a file.
 */
export async function removeUnnamed(db: CaseDatabase, names: readonly Sha256[]): Promise<void> {
  const { originals, versions, texts, merges } = db;
  const found = await originals.where('sha256').anyOf(names).primaryKeys();
  if (found.length === 0) return;
  await db.transaction('rw', originals, versions, texts, merges, async () => {
    const unnamed = new Set(found);
    await versions.each(({ originalSha256, container }) => {
      unnamed.delete(originalSha256);
      if (container) unnamed.delete(container.sha256);
    });
    await merges.each(({ changesSha256, keptSha256 }) => {
      for (const sha256 of [changesSha256, ...keptSha256]) unnamed.delete(sha256);
    });
    await texts.each((text) => {
      for (const sha256 of listPictures(text)) unnamed.delete(sha256);
    });
    await originals.bulkDelete([...unnamed]);
  });
}
