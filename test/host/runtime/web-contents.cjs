'use strict';
const { makeCodec } = require('./codec.cjs');
const { printToPDF } = require('./print.cjs');
const { originOf } = require('./schemes.cjs');
const { getDefaultSession } = require('./session.cjs');
const { notProvided, strict, StrictEmitter } = require('./strict.cjs');

const { pack } = makeCodec();
const EVENTS = [
  ...['did-finish-load', 'did-fail-load', 'did-navigate', 'render-process-gone', 'destroyed'],
  ...['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'],
];
const PAGE = Symbol('page');
const STATE = Symbol('state');

/** The page of a window. */
class WebContents extends StrictEmitter {
  /**
   * @param {number} id the window's
   * @param {import('./page-target.cjs').PageTarget} page
   * @param {object} webPreferences as the app wrote them; what cannot be enforced here can still be read back
   * @param {() => void} destroyWindow
   */
  constructor(id, page, webPreferences, destroyWindow) {
    super('webContents', EVENTS);
    this.id = id;
    this[PAGE] = page;
    this[STATE] = { webPreferences: { ...webPreferences }, destroyWindow, decide: () => ({ action: 'allow' }) };
    this.mainFrame = strict(
      {
        parent: null,
        frameTreeNodeId: id,
        routingId: id,
        processId: id,
        get url() {
          return page.url;
        },
        get origin() {
          return originOf(page.url);
        },
        isDestroyed: () => page.isClosing,
      },
      'webFrameMain',
    );
    const contents = strict(this, 'webContents');
    page.on('loaded', () => contents.emit('did-finish-load'));
    page.on('navigated', (url) => contents.emit('did-navigate', {}, url));
    page.on('failed', (code, url) => contents.emit('did-fail-load', {}, -2, code, url, true));
    page.on('crashed', () => contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    // biome-ignore lint/correctness/noConstructorReturn: callers get the guarded object, and compare pages by it
    return contents;
  }

  get session() {
    return getDefaultSession();
  }

  loadURL(url) {
    return this[PAGE].navigate(url);
  }

  getURL() {
    return this[PAGE].url;
  }

  isDestroyed() {
    return this[PAGE].isClosing;
  }

  /** Not in Electron's documents but in Electron: what the window was made with. */
  getLastWebPreferences() {
    return { ...this[STATE].webPreferences };
  }

  send(channel, ...args) {
    this[PAGE].deliver({ type: 'event', channel, args: pack(args) });
  }

  setWindowOpenHandler(handler) {
    this[STATE].decide = handler;
  }

  /** Asks the app about a new window; this host opens none, so only `deny` is an answer. */
  decideOpening(url) {
    const referrer = { url: '', policy: 'default' };
    const details = { url, frameName: '', features: '', disposition: 'foreground-tab', referrer };
    const { action } = this[STATE].decide(details) ?? { action: 'deny' };
    if (action !== 'deny') throw notProvided(`opening ${url}, which setWindowOpenHandler allowed,`);
  }

  printToPDF(options) {
    return printToPDF(this[PAGE], options);
  }

  /** Playwright closes pages by this. */
  close() {
    this[STATE].destroyWindow();
  }
}

module.exports = { WebContents };
