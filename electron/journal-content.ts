import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { access, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NamedBytes } from '../shared/journal/batch.ts';
import type { ContentPartCheck } from '../shared/journal/messages.ts';
import type { Sha256 } from '../shared/model/ids.ts';
import { flushFolder } from './atomic-write.ts';

/** Bytes that came under a name that is not theirs. */
export class WrongContentError extends Error {
  override readonly name = 'WrongContentError';
}

/** How many files are written at once: the flushes of several go to the disk together. */
const AT_ONCE = 8;

/** Bytes up to this size are hashed at once, in bytes; more are hashed on another thread. */
const HASHED_HERE = 256 * 1024;

/**
 * The originals, texts and blocks of a case as files named by their SHA-256. What arrives waits in `incoming` until a change
 * names it, so that what was read and never imported does not stay.
 */
export class ContentStore {
  readonly #content: string;
  readonly #incoming: string;
  /** The names in each part, read when the part is first asked for: asking the disk for each name costs more than writing. */
  readonly #parts = new Map<string, Promise<Set<Sha256>>>();
  /** What came in and was named by no change yet, as far as this process took it in. */
  readonly #waiting = new Set<Sha256>();
  readonly #folders = new Set<string>();

  constructor(folder: string) {
    this.#content = join(folder, 'content');
    this.#incoming = join(folder, 'incoming');
  }

  /** Takes bytes in, flushed; those that are there are not written again. Throws WrongContentError and what the system throws. */
  async receive(pieces: readonly NamedBytes[]): Promise<void> {
    if (pieces.length > 0) await this.#makeFolder(this.#incoming);
    await eachOf(pieces, async ({ sha256, bytes }) => {
      if ((await hashBytes(bytes)) !== sha256) throw new WrongContentError(`These are not the bytes of ${sha256}.`);
      if (this.#waiting.has(sha256) || (await this.has(sha256))) return;
      const draft = join(this.#incoming, `${sha256}.${randomBytes(4).toString('hex')}.part`);
      const file = await open(draft, 'wx');
      try {
        await file.writeFile(bytes);
        await file.datasync();
      } catch (error) {
        await unlink(draft).catch(() => {});
        throw error;
      } finally {
        await file.close();
      }
      await rename(draft, this.#placeOfIncoming(sha256));
      this.#waiting.add(sha256);
    });
  }

  /** Lists which of these are neither here nor among what has come in. */
  async listMissing(names: readonly Sha256[]): Promise<readonly Sha256[]> {
    const missing: Sha256[] = [];
    for (const name of names) {
      if (!this.#waiting.has(name) && !(await this.has(name))) missing.push(name);
    }
    return missing;
  }

  /** Puts what has come in to its place for good, durably. */
  async settle(names: readonly Sha256[]): Promise<void> {
    const folders = new Set<string>();
    await eachOf(names, async (name) => {
      // Missing content was let pass by whoever sent the change.
      if (!this.#waiting.has(name)) return;
      const place = this.#placeOf(name);
      const folder = dirname(place);
      if (await this.#makeFolder(this.#content)) folders.add(dirname(this.#content));
      if (await this.#makeFolder(folder)) folders.add(this.#content);
      await rename(this.#placeOfIncoming(name), place);
      folders.add(folder);
      this.#waiting.delete(name);
      (await this.#namesOf(name)).add(name);
    });
    await eachOf([...folders], flushFolder);
  }

  async has(name: Sha256): Promise<boolean> {
    return (await this.#namesOf(name)).has(name);
  }

  /** Gives bytes by their name, as they are on the disk; null when they are not there. */
  async read(name: Sha256): Promise<Uint8Array | null> {
    try {
      return await readFile(this.#placeOf(name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Gives bytes by their names, until they come to `most` bytes; `without` are those that are not there. What is in neither was not looked at. */
  async readSome(
    names: readonly Sha256[],
    most: number,
  ): Promise<{ readonly found: readonly NamedBytes[]; readonly without: readonly Sha256[] }> {
    const found: NamedBytes[] = [];
    const without: Sha256[] = [];
    let size = 0;
    await eachOf(names, async (sha256) => {
      if (size >= most) return;
      const bytes = await this.read(sha256);
      if (bytes) found.push({ sha256, bytes });
      else without.push(sha256);
      size += bytes?.byteLength ?? 0;
    });
    return { found, without };
  }

  /** Takes a file whose bytes are not those of its name out of the store, by `move`, so that whole bytes can come in. */
  async giveUp(name: Sha256, move: (path: string) => Promise<unknown>): Promise<void> {
    (await this.#namesOf(name)).delete(name);
    if (await isThere(this.#placeOf(name))) await move(this.#placeOf(name));
  }

  /** Lists the two-digit parts of the store, for checking one after another. */
  async listParts(): Promise<readonly string[]> {
    return (await listFolder(this.#content)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();
  }

  /** Lists what is in a part of the store, by name. */
  async listNames(part: string): Promise<readonly Sha256[]> {
    return (await listFolder(join(this.#content, part))).filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();
  }

  /** Reads every file of a part and tells whose bytes are those of its name. */
  async checkPart(part: string): Promise<ContentPartCheck> {
    const names = await this.listNames(part);
    const broken = new Set<Sha256>();
    await eachOf(names, async (name) => {
      const bytes = await this.read(name).catch(() => null);
      if (!bytes || (await hashBytes(bytes)) !== name) broken.add(name);
    });
    return { whole: names.filter((name) => !broken.has(name)), broken: [...broken].sort() };
  }

  /** Forgets what came in and was named by no change; gives their names. */
  async clearIncoming(): Promise<readonly Sha256[]> {
    const names = await listFolder(this.#incoming);
    await rm(this.#incoming, { recursive: true, force: true });
    this.#waiting.clear();
    this.#folders.delete(this.#incoming);
    return names.filter((name) => !name.endsWith('.part'));
  }

  #namesOf(name: Sha256): Promise<Set<Sha256>> {
    const part = name.slice(0, 2);
    const known = this.#parts.get(part);
    if (known) return known;
    const listing = listFolder(join(this.#content, part)).then((names) => new Set(names));
    this.#parts.set(part, listing);
    listing.catch(() => this.#parts.delete(part));
    return listing;
  }

  /** Makes a folder but none above it: one that is missing there is a drive that is gone. Gives whether it had to be made. */
  async #makeFolder(folder: string): Promise<boolean> {
    if (this.#folders.has(folder)) return false;
    const isMade = await mkdir(folder).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    this.#folders.add(folder);
    return isMade;
  }

  #placeOf(name: Sha256): string {
    return join(this.#content, name.slice(0, 2), name);
  }

  #placeOfIncoming(name: Sha256): string {
    return join(this.#incoming, name);
  }
}

async function hashBytes(bytes: Uint8Array): Promise<Sha256> {
  if (bytes.byteLength <= HASHED_HERE) return createHash('sha256').update(bytes).digest('hex');
  const digest = await webcrypto.subtle.digest('SHA-256', bytes);
  return Buffer.from(digest).toString('hex');
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
}
