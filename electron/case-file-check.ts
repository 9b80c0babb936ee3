import { createHash } from 'node:crypto';
import type { CustodyFacts } from '../shared/custody/custody-record.ts';
import type { CaseFileManifest } from '../shared/exchange/case-file.ts';
import { listNamedContent } from '../shared/journal/content-names.ts';
import { addToTally, EMPTY_TALLY } from '../shared/journal/tally.ts';
import type { Version } from '../shared/model/article.ts';
import type { Sha256 } from '../shared/model/ids.ts';
import { NotACaseFileError, type OpenCaseFile, openCaseFile } from './case-file-read.ts';
import type { CaseFileProgress } from './case-file-write.ts';
import { CustodyCheck, hasCustody } from './custody-check.ts';
import { type ChangeHead, readChange } from './journal-record.ts';

/** What checking a case file found; each problem is a sentence that names the place. */
export type CaseFileCheck =
  | { readonly status: 'sound'; readonly manifest: CaseFileManifest; readonly facts: CaseFileFacts }
  | {
      readonly status: 'broken';
      readonly manifest: CaseFileManifest;
      readonly facts: CaseFileFacts;
      readonly problems: readonly string[];
    }
  | { readonly status: 'no-case-file'; readonly problems: readonly string[] };

/** What was looked at. */
export interface CaseFileFacts {
  readonly changes: number;
  readonly content: number;
  readonly bytes: number;
  /** Content that the record names and that was lost before the file was written; the file itself is whole. */
  readonly lost: readonly Sha256[];
  /** What the custody record of a package says; null where there is none, or the record of changes is broken. */
  readonly custody: CustodyFacts | null;
}

/** What a check can be told. */
export interface CheckOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: CaseFileProgress | undefined;
  /** Told each change of the record that is as it was recorded, in order. */
  readonly onChange?: ((change: ChangeHead) => void) | undefined;
}

/** Problems of one kind that are named one by one; more are counted. */
const MOST_NAMED = 200;

/** Checks everything that a case file says of itself: the chain of its changes, every piece of content, and that nothing is missing. */
export async function checkCaseFile(path: string, options: CheckOptions = {}): Promise<CaseFileCheck> {
  let file: OpenCaseFile;
  try {
    file = await openCaseFile(path);
  } catch (error) {
    if (error instanceof NotACaseFileError) return { status: 'no-case-file', problems: [error.message] };
    throw error;
  }
  try {
    const problems: string[] = [];
    const custody = hasCustody(file.manifest) ? new CustodyCheck() : null;
    const { changes, named } = await checkRecord(file, problems, options, custody);
    const isRecordWhole = problems.length === 0;
    const content = await checkContent(file, named, problems, options);
    const { manifest } = file;
    for (const { name, sha256 } of manifest.further ?? []) {
      const bytes = await file.readFurther(name).catch(() => null);
      if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256)
        problems.push(`“${name}” is missing from the file, or its bytes were changed or damaged.`);
    }
    for (const name of file.unknownEntries)
      problems.push(`The file holds “${name}”, which its manifest does not know.`);
    // What an altered record says cannot be held against anything.
    const told = isRecordWhole ? await custody?.finish(file) : undefined;
    problems.push(...(told?.problems ?? []));
    const facts = { changes, ...content, custody: told?.facts ?? null };
    return problems.length === 0
      ? { status: 'sound', manifest, facts }
      : { status: 'broken', manifest, facts, problems: shorten(problems) };
  } finally {
    await file.close();
  }
}

async function checkRecord(
  file: OpenCaseFile,
  problems: string[],
  { signal, onChange }: CheckOptions,
  custody: CustodyCheck | null,
) {
  const { manifest } = file;
  const named = new Map<Sha256, string>();
  const hash = createHash('sha256');
  let tally = EMPTY_TALLY;
  try {
    for await (const text of file.readChanges()) {
      signal?.throwIfAborted();
      hash.update(`${text}\n`);
      const change = readChange(text);
      const number = tally.seq + 1;
      if (!change) {
        problems.push(`Change ${number} is not as it was recorded: its hash does not fit.`);
        break;
      }
      if (change.seq !== number || change.previousHash !== tally.hash) {
        problems.push(`Change ${number} does not follow the one before it.`);
        break;
      }
      tally = addToTally(tally, change);
      for (const edit of change.edits)
        for (const sha256 of listNamedContent([edit]))
          named.set(
            sha256,
            edit.table === 'merges' ? 'What was kept of a merged copy' : describePiece(edit.after as Version, sha256),
          );
      custody?.note(change);
      onChange?.(change);
    }
  } catch (error) {
    signal?.throwIfAborted();
    problems.push(`The record cannot be read after change ${tally.seq} (${(error as Error).message}).`);
  }
  if (problems.length === 0) {
    if (hash.digest('hex') !== manifest.changes.sha256)
      problems.push('The record is not the one that the manifest names.');
    if (tally.seq !== manifest.record.seq || tally.hash !== manifest.record.hash)
      problems.push(`The record ends with change ${tally.seq}; the manifest says ${manifest.record.seq}.`);
  }
  return { changes: tally.seq, named };
}

async function checkContent(
  file: OpenCaseFile,
  named: ReadonlyMap<Sha256, string>,
  problems: string[],
  { signal, onProgress }: CheckOptions,
) {
  const { content, missing } = file.manifest;
  let bytes = 0;
  for (const [index, { sha256 }] of content.entries()) {
    signal?.throwIfAborted();
    onProgress?.(index, content.length, bytes);
    const piece = await file.readContent(sha256).catch(() => undefined);
    const what = named.get(sha256) ?? 'A picture or an archive';
    if (piece === null) problems.push(`${what} is missing from the file (${sha256}).`);
    else if (!piece || createHash('sha256').update(piece).digest('hex') !== sha256)
      problems.push(`${what} is not what its name says: its bytes were changed or damaged (${sha256}).`);
    else bytes += piece.byteLength;
  }
  const accounted = new Set([...content.map(({ sha256 }) => sha256), ...missing]);
  for (const [sha256, what] of named)
    if (!accounted.has(sha256)) problems.push(`${what}, which the record names, is not in the file (${sha256}).`);
  return { content: content.length, bytes, lost: missing };
}

/** `The original of “radar.html”` */
function describePiece({ fileName, originalSha256, textSha256 }: Version, sha256: Sha256): string {
  const what = sha256 === originalSha256 ? 'original' : sha256 === textSha256 ? 'text' : 'list of blocks';
  return `The ${what} of “${fileName}”`;
}

function shorten(problems: readonly string[]): readonly string[] {
  if (problems.length <= MOST_NAMED) return problems;
  return [...problems.slice(0, MOST_NAMED), `… and ${problems.length - MOST_NAMED} more.`];
}
