import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type {
  BackUpRequest,
  BackUpResult,
  CaseComparison,
  CaseFileContents,
  CaseFileReport,
  RestoreResult,
} from '../shared/case-files.ts';
import type { CaseFileManifest } from '../shared/exchange/case-file.ts';
import { explainLackOfSpace } from '../shared/free-space.ts';
import type { Backups } from './backups.ts';
import type { JobOptions, RunJob } from './case-file-jobs.ts';
import { explainCaseFileError, explainJournalError, explainReadError, explainWriteError } from './file-errors.ts';
import type { Journals } from './journals.ts';
import { dropStaged, nameStaged, putInPlace } from './restoring.ts';

/** What backing up and restoring are done with. */
export interface DeskOptions {
  readonly run: RunJob;
  readonly getJournals: () => Journals | null;
  readonly backups: Pick<Backups, 'keepReplaced' | 'accept'>;
  readonly now: () => Date;
  readonly writtenBy: () => string;
  readonly readFreeSpace: (folder: string) => Promise<number>;
  readonly onWork: NonNullable<JobOptions['onProgress']>;
}

/** What a file was found to be when it was checked, kept for restoring it. */
interface Checked {
  readonly path: string;
  readonly manifest: CaseFileManifest;
  readonly contents: CaseFileContents;
  readonly comparison: CaseComparison;
}

/** The rows of a case take as much in the database as its content takes in the journal, so that a restore writes it twice. */
const RESTORE_TIMES = 2;

/** Names at most so many problems of a broken file; the check by `npm run verify` names more. */
const MOST_PROBLEMS = 12;

/** Backs a case up into one file and restores one from it, as the analyst asks; one thing at a time. */
export class CaseDesk {
  readonly #options: DeskOptions;
  readonly #checked = new Map<string, Checked>();
  #running: AbortController | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Cancels what is being done. */
  stop(): void {
    this.#running?.abort();
  }

