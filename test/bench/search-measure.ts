import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { SearchDocument, SearchIndex } from '../../shared/search/model.ts';
import { createSearchIndex, unpackSearchIndex } from '../../shared/search/search-index.ts';
import type { SearchCorpus } from './search-corpus.ts';
import { TokenScan } from './search-scan.ts';

/** What one engine costs; times in ms. */
export interface EngineFigures {
  readonly name: string;
  readonly buildMs: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** The same by the processor's time, in which it does not show what else the machine does. */
  readonly cpuP95: number;
  readonly addMs: number;
  readonly savedBytes: number;
  readonly readyMs: number;
  /** More memory of a fresh process after it opened the saved index and ran the queries, in MB. */
  readonly residentMb: number;
}

/** The measurement of a corpus. */
export interface SearchFigures {
  readonly characters: number;
  readonly own: EngineFigures;
  readonly miniSearch: EngineFigures;
  readonly scan: Pick<EngineFigures, 'name' | 'buildMs' | 'p50' | 'p95' | 'max' | 'cpuP95'>;
  /** Queries of which the engine found other documents than a slow scan of all words. */
  readonly differing: readonly string[];
  readonly meanHits: number;
}

type QueryTimes = Pick<EngineFigures, 'p50' | 'p95' | 'max' | 'cpuP95'>;

/** What the list of a window shows at once. */
const LIMIT = 100;
/** Articles that are taken in one by one after the index is built. */
const ADDED = 100;
/** The first queries warm the engine up and are not counted. */
const WARM_UP = 10;
const OPENINGS = 3;

const MINI: Options<{ id: string }> = { fields: ['title', 'text'], idField: 'id' };
const asTyped: SearchOptions = {
  combineWith: 'AND',
  prefix: (_, index, words) => index === words.length - 1,
};

