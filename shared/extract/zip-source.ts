import type { Reader } from '@zip.js/zip.js';
import { LARGEST_DIRECTORY } from './limits.ts';

/** The message of the error that a too large directory ends with. */
export const DIRECTORY_TOO_LARGE = 'Directory too large';

/** Gives zip.js random access to a Blob; its own BlobReader comes with the writing half of the library. */
export function readFromBlob(blob: Blob): Reader<Blob> {
  const source = {
    size: blob.size,
    // zip.js reads an entry by its stream, and whole only what it takes for the directory.
    readUint8Array: async (offset: number, length: number) => {
      if (length > LARGEST_DIRECTORY) throw new Error(DIRECTORY_TOO_LARGE);
      return new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
    },
    createReadable: (part: { readonly offset?: number; readonly size?: number } = {}) => {
      const { offset = 0, size = blob.size - offset } = part;
      return blob.slice(offset, offset + size).stream();
    },
  };
  return source as unknown as Reader<Blob>;
}
