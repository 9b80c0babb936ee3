import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { undo } from '../../../renderer/db/changes.ts';
import { addNote } from '../../../renderer/db/notes.ts';
import { NotesView } from '../../../renderer/features/notes/NotesView.tsx';
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

const note = page.getByRole('textbox', { name: 'Note', exact: true });
const title = page.getByRole('textbox', { name: 'Title of the note' });
const state = page.getByRole('status', { name: 'Saved state' });

function NotesOnScreen({ start }: { readonly start: string | null }) {
  const [noteId, setNoteId] = useState(start);
  return (
    <NotesView
      db={one.db}
      origin={one.origin}
      settings={one.settings}
      selectedNoteId={noteId}
      onSelectNote={setNoteId}
      onOpenArticle={(articleId, clipId) => void asked.push(`${articleId} ${clipId}`)}
      onMessage={({ text }) => void asked.push(text)}
    />
  );
}

/** Shows a note with these words. */
async function showNote(plain = '') {
  const { id } = await addNote(one.db, one.origin, { title: 'Where from?', body: { state: '', plain } });
  one.show(<NotesOnScreen start={id} />);
  await expect.element(note).toBeVisible();
  return { id, read: async () => one.db.notes.get(id) };
}
const edits = async () => (await one.db.changes.toArray()).filter((change) => change.action === 'note.edit').length;

/** Pastes as a browser does: the words in both forms. */
function paste(html: string, plain: string) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', plain);
  note.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

