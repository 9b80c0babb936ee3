import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod/mini';
import type { RestoredMark } from '../shared/journal/messages.ts';
import type { Ulid } from '../shared/model/ids.ts';
import { flushFolder, writeAtomically } from './atomic-write.ts';

/** A folder in which a case is unpacked; it stands beside the journals, so that it is put in place by its name alone. */
const STAGED = '.restoring-';

/** What a journal that is being replaced is called until the new one is in its place. */
const REPLACED = '.replaced-';

/** Says in a journal's folder that its case is to be built from it anew. */
const MARK = 'restored.json';

const markSchema = z.object({ replaces: z.boolean() });

/** Names a folder for unpacking a case; it is not made yet. */
export function nameStaged(journals: string): string {
  return join(journals, `${STAGED}${randomBytes(6).toString('hex')}`);
}

/** Removes what a restore that failed has unpacked. */
export async function dropStaged(staged: string): Promise<void> {
  await rm(staged, { recursive: true, force: true, maxRetries: 3 });
  await rm(`${staged}-kept`, { recursive: true, force: true });
}

/**
 * Puts an unpacked case in the place of its journal: after any crash the old one is there, or the new one and whole. The old one goes.
 * The new one is marked, so that the case is built from it at its next opening.
 */
export async function putInPlace(journals: string, caseId: Ulid, staged: string, mark: RestoredMark): Promise<void> {
  await writeAtomically(join(staged, MARK), Buffer.from(`${JSON.stringify(mark)}\n`));
  const place = join(journals, caseId);
  const aside = join(journals, `${REPLACED}${caseId}`);
  await rm(aside, { recursive: true, force: true });
  if (existsSync(place)) await rename(place, aside);
  await rename(staged, place);
  await flushFolder(journals);
  await dropStaged(staged);
  await rm(aside, { recursive: true, force: true, maxRetries: 3 });
}

/** Ends at a start what a crash cut short in the middle of a restore: what was unpacked goes, a replaced journal comes back or goes. */
export async function finishRestoring(journals: string): Promise<void> {
  if (!existsSync(journals)) return;
  for (const name of await readdir(journals)) {
    if (name.startsWith(STAGED)) await rm(join(journals, name), { recursive: true, force: true });
    if (!name.startsWith(REPLACED)) continue;
    const place = join(journals, name.slice(REPLACED.length));
    if (existsSync(place)) await rm(join(journals, name), { recursive: true, force: true });
    else await rename(join(journals, name), place);
  }
}

/** Reads whether the case of a journal's folder is to be built from it; null when it is not. */
export async function readRestoredMark(folder: string): Promise<RestoredMark | null> {
  try {
    return markSchema.parse(JSON.parse(await readFile(join(folder, MARK), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    // It is written whole or not at all; what it says may be lost, and not that it is there.
    return { replaces: false };
  }
}

/** Notes that the case has been built from its journal. */
export async function removeRestoredMark(folder: string): Promise<void> {
  await rm(join(folder, MARK), { force: true });
  await flushFolder(folder);
}
