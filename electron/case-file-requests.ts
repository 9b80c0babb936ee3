import { type OpenCaseFile, openCaseFile } from './case-file-read.ts';
import { explainReadError } from './file-errors.ts';

/** What a request for a part of a case file is answered with, before headers. */
export type CaseFileReply =
  | { readonly status: 200; readonly body: ReadableStream<Uint8Array> | Uint8Array }
  | { readonly status: 404 | 405 | 500; readonly text: string };

/**
 * Answers requests below `/case-file/`: `<id>/changes` is the record as it stands in a case file that the person chose,
 * `<id>/content/<sha256>` a piece of its content, `<id>/end` lets go of it. One file is open at a time.
 */
export class CaseFileServer {
  readonly #find: (id: string) => string | null;
  #open: { readonly id: string; readonly file: Promise<OpenCaseFile> } | null = null;

  constructor(find: (id: string) => string | null) {
    this.#find = find;
  }

  async answer(method: string, path: string): Promise<CaseFileReply> {
    const [id = '', what = '', name = ''] = path.split('/');
    const filePath = this.#find(id);
    if (filePath === null) return NOT_FOUND;
    if (method !== 'GET') return { status: 405, text: 'Method not allowed' };
    try {
      if (what === 'end') {
        if (this.#open?.id === id) await this.#close();
        return { status: 200, body: new Uint8Array() };
      }
      const file = await this.#read(id, filePath);
      if (what === 'changes') return { status: 200, body: streamLines(file.readChanges()) };
      if (what !== 'content' || !/^[0-9a-f]{64}$/.test(name)) return NOT_FOUND;
      const bytes = await file.readContent(name);
      return bytes ? { status: 200, body: bytes } : NOT_FOUND;
    } catch (error) {
      return { status: 500, text: explainReadError(error, filePath) };
    }
  }

  async #read(id: string, path: string): Promise<OpenCaseFile> {
    if (this.#open?.id !== id) {
      await this.#close();
      this.#open = { id, file: openCaseFile(path) };
    }
    return this.#open.file;
  }

  async #close(): Promise<void> {
    const opened = this.#open;
    this.#open = null;
    await opened?.file.then((file) => file.close()).catch(() => {});
  }
}

const NOT_FOUND: CaseFileReply = { status: 404, text: 'Not found' };

function streamLines(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${value}\n`));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
