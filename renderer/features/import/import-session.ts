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
  /** How many sources the worker was given. */
  private sent = 0;
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
    this.change({ ...this.state, lines: [...this.state.lines, ...lines], isRunning: true });
    this.sent += sources.length;
    this.send({ type: 'add', databaseName: this.databaseName, sources: numbered });
  }

  /** Stops after what is done; that stays. */
  cancel(): void {
    if (this.worker) this.send({ type: 'cancel' });
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
        this.change({ ...this.state, current: { name: message.name, stage: message.stage } });
        return;
      case 'outcome':
        this.setOutcome(message.index, message.outcome);
        return;
      case 'idle':
        if (message.received === this.sent) this.close();
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
    const lines = this.state.lines.map((line) => (line.index === index ? { ...line, outcome } : line));
    this.change({ ...this.state, lines });
  }

  private failAll(reason: string): void {
    const lines = this.state.lines.map((line) =>
      line.outcome ? line : { ...line, outcome: { status: 'unreadable' as const, reason } },
    );
    this.change({ ...this.state, lines });
    this.close();
  }

  /** What has no outcome at the end was not begun. */
  private finishLines(): void {
    const lines = this.state.lines.map((line) =>
      line.outcome ? line : { ...line, outcome: { status: 'cancelled' as const } },
    );
    this.change({ lines, isRunning: false, current: null });
  }

  private change(state: ImportState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

/** Gives the import session of a case's database. */
export function createImportSession(db: { readonly name: string }): ImportSession {
  return new ImportSession(db.name);
}
