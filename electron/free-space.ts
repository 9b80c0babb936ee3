import { statfs } from 'node:fs/promises';

/** Gives how many bytes this user can still write to the disk of a folder. */
export async function readFreeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
