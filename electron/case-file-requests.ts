import { type OpenCaseFile, openCaseFile } from './case-file-read.ts';
import { explainReadError } from './file-errors.ts';

/** What a request for a part of a case file is answered with, before headers. */
export type CaseFileReply =
  | { readonly status: 200; readonly body: Uint8Array }
  | { readonly status: 404 | 405 | 500; readonly text: string };

/**
 * Answers requests below `/case-file/`: `<id>/changes/<n>` is what follows the first n lines of the record of a case file that the
 * person chose, as far as one answer goes, and nothing at its end; `<id>/content/<sha256>` is a piece of its content, `<id>/end` lets go
 * of it. One file is open at a time.
 */
export class CaseFileServer {
  readonly #find: (id: string) => string | null;
  readonly #answerLetters: number;
  #open: { readonly id: string; readonly file: Promise<OpenCaseFile> } | null = null;
  /** The record as far as it was read. */
  #record: { readonly id: string; readonly lines: AsyncGenerator<string>; at: number } | null = null;

  /** `answerLetters` is given by tests alone. */
  constructor(find: (id: string) => string | null, answerLetters = ANSWER_LETTERS) {
    this.#find = find;
    this.#answerLetters = answerLetters;
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
      if (what === 'changes' && /^\d{1,9}$/.test(name))
        return { status: 200, body: await this.#readChanges(id, file, Number(name)) };
      if (what !== 'content' || !/^[0-9a-f]{64}$/.test(name)) return NOT_FOUND;
      const bytes = await file.readContent(name);
      return bytes ? { status: 200, body: bytes } : NOT_FOUND;
    } catch (error) {
      return { status: 500, text: explainReadError(error, filePath) };
    }
  }

  /** The record of a large case is hundreds of megabytes; it is unpacked once, and what one answer holds is held here. */
  async #readChanges(id: string, file: OpenCaseFile, from: number): Promise<Uint8Array> {
    let record = this.#record;
    if (record?.id !== id || record.at > from) {
      await this.#endRecord();
      record = { id, lines: file.readChanges(), at: 0 };
      this.#record = record;
    }
    const found: string[] = [];
    let letters = 0;
    while (letters < this.#answerLetters) {
      const { done, value } = await record.lines.next();
      if (done) break;
      record.at += 1;
      if (record.at <= from) continue;
      found.push(`${value}\n`);
      letters += value.length;
    }
    return new TextEncoder().encode(found.join(''));
  }

  async #endRecord(): Promise<void> {
    await this.#record?.lines.return(undefined).catch(() => {});
    this.#record = null;
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
    await this.#endRecord();
    await opened?.file.then((file) => file.close()).catch(() => {});
  }
}

/** An answer with changes ends after so many letters; the page asks for the rest. */
const ANSWER_LETTERS = 4 * 1024 ** 2;

const NOT_FOUND: CaseFileReply = { status: 404, text: 'Not found' };
