import type { Sketch } from '../../shared/attribution/shingles.ts';
import { sketchStory } from '../../shared/attribution/shingles.ts';
import type { VersionText } from '../../shared/model/article.ts';
import type { Sha256, Ulid } from '../../shared/model/ids.ts';
import type { CaseDatabase } from './database.ts';
import { toNameKey } from './names.ts';

/** The sketch of one version's text, by which rewrites of it are found; derived from the text, never recorded. */
export interface StoredSketch {
  readonly versionId: Ulid;
  readonly sketch: Sketch;
}

/** A text as the search for rewrites knows it: by the bytes it was read from. */
export interface KnownText {
  readonly originalSha256: Sha256;
  readonly sketch: Sketch;
  /** The name of who published it, folded; what an outlet prints under every story makes no family. */
  readonly outlet: string | null;
}

/** Texts that are sketched at once when a case of an older Dateline has none; their characters are in memory together. */
const BATCH = 50;

/** Gives the sketches of the current texts of all articles; makes and keeps those that are missing. Reads no text otherwise. */
export async function readKnownTexts(db: CaseDatabase): Promise<readonly KnownText[]> {
  const { articles: articleRows, versions: versionRows, sketches: sketchRows, sources: sourceRows } = db;
  const tables = [articleRows, versionRows, sketchRows, sourceRows];
  const [articles, versions, stored, sources] = await db.transaction('r', tables, () =>
    Promise.all([articleRows.toArray(), versionRows.toArray(), sketchRows.toArray(), sourceRows.toArray()]),
  );
  const names = new Map(sources.map((source) => [source.id, toNameKey(source.name)]));
  const sketches = new Map(stored.map((row) => [row.versionId, row.sketch]));
  const originals = new Map(versions.map((version) => [version.id, version.originalSha256]));
  const current = articles.map((article) => article.currentVersionId);
  for (const row of await sketchMissing(
    db,
    current.filter((id) => !sketches.has(id)),
  )) {
    sketches.set(row.versionId, row.sketch);
  }
  return articles.flatMap(({ currentVersionId, outlet }) => {
    const sketch = sketches.get(currentVersionId);
    const originalSha256 = originals.get(currentVersionId);
    const name = (outlet && names.get(outlet.value)) ?? null;
    return sketch && originalSha256 !== undefined ? [{ originalSha256, sketch, outlet: name }] : [];
  });
}

/** Puts what follows from their texts in the place of the sketches of these versions; one without a text has none. */
export async function renewSketches(db: CaseDatabase, versionIds: readonly Ulid[]): Promise<void> {
  for (let from = 0; from < versionIds.length; from += BATCH) {
    const batch = versionIds.slice(from, from + BATCH);
    await db.transaction('rw', db.texts, db.sketches, async () => {
      await db.sketches.bulkDelete(batch);
      await db.sketches.bulkPut(await sketchTexts(db, batch));
    });
  }
}

/** Makes the sketch that follows from a text; null where there are no words. */
export function sketchOf({ versionId, text, blocks }: VersionText): StoredSketch | null {
  return text === '' ? null : { versionId, sketch: sketchStory(text, blocks) };
}

async function sketchMissing(db: CaseDatabase, versionIds: readonly Ulid[]): Promise<readonly StoredSketch[]> {
  const made: StoredSketch[] = [];
  for (let from = 0; from < versionIds.length; from += BATCH) {
    const rows = await sketchTexts(db, versionIds.slice(from, from + BATCH));
    await db.sketches.bulkPut(rows);
    made.push(...rows);
  }
  return made;
}

async function sketchTexts(db: CaseDatabase, versionIds: readonly Ulid[]): Promise<readonly StoredSketch[]> {
  const texts = await db.texts.bulkGet([...versionIds]);
  return texts.flatMap((text) => (text && sketchOf(text)) ?? []);
}
