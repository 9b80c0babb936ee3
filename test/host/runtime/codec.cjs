'use strict';

/**
 * Turns structured values into JSON text and back, for calls between the main process and a page. The function is
 * self-contained, since its source also runs in the page. Functions, symbols, blobs and circles are refused, like
 * Electron refuses them ("could not be cloned"); circles are the one thing that Electron would carry.
 * @returns {{ pack: (value: unknown) => string, unpack: (text: string) => any }}
 */
function makeCodec() {
  const CHUNK = 0x8000;

  function toBase64(view) {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    let binary = '';
    for (let at = 0; at < bytes.length; at += CHUNK) {
      binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
    }
    return btoa(binary);
  }

  function fromBase64(text) {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  }

  function refuse() {
    throw new Error('An object could not be cloned.');
  }

  function mapRecord(record, change) {
    return Object.fromEntries(Object.keys(record).map((key) => [key, change(record[key])]));
  }

  function encodeObject(value, encode) {
    if (Array.isArray(value)) return ['array', value.map(encode)];
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      const known = typeof Buffer === 'function' && Buffer.isBuffer(value) ? 'Uint8Array' : value.constructor.name;
      return ['view', known, toBase64(value)];
    }
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof RegExp) return ['regexp', value.source, value.flags];
    if (value instanceof Map) return ['map', [...value].map((pair) => pair.map(encode))];
    if (value instanceof Set) return ['set', [...value].map(encode)];
    if (value instanceof Error) return ['error', value.name, value.message, value.stack];
    if (typeof Blob === 'function' && value instanceof Blob) return refuse();
    return ['record', mapRecord(value, encode)];
  }

  function makeEncoder() {
    const above = new Set();
    return function encode(value) {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
      if (value === undefined) return ['undefined'];
      if (typeof value === 'bigint') return ['bigint', String(value)];
      if (typeof value === 'number') {
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['number', Object.is(value, -0) ? '-0' : `${value}`];
      }
      if (typeof value !== 'object' || above.has(value)) return refuse();
      above.add(value);
      const encoded = encodeObject(value, encode);
      above.delete(value);
      return encoded;
    };
  }

  function makeError([name, message, stack]) {
    return Object.assign(new Error(message), { name, stack });
  }

  const DECODERS = {
    undefined: () => undefined,
    bigint: ([text]) => BigInt(text),
    number: ([text]) => Number(text),
    array: ([items]) => items.map(decode),
    buffer: ([text]) => fromBase64(text).buffer,
    view: ([type, text]) => (type === 'Uint8Array' ? fromBase64(text) : new globalThis[type](fromBase64(text).buffer)),
    date: ([time]) => new Date(time),
    regexp: ([source, flags]) => new RegExp(source, flags),
    map: ([pairs]) => new Map(pairs.map((pair) => pair.map(decode))),
    set: ([items]) => new Set(items.map(decode)),
    error: makeError,
    record: ([record]) => mapRecord(record, decode),
  };

  function decode(value) {
    if (!Array.isArray(value)) return value;
    const [type, ...parts] = value;
    return DECODERS[type](parts);
  }

  return {
    pack: (value) => JSON.stringify(makeEncoder()(value)),
    unpack: (text) => decode(JSON.parse(text)),
  };
}

module.exports = { makeCodec };
