import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { listFamily } from '../../../renderer/db/families.ts';
import { addDocument } from './documents.ts';
import { type FamilyCase, openFamily, REWRITES } from './family-case.ts';
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

const isFocused = (element: () => Element | null) => until(() => document.activeElement === element(), 'the focus');
const familyOf = async (made: FamilyCase) => {
  const [familyId] = (await made.db.articles.toArray()).flatMap((row) => row.familyId ?? []);
  return familyId ? listFamily(made.db, familyId) : [];
};

describe('the family of an article', () => {
  test('says which of the rewrites is open, and stays away where there is one only', async () => {
    await show(await openFamily(REWRITES));
    await expect.element(strip()).toHaveTextContent('2 of 5 rewrites of one story');
    await closeShown();
    await show(await openFamily(REWRITES.slice(0, 1)), 0);
    await expect.element(article()).toBeVisible();
    expect(strip().query()).toBeNull();
  });

  test('lists its members in order of publication with why they are there, at one key', async () => {
    await show(await openFamily(REWRITES));
    await openMembers();
    expect(
      members()
        .elements()
        .map((row) => row.querySelector('span')?.textContent),
    ).toEqual([
      'Chlorine train leaves the rails',
      'Night of fear in Sorvik',
      'Train accident: line closed until Friday',
      'Four hundred people leave their houses',
      'Lucky with the wind',
    ]);
    const row = memberOf('Train accident: line closed until Friday');
    await expect.element(row).toHaveTextContent('Norrland Times · 14 Oct 2021');
    await expect.element(row).toHaveTextContent('82 % of its wording is in “Chlorine train leaves the rails”');
    await expect.element(row).toHaveTextContent('proposed');
    await expect
      .element(memberOf('Night of fear in Sorvik'))
      .toHaveTextContent('82 % of the wording of “Chlorine train leaves the rails” is in it');
  });

  test('tells for each member how much of it the analyst has not seen', async () => {
    const made = await openFamily(REWRITES);
    await show(made);
    await openMembers();
    await expect
      .element(memberOf('Four hundred people leave their houses'), PATIENCE)
      .toHaveTextContent('1 new sentence');
    await expect.element(memberOf('Lucky with the wind')).toHaveTextContent('nothing new');
    await expect.element(memberOf('Chlorine train leaves the rails')).toHaveTextContent('nothing new');
  });

  test('arrows walk the members, Enter opens one and Escape goes back to the text', async () => {
    const made = await openFamily(REWRITES);
    const open = await show(made);
    await openMembers();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(open.asked.articles).toEqual([made.articleIds[3]]);
    await userEvent.keyboard('{Home}{Enter}');
    expect(open.asked.articles.at(-1)).toBe(made.articleIds[0]);
    await userEvent.keyboard('{Escape}');
    await expect.element(article()).toHaveFocus();
    await expect.element(members().first()).toBeVisible();
    await userEvent.keyboard('gg');
    await expect.element(article()).toHaveFocus();
    expect(members().query()).toBeNull();
  });

  test('X throws a wrong member out at once, the focus goes on with the next, and Undo brings it back', async () => {
    const made = await openFamily(REWRITES);
    const open = await show(made);
    await openMembers();
    await userEvent.keyboard('{ArrowDown}x');
    await expect.element(strip()).toHaveTextContent('2 of 4 rewrites of one story');
    await isFocused(() => memberOf('Four hundred people leave their houses').element());
    expect((await familyOf(made)).map((row) => row.id)).not.toContain(made.articleIds[2]);
    expect(open.asked.messages.at(-1)).toEqual({
      kind: 'good',
      text: '“Train accident: line closed until Friday” is thrown out of the family. Undo brings it back.',
    });
    await undo(made.db, made.origin);
    await expect.element(strip()).toHaveTextContent('2 of 5 rewrites of one story');
    await userEvent.keyboard('{End}{Delete}');
    await expect.element(strip()).toHaveTextContent('2 of 4 rewrites of one story');
    await isFocused(() => memberOf('Four hundred people leave their houses').element());
  });

  test('X on the open article throws that one out, and the focus goes on in its text', async () => {
    const made = await openFamily(REWRITES);
    await show(made);
    await openMembers();
    await userEvent.keyboard('x');
    await expect.element(strip()).not.toBeInTheDocument();
    await expect.element(article()).toHaveFocus();
    expect(painted('new-sentence')).toEqual([]);
    expect((await made.db.articles.get(made.articleIds[1] ?? ''))?.familyId).toBeNull();
  });

  test('Y confirms all members', async () => {
    const made = await openFamily(REWRITES);
    await show(made);
    await openMembers();
    await userEvent.keyboard('y');
    await expect.element(memberOf('Lucky with the wind')).toHaveTextContent('✓ confirmed');
    expect((await familyOf(made)).map((row) => row.kinship?.status)).toEqual(Array(5).fill('confirmed'));
    expect(
      strip()
        .getByRole('button', { name: /^Confirm/ })
        .query(),
    ).toBeNull();
  });

  test('an article joins by a few letters of its title; one without a family by the menu of the reader', async () => {
    const made = await openFamily(REWRITES.slice(0, 2));
    const lone = await addDocument(made.db, made.origin, {
      title: 'A train, a river, and what the divers saw',
      outlet: 'Evening Post',
      blocks: ['A train, a river, and what the divers saw', 'Divers went down to the wagons on Thursday.'],
    });
    await show(made);
    await openMembers();
    await userEvent.keyboard('a');
    const dialog = page.getByRole('dialog', { name: 'Add an article to this family' });
    await expect.element(dialog.getByRole('combobox', { name: 'Article' })).toHaveFocus();
    await userEvent.keyboard('divers');
    await expect
      .element(page.getByRole('option'))
      .toHaveTextContent('A train, a river, and what the divers sawEvening Post');
    await userEvent.keyboard('{ArrowDown}{Enter}{Enter}');
    await expect.element(strip()).toHaveTextContent('2 of 3 rewrites of one story');
    await expect.element(memberOf('A train, a river, and what the divers saw')).toHaveTextContent('put here by you');
    await undo(made.db, made.origin);
    await closeShown();

    const other = await openFamily(REWRITES.slice(0, 1));
    const second = await addDocument(other.db, other.origin, {
      title: 'Another report of it',
      blocks: ['Another report of it', 'Divers went down to the wagons on Thursday.'],
    });
    await show({ ...other, articleIds: [second] }, 0);
    (page.getByRole('button', { name: 'More about this article' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitem', { name: 'Add to a family…' })).toBeVisible();
    // The last item removes the article.
    await userEvent.keyboard('{End}{ArrowUp}{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'Add to a family' })).toBeVisible();
    await userEvent.keyboard('chlorine');
    await expect.element(page.getByRole('option')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}{Enter}');
    await expect.element(strip()).toHaveTextContent(/of 2 rewrites of one story/);
    expect(lone).not.toBe(second);
  });

  test('has nothing for a checker of accessibility to blame', async () => {
    await show(await openFamily(REWRITES));
    await openMembers();
    await expect
      .element(memberOf('Four hundred people leave their houses'), PATIENCE)
      .toHaveTextContent('1 new sentence');
    const { violations } = await axe.run(strip().element(), { rules: { 'color-contrast': { enabled: false } } });
    expect(
      violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
    ).toEqual([]);
  });
});
