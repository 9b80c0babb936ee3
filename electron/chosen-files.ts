import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChosenFile } from '../shared/ipc.ts';

/** How many chosen files main remembers; the oldest are forgotten. */
const MOST_REMEMBERED = 20_000;

/** The files that the person chose in this run, by ids that the page may name. The page never learns a folder. */
export interface ChosenFiles {
  /** Takes the paths of a dialog; one that is gone by now is still offered, so that the report can say so. */
  readonly offer: (paths: readonly string[]) => Promise<readonly ChosenFile[]>;
  /** Gives the path of an id; null if there is none. */
  readonly find: (id: string) => string | null;
}

/** Makes the list of chosen files. */
export function createChosenFiles(mostRemembered = MOST_REMEMBERED): ChosenFiles {
  const paths = new Map<string, string>();
  const offerOne = async (path: string): Promise<ChosenFile> => {
    const id = randomUUID();
    paths.set(id, path);
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    );
    return { id, name: basename(path), size };
  };
  return {
    offer: async (chosen) => {
      const files = await Promise.all(chosen.map(offerOne));
      for (const oldest of paths.keys()) {
        if (paths.size <= mostRemembered) break;
        paths.delete(oldest);
      }
      return files;
    },
    find: (id) => paths.get(id) ?? null,
  };
}
