import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerSaveDialog, type LaunchedApp, launchApp } from './app.ts';
import { type Listener, startListener } from './security-attempts.ts';

let userDataDir: string;
let launched: LaunchedApp;
let page: Page;
let listener: Listener;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userDataDir = mkdtempSync(path.join(tmpdir(), 'dateline-bridge-'));
  listener = await startListener();
  launched = await launchApp({ userDataDir });
  page = launched.page;
});

test.afterAll(async () => {
  await launched?.close();
  await listener?.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Posts a text and asks main to save or print it, as the page does. */
function save(call: 'saveFile' | 'printPdf', text: string, suggestedName: string) {
  return page.evaluate(
    async ([name, body, proposal]) => {
      const uploadId = await (await fetch('./upload', { method: 'POST', body })).text();
      const kind = name === 'saveFile' ? 'csv' : 'pdf';
      return window.desktop[name]({ kind, suggestedName: proposal, uploadId });
    },
    [call, text, suggestedName] as const,
  );
}

test('The bridge is these functions, frozen, and there is nothing of Node or Electron beside it', async () => {
  const found = await page.evaluate(() => ({
    keys: Object.keys(window.desktop),
    kinds: [...new Set(Object.values(window.desktop).map((value) => typeof value))],
    isFrozen: Object.isFrozen(window.desktop),
    globals: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  }));
  expect(found).toEqual({
    keys: [
      'readFacts',
      'readStart',
      'tryStart',
      'readSpace',
      'giveStorageUp',
      'showFolder',
      'quit',
      'onClosing',
      'finishClosing',
      'chooseFiles',
      'saveFile',
      'printPdf',
      'backUp',
      'chooseHandOverTarget',
      'handOver',
      'chooseCaseFile',
      'offerDroppedFile',
      'takeOpenedFile',
      'onOpenedFile',
      'checkCaseFile',
      'restoreCaseFile',
      'stopCaseFile',
      'onCaseFileWork',
      'listBackups',
      'onBackups',
      'showBackups',
      'tryBackup',
      'openExternal',
      'setMenuState',
      'onMenuCommand',
    ],
    kinds: ['function'],
    isFrozen: true,
    globals: [],
  });
});

test('Every setting of the window is written out and safe', async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    disableBlinkFeatures: 'Auxclick',
  });
  expect(path.basename(String(preferences.preload))).toBe('preload.cjs');
});

test('Another window with the same page and preload is not answered', async () => {
  const opened = launched.app.waitForEvent('window');
  await launched.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => { preload: string };
    };
    const { preload } = contents.getLastWebPreferences();
    const window = new BrowserWindow({ show: false, webPreferences: { preload } });
    await window.loadURL('app://bundle/index.html');
  });
  const other = await opened;
  // A window is there before its page is: the empty one is loaded too.
  await other.waitForURL((url) => url.protocol !== 'about:');
  await other.waitForLoadState();
  const answer = await other.evaluate(() => window.desktop.readFacts().then(() => 'answered', String));
  expect(answer).toContain('readFacts: not answered for this caller');
  expect((await page.evaluate(() => window.desktop.readFacts())).version).toMatch(/^\d+\.\d+\.\d+/);
  await other.close();
});

test('Arguments that are not as agreed are refused', async () => {
  const call = (argument: unknown) =>
    page.evaluate(
      (value) =>
        window.desktop.saveFile(value as Parameters<typeof window.desktop.saveFile>[0]).then(() => 'answered', String),
      argument,
    );
  const good = { kind: 'csv', suggestedName: 'a', uploadId: '0f8fad5b-d9cb-469f-a165-70867728950e' };
  expect(await call({ ...good, uploadId: '../../etc/passwd' })).toContain('not as agreed');
  expect(await call({ ...good, path: '/etc/passwd' })).toContain('not as agreed');
  expect(await call('x'.repeat(100_000))).toContain('too large');
  expect(await call(good)).toBe('answered');
});

