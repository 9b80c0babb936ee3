'use strict';

/**
 * Runs in the preload's world before any script of the page: connects it with the main process and the page's world,
 * then runs the preload script.
 * @param {object} parts `{ bridge, codec, makeIpcRenderer, teachManners, openKey, facts }`
 * @param {((require: (id: string) => unknown, process: object) => void) | undefined} preload
 */
function runPreloadWorld(parts, preload) {
  const { bridge, codec, makeIpcRenderer, teachManners, openKey, facts } = parts;
  const send = globalThis.hostSend;
  delete globalThis.hostSend;
  const tell = (message) => send(JSON.stringify(message));

  const { ipcRenderer, hear } = makeIpcRenderer(tell, codec);
  const listeners = { ...hear, ...teachManners(tell) };
  globalThis.hostReceive = (message) => listeners[message.type](message);
  bridge.offer(openKey, (url) => tell({ type: 'open', url }));

  function refuseMissing(object, name) {
    return new Proxy(object, {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === '__esModule' || key === 'then') return target[key];
        throw new Error(`electron-host: ${name}${String(key)} is not provided to preload scripts`);
      },
    });
  }

  const electron = {
    ipcRenderer: refuseMissing(ipcRenderer, 'ipcRenderer.'),
    contextBridge: refuseMissing({ exposeInMainWorld: bridge.offer }, 'contextBridge.'),
    webUtils: refuseMissing(
      {
        getPathForFile: function hostPathForFile(file) {
          if (!(file instanceof File)) throw new TypeError('Not a File');
          // biome-ignore lint/style/useConst: the host sets it while the next line holds the page
          let path = '';
          // biome-ignore lint/suspicious/noDebugger: the page has to wait, and this is the one way to make it
          debugger;
          return path;
        },
      },
      'webUtils.',
    ),
  };

  function requireModule(id) {
    if (['electron', 'electron/renderer', 'electron/common'].includes(id)) return refuseMissing(electron, '');
    throw new Error(`module not found: ${id}`);
  }

  tell({ type: 'started' });
  preload?.(requireModule, { ...facts, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] });
}

module.exports = { runPreloadWorld };
