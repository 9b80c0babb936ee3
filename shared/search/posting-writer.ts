import { ByteWriter } from './bytes.ts';

/** Writes the postings of lists, one list after the other. */
export class PostingWriter {
  readonly documents: ByteWriter;
  readonly places: ByteWriter;
  #before = 0;

  constructor(documentBytes: number, placeBytes: number) {
    this.documents = new ByteWriter(documentBytes);
    this.places = new ByteWriter(placeBytes);
  }

  /** Begins a list. */
  begin(): void {
    this.#before = 0;
  }

  /** Writes that a document, after those before in the list, holds the word so often; its places are written to `places`. */
  posting(doc: number, times: number): void {
    const step = (doc - this.#before) * 2;
    this.#before = doc;
    this.documents.number(times === 1 ? step + 1 : step);
    if (times !== 1) this.documents.number(times);
  }

  /** Writes postings that are packed already: the first document, then the bytes after its step, up to the last document. */
  copy(first: number, isOnce: boolean, rest: Uint8Array, last: number): void {
    this.documents.number((first - this.#before) * 2 + (isOnce ? 1 : 0));
    this.documents.copy(rest);
    this.#before = last;
  }
}
