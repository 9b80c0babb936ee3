import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { hasDisplay } from './runtime/display.cjs';
import { findChromium } from './runtime/find-chromium.cjs';

export { findChromium };

/** The folder that `ELECTRON_OVERRIDE_DIST_PATH` names when Electron's own runtime is absent. */
export const HOST_FOLDER = import.meta.dirname;
const ROOT = path.resolve(HOST_FOLDER, '../..');
const MEMORY = path.join(ROOT, 'node_modules/.cache/dateline/runtime.json');

const PROBE_LIMIT_MS = 8_000;
const DOWNLOAD_LIMIT_MS = 600_000;
const RETRY_AFTER_MS = 24 * 3600_000;

/** What a person reads when nothing to run the app on was found or could be fetched. */
export const INSTALL_ADVICE =
  'Install Chromium or Google Chrome (Debian: apt-get install chromium), or name one in DATELINE_CHROMIUM.';

/**
 * Finds Electron's own runtime, where it was downloaded before.
 * @returns {string | undefined} its executable
 */
export function findElectron() {
  const folder = path.join(ROOT, 'node_modules/electron');
  try {
    const executable = path.join(folder, 'dist', fs.readFileSync(path.join(folder, 'path.txt'), 'utf8'));
    fs.accessSync(executable, fs.constants.X_OK);
    return executable;
  } catch {
    return undefined;
  }
}

/**
 * Whether tests drive the stand-in: Electron's own runtime is absent, or cannot run for want of a display.
 * @returns {boolean}
 */
export function usesStandIn() {
  const canShow = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return !findElectron() || !canShow;
}

/** Whether a person can see windows here. */
export { hasDisplay };

/**
 * Finds Electron's own runtime or downloads it. Where the release server is out of reach, that is noticed within seconds
 * and remembered for a day, so that later starts do not wait.
 * @returns {Promise<string | undefined>} its executable
 */
export async function obtainElectron() {
  const found = findElectron();
  if (found || Date.now() - (recall().electronFailedAt ?? 0) < RETRY_AFTER_MS) return found;
  const { version } = createRequire(import.meta.url)('electron/package.json');
  const release = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  const hasOwnRoute = Object.keys(process.env).some((name) => /electron_(mirror|get_use_proxy|custom_dir)/i.test(name));
  if (hasOwnRoute || (await isReachable(release))) {
    const script = path.join(ROOT, 'node_modules/electron/install.js');
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '' };
    spawnSync(process.execPath, [script], { stdio: 'inherit', timeout: DOWNLOAD_LIMIT_MS, env });
  }
  const electron = findElectron();
  remember({ electronFailedAt: electron ? undefined : Date.now() });
  return electron;
}

/**
 * Finds a Chromium, or installs one: Debian's package when root, else Playwright's own download.
 * @returns {Promise<string | undefined>} its executable
 */
export async function obtainChromium() {
  const found = findChromium();
  if (found) return found;
  if (isRoot() && isDebian()) {
    console.log('No Chromium found; installing the package chromium …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    if (findChromium()) return findChromium();
  }
  const hasOwnRoute = process.env.PLAYWRIGHT_DOWNLOAD_HOST || process.env.HTTPS_PROXY || process.env.https_proxy;
  if (hasOwnRoute || (await isReachable('https://cdn.playwright.dev/'))) {
    console.log("No Chromium found; downloading Playwright's …");
    const cli = path.join(ROOT, 'node_modules/playwright/cli.js');
    const withLibraries = isRoot() ? ['--with-deps'] : [];
    run(process.execPath, [cli, 'install', ...withLibraries, 'chromium']);
  }
  return findChromium();
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, args, { stdio: 'inherit', timeout: DOWNLOAD_LIMIT_MS, env });
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** Ubuntu counts not: its package is a pointer to a snap, which cannot serve. */
function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(fs.readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function isReachable(url) {
  try {
    const response = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    return response.ok || response.status === 404;
  } catch {
    return false;
  }
}

function recall() {
  try {
    return JSON.parse(fs.readFileSync(MEMORY, 'utf8'));
  } catch {
    return {};
  }
}

function remember(facts) {
  fs.mkdirSync(path.dirname(MEMORY), { recursive: true });
  fs.writeFileSync(MEMORY, JSON.stringify({ ...recall(), ...facts }, undefined, 2));
}
