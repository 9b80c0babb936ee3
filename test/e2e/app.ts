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
  /** The folder or script of the app; the built app when absent. */
  readonly appPath?: string;
}

const PROJECT_FOLDER = path.resolve(import.meta.dirname, '../..');

// Read once, when Playwright asks the package `electron` for its executable.
if (usesStandIn()) process.env.ELECTRON_OVERRIDE_DIST_PATH = HOST_FOLDER;

/** Starts the built app, or the packaged one that `DATELINE_EXECUTABLE` names, and waits for its first page. */
export async function launchApp({
  userDataDir,
  args = [],
  appPath = PROJECT_FOLDER,
}: LaunchOptions): Promise<LaunchedApp> {
  const packaged = process.env.DATELINE_EXECUTABLE;
  const app = await _electron.launch({
    ...(packaged ? { executablePath: packaged } : {}),
    args: [...(packaged ? [] : [appPath]), `--user-data-dir=${userDataDir}`, ...args],
    env: { ...process.env, DATELINE_HEADLESS: '1' } as Record<string, string>,
  });
  const page = await app.firstWindow();
  await page.waitForURL((url) => url.protocol !== 'about:');
  await page.waitForLoadState();
  return { app, page, close: () => app.close() };
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
