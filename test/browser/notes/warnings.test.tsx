import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addNote } from '../../../renderer/db/notes.ts';
import { NotesView } from '../../../renderer/features/notes/NotesView.tsx';
import { type CaseOnScreen, openCaseOnScreen, until } from '../timeline/case-on-screen.tsx';

let one: CaseOnScreen;
beforeEach(async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
});
afterEach(() => one.close());

const note = page.getByRole('textbox', { name: 'Note', exact: true });
const warnings = page.getByRole('list', { name: 'Warnings' });
const count = page.getByRole('status', { name: 'Sentences to look at' });

function NotesOnScreen({ start }: { readonly start: string }) {
  const [noteId, setNoteId] = useState<string | null>(start);
  return (
    <NotesView
      db={one.db}
      origin={one.origin}
      settings={one.settings}
      selectedNoteId={noteId}
      onSelectNote={setNoteId}
      onOpenArticle={() => undefined}
      onMessage={() => undefined}
    />
  );
}

async function showNote(plain: string) {
  const { id } = await addNote(one.db, one.origin, { title: 'Judgment', body: { state: '', plain } });
  one.show(<NotesOnScreen start={id} />);
  await expect.element(note).toBeVisible();
  return async () => (await one.db.notes.get(id))?.body;
}

/** The words that are marked in the text. */
const marked = () =>
  [...(CSS.highlights.get('text-warning') ?? [])].map((range) => (range as Range).toString()).toSorted();

test('a sentence with both is marked while it is written, told with its reason, and free again when it is parted', async () => {
  const read = await showNote('');
  await note.click();
  await userEvent.keyboard('We judge with high confidence that a sale is likely.');
  await expect
    .element(warnings.getByRole('listitem'))
    .toHaveTextContent('“likely” says how likely it is, “high confidence” how sure you are of that.');
  await expect.element(count).toHaveTextContent('One sentence to look at');
  expect(marked()).toEqual(['We judge with high confidence that a sale is likely.']);
  await expect.poll(async () => (await read())?.plain).toBe('We judge with high confidence that a sale is likely.');
  expect((await read())?.state).not.toContain('warning');
  await userEvent.keyboard('{Shift>}{Home}{/Shift}We judge so with high confidence. A sale is likely.');
  await expect.element(warnings).not.toBeInTheDocument();
  expect(marked()).toEqual([]);
});

test('F8 goes from one marked sentence to the next and round, also over formats; Shift goes back', async () => {
  await showNote('First: likely, low confidence.\nNothing here.\nThen we doubt it. It is unlikely, high confidence.');
  await until(() => marked().length === 2);
  await note.click();
  const chosen = () => String(window.getSelection());
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  await userEvent.keyboard('{F8}');
  await expect.poll(chosen).toBe('First: likely, low confidence.');
  await userEvent.keyboard('{F8}');
  await expect.poll(chosen).toBe('It is unlikely, high confidence.');
  // A mark over words of which some are bold.
  await userEvent.keyboard('{Control>}b{/Control}');
  await userEvent.keyboard('{F8}');
  await expect.poll(chosen).toBe('First: likely, low confidence.');
  await userEvent.keyboard('{Shift>}{F8}{/Shift}');
  await expect.poll(chosen).toBe('It is unlikely, high confidence.');
  await expect.poll(marked).toEqual(['First: likely, low confidence.', 'It is unlikely, high confidence.']);
});

test('a press on a warning goes to its sentence', async () => {
  await showNote('First line.\nIt is likely, with low confidence.');
  await warnings.getByRole('button').click();
  await expect.poll(() => String(window.getSelection())).toBe('It is likely, with low confidence.');
  await expect.element(note).toHaveFocus();
});

test('right-to-left sentences are marked as well', async () => {
  await showNote('من المرجح أن الصفقة تمت، ونقول ذلك بثقة عالية.');
  await until(() => marked().length === 1);
  await expect.element(warnings.getByRole('listitem')).toHaveTextContent('بثقة عالية');
});

test('marks go with their note, and a checker of accessibility finds nothing to blame', async () => {
  await showNote('It is likely, with low confidence.');
  await until(() => marked().length === 1);
  const { violations } = await axe.run('#root');
  expect(
    violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
  one.hide();
  await until(() => !CSS.highlights.has('text-warning'));
});
