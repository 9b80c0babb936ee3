import type { Lane, LaneAxis } from './lanes.ts';
import type { TimelineColumns } from './row-columns.ts';
import type { TimeView } from './time-scale.ts';

/** What is to be shown: the filter's words, and what lanes go by. */
export interface TimelineQuestion {
  readonly filter: string;
  readonly lanes: LaneAxis;
}

/** What the window asks of the worker that keeps the timeline's rows. */
export interface ToTimelineWorker {
  readonly turn: number;
  readonly databaseName: string;
  readonly question: TimelineQuestion;
  /** The language of dates and numbers, where it is not the system's. */
  readonly locale: string | undefined;
}

/** What is shown. */
export interface TimelineAnswer {
  readonly type: 'answer';
  readonly turn: number;
  readonly question: TimelineQuestion;
  /** All rows; null where they are as in the answer before. */
  readonly columns: TimelineColumns | null;
  /** The places in the columns of the events that fulfil the filter, ascending. */
  readonly shown: Uint32Array;
  readonly lanes: readonly Lane[];
  /** Whether only the events were read yet: what their claims say comes with the next answer to the same question. */
  readonly isProvisional: boolean;
  /** The view to begin with, of all events. */
  readonly bulk: TimeView | null;
}

/** What the worker answers. */
export type FromTimelineWorker =
  | TimelineAnswer
  | { readonly type: 'failed'; readonly turn: number; readonly reason: string };
