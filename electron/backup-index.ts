import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod/mini';
import type { BackupKind } from '../shared/case-files.ts';
import type { Tally } from '../shared/journal/tally.ts';
import type { IsoTime, Sha256, Ulid } from '../shared/model/ids.ts';
import { writeAtomically } from './atomic-write.ts';
import type { RunJob } from './case-file-jobs.ts';

/** A backup as it is known without opening it. */
export interface BackupLine {
  readonly fileName: string;
  readonly caseId: Ulid;
  readonly name: string;
  readonly kind: BackupKind;
  readonly madeAt: IsoTime;
  readonly bytes: number;
  readonly seq: number;
  readonly hash: Sha256 | null;
  readonly counts: Tally['counts'];
  /** Whether it was read back whole after it was written, and is as long as it was then. */
  readonly isVerified: boolean;
}

/** What a case came to when it was last backed up or restored by anyone's will: it must not have lost much since. */
export interface Baseline {
  readonly seq: number;
  readonly hash: Sha256 | null;
  readonly counts: Tally['counts'];
}

/** What the folder of backups holds. */
export interface BackupIndex {
  readonly lines: readonly BackupLine[];
  readonly baselines: Readonly<Record<Ulid, Baseline>>;
}

const FILE = 'backups.json';

const counts = z.record(z.string(), z.int());
const indexSchema = z.object({
  format: z.literal(1),
  backups: z.array(
    z.object({
      fileName: z.string(),
      caseId: z.string(),
      name: z.string(),
      kind: z.enum(['automatic', 'quit', 'upgrade', 'replaced']),
      madeAt: z.string(),
      bytes: z.int(),
      seq: z.int(),
      hash: z.nullable(z.string()),
      counts,
    }),
  ),
  baselines: z.record(z.string(), z.object({ seq: z.int(), hash: z.nullable(z.string()), counts })),
});

/**
 * Reads what a folder of backups holds: what was written down when each was made, as far as the file is there; and case files that
 * somebody put there, by what they say of themselves, which `run` reads. A folder that is not there holds nothing. Throws what the
 * system throws.
 */
export async function readBackupIndex(folder: string, run: RunJob): Promise<BackupIndex> {
  const names = await listCaseFiles(folder);
  const written = await readWritten(folder);
  const known = new Map(written?.backups.map((line) => [line.fileName, line]));
  const lines: BackupLine[] = [];
  for (const fileName of names) {
    const path = join(folder, fileName);
    const line = known.get(fileName);
    const { size, mtime } = await stat(path);
    if (line) lines.push({ ...line, bytes: size, isVerified: size === line.bytes } as BackupLine);
    else lines.push(await readFound(run, path, size, mtime));
  }
  lines.sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  return { lines, baselines: (written?.baselines ?? {}) as BackupIndex['baselines'] };
}

/** Writes down what a folder of backups holds. Throws what the system throws. */
export async function writeBackupIndex(folder: string, { lines, baselines }: BackupIndex): Promise<void> {
  const backups = lines.filter(({ kind }) => kind !== 'found').map(({ isVerified: _, ...line }) => line);
  await writeAtomically(
    join(folder, FILE),
    Buffer.from(`${JSON.stringify({ format: 1, backups, baselines }, null, 1)}\n`),
  );
}

/** A draft that nobody has written to for so long, milliseconds, was left by a crash; another profile may write to the same folder. */
const DRAFT_AGE = 24 * 60 * 60 * 1000;

/** Removes the drafts of backups that a crash cut short; `now` is the time. Throws what the system throws. */
export async function dropOldDrafts(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^\.dateline-[0-9a-f]{12}\.tmp$/.test(name)) continue;
    const { mtimeMs } = await stat(join(folder, name));
    if (now.getTime() - mtimeMs > DRAFT_AGE) await rm(join(folder, name), { force: true });
  }
}

async function listCaseFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.dateline'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function readWritten(folder: string): Promise<z.infer<typeof indexSchema> | null> {
  try {
    return indexSchema.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
  } catch {
    // Without it every backup is still known by what stands in it.
    return null;
  }
}

async function readFound(run: RunJob, path: string, bytes: number, mtime: Date): Promise<BackupLine> {
  const found = { fileName: basename(path), kind: 'found', bytes, isVerified: false } as const;
  try {
    const { caseId, name, writtenAt, record } = await run({ kind: 'look', path });
    const { seq, hash, counts } = record;
    return { ...found, caseId, name, madeAt: writtenAt, seq, hash, counts };
  } catch {
    return { ...found, madeAt: mtime.toISOString(), caseId: '', name: '', seq: 0, hash: null, counts: {} };
  }
}