/** Measures our index, minisearch and a plain scan over one corpus, one after the other in this process. */
export function measureSearch(corpus: SearchCorpus): SearchFigures {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-search-'));
  try {
    const own = measureOwn(corpus, folder);
    const miniSearch = measureMini(corpus, folder);
    return { characters: corpus.characters, ...own, miniSearch, scan: measureScan(corpus) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureOwn(corpus: SearchCorpus, folder: string): Pick<SearchFigures, 'own' | 'differing' | 'meanHits'> {
  const index = createSearchIndex();
  const [, buildMs] = timed(() => {
    for (const document of corpus.documents) {
      index.put(document);
    }
    while (index.compactSome(50));
    index.pack();
    while (index.compactSome(50));
  });
  const parts = index.pack();
  const savedBytes = parts.reduce((sum, { length }) => sum + length, 0);
  for (const [number, part] of parts.entries()) writeFileSync(path.join(folder, `own-${number}`), part);
  const read = () => parts.map((_, number) => new Uint8Array(readFileSync(path.join(folder, `own-${number}`))));
  const [opened, readyMs] = timeOpening(() => {
    const index = openOwn(read());
    index.search(corpus.queries[0] ?? '', { limit: LIMIT, isTyping: true });
    return index;
  });
  const times = timeQueries(corpus.queries, (query) => opened.search(query, { limit: LIMIT, isTyping: true }));
  const scan = new TokenScan(corpus.documents);
  const keys = (query: string) => opened.search(query, { limit: corpus.documents.length, isTyping: true });
  let hits = 0;
  const differing = corpus.queries.filter((query) => {
    const found = keys(query);
    hits += found.total;
    // A slip is taken only where nothing was found.
    const expected = found.slips.length > 0 ? new Set<string>() : scan.search(query);
    if (found.slips.length > 0) return scan.search(query).size > 2;
    return found.total !== expected.size || found.hits.some(({ key }) => !expected.has(key));
  });
  const addMs = timeAdding(corpus, (document) => {
    opened.put(document);
    opened.search('zz', { limit: LIMIT, isTyping: true });
  });
  const residentMb = residentOf('own', folder, parts.length, corpus.queries);
  const figures = { name: 'own index', buildMs, ...times, addMs, savedBytes, readyMs, residentMb };
  return { own: figures, differing, meanHits: hits / corpus.queries.length };
}

function measureMini(corpus: SearchCorpus, folder: string): EngineFigures {
  const index = new MiniSearch(MINI);
  const [, buildMs] = timed(() => index.addAll(corpus.documents.map(toMiniRow)));
  const text = JSON.stringify(index);
  const file = path.join(folder, 'mini');
  writeFileSync(file, text);
  const [opened, readyMs] = timeOpening(() => {
    const loaded = MiniSearch.loadJSON(readFileSync(file, 'utf8'), MINI);
    loaded.search(corpus.queries[0] ?? '', asTyped);
    return loaded;
  });
  const times = timeQueries(corpus.queries, (query) => opened.search(query, asTyped));
  const addMs = timeAdding(corpus, (document) => {
    opened.add(toMiniRow(document));
    opened.search('zz', asTyped);
  });
  const residentMb = residentOf('mini', folder, 1, corpus.queries);
  return { name: 'minisearch', buildMs, ...times, addMs, savedBytes: Buffer.byteLength(text), readyMs, residentMb };
}

function measureScan({ documents, queries }: SearchCorpus): SearchFigures['scan'] {
  const [texts, buildMs] = timed(() =>
    documents.map(({ fields }) => fields.map(({ text }) => text.toLowerCase()).join('\n')),
  );
  const times = timeQueries(queries, (query) => {
    const words = query.toLowerCase().split(' ');
    return texts.filter((text) => words.every((word) => text.includes(word)));
  });
  return { name: 'plain scan', buildMs, ...times };
}

function toMiniRow({ key, fields }: SearchDocument): { id: string; title: string; text: string } {
  return { id: key, title: fields[0]?.text ?? '', text: fields[1]?.text ?? '' };
}

function openOwn(parts: readonly Uint8Array[]): SearchIndex {
  const index = unpackSearchIndex(parts);
  if (!index) throw new Error('The saved index could not be read.');
  return index;
}

function timed<T>(act: () => T): [T, number] {
  const start = performance.now();
  const given = act();
  return [given, performance.now() - start];
}

/** Every query twice, as one types, deletes and types again. */
function timeQueries(queries: readonly string[], search: (query: string) => unknown): QueryTimes {
  const walls: number[] = [];
  const cpus: number[] = [];
  for (const query of [...queries, ...queries]) {
    const cpu = cpuMs();
    walls.push(timed(() => search(query))[1]);
    cpus.push(cpuMs() - cpu);
  }
  const at = (times: readonly number[], share: number) => {
    const sorted = times.slice(WARM_UP).toSorted((one, other) => one - other);
    return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  };
  return { p50: at(walls, 0.5), p95: at(walls, 0.95), max: at(walls, 1), cpuP95: at(cpus, 0.95) };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Opens a saved index a few times, each up to the first answer; the shortest time counts, for the disk's cache is warm for all. */
function timeOpening<T>(open: () => T): [T, number] {
  let [opened, shortest] = timed(open);
  for (let again = 1; again < OPENINGS; again++) {
    const [next, ms] = timed(open);
    opened = next;
    shortest = Math.min(shortest, ms);
  }
  return [opened, shortest];
}

/** The mean time to take an article in and to be ready for the next query. */
function timeAdding({ documents }: SearchCorpus, add: (document: SearchDocument) => void): number {
  const added = documents.slice(0, ADDED).map((document, index) => ({ ...document, key: `article:new${index}` }));
  const [, ms] = timed(() => added.forEach(add));
  return ms / added.length;
}

/** Opens a saved index in a process of its own. */
function residentOf(engine: 'own' | 'mini', folder: string, parts: number, queries: readonly string[]): number {
  writeFileSync(path.join(folder, 'queries'), JSON.stringify(queries));
  const ran = spawnSync(process.execPath, [
    ...['--expose-gc', path.resolve('test/bench/run.mjs'), 'search', '--resident'],
    ...[engine, folder, String(parts)],
  ]);
  return Number(ran.stdout.toString());
}

/** What a process of its own does: prints by how many MB it grew. */
export function printResident([engine = '', folder = '', parts = '']: readonly string[]): void {
  const queries: string[] = JSON.parse(readFileSync(path.join(folder, 'queries'), 'utf8'));
  global.gc?.();
  const before = process.memoryUsage().rss;
  const search = engine === 'own' ? openSavedOwn(folder, Number(parts)) : openSavedMini(folder);
  for (const query of queries) search(query);
  global.gc?.();
  process.stdout.write(String((process.memoryUsage().rss - before) / 2 ** 20));
}

function openSavedOwn(folder: string, parts: number): (query: string) => unknown {
  const index = openOwn(
    Array.from({ length: parts }, (_, number) => new Uint8Array(readFileSync(path.join(folder, `own-${number}`)))),
  );
  return (query) => index.search(query, { limit: LIMIT, isTyping: true });
}

function openSavedMini(folder: string): (query: string) => unknown {
  const index = MiniSearch.loadJSON(readFileSync(path.join(folder, 'mini'), 'utf8'), MINI);
  return (query) => index.search(query, asTyped);
}
