import type { ChosenFile } from '../../shared/ipc.ts';
import { type CopySource, MergeError } from './merge-lineage.ts';

/** Reads the case file that was chosen, part by part, from the process that has it. Its functions throw MergeError. */
export function readCopy({ id, name }: ChosenFile): CopySource {
  return {
    fileName: name,
    // In pieces: the record of a large case is hundreds of megabytes, more than one answer can be relied on to bring.
    readChanges: async function* () {
      for (let from = 0; ; ) {
        const response = await ask(`${id}/changes/${from}`);
        if (!response.ok) throw new MergeError(await explain(response));
        const lines = (await response.text().catch(refuse)).split('\n').filter((line) => line !== '');
        if (lines.length === 0) return;
        from += lines.length;
        yield* lines;
      }
    },
    readContent: async (sha256) => {
      const response = await ask(`${id}/content/${sha256}`);
      if (response.status === 404) return null;
      if (!response.ok) throw new MergeError(await explain(response));
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** Lets go of the file, so that it can be moved or deleted. */
export async function endCopy({ id }: ChosenFile): Promise<void> {
  await ask(`${id}/end`).catch(() => {});
}

const NOT_READ = 'The file could not be read to its end. Nothing was merged. Choose it again.';

function ask(path: string): Promise<Response> {
  return fetch(`/case-file/${path}`).catch(refuse);
}

function refuse(): never {
  throw new MergeError(NOT_READ);
}

async function explain(response: Response): Promise<string> {
  return response.status === 500 ? response.text() : 'The file is not known any more. Choose it again.';
}
