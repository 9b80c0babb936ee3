'use strict';
const fs = require('node:fs');
const path = require('node:path');

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'microsoft-edge'];

function listUsualPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', path.join(process.env.HOME ?? '', 'Applications')].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (process.platform === 'win32') {
    const roots = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)']
      .map((name) => process.env[name])
      .filter(Boolean);
    return ['Chromium\\Application', 'Google\\Chrome\\Application', 'Microsoft\\Edge\\Application'].flatMap((folder) =>
      roots.map((root) => path.join(root, folder, folder.startsWith('Microsoft') ? 'msedge.exe' : 'chrome.exe')),
    );
  }
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(':')];
  return [...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))), '/opt/google/chrome/chrome'];
}

/** Snap's Chromium may neither read the app's folders nor inherit the pipes to it. */
function isSnap(file) {
  const real = fs.realpathSync(file);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  return fs.statSync(real).size < 20_000 && /\/snap\/bin\//.test(fs.readFileSync(real, 'latin1'));
}

function isUsable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile() && !(process.platform === 'linux' && isSnap(file));
  } catch {
    return false;
  }
}

function findDownloaded() {
  try {
    return require('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * Finds a Chromium, Chrome or Edge on this machine: the one that `DATELINE_CHROMIUM` names, else in the usual places of
 * the operating system, else Playwright's own download. Looks at files only, so it answers at once.
 * @returns {string | undefined} the executable's path
 */
function findChromium() {
  const named = process.env.DATELINE_CHROMIUM;
  if (named) {
    if (!isUsable(named)) throw new Error(`DATELINE_CHROMIUM names ${named}, which is not an executable file.`);
    return named;
  }
  return [...listUsualPlaces(), findDownloaded()].find((file) => file !== undefined && isUsable(file));
}

module.exports = { findChromium };
