import { describeBytes } from './describe-bytes.ts';

/** Below this many bytes the browser's database may lose everything when it writes (durability.md, 3). */
export const LEAST_SPACE = 500 * 1024 * 1024;

/** Says that a disk has too little space for so many bytes and what to do; null when it has enough, with what the app itself needs. */
export function explainLackOfSpace(folder: string, freeBytes: number, neededBytes: number): string | null {
  if (freeBytes >= neededBytes + LEAST_SPACE) return null;
  const [needed, free] = [neededBytes + LEAST_SPACE, freeBytes].map(describeBytes);
  return `The disk of “${folder}” has ${free} free, and ${needed} are needed. Free some space on it, or choose another disk.`;
}
