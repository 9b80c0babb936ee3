import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { HOST_FOLDER, usesStandIn } from '../host/find-runtime.mjs';
import { answerSaveDialog, type LaunchedApp, launchApp } from './app.ts';

/** What test/host/fixture-app puts into its page. */
declare const bridge: {
  echo: <T>(value: T) => Promise<T>;
  fail: () => Promise<never>;
  sender: () => Promise<unknown>;
  save: () => Promise<unknown>;
  print: () => Promise<Uint8Array>;
  pathOf: (file: File) => string;
  useMissing: () => void;
};
declare const fixture: {
  greetings: unknown[];
  makeBytes: (size: number) => Uint8Array<ArrayBuffer>;
  sha256: (bytes: Uint8Array) => Promise<string>;
  upload: (body: BodyInit) => Promise<{ size: number; sha256: string }>;
  runWorker: (message: unknown) => Promise<unknown>;
  openFrame: () => Promise<unknown>;
  writeValue: (value: unknown) => Promise<void>;
  readValue: () => Promise<unknown>;
};
/** What the fixture's main process has noted. */
interface Seen {
  secondStarts: { argv: string[]; data: unknown }[];
  refused: string[];
  chosen: string[];
  navigations: string[];
}

const FIXTURE = path.join(HOST_FOLDER, 'fixture-app');
const MEGABYTE = 1_000_000;

test.skip(!usesStandIn(), "Electron's own runtime is here, so nothing stands in for it");
test.describe.configure({ mode: 'serial' });

const folders: string[] = [];
let launched: LaunchedApp;
let userDataDir: string;

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-host-'));
  folders.push(folder);
  return folder;
}

function launchFixture(folder: string, script = ''): Promise<LaunchedApp> {
  return launchApp({ userDataDir: folder, appPath: path.join(FIXTURE, script) });
}

function readSeen(): Promise<Seen> {
  return launched.app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
}

