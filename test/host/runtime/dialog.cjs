'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { app } = require('./app.cjs');
const { hasDisplay } = require('./display.cjs');
const { strict } = require('./strict.cjs');
const { listChooserOptions, showZenity } = require('./zenity.cjs');

/** The options of a dialog call, whose first argument may be a window. */
function pickOptions([first, second]) {
  return (first && !first.webContents && second === undefined ? first : second) ?? {};
}

async function ask(args, what) {
  if (!hasDisplay())
    throw new Error(`electron-host: ${what} needs a person, but there is no display (tests stub dialog.*)`);
  return showZenity(args);
}

/** A file of that name in the downloads folder that does not exist yet: `name.csv`, else `name (2).csv`. */
function proposeDownload(defaultPath = 'untitled') {
  const { name, ext } = path.parse(defaultPath);
  const folder = app.getPath('downloads');
  fs.mkdirSync(folder, { recursive: true });
  for (let count = 1; ; count += 1) {
    const file = path.join(folder, count === 1 ? `${name}${ext}` : `${name} (${count})${ext}`);
    if (!fs.existsSync(file)) return file;
  }
}

async function showSaveDialog(...args) {
  const options = pickOptions(args);
  const answer = await ask([...listChooserOptions(options), '--save', '--confirm-overwrite'], 'a save dialog');
  if (answer) return { canceled: !answer.isConfirmed, filePath: answer.isConfirmed ? answer.output : '' };
  const filePath = proposeDownload(options.defaultPath);
  console.error(`electron-host: no save dialog without zenity; saving to ${filePath}`);
  return { canceled: false, filePath };
}

async function showOpenDialog(...args) {
  const options = pickOptions(args);
  const properties = options.properties ?? ['openFile'];
  const answer = await ask(
    [
      ...listChooserOptions(options),
      ...(properties.includes('multiSelections') ? ['--multiple', '--separator=\n'] : []),
      ...(properties.includes('openDirectory') ? ['--directory'] : []),
    ],
    'an open dialog',
  );
  if (!answer)
    throw new Error('electron-host: an open dialog needs zenity; install it, or drop the file into the window');
  return { canceled: !answer.isConfirmed, filePaths: answer.isConfirmed ? answer.output.split('\n') : [] };
}

async function showMessageBox(...args) {
  const { message = '', detail, title, buttons = ['OK'], cancelId, checkboxChecked = false } = pickOptions(args);
  const text = detail ? `${message}\n\n${detail}` : message;
  const answer = await ask(
    [
      ...['--question', '--switch', '--no-markup', `--title=${title ?? app.getName()}`, `--text=${text}`],
      ...buttons.map((button) => `--extra-button=${button}`),
    ],
    'a message box',
  );
  if (!answer) throw new Error(`electron-host: a message box needs zenity; it says: ${text}`);
  const cancelled =
    cancelId ??
    Math.max(
      0,
      buttons.findIndex((button) => /^(cancel|no)$/i.test(button)),
    );
  const response = buttons.indexOf(answer.output);
  return { response: response < 0 ? cancelled : response, checkboxChecked };
}

/** `dialog`: one object for all importers, so that a test's replacement of a method reaches them all. */
const dialog = strict({ showSaveDialog, showOpenDialog, showMessageBox }, 'dialog');

module.exports = { dialog };
