'use strict';
const { EventEmitter } = require('node:events');

const GONE = 'Chromium has gone';

/** One conversation over the pipe: the browser itself (no id), or one page that was attached to. Emits protocol events. */
class DevToolsSession extends EventEmitter {
  constructor(pipe, id) {
    super();
    this.setMaxListeners(0);
    this.pipe = pipe;
    this.id = id;
  }

  /**
   * Sends one protocol command.
   * @param {string} method e.g. `Page.navigate`
   * @param {object} [params]
   * @returns {Promise<any>} the command's result
   */
  send(method, params = {}) {
    return this.pipe.request({ method, params, sessionId: this.id });
  }
}

/** The Chrome DevTools Protocol over two pipes: JSON messages, each ended by a zero byte. */
class DevToolsPipe {
  #lastId = 0;
  #waiting = new Map();
  #sessions = new Map();
  #unfinished = [];
  #closed = false;

  /**
   * @param {import('node:stream').Writable} toBrowser
   * @param {import('node:stream').Readable} fromBrowser
   */
  constructor(toBrowser, fromBrowser) {
    this.toBrowser = toBrowser;
    this.root = new DevToolsSession(this, undefined);
    toBrowser.on('error', () => {});
    fromBrowser.on('error', () => {});
    fromBrowser.on('data', (chunk) => this.#read(chunk));
  }

  /** Sends a message; resolves or rejects with its answer. */
  request(message) {
    if (this.#closed) return Promise.reject(new Error(`${message.method}: ${GONE}`));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method: message.method });
      this.toBrowser.write(`${JSON.stringify({ id, ...message })}\0`);
    });
  }

  /** The session of that id, made on first use. */
  session(id) {
    if (!this.#sessions.has(id)) this.#sessions.set(id, new DevToolsSession(this, id));
    return this.#sessions.get(id);
  }

  /** Fails every unanswered command; call it when the browser process has ended. */
  close() {
    this.#closed = true;
    for (const { reject, method } of this.#waiting.values()) reject(new Error(`${method}: ${GONE}`));
    this.#waiting.clear();
  }

  #read(chunk) {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const text = Buffer.concat([...this.#unfinished, chunk.subarray(start, end)]).toString('utf8');
      this.#unfinished = [];
      start = end + 1;
      this.#dispatch(JSON.parse(text));
    }
    if (start < chunk.length) this.#unfinished.push(chunk.subarray(start));
  }

  #dispatch(message) {
    if (message.id === undefined) {
      const session = message.sessionId ? this.#sessions.get(message.sessionId) : this.root;
      session?.emit(message.method, message.params);
      return;
    }
    const call = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result);
  }
}

const EXPECTED = new RegExp(
  `${GONE}|No target with given id|Session with given id not found|Invalid InterceptionId|Cannot find context with specified id|uniqueContextId not found`,
);

/** Reports an error of the host on stderr, unless it only says that a page or the browser closed meanwhile. */
function report(error) {
  if (!EXPECTED.test(error?.message ?? '')) console.error('electron-host:', error);
}

module.exports = { DevToolsPipe, report };
