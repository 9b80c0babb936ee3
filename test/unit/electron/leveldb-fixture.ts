import { maskedChecksum } from '../../../electron/leveldb-log.ts';

const BLOCK = 32_768;
const HEADER = 7;

/** Writes records of so many bytes as LevelDB's log writer does. */
export function writeLog(sizes: readonly number[]): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  const push = (piece: Buffer) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const [number, size] of sizes.entries()) {
    const data = Buffer.alloc(size, number + 65);
    for (let from = 0, isFirst = true; isFirst || from < size; ) {
      const left = BLOCK - (at % BLOCK);
      if (left < HEADER) {
        push(Buffer.alloc(left));
        continue;
      }
      const part = data.subarray(from, from + left - HEADER);
      from += part.length;
      const isLast = from >= size;
      const type = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      const body = Buffer.concat([Buffer.of(type), part]);
      const header = Buffer.alloc(HEADER - 1);
      header.writeUInt32LE(maskedChecksum(body), 0);
      header.writeUInt16LE(part.length, 4);
      push(Buffer.concat([header, body]));
      isFirst = false;
    }
  }
  return Buffer.concat(pieces);
}
