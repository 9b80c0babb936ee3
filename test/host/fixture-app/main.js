import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron';
import served from './served.cjs';

const seen = { secondStarts: [], refused: [], chosen: [], navigations: [] };
globalThis.seen = seen;

const folder = app.commandLine.getSwitchValue('user-data-dir');
if (folder) app.setPath('userData', folder);
app.enableSandbox();
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

const WEB_PREFERENCES = { preload: path.join(import.meta.dirname, 'preload.cjs'), spellcheck: false };

function buildMenu() {
  const choose = (item) => seen.chosen.push(item.id);
  const items = [
    { id: 'search', label: 'Search', accelerator: 'CmdOrCtrl+Shift+F', click: choose },
    { id: 'new-case', label: 'New', accelerator: 'CmdOrCtrl+N', click: choose },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [...items, { role: 'quit' }] }]));
}

function guard(contents) {
  contents.on('will-navigate', (event, url) => {
    seen.navigations.push(url);
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    seen.navigations.push(`open ${url}`);
    return { action: 'deny' };
  });
}

function answerCalls(window) {
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('fail', () => {
    throw new Error('as asked');
  });
  ipcMain.handle('sender', ({ senderFrame }) => ({
    isMain: senderFrame === window.webContents.mainFrame,
    origin: senderFrame.origin,
  }));
  ipcMain.handle('save', () => dialog.showSaveDialog(window, { defaultPath: 'report.csv' }));
  ipcMain.handle('print', async () => {
    const printer = new BrowserWindow({ show: false, webPreferences: { javascript: false } });
    await printer.loadURL('app://bundle/print.html');
    const pdf = await printer.webContents.printToPDF({ pageSize: 'A4', printBackground: true });
    printer.destroy();
    return new Uint8Array(pdf);
  });
}

function closeSession() {
  const { defaultSession } = session;
  defaultSession.webRequest.onBeforeRequest(({ url }, callback) => {
    const isOurs = url.startsWith('app://bundle/');
    if (!isOurs) seen.refused.push(url);
    callback({ cancel: !isOurs });
  });
  defaultSession.setPermissionRequestHandler((_contents, permission, callback) =>
    callback(permission === 'persistent-storage'),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'persistent-storage');
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.setProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  defaultSession.on('will-download', (event) => event.preventDefault());
}

if (app.requestSingleInstanceLock({ from: 'fixture' })) {
  app.on('second-instance', (_event, argv, _cwd, data) => seen.secondStarts.push({ argv, data }));
  app.on('web-contents-created', (_event, contents) => guard(contents));
  app.whenReady().then(async () => {
    protocol.handle('app', served.serve);
    closeSession();
    buildMenu();
    const window = new BrowserWindow({ width: 900, height: 700, webPreferences: WEB_PREFERENCES });
    answerCalls(window);
    await window.loadURL('app://bundle/index.html');
    window.webContents.send('greet', { from: 'main', at: new Date(0) });
  });
} else {
  app.quit();
}
app.on('window-all-closed', () => app.quit());
