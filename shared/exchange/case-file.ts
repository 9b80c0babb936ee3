import * as z from 'zod/mini';
import type { Tally } from '../journal/tally.ts';
import type { IsoTime, Sha256, Ulid } from '../model/ids.ts';

/**
 * A case file (`.dateline`) is a ZIP archive of the whole record: `mimetype` first, every change as a line of canonical JSON, every
 * original, text and picture under its own SHA-256, and a manifest that names all of them. The rows of a case follow from its changes.
 */
export const CASE_FILE_TYPE = 'application/vnd.dateline.case+zip';

/** The format that this Dateline writes; a higher one is refused. */
export const CASE_FILE_FORMAT = 1;

/** The names of what every case file has. */
export const CASE_FILE_ENTRIES = {
  mimetype: 'mimetype',
  readMe: 'README.txt',
  changes: 'changes.jsonl',
  manifest: 'manifest.json',
} as const;

/** Gives the name of a piece of content inside of a case file. */
export function nameContentEntry(sha256: Sha256): string {
  return `content/${sha256.slice(0, 2)}/${sha256}`;
}

/** Where further files of a case file may stand: in folders and names of plain letters, never among the content, and never above. */
const FURTHER_NAME = /^(?!content\/)[A-Za-z0-9][\w .-]*(\/[A-Za-z0-9][\w .-]*)*$/;

/** Whether a name can be that of a further file. */
export function isFurtherName(name: string): boolean {
  const fixed: readonly string[] = Object.values(CASE_FILE_ENTRIES);
  return name.length <= 200 && FURTHER_NAME.test(name) && !fixed.includes(name);
}

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const size = z.int().check(z.minimum(0));

const manifestSchema = z.object({
  dateline: z.literal('case'),
  format: z.int(),
  /** The Dateline that wrote it. */
  writtenBy: z.string(),
  writtenAt: z.iso.datetime(),
  caseId: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)),
  name: z.string(),
  /** The record's end: number and hash of the last change, and how many rows each table has then. */
  record: z.object({
    seq: size,
    hash: z.nullable(sha256),
    beganAt: z.nullable(z.string()),
    changedAt: z.nullable(z.string()),
    counts: z.record(z.string(), size),
  }),
  changes: z.object({ bytes: size, sha256 }),
  content: z.array(z.object({ sha256, bytes: size })),
  /** Content that changes name and that was lost before the file was written. */
  missing: z.array(sha256),
  further: z.optional(z.array(z.object({ name: z.string().check(z.refine(isFurtherName)), bytes: size, sha256 }))),
});

/** What a case file says of itself. */
export interface CaseFileManifest {
  readonly dateline: 'case';
  readonly format: number;
  readonly writtenBy: string;
  readonly writtenAt: IsoTime;
  readonly caseId: Ulid;
  readonly name: string;
  readonly record: Omit<Tally, 'name'>;
  readonly changes: { readonly bytes: number; readonly sha256: Sha256 };
  readonly content: readonly { readonly sha256: Sha256; readonly bytes: number }[];
  readonly missing: readonly Sha256[];
  /** Files for people beside the record, such as a custody record. Restoring leaves them out: all that a case is follows from its changes. */
  readonly further?: readonly FurtherEntry[] | undefined;
}

/** A further file as the manifest names it. */
export interface FurtherEntry {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Sha256;
}

/** A further file that goes into a case file beside the record. */
export interface FurtherFile {
  /** As `isFurtherName` allows it; unlike every other. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a manifest; null for anything else. */
export function parseManifest(text: string): CaseFileManifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What stands in a case file for whoever opens it without Dateline. */
export function writeReadMe({
  name,
  writtenBy,
  writtenAt,
}: Pick<CaseFileManifest, 'name' | 'writtenBy' | 'writtenAt'>): string {
  return [
    `The case “${name}” as a Dateline case file, written by ${writtenBy} at ${writtenAt}.`,
    '',
    'changes.jsonl   Every recorded act, one JSON object on a line. Each holds the rows before and after, the time, the reason if one was',
    '                asked, the hash of the act before it and its own: the SHA-256 of the line without its member "hash".',
    'content/        Every original file, text (UTF-8), list of blocks (JSON) and picture, named by the SHA-256 of its bytes.',
    'manifest.json   What this file holds, with sizes and hashes.',
    'custody/        Only where the case was handed over: who had what, when and where from. Open custody-record.html in any browser.',
    '',
    'Open it with Dateline (Case, Restore), or check it with: npm run verify -- <this file>',
    '',
  ].join('\n');
}
