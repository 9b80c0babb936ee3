import type { CaseFileManifest } from '../exchange/case-file.ts';
import type { Container, Evidence } from '../model/article.ts';
import type { Action } from '../model/change.ts';
import type { HandOver } from '../model/hand-over.ts';
import type { IsoTime, Sha256, Ulid } from '../model/ids.ts';

/** The custody record of a package: one to be read by people, one to be compared by tools; both are made of the record of changes. */
export const CUSTODY_FILES = { html: 'custody/custody-record.html', json: 'custody/custody-record.json' } as const;

/** Counts the forms of the record; a new wording is a new one, since a check writes the record again and compares the bytes. */
export const CUSTODY_FORMAT = 1;

/** A recorded act on an item. `hash` is that of the change, which covers all before it. */
export interface CustodyStep {
  readonly seq: number;
  readonly at: IsoTime;
  readonly action: Action;
  readonly way: 'act' | 'undo' | 'redo';
  readonly reason: string | null;
  readonly hash: Sha256;
}

/** A file as it was collected: the evidentiary copy is its bytes, by hash. */
export interface CustodyItem {
  readonly versionId: Ulid;
  readonly articleId: Ulid;
  readonly fileName: string;
  readonly title: string;
  readonly capture: number;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly format: string;
  readonly url: { readonly value: string; readonly evidence: Evidence } | null;
  readonly capturedAt: { readonly value: IsoTime; readonly evidence: Evidence } | null;
  readonly importedAt: IsoTime;
  readonly container: Pick<Container, 'kind' | 'fileName' | 'sha256' | 'path'> | null;
  /** The working copy: the text that was read from the bytes, and what read it. */
  readonly text: { readonly sha256: Sha256; readonly reader: string };
  /** Whether it is in the case; what was removed is in the package all the same. */
  readonly isInCase: boolean;
  /** Whether its bytes are in the package; false where they were lost before. */
  readonly isInPackage: boolean;
  readonly steps: readonly CustodyStep[];
}

/** A transfer of custody with the change that recorded it. */
export interface CustodyTransfer extends HandOver {
  readonly seq: number;
  readonly hash: Sha256;
}

/** An answer from outside, with the file of the package that holds it. */
export interface CustodyStamp {
  readonly entry: string;
  readonly fileName: string;
  readonly takenAt: IsoTime;
  readonly seq: number;
  readonly hash: Sha256;
  readonly isSound: boolean;
  /** What it says, and what of that was not checked. */
  readonly words: string;
}

/** Who had what, when, where from and how, with which version, as the record of changes tells it. */
export interface CustodyRecord {
  readonly dateline: 'custody';
  readonly format: number;
  readonly caseId: Ulid;
  readonly caseName: string;
  readonly writtenBy: string;
  readonly writtenAt: IsoTime;
  /** The first and the last change of the record in the package. */
  readonly begin: { readonly seq: number; readonly at: IsoTime | null };
  readonly end: { readonly seq: number; readonly at: IsoTime | null; readonly hash: Sha256 | null };
  readonly changesSha256: Sha256;
  readonly counts: Readonly<Record<string, number>>;
  /** All transfers, the first one first; the last is the one of this package. */
  readonly transfers: readonly CustodyTransfer[];
  readonly items: readonly CustodyItem[];
  /** Answers from outside that the record existed at a time. */
  readonly timeStamps: readonly CustodyStamp[];
}

/** The facts of a package that a custody record states. */
export type PackageFacts = Pick<
  CaseFileManifest,
  'caseId' | 'name' | 'writtenBy' | 'writtenAt' | 'record' | 'changes' | 'missing'
>;

/** What of a custody record whoever checks a package is told. */
export interface CustodyFacts {
  readonly items: number;
  readonly transfers: number;
  /** The transfer that the package was written for. */
  readonly last: { readonly by: string; readonly to: string; readonly at: IsoTime } | null;
  /** What its outside timestamps state, and what of that was not checked. */
  readonly stamps: readonly string[];
}
