import type { Grade } from '../../../shared/model/grade.ts';
import type { Ulid } from '../../../shared/model/ids.ts';

/** A judgment of a source that was begun and not set yet: what was chosen over which grade, and the reason as typed. */
export interface WaitingRating {
  readonly over: Grade;
  readonly grade: Grade;
  readonly reason: string;
}

const waiting = new Map<Ulid, WaitingRating>();

/** Gives what was begun for a source before the analyst went to look at something that leans on it; null when there is nothing. */
export function readWaitingRating(sourceId: Ulid): WaitingRating | null {
  return waiting.get(sourceId) ?? null;
}

/** Keeps what was begun for a source until it is set or dropped. */
export function keepWaitingRating(sourceId: Ulid, rating: WaitingRating | null): void {
  if (rating) waiting.set(sourceId, rating);
  else waiting.delete(sourceId);
}
