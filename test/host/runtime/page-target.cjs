'use strict';
const crypto = require('node:crypto');
const { EventEmitter } = require('node:events');
const { browser } = require('./browser.cjs');
const { report } = require('./devtools-pipe.cjs');
const { hasDisplay } = require('./display.cjs');
const { PageWorld } = require('./page-world.cjs');
const { settlePermissions } = require('./permissions.cjs');
const { placeholders } = require('./placeholders.cjs');
const { fromChromium, toChromium } = require('./schemes.cjs');
const theme = require('./theme.cjs');

/**
 * The Chromium side of a window: a page that is opened with the first address. Emits `loaded`, `navigated`, `resized`,
 * `message` (from the preload's world), `crashed`, `failed`, `gone`.
 */
class PageTarget extends EventEmitter {
  targetId;
  url = '';
  isClosing = false;
  isMinimized = false;
  #id;
  #options;
  #hasPlace;
  #session;
  #opened;
  #world;
  #windowId;
  #whenLoaded;
  #ownNavigation;
  #markGone;

  /** @param {{ id: number, show?: boolean, width?: number, height?: number, x?: number, y?: number, webPreferences: object }} options */
  constructor(options) {
    super();
    this.setMaxListeners(0);
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.asksBeforeClosing = () => false;
    this.mayClose = () => true;
    this.gone = new Promise((resolve) => {
      this.#markGone = resolve;
    });
    this.#id = options.id;
    this.#options = options;
    this.#hasPlace = options.x !== undefined;
  }

  /** Goes to an address of the app; resolves when the page has loaded. */
  async navigate(url) {
    const address = toChromium(url);
    this.#opened ??= this.#open(address);
    await this.#opened;
    this.#ownNavigation = address;
    const loaded = new Promise((resolve) => {
      this.#whenLoaded = resolve;
    });
    const { errorText, loaderId } = await this.#session.send('Page.navigate', { url: address });
    if (errorText) {
      const code = errorText.replace('net::', '');
      this.emit('failed', code, url);
      throw Object.assign(new Error(`${code} (-2) loading '${url}'`), { code, errno: -2, url });
    }
    if (loaderId) await Promise.race([loaded, this.gone]);
  }

