import type { CustodyFacts } from './custody/custody-record.ts';
import type { Tally } from './journal/tally.ts';
import type { IsoTime, Sha256, Ulid } from './model/ids.ts';

/** What the window and the process that writes to the disk tell each other of case files and backups. */

/** Whether a name is that of a case file. */
export function isCaseFileName(name: string): boolean {
  return name.toLowerCase().endsWith('.dateline');
}

/** What a record comes to, for a person. */
export type RecordFacts = Pick<Tally, 'seq' | 'beganAt' | 'changedAt' | 'counts'> & { readonly name: string };

/** What is in a case file. */
export interface CaseFileContents extends RecordFacts {
  readonly caseId: Ulid;
  /** The Dateline that wrote it. */
  readonly writtenBy: string;
  readonly writtenAt: IsoTime;
  /** Of the whole file. */
  readonly bytes: number;
  /** Originals, texts, lists of blocks and pictures. */
  readonly pieces: number;
  /** Of all pieces, unpacked. */
  readonly pieceBytes: number;
  /** How many pieces the record names that were lost before the file was written. */
  readonly lost: number;
  /** What its custody record says, where the case was handed over with it and the file was checked. */
  readonly custody: CustodyFacts | null;
}

/** Which case is to be written, and the number of the last change that must be in the file. */
export interface BackUpRequest {
  readonly caseId: Ulid;
  readonly name: string;
  readonly seq: number;
}

/** Which case is to be handed over, and where to: the id that choosing the place gave. */
export interface HandOverRequest {
  readonly id: string;
  readonly caseId: Ulid;
  readonly seq: number;
}

/** What became of a backup. `shownAs` is the file's path for the analyst to read. */
export type BackUpResult =
  | {
      readonly status: 'saved';
      readonly shownAs: string;
      readonly sha256: Sha256;
      readonly contents: CaseFileContents;
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string };

/** The case of this computer that a file is held against. */
interface OwnCase {
  readonly own: RecordFacts;
  /** False where its journal is damaged, so that it has more than can be read. */
  readonly isWhole: boolean;
}

/** How the case of a file stands to the same case here; changes are counted. */
export type CaseComparison =
  | { readonly status: 'none' }
  | ({ readonly status: 'same' } & OwnCase)
  /** The case here has changes that the file has not. */
  | ({ readonly status: 'older'; readonly by: number } & OwnCase)
  | ({ readonly status: 'newer'; readonly by: number } & OwnCase)
  /** Both have changes of their own after a change that both have; 0 where they have none in common. */
  | ({
      readonly status: 'apart';
      readonly after: number;
      readonly fileHas: number;
      readonly ownHas: number;
    } & OwnCase);

/** What checking a case file found. `reason` and problems are sentences. */
export type CaseFileReport =
  | { readonly status: 'sound'; readonly contents: CaseFileContents; readonly comparison: CaseComparison }
  /** It is a case file, and not as it was written. */
  | { readonly status: 'broken'; readonly contents: CaseFileContents; readonly problems: readonly string[] }
  | { readonly status: 'unreadable'; readonly reason: string }
  | { readonly status: 'cancelled' };

/** What became of a restore. */
export type RestoreResult =
  | {
      readonly status: 'restored';
      readonly contents: CaseFileContents;
      /** Where the case that was replaced is kept; null when none was. */
      readonly keptAs: string | null;
    }
  /** There is such a case, and nobody asked for it to be replaced. */
  | { readonly status: 'exists' }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string };

/** How far work on a case file is: pieces of content, and their bytes. */
export interface CaseFileWork {
  readonly stage: 'write' | 'check' | 'unpack';
  readonly done: number;
  readonly all: number;
  readonly bytes: number;
  /** Whether it is work that was asked for, or a backup that the app makes by itself. */
  readonly isAutomatic: boolean;
}

/** Why a backup was made. `replaced` keeps a case that a restore replaced; `found` was put into the folder by somebody. */
export type BackupKind = 'automatic' | 'quit' | 'upgrade' | 'replaced' | 'found';

/** A backup in the folder of backups. */
export interface Backup {
  /** For `checkCaseFile`. */
  readonly id: string;
  readonly fileName: string;
  readonly caseId: Ulid;
  readonly name: string;
  readonly kind: BackupKind;
  readonly madeAt: IsoTime;
  readonly bytes: number;
  readonly seq: number;
  readonly counts: Tally['counts'];
}

/** All backups with how it stands with making them. */
export interface BackupList {
  /** For the analyst to read. */
  readonly folder: string;
  /** The newest first. */
  readonly backups: readonly Backup[];
  /** Why the last one could not be made, with what to do; null when all is well. */
  readonly problem: string | null;
}
