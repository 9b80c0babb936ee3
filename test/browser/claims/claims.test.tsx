import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { ClaimsView } from '../../../renderer/features/claims/ClaimsView.tsx';
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

const grid = page.getByRole('grid', { name: 'Claims' });
const form = page.getByRole('form', { name: 'Claim' });
const row = (name: RegExp) => grid.getByRole('row', { name });

function ClaimsOnScreen({ start }: { readonly start: string | null }) {
  const [claimId, setClaimId] = useState(start);
  return (
    <ClaimsView
      db={one.db}
      origin={one.origin}
      settings={one.settings}
      selectedClaimId={claimId}
      onSelectClaim={setClaimId}
      onOpenArticle={(articleId, clipId) => void asked.push(`article ${articleId} ${clipId}`)}
      onOpenEvent={(eventId) => void asked.push(`event ${eventId}`)}
      onOpenSource={(sourceId) => void asked.push(`source ${sourceId}`)}
      onMessage={({ text }) => void asked.push(text)}
    />
  );
}

/** Shows the example's claims with the one of that statement chosen. */
async function showExample(statement?: string) {
  const example = await fillExample(one);
  const claims = await one.db.claims.toArray();
  const chosen = claims.find((claim) => claim.statement === statement) ?? null;
  one.show(<ClaimsOnScreen start={chosen?.id ?? null} />);
  await expect.element(grid).toBeVisible();
  const readChosen = async () => (chosen ? await one.db.claims.get(chosen.id) : undefined);
  return { ...example, chosen, readChosen };
}
const sourceOf = (link: number) =>
  form.getByRole('group', { name: `Link ${link}`, exact: true }).getByRole('combobox', { name: 'Source', exact: true });
const countChanges = async (action: string) =>
  (await one.db.changes.toArray()).filter((change) => change.action === action).length;

describe('the grid of claims', () => {
  test('shows statement, event, answer, stance, chain in words, grades and clips of each claim', async () => {
    await showExample();
    expect(grid.element().getAttribute('aria-rowcount')).toBe('10');
    const words = row(/^Russia agrees/).element().textContent;
    expect(words).toContain('S-400 purchase agreed');
    expect(words).toContain('Karim Alevi said → Al-Akhad TV → Fars');
    expect(row(/^No purchase/).element().textContent).toContain('denies');
    expect(row(/^The attacks/).element().textContent).toContain('likely');
  });

  test('is filtered by words of any column', async () => {
    await showExample();
    await page.getByRole('searchbox', { name: 'Filter claims' }).fill('denies ministry');
    await until(() => grid.element().getAttribute('aria-rowcount') === '2');
    await expect.element(row(/^No purchase/)).toBeVisible();
  });

  test('is walked by arrows, and Enter goes to the form', async () => {
    await showExample('Alevi spoke');
    row(/^Alevi spoke/)
      .element()
      .focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(form.getByRole('textbox', { name: 'Statement' })).toHaveValue('Talks are in the final stage');
    await userEvent.keyboard('{Enter}');
    await expect.element(form.getByRole('textbox', { name: 'Statement' })).toHaveFocus();
  });
});

describe('a claim among accounts that contradict each other', () => {
  test('is marked in the grid, found by the word, and its form shows the accounts and how well its own is borne out', async () => {
    await showExample('The shelling came from eastern Syria');
    await expect.element(row(/^The shelling came from eastern Syria/)).toHaveTextContent('≠ disputed');
    await expect.element(form.getByRole('status', { name: 'Claim disputed' })).toHaveTextContent('≠ disputed');
    await expect.element(form).toHaveTextContent('eastern Syria ≠ “Palestinian territories”');
    await expect
      .element(form.getByRole('status', { name: 'Origins of the claim' }))
      .toHaveTextContent('1 article, 1 origin');
    await page.getByRole('searchbox', { name: 'Filter claims' }).fill('disputed');
    await until(() => grid.element().getAttribute('aria-rowcount') === '3');
  });
});

