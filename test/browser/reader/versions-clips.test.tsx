import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { listClipsOfArticle } from '../../../renderer/db/clips.ts';
import { until } from './mount.tsx';
import { CAPTURES, openVersions, type VersionsCase } from './versions-case.ts';
import { clipList, closeShown, compare, comparison, show } from './versions-screen.ts';

afterEach(closeShown);

describe('the clips of the earlier version', () => {
  /** Clips of version 2, of which version 3 changes one; the correction above moves all others. */
  async function openClipped(): Promise<VersionsCase> {
    const made = await openVersions(CAPTURES);
    await made.clip(2, 'Two masts on the headland');
    await made.clip(2, 'counted fourteen ships before the northern headland', { tags: ['ships'] });
    await made.clip(2, 'We saw the masts on Tuesday and asked nobody', {
      comment: 'Who was asked?',
      tags: ['masts'],
      colour: 'rose',
      translation: 'Wir haben niemanden gefragt',
    });
    await made.clip(2, 'on behalf of the ministry');
    return made;
  }

  test('are flagged exactly where the changes touch them, with the changed words', async () => {
    await show(await openClipped());
    await compare();
    await expect.element(comparison()).toHaveTextContent('The changes touch 1 of 4 clips: 1 changed');
    const touched = clipList().getByRole('listitem');
    await expect.element(touched).toHaveTextContent('≠ changed');
    expect(touched.elements()).toHaveLength(1);
    expect([...touched.element().querySelectorAll('del')].map((mark) => mark.textContent)).toEqual(['nobody']);
    await userEvent.click(comparison().getByRole('button', { name: 'Show the 3 that stand' }));
    const states = () => touched.elements().map((item) => item.getAttribute('data-status'));
    await until(() => states().length === 4, 'all clips');
    expect(states()).toEqual(['changed', 'same', 'moved', 'moved']);
  });

  test('are said to be the same at the side of the text and in the comparison', async () => {
    await show(await openClipped());
    const side = page.getByRole('list', { name: 'Clips', exact: true });
    const entry = side.getByRole('listitem').filter({ hasText: 'asked nobody' });
    await expect
      .element(entry)
      .toHaveTextContent(
        'These words were changed in this version: We saw the masts on Tuesday, and we asked the ministry at once',
      );
    expect(side.getByText('stand elsewhere in this one').elements()).toHaveLength(2);
    await compare();
    await expect.element(clipList().getByRole('listitem')).toHaveTextContent('≠ changed');
  });

  test('one that is gone is named and leads to the place where it was', async () => {
    const made = await openVersions(CAPTURES.slice(0, 2));
    await made.clip(1, 'A spokesman for the navy did not wish to comment.');
    await show(made);
    await compare();
    const item = clipList().getByRole('listitem');
    await expect.element(item).toHaveTextContent('gone');
    expect(item.getByRole('button').query()).toBeNull();
    (item.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => document.activeElement?.textContent?.startsWith('A spokesman'), 'the removed paragraph');
  });

  test('a row leads to its words, also into a folded stretch', async () => {
    const made = await openVersions(CAPTURES.slice(0, 2));
    await made.clip(1, 'its lamp stands in the museum');
    await show(made);
    await compare();
    await userEvent.click(comparison().getByRole('button', { name: 'Show the 1 that stand' }));
    (clipList().getByRole('listitem').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => document.activeElement?.textContent?.startsWith('The lighthouse'), 'the paragraph');
  });

  test('C clips the new words with what was written beside the old ones, which stay; Undo takes them back', async () => {
    const made = await openClipped();
    const { db, origin } = made;
    const open = await show(made);
    await compare();
    (clipList().getByRole('listitem').element() as HTMLElement).focus();
    await userEvent.keyboard('c');
    await expect.poll(async () => (await listClipsOfArticle(db, made.articleId)).length).toBe(5);
    const clips = await listClipsOfArticle(db, made.articleId);
    expect(clips.find((clip) => clip.versionId === made.versionIds[2])).toMatchObject({
      exact: 'We saw the masts on Tuesday, and we asked the ministry at once',
      comment: 'Who was asked?',
      tags: ['masts'],
      colour: 'rose',
      translation: '',
    });
    expect(clips.some((clip) => clip.exact === 'We saw the masts on Tuesday and asked nobody')).toBe(true);
    await expect.element(clipList().getByRole('listitem')).toHaveTextContent(/its words now are clip \d/);
    expect(open.asked.messages.at(-1)).toMatchObject({ kind: 'good' });
    await userEvent.keyboard('c');
    await undo(db, origin);
    await expect.poll(async () => (await listClipsOfArticle(db, made.articleId)).length).toBe(4);
    await expect.element(clipList().getByRole('button', { name: 'Clip the new words' })).toBeVisible();
  });

  test('a clip chosen at the side closes the comparison and is shown in the text', async () => {
    await show(await openClipped());
    await compare();
    const entry = page.getByRole('list', { name: 'Clips', exact: true }).getByRole('listitem').first();
    (entry.element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}{Enter}');
    await expect.element(page.getByRole('article')).toBeVisible();
    expect(comparison().query()).toBeNull();
    await until(() => CSS.highlights.has('clip-flash'), 'the lit passage');
  });
});
