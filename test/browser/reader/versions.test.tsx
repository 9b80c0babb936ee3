import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addReading } from '../../../renderer/db/readings.ts';
import { evidenced, writeDocument } from './documents.ts';
import { until } from './mount.tsx';
import type { WrittenBlock } from './sample-article.ts';
import { ARABIC_CAPTURES, CAPTURES, openVersions } from './versions-case.ts';
import { clipList, closeShown, compare, comparison, count, rows, show, words } from './versions-screen.ts';

afterEach(closeShown);

async function chooseEarlier(name: RegExp): Promise<void> {
  const field = comparison().getByRole('combobox', { name: 'Earlier version' });
  const option = [...(field.element() as HTMLSelectElement).options].find(({ text }) => name.test(text));
  await userEvent.selectOptions(field, option?.value ?? '');
}

describe('the comparison of versions', () => {
  test('is offered where there are several versions and nowhere else', async () => {
    await show(await openVersions(CAPTURES.slice(0, 1)));
    await expect.element(page.getByRole('article')).toBeVisible();
    expect(page.getByRole('button', { name: /^version \d of \d/ }).query()).toBeNull();
    await userEvent.keyboard('v');
    expect(comparison().query()).toBeNull();
    await closeShown();
    await show(await openVersions(CAPTURES));
    await expect.element(page.getByRole('button', { name: 'version 3 of 3' })).toBeVisible();
  });

  test('is offered for another reading of the same bytes, too', async () => {
    const made = await openVersions(CAPTURES.slice(0, 1));
    const other = await writeDocument({ blocks: CAPTURES[1] ?? [] });
    await addReading(made.db, made.origin, made.versionIds[0] ?? '', other);
    await show(made);
    await expect.element(page.getByRole('button', { name: 'reading 2 of 2' })).toBeVisible();
    await userEvent.keyboard('v');
    await until(() => words('del').includes('twelve'), 'the compared readings');
    const options = [...document.querySelectorAll('option')].map((option) => option.text);
    expect(options[0]).toMatch(/^Version 1 · .* · reading 1 \(text\)$/);
  });

  test('opens with the version before and the current one, and marks what was added and removed as such', async () => {
    await show(await openVersions(CAPTURES.slice(0, 2)));
    await compare();
    await expect.element(comparison()).toHaveFocus();
    expect(words('del')).toEqual(['twelve', 'A spokesman for the navy did not wish to comment.', 'next week']);
    expect(words('ins')).toEqual([
      'fourteen',
      'The company Norrmast in Sorvik confirmed in the evening that it had put them up on behalf of the ministry.',
      'on Thursday',
    ]);
    const [added, removed] = [document.querySelector('[data-row] ins'), document.querySelector('[data-row] del')];
    expect(getComputedStyle(added as Element, '::before').content).toContain('+');
    expect(getComputedStyle(added as Element).textDecorationLine).toBe('underline');
    expect(getComputedStyle(removed as Element).textDecorationLine).toBe('line-through');
  });

  test('walks from change to change by N and Shift N, round at the ends, with the count and the focus', async () => {
    await show(await openVersions(CAPTURES.slice(0, 2)));
    await compare();
    await expect.element(count()).toHaveTextContent('4 changes');
    const current = () => [...document.querySelectorAll('[data-row] [data-current]')].map((mark) => mark.textContent);
    await userEvent.keyboard('n');
    await expect.element(count()).toHaveTextContent('1 of 4 changes');
    expect(current()).toEqual(['twelve', 'fourteen']);
    expect(document.activeElement?.textContent).toMatch(/^HALDEN/);
    await userEvent.keyboard('nn');
    expect(current()[0]).toMatch(/^The company Norrmast/);
    await userEvent.keyboard('{Shift>}n{/Shift}');
    expect(current()[0]).toMatch(/^A spokesman for the navy/);
    await userEvent.keyboard('nnn');
    await expect.element(count()).toHaveTextContent('1 of 4 changes');
    await userEvent.keyboard('{Shift>}n{/Shift}');
    await expect.element(count()).toHaveTextContent('4 of 4 changes');
  });

  test('folds long unchanged stretches, which open in place', async () => {
    await show(await openVersions(CAPTURES.slice(0, 2)));
    await compare();
    const fold = comparison().getByRole('button', { name: /paragraphs unchanged/ });
    await expect.element(fold).toHaveTextContent('… 3 paragraphs unchanged …');
    expect(rows().some((row) => row.textContent?.startsWith('The lighthouse'))).toBe(false);
    (fold.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => rows().some((row) => row.textContent?.startsWith('The lighthouse')), 'the opened paragraphs');
    expect(document.activeElement?.textContent).toMatch(/^It can be reached/);
    await expect.element(count()).toHaveTextContent('4 changes');
  });

  test('leaves the frame of the page out until everything is shown, and says that it changed, too', async () => {
    await show(await openVersions(CAPTURES.slice(0, 2)));
    await compare();
    expect(words('ins')).not.toContain('twelve');
    await expect.element(comparison()).toHaveTextContent('1 more outside of the story');
    await userEvent.keyboard('e');
    await expect.element(count()).toHaveTextContent('5 changes');
    expect(words('del')).toContain('ten');
    expect(words('ins')).toContain('twelve');
  });

  test('compares any two versions; choosing the one on the other side turns it round', async () => {
    await show(await openVersions(CAPTURES));
    await compare();
    expect(words('ins')).toContain('Correction: an earlier version of this article named twelve ships.');
    await chooseEarlier(/^Version 1/);
    await until(() => words('del').includes('twelve'), 'the first version');
    await chooseEarlier(/^Version 3/);
    await until(() => words('ins').includes('twelve'), 'the way back');
    expect(words('del')).toContain('Correction: an earlier version of this article named twelve ships.');
  });

  test('goes back to the text with Escape, and the focus with it', async () => {
    await show(await openVersions(CAPTURES));
    await compare();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('article')).toHaveFocus();
    expect(comparison().query()).toBeNull();
    await compare();
    await userEvent.keyboard('v');
    await expect.element(page.getByRole('article')).toHaveFocus();
  });

  test('says so where two versions differ outside of the story only', async () => {
    const [first = []] = CAPTURES;
    await show(await openVersions([first, [...first.slice(0, -1), CAPTURES[1]?.at(-1) as WrittenBlock]]));
    await compare();
    await expect.element(comparison()).toHaveTextContent('No word of the story differs.');
    await expect.element(count()).toHaveTextContent('0 changes');
  });

  test('reads right to left where the text does', async () => {
    const made = await openVersions(ARABIC_CAPTURES, { language: evidenced('ar') });
    await made.clip(1, 'أحصت اثنتي عشرة سفينة');
    await show(made);
    await compare();
    expect(rows().every((row) => row.dir === 'rtl')).toBe(true);
    expect(words('del')).toContain('اثنتي');
    expect(words('ins')).toContain('أربع');
    await expect.element(clipList().getByRole('listitem')).toHaveTextContent('changed');
  });

  test('has nothing for a checker of accessibility to blame', async () => {
    const made = await openVersions(CAPTURES);
    await made.clip(2, '“We saw the masts on Tuesday and asked nobody”');
    await made.clip(2, 'will hear the minister on Thursday');
    await show(made);
    await compare();
    await userEvent.keyboard('n');
    const { violations } = await axe.run(comparison().element(), { rules: { 'color-contrast': { enabled: false } } });
    expect(
      violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
    ).toEqual([]);
  });
});
