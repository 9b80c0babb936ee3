import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file so that after any crash either the old or the new one is there, whole: a new file in the same folder,
 * flushed, renamed over the old one, and the folder flushed (the order of durability.md). Throws the system's error and
 * leaves nothing behind.
 */
export async function writeAtomically(file: string, bytes: Uint8Array): Promise<void> {
  const target = await followLink(file);
  const folder = dirname(target);
  // A short name: the target's own may already be as long as the file system allows.
  const draft = join(folder, `.dateline-${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(draft, 'wx');
  try {
    await fill(handle, bytes);
    await rename(draft, target);
  } catch (error) {
    await unlink(draft).catch(() => {});
    throw error;
  }
  await flushFolder(folder);
}

/** A link stays a link: the file it points to is the one that is replaced. */
async function followLink(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    return file;
  }
}

async function fill(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes what was made, renamed or removed in a folder durable. Windows and some network folders cannot flush a folder; the file itself is flushed. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    console.warn(`files: the folder could not be flushed (${(error as NodeJS.ErrnoException).code})`);
  }
}

/** Writes all bytes to a place of an open file, however often the system takes only a part of them. */
export async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
