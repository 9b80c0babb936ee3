import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod/mini';
import type { BackupProblems } from './backups.ts';

/**
 * Gives the folder of automatic backups: what `--backups-dir=` names, else one in the person's own folder. Not among the documents: those
 * are copied to other people's computers by many systems.
 */
export function chooseBackupFolder(): string {
  const chosen = app.commandLine.getSwitchValue('backups-dir');
  return chosen || join(app.getPath('home'), 'Dateline backups');
}

/** The file in the app's data that says why the last backups could not be made: the next start tells it. */
const PROBLEMS = 'backup-problems.json';

const problemsSchema = z.record(z.string(), z.string());

/** Reads why the last backups of an earlier run could not be made. */
export function readBackupProblems(userData: string): BackupProblems {
  try {
    return problemsSchema.parse(JSON.parse(readFileSync(join(userData, PROBLEMS), 'utf8')));
  } catch {
    return {};
  }
}

/** Keeps why backups could not be made, for the next start. */
export function keepBackupProblems(userData: string, problems: BackupProblems): void {
  try {
    if (Object.keys(problems).length === 0) rmSync(join(userData, PROBLEMS), { force: true });
    else writeFileSync(join(userData, PROBLEMS), JSON.stringify(problems));
  } catch (error) {
    // The disk of the app's own data is full or gone, which the journal tells.
    console.warn(`backups: the problem could not be written down (${(error as NodeJS.ErrnoException).code})`);
  }
}
