import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
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
      onOpenArticle={() => undefined}
      onMessage={({ text }) => void asked.push(text)}
    />
  );
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
    expect(row(/^Fars/).element().textContent).toBe('FarsAgencyNot graded21');
    await expect.element(row(/^“a number of official sources/)).toBeVisible();
  });

  test('is filtered by names in other scripts too', async () => {
    await showExample();
    await page.getByRole('searchbox', { name: 'Filter sources' }).fill('فارس');
    await until(() => grid.element().getAttribute('aria-rowcount') === '2');
    await expect.element(row(/^Fars/)).toBeVisible();
  });
});

describe('the form of a source', () => {
  test('a new judgment asks for a reason and goes into the dated history; nothing is overwritten', async () => {
    const { readAlevi } = await showExample();
    await form.getByRole('combobox', { name: 'Reliability' }).selectOptions('D · Not usually reliable');
    await form.getByRole('button', { name: 'Set reliability' }).click();
    await expect.element(form.getByRole('alert')).toBeVisible();
    expect((await readAlevi())?.reliability).toHaveLength(1);
    await form.getByRole('textbox', { name: 'Reason' }).fill('His last two statements were denied by the ministry.');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(async () => (await readAlevi())?.reliability.map((entry) => entry.grade))
      .toEqual(['admiralty-reliability:C', 'admiralty-reliability:D']);
    await until(() =>
      row(/^Karim Alevi/)
        .element()
        .textContent?.includes('D · Not usually reliable'),
    );
    const history = form.getByRole('list', { name: 'History of reliability' });
    expect(history.getByRole('listitem').elements()).toHaveLength(2);
    await expect
      .element(history.getByRole('listitem').first())
      .toHaveTextContent('D · Not usually reliable · in force');
    const last = (await one.db.changes.toArray()).at(-1);
    expect(last).toMatchObject({
      action: 'source.rate',
      reason: 'His last two statements were denied by the ministry.',
    });
    await undo(one.db, one.origin);
    await expect.element(form.getByRole('combobox', { name: 'Reliability' })).toHaveValue('admiralty-reliability:C');
  });

  test('lists the claims that lean on it and leads to them', async () => {
    await showExample();
    const leaning = form.getByRole('list', { name: 'Claims that lean on it' });
    await expect.poll(() => leaning.getByRole('listitem').elements().length).toBe(2);
    await leaning.getByRole('button', { name: /^Russia agrees/ }).click();
    expect(asked[0]).toMatch(/^claim /);
  });

  test('names and variants are saved when the field is left; an empty name is refused', async () => {
    const { readAlevi } = await showExample();
    await form.getByRole('textbox', { name: 'Variants' }).fill('K. Alevi; كريم عليوي');
    await userEvent.keyboard('{Tab}');
    await expect.poll(async () => (await readAlevi())?.variants).toEqual(['K. Alevi', 'كريم عليوي']);
    await form.getByRole('textbox', { name: 'Name' }).fill('  ');
    await userEvent.keyboard('{Tab}');
    await until(() => asked.some((text) => text.startsWith('A source needs a name')));
    expect((await readAlevi())?.name).toBe('Karim Alevi');
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
