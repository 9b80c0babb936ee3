import type { ImportSource, NumberedSource, SourceOutcome } from '../../shared/extract/import-messages.ts';
import type { NamedBytes } from '../../shared/journal/batch.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import { hashBlob, hashBytes, type OpenedSource, openSource } from './open-source.ts';

/** A source whose bytes are known; those of an archive stay in its Blob. */
export interface ReadSource extends OpenedSource {
  readonly sha256: Sha256;
  readonly bytes: ArrayBuffer | null;
}

/** A source that can be a file of its own. */
type Readable = Exclude<ImportSource, { readonly kind: 'version' }>;

/** Most files and bytes that are read and put on the disk together: a request for each costs more than the writing. */
const GROUP = { files: 25, bytes: 4 * 1024 * 1024 };

/** Puts bytes outside of the database; gives why that is not possible, or null. */
export type KeepOriginals = (originals: readonly NamedBytes[]) => Promise<string | null>;

/**
 * Reads sources before their turn comes, in groups, and has their bytes put outside of the database before anything looks into
 * them, so that a crash of what reads them loses nothing.
 */
export class ReadAhead {
  readonly #keep: KeepOriginals;
  readonly #read = new Map<number, Promise<ReadSource | SourceOutcome>>();
  /** The group that is being read, while one is. */
  #group: Promise<void> | null = null;

  constructor(keep: KeepOriginals) {
    this.#keep = keep;
  }

  /** Gives a source once it is read and kept; meanwhile those that follow are read. Throws what the file system throws. */
  async read(source: NumberedSource, following: readonly NumberedSource[]): Promise<ReadSource | SourceOutcome> {
    if (!this.#read.has(source.index)) await this.#group;
    if (!this.#read.has(source.index)) await this.#readGroup([source, ...following]);
    const read = this.#read.get(source.index);
    this.#read.delete(source.index);
    if (!read) throw new Error('Only what can be a file is read.');
    if (this.#group === null && this.#read.size < GROUP.files / 2) {
      this.#group = this.#readGroup(following.filter(({ index }) => !this.#read.has(index))).finally(() => {
        this.#group = null;
      });
    }
    return read;
  }

  async #readGroup(sources: readonly NumberedSource[]): Promise<void> {
    const group = new Map<number, Promise<ReadSource | SourceOutcome>>();
    const originals: NamedBytes[] = [];
    let size = 0;
    for (const { index, source } of sources) {
      if (source.kind === 'version') break;
      size += sizeOf(source);
      if (group.size > 0 && (group.size >= GROUP.files || size > GROUP.bytes)) break;
      const reading = readSource(source);
      group.set(index, reading);
      const read = await reading.catch(() => null);
      if (read && 'bytes' in read && read.bytes) {
        originals.push({ sha256: read.sha256, bytes: new Uint8Array(read.bytes) });
      }
    }
    const refusal = originals.length > 0 ? await this.#keep(originals) : null;
    for (const [index, reading] of group) {
      this.#read.set(index, refusal === null ? reading : Promise.resolve({ status: 'unreadable', reason: refusal }));
    }
  }
}

async function readSource(source: Readable): Promise<ReadSource | SourceOutcome> {
  const opened = await openSource(source);
  if (opened.status !== 'opened' || !('blob' in opened)) return opened;
  if (opened.isArchive) return { ...opened, sha256: await hashBlob(opened.blob), bytes: null };
  const bytes = await opened.blob.arrayBuffer();
  return { ...opened, sha256: await hashBytes(bytes), bytes };
}

function sizeOf(source: Readable): number {
  switch (source.kind) {
    case 'file':
      return source.file.size;
    case 'chosen':
      return source.size;
    case 'paste':
      return source.bytes.byteLength;
    case 'unreadable':
      return 0;
    default:
      return source satisfies never;
  }
}