test('A file is saved byte for byte, and its digest is told', async () => {
  const file = path.join(userDataDir, 'Отчёт, 2019.csv');
  const text = 'a,b\r\nÜber,"گزارش"\r\n';
  await answerSaveDialog(launched.app, file);
  expect(await save('saveFile', text, 'x')).toEqual({
    status: 'saved',
    shownAs: file,
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  });
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('Cancel saves nothing, and a missing folder is told in words', async () => {
  await answerSaveDialog(launched.app, null);
  expect(await save('saveFile', 'x', 'x')).toEqual({ status: 'cancelled' });
  await answerSaveDialog(launched.app, path.join(userDataDir, 'gone', 'a.csv'));
  expect(await save('saveFile', 'x', 'x')).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('is not there any more'),
  });
});

test('A report is printed with the shipped letters; its scripts and remote images do nothing', async () => {
  const file = path.join(userDataDir, 'report.pdf');
  await answerSaveDialog(launched.app, file);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Before</title>
    <link rel="stylesheet" href="${listener.url}/style"><link rel="preconnect" href="${listener.url}">
    <style>body { font-family: "Inter Variable", "Vazirmatn Variable"; background: url(${listener.url}/background) }</style></head>
    <body><h1>Report</h1><p>Событие گزارش</p><img src="${listener.url}/image"><iframe src="${listener.url}/frame"></iframe>
    <script>document.title = 'After'; document.body.textContent = 'gone'</script>
    <meta http-equiv="refresh" content="0; url=${listener.url}/refresh"></body></html>`;
  await launched.app.evaluate(({ app }) => {
    app.once('browser-window-created', (_event, window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      Object.assign(globalThis, { printPreferences: contents.getLastWebPreferences() });
    });
  });
  const result = await save('printPdf', html, 'report');
  expect(result).toMatchObject({ status: 'saved', shownAs: file });
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf).toContain('/StructTreeRoot');
  expect(pdf).toContain('/Title (Before)');
  // Variable fonts are written glyph by glyph (Type 3); system fonts are embedded as TrueType.
  expect(pdf).toContain('/Type3');
  expect(
    await launched.app.evaluate(
      () => (globalThis as unknown as { printPreferences: Record<string, unknown> }).printPreferences,
    ),
  ).toMatchObject({ javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(listener.paths()).toEqual([]);
  expect(listener.connections()).toBe(0);
  expect((await fetch(`${listener.url}/from-node`)).status).toBe(200);
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('A link leaves the app only after a question whose default is to copy', async () => {
  await launched.app.evaluate(({ dialog, shell }) => {
    const asked: { detail: string; button: string }[] = [];
    const opened: string[] = [];
    Object.assign(globalThis, { asked, opened, choice: 0 });
    dialog.showMessageBox = (async (
      _window: unknown,
      { detail = '', buttons = [], defaultId = -1 }: Electron.MessageBoxOptions,
    ) => {
      asked.push({ detail, button: buttons[defaultId] ?? '' });
      return { response: (globalThis as unknown as { choice: number }).choice, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    shell.openExternal = async (url) => {
      opened.push(url);
    };
  });
  const open = (url: string) => page.evaluate((address) => window.desktop.openExternal(address), url);
  const choose = (choice: number) =>
    launched.app.evaluate((_, value) => Object.assign(globalThis, { choice: value }).choice, choice);

  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'https://user:pass@example.org/', 'app://bundle/']) {
    expect(await open(url), url).toBe('refused');
  }
  expect(await open('https://аpple.com/x')).toBe('copied');
  await choose(2);
  expect(await open('https://example.org/')).toBe('cancelled');
  await choose(1);
  expect(await open('https://example.org/a b')).toBe('opened');
  const { asked, opened } = await launched.app.evaluate(() => {
    const { asked, opened } = globalThis as unknown as {
      asked: { detail: string; button: string }[];
      opened: string[];
    };
    return { asked, opened };
  });
  expect(opened).toEqual(['https://example.org/a%20b']);
  expect(asked.map(({ button }) => button)).toEqual(['Copy address', 'Copy address', 'Copy address']);
  expect(asked[0]?.detail).toContain('https://xn--pple-43d.com/x');
});
