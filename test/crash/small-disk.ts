import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A disk of its own in memory, to be filled up. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it up but for so many bytes. */
  readonly fill: (leftBytes: number) => void;
  /** Takes away what it was filled with. */
  readonly clear: () => void;
  /** Takes the disk away; what is on it is gone. */
  readonly remove: () => void;
}

/** Makes a disk of so many bytes; null where the system does not allow it (it takes Linux and root). */
export function makeSmallDisk(bytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    fill: (leftBytes) => {
      const { bavail, bsize } = statfsSync(folder);
      const size = bavail * bsize - leftBytes;
      if (size > 0) execFileSync('fallocate', ['--length', String(size), ballast]);
    },
    clear: () => rmSync(ballast, { force: true }),
    remove: () => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
