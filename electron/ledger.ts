import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod/mini';
import type { Tally } from '../shared/journal/tally.ts';
import type { IsoTime, Ulid } from '../shared/model/ids.ts';
import { writeAtomically } from './atomic-write.ts';

/** What stands written down outside of the browser's storage, to hold the storage against at the next start. */
export interface Ledger {
  readonly format: 1;
  /** The versions that last worked on the storage. */
  readonly app: string;
  readonly chromium: string;
  /** Whether the last run ended by closing, and everything was in the journals then. */
  readonly isClean: boolean;
  readonly writtenAt: IsoTime;
  /** The storage is to be moved away at the next start, since nothing can open it. */
  readonly isStorageGivenUp: boolean;
  /** What each case's record came to: last sequence number and hash, counts for each table. */
  readonly cases: Readonly<Record<Ulid, Tally>>;
}

const FILE = 'ledger.json';

const tallySchema = z.object({
  seq: z.int(),
  hash: z.nullable(z.string()),
  beganAt: z.nullable(z.string()),
  changedAt: z.nullable(z.string()),
  name: z.nullable(z.string()),
  counts: z.record(z.string(), z.int()),
});

const ledgerSchema = z.object({
  format: z.literal(1),
  app: z.string(),
  chromium: z.string(),
  isClean: z.boolean(),
  writtenAt: z.string(),
  isStorageGivenUp: z.boolean(),
  cases: z.record(z.string(), tallySchema),
});

/** Reads the ledger below the app's data folder; null where there is none yet, or none that can be read. */
export async function readLedger(userData: string): Promise<Ledger | null> {
  try {
    return ledgerSchema.parse(JSON.parse(await readFile(join(userData, FILE), 'utf8'))) as Ledger;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    // It is written whole or not at all, so this is damage; the journals know as much.
    console.warn('ledger: it could not be read and is written anew');
    return null;
  }
}

/** Writes the ledger, whole and flushed. Throws what the system throws. */
export async function writeLedger(userData: string, ledger: Ledger): Promise<void> {
  await writeAtomically(join(userData, FILE), Buffer.from(`${JSON.stringify(ledger, null, 1)}\n`));
}

/** Compares two versions of numbers and dots, `1.10.2` and `1.9`: below zero when the first is older. */
export function compareVersions(one: string, other: string): number {
  const parts = (version: string) => version.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const [a, b] = [parts(one), parts(other)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
