import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setTriage } from '../../../renderer/db/articles.ts';
import { undo } from '../../../renderer/db/changes.ts';
import { ARABIC_REWRITES, type FamilyCase, NEW_IN_OPEN, openFamily, REWRITES } from './family-case.ts';
import {
  article,
  closeShown,
  forgetStrip,
  memberOf,
  members,
  openMembers,
  PATIENCE,
  painted,
  show,
  strip,
} from './family-screen.ts';
import { until } from './mount.tsx';

beforeEach(forgetStrip);
afterEach(closeShown);

const triageOf = async (made: FamilyCase) =>
  (await made.db.articles.bulkGet([...made.articleIds])).map((row) => row?.triage.state);

describe('new sentences', () => {
  test('are exactly those that stand in no other member: dotted in the text and marked in its margin', async () => {
    await show(await openFamily(REWRITES));
    await expect.element(strip().getByRole('button', { name: 'New sentences (2)' }), PATIENCE).toBeVisible();
    expect(painted('new-sentence')).toEqual(NEW_IN_OPEN);
    const marked = [...document.querySelectorAll<HTMLElement>('article [data-new]')];
    expect(marked.map((block) => block.textContent?.slice(0, 12))).toEqual(['Nobody was h', 'Divers will ']);
    expect(getComputedStyle(marked[0] as Element).borderInlineStartStyle).toBe('dotted');
  });

  test('S walks them, selects them for a clip and says which one it is; Shift S goes back', async () => {
    await show(await openFamily(REWRITES));
    await expect.element(strip().getByRole('button', { name: 'New sentences (2)' }), PATIENCE).toBeVisible();
    const selected = () => document.getSelection()?.toString();
    await userEvent.keyboard('s');
    expect(selected()).toBe(NEW_IN_OPEN[0]);
    await expect.element(article()).toHaveFocus();
    await expect.element(strip().getByRole('status')).toHaveTextContent('1 of 2');
    await userEvent.keyboard('s');
    expect(selected()).toBe(NEW_IN_OPEN[1]);
    await userEvent.keyboard('s');
    expect(selected()).toBe(NEW_IN_OPEN[0]);
    await userEvent.keyboard('{Shift>}s{/Shift}');
    expect(selected()).toBe(NEW_IN_OPEN[1]);
    await userEvent.keyboard('c');
    await expect.element(page.getByRole('form', { name: 'Clip card' })).toHaveTextContent(NEW_IN_OPEN[1]);
  });

  test('are no longer marked when that is switched off, also in the next article', async () => {
    const made = await openFamily(REWRITES);
    await show(made);
    const toggle = strip().getByRole('button', { name: /^New sentences/ });
    await expect.element(toggle, PATIENCE).toHaveAttribute('aria-pressed', 'true');
    (toggle.element() as HTMLElement).focus();
    await userEvent.keyboard(' ');
    await expect.element(toggle).toHaveAttribute('aria-pressed', 'false');
    expect(painted('new-sentence')).toEqual([]);
    expect(document.querySelector('article [data-new]')).toBeNull();
    await closeShown();
    await show(await openFamily(REWRITES), 3);
    await expect
      .element(strip().getByRole('button', { name: 'New sentences (1)' }), PATIENCE)
      .toHaveAttribute('aria-pressed', 'false');
  });

  test('are found in Arabic, too', async () => {
    await show(await openFamily(ARABIC_REWRITES), 0);
    await expect.element(strip().getByRole('button', { name: 'New sentences (1)' }), PATIENCE).toBeVisible();
    expect(painted('new-sentence')).toEqual(['وسقطت عربتان في النهر.']);
  });
});

