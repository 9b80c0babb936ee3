'use strict';
const Module = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { announceLostBrowser, announceReady, app, identify } = require('./app.cjs');
const { findApp } = require('./app-folder.cjs');
const { browser } = require('./browser.cjs');
const { readCommandLine } = require('./command-line.cjs');
const { watchDownloads } = require('./downloads.cjs');
const { electron } = require('./electron-module.cjs');
const { provideElectron } = require('./module-hooks.cjs');
const { watchPages } = require('./popups.cjs');
const { interceptRequests } = require('./requests.cjs');
const { windows } = require('./windows.cjs');

const EXECUTABLE_FOLDER = path.dirname(__dirname);
const USAGE_ERROR = 2;

/** Makes this Node process look as Electron's main process does. */
function disguiseProcess(args, isPackaged) {
  process.argv = [path.join(EXECUTABLE_FOLDER, 'electron'), ...args];
  process.type = 'browser';
  process.resourcesPath = path.join(EXECUTABLE_FOLDER, 'resources');
  if (!isPackaged) process.defaultApp = true;
  const versions = { ...process.versions, electron: '0.0.0-stand-in', chrome: '0.0.0.0' };
  Object.defineProperty(process, 'versions', { value: versions });
}

async function runMain({ main, isModule }, preloaded) {
  const require = Module.createRequire(path.join(process.cwd(), 'electron-host.cjs'));
  for (const file of preloaded) require(path.resolve(file));
  if (isModule) await import(pathToFileURL(main).href);
  else Module._load(main, null, true);
}

/** Starts Chromium only after the main module, which may have named its user data folder and switches. */
async function startBrowser() {
  const { product } = await browser.launch(app.getPath('userData'));
  process.versions.chrome = product.replace(/^.*\//, '');
  browser.on('gone', () => {
    const lost = [...windows.values()];
    for (const { page } of lost) page.finish();
    announceLostBrowser(lost.length);
  });
  await Promise.all([interceptRequests(), watchPages(), watchDownloads()]);
  announceReady();
}

async function boot(args) {
  const { preloaded, target } = readCommandLine(args);
  const found = findApp(EXECUTABLE_FOLDER, target);
  if (!found) {
    console.error('usage: electron [switches] <app folder or main script> [arguments]');
    process.exit(USAGE_ERROR);
  }
  const { manifest, folder, isPackaged } = found;
  console.error('This is not Electron: a stand-in runs the app on Node and an installed Chromium.');
  disguiseProcess(args, isPackaged);
  const name = manifest.productName ?? manifest.name ?? 'Electron';
  identify({ name, version: manifest.version ?? '0.0.0', folder, isPackaged });
  provideElectron(electron);
  await runMain(found, preloaded);
  await startBrowser();
}

function stop(error) {
  console.error('A JavaScript error occurred in the main process\n', error);
  app.exit(1);
}

process.on('uncaughtException', stop);
boot(process.argv.slice(2)).catch(stop);
