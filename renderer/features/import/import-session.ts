import type {
  FromImportWorker,
  ImportSource,
  ImportStage,
  SourceOutcome,
  ToImportWorker,
} from '../../../shared/extract/import-messages.ts';
import { createWorker } from '../../ui/create-worker.ts';
import workerUrl from '../../workers/import-worker.ts?worker&url';
import { openExtractionFrame } from './frame-host.ts';

/** One line of the import report; `outcome` is null until it is known. */
export interface ReportLine {
  readonly index: number;
  readonly name: string;
  readonly outcome: SourceOutcome | null;
}

/** What the import report shows. `current` is the file that is being read. */
export interface ImportState {
  readonly lines: readonly ReportLine[];
  readonly isRunning: boolean;
  readonly current: { readonly name: string; readonly stage: ImportStage } | null;
}

/** The report is drawn anew at most this often while a batch runs, milliseconds: a thousand files a minute must not keep the window busy. */
const REDRAW = 120;

/** How many sources are handed to the worker at once. */
const SLICE = 50;

type NumberedSource = { readonly index: number; readonly source: ImportSource };

const EMPTY: ImportState = { lines: [], isRunning: false, current: null };

/**
 * The window's side of imports into one case: it hands sources to the worker, makes and removes extraction frames when the worker asks,
 * and keeps the report. Reading, hashing, validating and writing happen in the worker; parsing in the frame.
 */
export class ImportSession {
  private state: ImportState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private worker: Worker | null = null;
  private removeFrame: (() => void) | null = null;
  /** What has come in and is not drawn yet. */
  private outcomes = new Map<number, SourceOutcome>();
  private current: ImportState['current'] = null;
  private redraw: ReturnType<typeof setTimeout> | undefined;
  /** How many sources the worker was given, has finished with, and is still to get. */
  private sent = 0;
  private finished = 0;
  private unsent = 0;
  /** Grows when what is still to be sent is not wanted any more. */
  private round = 0;
  private readonly databaseName: string;

  constructor(databaseName: string) {
    this.databaseName = databaseName;
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
    const first = this.state.lines.length;
    const numbered = sources.map((source, offset) => ({ index: first + offset, source }));
    const lines = numbered.map(({ index, source }) => ({ index, name: source.name, outcome: null }));
    const before = this.collect();
    this.change({ ...before, lines: [...before.lines, ...lines], isRunning: true });
    this.unsent += sources.length;
    void this.sendInSlices(numbered);
  }

  /** Stops after what is done; that stays. */
  cancel(): void {
    if (!this.worker) return;
    this.unsent = 0;
    this.round += 1;
    this.send({ type: 'cancel' });
    // A worker that waits for more has nothing to stop and would say nothing.
    if (this.finished === this.sent) this.close();
  }

  /** Handing over a thousand files at once would keep the window busy for half a second. */
  private async sendInSlices(numbered: readonly NumberedSource[]): Promise<void> {
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

  /** Empties the report, unless a batch runs. */
  dismiss(): void {
    if (!this.state.isRunning) this.change(EMPTY);
  }

  /** Ends worker and frame; for a closing case. */
  close(): void {
    this.worker?.terminate();
    this.worker = null;
    this.sent = 0;
    this.unsent = 0;
    this.finished = 0;
    this.round += 1;
    this.dropFrame();
    this.finishLines();
  }

  private send(message: ToImportWorker, transfer: Transferable[] = []): void {
    this.worker ??= this.startWorker();
    this.worker.postMessage(message, transfer);
  }

  private startWorker(): Worker {
    const worker = createWorker(workerUrl);
    worker.onmessage = ({ data }: MessageEvent<FromImportWorker>) => this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.failAll(
        `The importer stopped: ${event.message || 'its program could not be loaded'}. Import the file again.`,
      );
    };
    return worker;
  }

  private receive(message: FromImportWorker): void {
    switch (message.type) {
      case 'frame-wanted':
        void this.makeFrame();
        return;
      case 'progress':
        this.current = { name: message.name, stage: message.stage };
        this.changeSoon();
        return;
      case 'outcome':
        this.setOutcome(message.index, message.outcome);
        return;
      case 'idle':
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

  private setOutcome(index: number, outcome: SourceOutcome): void {
    this.outcomes.set(index, outcome);
    this.changeSoon();
  }

  private failAll(reason: string): void {
    const lines = this.collect().lines.map((line) =>
      line.outcome ? line : { ...line, outcome: { status: 'unreadable' as const, reason } },
    );
    this.change({ ...this.state, lines });
    this.close();
  }

  /** What has no outcome at the end was not begun. */
  private finishLines(): void {
    const lines = this.collect().lines.map((line) =>
      line.outcome ? line : { ...line, outcome: { status: 'cancelled' as const } },
    );
    this.current = null;
    this.change({ lines, isRunning: false, current: null });
  }

  /** Draws what has come in since the last time, a little later, together with what comes until then. */
  private changeSoon(): void {
    this.redraw ??= setTimeout(() => this.change(this.collect()), REDRAW);
  }

  /** The state with everything that has come in. */
  private collect(): ImportState {
    const { outcomes, current } = this;
    if (outcomes.size === 0) return { ...this.state, current };
    const lines = this.state.lines.map((line) => {
      const outcome = outcomes.get(line.index);
      return outcome ? { ...line, outcome } : line;
    });
    this.outcomes = new Map();
    return { ...this.state, lines, current };
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