/** Processes whose command line names that folder: the app's and all of its browser's. */
function listProcesses(folder: string): { pid: number; command: string }[] {
  const lines = execFileSync('ps', ['-eww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines
    .filter((line) => line.includes(folder))
    .map((line) => ({ pid: Number.parseInt(line, 10), command: line.trim().replace(/^\d+ /, '') }));
}

test.beforeAll(async () => {
  userDataDir = makeFolder();
  launched = await launchFixture(userDataDir);
});

test.afterAll(async () => {
  await launched?.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('an app whose main process is an ES module opens its page, which sees the bridge and nothing else', async () => {
  const { app, page } = launched;
  await expect(page).toHaveTitle('Host fixture');
  expect(await app.evaluate(({ app: own }) => [own.getName(), own.getVersion(), own.isPackaged])).toEqual([
    'Host Fixture',
    '1.2.3',
    false,
  ]);
  const facts = await page.evaluate(() => [
    isSecureContext,
    Object.isFrozen(bridge),
    'require' in window,
    'hostSend' in window,
  ]);
  expect(facts).toEqual([true, true, false, false]);
});

test('an app whose main process and imports are CommonJS runs too', async () => {
  const other = await launchFixture(makeFolder(), 'main.cjs');
  expect(await other.page.evaluate(() => bridge.echo('heard'))).toBe('heard');
  await other.close();
});

test('calls carry structured values and errors, and tell which frame is calling', async () => {
  const { page } = launched;
  const echoed = await page.evaluate(async () => {
    const bytes = new Uint8Array([0, 127, 255]);
    const sent = {
      text: 'ä😀',
      none: undefined,
      list: [1, null, -0, Number.NaN],
      date: new Date(5),
      map: new Map([[1, bytes]]),
    };
    const got = await bridge.echo(sent);
    return [got.text, 'none' in got, got.list.map(String), got.date.getTime(), [...(got.map.get(1) ?? [])]];
  });
  expect(echoed).toEqual(['ä😀', true, ['1', 'null', '0', 'NaN'], 5, [0, 127, 255]]);
  await expect(page.evaluate(() => bridge.fail())).rejects.toThrow(
    "Error invoking remote method 'fail': Error: as asked",
  );
  expect(await page.evaluate(() => bridge.sender())).toEqual({ isMain: true, origin: 'app://bundle' });
  await expect.poll(() => page.evaluate(() => fixture.greetings.length)).toBe(1);
});

test('bytes that the page or a worker posts to the scheme of the app arrive unchanged', async () => {
  const isIntact = await launched.page.evaluate(async (size) => {
    const bytes = fixture.makeBytes(size);
    const sent = await fixture.sha256(bytes);
    const answers = [await fixture.upload(new Blob([bytes])), await fixture.upload(bytes.slice(0, 1000))];
    return answers[0]?.sha256 === sent && answers[0]?.size === size && answers[1]?.size === 1000;
  }, 20 * MEGABYTE);
  expect(isIntact).toBe(true);
  const answer = await launched.page.evaluate(() => fixture.runWorker({ number: 4, size: 100_000 }));
  expect(answer).toEqual({ doubled: 8, uploaded: 100_000 });
});

test('a sandboxed frame runs scripts and parses, but has no bridge, database, network or way to its parent', async () => {
  expect(await launched.page.evaluate(() => fixture.openFrame())).toEqual({
    origin: 'null',
    originSeen: 'null',
    bridge: 'undefined',
    database: 'SecurityError',
    parent: 'SecurityError',
    network: 'TypeError',
    parsed: 'text',
  });
});

test('menu keys choose menu items, and the keys of the browser do nothing', async () => {
  const { app, page } = launched;
  for (const keys of ['Control+Shift+F', 'Control+N', 'Control+T']) await page.keyboard.press(keys);
  await expect.poll(async () => (await readSeen()).chosen).toEqual(['search', 'new-case']);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('search')?.click());
  expect((await readSeen()).chosen).toHaveLength(3);
  expect(app.windows()).toHaveLength(1);
});

test('the page can neither leave nor open windows nor reach the network', async () => {
  const { app, page } = launched;
  await page.getByRole('link', { name: 'leave' }).click();
  await page.getByRole('link', { name: 'open' }).click();
  expect(await page.evaluate(() => window.open('https://example.org/by-script'))).toBeNull();
  await expect
    .poll(async () => (await readSeen()).navigations)
    .toEqual(['https://example.org/', 'open https://example.org/new', 'open https://example.org/by-script']);
  const answer = await page.evaluate(() => fetch('https://example.org/').catch((error: Error) => error.name));
  expect(answer).toBe('TypeError');
  expect(await page.title()).toBe('Host fixture');
  expect(app.windows()).toHaveLength(1);
});

test('permissions follow the handlers of the app, and settings that are only kept can be read back', async () => {
  const { app, page } = launched;
  const states = await page.evaluate(async () => {
    const isKept = await navigator.storage.persist();
    return [isKept, (await navigator.permissions.query({ name: 'geolocation' })).state, Notification.permission];
  });
  expect(states).toEqual([true, 'denied', 'denied']);
  const kept = await app.evaluate(async ({ app: own, BrowserWindow, session }) => ({
    proxies: await Promise.all(
      ['http://127.0.0.1/', 'https://example.org/'].map((url) => session.defaultSession.resolveProxy(url)),
    ),
    spelling: session.defaultSession.isSpellCheckerEnabled(),
    sandbox: own.commandLine.hasSwitch('enable-sandbox'),
    preferences: BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences: () => { spellcheck: boolean } };
      return contents.getLastWebPreferences().spellcheck;
    }),
  }));
  expect(kept).toEqual({
    proxies: ['PROXY 127.0.0.1:9', 'PROXY 127.0.0.1:9'],
    spelling: false,
    sandbox: true,
    preferences: [false],
  });
});

test('a window keeps the bounds that the app gives it, also after the page has seen its new size', async () => {
  const { app, page } = launched;
  const bounds = { x: 30, y: 40, width: 1100, height: 700 };
  const resizes = await app.evaluate(({ BrowserWindow }, wanted) => {
    const [window] = BrowserWindow.getAllWindows();
    let count = 0;
    window?.on('resize', () => count++);
    window?.setBounds(wanted);
    window?.setBounds({ x: wanted.x });
    return count;
  }, bounds);
  expect(resizes).toBe(1);
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1100, 700]);
  // Tells the host the page's own idea of its bounds, as every coming of the mouse does.
  await page.mouse.move(5, 5);
  await page.evaluate(() => window.dispatchEvent(new Event('resize')));
  expect(await page.evaluate(() => bridge.echo('heard after the bounds'))).toBe('heard after the bounds');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(bounds);
});

