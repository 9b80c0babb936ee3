import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { TalliedChange } from '../shared/journal/tally.ts';
import type { Sha256 } from '../shared/model/ids.ts';
import { takeTurns } from './turns.ts';

/**
 * A record of the journal is one line: eight hexadecimal digits of a CRC-32, a space, JSON, a line feed. Plain text can be
 * read by any program in twenty years, and JSON has no line feed within.
 */
const PREFIX = 9;
const LINE_FEED = 0x0a;

/** What is known of a change from its text: enough to tally it and to follow the chain. */
export interface ChangeHead extends TalliedChange {
  readonly previousHash: Sha256 | null;
}

/** The records of a piece of the journal up to the first one that is not whole. */
export interface ReadRecords {
  /** JSON texts. */
  readonly texts: readonly string[];
  /** How many bytes they take. */
  readonly goodBytes: number;
  /** What follows: nothing, only what a write that was cut short leaves, or whole records after a broken one. */
  readonly rest: 'none' | 'torn' | 'damaged';
}

/** Writes a text as a record. */
export function writeRecord(text: string): Buffer {
  return Buffer.from(`${checksum(Buffer.from(text))} ${text}\n`);
}

/** Reads records until one is broken. A broken one with nothing whole after it is what a crash leaves; else it is damage. */
export async function readRecords(bytes: Buffer): Promise<ReadRecords> {
  const texts: string[] = [];
  const pause = takeTurns();
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, at);
    const text = end < 0 ? null : readLine(bytes.subarray(at, end));
    if (text === null) return { texts, goodBytes: at, rest: hasWholeRecord(bytes, at) ? 'damaged' : 'torn' };
    texts.push(text);
    await pause(end + 1 - at);
    at = end + 1;
  }
  return { texts, goodBytes: at, rest: 'none' };
}

/**
 * Reads a change's text and checks it against its own hash; null when it is not as it was recorded. The text must be canonical
 * JSON: without its member `hash` it is what was hashed.
 */
export function readChange(text: string): ChangeHead | null {
  try {
    const change: ChangeHead = JSON.parse(text);
    const { seq, at, hash, previousHash, edits } = change;
    const isShaped = Number.isSafeInteger(seq) && typeof at === 'string' && Array.isArray(edits);
    if (!isShaped || (previousHash !== null && typeof previousHash !== 'string')) return null;
    const unhashed = text.replace(`"hash":"${hash}",`, '');
    return createHash('sha256').update(unhashed).digest('hex') === hash ? change : null;
  } catch {
    return null;
  }
}

function hasWholeRecord(bytes: Buffer, from: number): boolean {
  let start = bytes.indexOf(LINE_FEED, from) + 1;
  while (start > 0 && start < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0) return false;
    if (readLine(bytes.subarray(start, end)) !== null) return true;
    start = end + 1;
  }
  return false;
}

function readLine(line: Buffer): string | null {
  const body = line.subarray(PREFIX);
  return line.toString('latin1', 0, PREFIX) === `${checksum(body)} ` ? body.toString('utf8') : null;
}

function checksum(bytes: Buffer): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}
