import { constants, existsSync } from 'node:fs';
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder } from './atomic-write.ts';

/** How many copies of the storage are kept; an older one than these is of no use beside the journals. */
const MOST_COPIES = 2;

const COPY = /^storage-before-/;

/**
 * Copies the browser's storage before a version that is new to it opens it: a new engine may alter or delete what it finds. Gives
 * the copy's place; null where there is nothing to copy. Throws what the system throws.
 */
export async function copyStorage(
  indexedDbFolder: string,
  keptFolder: string,
  version: string,
): Promise<string | null> {
  if (!existsSync(indexedDbFolder)) return null;
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const copy = join(keptFolder, `storage-before-${version}-${stamp}`);
  try {
    // Where the file system can, a copy shares its blocks with the original and takes neither time nor space.
    await cp(indexedDbFolder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE, preserveTimestamps: true });
  } catch (error) {
    await rm(copy, { recursive: true, force: true });
    throw error;
  }
  await flushFolder(keptFolder);
  await dropOldCopies(keptFolder);
  return copy;
}

/** Gives the bytes of all files below a folder; 0 where there is none. */
export async function measureFolder(folder: string): Promise<number> {
  if (!existsSync(folder)) return 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}

async function dropOldCopies(keptFolder: string): Promise<void> {
  const copies: { readonly path: string; readonly at: number }[] = [];
  for (const name of (await readdir(keptFolder)).filter((one) => COPY.test(one))) {
    const path = join(keptFolder, name);
    copies.push({ path, at: (await stat(path)).birthtimeMs });
  }
  copies.sort((one, other) => other.at - one.at);
  for (const { path } of copies.slice(MOST_COPIES)) await rm(path, { recursive: true, force: true });
}
