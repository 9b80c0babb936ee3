import { readArticleRows } from '../../renderer/db/article-list.ts';
import { addVersion, addVersions, type ImportedDocument, readArticle } from '../../renderer/db/articles.ts';
import { readBin } from '../../renderer/db/bin.ts';
import { restoreRemoved } from '../../renderer/db/bin-restore.ts';
import { type CardDraft, saveCard } from '../../renderer/db/card.ts';
import { readCase } from '../../renderer/db/case.ts';
import { createCase, listCases, openCase } from '../../renderer/db/catalogue.ts';
import { commitEach, redo, undo } from '../../renderer/db/changes.ts';
import { listClipsOfArticle, putNewClip } from '../../renderer/db/clips.ts';
import { CaseDatabase } from '../../renderer/db/database.ts';
import { findEvents, listEvents, putNewEvent, removeEvent } from '../../renderer/db/events.ts';
import { listSources } from '../../renderer/db/sources.ts';
import { verifyChanges } from '../../renderer/db/verify.ts';
import { createOrigin } from '../../shared/model/ids.ts';

/** How many rows the measured case gets. */
export interface Sizes {
  readonly articles: number;
  readonly clips: number;
  readonly events: number;
}

/** One measured thing: milliseconds, or what was done in a second. */
export type Measured = Record<string, string>;

/** The sizes of speed.md, section 2. */
const TEXT_LENGTH = 6_000;
const BYTES_LENGTH = 40_000;
const OUTLETS = 200;
/** Documents of one transaction: about a megabyte. */
const BATCH = 25;
/** Acts whose median is told. */
const SINGLE = 40;

const origin = createOrigin();
const evidence = { from: 'meta', detail: 'og:site_name' } as const;
const WORDS = 'the visit to Moscow was said to have been agreed at the beginning of last September by sources '.split(
  ' ',
);

const wholeText = (text: string) =>
  ({ kind: 'paragraph', start: 0, end: text.length, marks: [], direction: 'ltr', furniture: null }) as const;

function makeDocument(index: number): ImportedDocument {
  let text = `Article ${index}`;
  for (let word = index; text.length < TEXT_LENGTH; word += 1 + (index % 3)) text += ` ${WORDS[word % WORDS.length]}`;
  const bytes = new Uint8Array(BYTES_LENGTH);
  crypto.getRandomValues(bytes);
  const hash = index.toString(16).padStart(64, '0');
  return {
    fileName: `${index}.html`,
    bytes: bytes.buffer,
    originalSha256: hash,
    textSha256: hash,
    blocksSha256: hash,
    blocks: [wholeText(text)],
    pictures: [],
    container: null,
    containerOriginal: null,
    kin: [],
    sketch: null,
    draft: {
      format: 'html',
      encoding: { name: 'utf-8', evidence: 'meta' },
      title: { value: `Article ${index}: the visit`, evidence, others: [] },
      outletName: { value: `Outlet ${index % OUTLETS}`, evidence, others: [] },
      authors: null,
      url: { value: `https://news.example/${index}`, evidence, others: [] },
      canonicalUrl: null,
      language: { value: 'en', evidence, others: [] },
      published: { value: { words: '2019-10-03', edtf: '2019-10-03' }, evidence, others: [] },
      publishedDoubt: null,
      modified: null,
      capturedAt: null,
      text,
      blocks: [{ ...wholeText(text), marks: [] }],
      extractor: { name: 'bench', version: '1' },
    },
  };
}

/** Makes a case of that size, and tells how fast rows went in. */
export async function fillCase(sizes: Sizes): Promise<Measured> {
  const entry = await createCase('Measured', origin);
  const { db } = await openCase(entry.id, origin);
  const measured: Measured = {};
  const ones = Math.min(sizes.articles, SINGLE);
  measured['import one by one, ms (median)'] = await median(ones, (index) =>
    addVersion(db, origin, makeDocument(index)),
  );
  measured[`import in batches of ${BATCH}, articles/s`] = await rate(
    sizes.articles - ones,
    BATCH,
    async (first, count) => {
      await addVersions(
        db,
        origin,
        Array.from({ length: count }, (_, index) => makeDocument(ones + first + index)),
      );
    },
  );
  measured[`the same rows without record and references, in batches of ${BATCH}, articles/s`] = await rateBare(
    sizes.articles - ones,
  );
  const articles = await db.articles.toArray();
  measured['clips, one change each, clips/s'] = await rate(sizes.clips, 500, async (first, count) => {
    await commitEach(
      db,
      origin,
      Array.from({ length: count }, (_, index) => clipStep(articles, first + index)),
    );
  });
  measured['events, one change each, events/s'] = await rate(sizes.events, 500, async (first, count) => {
    const steps = Array.from({ length: count }, (_, index) => eventStep(first + index));
    await commitEach(db, origin, steps);
  });
  db.close();
  return measured;
}

/** What the engine itself takes for metadata, text and bytes of as many articles: the floor under our numbers on this machine. */
async function rateBare(total: number): Promise<string> {
  const bare = new CaseDatabase('bare', [
    { version: 1, stores: { articles: 'id', texts: 'versionId', originals: 'sha256' } },
  ]);
  const tables = [bare.articles, bare.texts, bare.originals];
  const result = await rate(total, BATCH, async (first, count) => {
    const documents = Array.from({ length: count }, (_, index) => makeDocument(first + index));
    await bare.transaction('rw', tables, async () => {
      const rows = documents.map(({ originalSha256, draft }) => ({
        ...draft,
        id: originalSha256,
        text: '',
        blocks: [],
      }));
      await bare.table('articles').bulkAdd(rows);
      await bare.texts.bulkAdd(
        documents.map(({ originalSha256, draft, blocks }) => ({ versionId: originalSha256, text: draft.text, blocks })),
      );
      await bare.originals.bulkAdd(documents.map(({ originalSha256, bytes }) => ({ sha256: originalSha256, bytes })));
    });
  });
  await bare.delete();
  return result;
}

