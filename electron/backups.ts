import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupKind } from '../shared/case-files.ts';
import { explainLackOfSpace } from '../shared/free-space.ts';
import type { Tally } from '../shared/journal/tally.ts';
import type { Ulid } from '../shared/model/ids.ts';
import { type BackupIndex, type BackupLine, dropOldDrafts, readBackupIndex, writeBackupIndex } from './backup-index.ts';
import { chooseDropped, type Fall, findFall } from './backup-rule.ts';
import type { JobOptions, RunJob } from './case-file-jobs.ts';
import { explainJournalError } from './file-errors.ts';
import { cleanFileName } from './file-names.ts';
import type { Journals } from './journals.ts';

/** A case that has changed is backed up this long after its last backup, milliseconds (durability.md). */
export const BACKUP_EVERY = 15 * 60 * 1000;

/** What backups are made with. */
export interface BackupOptions {
  /** Where they are kept, outside of the app's data; the folder that holds it must be there. */
  readonly folder: string;
  readonly run: RunJob;
  readonly getJournals: () => Journals | null;
  readonly now: () => Date;
  readonly writtenBy: () => string;
  readonly readFreeSpace: (folder: string) => Promise<number>;
  readonly onWork: NonNullable<JobOptions['onProgress']>;
  /** Told when something has become of a backup. */
  readonly onChange: () => void;
  /** Remembers through a restart why backups could not be made. */
  readonly keepProblems: (problems: BackupProblems) => void;
  readonly problems: BackupProblems;
}

/** Why the last backup of a case could not be made, with what to do; a case that is not there has no such problem. */
export type BackupProblems = Readonly<Record<Ulid, string>>;

/** A backup is not made; the message is a sentence for the analyst. */
export class BackupRefusedError extends Error {
  override readonly name = 'BackupRefusedError';
}

/** Makes the backups that nobody asks for, one after another, and drops old ones by the rule. */
export class Backups {
  readonly #options: BackupOptions;
  /** What the cases that were worked on in this run have come to, and since when that is not backed up. */
  readonly #changed = new Map<Ulid, { readonly tally: Tally; readonly since: number }>();
  #queue: Promise<unknown> = Promise.resolve();
  #problems: BackupProblems;
  #cancel = new AbortController();

  constructor(options: BackupOptions) {
    this.#options = options;
    this.#problems = options.problems;
  }

  get folder(): string {
    return this.#options.folder;
  }

