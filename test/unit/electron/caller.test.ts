import { expect, test } from 'vitest';
import { type Caller, isOurPage } from '../../../electron/caller.ts';

const page = { id: 1 } as unknown as Caller['sender'];
const callFrom = (frame: object | null, sender = page) => ({ sender, senderFrame: frame }) as unknown as Caller;
const top = { url: 'app://bundle/index.html#/x', origin: 'app://bundle', parent: null };

test('The top frame of our window is answered', () => {
  expect(isOurPage(callFrom(top), page)).toBe(true);
});

test.each([
  ['a frame inside the page', { ...top, parent: top }],
  ['a sandboxed document of ours', { ...top, origin: 'null' }],
  ['a page of another origin', { ...top, url: 'https://example.org/', origin: 'https://example.org' }],
  ['a document that is printed', { ...top, url: 'app://print/1', origin: 'app://print' }],
  ['a frame that has gone', null],
])('%s is not', (_what, frame) => {
  expect(isOurPage(callFrom(frame), page)).toBe(false);
});

test('Another window is not', () => {
  expect(isOurPage(callFrom(top, { id: 2 } as unknown as Caller['sender']), page)).toBe(false);
});
