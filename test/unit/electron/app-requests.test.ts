import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppContent, answerRequest } from '../../../electron/app-requests.ts';
import { listBundle, readFontRules } from '../../../electron/bundle.ts';
import { CaseFileServer } from '../../../electron/case-file-requests.ts';
import { createChosenFiles } from '../../../electron/chosen-files.ts';
import { FRAME_POLICY, PAGE_POLICY, PRINT_POLICY } from '../../../electron/content-policy.ts';
import { openJournals } from '../../../electron/journals.ts';
import { openKept } from '../../../electron/kept.ts';
import { createPrintDocuments } from '../../../electron/print-documents.ts';
import { createUploads } from '../../../electron/uploads.ts';

let folder = '';
let content: AppContent;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-bundle-'));
  const page = join(folder, 'renderer');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(page, 'index.html'), '<p>page</p>');
  writeFileSync(join(page, 'extraction-frame.html'), '<p>frame</p>');
  writeFileSync(join(page, 'assets', 'main-1a2b.js'), 'export {};');
  writeFileSync(join(page, 'assets', 'letters.woff2'), 'font');
  writeFileSync(
    join(page, 'assets', 'main.css'),
    '@font-face{font-family:A;src:url(./letters.woff2) format("woff2")}p{}',
  );
  writeFileSync(join(page, 'assets', 'main.js.map'), '{}');
  const bundle = listBundle(page);
  content = {
    bundle,
    uploads: createUploads(10),
    chosenFiles: createChosenFiles(),
    caseFiles: new CaseFileServer((id) => (id === 'chosen' ? join(folder, 'secret.html') : null)),
    printDocuments: createPrintDocuments(readFontRules(bundle)),
    getJournals: () => openJournals(join(folder, 'data'), openKept(join(folder, 'kept')), () => {}),
  };
});

afterAll(() => rmSync(folder, { recursive: true }));

const ask = (url: string, init?: RequestInit) => answerRequest(content, new Request(url, init));

test('The page comes with its policy and the other headers', async () => {
  const response = await ask('app://bundle/index.html');
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<p>page</p>');
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': PAGE_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  });
});

test('The root is the page, and scripts have their media type and the page’s policy for workers', async () => {
  expect(await (await ask('app://bundle/')).text()).toBe('<p>page</p>');
  const script = await ask('app://bundle/assets/main-1a2b.js?worker');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('content-security-policy')).toBe(PAGE_POLICY);
});

test('The extraction frame has its own policy', async () => {
  const response = await ask('app://bundle/extraction-frame.html');
  expect(response.headers.get('content-security-policy')).toBe(FRAME_POLICY);
});

test.each([
  'app://bundle/../secret.html',
  'app://bundle/%2e%2e/secret.html',
  'app://bundle/..%2fsecret.html',
  'app://bundle/assets/..%5c..%5c..%5csecret.html',
  'app://bundle//etc/passwd',
  'app://bundle/assets/',
  'app://bundle/assets/main.js.map',
  'app://bundle/INDEX.HTML',
  'app://bundle/__proto__',
  'app://bundle/constructor',
  'app://other/index.html',
  'app://print/index.html',
  'app://print/assets/main-1a2b.js',
])('%s is unknown', async (url) => {
  expect((await ask(url)).status).toBe(404);
});

test('Files are read only', async () => {
  expect((await ask('app://bundle/index.html', { method: 'POST', body: 'x' })).status).toBe(405);
  expect((await ask('app://bundle/upload')).status).toBe(405);
});

test('An upload is kept under the id that answers it, and is given out once', async () => {
  const response = await ask('app://bundle/upload', { method: 'POST', body: 'été' });
  const id = await response.text();
  expect(id).toMatch(/^[\da-f-]{36}$/);
  expect(new TextDecoder().decode(content.uploads.take(id) ?? undefined)).toBe('été');
  expect(content.uploads.take(id)).toBeNull();
});

test('An upload that is too large is refused', async () => {
  const response = await ask('app://bundle/upload', { method: 'POST', body: 'x'.repeat(11) });
  expect(response.status).toBe(413);
});

test('An upload from an opaque origin, such as the extraction frame, is refused', async () => {
  const response = await ask('app://bundle/upload', { method: 'POST', body: 'x', headers: { origin: 'null' } });
  expect(response.status).toBe(403);
});

test('A document to print is served with its own policy and the shipped fonts until it is removed', async () => {
  const id = content.printDocuments.add('<!doctype html><html><head><title>T</title></head><body>words</body></html>');
  const response = await ask(`app://print/${id}`);
  expect(response.headers.get('content-security-policy')).toBe(PRINT_POLICY);
  expect(await response.text()).toBe(
    '<!doctype html><html><head><style>@font-face{font-family:A;src:url(/assets/letters.woff2) format("woff2")}' +
      '</style><title>T</title></head><body>words</body></html>',
  );
  expect((await ask('app://print/assets/letters.woff2')).headers.get('content-type')).toBe('font/woff2');
  content.printDocuments.remove(id);
  expect((await ask(`app://print/${id}`)).status).toBe(404);
});

test('A chosen file is sent by its id and by nothing else, and one that is gone since says so', async () => {
  const file = join(folder, 'chosen.txt');
  writeFileSync(file, 'chosen words');
  const [chosen] = await content.chosenFiles.offer([file]);
  expect(chosen).toMatchObject({ name: 'chosen.txt', size: 12 });
  const url = `app://bundle/chosen/${chosen?.id}`;
  const response = await ask(url);
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(await response.text()).toBe('chosen words');
  expect((await ask('app://bundle/chosen/chosen.txt')).status).toBe(404);
  expect((await ask(`app://bundle/chosen/${encodeURIComponent(file)}`)).status).toBe(404);
  expect((await ask(url, { method: 'POST', body: 'x' })).status).toBe(405);
  expect((await ask(url, { headers: { origin: 'null' } })).status).toBe(403);
  rmSync(file);
  expect((await ask(url)).status).toBe(410);
});

test('Parts of a case file are given for files that the person chose, to the page alone, and what is no case file is said in words', async () => {
  expect((await ask('app://bundle/case-file/other/changes')).status).toBe(404);
  expect((await ask('app://bundle/case-file/chosen/changes', { method: 'POST' })).status).toBe(405);
  expect((await ask('app://bundle/case-file/chosen/changes', { headers: { origin: 'null' } })).status).toBe(403);
  const broken = await ask('app://bundle/case-file/chosen/changes');
  expect(broken.status).toBe(500);
  expect(await broken.text()).toContain('secret.html');
  expect((await ask('app://bundle/case-file/chosen/end')).status).toBe(200);
});
