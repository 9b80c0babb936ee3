import { randomUUID } from 'node:crypto';

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

/** Reads a body, counting what really arrives: the header with its length is only a claim. */
async function readBody(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array | null> {
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(step.value);
  }
  return Buffer.concat(chunks, size);
}
