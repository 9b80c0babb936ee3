import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * Says which computer works on a data folder. Electron's own lock keeps two starts on one computer apart; this one keeps two
 * computers apart that share a folder on a network drive.
 */
export interface ProfileLock {
  readonly release: () => Promise<void>;
}

/** Another computer works on the folder; `since` is when it began. */
export interface LockHolder {
  readonly host: string;
  readonly since: string;
}

const FILE = 'in-use.json';

/** How often the holder says that it is still there, in milliseconds. */
const BEAT = 20_000;

/** After this long without a sign, in milliseconds, the holder is taken to have crashed. */
const SILENCE = 120_000;

/** Takes the lock of a folder, or gives who has it. `own` is this computer's name, given by tests alone. */
export async function takeProfileLock(userData: string, own = hostname()): Promise<ProfileLock | LockHolder> {
  const file = join(userData, FILE);
  const holder = await readHolder(file);
  if (holder && holder.host !== own && !(await isSilent(userData, file))) return holder;
  const id = randomUUID();
  await writeFile(`${file}.new`, JSON.stringify({ host: own, since: new Date().toISOString(), id }));
  await rename(`${file}.new`, file);
  const beat = setInterval(() => {
    const now = new Date();
    // A drive that is gone is noticed by what is written to it.
    utimes(file, now, now).catch(() => {});
  }, BEAT);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      const text = await readFile(file, 'utf8').catch(() => '');
      if (text.includes(id)) await rm(file, { force: true });
    },
  };
}

/** Whether taking the lock gave a lock. */
export function isLock(taken: ProfileLock | LockHolder): taken is ProfileLock {
  return 'release' in taken;
}

async function readHolder(file: string): Promise<LockHolder | null> {
  try {
    const { host, since } = JSON.parse(await readFile(file, 'utf8'));
    return typeof host === 'string' && typeof since === 'string' ? { host, since } : null;
  } catch {
    return null;
  }
}

/** By the clock of the drive that both computers share: their own clocks may differ. */
async function isSilent(userData: string, file: string): Promise<boolean> {
  const probe = join(userData, `.${randomUUID()}`);
  await writeFile(probe, '');
  try {
    return (await stat(probe)).mtimeMs - (await stat(file)).mtimeMs > SILENCE;
  } finally {
    await rm(probe, { force: true });
  }
}
