'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { unpackAsar } = require('./asar.cjs');

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether Node's rules make that file an ES module: by its ending, else by the nearest package.json. */
function isModule(file) {
  if (file.endsWith('.mjs')) return true;
  if (file.endsWith('.cjs')) return false;
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const manifest = readJson(path.join(folder, 'package.json'));
    if (manifest || folder === path.dirname(folder)) return manifest?.type === 'module';
  }
}

/**
 * Finds the app to run: the packaged one when electron-builder has put one into `resources/` beside the executable,
 * else the folder or script that the command line names.
 * @param {string} executableFolder
 * @param {string | undefined} target
 * @returns {{ folder: string, main: string, isModule: boolean, isPackaged: boolean, manifest: object } | undefined}
 */
function findApp(executableFolder, target) {
  const archive = path.join(executableFolder, 'resources', 'app.asar');
  const isPackaged = fs.existsSync(archive);
  if (!isPackaged && target === undefined) return undefined;
  const start = isPackaged ? unpackAsar(archive) : path.resolve(target);
  const isFolder = fs.statSync(start).isDirectory();
  const manifest = readJson(path.join(isFolder ? start : path.dirname(start), 'package.json')) ?? {};
  const main = isFolder ? path.join(start, manifest.main ?? 'index.js') : start;
  const folder = isPackaged ? archive : isFolder ? start : path.dirname(start);
  return { folder, main, isModule: isModule(main), isPackaged, manifest };
}

module.exports = { findApp };
