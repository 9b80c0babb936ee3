import { randomUUID } from 'node:crypto';
import { readBody } from './request-body.ts';

/** How many bytes one upload may have: a report with every article of a large case stays far below. */
const MAX_BYTES = 256 * 1024 * 1024;

/** How many uploads wait at once. The page takes each at once; more are left over from calls that failed. */
const MAX_WAITING = 4;

/** Bytes the page has posted, waiting for the call that names them. They stay in memory: no plain copy lands on the disk. */
export interface Uploads {
  /** Keeps a body and gives its id, or null if it is larger than allowed. */
  readonly add: (body: ReadableStream<Uint8Array> | null) => Promise<string | null>;
  /** Gives the bytes of an id once; null if there are none. */
  readonly take: (id: string) => Uint8Array | null;
}

/** Makes the waiting room of uploads; the oldest is forgotten when there are too many. */
export function createUploads(maxBytes = MAX_BYTES, maxWaiting = MAX_WAITING): Uploads {
  const waiting = new Map<string, Uint8Array>();
  return {
    add: async (body) => {
      const bytes = await readBody(body, maxBytes);
      if (!bytes) return null;
      const id = randomUUID();
      waiting.set(id, bytes);
      for (const oldest of waiting.keys()) {
        if (waiting.size <= maxWaiting) break;
        waiting.delete(oldest);
      }
      return id;
    },
    take: (id) => {
      const bytes = waiting.get(id) ?? null;
      waiting.delete(id);
      return bytes;
    },
  };
}