test('a dialog rejects where nobody can answer it, and a test answers it in its place', async () => {
  const { app, page } = launched;
  await expect(page.evaluate(() => bridge.save())).rejects.toThrow(
    'a save dialog needs a person, but there is no display',
  );
  await answerSaveDialog(app, '/chosen/report.csv');
  expect(await page.evaluate(() => bridge.save())).toEqual({ canceled: false, filePath: '/chosen/report.csv' });
});

test('a hidden window without scripts prints to PDF', async () => {
  const start = await launched.page.evaluate(async () => {
    const pdf = await bridge.print();
    return [new TextDecoder().decode(pdf.subarray(0, 5)), pdf.length > 1000];
  });
  expect(start).toEqual(['%PDF-', true]);
});

test('a chosen file tells the preload its path', async () => {
  const { page } = launched;
  const file = path.join(FIXTURE, 'package.json');
  await page.locator('#file').setInputFiles(file);
  const told = await page.evaluate(() => {
    const [chosen] = document.querySelector<HTMLInputElement>('#file')?.files ?? [];
    return chosen && bridge.pathOf(chosen);
  });
  expect(told).toBe(file);
});

test('what the host leaves out of Electron throws, in the main process and in the preload', async () => {
  const { app, page } = launched;
  const refusals = await app.evaluate((electron) => {
    const acts = [
      () => electron.app.relaunch(),
      () => electron.clipboard.readText(),
      () => electron.app.on('login', () => {}),
      () => new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } }),
    ];
    return acts.map((act) => {
      try {
        return String(act());
      } catch (error) {
        return (error as Error).message;
      }
    });
  });
  expect(refusals).toEqual([
    'electron-host: app.relaunch is not provided',
    'electron-host: clipboard.readText is not provided',
    "electron-host: event 'login' of app is not provided",
    expect.stringContaining('electron-host: nodeIntegration'),
  ]);
  await expect(page.evaluate(() => bridge.useMissing())).rejects.toThrow(
    'electron-host: ipcRenderer.sendSync is not provided to preload scripts',
  );
});

test('a second start hands its arguments to the first and ends', async () => {
  const executable = path.join(HOST_FOLDER, 'electron');
  const second = spawn(executable, [FIXTURE, `--user-data-dir=${userDataDir}`, 'case.dateline'], { stdio: 'ignore' });
  expect(await once(second, 'exit')).toEqual([0, null]);
  await expect.poll(async () => (await readSeen()).secondStarts.length).toBe(1);
  const [start] = (await readSeen()).secondStarts;
  expect(start?.argv.at(-1)).toBe('case.dateline');
  expect(start?.data).toEqual({ from: 'fixture' });
});

test('the database is still there after a restart', async () => {
  await launched.page.evaluate(() => fixture.writeValue({ kept: [1, 2, 3] }));
  await launched.close();
  launched = await launchFixture(userDataDir);
  expect(await launched.page.evaluate(() => fixture.readValue())).toEqual({ kept: [1, 2, 3] });
});

for (const victim of ['main process', 'browser'] as const) {
  test(`when the ${victim} is killed, no process stays behind`, async () => {
    const folder = makeFolder();
    const doomed = await launchFixture(folder);
    const isMain = ({ command }: { command: string }) => command.includes('boot.cjs');
    const isBrowser = ({ command }: { command: string }) =>
      /remote-debugging-pipe/.test(command) && !/--type=/.test(command);
    const target = listProcesses(folder).find(victim === 'browser' ? isBrowser : isMain);
    expect(target).toBeDefined();
    process.kill(target?.pid ?? 0, 'SIGKILL');
    await expect.poll(() => listProcesses(folder).map(({ command }) => command)).toEqual([]);
    await doomed.close().catch(() => {});
  });
}