describe('writing a note', () => {
  test('a burst is saved as one change half a second after the last key, and "Saved" is said only then', async () => {
    const { read } = await showNote();
    await note.click();
    await userEvent.keyboard('Two accounts stand side by side.');
    await expect.element(state).not.toHaveTextContent('Saved');
    await expect.element(state).toHaveTextContent('Saved');
    expect((await read())?.body.plain).toBe('Two accounts stand side by side.');
    expect(await edits()).toBe(1);
  });

  test('leaving the view in the middle of a burst loses nothing', async () => {
    const { read } = await showNote();
    await title.fill('Origin of the fire');
    await note.click();
    await userEvent.keyboard('Neither names');
    one.hide();
    await expect.poll(async () => (await read())?.body.plain).toBe('Neither names');
    expect((await read())?.title).toBe('Origin of the fire');
  });

  test('hiding the window saves at once', async () => {
    const { read } = await showNote();
    await note.click();
    await userEvent.keyboard('x');
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
    await expect.poll(async () => (await read())?.body.plain, { timeout: 450 }).toBe('x');
  });

  test('the keys give bold, heading, list and quote, and the text comes back as it was', async () => {
    const { id, read } = await showNote();
    await note.click();
    await userEvent.keyboard(
      '{Control>}{Alt>}1{/Alt}{/Control}Fire{Enter}{Control>}b{/Control}bold{Control>}b{/Control} plain{Enter}',
    );
    await userEvent.keyboard(
      '{Control>}{Shift>}8{/Shift}{/Control}one{Enter}two{Enter}{Enter}{Control>}{Shift>}9{/Shift}{/Control}said',
    );
    await expect
      .element(page.getByRole('button', { name: 'Quote', exact: true }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect.element(state).toHaveTextContent('Saved');
    const stored = await read();
    one.hide();
    await until(() => document.querySelector('[aria-label=Note]') === null);
    one.show(<NotesOnScreen start={id} />);
    await expect.element(note).toBeVisible();
    const element = note.element();
    expect(element.querySelector('h2')?.textContent).toBe('Fire');
    expect(element.querySelector('strong')?.textContent).toBe('bold');
    expect([...element.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['one', 'two']);
    expect(element.querySelector('blockquote')?.textContent).toBe('said');
    expect((await read())?.body.state).toBe(stored?.body.state);
  });

  test('undo inside of the editor is the editor’s own; undo of the case redraws the note', async () => {
    const { read } = await showNote('Before');
    await note.click();
    await userEvent.keyboard('{Control>}{End}{/Control} and after');
    await expect.element(state).toHaveTextContent('Saved');
    await userEvent.keyboard('{Control>}z{/Control}');
    await until(() => !note.element().textContent?.includes('and after'));
    await expect.element(state).toHaveTextContent('Saved');
    expect((await read())?.body.plain).not.toContain('and after');
    await undo(one.db, one.origin);
    await until(() => note.element().textContent?.includes('Before and after'));
  });

  test('a text whose state cannot be read any more comes back with its plain words', async () => {
    const { id } = await addNote(one.db, one.origin, {
      title: 'Old',
      body: { state: '{"root":{"type":"lost"}}', plain: 'Its words\nare here' },
    });
    one.show(<NotesOnScreen start={id} />);
    await expect.element(note).toHaveTextContent('Its words');
    expect(note.element().querySelectorAll('p')).toHaveLength(2);
  });

  test('a pasted page keeps its paragraphs and formats, and nothing that runs or loads', async () => {
    await showNote();
    await note.click();
    paste(
      '<h1>Head</h1><p>One <b>bold</b> <a href="https://example.org">link</a></p><script>window.evil = 1</script><img src="https://example.org/x.png" onerror="window.evil = 2"><ul><li>item</li></ul>',
      'plain',
    );
    await until(() => note.element().querySelector('li'));
    expect(note.element().querySelector('strong')?.textContent).toBe('bold');
    expect(note.element().querySelector('h1')?.textContent).toBe('Head');
    expect(note.element().textContent).toContain('One bold link');
    expect(note.element().querySelectorAll('img, script, a')).toHaveLength(0);
    expect('evil' in window).toBe(false);
  });
});

describe('quoting a clip', () => {
  test('is found by its words, put in by Enter, saved with the note, and leads to its place', async () => {
    const { main } = await fillExample(one);
    const { read } = await showNote('Before');
    await note.click();
    await userEvent.keyboard('{Control>}{End}{/Control}{Control>}{Shift>}K{/Shift}{/Control}');
    await page.getByRole('searchbox', { name: 'Search clips' }).fill('territory eastern');
    await userEvent.keyboard('{Enter}');
    const quote = note.getByRole('button', { name: /^from the territory of eastern Syria/ });
    await expect.element(quote).toBeVisible();
    await expect.element(state).toHaveTextContent('Saved');
    const stored = await read();
    expect(stored?.clipIds).toHaveLength(1);
    expect(stored?.body.plain).toContain('“from the territory of eastern Syria” (BulgarianMilitary');
    expect(JSON.parse(stored?.body.state ?? '{}').root.children[1]).toMatchObject({
      type: 'clip-quote',
      form: 1,
      clipId: stored?.clipIds[0],
    });
    await quote.click();
    expect(asked[0]).toBe(`${main.id} ${stored?.clipIds[0]}`);
  });

  test('arrow keys choose the block, Enter goes to its place, Backspace takes it out', async () => {
    await fillExample(one);
    const { read } = await showNote('');
    await note.click();
    await page.getByRole('button', { name: 'Quote a clip' }).click();
    await page.getByRole('option').first().click();
    await expect.element(note.getByRole('button', { name: /television channel/ })).toBeVisible();
    await expect.element(note).toHaveFocus();
    await userEvent.keyboard('after{Home}');
    // The browser tells of a moved caret a moment later; keys pressed by a person come after that.
    await until(() => document.getSelection()?.focusOffset === 0, 'the caret at the start');
    await new Promise((resolve) => setTimeout(resolve, 60));
    await userEvent.keyboard('{ArrowLeft}');
    await until(() => note.element().querySelector('figure[class*=isChosen]'), 'the block chosen');
    await userEvent.keyboard('{Enter}');
    await until(() => asked.length === 1, 'the way to the clip');
    await note.element().focus();
    await userEvent.keyboard('{Backspace}');
    await expect.poll(async () => (await read())?.clipIds).toEqual([]);
  });

  test('a clip removed since is told, and the note keeps its words', async () => {
    await fillExample(one);
    await showNote('');
    await note.click();
    await page.getByRole('button', { name: 'Quote a clip' }).click();
    await page.getByRole('option').first().click();
    await expect.element(state).toHaveTextContent('Saved');
    await one.db.clips.clear();
    await note.getByRole('button', { name: /television channel/ }).click();
    await until(() => asked.some((text) => text.includes('was removed from the case')));
  });
});

describe('the list of notes', () => {
  test('offers the first step in an empty case; a new note is open at once', async () => {
    one.show(<NotesOnScreen start={null} />);
    await page.getByRole('button', { name: 'Write the first note' }).click();
    await expect.element(note).toBeVisible();
    await title.fill('First');
    await expect
      .element(page.getByRole('list', { name: 'Notes' }).getByRole('listitem', { name: 'First' }))
      .toBeVisible();
  });

  test('a removed note comes back by undo', async () => {
    await showNote('x');
    await page.getByRole('button', { name: 'Remove note' }).click();
    await until(() => asked.some((text) => text.startsWith('Removed the note')));
    expect(await one.db.notes.count()).toBe(0);
    await undo(one.db, one.origin);
    await expect.element(page.getByRole('listitem', { name: 'Where from?' })).toBeVisible();
  });
});

test('a checker of accessibility finds nothing to blame', async () => {
  await showNote('Words');
  const { violations } = await axe.run('#root', { rules: { 'color-contrast': { enabled: false } } });
  expect(
    violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
