'use strict';
const { app } = require('./app.cjs');
const { BrowserWindow, webContentsModule } = require('./browser-window.cjs');
const { dialog } = require('./dialog.cjs');
const { ipcMain } = require('./ipc-main.cjs');
const { Menu, MenuItem } = require('./menu.cjs');
const { nativeTheme } = require('./native-theme.cjs');
const { protocol } = require('./schemes.cjs');
const { session } = require('./session.cjs');
const { shell } = require('./shell.cjs');
const { absentModule, strict } = require('./strict.cjs');

/** Names that Electron exports too; they may be imported, so that a bundle links, but not used. */
const ABSENT = [
  ...['autoUpdater', 'BaseWindow', 'BrowserView', 'clipboard', 'contentTracing', 'contextBridge', 'crashReporter'],
  ...['desktopCapturer', 'globalShortcut', 'ImageView', 'inAppPurchase', 'ipcRenderer', 'MessageChannelMain'],
  ...['nativeImage', 'net', 'netLog', 'Notification', 'parentPort', 'powerMonitor', 'powerSaveBlocker'],
  ...['pushNotifications', 'safeStorage', 'screen', 'ShareMenu', 'sharedTexture', 'systemPreferences', 'TouchBar'],
  ...['Tray', 'utilityProcess', 'View', 'WebContentsView', 'webFrame', 'webFrameMain', 'webUtils'],
];

/** What `import … from 'electron'` and `require('electron')` give the main process. */
const electron = {
  app,
  BrowserWindow: strict(BrowserWindow, 'BrowserWindow'),
  dialog,
  ipcMain,
  Menu: strict(Menu, 'Menu'),
  MenuItem,
  nativeTheme,
  protocol,
  session,
  shell,
  webContents: webContentsModule,
  ...Object.fromEntries(ABSENT.map((name) => [name, absentModule(name)])),
};

module.exports = { electron };