  get problem(): string | null {
    const problems = Object.values(this.#problems);
    return problems.length > 0 ? problems.join(' ') : null;
  }

  /** Notes what a case's record has come to. */
  noteTally(caseId: Ulid, tally: Tally): void {
    const since = this.#changed.get(caseId)?.since ?? this.#options.now().getTime();
    this.#changed.set(caseId, { tally, since });
  }

  /** Backs up what has changed for a quarter of an hour; to be called every minute. */
  async tick(): Promise<void> {
    const now = this.#options.now().getTime();
    const due = [...this.#changed].filter(([, { since }]) => now - since >= BACKUP_EVERY);
    await this.#makeEach(new Map(due.map(([caseId, { tally }]) => [caseId, tally])), 'automatic');
  }

  /** Backs up what no backup has, of all cases: the analyst tries again. */
  async tryAgain(): Promise<void> {
    const cases = new Map<Ulid, Tally>();
    const journals = this.#options.getJournals();
    for (const caseId of (await journals?.list()) ?? []) {
      const { tally } = (await journals?.open(caseId))?.state ?? {};
      if (tally && tally.seq > 0) cases.set(caseId, tally);
    }
    await this.#makeEach(cases, 'automatic');
  }

  /** Backs up all that has changed in this run: at its end. */
  async makeAll(kind: BackupKind): Promise<void> {
    await this.#makeEach(new Map([...this.#changed].map(([caseId, { tally }]) => [caseId, tally])), kind);
  }

  /** Backs up what a new version is about to work on and no backup has. */
  async makeBeforeUpgrade(cases: Readonly<Record<Ulid, Tally>>): Promise<void> {
    await this.#makeEach(new Map(Object.entries(cases).filter(([, { seq }]) => seq > 0)), 'upgrade');
  }

  /** Backs a case up that is about to be replaced; gives the file. Throws what stands in its way. */
  keepReplaced(caseId: Ulid, tally: Tally, options: JobOptions): Promise<string> {
    return this.#inTurn(async () => {
      try {
        return join(this.folder, await this.#make(caseId, tally, 'replaced', options));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === undefined) throw error;
        throw new BackupRefusedError(explainJournalError(error, this.folder));
      }
    });
  }

  /** Takes what a case has come to as right: it was backed up by hand, or restored. */
  accept(caseId: Ulid, { seq, hash, counts }: Tally): Promise<void> {
    return this.#inTurn(async () => {
      const index = await this.#readIndex();
      if (!existsSync(this.folder)) return;
      const baselines = { ...index.baselines, [caseId]: { seq, hash, counts } };
      await writeBackupIndex(this.folder, { ...index, baselines });
    });
  }

  /** Lists what the folder holds, the newest first. Throws what the system throws. */
  async list(): Promise<readonly BackupLine[]> {
    return (await this.#readIndex()).lines;
  }

  #readIndex(): Promise<BackupIndex> {
    return readBackupIndex(this.folder, this.#options.run);
  }

  /** Cancels what is being made. */
  stop(): void {
    this.#cancel.abort();
    this.#cancel = new AbortController();
  }

  async #makeEach(cases: ReadonlyMap<Ulid, Tally>, kind: BackupKind): Promise<void> {
    if (cases.size === 0) return;
    await this.#inTurn(async () => {
      const { signal } = this.#cancel;
      const before = this.#problems;
      let hasMade = false;
      for (const [caseId, tally] of cases) {
        try {
          const index = await this.#readIndex();
          const last = index.lines.find((line) => line.caseId === caseId && line.isVerified);
          if (last?.hash !== tally.hash) {
            await this.#make(caseId, tally, kind, { signal, onProgress: this.#options.onWork });
            hasMade = true;
          }
          const { [caseId]: _solved, ...others } = this.#problems;
          this.#problems = others;
          if (this.#changed.get(caseId)?.tally.hash === tally.hash) this.#changed.delete(caseId);
        } catch (error) {
          if (signal.aborted) break;
          this.#problems = { ...this.#problems, [caseId]: this.#explain(error, tally.name ?? 'Untitled') };
          // What cannot be made now is tried again after the same time.
          if (this.#changed.has(caseId)) this.#changed.set(caseId, { tally, since: this.#options.now().getTime() });
        }
      }
      if (JSON.stringify(this.#problems) !== JSON.stringify(before)) this.#options.keepProblems(this.#problems);
      else if (!hasMade) return;
      this.#options.onChange();
    });
  }

  /** Gives the name of the file. */
  async #make(caseId: Ulid, tally: Tally, kind: BackupKind, options: JobOptions): Promise<string> {
    const { run, now, writtenBy, getJournals } = this.#options;
    const journals = getJournals();
    if (!journals) throw new BackupRefusedError('Dateline has not started in order.');
    // Not those above: one that is missing there is a drive that is gone.
    await mkdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await dropOldDrafts(this.folder, now());
    const index = await this.#readIndex();
    if (kind !== 'replaced') await this.#refuseUnrecordedFall(index, caseId, tally, journals);
    const source = join(journals.folder, caseId);
    const neededBytes = await run({ kind: 'measure', folder: source }, options);
    const lack = explainLackOfSpace(this.folder, await this.#options.readFreeSpace(this.folder), neededBytes);
    if (lack) throw new BackupRefusedError(lack);
    const at = now();
    const fileName = this.#nameFile(tally.name ?? '', at);
    const { seq, hash, counts } = tally;
    const job = { folder: source, caseId, end: { seq, hash }, writtenBy: writtenBy(), at: at.toISOString() };
    const made = await run({ kind: 'write', target: join(this.folder, fileName), ...job }, options);
    const line: BackupLine = {
      ...{ fileName, caseId, kind, seq, hash, counts, bytes: made.bytes, isVerified: true },
      ...{ name: tally.name ?? '', madeAt: at.toISOString() },
    };
    const ofCase = [line, ...index.lines.filter((one) => one.caseId === caseId)];
    const dropped = chooseDropped(ofCase, at);
    for (const one of dropped) await rm(join(this.folder, one.fileName), { force: true });
    await writeBackupIndex(this.folder, {
      lines: [line, ...index.lines].filter((one) => !dropped.includes(one)),
      baselines: { ...index.baselines, [caseId]: { seq, hash, counts } },
    });
    return fileName;
  }

  /** Every deletion is a change, so a case that goes on from what was backed up has a record of all that it lost. */
  async #refuseUnrecordedFall(
    { baselines }: BackupIndex,
    caseId: Ulid,
    tally: Tally,
    journals: Journals,
  ): Promise<void> {
    const before = baselines[caseId];
    const fall = before && findFall(before.counts, tally.counts);
    if (!before || !fall) return;
    const [found] = (await (await journals.open(caseId)).readAfter(before.seq - 1)).changes;
    if (found?.includes(`"hash":"${before.hash}"`)) return;
    throw new BackupRefusedError(describeFall(fall));
  }

  #nameFile(name: string, at: Date): string {
    const two = (number: number) => String(number).padStart(2, '0');
    const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
    const time = `${two(at.getHours())}-${two(at.getMinutes())}-${two(at.getSeconds())}`;
    const stem = cleanFileName(name, 'case').replace(/\.dateline$/, '');
    for (let more = 1; ; more += 1) {
      // The day first: behind a name from right to left its figures would be shown in another order.
      const fileName = `${day} ${time} ${stem}${more > 1 ? ` (${more})` : ''}.dateline`;
      if (!existsSync(join(this.folder, fileName))) return fileName;
    }
  }

  #explain(error: unknown, name: string): string {
    const { code, message } = error as NodeJS.ErrnoException;
    return `The automatic backup of “${name}” was not made. ${code ? explainJournalError(error, this.folder) : message}`;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => {});
    return done;
  }
}

function describeFall({ table, before, now }: Fall): string {
  return `The case has ${now.toLocaleString()} ${table}, its last backup has ${before.toLocaleString()}, and there is no record that they were removed. The last backup is kept as it is. Restore it, or, if the case is right as it is, back it up by hand: automatic backups then go on from there.`;
}
