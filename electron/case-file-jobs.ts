import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseComparison } from '../shared/case-files.ts';
import type { CaseFileManifest } from '../shared/exchange/case-file.ts';
import type { IsoTime, Sha256, Ulid } from '../shared/model/ids.ts';
import { type CaseFileCheck, checkCaseFile } from './case-file-check.ts';
import { compareWithJournal } from './case-file-compare.ts';
import { openCaseFile } from './case-file-read.ts';
import { NotUnpackedError, unpackCaseFile } from './case-file-unpack.ts';
import { type CaseFileProgress, writeCaseFile } from './case-file-write.ts';
import { measureFolder } from './cold-copy.ts';
import { listCustodyFiles } from './custody-files.ts';
import { Journal } from './journal.ts';
import { type RecordEnd, readJournalBeside } from './journal-reading.ts';
import { openKept } from './kept.ts';

/** Long work on case files, as plain values, so that it can be done in a thread of its own. */
export type CaseFileJob =
  | {
      readonly kind: 'write';
      readonly target: string;
      /** The folder of the case's journal. */
      readonly folder: string;
      readonly caseId: Ulid;
      readonly end: RecordEnd;
      readonly writtenBy: string;
      readonly at: IsoTime;
      /** Whether a custody record goes into it: a package that is handed over. */
      readonly hasCustody?: boolean;
    }
  /** `journals` is the folder of all journals, in which the same case is looked for. */
  | { readonly kind: 'check'; readonly path: string; readonly journals: string }
  /** `folder` is to become the case's journal and is not there yet. */
  | { readonly kind: 'unpack'; readonly path: string; readonly folder: string; readonly end: RecordEnd }
  /** What a file says of itself, without looking whether it is whole. */
  | { readonly kind: 'look'; readonly path: string }
  | { readonly kind: 'measure'; readonly folder: string };

/** The beginning of what a case file says of itself. */
export type CaseFileHead = Pick<CaseFileManifest, 'caseId' | 'name' | 'writtenAt' | 'record'>;

/** What each kind of work gives. */
export interface CaseFileResults {
  readonly write: { readonly manifest: CaseFileManifest; readonly bytes: number; readonly sha256: Sha256 };
  readonly check: { readonly check: CaseFileCheck; readonly bytes: number; readonly comparison: CaseComparison };
  readonly unpack: { readonly manifest: CaseFileManifest };
  readonly look: CaseFileHead;
  /** Bytes of all files. */
  readonly measure: number;
}

/** How work is cancelled and followed. */
export interface JobOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((stage: CaseFileStage, ...progress: Parameters<CaseFileProgress>) => void) | undefined;
}

/** What is being done of a job. */
export type CaseFileStage = 'write' | 'check' | 'unpack';

/** Does work on case files, here or elsewhere. */
export type RunJob = <Kind extends CaseFileJob['kind']>(
  job: CaseFileJob & { readonly kind: Kind },
  options?: JobOptions,
) => Promise<CaseFileResults[Kind]>;

/** Does work on case files here. Throws what the work throws, and the signal's reason. */
export const runJobHere: RunJob = async (job, options = {}) => {
  const result: unknown = await run(job, options);
  return result as CaseFileResults[typeof job.kind];
};

function run(job: CaseFileJob, options: JobOptions): Promise<CaseFileResults[CaseFileJob['kind']]> {
  switch (job.kind) {
    case 'write':
      return write(job, options);
    case 'check':
      return check(job, options);
    case 'unpack':
      return unpack(job, options);
    case 'look':
      return look(job);
    case 'measure':
      return measureFolder(job.folder);
    default:
      return job satisfies never;
  }
}

type JobOf<Kind extends CaseFileJob['kind']> = CaseFileJob & { readonly kind: Kind };

async function write(job: JobOf<'write'>, { signal, onProgress }: JobOptions): Promise<CaseFileResults['write']> {
  const { target, folder, caseId, end, writtenBy, at, hasCustody = false } = job;
  const journal = readJournalBeside(folder, caseId, end);
  const manifest = await writeCaseFile(
    target,
    {
      ...{ caseId, journal, writtenBy, end },
      now: () => new Date(at),
      ...(hasCustody
        ? { listFurther: (manifest) => listCustodyFiles(readJournalBeside(folder, caseId, end), manifest) }
        : {}),
    },
    {
      signal,
      onProgress: (...progress) => onProgress?.('write', ...progress),
      onChecked: (...progress) => onProgress?.('check', ...progress),
    },
  );
  // Of the file in its place, so that what is said of it is said of what is there.
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(target)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { manifest, bytes, sha256: hash.digest('hex') };
}

async function check(job: JobOf<'check'>, { signal, onProgress }: JobOptions): Promise<CaseFileResults['check']> {
  const hashes: Sha256[] = [];
  const { size } = await stat(job.path);
  const found = await checkCaseFile(job.path, {
    signal,
    onProgress: (...progress) => onProgress?.('check', ...progress),
    onChange: ({ hash }) => hashes.push(hash),
  });
  if (found.status !== 'sound') return { check: found, bytes: size, comparison: { status: 'none' } };
  const { caseId } = found.manifest;
  const comparison = await compareWithJournal(hashes, join(job.journals, caseId), caseId, signal);
  return { check: found, bytes: size, comparison };
}

async function look({ path }: JobOf<'look'>): Promise<CaseFileResults['look']> {
  const file = await openCaseFile(path);
  await file.close();
  const { caseId, name, writtenAt, record } = file.manifest;
  return { caseId, name, writtenAt, record };
}

async function unpack(job: JobOf<'unpack'>, { signal, onProgress }: JobOptions): Promise<CaseFileResults['unpack']> {
  const { path, folder, end } = job;
  const file = await openCaseFile(path);
  const { manifest } = file;
  await file.close();
  // Between what was checked and this, another file may have come into its place. What is unpacked passes the journal's own checks.
  if (manifest.record.hash !== end.hash || manifest.record.seq !== end.seq)
    throw new NotUnpackedError('It is not the file that was looked at before. Choose it again.');
  const journal = await Journal.open(folder, manifest.caseId, openKept(`${folder}-kept`));
  try {
    await unpackCaseFile(path, journal, {
      signal,
      onProgress: (...progress) => onProgress?.('unpack', ...progress),
    });
    const { tally } = journal.state;
    if (tally.hash !== end.hash || tally.seq !== end.seq)
      throw new NotUnpackedError('What was written of it does not read back as it should.');
  } finally {
    await journal.close();
  }
  return { manifest };
}
