import type {
  FromImportWorker,
  ImportSource,
  NumberedSource,
  ToImportWorker,
} from '../../../shared/extract/import-messages.ts';
import type { DiskSpace } from '../../../shared/ipc.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { createWorker } from '../../ui/create-worker.ts';
import workerUrl from '../../workers/import-worker.ts?worker&url';
import { openExtractionFrame } from './frame-host.ts';
import { explainLackOfSpace } from './import-space.ts';
import { EMPTY, type ImportState } from './import-state.ts';
import { ReportBook } from './report-book.ts';

/** The report is drawn anew at most this often while a batch runs, milliseconds. */
const REDRAW = 120;

/** How many sources are handed to the worker at once. */
const SLICE = 20;

/**
 * How long a worker may be silent while it has work, milliseconds, before it counts as hung. It says what it does before each document, a
 * document has 20 seconds and an archive 60, and a batch of large originals on a slow disk some more.
 */
export const WORKER_SILENCE_LIMIT = 150_000;

/** How long a worker may take to end when the analyst cancels, milliseconds: it saves what it has read; one that hangs never ends by itself. */
const CANCEL_LIMIT = 10_000;

/**
 * The window's side of imports into one case: it hands sources to the worker, makes and removes extraction frames when the worker asks,
 * and keeps the report. Reading, hashing, validating and writing happen in the worker; parsing in the frame. A worker that crashes or
 * hangs is replaced: the file it was busy with is reported, and the rest goes on.
 */
export class ImportSession {
  private state: ImportState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private book = new ReportBook();
  private worker: Worker | null = null;
  private removeFrame: (() => void) | null = null;
  private current: (ImportState['current'] & { readonly index: number }) | null = null;
  private redraw: ReturnType<typeof setTimeout> | undefined;
  private watch: ReturnType<typeof setTimeout> | undefined;
  /** How many sources the worker was given, has finished with, and is still to get. */
  private sent = 0;
  private finished = 0;
  private unsent = 0;
  /** Whether this worker has finished anything: one that does not even start is not replaced for ever. */
  private hasProgressed = false;
  private isCancelling = false;
  /** Grows when what is still to be sent is not wanted any more. */
  private round = 0;
  private readonly databaseName: string;
  private readonly makeWorker: () => Worker;
  private readonly silenceLimit: number;
  private readonly readSpace: () => Promise<DiskSpace | null>;

