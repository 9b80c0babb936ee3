/** How far something that was made from a case and is kept beside it knows the record. */
export interface KeptEnd {
  readonly seq: number;
  /** The hash of that change, by which the record is known again; null for an empty one. */
  readonly hash: string | null;
}

/** What is kept, as its packed parts. */
export interface KeptFile {
  readonly end: KeptEnd;
  readonly parts: readonly Uint8Array[];
}

/** What is kept of each case, in a folder of that name: the search index and the timeline's model. */
export const KEPT_KINDS = ['search', 'timeline'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** The first bytes of the file, with a number that grows when what follows is laid out otherwise. */
const MARK = 0x444c5331;

/**
 * Reads what is kept of a case from the origin's private files; null when there is none or its frame is damaged. The parts have
 * checksums of their own.
 */
export async function readKept(kind: KeptKind, databaseName: string): Promise<KeptFile | null> {
  try {
    const folder = await openFolder(kind);
    const file = await (await folder.getFileHandle(databaseName)).getFile();
    return parse(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return null;
  }
}

/**
 * Keeps something of a case: written beside the old one and put in its place; a fault leaves the old one, or none: it is made anew
 * then. Works in a worker only.
 */
export async function saveKept(kind: KeptKind, databaseName: string, kept: KeptFile): Promise<void> {
  // Another window that has the case open saves the same.
  await navigator.locks.request(`kept ${kind} of ${databaseName}`, { ifAvailable: true }, async (lock) => {
    if (lock) await write(await openFolder(kind), databaseName, kept);
  });
}

async function write(folder: FileSystemDirectoryHandle, databaseName: string, { end, parts }: KeptFile): Promise<void> {
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

/** Removes all that is kept of a case: of a database that is deleted, or whose rows were put right past the record. */
export async function forgetKept(databaseName: string): Promise<void> {
  for (const kind of KEPT_KINDS) {
    // There may be none, and in some windows there are no private files at all.
    await openFolder(kind)
      .then((folder) => folder.removeEntry(databaseName))
      .catch(() => {});
  }
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

async function openFolder(kind: KeptKind): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(kind, { create: true });
}

/** The file's head: mark, length of the words that follow, and those words as JSON. */
function frame(end: KeptEnd, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
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

function parse(bytes: Uint8Array<ArrayBuffer>): KeptFile | null {
  const view = new DataView(bytes.buffer);
  if (bytes.byteLength < 8 || view.getUint32(0) !== MARK) return null;
  let at = 8 + view.getUint32(4);
  const { seq, hash, lengths } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, at))) as KeptEnd & {
    readonly lengths: readonly number[];
  };
  const parts = lengths.map((length) => {
    at += length;
    return bytes.slice(at - length, at);
  });
  return at === bytes.byteLength ? { end: { seq, hash }, parts } : null;
}
