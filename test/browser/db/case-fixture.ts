import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { afterEach } from 'vitest';
import type { ImportedDocument } from '../../../renderer/db/articles.ts';
import { addVersion } from '../../../renderer/db/articles.ts';
import { createCase, openCase } from '../../../renderer/db/catalogue.ts';
import { type CaseDatabase, openCaseDatabase, RECORDED_TABLES } from '../../../renderer/db/database.ts';
import { hashCanonical } from '../../../renderer/db/hash.ts';
import { type Reference, targetsOf, toRowName } from '../../../renderer/db/references.ts';
import type { ArticleDraft } from '../../../shared/model/article-draft.ts';
import type { Passage } from '../../../shared/model/clip.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import { createOrigin, type Origin } from '../../../shared/model/ids.ts';

/** The clock and ids of the app itself. */
export const origin: Origin = createOrigin();

const opened: CaseDatabase[] = [];

afterEach(async () => {
  const closing = opened.splice(0);
  for (const db of closing) db.close();
  for (const name of new Set(closing.map((db) => db.name))) await deleteDatabase(name);
});

/** Makes a case in a database of its own, which is deleted after the test. */
export async function openFreshCase(name = 'S-400'): Promise<CaseDatabase> {
  const entry = await createCase(name, origin);
  const { db } = await openCase(entry.id, origin);
  opened.push(db);
  return db;
}

/** Opens a case's database once more, as another window, a worker or the next start of the app does. */
export async function openAgain(db: CaseDatabase): Promise<CaseDatabase> {
  return deleteAfterTest(await openCaseDatabase(db.name));
}

/** Opens a database of no case, to rebuild one in; it is deleted after the test. */
export async function openEmptyDatabase(): Promise<CaseDatabase> {
  return deleteAfterTest(await openCaseDatabase(`dateline-case-${origin.newId().toLowerCase()}`));
}

/** Deletes a database, waiting for connections that are on their way out. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Has a database deleted after the test. */
export function deleteAfterTest(db: CaseDatabase): CaseDatabase {
  opened.push(db);
  return db;
}

/** The words of a document, and whatever else of it a test cares about. */
export interface Wording extends Partial<ArticleDraft> {
  readonly paragraphs?: readonly string[];
  readonly bytes?: string;
  readonly fileName?: string;
}

const PARAGRAPHS = [
  'Karim Alevi said that Baghdad had agreed in Moscow to buy the S-400.',
  'The visit took place at the beginning of last September.',
];

/** Makes a document as the import worker hands it over. */
export function makeDocument(wording: Wording = {}): ImportedDocument {
  const { paragraphs = PARAGRAPHS, bytes = paragraphs.join('\n'), fileName = 'iraq-s400.txt', ...values } = wording;
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph): Omit<ArticleDraft['blocks'][number], 'image'> => {
    const block = {
      kind: 'paragraph',
      start,
      end: start + paragraph.length,
      marks: [],
      direction: 'ltr',
      furniture: null,
    } as const;
    start += paragraph.length + 2;
    return { ...block, marks: [] };
  });
  const draft: ArticleDraft = {
    format: 'text',
    encoding: { name: 'utf-8', evidence: 'it is valid UTF-8' },
    title: { value: 'Iraq and the S-400', evidence: { from: 'visible', detail: 'first line' }, others: [] },
    outletName: null,
    authors: null,
    url: null,
    canonicalUrl: null,
    language: null,
    published: null,
    publishedDoubt: null,
    modified: null,
    capturedAt: null,
    text,
    blocks,
    extractor: { name: 'text', version: '1' },
    ...values,
  };
  return {
    fileName,
    bytes: new TextEncoder().encode(bytes).buffer,
    originalSha256: hashText(bytes),
    draft,
    blocks,
    pictures: [],
    container: null,
    containerOriginal: null,
    kin: [],
    sketch: null,
    textSha256: hashText(text),
    blocksSha256: hashCanonical(blocks),
  };
}

function hashText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** A value with evidence of a meta tag. */
export function evidenced<T>(
  value: T,
  detail = 'meta',
): { value: T; evidence: { from: 'meta'; detail: string }; others: [] } {
  return { value, evidence: { from: 'meta', detail }, others: [] };
}

/** Adds an article, and tells what a clip of it needs. */
export async function addArticle(db: CaseDatabase, wording: Wording = {}) {
  const document = makeDocument(wording);
  const outcome = await addVersion(db, origin, document);
  const article = await db.articles.get(outcome.articleId);
  if (outcome.status !== 'imported' || !article) throw new Error(`The document was not imported: ${outcome.status}.`);
  return { articleId: article.id, versionId: article.currentVersionId, text: document.draft.text };
}

/** Finds words in a text as a passage. */
export function passageOf(text: string, exact: string): Passage {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`“${exact}” is not in the text.`);
  const end = start + exact.length;
  return { start, end, exact, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) };
}

/** A date as read, counted from a publication if one is given. */
export function readingOf(edtf: string, anchor: DateReading['anchor'] = null): DateReading {
  const earliest = Date.parse(edtf);
  const value = { edtf, kind: 'point', earliest, latest: earliest + 86_399_999, rule: 'as typed' } as const;
  return { words: edtf, wordsAt: null, anchor, value, alternatives: [], status: 'typed' };
}

/** All rows that changes record, by table and id: what undo and redo must bring back exactly. */
export async function readRows(db: CaseDatabase): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  for (const name of RECORDED_TABLES) {
    for (const row of await db.table<{ id: string }>(name).toArray()) rows[toRowName(name, row.id)] = row;
  }
  return rows;
}

/** The references as they should be, computed from the rows. */
export async function deriveReferences(db: CaseDatabase): Promise<readonly Reference[]> {
  const references: Reference[] = [];
  for (const name of RECORDED_TABLES) {
    for (const row of await db.table(name).toArray()) {
      for (const to of targetsOf(name, row)) references.push({ to, from: toRowName(name, row.id) });
    }
  }
  return references.sort((one, other) => (`${one.to} ${one.from}` < `${other.to} ${other.from}` ? -1 : 1));
}

/** The references as they are stored, in the order of `deriveReferences`. */
export async function readReferences(db: CaseDatabase): Promise<readonly Reference[]> {
  const references = await db.references.toArray();
  return references.sort((one, other) => (`${one.to} ${one.from}` < `${other.to} ${other.from}` ? -1 : 1));
}
