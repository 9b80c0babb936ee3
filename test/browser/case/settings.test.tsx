import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readUndoState, undo } from '../../../renderer/db/changes.ts';
import { setGrade } from '../../../renderer/db/claims.ts';
import { editClip } from '../../../renderer/db/clips.ts';
import { readSettings } from '../../../renderer/db/settings.ts';
import { useLive } from '../../../renderer/db/use-live.ts';
import { SettingsDialog } from '../../../renderer/features/case/SettingsDialog.tsx';
import { ClaimForm } from '../../../renderer/features/claims/ClaimForm.tsx';
import { type CaseOnScreen, openCaseOnScreen } from '../timeline/case-on-screen.tsx';
import { fillExample } from '../timeline/example-case.ts';

let one: CaseOnScreen;
let asked: string[] = [];
beforeEach(async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
  asked = [];
});
afterEach(() => one.close());

const dialog = page.getByRole('dialog', { name: 'Case settings' });
const scale = dialog.getByRole('combobox', { name: 'Likelihood' });
const form = page.getByRole('form', { name: 'Claim' });
const readStored = () => readSettings(one.db);

/** The dialog over a claim's form, as the app shows them. */
function SettingsOnScreen({ claimId, isOpen }: { readonly claimId: string; readonly isOpen: boolean }) {
  const settings = useLive(() => readSettings(one.db), []);
  if (!settings) return null;
  return (
    <>
      <ClaimForm
        db={one.db}
        origin={one.origin}
        settings={settings}
        claimId={claimId}
        onOpenArticle={() => undefined}
        onOpenSource={() => undefined}
        onRemoved={() => undefined}
        onMessage={({ text }) => void asked.push(text)}
      />
      <SettingsDialog
        db={one.db}
        origin={one.origin}
        settings={settings}
        isOpen={isOpen}
        onClose={() => one.show(<SettingsOnScreen claimId={claimId} isOpen={false} />)}
        onShowOlder={() => void asked.push('show older')}
      />
    </>
  );
}

async function showSettings() {
  await fillExample(one);
  const claim = (await one.db.claims.toArray()).find((row) => row.likelihood !== 'not-graded');
  if (!claim) throw new Error('The example has a claim with a likelihood.');
  const open = () => one.show(<SettingsOnScreen claimId={claim.id} isOpen />);
  open();
  await expect.element(dialog).toBeVisible();
  return { claim, open };
}

test('another scale says beforehand which grades it leaves on the old one, and they keep it', async () => {
  const { claim, open } = await showSettings();
  await expect.element(dialog.getByRole('listitem').first()).toHaveTextContent('almost no chance (01–05 %)');
  await scale.selectOptions('PHIA Probability Yardstick 2025');
  const older = dialog.getByRole('status', { name: 'Grades on another scale' });
  await expect.element(older).toHaveTextContent(/With this scale, the case keeps \d+ grades? on ICD 203/);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await readStored())?.likelihoodScale).toBe('phia');
  const likelihood = form.getByRole('combobox', { name: 'Likelihood' });
  await expect.element(likelihood).toHaveValue(claim.likelihood);
  await expect.element(likelihood).toHaveTextContent(/likely \(55–80 %\) · on ICD 203/);
  open();
  await dialog.getByRole('button', { name: 'Show them' }).click();
  expect(asked).toEqual(['show older']);
  await undo(one.db, one.origin);
  expect((await readStored())?.likelihoodScale).toBe('icd203');
});

test('a scale of one’s own with four steps is made by keyboard, graded on, and kept when its steps change', async () => {
  const { claim, open } = await showSettings();
  await scale.selectOptions('A scale of your own …');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Give the scale a name');
  await dialog.getByRole('textbox', { name: 'Its name' }).fill('House scale');
  await dialog.getByRole('textbox', { name: 'Its steps' }).fill('no (0–25 %)\nrather not\nrather so\nyes (75–100 %)');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await form.getByRole('combobox', { name: 'Likelihood' }).selectOptions('rather so');
  await expect.poll(async () => (await one.db.claims.get(claim.id))?.likelihood).toMatch(/^own-\w+:rather-so$/);
  const own = (await readStored())?.likelihoodScale ?? '';
  open();
  await dialog.getByRole('textbox', { name: 'Its steps' }).fill('no\nyes');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await readStored())?.likelihoodScale).not.toBe(own);
  const stored = await readStored();
  expect(stored?.customScales?.map((one) => [one.name, one.steps.length])).toEqual([
    ['House scale', 4],
    ['House scale', 2],
  ]);
  await expect
    .element(form.getByRole('combobox', { name: 'Likelihood' }))
    .toHaveTextContent('rather so · on House scale');
});

test('kinds and sides are lists of the case’s own words', async () => {
  await showSettings();
  await dialog.getByRole('textbox', { name: 'Sides' }).fill('government\n\nopposition\ngovernment');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await readStored())?.sides).toEqual(['government', 'opposition']);
});

