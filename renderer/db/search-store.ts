/** How far a saved index knows the record. */
export interface SavedEnd {
  readonly seq: number;
  /** The hash of that change, by which the record is known again; null for an empty one. */
  readonly hash: string | null;
}

/** A saved index, as its packed parts. */
export interface SavedIndex {
  readonly end: SavedEnd;
  readonly parts: readonly Uint8Array[];
}

const FOLDER = 'search';

/** The first bytes of the file, with a number that grows when what follows is laid out otherwise. */
const MARK = 0x444c5331;

/**
 * Reads the saved index of a case from the origin's private files; null when there is none or its frame is damaged. The index itself has
 * its own checksum. Works in a worker only.
 */
export async function readSavedIndex(databaseName: string): Promise<SavedIndex | null> {
  try {
    const folder = await openFolder();
    const file = await (await folder.getFileHandle(databaseName)).getFile();
    return parse(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return null;
  }
}

/** Saves the index of a case beside the old one and puts it in its place; a fault leaves the old one, or none: it is built anew then. */
export async function saveIndex(databaseName: string, saved: SavedIndex): Promise<void> {
  // Another window that has the case open saves the same.
  await navigator.locks.request(`search index of ${databaseName}`, { ifAvailable: true }, async (lock) => {
    if (lock) await write(databaseName, saved);
  });
}

async function write(databaseName: string, { end, parts }: SavedIndex): Promise<void> {
  const folder = await openFolder();
  const name = `${databaseName}.new`;
  const handle = await folder.getFileHandle(name, { create: true });
  const access = await (handle as OwnFile).createSyncAccessHandle();
  try {
    access.truncate(0);
    let at = 0;
    for (const piece of [frame(end, parts), ...parts]) at += access.write(piece, { at });
    access.flush();
  } finally {
    access.close();
  }
  await (handle as OwnFile).move(databaseName);
}

/** Removes the saved index of a case. */
export async function forgetSavedIndex(databaseName: string): Promise<void> {
  await (await openFolder()).removeEntry(databaseName).catch(() => {});
}

/** What files of the origin can do in a worker; the page's types do not have it. */
interface OwnFile extends FileSystemFileHandle {
  readonly createSyncAccessHandle: () => Promise<{
    readonly truncate: (size: number) => void;
    readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number;
    readonly flush: () => void;
    readonly close: () => void;
  }>;
  readonly move: (name: string) => Promise<void>;
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

/** The file's head: mark, length of the words that follow, and those words as JSON. */
function frame(end: SavedEnd, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const words = new TextEncoder().encode(
    JSON.stringify({ ...end, lengths: parts.map(({ byteLength }) => byteLength) }),
  );
  const head = new Uint8Array(8 + words.byteLength);
  const view = new DataView(head.buffer);
  view.setUint32(0, MARK);
  view.setUint32(4, words.byteLength);
  head.set(words, 8);
  return head;
}

function parse(bytes: Uint8Array<ArrayBuffer>): SavedIndex | null {
  const view = new DataView(bytes.buffer);
  if (bytes.byteLength < 8 || view.getUint32(0) !== MARK) return null;
  let at = 8 + view.getUint32(4);
  const { seq, hash, lengths } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, at))) as SavedEnd & {
    readonly lengths: readonly number[];
  };
  const parts = lengths.map((length) => {
    at += length;
    return bytes.slice(at - length, at);
  });
  return at === bytes.byteLength ? { end: { seq, hash }, parts } : null;
}
