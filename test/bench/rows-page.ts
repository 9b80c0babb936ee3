import { readArticleRows } from '../../renderer/db/article-list.ts';
import { listCases } from '../../renderer/db/catalogue.ts';
import { openCaseDatabase } from '../../renderer/db/database.ts';

/** Milliseconds of each reading of a page of rows. */
export interface RowReadings {
  readonly ours: readonly number[];
  readonly raw: readonly number[];
  /** The rows, the keys of what points at them, and the names of their outlets, as plain requests. */
  readonly rawAlike: readonly number[];
}

const PAGE = 50;
const READINGS = 60;

/** Reads pages of the list of articles at places from one end to the other, as the list does, and the same rows by one plain request. */
export async function readPages(name: string): Promise<RowReadings> {
  const entry = (await listCases()).find((one) => one.name === name);
  if (!entry) throw new Error(`There is no case ${name}.`);
  const db = await openCaseDatabase(entry.databaseName);
  try {
    const ids = await db.articles.toCollection().primaryKeys();
    const figures = { ours: [] as number[], raw: [] as number[], rawAlike: [] as number[] };
    for (let reading = 0; reading < READINGS; reading += 1) {
      const from = Math.floor((reading / READINGS) * (ids.length - PAGE));
      const [first = '', last = ''] = [ids[from], ids[from + PAGE - 1]];
      // Each is first at every other place: what is read second is in memory.
      const measures = [
        async () => figures.ours.push(await timed(() => readArticleRows(db, first, last))),
        async () => figures.raw.push(await timed(() => readRaw(db.backendDB(), first, last))),
        async () => figures.rawAlike.push(await timed(() => readAlike(db.backendDB(), first, last))),
      ];
      for (const measure of reading % 2 === 0 ? measures : measures.reverse()) await measure();
    }
    return figures;
  } finally {
    db.close();
  }
}

function readRaw(db: IDBDatabase, first: string, last: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = db.transaction('articles').objectStore('articles').getAll(IDBKeyRange.bound(first, last));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function readAlike(db: IDBDatabase, first: string, last: string): Promise<unknown> {
  const transaction = db.transaction(['articles', 'references', 'sources']);
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const pointing = IDBKeyRange.bound([`article:${first}`, ''], [`article:${last}`, '\uffff']);
  const [rows, keys] = await Promise.all([
    ask(transaction.objectStore('articles').getAll(IDBKeyRange.bound(first, last))),
    ask(transaction.objectStore('references').getAllKeys(pointing)),
  ]);
  const outlets = new Set(rows.map((row) => row.outlet?.value).filter(Boolean));
  const names = await Promise.all([...outlets].map((id) => ask(transaction.objectStore('sources').get(id))));
  return [rows, keys, names];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
