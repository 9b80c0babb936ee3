import type { DrawnTimeline } from '../../../shared/timeline/drawn-timeline.ts';
import type { Lane } from '../../../shared/timeline/lanes.ts';
import type { FromTimelineWorker, TimelineQuestion, ToTimelineWorker } from '../../../shared/timeline/messages.ts';
import type { TimelineColumns } from '../../../shared/timeline/row-columns.ts';
import type { TimeView } from '../../../shared/timeline/time-scale.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { createWorker } from '../../ui/create-worker.ts';
import workerUrl from '../../workers/timeline-worker.ts?worker&url';

/** What the timeline shows now. */
export interface ShownTimeline {
  readonly question: TimelineQuestion;
  readonly columns: TimelineColumns;
  /** The places in the columns of the events that fulfil the filter, ascending. */
  readonly shown: Uint32Array;
  readonly lanes: readonly Lane[];
  /** Whether what the claims say of the events is still being read. */
  readonly isProvisional: boolean;
  readonly bulk: TimeView | null;
}

/** What is known of a case's timeline; `failure` is a whole sentence. */
export interface TimelineState {
  readonly timeline: ShownTimeline | null;
  readonly failure: string | null;
}

/**
 * A case's timeline for as long as the case is open: its rows are made, filtered and put into lanes by a worker, and stay ready while
 * the analyst is elsewhere.
 */
export class TimelineSession {
  /** What is drawn now, for an export of the view; null while no drawing is on screen. */
  readDrawn: (() => DrawnTimeline | null) | null = null;
  readonly #db: CaseDatabase;
  readonly #listeners = new Set<() => void>();
  #state: TimelineState = { timeline: null, failure: null };
  #worker: Worker | null = null;
  #turn = 0;
  #isBusy = false;
  #wanted: { readonly seq: number; readonly question: TimelineQuestion } | null = null;
  #asked: { readonly seq: number; readonly question: TimelineQuestion } | null = null;

  constructor(db: CaseDatabase) {
    this.#db = db;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The state now; a new object after every answer. */
  readonly read = (): TimelineState => this.#state;

  /** Asks what is shown after the change of that number. While the worker is at it, the last question waits and the others are dropped. */
  ask(seq: number, question: TimelineQuestion): void {
    this.#wanted = { seq, question };
    this.#next();
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#wanted = null;
    this.#listeners.clear();
  }

  #next(): void {
    const wanted = this.#wanted;
    if (this.#isBusy || wanted === null || isSame(wanted, this.#asked)) return;
    this.#worker ??= this.#start();
    this.#isBusy = true;
    this.#asked = wanted;
    this.#turn += 1;
    const message: ToTimelineWorker = {
      turn: this.#turn,
      databaseName: this.#db.name,
      question: wanted.question,
      locale: undefined,
    };
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const worker = createWorker(workerUrl);
    worker.onmessage = ({ data }: MessageEvent<FromTimelineWorker>) => {
      this.#isBusy = data.type === 'answer' && data.isProvisional;
      if (data.type === 'failed') this.#tell({ ...this.#state, failure: data.reason });
      else {
        const columns = data.columns ?? this.#state.timeline?.columns;
        const { question, shown, lanes, isProvisional, bulk } = data;
        if (columns) this.#tell({ timeline: { question, columns, shown, lanes, isProvisional, bulk }, failure: null });
      }
      this.#next();
    };
    worker.onerror = (event) => {
      this.#isBusy = false;
      this.#tell({ ...this.#state, failure: `The timeline could not be read: ${event.message}` });
    };
    return worker;
  }

  #tell(state: TimelineState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function isSame(
  one: { readonly seq: number; readonly question: TimelineQuestion },
  other: { readonly seq: number; readonly question: TimelineQuestion } | null,
): boolean {
  if (other === null || one.seq !== other.seq) return false;
  return one.question.filter === other.question.filter && one.question.lanes === other.question.lanes;
}
