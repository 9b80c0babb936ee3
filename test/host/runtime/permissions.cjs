'use strict';
const { browser } = require('./browser.cjs');
const { fromChromium, originOf } = require('./schemes.cjs');
const { windows } = require('./windows.cjs');

/** Electron's names of permissions, and Chromium's descriptors of the same. */
const NAMES = {
  'clipboard-read': [{ name: 'clipboard-read' }],
  'clipboard-sanitized-write': [{ name: 'clipboard-write' }],
  geolocation: [{ name: 'geolocation' }],
  'idle-detection': [{ name: 'idle-detection' }],
  'local-fonts': [{ name: 'local-fonts' }],
  media: [{ name: 'camera' }, { name: 'microphone' }],
  midi: [{ name: 'midi' }],
  midiSysex: [{ name: 'midi', sysex: true }],
  notifications: [{ name: 'notifications' }],
  'persistent-storage': [{ name: 'persistent-storage' }],
  'storage-access': [{ name: 'storage-access' }],
  'window-management': [{ name: 'window-management' }],
};

/** The app's handlers; without one, everything is granted, as in Electron. */
const permissionHandlers = { request: null, check: null };

async function isGranted(name, origin, contents) {
  const { request, check } = permissionHandlers;
  const details = { isMainFrame: true, requestingUrl: `${origin}/`, securityOrigin: `${origin}/` };
  if (check && !check(contents, name, origin, details)) return false;
  if (!request) return true;
  return new Promise((resolve) => request(contents, name, resolve, details));
}

/**
 * Chromium asks a person about permissions, and here nobody may be there: so the app's handlers are asked beforehand,
 * once for each permission, and Chromium is told their answers.
 * @param {string} address origin as Chromium knows it
 * @param {number} windowId
 */
async function settlePermissions(address, windowId) {
  const origin = originOf(fromChromium(address));
  const contents = windows.get(windowId)?.contents ?? null;
  for (const [name, permissions] of Object.entries(NAMES)) {
    const setting = (await isGranted(name, origin, contents)) ? 'granted' : 'denied';
    for (const permission of permissions) {
      await browser.send('Browser.setPermission', { permission, setting, origin: address });
    }
  }
}

module.exports = { permissionHandlers, settlePermissions };
