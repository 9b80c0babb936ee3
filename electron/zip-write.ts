import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { writeFully } from './atomic-write.ts';

/** Small pieces are gathered to so many bytes before they go to the disk. */
const GATHERED = 1024 ** 2;

/** The largest number that the plain format has room for; above it stands the 64-bit one (APPNOTE.TXT 4.5.3). */
const MOST_32 = 0xffffffff;
const MOST_16 = 0xffff;

const STORED = 0;
const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
const VERSION_64 = 45;
/** Where checksum and sizes stand in a local header. */
const SIZES_AT = 14;

interface WrittenEntry {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Writes a ZIP archive (APPNOTE.TXT) into an open, empty file, one entry after another. A case has tens of thousands of small pieces,
 * for which a writer by streams takes most of the time of a backup. Each entry is below 4 GiB; the archive may be larger.
 */
export class ZipFileWriter {
  readonly #handle: FileHandle;
  readonly #time: number;
  readonly #entries: WrittenEntry[] = [];
  #gathered: Uint8Array[] = [];
  #gatheredBytes = 0;
  /** Where the gathered bytes will stand. */
  #position: number;

  /** `at` is what all entries say of their time, by the computer's own clock; `position` is given by tests alone. */
  constructor(handle: FileHandle, at: Date, position = 0) {
    this.#handle = handle;
    this.#time = toDosTime(at);
    this.#position = position;
  }

  /** Adds bytes as they are. */
  async addStored(name: string, bytes: Uint8Array): Promise<void> {
    const size = bytes.byteLength;
    const entry = { method: STORED, crc: crc32(bytes), packed: size, size };
    this.#begin(name, entry);
    await this.#write(bytes);
  }

  /** Adds what comes piece by piece, deflated. */
  async addDeflated(name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    const offset = this.#position + this.#gatheredBytes;
    this.#begin(name, { method: DEFLATED, crc: 0, packed: 0, size: 0 });
    let crc = 0;
    let size = 0;
    let packed = 0;
    async function* count() {
      for await (const piece of pieces) {
        crc = crc32(piece, crc);
        size += piece.byteLength;
        yield piece;
      }
    }
    await pipeline(Readable.from(count()), createDeflateRaw({ level: 6 }), async (source: AsyncIterable<Buffer>) => {
      for await (const piece of source) {
        packed += piece.byteLength;
        await this.#write(piece);
      }
    });
    if (Math.max(size, packed) >= MOST_32) throw new RangeError(`“${name}” is too large for one entry.`);
    const entry = this.#entries.pop() as WrittenEntry;
    this.#entries.push({ ...entry, crc, packed, size });
    await this.#flush();
    const sizes = Buffer.alloc(12);
    for (const [index, value] of [crc, packed, size].entries()) sizes.writeUInt32LE(value, index * 4);
    await writeFully(this.#handle, sizes, offset + SIZES_AT);
  }

  /** Writes the directory; nothing can be added after it. */
  async finish(): Promise<void> {
    const begin = this.#position + this.#gatheredBytes;
    for (const entry of this.#entries) await this.#write(this.#describe(entry));
    const bytes = this.#position + this.#gatheredBytes - begin;
    const count = this.#entries.length;
    if (count >= MOST_16 || begin >= MOST_32 || bytes >= MOST_32) await this.#write(writeEnd64(count, bytes, begin));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(Math.min(count, MOST_16), 8);
    end.writeUInt16LE(Math.min(count, MOST_16), 10);
    end.writeUInt32LE(Math.min(bytes, MOST_32), 12);
    end.writeUInt32LE(Math.min(begin, MOST_32), 16);
    await this.#write(end);
    await this.#flush();
  }

  #begin(name: string, entry: Pick<WrittenEntry, 'method' | 'crc' | 'packed' | 'size'>): void {
    if (entry.size >= MOST_32) throw new RangeError(`“${name}” is too large for one entry.`);
    const named = { ...entry, name: Buffer.from(name), offset: this.#position + this.#gatheredBytes };
    this.#entries.push(named);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(VERSION, 4);
    this.#fill(header, 6, named);
    this.#gather(Buffer.concat([header, named.name]));
  }

  #describe(entry: WrittenEntry): Buffer {
    const { name, offset } = entry;
    const isFar = offset >= MOST_32;
    const extra = Buffer.alloc(isFar ? 12 : 0);
    if (isFar) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(8, 2);
      extra.writeBigUInt64LE(BigInt(offset), 4);
    }
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(isFar ? VERSION_64 : VERSION, 4);
    line.writeUInt16LE(isFar ? VERSION_64 : VERSION, 6);
    this.#fill(line, 8, entry);
    line.writeUInt16LE(extra.length, 30);
    line.writeUInt32LE(isFar ? MOST_32 : offset, 42);
    return Buffer.concat([line, name, extra]);
  }

  /** What a local header and a line of the directory have in common, from the flags on. */
  #fill(header: Buffer, at: number, { name, method, crc, packed, size }: WrittenEntry): void {
    header.writeUInt16LE(FLAGS, at);
    header.writeUInt16LE(method, at + 2);
    header.writeUInt32LE(this.#time, at + 4);
    header.writeUInt32LE(crc, at + 8);
    header.writeUInt32LE(packed, at + 12);
    header.writeUInt32LE(size, at + 16);
    header.writeUInt16LE(name.length, at + 20);
  }

  #gather(bytes: Uint8Array): void {
    this.#gathered.push(bytes);
    this.#gatheredBytes += bytes.byteLength;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#gather(bytes);
    if (this.#gatheredBytes >= GATHERED) await this.#flush();
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.concat(this.#gathered);
    this.#gathered = [];
    this.#gatheredBytes = 0;
    await writeFully(this.#handle, bytes, this.#position);
    this.#position += bytes.byteLength;
  }
}

/** The end of a directory in 64 bits, and where it is. */
function writeEnd64(count: number, bytes: number, begin: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(VERSION_64, 12);
  end.writeUInt16LE(VERSION_64, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(bytes), 40);
  end.writeBigUInt64LE(BigInt(begin), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(begin + bytes), 64);
  end.writeUInt32LE(1, 72);
  return end;
}

/** Date and time as the format has them: two seconds are its smallest step, 1980 its first year. */
function toDosTime(at: Date): number {
  const date = ((Math.max(1980, at.getFullYear()) - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
