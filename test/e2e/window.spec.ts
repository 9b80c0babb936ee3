import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { placeWindow } from '../../electron/window-bounds.ts';
import { type LaunchedApp, launchApp } from './app.ts';

let userDataDir: string;

test.beforeAll(() => {
  userDataDir = mkdtempSync(path.join(tmpdir(), 'dateline-window-'));
});

test.afterAll(() => rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

const readBounds = ({ app }: LaunchedApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('The window comes back where it was', async () => {
  const first = await launchApp({ userDataDir });
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 30, y: 40, width: 1100, height: 700 }),
  );
  await first.page.waitForTimeout(500);
  // A system may place a window otherwise than it was told; what counts is where the window was in the end.
  const bounds = await readBounds(first);
  if (!bounds) throw new Error('there is no window');
  await first.close();
  const second = await launchApp({ userDataDir });
  expect(await readBounds(second)).toMatchObject(placeWindow(bounds));
  await second.close();
});

test('A second start with the same data ends at once and leaves the first alone', async () => {
  const first = await launchApp({ userDataDir });
  const executable = process.env.DATELINE_EXECUTABLE ?? (createRequire(import.meta.url)('electron') as string);
  const appFolder = process.env.DATELINE_EXECUTABLE ? [] : [path.resolve(import.meta.dirname, '../..')];
  const second = spawn(executable, [...appFolder, `--user-data-dir=${userDataDir}`], { stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(await first.page.evaluate(() => document.title)).toBe('Dateline');
  await first.close();
});

test('The menu has every command, and choosing one reaches the page', async () => {
  const launched = await launchApp({ userDataDir });
  await launched.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard, stop: window.desktop.onMenuCommand((command) => heard.push(command)) });
  });
  const choose = (id: string) =>
    launched.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
  const heard = () => launched.page.evaluate(() => (window as unknown as { heard: string[] }).heard);

  await choose('commands');
  await expect.poll(heard).toEqual(['commands']);
  await launched.page.evaluate(() => window.desktop.setMenuState({ undo: 'Save card', redo: null }));
  const labels = await launched.app.evaluate(({ Menu }) =>
    ['undo', 'redo'].map((id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      return [item?.label, item?.enabled];
    }),
  );
  expect(labels).toEqual([
    ['Undo Save card', true],
    ['Redo', false],
  ]);
  await launched.page.evaluate(() => (window as unknown as { stop: () => void }).stop());
  await choose('undo');
  await launched.page.waitForTimeout(200);
  expect(await heard()).toEqual(['commands']);
  await launched.close();
});
