import { statfs } from 'node:fs/promises';
import { describeBytes } from '../shared/describe-bytes.ts';

/** Below this many bytes the browser's database may lose everything when it writes (durability.md, 3). */
export const LEAST_SPACE = 500 * 1024 * 1024;

/** Gives how many bytes this user can still write to the disk of a folder. */
export async function readFreeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Says that a disk has too little space for so many bytes and what to do; null when it has enough, with what the app itself needs. */
export function explainLackOfSpace(folder: string, freeBytes: number, neededBytes: number): string | null {
  if (freeBytes >= neededBytes + LEAST_SPACE) return null;
  const [needed, free] = [neededBytes + LEAST_SPACE, freeBytes].map(describeBytes);
  return `The disk of “${folder}” has ${free} free, and ${needed} are needed. Free some space on it, or choose another disk.`;
}