describe('closing the rewrites', () => {
  test('sets those without anything new to read after asking with the count, and one Undo takes it back', async () => {
    const made = await openFamily(REWRITES);
    const open = await show(made);
    await openMembers();
    await expect
      .element(memberOf('Four hundred people leave their houses'), PATIENCE)
      .toHaveTextContent('1 new sentence');
    await userEvent.keyboard('r');
    const dialog = page.getByRole('dialog', { name: 'Close the rewrites' });
    await expect.element(dialog).toHaveTextContent('3 rewrites have no sentence that stands neither');
    await expect.element(dialog).toHaveTextContent('One stays open, it has something new:Four hundred people');
    await expect.element(dialog.getByRole('button', { name: 'Set to “read”' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => triageOf(made)).toEqual(['done', 'unread', 'done', 'unread', 'done']);
    expect(open.asked.messages.at(-1)?.text).toBe('3 rewrites are set to “read”. Undo takes it back.');
    await undo(made.db, made.origin);
    await expect.poll(() => triageOf(made)).toEqual(['unread', 'unread', 'unread', 'unread', 'unread']);
  });

  test('can set them to “of no value”, and says why', async () => {
    const made = await openFamily(REWRITES);
    await show(made);
    await openMembers();
    await expect
      .element(memberOf('Four hundred people leave their houses'), PATIENCE)
      .toHaveTextContent('1 new sentence');
    await userEvent.keyboard('r');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
    await expect.poll(() => triageOf(made)).toEqual(['no-value', 'unread', 'no-value', 'unread', 'no-value']);
    const reason = (await made.db.articles.get(made.articleIds[0] ?? ''))?.triage.reason;
    expect(reason).toBe('A rewrite of “Night of fear in Sorvik” with nothing new in it.');
  });

  test('leaves open what two others share and nobody has read', async () => {
    const [first, second, third] = REWRITES;
    if (!first || !second || !third) throw new Error('no rewrites');
    const shared = 'Police had stopped the train twice that evening, railway workers told this agency.';
    const made = await openFamily([
      first,
      ...[second, third].map((one) => ({ ...one, blocks: [...one.blocks, shared] })),
    ]);
    const open = await show(made, 0);
    await openMembers();
    await expect
      .element(memberOf('Train accident: line closed until Friday'), PATIENCE)
      .toHaveTextContent('1 new sentence');
    await userEvent.keyboard('r');
    await until(() => open.asked.messages.at(-1), 'the refusal');
    expect(open.asked.messages.at(-1)).toMatchObject({
      kind: 'bad',
      text: 'No other rewrite can be closed: each has sentences that stand in none you have read.',
    });
    expect(await triageOf(made)).toEqual(['unread', 'unread', 'unread']);
    await setTriage(made.db, made.origin, made.articleIds[1] ?? '', 'done');
    await expect
      .element(memberOf('Train accident: line closed until Friday'), PATIENCE)
      .toHaveTextContent('nothing new');
    await userEvent.keyboard('r');
    await expect.element(page.getByRole('dialog')).toHaveTextContent('One rewrite has no sentence');
  });

  test('nine rewrites are closed by keys alone: one is read, its news are walked, the others are closed', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => {
      const rewrite = REWRITES[index % REWRITES.length];
      if (!rewrite) throw new Error('no rewrite');
      const title = `${rewrite.title}, edition ${index + 1}`;
      return {
        ...rewrite,
        title,
        blocks: [{ text: title, kind: 'heading' as const, level: 1 }, ...rewrite.blocks.slice(1)],
      };
    });
    const made = await openFamily(nine);
    await show(made);
    await openMembers();
    await until(
      () =>
        members()
          .elements()
          .filter((row) => row.textContent?.includes('new')).length === 8,
      'what is new',
    );
    await userEvent.keyboard('r');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(async () =>
        (await triageOf(made)).map((state, index) => (state === 'done' ? '' : nine[index]?.title)).filter(Boolean),
      )
      .toEqual([
        'Night of fear in Sorvik, edition 2',
        'Four hundred people leave their houses, edition 4',
        'Four hundred people leave their houses, edition 9',
      ]);
  });
});
