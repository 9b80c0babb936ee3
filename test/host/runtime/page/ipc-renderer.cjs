'use strict';

/**
 * Makes the `ipcRenderer` of the preload's world. Runs in the page.
 * @param {(message: object) => void} tell speaks to the main process
 * @param {{ pack: (value: unknown) => string, unpack: (text: string) => any }} codec
 * @returns {{ ipcRenderer: object, hear: Record<string, (message: any) => void> }} and what to do with its answers
 */
function makeIpcRenderer(tell, codec) {
  const calls = new Map();
  const listeners = new Map();
  let lastCall = 0;

  const ipcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const packed = codec.pack(args);
        calls.set(++lastCall, { resolve, reject });
        tell({ type: 'invoke', id: lastCall, channel, args: packed });
      }),
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel, listener) {
      const left = [...(listeners.get(channel) ?? [])];
      const at = left.indexOf(listener);
      if (at >= 0) left.splice(at, 1);
      listeners.set(channel, left);
      return ipcRenderer;
    },
  };

  const hear = {
    answer({ id, value, failure }) {
      const call = calls.get(id);
      calls.delete(id);
      if (failure === undefined) call?.resolve(codec.unpack(value));
      else call?.reject(new Error(failure));
    },
    event({ channel, args }) {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...codec.unpack(args));
    },
  };
  return { ipcRenderer, hear };
}

module.exports = { makeIpcRenderer };
