import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { HOST_FOLDER, usesStandIn } from '../host/find-runtime.mjs';

/** The app as a person started it, with its first window. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  /** Where the app keeps everything; the same folder again is a restart with the same data. */
  readonly userDataDir: string;
  /** Further arguments, such as a file to open. */
  readonly args?: readonly string[];
  /** Where automatic backups go; within the app's data when absent, so that they are removed with it. */
  readonly backupsDir?: string;
  /** The folder or script of the app; the built app when absent, or the packaged one of `DATELINE_EXECUTABLE`. */
  readonly appPath?: string;
  /** A packaged app to start instead. */
  readonly executable?: string | undefined;
}

const PROJECT_FOLDER = path.resolve(import.meta.dirname, '../..');

// Read once, when Playwright asks the package `electron` for its executable.
if (usesStandIn()) process.env.ELECTRON_OVERRIDE_DIST_PATH = HOST_FOLDER;

const openApps = new Set<ElectronApplication>();

/** Starts the built app, or another one that the options name, and waits for its first page. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const { userDataDir, backupsDir = path.join(userDataDir, 'backups'), args = [], appPath, executable } = options;
  const packaged = executable ?? (appPath ? undefined : process.env.DATELINE_EXECUTABLE);
  const app = await _electron.launch({
    ...(packaged ? { executablePath: packaged } : {}),
    args: [
      ...(packaged ? [] : [appPath ?? PROJECT_FOLDER]),
      `--user-data-dir=${userDataDir}`,
      `--backups-dir=${backupsDir}`,
      ...args,
    ],
    env: { ...process.env, DATELINE_HEADLESS: '1' } as Record<string, string>,
  });
  openApps.add(app);
  app.on('close', () => openApps.delete(app));
  const page = await app.firstWindow();
  await page.waitForURL((url) => url.protocol !== 'about:');
  await page.waitForLoadState();
  return { app, page, close: () => app.close() };
}

/** Closes what a test left open when it failed in the middle. */
export async function closeApps(): Promise<void> {
  await Promise.all([...openApps].map((app) => app.close()));
}

/** Answers every save dialog from now on: with that file, or with Cancel when it is null. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
  }, filePath);
}

/** Answers every open dialog from now on: with those files, or with Cancel when there are none. */
export async function answerOpenDialog(app: ElectronApplication, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: [...chosen] });
  }, filePaths);
}
