'use strict';
const { strict } = require('./strict.cjs');

const handlers = new Map();

/** `ipcMain`. */
const ipcMain = strict(
  {
    handle(channel, handler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
    removeHandler(channel) {
      handlers.delete(channel);
    },
  },
  'ipcMain',
);

/** Runs the handler of a channel for a page's main frame; the preload runs in no other. */
async function answerInvoke(channel, contents, args) {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const { mainFrame } = contents;
  const event = {
    type: 'frame',
    sender: contents,
    senderFrame: mainFrame,
    frameId: contents.id,
    processId: contents.id,
  };
  return handler(event, ...args);
}

module.exports = { ipcMain, answerInvoke };
