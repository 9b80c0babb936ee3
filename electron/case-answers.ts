import { basename, join } from 'node:path';
import { type BrowserWindow, shell } from 'electron';
import type { BackupList } from '../shared/case-files.ts';
import type { ChosenFile } from '../shared/ipc.ts';
import type { Backups } from './backups.ts';
import type { CaseDesk } from './case-desk.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { explainJournalError } from './file-errors.ts';
import { chooseCaseFile, chooseCaseTarget } from './files.ts';
import type { Answers } from './ipc.ts';
import { isCaseFilePath, type OpenedFiles } from './opened-files.ts';

/** What the answers on case files work with. `files` are case files only, apart from those to import. */
export interface CaseAnswerContext {
  readonly desk: CaseDesk;
  readonly backups: Backups;
  readonly files: ChosenFiles;
  readonly openedFiles: OpenedFiles;
}

/** The calls on case files. */
export type CaseCall =
  | 'backUp'
  | 'chooseHandOverTarget'
  | 'handOver'
  | 'chooseCaseFile'
  | 'offerDroppedFile'
  | 'takeOpenedFile'
  | 'checkCaseFile'
  | 'restoreCaseFile'
  | 'stopCaseFile'
  | 'listBackups'
  | 'showBackups'
  | 'tryBackup';

/** Says what main does for each call of the page that is on case files. */
export function createCaseAnswers({ desk, backups, files, openedFiles }: CaseAnswerContext): Pick<Answers, CaseCall> {
  const offer = async (path: string | null): Promise<ChosenFile | null> =>
    path === null ? null : ((await files.offer([path]))[0] ?? null);
  return {
    backUp: async (window: BrowserWindow, request) => {
      const target = await chooseCaseTarget(window, request.name);
      return target === null ? { status: 'cancelled' } : desk.backUp(target, request);
    },
    chooseHandOverTarget: async (window, name) => offer(await chooseCaseTarget(window, name)),
    handOver: async (_window, { id, caseId, seq }) => {
      const target = files.find(id);
      if (target === null) return { status: 'failed', reason: 'The place is not known any more. Choose it again.' };
      return desk.backUp(target, { caseId, seq }, true);
    },
    chooseCaseFile: async (window) => offer(await chooseCaseFile(window)),
    offerDroppedFile: async (_window, path) => ((await isCaseFilePath(path)) ? offer(path) : null),
    takeOpenedFile: async () => offer(openedFiles.take()),
    checkCaseFile: async (_window, id) => {
      const path = files.find(id);
      if (path === null) return { status: 'unreadable', reason: 'The file is not known any more. Choose it again.' };
      return desk.check(id, path);
    },
    restoreCaseFile: async (_window, { id, replaces }) => desk.restore(id, replaces),
    stopCaseFile: async () => {
      desk.stop();
      backups.stop();
    },
    listBackups: () => listBackups(backups, files),
    showBackups: async () => showFolder(backups),
    tryBackup: () => backups.tryAgain(),
  };
}

async function listBackups(backups: Backups, files: ChosenFiles): Promise<BackupList> {
  const { folder, problem } = backups;
  try {
    const lines = await backups.list();
    const offered = await files.offer(lines.map(({ fileName }) => join(folder, fileName)));
    return {
      ...{ folder, problem },
      backups: lines.map(({ hash: _hash, isVerified: _isVerified, ...line }, index) => ({
        ...line,
        id: offered[index]?.id ?? '',
      })),
    };
  } catch (error) {
    return { folder, problem: problem ?? explainJournalError(error, folder), backups: [] };
  }
}

/** The newest backup in its folder, else the folder in the one above. */
async function showFolder(backups: Backups): Promise<void> {
  const [newest] = await backups.list().catch(() => []);
  shell.showItemInFolder(newest ? join(backups.folder, basename(newest.fileName)) : backups.folder);
}
