import { addVersions, type ImportedDocument } from '../../renderer/db/articles.ts';
import { createCase, openCase } from '../../renderer/db/catalogue.ts';
import { commitEach, type Step } from '../../renderer/db/changes.ts';
import { putNewClip } from '../../renderer/db/clips.ts';
import type { CaseDatabase } from '../../renderer/db/database.ts';
import type { Clip } from '../../shared/model/clip.ts';
import { createOrigin } from '../../shared/model/ids.ts';
import { makeArticles } from './made-up-articles.ts';
import { makeDocument } from './made-up-document.ts';

/** How much is written, and how many rows in one transaction. */
export interface WritingSize {
  readonly articles: number;
  readonly clips: number;
  readonly articlesAtOnce: number;
  readonly clipsAtOnce: number;
}

/** Rows in a second, the fastest of some rounds. */
export interface WritingRates {
  readonly door: { readonly articles: number; readonly clips: number };
  readonly raw: { readonly articles: number; readonly clips: number };
}

const WORDS = 1_000;
const BYTES = 40_000;
const CONTEXT = 32;

const origin = createOrigin();
let round = 0;

/** Writes the same articles and clips through the one door and straight into IndexedDB, each into a fresh database with strict durability. */
export async function measureRates(size: WritingSize): Promise<WritingRates> {
  const documents = await makeDocuments(size.articles);
  const door = await writeByDoor(documents, size);
  const raw = await writeRaw(documents, door.rows, size);
  return { door: door.rates, raw };
}

async function makeDocuments(count: number): Promise<readonly ImportedDocument[]> {
  round += 1;
  const made = makeArticles(count, WORDS);
  return Promise.all(
    made.map(async ({ text }, index) => {
      const document = await makeDocument(index, `Article ${index} of round ${round}`, text);
      const bytes = new Uint8Array(BYTES);
      crypto.getRandomValues(bytes);
      return { ...document, bytes: bytes.buffer };
    }),
  );
}

async function writeByDoor(documents: readonly ImportedDocument[], size: WritingSize) {
  const entry = await createCase(`Round ${round}`, origin);
  const { db } = await openCase(entry.id, origin);
  const articles = await rate(documents.length, size.articlesAtOnce, (first, count) =>
    addVersions(db, origin, documents.slice(first, first + count)),
  );
  const steps = await makeClips(db, size.clips);
  const clips = await rate(steps.length, size.clipsAtOnce, (first, count) =>
    commitEach(db, origin, steps.slice(first, first + count)),
  );
  const rows = {
    articles: await db.articles.toArray(),
    versions: await db.versions.toArray(),
    texts: await db.texts.toArray(),
    clips: await db.clips.toArray(),
  };
  await db.delete();
  return { rates: { articles, clips }, rows };
}

async function makeClips(db: CaseDatabase, count: number): Promise<readonly Step<Clip>[]> {
  const articles = await db.articles.toArray();
  const texts = await db.texts.bulkGet(articles.map(({ currentVersionId }) => currentVersionId));
  return Array.from({ length: count }, (_, index) => {
    // Article by article, as an analyst clips them.
    const at = Math.floor((index / count) * articles.length);
    const text = texts[at]?.text ?? '';
    const start = text.indexOf(' ', (index * 37) % (text.length - 300)) + 1;
    const end = text.indexOf(' ', start + 80);
    const [prefix, suffix] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
    const article = articles[at];
    const passage = { start, end, exact: text.slice(start, end), prefix, suffix };
    const clip = { articleId: article?.id ?? '', versionId: article?.currentVersionId ?? '', passage };
    return {
      act: { action: 'clip.add' },
      needs: {
        rows: [
          ['articles', clip.articleId],
          ['versions', clip.versionId],
        ],
        texts: [clip.versionId],
      },
      work: (draft) => putNewClip(draft, clip),
    };
  });
}

/** The rows alone: neither the record of changes nor what points where. */
async function writeRaw(
  documents: readonly ImportedDocument[],
  rows: Awaited<ReturnType<typeof writeByDoor>>['rows'],
  size: WritingSize,
): Promise<WritingRates['raw']> {
  const db = await openRaw(`raw-${round}`);
  const articles = await rate(documents.length, size.articlesAtOnce, (first, count) =>
    writeRows(db, ['articles', 'versions', 'texts', 'originals'], (put) => {
      for (let index = first; index < first + count; index += 1) {
        put('articles', rows.articles[index]);
        put('versions', rows.versions[index]);
        put('texts', rows.texts[index]);
        const { originalSha256, bytes } = documents[index] as ImportedDocument;
        put('originals', { sha256: originalSha256, bytes });
      }
    }),
  );
  const clips = await rate(rows.clips.length, size.clipsAtOnce, (first, count) =>
    writeRows(db, ['clips'], (put) => {
      for (let index = first; index < first + count; index += 1) put('clips', rows.clips[index]);
    }),
  );
  db.close();
  indexedDB.deleteDatabase(`raw-${round}`);
  return { articles, clips };
}

function openRaw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore('articles', { keyPath: 'id' });
      const versions = result.createObjectStore('versions', { keyPath: 'id' });
      versions.createIndex('articleId', 'articleId');
      versions.createIndex('originalSha256', 'originalSha256');
      result.createObjectStore('texts', { keyPath: 'versionId' });
      result.createObjectStore('originals', { keyPath: 'sha256' });
      result.createObjectStore('clips', { keyPath: 'id' }).createIndex('articleId', 'articleId');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function writeRows(
  db: IDBDatabase,
  stores: readonly string[],
  work: (put: (store: string, row: unknown) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([...stores], 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    work((store, row) => transaction.objectStore(store).put(row));
  });
}

async function rate(
  total: number,
  atOnce: number,
  work: (first: number, count: number) => Promise<unknown>,
): Promise<number> {
  const start = performance.now();
  for (let first = 0; first < total; first += atOnce) await work(first, Math.min(atOnce, total - first));
  return (total / (performance.now() - start)) * 1_000;
}
