import { expect, test } from 'vitest';
import { isAllowed } from '../../../electron/navigation.ts';

const places = { page: 'app://bundle/index.html', frame: 'app://bundle/extraction-frame.html' };

test('The window may load its own page again, at any place in it', () => {
  expect(isAllowed('app://bundle/index.html', true, places)).toBe(true);
  expect(isAllowed('app://bundle/index.html#/articles/1', true, places)).toBe(true);
});

test.each([
  'https://example.org/',
  'app://bundle/extraction-frame.html',
  'app://bundle/index.html?x',
  'app://bundle/index.html.evil',
  'app://print/1',
  'javascript:1',
  'about:blank',
  'file:///x',
])('The window may not go to %s', (url) => expect(isAllowed(url, true, places)).toBe(false));

test('A frame may show the extraction frame and nothing else', () => {
  expect(isAllowed('app://bundle/extraction-frame.html', false, places)).toBe(true);
  expect(isAllowed('app://bundle/index.html', false, places)).toBe(false);
  expect(isAllowed('https://example.org/', false, places)).toBe(false);
  expect(isAllowed('app://bundle/extraction-frame.html', false, { ...places, frame: null })).toBe(false);
});
