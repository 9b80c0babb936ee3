import type {
  BackUpRequest,
  BackUpResult,
  BackupList,
  CaseFileReport,
  CaseFileWork,
  HandOverRequest,
  RestoreResult,
} from './case-files.ts';
import type { Tally } from './journal/tally.ts';

/**
 * The contract of both processes: the preload exposes `DesktopApi` as `window.desktop`, `electron/ipc.ts` answers it. The name of
 * a method is the name of its channel.
 */

/** The items of the application menu that the page carries out; the same words are commands of the palette. */
export const MENU_COMMANDS = [
  'new-case',
  'open-case',
  'back-up',
  'restore',
  'import-files',
  'paste-article',
  'export-csv',
  'export-pdf',
  'export-hypotheses',
  'verify-case',
  'hand-over',
  'undo',
  'redo',
  'search',
  'commands',
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What became of a request to save. `shownAs` is the file's path for the analyst to read; it is never used as a path again. */
export type SaveResult =
  | { readonly status: 'saved'; readonly shownAs: string; readonly bytes: number; readonly sha256: string }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string };

/** Which kind of file is written; main keeps the list of extensions and filter names. `original` is an imported file, unchanged. */
export type SaveKind = 'csv' | 'pdf' | 'png' | 'svg' | 'text' | 'time-stamp-request' | 'original';

/** A request to write a file; its bytes were posted to `upload` before and are named by its answer. */
export interface SaveRequest {
  readonly kind: SaveKind;
  /** A proposal without folder; main cleans it of what file systems refuse. */
  readonly suggestedName: string;
  /** The id that the POST to `./upload` answered with. */
  readonly uploadId: string;
}

/** A file that the person chose in main's dialog. Its bytes are at `./chosen/<id>`; its folder stays main's own. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  /** In bytes, when it was chosen. */
  readonly size: number;
}

/** What main tells about itself, once. */
export interface AppFacts {
  readonly version: string;
  readonly runtime: string;
  readonly platform: string;
  readonly locale: string;
}

/** Whether the page may open its database, or why not; `folder` is the app's data folder, for the analyst to read. */
export type StartReport =
  | {
      readonly status: 'ready';
      readonly folder: string;
      /** How the last run ended; `none` where there was none, or nothing is known of it. */
      readonly lastEnd: 'none' | 'clean' | 'unclean';
      /** What was repaired before the page could see it, for the analyst. */
      readonly sentences: readonly string[];
      /** What the record of each case came to when the ledger was last written. */
      readonly cases: Readonly<Record<string, Tally>>;
    }
  | {
      /** A newer browser engine has worked on the storage: this one would delete it. */
      readonly status: 'newer-profile';
      readonly folder: string;
      readonly profile: string;
      readonly runtime: string;
      readonly app: string;
    }
  | {
      readonly status: 'little-space';
      readonly folder: string;
      readonly freeBytes: number;
      readonly neededBytes: number;
      /** Whether the analyst may go on all the same. */
      readonly canForce: boolean;
    }
  /** Another computer works on the same folder. */
  | { readonly status: 'in-use'; readonly folder: string; readonly host: string; readonly since: string }
  | { readonly status: 'unwritable'; readonly folder: string; readonly reason: string };

/** How much can still be written to the disk that the cases are on. */
export interface DiskSpace {
  readonly folder: string;
  readonly freeBytes: number;
}

/** The bridge. Bytes never travel here: they are POSTed to the app's own scheme (`fetch('./upload', {method: 'POST', body})`). */
export interface DesktopApi {
  readonly readFacts: () => Promise<AppFacts>;
  /** Tells whether the page may open its database; to be asked before it does. */
  readonly readStart: () => Promise<StartReport>;
  /** Tries a refused start again; with `isForced` although there is little space. */
  readonly tryStart: (isForced: boolean) => Promise<StartReport>;
  readonly readSpace: () => Promise<DiskSpace>;
  /** Has the browser's storage, which cannot be opened, moved away at the next start; nothing of it is deleted. */
  readonly giveStorageUp: () => Promise<void>;
  /** Shows the app's data folder in the system's file manager. */
  readonly showFolder: () => Promise<void>;
  readonly quit: () => Promise<void>;
  /** Calls `listener` when the window is about to close, which waits for `finishClosing` a few seconds; returns a function that stops it. */
  readonly onClosing: (listener: () => void) => () => void;
  /** Tells that everything is written, so that the window may close. */
  readonly finishClosing: () => Promise<void>;
  /** Asks which files to import, for a menu item: the page's own file field opens at a press of the person only. Empty when cancelled. */
  readonly chooseFiles: () => Promise<readonly ChosenFile[]>;
  /** Asks where to save, writes the uploaded bytes atomically and flushed. */
  readonly saveFile: (request: SaveRequest) => Promise<SaveResult>;
  /** Prints uploaded HTML (UTF-8) in a hidden window without scripts, asks where to save, writes the PDF. */
  readonly printPdf: (request: SaveRequest) => Promise<SaveResult>;
  /** Asks where to, writes a whole case into one file and reads it back; only then it is `saved`. */
  readonly backUp: (request: BackUpRequest) => Promise<BackUpResult>;
  /** Asks where a package is to be written; null when cancelled. */
  readonly chooseHandOverTarget: (name: string) => Promise<ChosenFile | null>;
  /** Writes a case with its custody record to the chosen place and reads it back; only then it is `saved`. */
  readonly handOver: (request: HandOverRequest) => Promise<BackUpResult>;
  /** Asks for a case file; null when cancelled. */
  readonly chooseCaseFile: () => Promise<ChosenFile | null>;
  /** Gives a case file that was dropped on the window; null for what is none. */
  readonly offerDroppedFile: (file: File) => Promise<ChosenFile | null>;
  /** Gives the case file that the app was asked to open, once; null when there is none. */
  readonly takeOpenedFile: () => Promise<ChosenFile | null>;
  /** Calls `listener` when the app is asked to open a case file, which then waits to be taken; returns a function that stops it. */
  readonly onOpenedFile: (listener: () => void) => () => void;
  /** Checks a case file whole and tells what is in it, and how it stands to the same case here. */
  readonly checkCaseFile: (id: string) => Promise<CaseFileReport>;
  /** Puts the case of a checked file in the place of its journal; a case that is there is replaced only when `replaces` says so. */
  readonly restoreCaseFile: (request: { readonly id: string; readonly replaces: boolean }) => Promise<RestoreResult>;
  /** Cancels what is being written, checked or restored. */
  readonly stopCaseFile: () => Promise<void>;
  /** Calls `listener` with how far work on a case file is; returns a function that stops it. */
  readonly onCaseFileWork: (listener: (work: CaseFileWork) => void) => () => void;
  /** Lists the automatic backups, and says how it stands with them. */
  readonly listBackups: () => Promise<BackupList>;
  /** Calls `listener` when something has become of an automatic backup; returns a function that stops it. */
  readonly onBackups: (listener: () => void) => () => void;
  /** Shows the folder of automatic backups in the system's file manager. */
  readonly showBackups: () => Promise<void>;
  /** Makes the automatic backup that is due or failed now. */
  readonly tryBackup: () => Promise<void>;
  /** Asks whether to open or copy an http or https address, showing it in full. */
  readonly openExternal: (url: string) => Promise<'opened' | 'copied' | 'cancelled' | 'refused'>;
  /** Tells main which command can be done now, for the menu's enabled items and the labels of undo and redo. */
  readonly setMenuState: (state: { readonly undo: string | null; readonly redo: string | null }) => Promise<void>;
  /** Calls `listener` for every chosen menu item; returns a function that stops it. */
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
}
