import { existsSync } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kept } from './kept.ts';
import { readLog } from './leveldb-log.ts';

/** What was done to the browser's storage before the browser could see it; each is a whole sentence. */
export interface StorageRepair {
  readonly sentences: readonly string[];
}

const STORE = /\.indexeddb\.leveldb$/;

/**
 * Makes the browser's database safe to be opened, before the browser does. A record that a crash cut short is taken off the end
 * of a log: the engine would write on behind it, and at the start after that take the whole for corrupt and delete it. A store
 * that cannot be opened at all is moved away, since the engine would begin an empty one in its place. What is taken is kept.
 */
export async function repairStorage(indexedDbFolder: string, kept: Kept): Promise<StorageRepair> {
  const sentences: string[] = [];
  for (const name of await listFolder(indexedDbFolder)) {
    if (!STORE.test(name)) continue;
    const store = join(indexedDbFolder, name);
    if (!(await isOpenable(store))) {
      const place = await kept.move(store);
      const blobs = store.replace(/leveldb$/, 'blob');
      if (existsSync(blobs)) await kept.move(blobs);
      sentences.push(`The browser’s database had lost its table of contents. Its files are kept in “${place}”.`);
      continue;
    }
    for (const file of await listFolder(store)) {
      const isLog = /^\d+\.log$/.test(file);
      if (!isLog && !/^MANIFEST-\d+$/.test(file)) continue;
      const path = join(store, file);
      const bytes = await readFile(path);
      const { goodBytes, hasMore } = readLog(bytes);
      // A table of contents with damage in its middle would, if it was cut, open as an older state with parts missing.
      if (goodBytes === bytes.length || (!isLog && (hasMore || goodBytes === 0))) continue;
      const place = await kept.write(`${file}-end`, bytes.subarray(goodBytes));
      await cut(path, goodBytes);
      const size = (bytes.length - goodBytes).toLocaleString('en');
      sentences.push(
        hasMore
          ? `A file of the browser’s database was damaged; ${size} bytes after the damage were taken off and kept in “${place}”.`
          : `The browser’s database ended in the middle of a record; those ${size} bytes were taken off and kept in “${place}”.`,
      );
    }
  }
  return { sentences };
}

/** Whether a store has a table of contents that its file CURRENT names. */
async function isOpenable(store: string): Promise<boolean> {
  if (!(await stat(store)).isDirectory()) return false;
  const files = await listFolder(store);
  // A folder that was just made.
  if (!files.some((file) => /^(\d+\.(log|ldb)|MANIFEST-\d+)$/.test(file))) return true;
  const current = await readFile(join(store, 'CURRENT'), 'utf8').catch(() => '');
  const named = /^(MANIFEST-\d+)\n$/.exec(current)?.[1];
  return named !== undefined && files.includes(named);
}

async function cut(path: string, size: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.truncate(size);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
