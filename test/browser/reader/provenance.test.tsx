import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatBytes, summarizeChecks } from '../../../renderer/features/reader/provenance-words.ts';
import type { DesktopApi, SaveRequest, SaveResult } from '../../../shared/ipc.ts';
import type { Container } from '../../../shared/model/article.ts';
import { addDocument, evidenced, hash, type WrittenDocument } from './documents.ts';
import { until } from './mount.tsx';
import { type OpenArticle, openTestCase, showArticle } from './open-article.tsx';
import { button, openDisclosure, panel, showDocument } from './provenance-screen.ts';
import { ENGLISH } from './sample-article.ts';

let one: OpenArticle | null = null;
let asked: SaveRequest[] = [];
let answer: SaveResult = { status: 'cancelled' };
const { fetch } = window;
let uploaded: ArrayBuffer | null = null;

beforeEach(() => {
  asked = [];
  uploaded = null;
  const desktop: Pick<DesktopApi, 'saveFile'> = {
    saveFile: async (request) => {
      asked.push(request);
      return answer;
    },
  };
  Object.defineProperty(window, 'desktop', { value: desktop, configurable: true });
  // The app's own scheme takes uploads; the test's page has none.
  window.fetch = async (address, init) => {
    if (address !== './upload') return fetch(address, init);
    uploaded = init?.body as ArrayBuffer;
    return new Response('0f8fad5b-d9cb-469f-a165-70867728950e');
  };
});
afterEach(async () => {
  window.fetch = fetch;
  await one?.close();
  one = null;
});

/** Shows a document; it is closed after the test. */
async function show(...document: Parameters<typeof showDocument>): Promise<OpenArticle> {
  one = await showDocument(...document);
  return one;
}

const WACZ: Container = {
  kind: 'wacz',
  fileName: 'coast-crawl.wacz',
  sha256: 'c'.repeat(64),
  path: 'https://courier.example/radars',
  articleId: null,
  checks: [
    { what: 'archive/data.warc.gz against datapackage.json', result: 'matches' },
    { what: 'the page’s own digest', result: 'differs' },
    { what: 'pages/extra.jsonl', result: 'missing' },
    { what: 'the signature in datapackage-digest.json', result: 'not-checked' },
  ],
};

