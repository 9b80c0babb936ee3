import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addClip } from '../../../renderer/db/clips.ts';
import { addReading } from '../../../renderer/db/readings.ts';
import { findPoorReading } from '../../../renderer/features/reader/other-reading.ts';
import { describePassage } from '../../../shared/anchoring/describe.ts';
import { type WrittenDocument, writeDocument } from './documents.ts';
import { until } from './mount.tsx';
import type { OpenArticle } from './open-article.tsx';
import { button, openDisclosure, panel, showDocument } from './provenance-screen.ts';
import { ENGLISH, makeVersion, type WrittenBlock, writeText } from './sample-article.ts';

let one: OpenArticle | null = null;
afterEach(async () => {
  await one?.close();
  one = null;
});

/** Shows a document; it is closed after the test. */
async function show(...document: Parameters<typeof showDocument>): Promise<OpenArticle> {
  one = await showDocument(...document);
  return one;
}

describe('the other reading', () => {
  const PAGE: WrittenDocument = {
    blocks: ENGLISH,
    fileName: 'radars.html',
    format: 'html',
    bytes: '<html>radars',
    extractor: { name: 'readability', version: '2.0.0' },
  };

  test('is asked for in the disclosure and in the menu, for pages only', async () => {
    const shown = await show(PAGE);
    const [version] = await shown.db.versions.toArray();
    await openDisclosure();
    await userEvent.click(panel().getByRole('button', { name: 'Use the other reading' }));
    expect(shown.asked.readings).toEqual([version?.id]);
    (button('More about this article').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menu')).toBeVisible();
    await userEvent.keyboard('u');
    await expect.element(page.getByRole('menuitem', { name: /^Use the other reading/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await until(() => shown.asked.readings.length === 2);
    await shown.close();
    await show({ blocks: ENGLISH });
    await openDisclosure();
    await expect.element(button('Use the other reading')).not.toBeInTheDocument();
  });

  test('a clip goes on where its words stand in the other reading, and says so where they do not', async () => {
    const shown = await show(PAGE);
    const { text } = writeText('', ENGLISH);
    const [version] = await shown.db.versions.toArray();
    const versionId = version?.id ?? '';
    const cut = async (words: string) => {
      const start = text.indexOf(words);
      const passage = describePassage(text, start, start + words.length);
      await addClip(shown.db, shown.origin, { articleId: shown.articleId, versionId, passage });
    };
    await cut('Veldara orders coastal radars');
    await cut('Dana Mirel, confirmed that Norrland agrees to sell R-90 radars to Veldara');
    await cut('We have drawn our conclusions from false promises.');
    const other = [...ENGLISH.slice(0, 1), ...ENGLISH.slice(3, 5), ...ENGLISH.slice(9)] as readonly WrittenBlock[];
    const written = await writeDocument({ ...PAGE, blocks: other, extractor: { name: 'defuddle', version: '2.0.0' } });
    const outcome = await addReading(shown.db, shown.origin, versionId, written);
    expect(outcome.status).toBe('reread');
    const list = page.getByRole('list', { name: 'Clips' });
    await expect.element(list.getByText('These words do not stand in this version')).toBeVisible();
    const entries = list
      .getByRole('listitem')
      .elements()
      .map((entry) => entry.textContent ?? '');
    expect(entries.length).toBe(3);
    const entryOf = (words: string) => entries.find((entry) => entry.includes(words)) ?? '';
    expect(entryOf('Veldara orders')).not.toContain('version');
    expect(entryOf('Dana Mirel')).toContain('stand elsewhere in this one');
    expect(entryOf('false promises')).toContain('do not stand in this version');
    const painted = [...(CSS.highlights.get('clip-amber') ?? [])].length;
    expect(painted).toBe(2);
    await openDisclosure();
    await expect.element(panel()).toHaveTextContent('defuddle 2.0.0');
    await expect.element(panel()).toHaveTextContent('reading 2 of 2');
    // The same act again brings the first reading back: it is known and becomes the current one.
    await addReading(shown.db, shown.origin, versionId, await writeDocument(PAGE));
    await expect.element(list.getByText('These words do not stand in this version')).not.toBeInTheDocument();
    await openDisclosure();
    await expect.element(panel()).toHaveTextContent('readability 2.0.0');
    await expect.element(panel()).toHaveTextContent('reading 1 of 2');
    expect(await shown.db.versions.count()).toBe(2);
  });

  test('is offered in the open where a large page gave little story or mostly links, and nowhere else', async () => {
    const shown = await show({ ...PAGE, blocks: ['Radars', 'Log in to read on.'], bytes: '<p>'.repeat(20_000) });
    await expect.element(page.getByText('Little of this page was taken for the story.')).toBeVisible();
    await userEvent.click(button('Use the other reading'));
    expect(shown.asked.readings.length).toBe(1);
    const version = { ...makeVersion(writeText('', [])), format: 'html', originalBytes: 90_000 } as const;
    const links = Array.from({ length: 20 }, (_, index) => {
      const text = `Another story of this week that many people have read, number ${index}`;
      return { text, link: text };
    });
    expect(findPoorReading(version, writeText('', links))).toContain('links');
    expect(findPoorReading(version, writeText('', ENGLISH))).toBeNull();
    expect(findPoorReading({ ...version, format: 'text' }, writeText('', links))).toBeNull();
    expect(findPoorReading({ ...version, originalBytes: 900 }, writeText('', ['Short.']))).toBeNull();
  });
});
