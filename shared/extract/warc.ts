import { AsyncIterReader, WARCParser } from 'warcio';
import type { IsoTime } from '../model/ids.ts';
import { joinBytes } from './join-bytes.ts';
import { ARCHIVE_TIME_LIMIT, EXPANSION_FREE_BELOW, MOST_EXPANSION, MOST_UNPACKED } from './limits.ts';

/** One record of a web archive: its headers, and as many of its bytes as were wanted. */
export interface WarcRecord {
  readonly type: string;
  readonly url: string | null;
  readonly date: IsoTime | null;
  readonly header: (name: string) => string | null;
  /** The record's own bytes (its block) from their start. */
  readonly block: Uint8Array;
  /** How long the block says that it is; null where it does not. */
  readonly length: number;
  /** The file ends inside of the record. */
  readonly isCutOff: boolean;
  readonly place: WarcPlace;
}

/** Where a record can be found again: in the packed piece that starts at `offset`, this many records `behind` its first. */
export interface WarcPlace {
  readonly offset: number;
  readonly behind: number;
}

/** What was found instead of a record; `reason` is a whole sentence. */
export class WarcFault extends Error {}

/** How many bytes are read at once, and how many of them are unpacked at once: what comes out of the latter lies in memory. */
const READ_SIZE = 4 * 1024 ** 2;
const UNPACK_SIZE = 64 * 1024;
/** Longest head of a record, bytes. */
const LONGEST_HEAD = 1024 ** 2;

/**
 * Gives the records of a web archive from a place on, packed or not, each with up to `most(record)` of its bytes. Throws `WarcFault` where
 * there is none, where a limit is exceeded, and where the file is damaged. Nothing is loaded: warcio reads what it is given.
 */
export async function* readRecords(
  blob: Blob,
  most: (record: Omit<WarcRecord, 'block' | 'isCutOff'>) => number,
  from = 0,
): AsyncGenerator<WarcRecord> {
  const state = { headStart: 0, isInHead: true };
  const source = readWithinLimits(blob.slice(from), state, () => reader.getReadOffset());
  const reader: AsyncIterReader = new AsyncIterReader(source);
  const parser = new WARCParser(reader, { parseHttp: false });
  let place: WarcPlace = { offset: -1, behind: 0 };
  for (let index = 0; ; index++) {
    state.headStart = reader.getReadOffset();
    state.isInHead = true;
    const record = await parser.parse();
    if (!record) {
      if (isPackedEndMissing(reader))
        throw new WarcFault(`The archive is cut off inside of its ${index === 0 ? 'first' : 'last'} record.`);
      if (index === 0) throw new WarcFault('There is no record in the web archive.');
      return;
    }
    state.isInHead = false;
    if (!/^WARC\/\d/.test(record.warcHeaders.statusline))
      throw new WarcFault(
        index === 0
          ? 'The file is named as a web archive and holds no WARC record.'
          : 'The web archive is damaged: behind its first records there is something else. What stands before it was read.',
      );
    const offset = from + (reader.compressed ? findPackedStart(reader) : parser.offset);
    place = { offset, behind: offset === place.offset ? place.behind + 1 : 0 };
    const length = record.warcContentLength || 0;
    const head = {
      type: record.warcType ?? '',
      url: record.warcTargetURI || null,
      date: toIsoTime(record.warcDate ?? null),
      header: (name: string) => record.warcHeader(name) ?? null,
      length,
      place,
    };
    const wanted = most(head);
    const pieces: Uint8Array[] = [];
    let read = 0;
    // Read to its end here: warcio would wait for ever for the rest of one that is cut off.
    for await (const chunk of record.reader) {
      if (read < wanted) pieces.push(chunk.subarray(0, wanted - read));
      read += chunk.length;
    }
    const isCutOff = read < length;
    yield { ...head, block: joinBytes(pieces), isCutOff };
    if (isCutOff) return;
  }
}

/** What warcio's reader knows of the packed piece that it is in, beside what its types say. */
interface Inflating {
  readonly ended: boolean;
  readonly strm: { readonly total_in: number };
}

/** Where the packed piece starts in which the reader is: the raw offset counts the pieces that are unpacked, read or not. */
function findPackedStart(reader: AsyncIterReader): number {
  const { ended, strm } = reader.inflator as unknown as Inflating;
  return reader.getRawOffset() - (ended ? strm.total_in : 0);
}

function isPackedEndMissing(reader: AsyncIterReader): boolean {
  const inflating = reader.inflator as unknown as Inflating | null;
  return reader.compressed !== null && inflating !== null && !inflating.ended && inflating.strm.total_in > 0;
}

/** The bytes of a file in small pieces, as long as what came of them stays within the limits of archives. */
async function* readWithinLimits(
  blob: Blob,
  state: { readonly headStart: number; readonly isInHead: boolean },
  unpacked: () => number,
): AsyncGenerator<Uint8Array> {
  const until = Date.now() + ARCHIVE_TIME_LIMIT;
  let given = 0;
  for (let at = 0; at < blob.size; at += READ_SIZE) {
    const read = new Uint8Array(await blob.slice(at, at + READ_SIZE).arrayBuffer());
    for (let start = 0; start < read.length; start += UNPACK_SIZE) {
      const out = unpacked();
      if (out > MOST_UNPACKED)
        throw new WarcFault(`The web archive unpacks to more than ${MOST_UNPACKED / 1024 ** 3} GB; that is the limit.`);
      if (out > EXPANSION_FREE_BELOW && out > given * MOST_EXPANSION)
        throw new WarcFault(
          `The web archive unpacks to more than ${MOST_EXPANSION} times its size; that is the limit.`,
        );
      if (state.isInHead && out - state.headStart > LONGEST_HEAD)
        throw new WarcFault('The web archive is damaged: a record’s head has no end. What stands before it was read.');
      if (Date.now() > until)
        throw new WarcFault(`Reading the web archive took longer than ${ARCHIVE_TIME_LIMIT / 1000} seconds.`);
      const piece = read.subarray(start, start + UNPACK_SIZE);
      given += piece.length;
      yield piece;
    }
  }
}

/** A time of a record (ISO 8601 with Z, perhaps with a fraction, or fourteen digits as in old ARC files). */
export function toIsoTime(words: string | null): IsoTime | null {
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(words?.trim() ?? '');
  const iso = digits
    ? `${digits[1]}-${digits[2]}-${digits[3]}T${digits[4]}:${digits[5]}:${digits[6]}Z`
    : (words?.trim() ?? '');
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(iso)) return null;
  const moment = Date.parse(iso.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}
