import { type BrowserWindow, ipcMain } from 'electron';
import type { CaseFileWork } from '../shared/case-files.ts';
import type { MenuCommand } from '../shared/ipc.ts';
import { isOurPage } from './caller.ts';
import { type Calls, callSchemas, isSmall } from './ipc-schemas.ts';

/** What main does for each call; the arguments have been checked. */
export type Answers = {
  readonly [Name in keyof Calls]: (window: BrowserWindow, ...args: Parameters<Calls[Name]>) => ReturnType<Calls[Name]>;
};

/** Answers the page's calls; any other caller and any other argument is refused. */
export function answerCalls(getWindow: () => BrowserWindow | null, answers: Answers): void {
  const answer = <Name extends keyof Calls>(name: Name) => {
    ipcMain.handle(name, (event, ...args: unknown[]) => {
      const window = getWindow();
      if (!window || !isOurPage(event, window.webContents)) throw new Error(`${name}: not answered for this caller`);
      if (!isSmall(args)) throw new Error(`${name}: the arguments are too large`);
      const parsed = callSchemas[name].safeParse(args);
      if (!parsed.success) throw new Error(`${name}: the arguments are not as agreed`);
      return answers[name](window, ...(parsed.data as Parameters<Calls[Name]>));
    });
  };
  for (const name of Object.keys(callSchemas) as (keyof Calls)[]) answer(name);
}

/** Tells the page that a case file waits to be taken. */
export function sendOpenedFile(window: BrowserWindow | null): void {
  window?.webContents.send('openedFile');
}

/** Tells the page how far work on a case file is. */
export function sendCaseFileWork(window: BrowserWindow | null, work: CaseFileWork): void {
  window?.webContents.send('caseFileWork', work);
}

/** Tells the page that something has become of an automatic backup. */
export function sendBackups(window: BrowserWindow | null): void {
  window?.webContents.send('backups');
}

/** Sends a chosen menu item to the page. */
export function sendMenuCommand(window: BrowserWindow | null, command: MenuCommand): void {
  window?.webContents.send('menuCommand', command);
}

/** Asks the page to write what is open, since its window is about to close. */
export function sendClosing(window: BrowserWindow): void {
  window.webContents.send('closing');
}
