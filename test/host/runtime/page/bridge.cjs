'use strict';

/**
 * One end of the bridge between a page's own world and the preload's. Both share the document's events and nothing
 * else: messages are events of a secret name, dispatched and answered within one turn, so that calls are synchronous as
 * Electron's are. Functions stay where they are and travel as numbers; promises too. Runs in the page, so it is
 * self-contained.
 * @param {string} sending name of the events to dispatch
 * @param {string} receiving name of the events to listen for
 * @returns {{ offer: (key: string, value: unknown) => void, onOffer: (take: (key: string, value: any) => void) => void }}
 */
function openBridge(sending, receiving) {
  const dispatch = window.dispatchEvent.bind(window);
  const { CustomEvent } = globalThis;
  const given = new Map();
  const numbers = new WeakMap();
  const taken = new Map();
  const promised = new Map();
  let lastNumber = 0;
  let answer;
  let takeOffer = () => {};

  const say = (detail) => void dispatch(new CustomEvent(sending, { detail }));
  const mapRecord = (record, change) => {
    const changed = {};
    for (const key of Object.keys(record)) changed[key] = change(record[key]);
    return changed;
  };

  function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || Object.getPrototypeOf(prototype) === null;
  }

  function numberOf(callable) {
    if (!numbers.has(callable)) {
      numbers.set(callable, ++lastNumber);
      given.set(lastNumber, callable);
    }
    return numbers.get(callable);
  }

  function sendLater(promise) {
    const number = ++lastNumber;
    promise.then(
      (value) => say({ type: 'kept', number, value: wrap(value) }),
      (error) => say({ type: 'broken', number, value: wrap(error) }),
    );
    return number;
  }

  function wrap(value) {
    if (typeof value === 'function') return { kind: 'function', number: numberOf(value) };
    if (value === null || typeof value !== 'object') return { kind: 'plain', value };
    if (value instanceof Promise) return { kind: 'promise', number: sendLater(value) };
    if (value instanceof Error) return { kind: 'error', name: value.name, message: value.message };
    if (Array.isArray(value)) return { kind: 'list', items: value.map(wrap) };
    if (isPlain(value)) return { kind: 'record', record: mapRecord(value, wrap) };
    return { kind: 'plain', value };
  }

  function makeProxyFunction(number) {
    return (...args) => {
      answer = undefined;
      say({ type: 'call', number, args: wrap(args) });
      const got = answer;
      answer = undefined;
      if (!got) throw new Error('The other world has gone');
      if (got.type === 'thrown') throw unwrap(got.value);
      return unwrap(got.value);
    };
  }

  function unwrap(wrapped) {
    switch (wrapped.kind) {
      case 'function':
        if (!taken.has(wrapped.number)) taken.set(wrapped.number, makeProxyFunction(wrapped.number));
        return taken.get(wrapped.number);
      case 'promise':
        return new Promise((resolve, reject) => promised.set(wrapped.number, { resolve, reject }));
      case 'error':
        return Object.assign(new Error(wrapped.message), { name: wrapped.name });
      case 'list':
        return wrapped.items.map(unwrap);
      case 'record':
        return mapRecord(wrapped.record, unwrap);
      default:
        return wrapped.value;
    }
  }

  function call({ number, args }) {
    try {
      return { type: 'returned', value: wrap(given.get(number)(...unwrap(args))) };
    } catch (error) {
      return { type: 'thrown', value: wrap(error) };
    }
  }

  function settle({ type, number, value }) {
    const waiting = promised.get(number);
    promised.delete(number);
    if (type === 'kept') waiting?.resolve(unwrap(value));
    else waiting?.reject(unwrap(value));
  }

  window.addEventListener(receiving, ({ detail }) => {
    if (detail.type === 'call') say(call(detail));
    else if (detail.type === 'returned' || detail.type === 'thrown') answer = detail;
    else if (detail.type === 'offer') takeOffer(detail.key, unwrap(detail.value));
    else settle(detail);
  });

  return {
    offer: (key, value) => say({ type: 'offer', key, value: wrap(value) }),
    onOffer: (take) => {
      takeOffer = take;
    },
  };
}

module.exports = { openBridge };
