import { monotonicFactory } from 'ulid';

/** A ULID: 26 characters, sortable by creation. */
export type Ulid = string;

/** A moment as an ISO 8601 string in UTC with milliseconds, such as `2026-11-23T20:00:00.000Z`. */
export type IsoTime = string;

/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256 = string;

/** Where pure code gets its time and its ids from, so that tests can fix both. */
export interface Origin {
  readonly now: () => IsoTime;
  readonly newId: () => Ulid;
}

/** Gives the clock and id maker of a running app: the system's time and ULIDs that grow within one millisecond. */
export function createOrigin(): Origin {
  const ulid = monotonicFactory();
  return { now: () => new Date().toISOString(), newId: () => ulid() };
}
