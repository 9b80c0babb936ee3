import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { flushFolder, writeAtomically } from './atomic-write.ts';

/** Where what was cut off or replaced is kept, so that no repair throws anything away. */
export interface Kept {
  readonly folder: string;
  /** Writes bytes that are about to be cut off; gives the file. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<string>;
  /** Moves a file or a folder that is about to be replaced; gives its new place. */
  readonly move: (path: string, name?: string) => Promise<string>;
}

/** Opens the folder of what is kept; it is made when there is something to keep. */
export function openKept(folder: string, now: () => Date = () => new Date()): Kept {
  const place = async (name: string): Promise<string> => {
    await mkdir(folder, { recursive: true });
    const stamp = now()
      .toISOString()
      .replaceAll(/[-:]|\.\d+/g, '');
    let path = join(folder, `${stamp}-${name}`);
    for (let more = 2; existsSync(path); more += 1) path = join(folder, `${stamp}-${more}-${name}`);
    return path;
  };
  return {
    folder,
    write: async (name, bytes) => {
      const path = await place(name);
      await writeAtomically(path, bytes);
      return path;
    },
    move: async (from, name = basename(from)) => {
      const path = await place(name);
      await rename(from, path);
      await flushFolder(folder);
      await flushFolder(dirname(from));
      return path;
    },
  };
}
