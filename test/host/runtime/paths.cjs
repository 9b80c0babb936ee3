'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { notProvided } = require('./strict.cjs');

const chosen = new Map();
const SHARED_FOLDERS = { documents: 'Documents', downloads: 'Downloads', desktop: 'Desktop', pictures: 'Pictures' };

function findAppData() {
  if (process.platform === 'win32') return process.env.APPDATA ?? path.join(os.homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME || path.join(os.homedir(), '.config');
}

function findSharedFolder(name) {
  if (process.platform === 'linux') {
    const { stdout } = spawnSync('xdg-user-dir', [name === 'downloads' ? 'DOWNLOAD' : name.toUpperCase()]);
    const folder = stdout?.toString().trim();
    if (folder && folder !== os.homedir()) return folder;
  }
  return path.join(os.homedir(), SHARED_FOLDERS[name]);
}

/** `app.getPath`. */
function getPath(name, appName) {
  if (chosen.has(name)) return chosen.get(name);
  if (name === 'home') return os.homedir();
  if (name === 'appData') return findAppData();
  if (name === 'userData') return path.join(getPath('appData'), appName);
  // Where Chromium keeps what pages store; see browser.cjs.
  if (name === 'sessionData') return path.join(getPath('userData', appName), 'host-profile', 'Default');
  if (name === 'logs') return path.join(getPath('userData', appName), 'logs');
  if (name === 'temp') return os.tmpdir();
  if (name === 'exe') return process.argv[0];
  if (name in SHARED_FOLDERS) return findSharedFolder(name);
  throw notProvided(`app.getPath('${name}')`);
}

/** `app.setPath`: makes the folder, as Electron does. */
function setPath(name, folder) {
  if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
  fs.mkdirSync(folder, { recursive: true });
  chosen.set(name, folder);
}

module.exports = { getPath, setPath };