describe('tags', () => {
  const row = (number: number) => dialog.getByRole('group', { name: `Tag ${number}`, exact: true });
  const nameIn = (number: number) => row(number).getByRole('textbox', { name: 'Name of the tag' });
  const save = () => dialog.getByRole('button', { name: 'Save' }).click();

  async function showTags(tags: readonly (readonly string[])[]) {
    await fillExample(one);
    const clips = (await one.db.clips.toArray()).slice(0, tags.length);
    for (const [index, clip] of clips.entries())
      await editClip(one.db, one.origin, clip.id, { tags: [...(tags[index] ?? [])] });
    one.show(<SettingsOnScreen claimId={(await one.db.claims.toArray())[0]?.id ?? ''} isOpen />);
    await expect.element(dialog).toBeVisible();
    return async () => (await one.db.clips.bulkGet(clips.map(({ id }) => id))).map((clip) => clip?.tags);
  }

  test('a new name is given to every clip in the same act, and undo takes both back', async () => {
    const readTags = await showTags([['key', 'check'], ['check'], []]);
    await expect.element(row(2)).toHaveTextContent('2 clips');
    await nameIn(2).fill('  to be checked, twice ');
    await expect.element(row(2)).toHaveTextContent('2 clips follow');
    await save();
    await expect.poll(async () => (await readStored())?.tags?.[1]).toBe('to be checked twice');
    expect(await readTags()).toEqual([['key', 'to be checked twice'], ['to be checked twice'], []]);
    await undo(one.db, one.origin);
    expect(await readTags()).toEqual([['key', 'check'], ['check'], []]);
    expect((await readStored())?.tags).toBeUndefined();
  });

  test('are moved, added and swapped by keyboard alone', async () => {
    const readTags = await showTags([['key'], ['check']]);
    (nameIn(1).element() as HTMLElement).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(nameIn(2)).toHaveValue('key');
    await expect.element(nameIn(2)).toHaveFocus();
    await userEvent.keyboard('{Control>}a{/Control}check');
    (nameIn(1).element() as HTMLElement).focus();
    await userEvent.keyboard('{Control>}a{/Control}key');
    (dialog.getByRole('textbox', { name: 'Add tag' }).element() as HTMLElement).focus();
    await userEvent.keyboard('убеждение{Enter}');
    await save();
    await expect
      .poll(async () => (await readStored())?.tags)
      .toEqual(['key', 'check', 'quote', 'background', 'numbers', 'убеждение']);
    // The two changed names with each other, and the clips went along.
    expect(await readTags()).toEqual([['check'], ['key']]);
  });

  test('one that clips carry asks before it goes, and goes from the clips only when that is said', async () => {
    const readTags = await showTags([
      ['key', 'check'],
      ['check', 'quote'],
    ]);
    await dialog.getByRole('button', { name: 'Remove the tag check' }).click();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('2 clips carry “check”.');
    await userEvent.keyboard('{Enter}');
    await expect.element(nameIn(2)).toHaveFocus();
    await dialog.getByRole('button', { name: 'Remove the tag quote' }).click();
    await dialog.getByRole('button', { name: 'Only off the list' }).click();
    await dialog.getByRole('button', { name: 'Remove the tag numbers' }).click();
    await save();
    await expect.poll(async () => (await readStored())?.tags).toEqual(['key', 'background']);
    expect(await readTags()).toEqual([['key'], ['quote']]);
    expect((await readUndoState(one.db)).undo?.action).toBe('case.settings');
  });

  test('on clips and not on the list can be taken into it; two of one name are refused', async () => {
    await showTags([['witness'], ['witness', 'key']]);
    const others = dialog.getByRole('group', { name: 'Tags that are not on the list' });
    await expect.element(others).toHaveTextContent('witness (2)');
    await others.getByRole('button', { name: 'Add the tag witness' }).click();
    await expect.element(others).not.toBeInTheDocument();
    await nameIn(1).fill('witness');
    await save();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('Two tags are called “witness”');
    expect((await readStored())?.tags).toBeUndefined();
    await nameIn(1).fill('');
    await save();
    await expect.element(dialog.getByRole('alert')).toHaveTextContent('The tag “key” needs a name');
  });
});

test('the form tells how its grades came about', async () => {
  const { claim } = await showSettings();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await setGrade(one.db, one.origin, claim.id, { likelihood: 'icd203:unlikely' }, 'the ministry denies it');
  const history = form.getByRole('list', { name: 'History of the grades' });
  await form.getByText(/^History of the grades/).click();
  const newest = history.getByRole('listitem').first();
  await expect.element(newest).toHaveTextContent('likely (55–80 %) → unlikely (20–45 %)');
  await expect.element(newest).toHaveTextContent('the ministry denies it');
  await undo(one.db, one.origin);
  await expect.element(newest).toHaveTextContent('taken back by Undo');
});

test('a checker of accessibility finds nothing to blame', async () => {
  await showSettings();
  await scale.selectOptions('A scale of your own …');
  const [clip] = await one.db.clips.toArray();
  if (clip) await editClip(one.db, one.origin, clip.id, { tags: ['key', 'loose'] });
  await expect.element(dialog.getByRole('group', { name: 'Tag 1', exact: true })).toHaveTextContent('1 clip');
  await dialog.getByRole('button', { name: 'Remove the tag key' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('1 clip carries “key”');
  const { violations } = await axe.run('[role="dialog"]', { rules: { 'color-contrast': { enabled: false } } });
  expect(
    violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
