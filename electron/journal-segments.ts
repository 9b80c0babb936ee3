import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalDamage } from '../shared/journal/messages.ts';
import { addToTally, type Tally } from '../shared/journal/tally.ts';
import type { Sha256, Ulid } from '../shared/model/ids.ts';
import { readChange, readRecords, writeRecord } from './journal-record.ts';
import { takeTurns } from './turns.ts';

/** The first record of a segment: whose it is, and what the record came to before it, so that older segments need not be read. */
interface SegmentHead {
  readonly dateline: 'journal';
  readonly format: 1;
  readonly caseId: Ulid;
  readonly segment: number;
  readonly after: Tally;
}

/** A change in the journal. */
export interface JournalledChange {
  readonly seq: number;
  readonly hash: Sha256;
  /** Canonical JSON. */
  readonly text: string;
}

/** A segment as far as it can be read. */
export interface Segment {
  readonly name: string;
  /** What the record came to before it. */
  readonly after: Tally;
  readonly changes: readonly JournalledChange[];
  /** What the record comes to at its end. */
  readonly tally: Tally;
  readonly goodBytes: number;
  /** What follows those: a record that was cut short. */
  readonly tornBytes: Buffer;
  readonly damage: JournalDamage | null;
}

/** A segment that was begun and has not even its first line. */
export interface UnbegunSegment {
  readonly name: string;
  readonly bytes: Buffer;
}

const NAME = /^(\d{6})\.journal$/;

/** Gives the file name of the n-th segment. */
export function nameSegment(number: number): string {
  return `${String(number).padStart(6, '0')}.journal`;
}

/** Gives the number of a segment by its file name. */
export function numberOf(name: string): number {
  return Number(NAME.exec(name)?.[1]);
}

/** Lists the segments of a case in order; none where there is no folder. */
export async function listSegments(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Says which segment is missing between others; null when none is. */
export function findGap(names: readonly string[]): JournalDamage | null {
  const gap = names.findIndex((name, index) => name !== nameSegment(index + 1));
  if (gap < 0) return null;
  const segment = nameSegment(gap + 1);
  return { segment, line: 0, reason: `The file ${segment} of the journal is missing.` };
}

/** Writes the first record of a segment. */
export function writeHead(caseId: Ulid, name: string, after: Tally): Buffer {
  const head: SegmentHead = { dateline: 'journal', format: 1, caseId, segment: numberOf(name), after };
  return writeRecord(JSON.stringify(head));
}

/** The first line of a segment has the tally of a case and no more. */
const LONGEST_HEAD = 16 * 1024;

/** Gives the number of the last change before a segment without reading the rest of it; null where its first line does not say it. */
export async function readStart(folder: string, name: string, caseId: Ulid): Promise<number | null> {
  const file = await open(join(folder, name), 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0);
    const end = buffer.subarray(0, bytesRead).indexOf('\n');
    const { texts } = await readRecords(buffer.subarray(0, end + 1));
    return readHead(texts[0], name, caseId)?.after.seq ?? null;
  } finally {
    await file.close();
  }
}

/** Reads a segment and follows the chain through it. */
export async function readSegment(folder: string, name: string, caseId: Ulid): Promise<Segment | UnbegunSegment> {
  const bytes = await readFile(join(folder, name));
  const { texts, goodBytes, rest } = await readRecords(bytes);
  const head = readHead(texts[0], name, caseId);
  const harm = (line: number, reason: string): JournalDamage => ({ segment: name, line, reason });
  if (!head) {
    if (texts.length === 0 && rest !== 'damaged') return { name, bytes };
    const damage = harm(1, `The first line of ${name} cannot be read.`);
    return { name, after: UNKNOWN, changes: [], tally: UNKNOWN, goodBytes: 0, tornBytes: NOTHING, damage };
  }
  const changes: JournalledChange[] = [];
  let tally = head.after;
  let damage: JournalDamage | null = null;
  const pause = takeTurns();
  for (const [index, text] of texts.entries()) {
    if (index === 0) continue;
    const change = readChange(text);
    if (!change) damage = harm(index + 1, `The change on line ${index + 1} of ${name} is not as it was recorded.`);
    else if (change.seq !== tally.seq + 1 || change.previousHash !== tally.hash) {
      damage = harm(index + 1, `The change on line ${index + 1} of ${name} does not follow the one before it.`);
    }
    if (!change || damage) break;
    tally = addToTally(tally, change);
    changes.push({ seq: change.seq, hash: change.hash, text });
    await pause(text.length);
  }
  if (!damage && rest === 'damaged') {
    damage = harm(texts.length + 1, `Line ${texts.length + 1} of ${name} cannot be read.`);
  }
  const tornBytes = rest === 'torn' ? bytes.subarray(goodBytes) : NOTHING;
  return { name, after: head.after, changes, tally, goodBytes, tornBytes, damage };
}

/** Whether a segment has its first line. */
export function isBegun(segment: Segment | UnbegunSegment): segment is Segment {
  return 'tally' in segment;
}

const NOTHING = Buffer.alloc(0);

/** What a segment whose first line is lost can say of the record: nothing. */
const UNKNOWN: Tally = { seq: 0, hash: null, beganAt: null, changedAt: null, name: null, counts: {} };

function readHead(text: string | undefined, name: string, caseId: Ulid): SegmentHead | null {
  if (text === undefined) return null;
  try {
    const head: SegmentHead = JSON.parse(text);
    const isOurs = head.dateline === 'journal' && head.format === 1 && head.caseId === caseId;
    return isOurs && head.segment === numberOf(name) ? head : null;
  } catch {
    return null;
  }
}
