'use strict';
const { spawn } = require('node:child_process');

/** Dialogs that are open; they end with the app. */
const open = new Set();
process.on('exit', () => {
  for (const child of open) child.kill();
});

/**
 * Shows a dialog of the desktop.
 * @param {readonly string[]} args
 * @returns {Promise<{ isConfirmed: boolean, output: string } | undefined>} undefined when zenity is not installed
 */
function showZenity(args) {
  return new Promise((resolve) => {
    const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    open.add(child);
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    const settle = (result) => {
      open.delete(child);
      resolve(result);
    };
    child.once('error', () => settle(undefined));
    child.once('close', (code) => settle({ isConfirmed: code === 0, output: output.replace(/\n$/, '') }));
  });
}

/** Options of zenity's file chooser for those of Electron's dialogs. */
function listChooserOptions({ title, defaultPath, filters = [] }) {
  const patterns = ({ extensions }) => extensions.map((end) => (end === '*' ? '*' : `*.${end}`)).join(' ');
  return [
    '--file-selection',
    ...(title ? [`--title=${title}`] : []),
    ...(defaultPath ? [`--filename=${defaultPath}`] : []),
    ...filters.map((filter) => `--file-filter=${filter.name} | ${patterns(filter)}`),
  ];
}

module.exports = { showZenity, listChooserOptions };
