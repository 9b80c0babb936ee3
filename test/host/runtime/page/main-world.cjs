'use strict';

/**
 * Runs in the page's own world before any of its scripts: puts what the preload exposes on `window`, frozen.
 * @param {{ onOffer: (take: (key: string, value: any) => void) => void }} bridge
 * @param {string} openKey the key under which the preload's world offers the way to ask for new windows
 */
function runMainWorld(bridge, openKey) {
  function freeze(value) {
    if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
    const prototype = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || Array.isArray(value)) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  }

  bridge.onOffer((key, value) => {
    if (key === openKey) {
      window.open = (url = 'about:blank') => {
        value(new URL(url, document.baseURI).href);
        return null;
      };
      return;
    }
    if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, key, { value: freeze(value), enumerable: true });
  });
}

module.exports = { runMainWorld };
