/** One entry of a ZIP file as a test wants it; what is left out is as an honest program writes it. */
export interface MadeEntry {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array | string;
  readonly isStored?: boolean;
  /** Lies about the size that comes out. */
  readonly declaredBytes?: number;
  readonly crc?: number;
  /** General purpose flags: 1 is encrypted, 0x800 says that the name is UTF-8. */
  readonly flags?: number;
  readonly method?: number;
  /** Unix mode, as in the upper half of the external attributes. */
  readonly unixMode?: number;
  /** Where the directory says that the entry starts, instead of where it does. */
  readonly offset?: number;
  /** Bytes already packed with raw DEFLATE that unpack to `declaredBytes`. */
  readonly isPacked?: boolean;
}

const encoder = new TextEncoder();
const toBytes = (value: Uint8Array | string) => (typeof value === 'string' ? encoder.encode(value) : value);

/** Packs bytes with raw DEFLATE. */
export async function deflateRaw(bytes: Uint8Array): Promise<Uint8Array> {
  return pipe(bytes, new CompressionStream('deflate-raw'));
}

/** Packs bytes with gzip. */
export async function gzip(bytes: Uint8Array | string): Promise<Uint8Array> {
  return pipe(toBytes(bytes), new CompressionStream('gzip'));
}

async function pipe(bytes: Uint8Array, stream: CompressionStream): Promise<Uint8Array> {
  const packed = new Blob([bytes.slice()]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Joins bytes and texts. */
export function join(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const all = parts.map(toBytes);
  const joined = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function numbers(...values: readonly (readonly [number, 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of values) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

/** Writes a ZIP file by hand, so that it can lie. */
export async function makeZip(entries: readonly MadeEntry[]): Promise<Blob> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = toBytes(entry.name);
    const bytes = toBytes(entry.bytes);
    const method = entry.method ?? (entry.isStored ? 0 : 8);
    const packed = method === 8 && !entry.isPacked ? await deflateRaw(bytes) : bytes;
    const flags = entry.flags ?? (typeof entry.name === 'string' ? 0x800 : 0);
    const common = numbers(
      [20, 2],
      [flags, 2],
      [method, 2],
      [0x6000, 2],
      [0x5921, 2],
      [entry.crc ?? crc32(bytes), 4],
      [packed.length, 4],
      [entry.declaredBytes ?? bytes.length, 4],
      [name.length, 2],
      [0, 2],
    );
    parts.push(numbers([0x04034b50, 4]), common, name, packed);
    const mode = entry.unixMode ?? 0o100644;
    const rest = numbers([0, 2], [0, 2], [0, 2], [mode * 0x10000, 4], [entry.offset ?? at, 4]);
    directory.push(numbers([0x02014b50, 4], [0x0314, 2]), common, rest, name);
    at += 4 + common.length + name.length + packed.length;
  }
  const table = join(...directory);
  const count = Math.min(entries.length, 0xffff);
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [table.length, 4], [at, 4], [0, 2]);
  return new Blob([join(...parts).slice(), table.slice(), end.slice()]);
}

/** The checksum of ZIP files. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
