'use strict';
const path = require('node:path');
const { app, BrowserWindow, ipcMain, protocol } = require('electron');
const { serve } = require('./served.cjs');

const folder = app.commandLine.getSwitchValue('user-data-dir');
if (folder) app.setPath('userData', folder);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

app.whenReady().then(() => {
  protocol.handle('app', serve);
  ipcMain.handle('echo', (_event, value) => value);
  new BrowserWindow({ webPreferences: { preload: path.join(__dirname, 'preload.cjs') } }).loadURL(
    'app://bundle/index.html',
  );
});
