import type { IsoTime, Sha256, Ulid } from './ids.ts';

/** A transfer of the case to somebody else. It is recorded before the package is written, so that the package holds it. */
export interface HandOver {
  readonly id: Ulid;
  readonly at: IsoTime;
  readonly by: string;
  readonly to: string;
  /** Why, and by whose authority. */
  readonly purpose: string;
  readonly remarks: string;
  /** Who collected the items, where that is known. */
  readonly collectedBy: string;
  /** The Dateline that wrote the package. */
  readonly appVersion: string;
  /** What became of it; null while it is being written, and so in the package itself. */
  readonly outcome:
    | { readonly status: 'written'; readonly fileName: string; readonly bytes: number; readonly sha256: Sha256 }
    | { readonly status: 'not-written'; readonly reason: string }
    | null;
}