function clipStep(articles: readonly { id: string; currentVersionId: string }[], index: number) {
  const article = articles[(index * 7) % articles.length];
  if (!article) throw new Error('no article');
  const passage = { start: 0, end: 7, exact: 'Article', prefix: '', suffix: ' and so on, thirty-two characters' };
  const clip = { articleId: article.id, versionId: article.currentVersionId, passage };
  return {
    act: { action: 'clip.add' as const },
    work: (draft: Parameters<typeof putNewClip>[0]) => putNewClip(draft, clip),
  };
}

function eventStep(index: number) {
  const earliest = Date.UTC(2000 + (index % 20), index % 12, 1 + (index % 28));
  const value = {
    edtf: '2019-09',
    kind: 'point',
    earliest,
    latest: earliest + 86_400_000 * (index % 40),
    rule: 'as typed',
  } as const;
  const begin = { words: 'then', wordsAt: null, anchor: null, value, alternatives: [], status: 'typed' } as const;
  const work = (draft: Parameters<typeof putNewEvent>[0]) =>
    putNewEvent(draft, { title: `Event ${index} in Moscow`, kind: 'visit', begin });
  return { act: { action: 'event.add' as const }, work };
}

/** Reads the case of `fillCase` in a browser that was just started, then works in it. */
export async function readFilledCase(): Promise<Measured> {
  const measured: Measured = {};
  const timed = async (name: string, doing: () => Promise<unknown>) => {
    const start = performance.now();
    await doing();
    measured[name] = (performance.now() - start).toFixed(1);
  };
  let db: CaseDatabase | null = null;
  await timed('open case', async () => {
    const [entry] = await listCases();
    db = entry ? (await openCase(entry.id, origin)).db : null;
  });
  if (!db) throw new Error('no case');
  const opened: CaseDatabase = db;
  await timed('list articles, first', () => readArticleRows(opened, '', '\uffff'));
  await timed('list articles, again', () => readArticleRows(opened, '', '\uffff'));
  await timed('list sources', () => listSources(opened));
  await timed('list events', () => listEvents(opened));
  await timed('find events by letters', () => findEvents(opened, 'mos'));
  await timed('whole case without texts', () => readCase(opened));
  const article = await opened.articles.toCollection().first();
  if (!article) throw new Error('no article');
  await timed('open one article', () => readArticle(opened, article.id));
  await timed('clips of one article', () => listClipsOfArticle(opened, article.id));
  const card = cardOn(article.id, article.currentVersionId);
  measured['save a card (median)'] = await median(SINGLE, () => saveCard(opened, origin, card));
  measured['undo (median)'] = await median(SINGLE, () => undo(opened, origin));
  measured['redo (median)'] = await median(SINGLE, () => redo(opened, origin));
  await measureBin(opened, measured);
  await timed('verify all changes and rows', async () => {
    const { count, broken } = await verifyChanges(opened);
    measured['changes verified'] = `${count}, ${broken.length} broken`;
  });
  return measured;
}

/** How many events are removed, so that the bin has something to find among the changes of the case. */
const REMOVED = 1_000;

/** Removes events one by one, finds them in the record, and puts one back. */
async function measureBin(db: CaseDatabase, measured: Measured): Promise<void> {
  const keys = await db.events.limit(REMOVED).primaryKeys();
  for (const key of keys) await removeEvent(db, origin, key, { detachClaims: true });
  const start = performance.now();
  let [from, longest, found, last] = [start, 0, 0, 0];
  for await (const { removals } of readBin(db)) {
    longest = Math.max(longest, performance.now() - from);
    found += removals.length;
    last = removals[0]?.seq ?? last;
    from = performance.now();
  }
  const whole = performance.now() - start;
  measured.bin = `${found} found among ${await db.changes.count()} changes in ${whole.toFixed(1)}, longest slice ${longest.toFixed(1)}`;
  const putting = performance.now();
  await restoreRemoved(db, origin, last);
  measured['put back one event'] = (performance.now() - putting).toFixed(1);
}

function cardOn(articleId: string, versionId: string): CardDraft {
  const link = {
    source: 'Karim Alevi',
    sourceKind: 'person',
    verb: 'said',
    words: null,
    besidePrevious: false,
  } as const;
  return {
    articleId,
    versionId,
    passage: { start: 0, end: 7, exact: 'Article', prefix: '', suffix: '' },
    clip: { comment: '', paraphrase: '', translation: '', tags: [], colour: 'amber' },
    existingClipId: null,
    event: { title: 'Visit', kind: 'visit', begin: null, place: 'Moscow' },
    claim: {
      statement: 'He was there',
      slot: { name: 'happened', value: 'yes' },
      stance: 'asserts',
      links: [link, { ...link, source: 'Al-Akhad TV' }, { ...link, source: 'Fars' }],
      credibility: 'not-graded',
      likelihood: 'not-graded',
      confidence: 'not-graded',
      rationale: '',
    },
  };
}

async function median(count: number, doing: (index: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    await doing(index);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return `${(times[count >> 1] ?? 0).toFixed(1)} (95th ${(times[Math.floor(count * 0.95)] ?? 0).toFixed(1)})`;
}

async function rate(
  total: number,
  batch: number,
  doing: (first: number, count: number) => Promise<unknown>,
): Promise<string> {
  const start = performance.now();
  for (let first = 0; first < total; first += batch) await doing(first, Math.min(batch, total - first));
  const seconds = (performance.now() - start) / 1000;
  return `${Math.round(total / seconds)} (${total} in ${seconds.toFixed(1)} s)`;
}
