import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { SaveKind, SaveResult } from '../shared/ipc.ts';
import { writeAtomically } from './atomic-write.ts';
import { explainWriteError } from './file-errors.ts';
import { addExtension, cleanFileName, fileKindOf } from './file-names.ts';

/** A file that is ready to be written. */
export interface ReadyFile {
  readonly kind: SaveKind;
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
}

/** The folder of the last save of this run; the first is the system's documents folder. */
let lastFolder: string | null = null;

/** Asks for files to import and gives their paths; none when cancelled. */
export async function chooseFiles(window: BrowserWindow): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile', 'multiSelections'] });
  return canceled ? [] : filePaths;
}

/** Asks for a case file and gives its path; null when cancelled. */
export async function chooseCaseFile(window: BrowserWindow): Promise<string | null> {
  const { extension, name } = fileKindOf('case', '');
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    ...(lastFolder ? { defaultPath: lastFolder } : {}),
    filters: [{ name, extensions: [extension] }],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where a case is to be saved and gives the path; null when cancelled. */
export async function chooseCaseTarget(window: BrowserWindow, caseName: string): Promise<string | null> {
  const { extension, name } = fileKindOf('case', caseName);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(lastFolder ?? app.getPath('documents'), cleanFileName(caseName, 'case')),
    filters: [{ name, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  const file = await addExtension(filePath, extension);
  lastFolder = dirname(file);
  return file;
}

/** Asks where to save and writes the file there, whole or not at all. */
export async function saveFile(window: BrowserWindow, { kind, suggestedName, bytes }: ReadyFile): Promise<SaveResult> {
  const { extension, name } = fileKindOf(kind, suggestedName);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(lastFolder ?? app.getPath('documents'), cleanFileName(suggestedName, kind)),
    filters: [{ name, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return { status: 'cancelled' };
  const file = await addExtension(filePath, extension);
  try {
    await writeAtomically(file, bytes);
  } catch (error) {
    return { status: 'failed', reason: explainWriteError(error, file) };
  }
  lastFolder = dirname(file);
  return {
    status: 'saved',
    shownAs: file,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
