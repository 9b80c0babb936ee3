'use strict';
const { EventEmitter } = require('node:events');

/**
 * Makes the error for a part of Electron's API that this host leaves out.
 * @param {string} what as the caller wrote it, e.g. `app.relaunch`
 */
function notProvided(what) {
  return new Error(`electron-host: ${what} is not provided`);
}

/** What Node, Promises and test runners look for on any object; they take `undefined` for an answer. */
const PROBES = new Set([
  'then',
  'toJSON',
  'inspect',
  'nodeType',
  'asymmetricMatch',
  'domain',
  '__esModule',
  '$$typeof',
]);

/**
 * Wraps an object so that reading a property it does not have throws instead of giving `undefined`.
 * Writing stays free: tests replace dialogs, and Playwright replaces `app.emit`.
 * @template {object} T
 * @param {T} object
 * @param {string} name how errors call it
 * @returns {T}
 */
function strict(object, name) {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || PROBES.has(key)) return Reflect.get(target, key, receiver);
      throw notProvided(`${name}.${key}`);
    },
  });
}

/**
 * Stands for a whole module of Electron that this host leaves out: it may be imported, but neither used nor called.
 * @param {string} name
 */
function absentModule(name) {
  const refuse = () => {
    throw notProvided(name);
  };
  return new Proxy(refuse, {
    apply: refuse,
    construct: refuse,
    get(target, key) {
      if (typeof key === 'symbol' || PROBES.has(key) || key === 'prototype') return target[key];
      throw notProvided(`${name}.${key}`);
    },
  });
}

const KNOWN = Symbol('known events');

/** An event emitter that refuses listeners for events that this host never emits. */
class StrictEmitter extends EventEmitter {
  /**
   * @param {string} name how errors call it
   * @param {readonly string[]} events
   */
  constructor(name, events) {
    super();
    this[KNOWN] = { name, events: new Set(events) };
  }

  on(event, listener) {
    const { name, events } = this[KNOWN];
    if (typeof event === 'string' && !events.has(event)) throw notProvided(`event '${event}' of ${name}`);
    return super.on(event, listener);
  }

  addListener(event, listener) {
    return this.on(event, listener);
  }
}

/**
 * An event object with `preventDefault()` and `defaultPrevented`, as Electron's listeners get it.
 * @param {object} [details] further properties
 */
function preventable(details = {}) {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

module.exports = { notProvided, strict, absentModule, StrictEmitter, preventable };
