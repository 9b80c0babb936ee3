import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaches, listImports, stripComments } from './architecture-rules.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** The source files of the project, without samples and without the script that draws the icons, which is no part of the app. */
function listSources(): string[] {
  return ['electron', 'renderer', 'shared', 'test'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter(
        (path) => /\.(ts|tsx|mts|cts|mjs|cjs|js)$/.test(path) && !/^(test\/fixtures|electron\/icons)\//.test(path),
      ),
  );
}

test('The project keeps to its architecture', () => {
  const sources = listSources();
  expect(sources.length).toBeGreaterThan(50);
  const breaches = sources.flatMap((path) => findBreaches({ path, text: readFileSync(join(PROJECT, path), 'utf8') }));
  expect(breaches).toEqual([]);
});

test('There is one copy of Lexical, in one version with all its packages', () => {
  const lock = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const copies = Object.keys(lock.packages).filter((path) =>
    /(^|\/)node_modules\/(lexical|@lexical\/[^/]+)$/.test(path),
  );
  expect(copies.filter((path) => path.endsWith('/lexical'))).toEqual(['node_modules/lexical']);
  expect(copies.every((path) => path.lastIndexOf('node_modules/') === 0)).toBe(true);
  expect(new Set(copies.map((path) => lock.packages[path]?.version)).size).toBe(1);
});

describe('Each rule can fail', () => {
  test.each([
    ['shared/dates/a.ts', "import { x } from '../../renderer/db/case.ts';", 'may not import renderer/db/case.ts'],
    ['shared/dates/a.ts', "import type { x } from '../../electron/menu.ts';", 'may not import electron/menu.ts'],
    ['shared/dates/a.ts', "import fs from 'node:fs';", 'may not import node:fs'],
    ['shared/dates/a.ts', "import fs from 'fs/promises';", 'may not import fs/promises'],
    ['shared/dates/a.ts', "import { useState } from 'react';", 'may not import react'],
    ['shared/dates/a.ts', "import { $getRoot } from 'lexical';", 'may not import lexical'],
    ['shared/dates/a.ts', "import type { LinkNode } from '@lexical/link';", 'may not import @lexical/link'],
    ['shared/dates/a.ts', "import { Dexie } from 'dexie';", 'may not import dexie'],
    ['shared/dates/a.ts', 'window.setTimeout(() => {});', 'uses the global window.'],
    ['shared/dates/a.ts', 'const x = document.title;', 'uses the global document.'],
    ['shared/dates/a.ts', 'const x = process.env.X;', 'uses the global process.'],
    ['shared/dates/a.ts', "new DOMParser().parseFromString('', 'text/html');", 'uses the global new DOMParser'],
    ['shared/dates/a.ts', "await fetch('./x');", 'uses the global fetch('],
    ['electron/a.ts', "import { x } from '../renderer/db/case.ts';", 'may not import renderer/db/case.ts'],
    ['electron/a.ts', "import { createElement } from 'react';", 'may not import react'],
    ['electron/a.ts', "import { Dexie } from 'dexie';", 'may not import dexie'],
    ['electron/a.ts', "import { ipcMain } from 'electron';", 'only electron/ipc.ts imports ipcMain'],
    ['electron/a.ts', "import { clipboard } from 'electron';", 'clipboard of Electron is not on the list'],
    ['electron/a.ts', "import { app,\n  net as n } from 'electron';", 'net of Electron is not on the list'],
    ['electron/a.ts', "import electron from 'electron';", 'Electron is imported by names only'],
    ['electron/a.ts', "import * as electron from 'electron';", 'Electron is imported by names only'],
    ['renderer/db/a.ts', "import { x } from '../features/notes/a.ts';", 'may not import renderer/features/notes/a.ts'],
    ['renderer/db/a.ts', "import { Button } from '../ui/Button.tsx';", 'may not import renderer/ui/Button.tsx'],
    ['renderer/db/a.ts', "import { useLiveQuery } from 'dexie-react-hooks';", 'only use-live.ts imports it'],
    [
      'renderer/ui/A.tsx',
      "import type { Claim } from '../../shared/model/claim.ts';",
      'may not import shared/model/claim.ts',
    ],
    ['renderer/ui/A.tsx', "import { x } from '../db/case.ts';", 'may not import renderer/db/case.ts'],
    ['renderer/features/a/A.tsx', "import { B } from '../b/B.tsx';", 'may not import renderer/features/b/B.tsx'],
    ['renderer/features/a/A.tsx', "import type { B } from '../ab/B.tsx';", 'may not import renderer/features/ab/B.tsx'],
    ['renderer/features/a/A.tsx', "import { x } from '../../app/place.ts';", 'may not import renderer/app/place.ts'],
    ['renderer/features/a/A.tsx', "import { Dexie } from 'dexie';", 'may not import dexie'],
    ['renderer/features/a/A.tsx', "const x = await import('../b/B.tsx');", 'may not import renderer/features/b/B.tsx'],
    ['renderer/features/a/A.tsx', "export { x } from '../b/B.tsx';", 'may not import renderer/features/b/B.tsx'],
    ['renderer/features/a/A.tsx', "import { x } from '../../workers/x.ts';", 'may not import renderer/workers/x.ts'],
    ['renderer/workers/a.ts', "import { B } from '../features/b/B.tsx';", 'may not import renderer/features/b/B.tsx'],
    ['renderer/app/App.tsx', "import type { Table } from 'dexie';", 'may not import dexie'],
    ['renderer/app/App.tsx', "import { app } from 'electron';", 'may not import electron'],
    ['renderer/app/App.tsx', "import { join } from 'path';", 'may not import path'],
    ['renderer/main.tsx', "import { x } from '../electron/menu.ts';", 'may not import electron/menu.ts'],
    ['renderer/ui/index.ts', '', 'a barrel'],
    ['renderer/ui/utils/x.ts', '', 'the name “utils” says nothing'],
    ['shared/dates/types.ts', '', 'the name “types” says nothing'],
    ['renderer/hooks/x.ts', '', 'the name “hooks” says nothing'],
    ['test/unit/helpers.ts', '', 'the name “helpers” says nothing'],
    ['renderer/app/a.tsx', '<p dangerouslySetInnerHTML={{}} />', 'uses dangerouslySetInnerHTML'],
    ['renderer/app/a.ts', 'element.innerHTML = text;', 'uses innerHTML'],
    ['renderer/app/a.ts', "element['outerHTML'] = text;", 'uses outerHTML'],
    ['renderer/app/a.tsx', '<iframe srcDoc={text} />', 'uses srcDoc'],
    ['renderer/app/a.ts', "frame.setAttribute('srcdoc', text);", 'uses srcdoc'],
    ['renderer/app/a.ts', "x.insertAdjacentHTML('beforeend', text);", 'uses insertAdjacentHTML'],
    ['renderer/app/a.ts', 'document.writeln(text);', 'uses document.write'],
    ['shared/dates/a.ts', 'eval(text);', 'uses eval('],
    ['electron/a.ts', 'new Function(text);', 'uses new Function'],
  ])('%s with %j', (path, text, breach) => {
    expect(findBreaches({ path, text })).toEqual([`${path}: ${breach}`]);
  });
});

