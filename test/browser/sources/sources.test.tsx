import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { addSource, rateSource } from '../../../renderer/db/sources.ts';
import { SourcesView } from '../../../renderer/features/sources/SourcesView.tsx';
import { type CaseOnScreen, openCaseOnScreen, until } from '../timeline/case-on-screen.tsx';
import { fillExample } from '../timeline/example-case.ts';

let one: CaseOnScreen;
let asked: string[] = [];
beforeEach(async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
  asked = [];
});
afterEach(() => one.close());

const grid = page.getByRole('grid', { name: 'Sources' });
const form = page.getByRole('form', { name: 'Source' });
const row = (name: RegExp) => grid.getByRole('row', { name });

function SourcesOnScreen({ start }: { readonly start: string | null }) {
  const [sourceId, setSourceId] = useState(start);
  return (
    <SourcesView
      db={one.db}
      origin={one.origin}
      selectedSourceId={sourceId}
      onSelectSource={setSourceId}
      onOpenClaim={(claimId) => void asked.push(`claim ${claimId}`)}
      onOpenEvent={(eventId) => void asked.push(`event ${eventId}`)}
      onOpenArticle={() => undefined}
      onMessage={({ text }) => void asked.push(text)}
    />
  );
}

async function lowerToE(reason: string) {
  await expect.element(form.getByRole('list', { name: 'What leans on it' })).toBeVisible();
  await form.getByRole('combobox', { name: 'Reliability' }).selectOptions('E · Unreliable');
  await expect.element(form.getByRole('status', { name: 'What falls' })).toHaveTextContent('no origin left');
  await form.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await userEvent.keyboard('{Enter}');
}

async function showExample() {
  const example = await fillExample(one);
  one.show(<SourcesOnScreen start={example.alevi.id} />);
  await expect.element(form).toBeVisible();
  return { ...example, readAlevi: async () => one.db.sources.get(example.alevi.id) };
}

describe('the grid of sources', () => {
  test('shows name, kind, the reliability in force and how many claims and articles use each', async () => {
    await showExample();
    expect(row(/^Karim Alevi/).element().textContent).toBe('Karim AleviPersonC · Fairly reliable20');
    expect(row(/^Fars/).element().textContent).toBe('Fars · خبرگزاری فارسAgencyNot graded21');
    await expect.element(row(/^“a number of official sources/)).toBeVisible();
  });

  test('is filtered by names in other scripts too', async () => {
    await showExample();
    await page.getByRole('searchbox', { name: 'Filter sources' }).fill('فارس');
    await until(() => grid.element().getAttribute('aria-rowcount') === '2');
    await expect.element(row(/^Fars/)).toBeVisible();
  });
});

