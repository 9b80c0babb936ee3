import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { isBegun, listSegments, readSegment } from '../../electron/journal-segments.ts';
import { readCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Change } from '../../shared/model/change.ts';

/** Reads all rows of a table of the one case in the window's database, past the app. */
export function readTable<Row = unknown>(page: Page, table: string): Promise<readonly Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<never[]>((resolve, reject) => {
        void indexedDB.databases().then((all) => {
          const found = all
            .filter((one) => one.name?.startsWith('dateline-case-'))
            .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? 1 : -1))[0];
          const opening = indexedDB.open(found?.name ?? '');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            const reading = db.transaction(name).objectStore(name).getAll();
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => {
              db.close();
              // Bytes do not come out of the window otherwise.
              const toPlain = (row: { readonly bytes?: unknown }) =>
                row.bytes instanceof ArrayBuffer ? { ...row, bytes: [...new Uint8Array(row.bytes)] } : row;
              resolve((reading.result as { readonly bytes?: unknown }[]).map(toPlain) as never[]);
            };
          };
        });
      }),
    table,
  );
}

/** Reads all rows of a table of the one case in the window's database, past the app, and gives how many there are. */
export function countTable(page: Page, table: string): Promise<number> {
  return page.evaluate(async (name) => {
    const all = (await indexedDB.databases()).flatMap((one) => one.name ?? []);
    const newest = all
      .filter((one) => one.startsWith('dateline-case-'))
      .sort()
      .at(-1);
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open(newest ?? ''));
    const { length: count } = await answer(db.transaction(name).objectStore(name).getAll());
    db.close();
    return count;
  }, table);
}

/** The folder of the one case's journal below an app's data. */
export function findJournal(userDataDir: string): string {
  const folder = path.join(userDataDir, 'journal');
  const [caseId] = readdirSync(folder);
  if (!caseId) throw new Error('There is no journal.');
  return path.join(folder, caseId);
}

/** Reads all changes of a journal from its files, past the app; throws when a segment is not whole. */
export async function readJournal(folder: string): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const name of await listSegments(folder)) {
    const segment = await readSegment(folder, name, path.basename(folder));
    if (!isBegun(segment) || segment.damage || segment.tornBytes.length > 0) throw new Error(`${name} is not whole.`);
    changes.push(...segment.changes.map(({ text }) => readCanonicalJson(text) as Change));
  }
  return changes;
}

/** Alters a row of a table of the one case past the app: that of a key, or the first one. Bytes are given as numbers. */
export function alterRow(
  page: Page,
  table: string,
  patch: Record<string, unknown>,
  key: string | number | null = null,
): Promise<void> {
  return page.evaluate(
    ([name, changes, id]) =>
      new Promise<void>((resolve, reject) => {
        void indexedDB.databases().then((all) => {
          const found = all.find((one) => one.name?.startsWith('dateline-case-'));
          const opening = indexedDB.open(found?.name ?? '');
          opening.onsuccess = () => {
            const db = opening.result;
            const transaction = db.transaction(name, 'readwrite');
            const store = transaction.objectStore(name);
            store.getAll(id ?? undefined, 1).onsuccess = ({ target }) => {
              const [row] = (target as IDBRequest<Record<string, unknown>[]>).result;
              const { bytes } = changes;
              store.put({
                ...row,
                ...changes,
                ...(Array.isArray(bytes) ? { bytes: Uint8Array.from(bytes).buffer } : {}),
              });
            };
            transaction.oncomplete = () => {
              db.close();
              resolve();
            };
            transaction.onabort = () => reject(transaction.error);
          };
        });
      }),
    [table, patch, key] as const,
  );
}
