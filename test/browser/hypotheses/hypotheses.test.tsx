import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { addGrid, addGridClaims, addHypothesis, setCell } from '../../../renderer/db/hypotheses.ts';
import { HypothesesView } from '../../../renderer/features/hypotheses/HypothesesView.tsx';
import type { Hypothesis } from '../../../shared/model/hypotheses.ts';
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

const grid = page.getByRole('grid', { name: 'Hypothesis grid' });
const dialog = page.getByRole('dialog');

function HypothesesOnScreen(props: { readonly gridId?: string; readonly cell?: string }) {
  const [gridId, setGridId] = useState<string | null>(props.gridId ?? null);
  const [cell, setCellPlace] = useState<string | null>(props.cell ?? null);
  return (
    <HypothesesView
      db={one.db}
      origin={one.origin}
      settings={one.settings}
      gridId={gridId}
      cell={cell}
      onChooseGrid={setGridId}
      onCellChange={setCellPlace}
      onOpenClaim={(id) => void asked.push(`claim ${id}`)}
      onOpenArticle={(id, clipId) => void asked.push(`article ${id} ${clipId}`)}
      onExport={() => void asked.push('export')}
      onMessage={({ text }) => void asked.push(text)}
    />
  );
}

/** A grid over the claims of the example: three hypotheses, and the claims with these statements as rows. */
async function showGrid(statements = ['Russia agrees to sell S-400 systems to Iraq', 'No purchase', 'Alevi spoke']) {
  const example = await fillExample(one);
  const { db, origin } = one;
  const made = await addGrid(db, origin, 'Did Iraq agree to buy the S-400?');
  const hypotheses: Hypothesis[] = [];
  for (const words of ['It agreed', 'It only talked', 'Nothing happened'])
    hypotheses.push(await addHypothesis(db, origin, made.id, words));
  const claims = await db.claims.toArray();
  const chosen = statements.map((words) => claims.find((claim) => claim.statement.startsWith(words)));
  const rows = await addGridClaims(
    db,
    origin,
    made.id,
    chosen.flatMap((claim) => claim?.id ?? []),
  );
  expect(rows).toHaveLength(statements.length);
  one.show(<HypothesesOnScreen gridId={made.id} />);
  await expect.element(grid).toBeVisible();
  await until(() => document.querySelector('[data-active="true"]'));
  const cellsOf = async (index: number) => (await db.gridClaims.get(rows[index]?.id ?? ''))?.cells ?? {};
  const verdicts = async (index: number) => {
    const cells = await cellsOf(index);
    return hypotheses.map(({ id }) => cells[id]?.verdict ?? null);
  };
  return { ...example, made, hypotheses, rows, chosen, cellsOf, verdicts };
}
const focusGrid = () => document.querySelector<HTMLElement>('[data-active="true"]')?.focus();
const footer = () =>
  [...document.querySelectorAll('[role="grid"] > [role="row"]:last-child [role="gridcell"]')].map((c) => c.textContent);

