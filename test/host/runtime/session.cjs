'use strict';
const { permissionHandlers, settlePermissions } = require('./permissions.cjs');
const { protocol, toChromium } = require('./schemes.cjs');
const { notProvided, strict, StrictEmitter } = require('./strict.cjs');
const { report } = require('./devtools-pipe.cjs');
const { windows } = require('./windows.cjs');

const EVENTS = ['will-download', 'select-hid-device', 'select-serial-port', 'select-usb-device'];

/** The app's listener for requests, if any: `{ listener, patterns }`. */
const requestFilter = { current: null };

/**
 * Settings that this host can only keep, by the name of their method. Tests read them through
 * `session.defaultSession[Symbol.for('electron-host.kept')]`.
 */
const KEPT = Symbol.for('electron-host.kept');

function toPattern(glob) {
  if (glob === '<all_urls>') return /^/;
  const source = glob
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/^\*:/, '[a-z]+:')
    .replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
}

const webRequest = strict(
  {
    onBeforeRequest(filterOrListener, maybeListener) {
      const isFiltered = typeof filterOrListener === 'object' && filterOrListener !== null;
      const listener = isFiltered ? maybeListener : filterOrListener;
      const urls = isFiltered ? filterOrListener.urls : ['<all_urls>'];
      requestFilter.current = listener ? { listener, patterns: urls.map(toPattern) } : null;
    },
  },
  'session.webRequest',
);

function settleAgain() {
  for (const [id, { page }] of windows) {
    if (page.url) settlePermissions(new URL(toChromium(page.url)).origin, id).catch(report);
  }
}

class Session extends StrictEmitter {
  protocol = protocol;
  webRequest = webRequest;
  [KEPT] = {};

  constructor() {
    super('session', EVENTS);
  }

  setPermissionRequestHandler(handler) {
    permissionHandlers.request = handler;
    settleAgain();
  }

  setPermissionCheckHandler(handler) {
    permissionHandlers.check = handler;
    settleAgain();
  }

  setDevicePermissionHandler(handler) {
    this[KEPT].setDevicePermissionHandler = handler;
  }

  setDisplayMediaRequestHandler(handler) {
    this[KEPT].setDisplayMediaRequestHandler = handler;
  }

  setCertificateVerifyProc(verify) {
    this[KEPT].setCertificateVerifyProc = verify;
  }

  async setProxy(config) {
    this[KEPT].setProxy = { ...config };
  }

  /** What the kept proxy settings say of an address, in Electron's words. */
  async resolveProxy(url) {
    const { proxyRules = '', proxyBypassRules = '', mode } = this[KEPT].setProxy ?? {};
    const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$|\.localhost$/.test(new URL(url).hostname);
    const isBypassed = isLoopback && !proxyBypassRules.includes('<-loopback>');
    if (!proxyRules || mode === 'direct' || isBypassed) return 'DIRECT';
    const [, scheme = 'http', server] = /^(?:([a-z\d]+):\/\/)?(.*)$/.exec(proxyRules);
    return `${scheme === 'http' ? 'PROXY' : scheme.toUpperCase()} ${server}`;
  }

  /** Chromium's checker is off here in any case. */
  setSpellCheckerEnabled(isEnabled) {
    this[KEPT].setSpellCheckerEnabled = isEnabled;
  }

  isSpellCheckerEnabled() {
    return this[KEPT].setSpellCheckerEnabled ?? true;
  }
}

const defaultSession = strict(new Session(), 'session');

/** `session`: there is the default one only. */
const session = strict(
  {
    defaultSession,
    fromPartition() {
      throw notProvided('session.fromPartition');
    },
  },
  'session',
);

/** `session.defaultSession`. */
function getDefaultSession() {
  return defaultSession;
}

module.exports = { session, getDefaultSession, requestFilter };
