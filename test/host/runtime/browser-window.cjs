'use strict';
const { announceClosedWindow, app } = require('./app.cjs');
const { answerPage } = require('./page-messages.cjs');
const { PageTarget } = require('./page-target.cjs');
const { notProvided, preventable, strict, StrictEmitter } = require('./strict.cjs');
const { WebContents } = require('./web-contents.cjs');
const { findByTarget, windows } = require('./windows.cjs');

const EVENTS = ['ready-to-show', 'show', 'close', 'closed', 'resize'];
const PAGE = Symbol('page');
const STATE = Symbol('state');
let lastId = 0;

/** What a page of this host cannot be: it never has Node, and its preload is always apart from it. */
function checkPreferences({ nodeIntegration, contextIsolation, sandbox, partition, webviewTag }) {
  if (nodeIntegration || contextIsolation === false || sandbox === false || partition || webviewTag) {
    throw notProvided('nodeIntegration, contextIsolation: false, sandbox: false, partition or webviewTag');
  }
}

/** A window: a Chromium app window for a person, else a page without one. */
class BrowserWindow extends StrictEmitter {
  constructor(options = {}) {
    super('BrowserWindow', EVENTS);
    const { webPreferences = {} } = options;
    checkPreferences(webPreferences);
    this.id = ++lastId;
    this[STATE] = { isDestroyed: false, isVisible: options.show !== false, isDecided: false };
    this[PAGE] = new PageTarget({ ...options, webPreferences, id: this.id });
    const window = strict(this, 'BrowserWindow');
    this.webContents = new WebContents(this.id, this[PAGE], webPreferences, () => window.destroy());
    windows.set(this.id, { window, contents: this.webContents, page: this[PAGE] });
    this.#listen(window);
    answerPage(window, this.webContents, this[PAGE]);
    app.emit('web-contents-created', preventable(), this.webContents);
    app.emit('browser-window-created', preventable(), window);
    // biome-ignore lint/correctness/noConstructorReturn: callers get the guarded object, and compare windows by it
    return window;
  }

  static getAllWindows() {
    return [...windows.values()].map(({ window }) => window);
  }

  static fromWebContents(contents) {
    return windows.get(contents?.id)?.window ?? null;
  }

  loadURL(url) {
    return this.webContents.loadURL(url);
  }

  show() {
    this[STATE].isVisible = true;
    this[PAGE].show();
    this.emit('show');
  }

  focus() {
    this[PAGE].focus();
  }

  restore() {
    this[PAGE].show();
  }

  isVisible() {
    return this[STATE].isVisible;
  }

  isMinimized() {
    return this[PAGE].isMinimized;
  }

  isDestroyed() {
    return this[STATE].isDestroyed;
  }

  getBounds() {
    return { ...this[PAGE].bounds };
  }

  setBounds(bounds) {
    this[PAGE].setBounds(bounds);
  }

  /** Asks the app's `close` listeners first; any of them may keep the window. */
  close() {
    if (this[STATE].isDestroyed) return;
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy() {
    if (this[STATE].isDestroyed) return;
    this[STATE].isDecided = true;
    this[PAGE].close();
  }

  #listen(window) {
    const page = this[PAGE];
    page.once('loaded', () => window.emit('ready-to-show'));
    page.on('resized', () => window.emit('resize'));
    page.asksBeforeClosing = () => window.listenerCount('close') > 0;
    page.mayClose = () => {
      if (this[STATE].isDecided) return true;
      const event = preventable();
      window.emit('close', event);
      this[STATE].isDecided = !event.defaultPrevented;
      return this[STATE].isDecided;
    };
    page.once('gone', () => {
      if (!this[STATE].isDecided) window.emit('close', preventable());
      this[STATE].isDestroyed = true;
      windows.delete(this.id);
      this.webContents.emit('destroyed');
      window.emit('closed');
      announceClosedWindow();
    });
  }
}

/** `webContents`, the module: Playwright finds a page's window by it. */
const webContentsModule = strict(
  {
    getAllWebContents: () => [...windows.values()].map(({ contents }) => contents),
    fromId: (id) => windows.get(id)?.contents,
    fromDevToolsTargetId: (targetId) => findByTarget(targetId)?.contents,
  },
  'webContents',
);

module.exports = { BrowserWindow, webContentsModule };
