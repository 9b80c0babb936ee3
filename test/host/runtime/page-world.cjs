'use strict';
const fs = require('node:fs');
const { report } = require('./devtools-pipe.cjs');
const { WORLD, buildMainSource, buildPreloadSource } = require('./page/source.cjs');

/** The isolated world of a page's main frame, where the preload script runs, made anew with each document. */
class PageWorld {
  #session;
  #frameId;
  #onMessage;
  #contextId;

  /**
   * @param {import('node:events').EventEmitter} session the page's DevTools session
   * @param {string} frameId its main frame
   * @param {(message: { type: string }) => void} onMessage hears what the world says
   */
  constructor(session, frameId, onMessage) {
    this.#session = session;
    this.#frameId = frameId;
    this.#onMessage = onMessage;
  }

  /** Arranges that both halves of the bridge, and the preload, run before any script of each document. */
  async install(secret, preload) {
    const code = preload ? fs.readFileSync(preload, 'utf8') : undefined;
    const session = this.#session;
    this.#listen(preload);
    const addScript = (params) => session.send('Page.addScriptToEvaluateOnNewDocument', params);
    await Promise.all([
      session.send('Runtime.enable'),
      code?.includes('getPathForFile') && session.send('Debugger.enable'),
      session.send('Runtime.addBinding', { name: 'hostSend', executionContextName: WORLD }),
      addScript({ source: buildMainSource(secret) }),
      addScript({ worldName: WORLD, source: buildPreloadSource(secret, preload, code) }),
    ]);
  }

  /** Hands a message to the world, if a document is there. */
  deliver(message) {
    if (this.#contextId === undefined) return;
    const expression = `hostReceive(${JSON.stringify(message)})`;
    this.#session.send('Runtime.evaluate', { contextId: this.#contextId, expression }).catch(report);
  }

  #listen(preload) {
    const session = this.#session;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && context.auxData.frameId === this.#frameId) this.#contextId = context.id;
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#contextId) this.#contextId = undefined;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.#contextId = undefined;
    });
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === 'hostSend' && executionContextId === this.#contextId) this.#onMessage(JSON.parse(payload));
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      if (exceptionDetails.executionContextId !== this.#contextId) return;
      const text = exceptionDetails.exception?.description ?? exceptionDetails.text;
      console.error(`Error in preload script ${preload}: ${text}`);
    });
    session.on('Debugger.paused', ({ callFrames: [frame] }) => this.#tellPath(frame).catch(report));
  }

  /** The world pauses inside `webUtils.getPathForFile`, which must answer at once; only the browser knows the path. */
  async #tellPath(frame) {
    const session = this.#session;
    if (frame.functionName === 'hostPathForFile') {
      const at = { callFrameId: frame.callFrameId };
      const { result } = await session.send('Debugger.evaluateOnCallFrame', { ...at, expression: 'file' });
      const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId });
      await session.send('Debugger.evaluateOnCallFrame', { ...at, expression: `path = ${JSON.stringify(path)}` });
    }
    await session.send('Debugger.resume');
  }
}

module.exports = { PageWorld };
