import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { answerSaveDialog, closeApps, launchApp } from './app.ts';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-e2e-'));
});
test.afterEach(async () => {
  await closeApps();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const EVENTS = [
  ['Convoy leaves the harbour', '2021-03-02'],
  ['Talks on the radars', '2021-03~'],
  ['Rockets fall on the mole', '2021-03-09/2021-03-12'],
  ['وصول السفينة', '2021-04-01'],
  ['Crew named', ''],
] as const;

test('the timeline is filled, walked, filtered and exported by keyboard alone', async () => {
  test.setTimeout(180_000);
  const { app, page } = await launchApp({ userDataDir: path.join(folder, 'profile') });
  const analyst = new Analyst(page);
  await analyst.makeCase('Harbour watch');
  const key = (keys: string) => page.keyboard.press(keys);
  const region = page.getByRole('region', { name: 'Timeline' });
  const drawing = page.getByRole('listbox', { name: 'Drawn timeline' });
  const title = page.getByRole('form', { name: 'Event' }).getByRole('textbox', { name: 'Title' });
  const list = page.getByRole('list', { name: 'Events', exact: true });
  const chosen = drawing.getByRole('option', { selected: true });
  await key('Control+2');
  await region.waitFor();

  await test.step('events are added with their dates', async () => {
    for (const [index, [words, date]] of EVENTS.entries()) {
      if (index === 0) await page.getByRole('button', { name: 'New event' }).focus();
      else await list.locator('[tabindex="0"]').focus();
      await key('n');
      await expect(title).toBeFocused();
      await expect(title).toHaveValue('');
      await page.keyboard.type(words);
      await key('Tab');
      if (date) await page.keyboard.type(date);
      await key('Tab');
      await expect(list.getByRole('listitem')).toHaveCount(index + 1);
      await expect(list.getByRole('listitem').filter({ hasText: words })).toHaveCount(1);
    }
  });

  await test.step('arrows walk the events in time; drawing, list and form are in step, and Enter opens', async () => {
    await drawing.focus();
    await key('Home');
    await expect(chosen).toContainText('Talks on the radars');
    await key('ArrowRight');
    await expect(chosen).toContainText('Convoy leaves the harbour');
    await key('ArrowRight');
    await expect(chosen).toContainText('Rockets fall on the mole');
    await expect(list.locator('[aria-current=true]')).toContainText('Rockets fall on the mole');
    await expect(title).toHaveValue('Rockets fall on the mole');
    await key('End');
    await expect(chosen).toContainText('وصول السفينة');
    await key('Enter');
    await expect(title).toBeFocused();
  });

  await test.step('F fits all in, E the chosen event, plus and minus zoom', async () => {
    const inSight = page.getByTitle('The time in sight', { exact: true });
    await drawing.focus();
    await key('f');
    const fitted = (await inSight.textContent()) ?? '';
    await key('e');
    await expect(inSight).not.toHaveText(fitted);
    const near = (await inSight.textContent()) ?? '';
    await key('-');
    await expect(inSight).not.toHaveText(near);
    await key('f');
    await expect(inSight).toHaveText(fitted);
  });

  await test.step('a filter is typed, stands in words, and is there again after a restart of the view', async () => {
    await page.getByRole('searchbox', { name: 'Filter' }).focus();
    await page.keyboard.type('after:2021-03-08 -undated');
    await expect(list.getByRole('listitem')).toHaveCount(3);
    await expect(page.getByRole('status', { name: 'Filter in words' })).toHaveText('from 2021-03-08 and with a date');
    await key('Control+1');
    await key('Control+2');
    await expect(list.getByRole('listitem')).toHaveCount(3);
  });

  await test.step('the view is saved as SVG, PNG and PDF with its filter', async () => {
    for (const format of ['SVG', 'PNG', 'PDF']) {
      const file = path.join(folder, `view.${format.toLowerCase()}`);
      await answerSaveDialog(app, file);
      await page.getByRole('button', { name: 'Export' }).focus();
      await key('Enter');
      await page.getByRole('menuitem', { name: 'This view' }).focus();
      await key('Enter');
      const dialog = page.getByRole('dialog', { name: 'Export this view' });
      await dialog.getByRole('combobox', { name: 'Format' }).focus();
      await page.keyboard.type(format);
      await dialog.getByRole('button', { name: 'Export' }).focus();
      await key('Enter');
      await expect(page.getByRole('status').filter({ hasText: `view.${format.toLowerCase()}` })).toBeVisible({
        timeout: 60_000,
      });
      const bytes = readFileSync(file);
      if (format === 'SVG') {
        const text = bytes.toString('utf8');
        expect(text).toContain('3 of 5 events · filter: from 2021-03-08 and with a date');
        expect(text).toContain('Rockets fall on the mole');
        expect(text).not.toContain('Convoy');
      } else expect(bytes.subarray(0, 4).toString('latin1')).toBe(format === 'PNG' ? '\x89PNG' : '%PDF');
    }
  });
});
