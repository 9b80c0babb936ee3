import type { ChosenFile } from '../../shared/ipc.ts';
import { type CopySource, MergeError } from './merge-lineage.ts';

/** Reads the case file that was chosen, part by part, from the process that has it. Its functions throw MergeError. */
export function readCopy({ id, name }: ChosenFile): CopySource {
  return {
    fileName: name,
    readChanges: async function* () {
      const response = await ask(`${id}/changes`);
      if (!response.ok || !response.body) throw new MergeError(await explain(response));
      yield* readLines(response.body);
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

/** The record of a large case is hundreds of megabytes: it is never held whole. */
async function* readLines(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch {
    throw new MergeError(NOT_READ);
  } finally {
    await reader.cancel().catch(() => {});
  }
  if (rest !== '') yield rest;
}

const NOT_READ = 'The file could not be read to its end. Nothing was merged. Choose it again.';

async function ask(path: string): Promise<Response> {
  try {
    return await fetch(`/case-file/${path}`);
  } catch {
    throw new MergeError(NOT_READ);
  }
}

async function explain(response: Response): Promise<string> {
  return response.status === 500 ? response.text() : 'The file is not known any more. Choose it again.';
}
