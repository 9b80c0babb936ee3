'use strict';
const path = require('node:path');
const { makeCodec } = require('../codec.cjs');
const { openBridge } = require('./bridge.cjs');
const { makeIpcRenderer } = require('./ipc-renderer.cjs');
const { runMainWorld } = require('./main-world.cjs');
const { teachManners } = require('./manners.cjs');
const { runPreloadWorld } = require('./preload-world.cjs');

/** Name of the isolated world in which preload scripts run. */
const WORLD = 'electron-preload';

/** Frames inside a page get no bridge, and neither does the empty page that a window opens on. */
function guardMainFrame(secret, code) {
  return `if (window === window.top && !location.href.includes('${secret}')) {\n${code}\n}`;
}

/**
 * The script for the page's own world.
 * @param {string} secret unguessable name of the bridge's events
 */
function buildMainSource(secret) {
  return guardMainFrame(secret, `(${runMainWorld})((${openBridge})('${secret}-up', '${secret}-down'), '${secret}');`);
}

function wrapPreload(file, code) {
  const names = [
    `const module = { exports: {} };`,
    'const { exports } = module;',
    'const global = globalThis;',
    `const __filename = ${JSON.stringify(file)};`,
    `const __dirname = ${JSON.stringify(path.dirname(file))};`,
  ];
  return `function (require, process) { ${names.join(' ')}\n${code}\n}`;
}

/**
 * The script for the preload's world.
 * @param {string} secret unguessable name of the bridge's events
 * @param {string | undefined} file the preload script's path
 * @param {string | undefined} code the preload script
 */
function buildPreloadSource(secret, file, code) {
  const { platform, arch, versions } = process;
  const parts = [
    `bridge: (${openBridge})('${secret}-down', '${secret}-up')`,
    `codec: (${makeCodec})()`,
    `makeIpcRenderer: ${makeIpcRenderer}`,
    `teachManners: ${teachManners}`,
    `openKey: '${secret}'`,
    `facts: ${JSON.stringify({ platform, arch, versions })}`,
  ];
  const preload = code === undefined ? 'undefined' : wrapPreload(file, code);
  return guardMainFrame(secret, `(${runPreloadWorld})({ ${parts.join(', ')} }, ${preload});`);
}

module.exports = { WORLD, buildMainSource, buildPreloadSource };
