import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { box, clip, combo, keepClip, press, VISIT } from './card-screen.ts';
import { until } from './mount.tsx';
import { type OpenArticle, openArticle } from './open-article.tsx';
import { ENGLISH } from './sample-article.ts';

let one: OpenArticle | null = null;
afterEach(async () => {
  await one?.close();
  one = null;
});

describe('the clip list', () => {
  test('a clip is edited and removed; one that a claim rests on asks first', async () => {
    one = await openArticle(ENGLISH);
    await clip('Meridian');
    await combo('Event').fill('Supply of radars');
    await press('Save');
    await until(() => one?.asked.messages.length === 1);
    await press('Edit');
    await box('Comment').fill('ask them');
    await page.getByRole('combobox', { name: 'Colour' }).selectOptions('teal');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(page.getByText('ask them')).toBeVisible();
    await until(() => CSS.highlights.get('clip-teal'), 'the teal highlight');
    await press('Remove');
    await expect.element(page.getByText('Claims or notes rest on this clip')).toBeVisible();
    await press('Remove all the same');
    await until(() => one?.asked.messages.length === 2);
    expect(one.asked.messages[1]?.text).toContain('Undo');
    await undo(one.db, one.origin);
    await expect.element(page.getByText('ask them')).toBeVisible();
  });

  test('arrows walk the clips and Enter brings the words into sight', async () => {
    one = await openArticle(ENGLISH, {}, { width: 1000, height: 360 });
    await clip('Veldara orders coastal radars');
    await keepClip();
    await clip('from the eastern headland');
    await keepClip();
    await until(() => one?.asked.messages.length === 2);
    const scroller = document.querySelector('article')?.parentElement;
    const list = page.getByRole('list', { name: 'Clips' });
    await expect.element(list.getByRole('listitem').nth(1)).toBeVisible();
    (list.getByRole('listitem').nth(1).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await until(() => scroller?.scrollTop === 0 || (scroller && scroller.scrollTop < 40), 'the top');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await until(() => scroller && scroller.scrollTop > 100, 'the end');
    expect(one.asked.clips.at(-1)).toBe((await one.db.clips.toArray())[1]?.id);
  });

  test('the article is removed with a reason after saying what goes with it, and undo brings it back', async () => {
    one = await openArticle(ENGLISH);
    await clip(VISIT);
    await combo('Event').fill('Visit');
    await press('Save');
    await until(() => one?.asked.messages.length === 1);
    await page.getByRole('button', { name: 'More about this article' }).click();
    await page.getByRole('menuitem', { name: 'Remove article…' }).click();
    const dialog = page.getByRole('dialog', { name: /^Remove “/ });
    await expect
      .element(dialog.getByRole('status', { name: 'What goes with it' }))
      .toHaveTextContent('With it goes 1 clip. 1 claim rests on its clips and goes on without. The bin keeps it all.');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('a copy');
    const { violations } = await axe.run('[role="dialog"]');
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await until(() => one?.asked.messages.length === 2);
    expect(one.asked.messages[1]?.text).toMatch(/^Removed the article “.*”\. Undo or the bin brings it back\.$/);
    expect([await one.db.articles.count(), await one.db.clips.count(), await one.db.claims.count()]).toEqual([0, 0, 1]);
    await undo(one.db, one.origin);
    expect([await one.db.articles.count(), await one.db.clips.count()]).toEqual([1, 1]);
  });
});