describe('a grid is made by keyboard', () => {
  test('from the first question to a judged cell, each act one change, undone one by one', async () => {
    const { visit } = await fillExample(one);
    one.show(<HypothesesOnScreen />);
    await page.getByRole('button', { name: 'Ask the first question' }).click();
    await userEvent.keyboard('Who fired?{Enter}');
    await page.getByRole('button', { name: /Add a hypothesis/ }).click();
    await userEvent.keyboard('Militia{Enter}');
    await expect.element(grid).toBeVisible();
    await until(() => document.querySelector('[data-active="true"]'));
    focusGrid();
    await userEvent.keyboard('h');
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('Army{Enter}');
    await expect.poll(async () => (await one.db.grids.toArray())[0]?.hypotheses.length).toBe(2);
    await expect.element(dialog).not.toBeInTheDocument();
    focusGrid();
    await userEvent.keyboard('e');
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('moscow visit');
    await until(() => document.querySelectorAll('[role="option"]').length === 2);
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}{Control>}{Enter}{/Control}');
    await expect.poll(async () => one.db.gridClaims.count()).toBe(2);
    const rows = await one.db.gridClaims.toArray();
    for (const row of rows) expect((await one.db.claims.get(row.claimId))?.eventId).toBe(visit.id);
    await expect.element(dialog).not.toBeInTheDocument();
    // Written is not yet shown: the keys go to the rows on screen.
    await expect.poll(() => grid.element().getAttribute('aria-rowcount')).toBe(`${rows.length + 2}`);
    focusGrid();
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{ArrowRight}i');
    await expect.poll(async () => Object.values((await one.db.gridClaims.toArray())[0]?.cells ?? {}).length).toBe(1);
    const acts = (await one.db.changes.toArray()).slice(-5).map((change) => change.action);
    expect(acts).toEqual(['grid.add', 'hypothesis.add', 'hypothesis.add', 'grid-claim.add', 'cell.set']);
    for (let count = 0; count < 5; count += 1) await undo(one.db, one.origin);
    await expect.element(page.getByRole('button', { name: 'Ask the first question' })).toBeVisible();
  });

  test('claims that are in the grid are told, and not taken in twice', async () => {
    const { rows } = await showGrid();
    focusGrid();
    await userEvent.keyboard('e');
    await expect.element(dialog).toBeVisible();
    await userEvent.keyboard('Alevi spoke');
    await expect.element(dialog.getByRole('option', { name: /in the grid already/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog.getByRole('button', { name: /^Take 0 claims in/ })).toBeDisabled();
    expect(await one.db.gridClaims.count()).toBe(rows.length);
  });
});

describe('the cells', () => {
  test('are walked by arrows and set by C, I, N, A and Delete', async () => {
    const { verdicts } = await showGrid();
    focusGrid();
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{ArrowRight}');
    await userEvent.keyboard('c{ArrowRight}i{ArrowRight}a');
    await expect.poll(() => verdicts(0)).toEqual(['consistent', 'inconsistent', 'not-applicable']);
    await userEvent.keyboard('{ArrowDown}{Home}{ArrowRight}i{ArrowRight}n{ArrowLeft}{Delete}');
    await expect.poll(() => verdicts(1)).toEqual([null, 'neutral', null]);
    await undo(one.db, one.origin);
    await expect.poll(() => verdicts(1)).toEqual(['inconsistent', 'neutral', null]);
    await redo(one.db, one.origin);
    await expect.poll(() => verdicts(1)).toEqual([null, 'neutral', null]);
  });

  test('say in words what stands in them, and the grid how many rows and columns there are', async () => {
    const { made, rows, hypotheses } = await showGrid();
    await setCell(one.db, one.origin, rows[0]?.id ?? '', hypotheses[1]?.id ?? '', {
      verdict: 'inconsistent',
      rationale: 'he says so',
    });
    expect(made.hypotheses).toHaveLength(0);
    const row = grid.getByRole('row', { name: /^Russia agrees/ });
    await expect.element(row.getByRole('gridcell', { name: 'inconsistent, with a rationale' })).toBeVisible();
    expect(row.getByRole('gridcell', { name: 'not set' }).elements().length).toBeGreaterThanOrEqual(2);
    expect(grid.element().getAttribute('aria-rowcount')).toBe('5');
    expect(grid.element().getAttribute('aria-colcount')).toBe('5');
    await expect.element(row.getByRole('rowheader')).toHaveTextContent('Karim Alevi said → Al-Akhad TV → Fars');
  });

  test('Enter goes to the rationale, which warns of mixed sentences, and Esc goes back to the cell', async () => {
    const { cellsOf, hypotheses } = await showGrid();
    focusGrid();
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{ArrowRight}i{Enter}');
    const rationale = page.getByRole('textbox', { name: 'Rationale' });
    await expect.element(rationale).toHaveFocus();
    await userEvent.keyboard('It is likely, with low confidence.');
    await expect.element(page.getByRole('list', { name: 'Warnings' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect
      .poll(async () => (await cellsOf(0))[hypotheses[0]?.id ?? ''])
      .toEqual({ verdict: 'inconsistent', rationale: 'It is likely, with low confidence.' });
    await until(() => document.activeElement?.getAttribute('data-active') === 'true');
  });

  test('are set by a press at the side as well', async () => {
    const { verdicts } = await showGrid();
    await grid
      .getByRole('row', { name: /^Alevi spoke/ })
      .getByRole('gridcell')
      .nth(2)
      .click();
    await page.getByRole('radio', { name: /^neutral/ }).click();
    await expect.poll(() => verdicts(2)).toEqual([null, null, 'neutral']);
  });
});

describe('the scores', () => {
  test('count origins once, name the least, and mark a row that says the same of all', async () => {
    const { rows, hypotheses } = await showGrid([
      'Russia agrees to sell S-400 systems to Iraq',
      'Al-Fayyad visited Moscow',
      'No purchase',
    ]);
    const set = (row: number, letters: string) =>
      Promise.all(
        [...letters].map((letter, index) =>
          setCell(one.db, one.origin, rows[row]?.id ?? '', hypotheses[index]?.id ?? '', {
            verdict: letter === 'I' ? 'inconsistent' : letter === 'C' ? 'consistent' : 'neutral',
          }),
        ),
      );
    await set(0, 'CII');
    await set(1, 'CIN');
    await set(2, 'NNN');
    await expect.poll(() => footer()[1]).toContain('2 claims');
    // Both come from Karim Alevi.
    expect(footer().map((words) => words?.replace(/^\D*(\d).*/, '$1'))).toEqual(['0', '1', '1', '']);
    expect(footer()[0]).toContain('the least of all');
    await expect.element(grid.getByRole('row', { name: /^No purchase/ })).toHaveTextContent('= same of all');
    await page.getByRole('button', { name: 'Most telling first' }).click();
    const order = () =>
      [...document.querySelectorAll('[role="rowgroup"] [role="rowheader"]')]
        .map((header) => ({ top: header.getBoundingClientRect().top, words: header.textContent ?? '' }))
        .toSorted((a, b) => a.top - b.top)
        .map(({ words }) => words.slice(0, 6));
    await expect.poll(order).toEqual(['Al-Fay', 'Russia', 'No pur']);
  });

  test('what if this source is wrong: its claims fall, before and after stand side by side, and nothing is stored', async () => {
    const { rows, hypotheses, alevi } = await showGrid();
    for (const row of rows.slice(0, 1))
      await setCell(one.db, one.origin, row.id, hypotheses[1]?.id ?? '', { verdict: 'inconsistent' });
    const changes = await one.db.changes.count();
    const doubt = page.getByRole('combobox', { name: 'What if this source is wrong?' });
    await expect.element(doubt.getByRole('option', { name: /^Karim Alevi/ })).toBeInTheDocument();
    await doubt.selectOptions(alevi.id);
    const region = page.getByRole('region', { name: 'What if this source is wrong?' });
    await expect.element(region).toHaveTextContent(/If Karim Alevi is wrong, \d claims? falls? with it/);
    const line = region.getByRole('row', { name: /^H2/ });
    await expect.element(line).toHaveTextContent('1 origin, 1 claim');
    await expect.element(line).toHaveTextContent('nothing');
    await expect.element(grid.getByRole('row', { name: /^Russia agrees/ })).toHaveTextContent('taken out');
    await region.getByRole('button', { name: 'As it is' }).click();
    await expect.element(region).not.toBeInTheDocument();
    expect(await one.db.changes.count()).toBe(changes);
  });
});

describe('hypotheses and claims', () => {
  const words = async () => (await one.db.grids.toArray())[0]?.hypotheses.map((hypothesis) => hypothesis.statement);

  test('a hypothesis is worded anew, moved and removed by keys on its head', async () => {
    await showGrid();
    focusGrid();
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowRight}{Enter}');
    await expect.element(dialog.getByRole('textbox', { name: 'Hypothesis' })).toHaveValue('It agreed');
    await userEvent.keyboard('{Control>}a{/Control}It agreed in Moscow{Enter}');
    await expect.poll(words).toEqual(['It agreed in Moscow', 'It only talked', 'Nothing happened']);
    await expect.element(dialog).not.toBeInTheDocument();
    focusGrid();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await expect.poll(words).toEqual(['It only talked', 'It agreed in Moscow', 'Nothing happened']);
    await until(() => document.querySelector('[data-active="true"]')?.textContent?.includes('It agreed in Moscow'));
    focusGrid();
    await userEvent.keyboard('{Delete}');
    await expect.poll(words).toEqual(['It only talked', 'Nothing happened']);
    expect(asked.at(-1)).toContain('Undo brings it back.');
    await undo(one.db, one.origin);
    await expect.poll(words).toHaveLength(3);
  });

  test('a claim is opened and taken out by keys, and the keyboard keeps its place', async () => {
    const { chosen } = await showGrid();
    focusGrid();
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{Enter}');
    expect(asked).toEqual([`claim ${chosen[0]?.id}`]);
    await userEvent.keyboard('{Delete}');
    await expect.poll(() => one.db.gridClaims.count()).toBe(2);
    expect(await one.db.claims.get(chosen[0]?.id ?? '')).toBeDefined();
    await until(() => document.activeElement?.getAttribute('role') === 'rowheader');
  });

  test('who comes back stands on the cell that was left', async () => {
    const { made, rows, hypotheses } = await showGrid();
    one.hide();
    await expect.element(grid).not.toBeInTheDocument();
    one.show(<HypothesesOnScreen gridId={made.id} cell={`${rows[1]?.id}.${hypotheses[2]?.id}`} />);
    await until(() => document.activeElement?.getAttribute('data-column') === '3');
    expect(document.activeElement?.getAttribute('data-row')).toBe('2');
  });
});

test('a grid of five hundred claims draws only what is in sight, and its end is reached by a key', async () => {
  await fillExample(one);
  const { db, origin } = one;
  const [sample] = await db.claims.toArray();
  if (!sample) throw new Error('The example has claims.');
  const claims = Array.from({ length: 500 }, (_, index) => ({
    ...sample,
    id: origin.newId(),
    statement: `Statement number ${index}`,
  }));
  await db.claims.bulkAdd(claims);
  const made = await addGrid(db, origin, 'Many?');
  await addHypothesis(db, origin, made.id, 'A');
  await addGridClaims(
    db,
    origin,
    made.id,
    claims.map((claim) => claim.id),
  );
  one.show(<HypothesesOnScreen gridId={made.id} />);
  await until(() => document.querySelector('[data-active="true"]'));
  expect(document.querySelectorAll('[role="row"]').length).toBeLessThan(40);
  focusGrid();
  await userEvent.keyboard('{Control>}{End}{/Control}{ArrowUp}{ArrowLeft}{ArrowLeft}');
  await until(() => document.activeElement?.textContent?.includes('Statement number 499'), 'the last claim');
});

test('a checker of accessibility finds nothing to blame', async () => {
  const { rows, hypotheses } = await showGrid();
  await setCell(one.db, one.origin, rows[0]?.id ?? '', hypotheses[0]?.id ?? '', { verdict: 'inconsistent' });
  await expect.element(page.getByRole('radio', { name: /^inconsistent/ })).toBeChecked();
  const { violations } = await axe.run('#root');
  expect(
    violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
