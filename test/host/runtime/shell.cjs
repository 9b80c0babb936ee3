'use strict';
const { spawn } = require('node:child_process');
const path = require('node:path');
const { hasDisplay } = require('./display.cjs');
const { strict } = require('./strict.cjs');

const OPENERS = { darwin: 'open', win32: 'explorer' };

function open(what) {
  if (!hasDisplay()) throw new Error(`electron-host: ${what} is not opened, since there is no display`);
  const child = spawn(OPENERS[process.platform] ?? 'xdg-open', [what], { stdio: 'ignore', detached: true });
  child.unref();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', resolve);
  });
}

/** `shell`. */
const shell = strict(
  {
    openExternal: async (url) => open(url),
    showItemInFolder(file) {
      open(path.dirname(file)).catch((error) => console.error(`electron-host: ${error.message}`));
    },
  },
  'shell',
);

module.exports = { shell };
