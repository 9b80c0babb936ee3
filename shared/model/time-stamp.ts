import type { IsoTime, Sha256, Ulid } from './ids.ts';

/** An answer from outside that a change of the record existed at a time, kept as it came. */
export interface TimeStamp {
  readonly id: Ulid;
  readonly takenAt: IsoTime;
  /** The change whose hash it stamps; that hash covers all changes before it. */
  readonly seq: number;
  readonly hash: Sha256;
  readonly fileName: string;
  /** The bytes of the answer, in Base64. */
  readonly answer: string;
}