  /** All but the database's name is given by tests alone. */
  constructor(
    databaseName: string,
    makeWorker = () => createWorker(workerUrl),
    silenceLimit: number = WORKER_SILENCE_LIMIT,
    readSpace: () => Promise<DiskSpace | null> = () => window.desktop.readSpace(),
  ) {
    this.databaseName = databaseName;
    this.makeWorker = makeWorker;
    this.silenceLimit = silenceLimit;
    this.readSpace = readSpace;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The state now; a new object after every change. */
  readonly read = (): ImportState => this.state;

  /** Starts importing; while a batch runs, the sources join it. */
  add(sources: readonly ImportSource[]): void {
    if (sources.length === 0) return;
    // A worker that is ending would take the new ones along.
    if (this.isCancelling) this.close();
    this.start(this.book.addSources(sources));
  }

  /** The same after what the browser does in the moment of a drop or a choice: of a thousand files that is long enough by itself. */
  addSoon(sources: readonly ImportSource[]): void {
    setTimeout(() => this.add(sources), 0);
  }

  /** Reads a version's bytes the other way; the report says what came of it. */
  reread(versionId: Ulid, name: string): void {
    this.add([{ kind: 'version', versionId, name }]);
  }

  /** Imports pages of a web archive that waits for the choice, by their place in its listing. */
  choosePages(index: number, pages: readonly number[]): void {
    const source = this.book.reopen(index, pages);
    if (source && pages.length > 0) this.start([source]);
  }

  /** Stops after what is done; that stays. */
  cancel(): void {
    if (!this.worker) return;
    this.unsent = 0;
    this.round += 1;
    this.send({ type: 'cancel' });
    // A worker that waits for more has nothing to stop and would say nothing.
    if (this.finished === this.sent) {
      this.close();
      return;
    }
    this.isCancelling = true;
    this.watchWorker();
    this.change(this.collect());
  }

  /** Empties the report, unless a batch runs. */
  dismiss(): void {
    if (this.state.isRunning) return;
    this.book = new ReportBook();
    this.change(EMPTY);
  }

  /** Ends worker and frame; for a closing case. What has no outcome was not begun. */
  close(): void {
    this.stopWorker();
    this.round += 1;
    this.unsent = 0;
    this.book.closeOpen({ status: 'cancelled' });
    this.current = null;
    this.change({ ...this.collect(), isRunning: false });
  }

  private start(numbered: readonly NumberedSource[]): void {
    this.change({ ...this.collect(), isRunning: true });
    void this.sendIfRoom(numbered);
  }

  /** What the disk has no room for is not begun: a full disk can cost every case (durability.md, 3). */
  private async sendIfRoom(numbered: readonly NumberedSource[]): Promise<void> {
    const { round } = this;
    this.unsent += numbered.length;
    // Where the disk cannot be asked, what is written to it tells.
    const space = await this.readSpace().catch(() => null);
    if (round !== this.round) return;
    this.unsent -= numbered.length;
    const reason = space && explainLackOfSpace(numbered, space);
    if (!reason) return this.sendInSlices(numbered);
    for (const { index } of numbered) this.book.setOutcome(index, null, { status: 'unreadable', reason });
    if (this.worker === null && this.unsent === 0) this.close();
    else this.changeSoon();
  }

  /** Handing over a thousand files at once would keep the window busy for half a second. */
  private async sendInSlices(numbered: readonly NumberedSource[]): Promise<void> {
    this.unsent += numbered.length;
    const { round } = this;
    for (let from = 0; from < numbered.length; from += SLICE) {
      // Cancelled, or the case was closed: the rest is not wanted any more.
      if (round !== this.round) return;
      const sources = numbered.slice(from, from + SLICE);
      this.unsent -= sources.length;
      this.sent += sources.length;
      this.send({ type: 'add', databaseName: this.databaseName, sources });
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  private send(message: ToImportWorker, transfer: Transferable[] = []): void {
    this.worker ??= this.startWorker();
    this.worker.postMessage(message, transfer);
  }

  private startWorker(): Worker {
    const worker = this.makeWorker();
    this.hasProgressed = false;
    worker.onmessage = ({ data }: MessageEvent<FromImportWorker>) => {
      this.watchWorker();
      this.receive(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.replaceWorker(`The importer stopped while it read this file (${event.message || 'no cause was given'}).`);
    };
    this.watchWorker();
    return worker;
  }

  private stopWorker(): void {
    clearTimeout(this.watch);
    this.worker?.terminate();
    this.worker = null;
    this.sent = 0;
    this.finished = 0;
    this.isCancelling = false;
    this.dropFrame();
  }

  private watchWorker(): void {
    clearTimeout(this.watch);
    const limit = this.isCancelling ? Math.min(CANCEL_LIMIT, this.silenceLimit) : this.silenceLimit;
    this.watch = setTimeout(() => {
      this.replaceWorker('The importer gave no sign of life while it read this file, and was replaced.');
    }, limit);
  }

  /** Reports the file that a broken worker was busy with and goes on with the rest in a new one. */
  private replaceWorker(reason: string): void {
    if (this.isCancelling) {
      this.close();
      return;
    }
    const culprit = this.current?.index;
    const isHopeless = culprit === undefined && !this.hasProgressed;
    this.stopWorker();
    if (culprit !== undefined) this.book.setOutcome(culprit, null, { status: 'unreadable', reason });
    this.current = null;
    if (isHopeless) this.book.closeOpen({ status: 'unreadable', reason: `${reason} Import the file again.` });
    const rest = this.book.listOpen();
    // Those that were not handed over yet are among them.
    this.unsent = 0;
    this.round += 1;
    if (rest.length === 0) this.close();
    else void this.sendInSlices(rest);
  }

  private receive(message: FromImportWorker): void {
    switch (message.type) {
      case 'frame-wanted':
        void this.makeFrame();
        return;
      case 'progress':
        this.current = { name: message.name, stage: message.stage, index: message.index };
        this.changeSoon();
        return;
      case 'outcome':
        this.hasProgressed = true;
        this.book.setOutcome(message.index, message.member, message.outcome);
        this.changeSoon();
        return;
      case 'idle':
        clearTimeout(this.watch);
        this.finished = message.received;
        if (this.finished === this.sent && this.unsent === 0) this.close();
        return;
      default:
        message satisfies never;
    }
  }

  private async makeFrame(): Promise<void> {
    this.dropFrame();
    const { worker } = this;
    try {
      const { port, remove } = await openExtractionFrame();
      // The batch may have ended, or another frame been asked for, while this one loaded.
      if (this.worker !== worker || this.removeFrame) {
        remove();
        return;
      }
      this.removeFrame = remove;
      this.send({ type: 'frame', port }, [port]);
    } catch (error) {
      if (this.worker === worker) this.send({ type: 'frame-failed', reason: String(error) });
    }
  }

  private dropFrame(): void {
    this.removeFrame?.();
    this.removeFrame = null;
  }

  /** Draws what has come in since the last time, a little later, together with what comes until then. */
  private changeSoon(): void {
    this.redraw ??= setTimeout(() => this.change(this.collect()), REDRAW);
  }

  private collect(): ImportState {
    return { ...this.state, ...this.book.collect(), isCancelling: this.isCancelling, current: this.current };
  }

  private change(state: ImportState): void {
    clearTimeout(this.redraw);
    this.redraw = undefined;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** Gives the import session of a case's database. */
export function createImportSession(db: { readonly name: string }): ImportSession {
  return new ImportSession(db.name);
}