describe('where an article came from', () => {
  test('every fact of the bytes and of their reading stands in one disclosure, each with how it is known', async () => {
    const shown = await show({
      blocks: ENGLISH,
      fileName: 'radars.html',
      format: 'html',
      encoding: { name: 'windows-1256', evidence: 'meta charset' },
      url: evidenced('https://courier.example/radars?utm=1'),
      canonicalUrl: evidenced('https://courier.example/radars'),
      modified: evidenced({ words: '15 October 2021', edtf: '2021-10-15' }),
      capturedAt: {
        value: '2021-10-16T09:30:00.000Z',
        evidence: { from: 'file', detail: 'saved date in the first comment' },
      },
      extractor: { name: 'readability', version: '2.0.0' },
    });
    await expect.element(panel()).not.toBeInTheDocument();
    await openDisclosure();
    const [version] = await shown.db.versions.toArray();
    const text = panel().element().textContent ?? '';
    for (const words of [
      'radars.html',
      'web page (HTML)',
      formatBytes(version?.originalBytes ?? 0),
      version?.originalSha256 ?? '?',
      'windows-1256',
      'meta charset',
      version?.importedAt.replace(/\.\d+Z/, 'Z') ?? '?',
      '2021-10-16T09:30:00Z',
      'saved date in the first comment',
      'https://courier.example/radars?utm=1',
      'Canonical address',
      'Modified',
      '15 Oct 2021',
      'readability 2.0.0',
      'version 1',
    ])
      expect(text).toContain(words);
    (button('Where this came from').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(panel()).not.toBeInTheDocument();
  });

  test('a canonical address that is the address itself is not said twice', async () => {
    await show({
      blocks: ENGLISH,
      url: evidenced('https://a.example/1'),
      canonicalUrl: evidenced('https://a.example/1'),
    });
    await openDisclosure();
    expect(panel().element().textContent).not.toContain('Canonical');
  });

  test('the checks of an archive are told in words and shapes, and one that differs is loud before anything is opened', async () => {
    await show({ blocks: ENGLISH, format: 'html', container: WACZ });
    const alarm = button('See the checks');
    await expect.element(page.getByText('A check of the file that this came in failed.')).toBeVisible();
    await expect.element(alarm).toBeVisible();
    (alarm.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const checks = page.getByRole('list', { name: 'Checks' }).getByRole('listitem').elements();
    expect(checks.map((check) => check.textContent)).toEqual([
      '✓ matchesarchive/data.warc.gz against datapackage.json',
      '≠ differsthe page’s own digest',
      '○ missingpages/extra.jsonl',
      '– not checkedthe signature in datapackage-digest.json',
    ]);
    await expect.element(page.getByRole('alert')).toHaveTextContent('what it holds is not what it says it holds');
    await expect.element(panel()).toHaveTextContent('coast-crawl.wacz');
    await expect.element(panel()).toHaveTextContent('https://courier.example/radars');
    expect(panel().element().textContent).toContain('c'.repeat(64));
  });

  test('an archive whose checks match is quiet', async () => {
    const checks = WACZ.checks.slice(0, 1);
    await show({ blocks: ENGLISH, format: 'html', container: { ...WACZ, checks } });
    await openDisclosure();
    await expect.element(page.getByText('Checks: 1 matches.')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(summarizeChecks(WACZ.checks)).toBe('1 differs, 1 is missing, 1 was not checked, 1 matches');
  });

  test('the original is saved byte for byte under its own name, and the archive where the case keeps it', async () => {
    const bytes = new TextEncoder().encode('an archive').buffer;
    const container = { ...WACZ, sha256: await hash(bytes) };
    const shown = await show({
      blocks: ENGLISH,
      fileName: 'radars.htm',
      format: 'html',
      bytes: '<p>\u0000raw',
      container,
      containerOriginal: { sha256: container.sha256, bytes },
    });
    answer = { status: 'saved', shownAs: '/desk/radars.htm', bytes: 7, sha256: 'x' };
    await openDisclosure();
    await userEvent.click(button('Save the original file…'));
    await until(() => shown.asked.messages.length === 1);
    expect(shown.asked.messages).toEqual([{ kind: 'good', text: 'Saved unchanged: /desk/radars.htm' }]);
    expect(asked).toMatchObject([{ kind: 'original', suggestedName: 'radars.htm' }]);
    expect(new TextDecoder().decode(uploaded ?? new ArrayBuffer())).toBe('<p>\u0000raw');
    await userEvent.click(button('Save coast-crawl.wacz'));
    await until(() => asked.length === 2);
    expect(new TextDecoder().decode(uploaded ?? new ArrayBuffer())).toBe('an archive');
  });

  test('a save that fails says why, and one that is cancelled says nothing', async () => {
    const shown = await show({ blocks: ENGLISH });
    await openDisclosure();
    answer = { status: 'cancelled' };
    await userEvent.click(button('Save the original file…'));
    await until(() => asked.length === 1);
    await shown.db.originals.clear();
    await userEvent.click(button('Save the original file…'));
    await until(() => shown.asked.messages.length === 1);
    expect(shown.asked.messages).toEqual([
      { kind: 'bad', text: 'The bytes of “article.txt” are missing from the case. Verify the case.' },
    ]);
  });
});

describe('an e-mail and what was attached to it', () => {
  test('the attachments open from the e-mail, and the e-mail from each of them', async () => {
    const { db, origin } = await openTestCase();
    const letter = await addDocument(db, origin, {
      blocks: ['Your question about the masts', 'See below.'],
      format: 'eml',
    });
    const container: Container = {
      kind: 'e-mail',
      fileName: 'letter.eml',
      sha256: 'd'.repeat(64),
      path: 'list.docx',
      articleId: letter,
      checks: [],
    };
    const list = await addDocument(db, origin, { blocks: ['A list of masts', 'One. Two.'], format: 'docx', container });
    one = await showArticle(db, origin, letter);
    const attachments = page.getByRole('list', { name: 'Attachments' });
    await expect.element(attachments.getByRole('button', { name: 'A list of masts' })).toBeVisible();
    (attachments.getByRole('button').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(one.asked.articles).toEqual([list]);
    await one.close();
    const again = await openTestCase();
    const first = await addDocument(again.db, again.origin, { blocks: ['Letter', 'Words.'], format: 'eml' });
    const part = { ...container, articleId: first };
    const second = await addDocument(again.db, again.origin, { blocks: ['List', 'Masts.'], container: part });
    one = await showArticle(again.db, again.origin, second);
    const source = page.getByRole('list', { name: 'Attached to' }).getByRole('button', { name: 'Letter' });
    await expect.element(source).toBeVisible();
    (source.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    expect(one.asked.articles).toEqual([first]);
  });
});

describe('a file without text', () => {
  const SCAN: WrittenDocument = {
    fileName: 'order-1987.pdf',
    format: 'pdf',
    title: 'order-1987',
    blocks: [],
    bytes: '%PDF scanned',
    outlet: null,
    emptyReason: 'This PDF has no text layer: its pages are pictures.',
  };

  test('says why, what the file is, and saves it', async () => {
    const shown = await show(SCAN);
    const empty = page.getByRole('region', { name: 'No text' });
    await expect.element(empty).toHaveTextContent('This PDF has no text layer: its pages are pictures.');
    const [version] = await shown.db.versions.toArray();
    expect(empty.element().textContent).toContain(version?.originalSha256);
    expect(empty.element().textContent).toContain('order-1987.pdf');
    expect(empty.element().textContent).toContain('12 bytes');
    answer = { status: 'saved', shownAs: '/desk/order-1987.pdf', bytes: 12, sha256: 'x' };
    await userEvent.click(empty.getByRole('button', { name: 'Save the original file…' }));
    await until(() => shown.asked.messages.length);
    expect(asked[0]?.suggestedName).toBe('order-1987.pdf');
  });

  test('every key of the reader finds nothing to do and breaks nothing', async () => {
    const shown = await show(SCAN);
    await expect.element(page.getByRole('region', { name: 'No text' })).toBeVisible();
    const article = document.querySelector('article') as HTMLElement;
    article.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowRight}{ArrowLeft}jknpcxe/');
    await userEvent.keyboard('word{Enter}{Escape}');
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{Control>}{ArrowRight}{/Control}');
    for (const name of ['Clip', 'Find', 'Dim', 'Show everything'])
      await expect.element(page.getByRole('button', { name })).toBeDisabled();
    expect(await shown.db.clips.count()).toBe(0);
    await expect.element(page.getByRole('form', { name: 'Clip card' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('region', { name: 'No text' })).toBeVisible();
  });
});

test('the disclosure, the attachments and a file without text pass axe', async () => {
  const { db, origin } = await openTestCase();
  const letter = await addDocument(db, origin, { blocks: ENGLISH, format: 'html', container: WACZ });
  const container: Container = { ...WACZ, kind: 'e-mail', articleId: letter };
  await addDocument(db, origin, { blocks: ['List', 'Masts.'], container });
  one = await showArticle(db, origin, letter);
  await expect.element(page.getByRole('list', { name: 'Attachments' })).toBeVisible();
  await openDisclosure();
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
});
