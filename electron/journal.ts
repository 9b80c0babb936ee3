import { type FileHandle, mkdir, open, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Batch } from '../shared/journal/batch.ts';
import { listNamedContent } from '../shared/journal/content-names.ts';
import type { AppendAnswer, JournalDamage, JournalState, JournalStretch } from '../shared/journal/messages.ts';
import { addToTally, EMPTY_TALLY, type Tally } from '../shared/journal/tally.ts';
import type { Sha256, Ulid } from '../shared/model/ids.ts';
import { flushFolder, writeFully } from './atomic-write.ts';
import { explainJournalError } from './file-errors.ts';
import { ContentStore } from './journal-content.ts';
import { type ChangeHead, readChange, writeRecord } from './journal-record.ts';
import { findGap, isBegun, listSegments, nameSegment, numberOf, readSegment, writeHead } from './journal-segments.ts';
import { StretchReader } from './journal-stretches.ts';
import type { Kept } from './kept.ts';

/** A segment that has grown to this many bytes is left and another begun: at each start the last one is read. */
const SEGMENT_BYTES = 4 * 1024 * 1024;

/** What a journal can be told besides its place. */
export interface JournalOptions {
  /** Told what the record has come to after each write. */
  readonly onTally?: (tally: Tally) => void;
  /** Given by tests alone. */
  readonly segmentBytes?: number | undefined;
  readonly stretchLetters?: number | undefined;
}

/** A request is not as the page makes it; nothing was written. */
export class JournalRequestError extends Error {
  override readonly name = 'JournalRequestError';
}

/** The segment that is written to is not as it was left. */
class JournalDamageError extends Error {
  override readonly name = 'JournalDamageError';
}

/**
 * The copy of a case outside of the browser's storage: every change in append-only segments, flushed before it is acknowledged,
 * and the content that changes name. What is asked of it is done one after another.
 */
