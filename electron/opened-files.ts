import { stat } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isCaseFileName } from '../shared/case-files.ts';

/** The case files that the app is asked to open, by its arguments, a second start, or the system; each is taken once. */
export interface OpenedFiles {
  /** Takes case files from arguments; `folder` is where they are from. Gives whether there are any. */
  readonly addArguments: (args: readonly string[], folder: string) => boolean;
  readonly add: (path: string) => void;
  readonly take: () => string | null;
}

/** Makes the waiting room of files to open. */
export function createOpenedFiles(): OpenedFiles {
  const waiting: string[] = [];
  return {
    addArguments: (args, folder) => {
      const paths = args.filter((one) => !one.startsWith('-') && isCaseFileName(one));
      waiting.push(...paths.map((path) => resolve(folder, toPath(path))));
      return paths.length > 0;
    },
    add: (path) => waiting.push(path),
    take: () => waiting.shift() ?? null,
  };
}

/** Linux desktops hand files over as addresses. */
function toPath(argument: string): string {
  if (!/^file:\/\//i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return argument;
  }
}

/** Whether a path that came from the window names a case file that is there; only such a one is looked at. */
export async function isCaseFilePath(path: string): Promise<boolean> {
  if (!isAbsolute(path) || !isCaseFileName(path)) return false;
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