describe('names that sound alike', () => {
  async function showTwo() {
    const first = await addSource(one.db, one.origin, { name: 'Karim Alevi', kind: 'person' });
    const second = await addSource(one.db, one.origin, { name: 'Карим Алеви', kind: 'person' });
    await addSource(one.db, one.origin, { name: 'Harbour office', kind: 'office' });
    one.show(<SourcesOnScreen start={second.id} />);
    await expect.element(form).toBeVisible();
    return { first, second };
  }
  const offer = form.getByText(/^Perhaps the same as/);

  test('are offered with both spellings, and one key merges them', async () => {
    const { first, second } = await showTwo();
    await expect
      .element(offer)
      .toHaveTextContent(
        'Perhaps the same as Karim Alevi (person): Карим Алеви sounds like Karim Alevi in another script.',
      );
    (form.getByRole('textbox', { name: 'Name' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}m{/Alt}');
    const dialog = page.getByRole('dialog', { name: 'Merge another source into “Карим Алеви”' });
    await expect.element(dialog.getByRole('combobox', { name: 'Source' })).toHaveValue('Karim Alevi');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.element(offer).not.toBeInTheDocument();
    expect((await one.db.sources.get(second.id))?.variants).toEqual(['Karim Alevi']);
    expect(await one.db.sources.get(first.id)).toBeUndefined();
  });

  test('one key tells them apart, for good on both sides, and undo takes that back', async () => {
    const { first, second } = await showTwo();
    await expect.element(offer).toBeVisible();
    (form.getByRole('textbox', { name: 'Name' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}d{/Alt}');
    await expect.element(offer).not.toBeInTheDocument();
    expect((await one.db.sources.get(second.id))?.apartFrom).toEqual([first.id]);
    await row(/^Karim Alevi/).click();
    await expect.element(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Karim Alevi');
    await expect.element(offer).not.toBeInTheDocument();
    await undo(one.db, one.origin);
    await expect.element(offer).toHaveTextContent('Perhaps the same as Карим Алеви');
  });

  test('a new variant is looked at too, and one key opens the other source', async () => {
    await showTwo();
    await row(/^Harbour office/).click();
    await expect.element(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Harbour office');
    await expect.element(offer).not.toBeInTheDocument();
    await form.getByRole('textbox', { name: 'Add variant' }).fill('كريم علوي');
    await userEvent.keyboard('{Enter}');
    await expect.element(offer.first()).toHaveTextContent('كريم علوي sounds like');
    await userEvent.keyboard('{Alt>}o{/Alt}');
    await expect.element(form.getByRole('textbox', { name: 'Name' })).toHaveValue(expect.stringMatching(/Alevi|Алеви/));
  });

  test('are told while a source is being added, before there are two of them', async () => {
    await showTwo();
    await page.getByRole('button', { name: 'Add source' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add source' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('کریم علوی');
    await expect.element(dialog.getByText(/^Perhaps the same as/).first()).toBeVisible();
    const { violations } = await axe.run(dialog.element(), { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await userEvent.keyboard('{Alt>}o{/Alt}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(form.getByRole('textbox', { name: 'Name' })).toHaveValue(expect.stringMatching(/Alevi|Алеви/));
    expect(await one.db.sources.count()).toBe(3);
  });
});

describe('the form of a source', () => {
  test('a new judgment asks for a reason and goes into the dated history; nothing is overwritten', async () => {
    const { readAlevi } = await showExample();
    await form.getByRole('combobox', { name: 'Reliability' }).selectOptions('B · Usually reliable');
    await form.getByRole('button', { name: 'Set reliability' }).click();
    await expect.element(form.getByRole('alert')).toBeVisible();
    expect((await readAlevi())?.reliability).toHaveLength(1);
    await form.getByRole('textbox', { name: 'Reason' }).fill('The ministry confirmed his last two statements.');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(async () => (await readAlevi())?.reliability.map((entry) => entry.grade))
      .toEqual(['admiralty-reliability:C', 'admiralty-reliability:B']);
    await until(() =>
      row(/^Karim Alevi/)
        .element()
        .textContent?.includes('B · Usually reliable'),
    );
    const history = form.getByRole('list', { name: 'History of reliability' });
    expect(history.getByRole('listitem').elements()).toHaveLength(2);
    await expect
      .element(history.getByRole('listitem').first())
      .toHaveTextContent('B · Usually reliable · in force · replaced C · Fairly reliable');
    const last = (await one.db.changes.toArray()).at(-1);
    expect(last).toMatchObject({
      action: 'source.rate',
      reason: 'The ministry confirmed his last two statements.',
    });
    await undo(one.db, one.origin);
    await expect.element(form.getByRole('combobox', { name: 'Reliability' })).toHaveValue('admiralty-reliability:C');
  });

  test('lowering it shows what leans on it before and after, and is set when that is confirmed, as one change', async () => {
    const { readAlevi } = await showExample();
    await lowerToE('He was not in the room.');
    const dialog = page.getByRole('dialog', { name: 'Lower “Karim Alevi” from C to E' });
    await expect.element(dialog).toHaveTextContent('He was not in the room.');
    await expect
      .element(dialog)
      .toHaveTextContent(
        '2 claims on 2 events lean on it. Without it 1 event has no origin left, and 1 event has fewer.',
      );
    const events = dialog.getByRole('list', { name: 'What leans on it' }).element().children;
    expect([...events].map((item) => item.querySelector('p')?.textContent)).toEqual([
      '1 article, 1 origin, without it 0 articles, 0 origins',
      '2 articles, 2 origins, without it 1 article, 1 origin',
    ]);
    expect(events[0]?.textContent).toContain('S-400 purchase agreedno other origin');
    await dialog.getByRole('button', { name: 'Keep C' }).click();
    expect((await readAlevi())?.reliability).toHaveLength(1);
    await form.getByRole('button', { name: 'Set reliability…' }).click();
    const seq = await one.db.changes.count();
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await readAlevi())?.reliability.at(-1)?.grade).toBe('admiralty-reliability:E');
    expect(await one.db.changes.count()).toBe(seq + 1);
    expect((await one.db.changes.toArray()).at(-1)).toMatchObject({ reason: 'He was not in the room.' });
  });

  test('from what falls one goes to its place, and what was begun is still there afterwards', async () => {
    const { agreed } = await showExample();
    await lowerToE('He was not in the room.');
    await page.getByRole('dialog').getByRole('button', { name: 'S-400 purchase agreed' }).click();
    expect(asked).toEqual([`event ${agreed.id}`]);
    one.hide();
    await expect.element(form).not.toBeInTheDocument();
    one.show(
      <SourcesOnScreen
        start={(await one.db.sources.filter((row) => row.name === 'Karim Alevi').first())?.id ?? null}
      />,
    );
    await expect.element(form.getByRole('combobox', { name: 'Reliability' })).toHaveValue('admiralty-reliability:E');
    await expect.element(form.getByRole('textbox', { name: 'Reason' })).toHaveValue('He was not in the room.');
    await form.getByRole('combobox', { name: 'Reliability' }).selectOptions('C · Fairly reliable');
    await form.getByRole('textbox', { name: 'Reason' }).fill('');
  });

  test('lists at any time what leans on it, and leads to claims and events', async () => {
    await showExample();
    const leaning = form.getByRole('list', { name: 'What leans on it' });
    await leaning.getByRole('button', { name: /^Russia agrees/ }).click();
    await leaning.getByRole('button', { name: 'September Moscow visit' }).click();
    expect(asked.map((words) => words.split(' ')[0])).toEqual(['claim', 'event']);
  });

  test('its names are a list of fields, each saved when it is left; an empty name is refused', async () => {
    const { readAlevi } = await showExample();
    const variants = form.getByRole('group', { name: 'Variants' });
    await variants.getByRole('textbox', { name: 'Add variant' }).fill('K. Alevi; كريم عليوي');
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await readAlevi())?.variants).toEqual(['K. Alevi', 'كريم عليوي']);
    await variants.getByRole('textbox', { name: 'Variant 1' }).fill('Kareem Alevi');
    await userEvent.keyboard('{Tab}');
    await expect.poll(async () => (await readAlevi())?.variants).toEqual(['Kareem Alevi', 'كريم عليوي']);
    await variants.getByRole('button', { name: 'Remove the variant Kareem Alevi' }).click();
    await expect.poll(async () => (await readAlevi())?.variants).toEqual(['كريم عليوي']);
    await form.getByRole('textbox', { name: 'Name' }).fill('  ');
    await userEvent.keyboard('{Tab}');
    await until(() => asked.some((text) => text.startsWith('A source needs a name')));
    expect((await readAlevi())?.name).toBe('Karim Alevi');
  });

  test('another source with one of its names is proposed for merging, which is undone as one act', async () => {
    const { readAlevi } = await showExample();
    const twin = await addSource(one.db, one.origin, { name: 'کریم علوی', kind: 'person' });
    await rateSource(one.db, one.origin, twin.id, 'admiralty-reliability:D', 'Was denied twice.');
    await form.getByRole('textbox', { name: 'Add variant' }).fill('كريم علوى');
    await userEvent.keyboard('{Enter}');
    await form.getByRole('button', { name: 'Merge them…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge another source into “Karim Alevi”' });
    await expect.element(dialog).toHaveTextContent('D · Not usually reliable, the later judgment, given to کریم علوی');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('One man');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect.poll(async () => one.db.sources.get(twin.id)).toBeUndefined();
    expect((await readAlevi())?.variants).toContain('کریم علوی');
    await expect
      .element(form.getByRole('list', { name: 'History of reliability' }).getByRole('listitem').first())
      .toHaveTextContent('given to کریم علوی before the merge');
    await undo(one.db, one.origin);
    await expect.poll(async () => (await one.db.sources.get(twin.id))?.name).toBe('کریم علوی');
  });

  test('a source is merged with another one found by three letters of any of its names', async () => {
    const { alevi } = await showExample();
    await form.getByRole('button', { name: 'Merge with…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Source' }).fill('فار');
    await page.getByRole('option', { name: /^Fars/ }).click();
    await expect.element(dialog).toHaveTextContent('2 claims, 1 article that named “Fars” will name “Karim Alevi”');
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await expect.poll(async () => (await one.db.sources.get(alevi.id))?.variants).toContain('خبرگزاری فارس');
    await until(() => asked.some((text) => text.startsWith('Merged “Fars” into “Karim Alevi”')));
  });

  test('a source in use cannot be removed, an unused one can', async () => {
    await showExample();
    await expect.element(form.getByRole('button', { name: 'Remove source' })).toBeDisabled();
    await expect.element(form).toHaveTextContent('In use: 2 claims');
    await page.getByRole('button', { name: 'Add source' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('A passer-by');
    await userEvent.keyboard('{Enter}');
    await expect.element(form.getByRole('textbox', { name: 'Name' })).toHaveValue('A passer-by');
    await form.getByRole('button', { name: 'Remove source' }).click();
    await until(() => asked.some((text) => text.startsWith('Removed the source “A passer-by”')));
    expect(await one.db.sources.filter((source) => source.name === 'A passer-by').count()).toBe(0);
  });
});

test('a checker of accessibility finds nothing to blame', async () => {
  await showExample();
  const { violations } = await axe.run('#root', { rules: { 'color-contrast': { enabled: false } } });
  expect(
    violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
