import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FIRST_SIZE, LEAST_SIZE, readBounds, writeBounds } from '../../../electron/window-bounds.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-bounds-'));
const file = join(folder, 'window.json');
afterAll(() => rmSync(folder, { recursive: true }));

test('The window comes back where it was', () => {
  writeBounds(file, { x: 40, y: 60, width: 1200, height: 800 });
  expect(readBounds(file)).toEqual({ x: 40, y: 60, width: 1200, height: 800 });
  expect(readdirSync(folder)).toEqual(['window.json']);
});

test('A corner that only a second display had is left to the system; the size is kept', () => {
  writeBounds(file, { x: 2600, y: 60, width: 1200, height: 800 });
  expect(readBounds(file)).toEqual({ width: 1200, height: 800 });
  writeBounds(file, { x: -1900, y: 60, width: 1200, height: 800 });
  expect(readBounds(file)).toEqual({ width: 1200, height: 800 });
});

test('A window too small to work in grows', () => {
  writeBounds(file, { x: 0, y: 0, width: 10, height: 10 });
  expect(readBounds(file)).toMatchObject(LEAST_SIZE);
});

test.each(['', '{', '[]', '{"x":0}', '{"x":"0","y":0,"width":1,"height":1}', '{"x":0,"y":0,"width":1e9,"height":1}'])(
  'A file that reads %j means the first day',
  (text) => {
    writeFileSync(file, text);
    expect(readBounds(file)).toEqual(FIRST_SIZE);
  },
);

test('A missing file means the first day, and a folder that cannot be written to is no error', () => {
  expect(readBounds(join(folder, 'none', 'window.json'))).toEqual(FIRST_SIZE);
  writeBounds(join(folder, 'none', 'window.json'), { x: 0, y: 0, width: 1200, height: 800 });
});
