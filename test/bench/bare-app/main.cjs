'use strict';
const { app, BrowserWindow, protocol } = require('electron');

const folder = app.commandLine.getSwitchValue('user-data-dir');
if (folder) app.setPath('userData', folder);
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

app.whenReady().then(() => {
  const page = '<!doctype html><title>bare</title><p role="row">One paragraph, and nothing else.</p>';
  protocol.handle('app', () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }));
  new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL('app://bundle/index.html');
});