  /** Whether a request for the main frame is one that the app or a reload asked for, not the page itself. */
  isOwnNavigation(address) {
    const isSame = (known) => known !== undefined && known.split('#')[0] === address.split('#')[0];
    return isSame(this.#ownNavigation) || isSame(toChromium(this.url));
  }

  /** Sends a DevTools command to the page, once it is open. */
  async send(method, params) {
    if (!this.#opened) throw new Error(`${method} before loadURL`);
    await this.#opened;
    return this.#session.send(method, params);
  }

  /** Hands a message to the preload's world; it is lost when no document is there, as in Electron. */
  deliver(message) {
    this.#world?.deliver(message);
  }

  /** Brings the window up, also from being minimised. */
  show() {
    this.isMinimized = false;
    this.#place({ windowState: 'normal' });
  }

  /** Brings the page to the front. */
  focus() {
    if (this.#opened) this.send('Page.bringToFront').catch(report);
  }

  /** Moves and sizes the window. */
  setBounds(bounds) {
    this.#hasPlace ||= bounds.x !== undefined;
    this.#noteBounds({ ...this.bounds, ...bounds });
    this.#applyBounds();
  }

  /** Shows the page in the theme that `nativeTheme.themeSource` names. */
  applyTheme() {
    if (!this.#opened || this.isClosing) return;
    const features = [{ name: 'prefers-color-scheme', value: theme.source === 'system' ? '' : theme.source }];
    this.send('Emulation.setEmulatedMedia', { features }).catch(report);
  }

  /** Closes the page for good; `gone` follows. */
  close() {
    if (this.isClosing) return;
    this.isClosing = true;
    if (!this.#opened) return void this.finish();
    this.#opened.then(() => browser.send('Target.closeTarget', { targetId: this.targetId })).catch(report);
  }

  /** To be called when Chromium says that the page is no more. */
  finish() {
    this.isClosing = true;
    this.#markGone();
    this.emit('gone');
  }

  /** A page for printing needs no window; one with a preload is to be shown soon. */
  get #isWindowless() {
    return !hasDisplay() || (this.#options.show === false && !this.#options.webPreferences.preload);
  }

  async #open(address) {
    const secret = crypto.randomBytes(16).toString('hex');
    this.targetId = await (this.#isWindowless ? this.#createTarget(secret) : this.#createWindow(address, secret));
    this.#session = await browser.attach(this.targetId);
    this.#listen();
    await this.#session.send('Page.enable');
    if (this.#options.webPreferences.javascript === false) {
      await this.#session.send('Emulation.setScriptExecutionDisabled', { value: true });
    } else {
      this.#world = new PageWorld(this.#session, this.targetId, (message) => this.#hear(message));
      await this.#world.install(secret, this.#options.webPreferences.preload);
    }
    if (!this.#isWindowless) {
      const { windowId, bounds } = await browser.send('Browser.getWindowForTarget', { targetId: this.targetId });
      this.#windowId = windowId;
      if (!this.#hasPlace) Object.assign(this.bounds, { x: bounds.left, y: bounds.top });
    }
    await this.#applyBounds();
    await settlePermissions(new URL(address).origin, this.#id);
    if (theme.source !== 'system') queueMicrotask(() => this.applyTheme());
  }

  /** With a display the page is a minimised window: Chromium prints no page that is in none. */
  async #createTarget(secret) {
    const url = placeholders.add(`about:blank#${secret}`);
    const minimized = hasDisplay() ? { newWindow: true, background: true, windowState: 'minimized' } : {};
    const { targetId } = await browser.send('Target.createTarget', { url, ...minimized });
    return targetId;
  }

  /** The window opens on an empty page of the app's own origin: with another one Chromium would show an address bar. */
  async #createWindow(address, secret) {
    const url = placeholders.add(new URL(`/${secret}`, address).href);
    const found = new Promise((resolve) => {
      const look = ({ targetInfo }) => {
        if (targetInfo.url !== url) return;
        browser.off('Target.targetCreated', look);
        resolve(targetInfo.targetId);
      };
      browser.on('Target.targetCreated', look);
    });
    browser.openAppWindow(url);
    return found;
  }

  #listen() {
    const session = this.#session;
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId || placeholders.has(frame.url + (frame.urlFragment ?? ''))) return;
      this.url = fromChromium(frame.url + (frame.urlFragment ?? ''));
      this.emit('navigated', this.url);
    });
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.targetId) this.url = fromChromium(url);
    });
    session.on('Page.loadEventFired', () => {
      if (this.url === '') return;
      this.#ownNavigation = undefined;
      this.#whenLoaded?.();
      this.emit('loaded');
    });
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type !== 'beforeunload') return;
      session.send('Page.handleJavaScriptDialog', { accept: this.isClosing || this.mayClose() }).catch(report);
    });
    this.once('loaded', () => session.send('Page.resetNavigationHistory').catch(report));
    session.on('Inspector.targetCrashed', () => this.emit('crashed'));
  }

  #hear(message) {
    if (message.type === 'bounds') {
      // Without a window only the app moves and sizes it; what the page sees is Chromium's own headless one.
      if (!this.#isWindowless) this.#noteBounds(message.bounds);
      return;
    }
    if (message.type === 'started') this.deliver({ type: 'guard', isOn: hasDisplay() && this.asksBeforeClosing() });
    this.emit('message', message);
  }

  #noteBounds(bounds) {
    const hasNewSize = bounds.width !== this.bounds.width || bounds.height !== this.bounds.height;
    this.bounds = bounds;
    if (hasNewSize) this.emit('resized');
  }

  async #applyBounds() {
    const { x, y, width, height } = this.bounds;
    if (this.#windowId !== undefined) {
      await this.#place({ ...(this.#hasPlace ? { left: x, top: y } : {}), width, height });
    } else if (this.#session) {
      const metrics = { width, height, deviceScaleFactor: 0, mobile: false };
      await this.#session.send('Emulation.setDeviceMetricsOverride', metrics).catch(report);
    }
  }

  async #place(bounds) {
    if (this.#windowId === undefined) return;
    await browser.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds }).catch(report);
  }
}

module.exports = { PageTarget };
