import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { chooseBackupFolder, keepBackupProblems, readBackupProblems } from './backup-place.ts';
import { Backups } from './backups.ts';
import type { CaseAnswerContext } from './case-answers.ts';
import { CaseDesk } from './case-desk.ts';
import { createJobThreads } from './case-file-thread.ts';
import { createChosenFiles } from './chosen-files.ts';
import { readFreeSpace } from './free-space.ts';
import { sendBackups, sendCaseFileWork, sendOpenedFile } from './ipc.ts';
import type { Journals } from './journals.ts';
import { createOpenedFiles } from './opened-files.ts';

/** How often it is looked whether a backup is due, milliseconds. */
const LOOK_EVERY = 60_000;

/** Puts together what backs cases up and restores them: by hand, and by itself. */
export function createCaseKeeping(
  getWindow: () => BrowserWindow | null,
  getJournals: () => Journals | null,
): CaseAnswerContext {
  const userData = app.getPath('userData');
  const common = {
    run: createJobThreads(join(import.meta.dirname, 'case-file-worker.js')),
    getJournals,
    now: () => new Date(),
    writtenBy: () => `Dateline ${app.getVersion()}`,
    readFreeSpace,
  };
  const backups = new Backups({
    ...common,
    folder: chooseBackupFolder(),
    problems: readBackupProblems(userData),
    keepProblems: (problems) => keepBackupProblems(userData, problems),
    onChange: () => sendBackups(getWindow()),
    onWork: (stage, done, all, bytes) => sendCaseFileWork(getWindow(), { stage, done, all, bytes, isAutomatic: true }),
  });
  const desk = new CaseDesk({
    ...common,
    backups,
    onWork: (stage, done, all, bytes) => sendCaseFileWork(getWindow(), { stage, done, all, bytes, isAutomatic: false }),
  });
  setInterval(() => void backups.tick(), LOOK_EVERY).unref();
  return { desk, backups, files: createChosenFiles(), openedFiles: listenForFiles(getWindow) };
}

/** Hears of case files that the system asks the app to open, from the first moment on. */
function listenForFiles(getWindow: () => BrowserWindow | null): CaseAnswerContext['openedFiles'] {
  const openedFiles = createOpenedFiles();
  openedFiles.addArguments(process.argv.slice(1), process.cwd());
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openedFiles.add(path);
    sendOpenedFile(getWindow());
  });
  app.on('second-instance', (_event, args, folder) => {
    if (openedFiles.addArguments(args.slice(1), folder)) sendOpenedFile(getWindow());
  });
  return openedFiles;
}
