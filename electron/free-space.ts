import { statfs } from 'node:fs/promises';

/** Below this many bytes the browser's database may lose everything when it writes (durability.md, 3). */
export const LEAST_SPACE = 500 * 1024 * 1024;

/** Gives how many bytes this user can still write to the disk of a folder. */
export async function readFreeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
