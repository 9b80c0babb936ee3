/**
 * The log files of LevelDB, in which Chromium keeps IndexedDB: blocks of 32 KiB, in them records of a masked CRC-32C (4 bytes), a
 * length (2), a type (1) and data; a record that is larger than what is left of a block goes on in the next ones.
 * Source: github.com/google/leveldb, doc/log_format.md.
 */
const BLOCK = 32 * 1024;
const HEADER = 7;
const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/** What a log comes to. */
export interface LogReading {
  /** How many bytes the whole records at its beginning take. */
  readonly goodBytes: number;
  /** Whether a whole record stands after a broken one: that is damage, and not a write that was cut short. */
  readonly hasMore: boolean;
}

/** Reads a log up to the first record that is not whole. */
export function readLog(bytes: Buffer): LogReading {
  let at = 0;
  let goodBytes = 0;
  let isOpen = false;
  while (at < bytes.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      // The rest of a block that has no room for a header is filled with zeros.
      if (isZero(bytes.subarray(at, at + left))) {
        if (!isOpen) goodBytes = Math.min(at + left, bytes.length);
        at += left;
        continue;
      }
      break;
    }
    const record = readRecord(bytes, at, left);
    if (!record || isOpen !== (record.type === MIDDLE || record.type === LAST)) break;
    at += record.size;
    isOpen = record.type === FIRST || record.type === MIDDLE;
    if (!isOpen) goodBytes = at;
  }
  return { goodBytes, hasMore: at < bytes.length && hasRecordAfter(bytes, at) };
}

/** Gives the checksum that LevelDB keeps of a record: CRC-32C of its type and data, rotated and moved by a constant. */
export function maskedChecksum(typeAndData: Uint8Array): number {
  const crc = crc32c(typeAndData);
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

function readRecord(bytes: Buffer, at: number, left: number): { readonly type: number; readonly size: number } | null {
  if (at + HEADER > bytes.length) return null;
  const length = bytes.readUInt16LE(at + 4);
  const type = bytes.readUInt8(at + 6);
  const size = HEADER + length;
  if (type < FULL || type > LAST || size > left || at + size > bytes.length) return null;
  const isWhole = bytes.readUInt32LE(at) === maskedChecksum(bytes.subarray(at + 6, at + size));
  return isWhole ? { type, size } : null;
}

/** Looks at the beginnings of the blocks after a place, where every reader finds its way back. */
function hasRecordAfter(bytes: Buffer, at: number): boolean {
  for (let block = Math.floor(at / BLOCK + 1) * BLOCK; block < bytes.length; block += BLOCK) {
    if (readRecord(bytes, block, BLOCK)) return true;
  }
  return false;
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  return crc >>> 0;
});

function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // By index: an iterator over megabytes of bytes takes ten times as long.
  for (let at = 0; at < bytes.length; at += 1)
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}