export class Journal {
  readonly content: ContentStore;
  readonly #folder: string;
  readonly #caseId: Ulid;
  readonly #kept: Kept;
  readonly #options: JournalOptions;
  readonly #stretches: StretchReader;
  #tally: Tally = EMPTY_TALLY;
  #damage: JournalDamage | null = null;
  #cutBytes = 0;
  /** The segment that is written to; null before the first change. */
  #segment: { readonly name: string; size: number } | null = null;
  #file: FileHandle | null = null;
  /** The hashes of the changes of the last segments, by their numbers. */
  readonly #hashes = new Map<number, Sha256>();
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, caseId: Ulid, kept: Kept, options: JournalOptions) {
    this.#folder = folder;
    this.#caseId = caseId;
    this.#kept = kept;
    this.#options = options;
    this.content = new ContentStore(folder);
    this.#stretches = new StretchReader(folder, caseId, options.stretchLetters);
  }

  /** Opens the journal of a case, which may not have begun; reads its last segment and cuts, and keeps, an unfinished record. */
  static async open(folder: string, caseId: Ulid, kept: Kept, options: JournalOptions = {}): Promise<Journal> {
    const journal = new Journal(folder, caseId, kept, options);
    await journal.#read();
    return journal;
  }

  get state(): JournalState {
    return { caseId: this.#caseId, tally: this.#tally, damage: this.#damage, cutBytes: this.#cutBytes };
  }

  /** Takes content and changes; never throws for what a disk can do, but JournalRequestError for what is no batch of this case. */
  append(batch: Batch): Promise<AppendAnswer> {
    return this.#inTurn(async () => {
      try {
        return await this.#append(batch);
      } catch (error) {
        if (error instanceof JournalDamageError) return { status: 'damaged', state: this.state };
        if ((error as NodeJS.ErrnoException).code === undefined) throw error;
        return { status: 'failed', reason: explainJournalError(error, this.#folder), state: this.state };
      }
    });
  }

  /** Gives changes after a number, of the segment that has the first of them, which alone is read whole. */
  readAfter(seq: number): Promise<JournalStretch> {
    return this.#inTurn(() => this.#stretches.readAfter(seq, this.#damage));
  }

  /** Moves all segments away, to begin anew; the content stays. Gives the new place of the first one. */
  setAside(): Promise<string | null> {
    return this.#inTurn(async () => {
      await this.#close();
      let first: string | null = null;
      for (const name of await listSegments(this.#folder)) {
        const place = await this.#kept.move(join(this.#folder, name), `${this.#caseId}-${name}`);
        first ??= place;
      }
      await this.#read();
      return first;
    });
  }

  /** Moves a file of content that is not whole to where it is kept. */
  giveUpContent(name: Sha256): Promise<void> {
    return this.#inTurn(() => this.content.giveUp(name, (path) => this.#kept.move(path)));
  }

  /** Keeps bytes that a repair replaces; gives the file. */
  keep(name: string, bytes: Uint8Array): Promise<string> {
    return this.#kept.write(`${this.#caseId}-${name}`, bytes);
  }

  /** Ends writing; the journal opens itself again when something comes. */
  close(): Promise<void> {
    return this.#inTurn(() => this.#close());
  }

  async #append({ content, alongside, without, changes }: Batch): Promise<AppendAnswer> {
    if (!this.#segment) await this.#makeFolder();
    await this.content.receive(content);
    if (this.#damage) return { status: 'damaged', state: this.state };
    let tally = this.#tally;
    const fresh: { readonly head: ChangeHead; readonly text: string }[] = [];
    for (const text of changes) {
      const head = readChange(text);
      if (!head) throw new JournalRequestError('A change is not as its hash says.');
      if (head.seq > tally.seq + 1) return { status: 'behind', state: this.state };
      if (head.seq <= tally.seq) {
        if ((await this.#hashOf(head.seq, tally)) !== head.hash) return this.#forkedAt(head.seq);
        continue;
      }
      if (head.previousHash !== tally.hash) return this.#forkedAt(head.seq);
      fresh.push({ head, text });
      tally = addToTally(tally, head);
    }
    if (fresh.length === 0) {
      // Content of changes that are there, sent again.
      if (changes.length === 0) await this.content.settle(alongside);
      return { status: 'appended', state: this.state };
    }
    const named = new Set(fresh.flatMap(({ head }) => listNamedContent(head.edits)));
    for (const name of alongside) named.add(name);
    const missing = await this.content.listMissing([...named].filter((name) => !without.includes(name)));
    if (missing.length > 0) return { status: 'content-missing', missing, state: this.state };
    await this.content.settle([...named]);
    await this.#write(Buffer.concat(fresh.map(({ text }) => writeRecord(text))));
    for (const { head } of fresh) this.#hashes.set(head.seq, head.hash);
    this.#tally = tally;
    this.#options.onTally?.(tally);
    return { status: 'appended', state: this.state };
  }

  #forkedAt(seq: number): AppendAnswer {
    return { status: 'forked', seq, state: this.state };
  }

  async #hashOf(seq: number, tally: Tally): Promise<Sha256 | null> {
    if (seq === tally.seq) return tally.hash;
    const known = this.#hashes.get(seq);
    if (known) return known;
    for (const name of (await listSegments(this.#folder)).toReversed()) {
      const segment = await readSegment(this.#folder, name, this.#caseId);
      if (isBegun(segment) && segment.after.seq < seq)
        return segment.changes.find((one) => one.seq === seq)?.hash ?? null;
    }
    return null;
  }

  /** Appends bytes and flushes them. When that fails, what may have been written is cut again. */
  async #write(bytes: Buffer): Promise<void> {
    this.#stretches.forget();
    if (!this.#segment || this.#segment.size >= (this.#options.segmentBytes ?? SEGMENT_BYTES))
      await this.#beginSegment();
    const segment = this.#segment as { readonly name: string; size: number };
    const file = await this.#openFile(segment);
    try {
      await writeFully(file, bytes, segment.size);
      await file.datasync();
      segment.size += bytes.length;
    } catch (error) {
      await file.truncate(segment.size).catch(() => {});
      // After a failed flush what the system holds of the file is not to be trusted; it is opened anew.
      await this.#close();
      throw error;
    }
  }

  async #beginSegment(): Promise<void> {
    await this.#close();
    const name = nameSegment(this.#segment ? numberOf(this.#segment.name) + 1 : 1);
    const head = writeHead(this.#caseId, name, this.#tally);
    const path = join(this.#folder, name);
    const file = await open(path, 'wx');
    try {
      await writeFully(file, head, 0);
      await file.datasync();
      await flushFolder(this.#folder);
    } catch (error) {
      await file.close();
      await unlink(path).catch(() => {});
      throw error;
    }
    this.#file = file;
    this.#segment = { name, size: head.length };
  }

  /** Only the case's own folder: one above that is missing is a drive that is not there. */
  async #makeFolder(): Promise<void> {
    const made = await mkdir(this.#folder).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false;
        throw error;
      },
    );
    if (made) await flushFolder(join(this.#folder, '..'));
  }

  /** Gives the open file of a segment. Throws ENOENT when it is not where it was: a file that was removed can still be written. */
  async #openFile({ name, size }: { readonly name: string; readonly size: number }): Promise<FileHandle> {
    const path = join(this.#folder, name);
    const there = await stat(path, { bigint: true });
    if (this.#file && (await this.#file.stat({ bigint: true })).ino !== there.ino) await this.#close();
    this.#file ??= await open(path, 'r+');
    if (there.size < size) {
      this.#damage = { segment: name, line: 0, reason: `${name} was cut short while Dateline was writing it.` };
      throw new JournalDamageError(this.#damage.reason);
    }
    // What a write that failed has left.
    if (there.size > size) await this.#file.truncate(size);
    return this.#file;
  }

  async #close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    await file?.close().catch(() => {});
  }

  async #read(): Promise<void> {
    this.#tally = EMPTY_TALLY;
    this.#damage = null;
    this.#segment = null;
    this.#hashes.clear();
    this.#stretches.forget();
    const names = [...(await listSegments(this.#folder))];
    this.#damage = findGap(names);
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      const segment = await readSegment(this.#folder, name, this.#caseId);
      if (!isBegun(segment)) {
        // A crash came between making the file and its first line.
        await this.#cut(name, segment.bytes, 0);
        await unlink(join(this.#folder, name));
        continue;
      }
      this.#tally = segment.tally;
      this.#damage ??= segment.damage;
      for (const change of segment.changes) this.#hashes.set(change.seq, change.hash);
      if (segment.tornBytes.length > 0 && !this.#damage) await this.#cut(name, segment.tornBytes, segment.goodBytes);
      this.#segment = { name, size: segment.goodBytes };
      return;
    }
  }

  async #cut(name: string, bytes: Buffer, size: number): Promise<void> {
    if (bytes.length === 0) return;
    await this.#kept.write(`${this.#caseId}-${name}-end`, bytes);
    this.#cutBytes += bytes.length;
    const file = await open(join(this.#folder, name), 'r+');
    try {
      await file.truncate(size);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => {});
    return done;
  }
}