  /** Writes a case to a file and reads it back; with a custody record where it is handed over. */
  async backUp(
    target: string,
    { caseId, seq }: Omit<BackUpRequest, 'name'> & Partial<BackUpRequest>,
    hasCustody = false,
  ): Promise<BackUpResult> {
    const { run, now, writtenBy, readFreeSpace, backups } = this.#options;
    return this.#alone(async (options) => {
      try {
        const journals = this.#journals();
        const { tally } = (await journals.open(caseId)).state;
        if (tally.seq < seq) return fail(target, describeLag(seq - tally.seq));
        const folder = join(journals.folder, caseId);
        const needed = await run({ kind: 'measure', folder }, options);
        const lack = explainLackOfSpace(dirname(target), await readFreeSpace(dirname(target)), needed);
        if (lack) return fail(target, lack);
        const end = { seq: tally.seq, hash: tally.hash };
        const job = { folder, caseId, end, writtenBy: writtenBy(), hasCustody };
        const made = await run({ kind: 'write', target, at: now().toISOString(), ...job }, options);
        // Where the folder of automatic backups cannot be written, that is told when one is made.
        await backups.accept(caseId, tally).catch(() => {});
        const contents = toContents(made.manifest, made.bytes);
        return { status: 'saved', shownAs: target, sha256: made.sha256, contents };
      } catch (error) {
        if (options.signal.aborted) return { status: 'cancelled' };
        const reason = hasCode(error) ? explainWriteError(error, target) : explainCaseFileError(error, target, 'saved');
        return { status: 'failed', reason };
      }
    });
  }

  /** Checks a file whole; `id` is what `restore` will name it by. */
  async check(id: string, path: string): Promise<CaseFileReport> {
    return this.#alone(async (options) => {
      try {
        this.#checked.delete(id);
        if (!(await stat(path)).isFile()) return { status: 'unreadable', reason: `“${basename(path)}” is no file.` };
        const job = { kind: 'check', path, journals: this.#journals().folder } as const;
        const { check, bytes, comparison } = await this.#options.run(job, options);
        if (check.status === 'no-case-file') {
          return { status: 'unreadable', reason: `“${basename(path)}” cannot be restored. ${check.problems[0] ?? ''}` };
        }
        const contents = toContents(check.manifest, bytes, check.facts.custody);
        if (check.status === 'broken') {
          return { status: 'broken', contents, problems: check.problems.slice(0, MOST_PROBLEMS) };
        }
        this.#checked.set(id, { path, manifest: check.manifest, contents, comparison });
        return { status: 'sound', contents, comparison };
      } catch (error) {
        if (options.signal.aborted) return { status: 'cancelled' };
        const isRead = hasCode(error);
        const reason = isRead ? explainReadError(error, path) : explainCaseFileError(error, path, 'restored');
        return { status: 'unreadable', reason };
      }
    });
  }

  /** Puts the case of a checked file in the place of its journal. What fails in the middle leaves nothing behind. */
  async restore(id: string, replaces: boolean): Promise<RestoreResult> {
    const checked = this.#checked.get(id);
    if (!checked) return { status: 'failed', reason: 'The file was not checked. Choose it again.' };
    return this.#alone(async (options) => {
      const { path, manifest, contents } = checked;
      const journals = this.#journals();
      const staged = nameStaged(journals.folder);
      try {
        const lack = await this.#findLackOfSpace(journals.folder, manifest);
        if (lack) return { status: 'failed', reason: `“${basename(path)}” was not restored. ${lack}` };
        const { tally, damage } = (await journals.open(manifest.caseId)).state;
        const isThere = tally.seq > 0 || damage !== null;
        if (isThere && !replaces) return { status: 'exists' };
        const { seq, hash } = manifest.record;
        await this.#options.run({ kind: 'unpack', path, folder: staged, end: { seq, hash } }, options);
        const keptAs = isThere ? await this.#keepOwn(journals, manifest, options) : null;
        options.signal.throwIfAborted();
        await journals.exchange(manifest.caseId, () =>
          // Where the journal was damaged, the database may have more than it, and stays.
          putInPlace(journals.folder, manifest.caseId, staged, { replaces: isThere && damage === null }),
        );
        const name = manifest.name;
        await this.#options.backups.accept(manifest.caseId, { ...manifest.record, name }).catch(() => {});
        this.#checked.delete(id);
        return { status: 'restored', contents, keptAs };
      } catch (error) {
        await dropStaged(staged);
        if (options.signal.aborted) return { status: 'cancelled' };
        const reason = hasCode(error)
          ? `“${basename(path)}” was not restored. ${explainJournalError(error, journals.folder)} Nothing was changed.`
          : explainCaseFileError(error, path, 'restored');
        return { status: 'failed', reason };
      }
    });
  }

  /** Keeps the case that is about to be replaced: as a backup that was read back, or, where its journal is damaged, as it is. */
  async #keepOwn(journals: Journals, { caseId }: CaseFileManifest, options: JobOptions): Promise<string> {
    const { state } = await journals.open(caseId);
    if (!state.damage) return this.#options.backups.keepReplaced(caseId, state.tally, options);
    let keptAs = '';
    await journals.exchange(caseId, async () => {
      keptAs = await journals.kept.move(join(journals.folder, caseId), `${caseId}-replaced`);
    });
    return keptAs;
  }

  async #findLackOfSpace(folder: string, { changes, content }: CaseFileManifest): Promise<string | null> {
    const bytes = content.reduce((sum, piece) => sum + piece.bytes, changes.bytes);
    return explainLackOfSpace(folder, await this.#options.readFreeSpace(folder), bytes * RESTORE_TIMES);
  }

  #journals(): Journals {
    const journals = this.#options.getJournals();
    if (!journals) throw new Error('Dateline has not started in order.');
    return journals;
  }

  async #alone<Result>(work: (options: Required<JobOptions> & { readonly signal: AbortSignal }) => Promise<Result>) {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      return await work({ signal: running.signal, onProgress: this.#options.onWork });
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }
}

function toContents(
  manifest: CaseFileManifest,
  bytes: number,
  custody: CaseFileContents['custody'] = null,
): CaseFileContents {
  const { caseId, name, writtenBy, writtenAt, record, content, missing } = manifest;
  const { seq, beganAt, changedAt, counts } = record;
  const pieceBytes = content.reduce((sum, piece) => sum + piece.bytes, 0);
  const facts = { caseId, name, writtenBy, writtenAt, seq, beganAt, changedAt, counts, bytes };
  return { ...facts, pieces: content.length, pieceBytes, lost: missing.length, custody };
}

function fail(target: string, why: string): BackUpResult {
  return { status: 'failed', reason: `“${basename(target)}” was not saved. ${why}` };
}

function describeLag(count: number): string {
  const what = count === 1 ? '1 change is' : `${count.toLocaleString()} changes are`;
  return `${what} not yet in the journal, of which the file is made. See what the message above says of the journal, and try again.`;
}

function hasCode(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code !== undefined;
}
