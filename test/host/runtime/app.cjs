'use strict';
const { browser } = require('./browser.cjs');
const { commandLine } = require('./command-line.cjs');
const { getPath, setPath } = require('./paths.cjs');
const { closeRegistration } = require('./schemes.cjs');
const { hasLock, requestLock } = require('./single-instance.cjs');
const { preventable, strict, StrictEmitter } = require('./strict.cjs');
const { windows } = require('./windows.cjs');

const EVENTS = [
  ...['ready', 'second-instance', 'window-all-closed', 'activate', 'open-file', 'before-quit', 'will-quit', 'quit'],
  ...['web-contents-created', 'browser-window-created'],
];

const IDENTITY = Symbol('identity');

class App extends StrictEmitter {
  isPackaged = false;
  commandLine = commandLine;
  name = 'Electron';
  [IDENTITY] = { version: '0.0.0', folder: process.cwd() };

  constructor() {
    super('app', EVENTS);
  }

  isReady() {
    return isReady;
  }

  whenReady() {
    return whenReady;
  }

  getName() {
    return this.name;
  }

  getVersion() {
    return this[IDENTITY].version;
  }

  getAppPath() {
    return this[IDENTITY].folder;
  }

  getLocale() {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPath(name) {
    return getPath(name, this.name);
  }

  setPath(name, folder) {
    setPath(name, folder);
  }

  /** Pages are sandboxed here in any case; the switch is what Electron sets too, so tests can read it back. */
  enableSandbox() {
    if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    commandLine.appendSwitch('enable-sandbox');
  }

  requestSingleInstanceLock(data) {
    return requestLock(this.getPath('userData'), data, (message) =>
      app.emit('second-instance', preventable(), message.argv, message.cwd, message.data),
    );
  }

  hasSingleInstanceLock() {
    return hasLock();
  }

  quit() {
    if (isQuitting) return;
    const event = preventable();
    app.emit('before-quit', event);
    if (event.defaultPrevented) return;
    isQuitting = true;
    for (const { window, page } of [...windows.values()]) {
      window.close();
      if (!page.isClosing) {
        isQuitting = false;
        return;
      }
    }
    Promise.all([...windows.values()].map(({ page }) => page.gone)).then(finish);
  }

  exit(code = 0) {
    exitCode = code;
    leave();
  }
}

let isReady = false;
let isQuitting = false;
let isLeaving = false;
let exitCode = 0;
let markReady;
const whenReady = new Promise((resolve) => {
  markReady = resolve;
});

/** `app`. */
const app = strict(new App(), 'app');

/**
 * Says which app runs here.
 * @param {{ name: string, version: string, folder: string, isPackaged: boolean }} identity
 */
function identify({ name, version, folder, isPackaged }) {
  app.name = name;
  app.isPackaged = isPackaged;
  app[IDENTITY] = { version, folder };
}

function finish() {
  const event = preventable();
  app.emit('will-quit', event);
  isQuitting = !event.defaultPrevented;
  if (isQuitting) leave();
}

async function leave() {
  if (isLeaving) return;
  isLeaving = true;
  app.emit('quit', preventable(), exitCode);
  await browser.quit();
  process.exit(exitCode);
}

/** Tells the app that everything may be used. */
function announceReady() {
  isReady = true;
  closeRegistration();
  app.emit('ready', {}, {});
  markReady({});
}

/** To be called after each window that has gone: the last one ends the app, unless the app listens and decides. */
function announceClosedWindow() {
  if (windows.size > 0 || isQuitting || isLeaving) return;
  if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed');
  else app.quit();
}

/** To be called when Chromium has gone without being told to; without it there is nothing left to run. */
function announceLostBrowser(lostWindows) {
  if (isLeaving) return;
  exitCode = lostWindows > 0 ? 1 : 0;
  leave();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());

module.exports = { app, identify, announceReady, announceClosedWindow, announceLostBrowser };