describe('the form of a claim', () => {
  test('a grade is set as an act of its own and undone as one', async () => {
    const { readChosen } = await showExample('Alevi spoke');
    await form.getByRole('combobox', { name: 'Likelihood' }).selectOptions('likely (55–80 %)');
    await expect.poll(async () => (await readChosen())?.likelihood).toBe('icd203:likely');
    expect(await countChanges('grade.set')).toBe(1);
    await undo(one.db, one.origin);
    await expect.element(form.getByRole('combobox', { name: 'Likelihood' })).toHaveValue('not-graded');
  });

  test('"confirmed" with one origin asks for a reason, and is set together with it', async () => {
    const { readChosen } = await showExample('Alevi spoke');
    await form
      .getByRole('combobox', { name: 'Credibility' })
      .selectOptions('1 · Confirmed by other (independent) sources');
    await expect.element(form.getByRole('alert')).toHaveTextContent('what this claim says has 1 article, 1 origin');
    expect((await readChosen())?.credibility).toBe('admiralty-credibility:2');
    await form.getByRole('textbox', { name: 'Rationale' }).fill('Seen in the broadcast itself');
    await userEvent.keyboard('{Tab}');
    await expect.poll(async () => (await readChosen())?.credibility).toBe('admiralty-credibility:1');
    const last = (await one.db.changes.toArray()).at(-1);
    expect(last).toMatchObject({ action: 'grade.set', reason: 'Seen in the broadcast itself' });
    expect((await readChosen())?.rationale).toBe('Seen in the broadcast itself');
  });

  test('a branch is added to the chain by keys alone: one change, a new source registered with it, when the group is left', async () => {
    const { readChosen } = await showExample('Russia agrees to sell S-400 systems to Iraq');
    const chain = form.getByRole('group', { name: 'Chain' });
    await chain.getByRole('button', { name: 'Correct chain' }).click();
    sourceOf(3).element().focus();
    await userEvent.keyboard('{Alt>}b{/Alt}');
    await expect.element(sourceOf(4)).toHaveFocus();
    await userEvent.keyboard('Donya-e Eqtesad{Tab}');
    await form.getByRole('textbox', { name: 'Statement' }).click();
    await expect.poll(async () => (await readChosen())?.chain.length).toBe(4);
    expect(await countChanges('chain.edit')).toBe(1);
    await expect.element(chain).toHaveTextContent('Karim Alevi said → Al-Akhad TV → Fars, Donya-e Eqtesad');
    await undo(one.db, one.origin);
    await expect.element(chain).toHaveTextContent('Karim Alevi said → Al-Akhad TV → Fars');
    expect(await one.db.sources.filter((source) => source.name === 'Donya-e Eqtesad').count()).toBe(0);
  });

  test('links are added, moved, joined and removed by keys, and the focus goes with them', async () => {
    const { readChosen } = await showExample('Russia agrees to sell S-400 systems to Iraq');
    const chain = form.getByRole('group', { name: 'Chain' });
    await chain.getByRole('button', { name: 'Correct chain' }).click();
    sourceOf(2).element().focus();
    await userEvent.keyboard('{Alt>}b{/Alt}');
    await userEvent.keyboard('Radio Basra{Tab}');
    sourceOf(4).element().focus();
    // Fars had it from both branches; now from the second alone, and from both again.
    await chain
      .getByRole('group', { name: 'Link 4', exact: true })
      .getByRole('checkbox', { name: 'Al-Akhad TV' })
      .click();
    await expect.element(chain.getByRole('button', { name: 'Join the branches above link 4' })).toBeEnabled();
    sourceOf(4).element().focus();
    await userEvent.keyboard('{Alt>}j{/Alt}');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowUp}{/Shift}{/Alt}');
    await expect.element(sourceOf(3)).toHaveFocus();
    await expect.element(sourceOf(3)).toHaveValue('Fars');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    await userEvent.keyboard('{Alt>}l{/Alt}');
    await expect.element(sourceOf(5)).toHaveFocus();
    await userEvent.keyboard('BulgarianMilitary{Tab}');
    sourceOf(3).element().focus();
    await userEvent.keyboard('{Alt>}{Backspace}{/Alt}');
    await expect.element(sourceOf(3)).toHaveValue('Fars');
    await form.getByRole('textbox', { name: 'Statement' }).click();
    await expect.element(chain).toHaveTextContent('Karim Alevi said → Al-Akhad TV → Fars → BulgarianMilitary');
    expect((await readChosen())?.chain.map((link) => link.from.length)).toEqual([0, 1, 1, 1]);
  });

  test('a source is found by a name in another script, and its exact words must stand in what was read', async () => {
    const { readChosen } = await showExample('Russia agrees to sell S-400 systems to Iraq');
    const chain = form.getByRole('group', { name: 'Chain' });
    await chain.getByRole('button', { name: 'Add link' }).click();
    await sourceOf(4).fill('خبرگزارى فارس');
    await expect.element(page.getByRole('option', { name: /^Fars/ })).toBeVisible();
    await userEvent.keyboard('{Tab}');
    await expect
      .element(chain.getByRole('group', { name: 'Link 4', exact: true }))
      .toHaveTextContent('is registered as Fars');
    const words = chain
      .getByRole('group', { name: 'Link 4', exact: true })
      .getByRole('textbox', { name: 'Exact words' });
    await words.fill('whispered that');
    await form.getByRole('textbox', { name: 'Statement' }).click();
    await expect.poll(() => asked.join(' ')).toContain('“whispered that” do not stand in the text');
    expect((await readChosen())?.chain).toHaveLength(3);
    await expect.element(words).toHaveValue('whispered that');
    await words.fill('confirmed that');
    await form.getByRole('textbox', { name: 'Statement' }).click();
    await expect
      .poll(async () => (await readChosen())?.chain[3]?.words)
      .toMatchObject({ text: 'confirmed that', start: 0 });
  });

  test('a claim is moved to another event by three letters', async () => {
    const { readChosen, strikes } = await showExample('Alevi spoke');
    await form.getByRole('combobox', { name: 'Event' }).fill('str');
    await page.getByRole('option', { name: /^Strikes on/ }).click();
    await expect.poll(async () => (await readChosen())?.eventId).toBe(strikes.id);
    await expect
      .element(form.getByRole('combobox', { name: 'Event' }))
      .toHaveValue('Strikes on Al-Hashd al-Shaabi positions');
  });

  test('its passages lead to their places, and its source to the source', async () => {
    const { main, alevi } = await showExample('Russia agrees to sell S-400 systems to Iraq');
    await form.getByRole('button', { name: /confirmed that Russia agrees/ }).click();
    await form.getByRole('button', { name: /^Karim Alevi: C/ }).click();
    expect(asked[0]).toContain(`article ${main.id}`);
    expect(asked[1]).toBe(`source ${alevi.id}`);
  });

  test('what was typed is saved when the view is left', async () => {
    const { readChosen } = await showExample('Alevi spoke');
    await form.getByRole('textbox', { name: 'Answer' }).fill('on television');
    one.hide();
    await expect.poll(async () => (await readChosen())?.slot).toEqual({ name: 'happened', value: 'on television' });
  });

  test('removing it can be undone', async () => {
    const { readChosen } = await showExample('Alevi spoke');
    await form.getByRole('button', { name: 'Remove claim' }).click();
    await expect.poll(readChosen).toBeUndefined();
    await undo(one.db, one.origin);
    await expect.poll(async () => (await readChosen())?.statement).toBe('Alevi spoke');
  });
});

test('an empty case says what claims are', async () => {
  one.show(<ClaimsOnScreen start={null} />);
  await expect
    .element(page.getByText('A claim is one statement by somebody about an event.', { exact: false }))
    .toBeVisible();
});

test('a checker of accessibility finds nothing to blame', async () => {
  await showExample('Russia agrees to sell S-400 systems to Iraq');
  await expect.element(form).toBeVisible();
  const { violations } = await axe.run('#root', { rules: { 'color-contrast': { enabled: false } } });
  expect(
    violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
