import { expect, test } from 'vitest';
import { isGranted, isLocalRequest, isPageAddress } from '../../../electron/addresses.ts';

test.each([
  'app://bundle/index.html',
  'APP://bundle/',
  'blob:app://bundle/1',
  'data:text/plain,x',
  'devtools://devtools/x',
])('A request to %s stays within the app', (url) => expect(isLocalRequest(url)).toBe(true));

test.each([
  'http://127.0.0.1:9/',
  'https://example.org/',
  'ws://127.0.0.1/',
  'wss://example.org/',
  'file:///etc/passwd',
  'ftp://example.org/',
  'about:blank',
  'chrome://settings',
  'javascript:1',
  'application://bundle/',
  '',
])('A request to %s is refused', (url) => expect(isLocalRequest(url)).toBe(false));

test('Only the page’s own origin is the page', () => {
  expect(['app://bundle', 'app://bundle/', 'app://bundle/index.html#x'].every(isPageAddress)).toBe(true);
  const others = [
    'app://bundle.evil/',
    'app://bundlex',
    'app://print/1',
    'https://bundle/',
    'null',
    '',
    'blob:app://bundle/1',
  ];
  expect(others.filter(isPageAddress)).toEqual([]);
});

test('Two harmless permissions are granted to the page, nothing else and nobody else', () => {
  expect(isGranted('persistent-storage', 'app://bundle/')).toBe(true);
  expect(isGranted('clipboard-sanitized-write', 'app://bundle/index.html')).toBe(true);
  expect(isGranted('clipboard-sanitized-write', 'null')).toBe(false);
  expect(isGranted('persistent-storage', 'https://example.org/')).toBe(false);
  for (const permission of [
    'clipboard-read',
    'geolocation',
    'media',
    'notifications',
    'openExternal',
    'usb',
    'fileSystem',
  ]) {
    expect(isGranted(permission, 'app://bundle/')).toBe(false);
  }
});
