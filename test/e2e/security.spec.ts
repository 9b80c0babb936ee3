import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, type Page, test } from '@playwright/test';
import { FRAME_POLICY, PAGE_POLICY } from '../../electron/content-policy.ts';
import { findChromium } from '../host/find-runtime.mjs';
import { type LaunchedApp, launchApp } from './app.ts';
import { type Listener, startListener, tryEverything, WAYS_OUT, WAYS_TO_RUN } from './security-attempts.ts';

let userDataDir: string;
let launched: LaunchedApp;
let listener: Listener;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  userDataDir = mkdtempSync(path.join(tmpdir(), 'dateline-security-'));
  listener = await startListener();
  launched = await launchApp({ userDataDir });
  page = launched.page;
});

test.afterAll(async () => {
  await launched?.close();
  await listener?.close();
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Adds the extraction frame to the page and gives it when its document is there. */
async function addFrame(sandbox: string | null) {
  await page.evaluate(async (value) => {
    const frame = document.createElement('iframe');
    if (value !== null) frame.setAttribute('sandbox', value);
    frame.src = './extraction-frame.html';
    frame.dataset.testFrame = '';
    await new Promise((resolve) => {
      frame.addEventListener('load', resolve, { once: true });
      document.body.append(frame);
    });
  }, sandbox);
  const handle = await page.locator('iframe[data-test-frame]').last().elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('the frame has no document');
  return frame;
}

test('The page comes with the content security policy and the other headers', async () => {
  const headers = await page.evaluate(async () => Object.fromEntries((await fetch('./index.html')).headers));
  expect(headers).toMatchObject({
    'content-security-policy': PAGE_POLICY,
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
});

test('Nothing but the built files is served', async () => {
  const ask = (address: string) => page.evaluate(async (url) => (await fetch(url)).status, address);
  expect(await ask('./index.html')).toBe(200);
  for (const address of [
    './package.json',
    './../main/main.js',
    './%2e%2e/main/main.js',
    './..%2fmain/main.js',
    '//etc/passwd',
  ]) {
    expect(await ask(address).catch(() => 'refused'), address).not.toBe(200);
  }
});

test('No way out reaches the network and no foreign code runs; without the policy all of them do', async () => {
  test.setTimeout(120_000);
  const executablePath = findChromium();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const control = await startListener();
  const browser = await chromium.launch({ args, ...(executablePath ? { executablePath } : {}) });
  try {
    const plain = await browser.newPage();
    await plain.goto(control.url);
    const ran = await plain.evaluate(tryEverything, control.url);
    expect(ran.toSorted()).toEqual([...WAYS_TO_RUN, 'remote script'].toSorted());
    expect([...new Set(control.paths())]).toEqual(expect.arrayContaining([...WAYS_OUT]));
  } finally {
    await browser.close();
    await control.close();
  }
  expect((await fetch(`${listener.url}/from-node`)).status).toBe(200);
  const reached = listener.connections();

  expect(await page.evaluate(tryEverything, listener.url)).toEqual([]);
  expect(listener.paths()).toEqual(['/from-node']);
  expect(listener.connections()).toBe(reached);
  await page.reload();
});

test('A window that leaves the app’s scheme gets nothing, whatever its policy', async () => {
  const reached = listener.connections();
  let log = '';
  launched.app.process().stderr?.on('data', (chunk) => {
    log += chunk;
  });
  const outcome = await launched.app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    const result = await window.loadURL(url).then(
      () => 'loaded',
      () => 'refused',
    );
    window.destroy();
    return result;
  }, listener.url);
  expect(outcome).toBe('refused');
  expect(listener.connections()).toBe(reached);
  // The proxy and the resolver would have stopped it too; this line comes from the request listener, without the address.
  await expect.poll(() => log).toMatch(/network: refused request \d+ \(http\)/);
  expect(log).not.toContain(listener.url);
});

test('The session has a dead proxy for loopback too, no spell checker, and the switches of the command line', async () => {
  const settings = await launched.app.evaluate(async ({ app, session }) => ({
    proxies: [
      await session.defaultSession.resolveProxy('https://example.org/'),
      await session.defaultSession.resolveProxy('http://127.0.0.1/'),
    ],
    spellChecker: session.defaultSession.isSpellCheckerEnabled(),
    resolver: app.commandLine.getSwitchValue('host-resolver-rules'),
    webrtc: app.commandLine.getSwitchValue('webrtc-ip-handling-policy'),
    hasCacheSwitch: app.commandLine.hasSwitch('disable-http-cache'),
    isOnly: app.hasSingleInstanceLock(),
  }));
  expect(settings).toEqual({
    proxies: ['PROXY 127.0.0.1:9', 'PROXY 127.0.0.1:9'],
    spellChecker: false,
    resolver: 'MAP * ~NOTFOUND',
    webrtc: 'disable_non_proxied_udp',
    hasCacheSwitch: true,
    isOnly: true,
  });
});

test('The page opens no window and goes nowhere', async () => {
  const before = page.url();
  const reached = listener.connections();
  expect(await page.evaluate((url) => window.open(url), listener.url)).toBeNull();
  await page.evaluate((url) => {
    for (const target of ['_blank', '_self', '_top']) {
      const link = Object.assign(document.createElement('a'), { href: `${url}/link`, target });
      document.body.append(link);
      link.click();
      link.remove();
    }
    location.href = `${url}/location`;
  }, listener.url);
  await page.evaluate(() => {
    location.href = './extraction-frame.html';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(listener.connections()).toBe(reached);
});

test('A frame shows the extraction frame and nothing else', async () => {
  const frame = await addFrame('allow-scripts');
  await frame
    .evaluate((url) => {
      location.href = `${url}/frame`;
    }, listener.url)
    .catch(() => {});
  await page.waitForTimeout(300);
  expect(frame.url()).not.toContain(listener.url);
  expect(listener.paths()).not.toContain('/frame');
});

for (const sandbox of ['allow-scripts', null]) {
  test(`The extraction frame has no bridge, storage, network or parent (sandbox attribute: ${sandbox})`, async () => {
    const frame = await addFrame(sandbox);
    const found = await frame.evaluate(async (url) => {
      const reads = (read: () => unknown) => {
        try {
          return typeof read();
        } catch (error) {
          return (error as Error).name;
        }
      };
      const open = new Promise((resolve) => {
        try {
          const request = indexedDB.open('x');
          request.onsuccess = () => resolve('opened');
          request.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
      const reach = (address: string, init?: RequestInit) =>
        fetch(address, init).then(
          () => 'reached',
          () => 'refused',
        );
      return {
        origin: self.origin,
        desktop: typeof (window as { desktop?: unknown }).desktop,
        parent: reads(() => window.parent.document),
        storage: reads(() => localStorage.length),
        database: await open,
        network: await reach(url),
        app: await reach('./index.html'),
        upload: await reach('./upload', { method: 'POST', body: 'x' }),
      };
    }, listener.url);
    expect(found).toEqual({
      origin: 'null',
      desktop: 'undefined',
      parent: 'SecurityError',
      storage: 'SecurityError',
      database: 'refused',
      network: 'refused',
      app: 'refused',
      upload: 'refused',
    });
    const headers = await page.evaluate(async () =>
      (await fetch('./extraction-frame.html')).headers.get('content-security-policy'),
    );
    expect(headers).toBe(FRAME_POLICY);
  });
}

test('Permissions are refused, but for keeping the database and writing to the clipboard', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read', 'midi', 'local-fonts'];
    const query = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    const ask = (request: Promise<unknown>) =>
      Promise.race([
        request.then(
          () => 'given',
          () => 'refused',
        ),
        new Promise((resolve) => setTimeout(resolve, 2000, 'unanswered')),
      ]);
    return {
      refused: await Promise.all(names.map(query)),
      keeps: await query('persistent-storage'),
      location: await ask(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      camera: await ask(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await ask(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await ask(navigator.clipboard.readText()),
    };
  });
  expect(states).toEqual({
    refused: Array.from({ length: 7 }, () => 'denied'),
    keeps: 'granted',
    location: 'refused',
    camera: 'refused',
    // A Chromium without windows has nobody to ask and never answers.
    screen: expect.stringMatching(/refused|unanswered/),
    clipboard: 'refused',
  });
});

test('Nothing is downloaded', async () => {
  const downloads = await launched.app.evaluate(({ app }) => app.getPath('downloads'));
  const list = () => {
    try {
      return readdirSync(downloads);
    } catch {
      return [];
    }
  };
  const before = list();
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'dateline-security.txt';
    link.click();
  });
  await page.waitForTimeout(500);
  expect(list()).toEqual(before);
});