describe('What is allowed passes', () => {
  test.each([
    ['shared/dates/a.ts', "import { z } from 'zod/mini';\nimport { b } from './b.ts';"],
    ['shared/extract/a.ts', 'export function read(document: Document) { return document.title; }'],
    ['shared/extract/a.ts', "page.querySelector('iframe[srcdoc]')?.getAttribute('srcdoc');"],
    ['shared/extract/a.ts', "// window.x and eval() and import 'react'\nconst x = 'window';"],
    ['shared/extract/a.ts', 'const x = /\\/\\*[\'"`]/; /* innerHTML */ const y = 1;'],
    ['electron/ipc.ts', "import { type BrowserWindow, ipcMain } from 'electron';"],
    ['electron/a.ts', "import type { WebContents } from 'electron';\nimport { join } from 'node:path';"],
    ['electron/a.ts', "import { type Session, session } from 'electron';\nimport type { X } from '../shared/ipc.ts';"],
    ['renderer/db/use-live.ts', "import { useLiveQuery } from 'dexie-react-hooks';"],
    ['renderer/features/a/A.tsx', "import { B } from './B.tsx';\nimport url from '../../workers/x.ts?worker&url';"],
    ['renderer/app/App.tsx', "import { A } from '../features/a/A.tsx';\nimport './app.css';"],
    ['renderer/ui/A.tsx', "import { Menu } from '@base-ui/react/menu';\nimport styles from './a.module.css';"],
  ])('%s with %j', (path, text) => {
    expect(findBreaches({ path, text })).toEqual([]);
  });
});

test('Imports of every form are found', () => {
  const code = `import a from 'a'; import type { B } from "b";
    import 'c';
    export * from 'd';
    export type { E } from 'e';
    const f = import('f');
    import g, { type H, i as j } from 'g';
    import type K = require('k');`;
  expect(
    listImports(code)
      .map(({ from }) => from)
      .toSorted(),
  ).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'k']);
});

test('Comments are taken out, and strings are left alone', () => {
  expect(stripComments("a('http://x'); // b\nc /* d */ `//e` '/*f*/'").replace(/ +/g, ' ')).toBe(
    "a('http://x'); \nc `//e` '/*f*/'",
  );
});
