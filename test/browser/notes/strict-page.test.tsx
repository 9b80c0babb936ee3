import { useState } from 'react';
import { afterAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addNote } from '../../../renderer/db/notes.ts';
import { NotesView } from '../../../renderer/features/notes/NotesView.tsx';
import { type CaseOnScreen, openCaseOnScreen, until } from '../timeline/case-on-screen.tsx';

let one: CaseOnScreen;
const violations: string[] = [];
afterAll(() => one.close());

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

test('writing, pasting and copying obey a page that trusts no HTML', async () => {
  await page.viewport(1320, 820);
  one = await openCaseOnScreen();
  const { id } = await addNote(one.db, one.origin, { title: 'T', body: { state: '', plain: 'Before' } });
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content =
    "require-trusted-types-for 'script'; trusted-types dateline-workers; style-src-elem 'none'; style-src-attr 'unsafe-inline'";
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective} ${event.sample}`);
  });
  document.head.append(policy);
  // The proof that the policy holds; it stays the only violation.
  expect(() => Object.assign(document.createElement('div'), { innerHTML: '<b>x</b>' })).toThrow();

  one.show(<NotesOnScreen start={id} />);
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await note.click();
  await userEvent.keyboard(
    '{Control>}{End}{/Control}{Enter}written {Control>}b{/Control}bold{Control>}b{/Control}{Enter}',
  );
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/html', '<p>From a <b>page</b></p><ul><li>item</li></ul>');
  clipboardData.setData('text/plain', 'From a page');
  note.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await until(() => note.element().querySelector('li'), 'the pasted list');

  const copied = new DataTransfer();
  await userEvent.keyboard('{Control>}a{/Control}');
  note.element().dispatchEvent(new ClipboardEvent('copy', { clipboardData: copied, bubbles: true, cancelable: true }));
  await until(() => copied.getData('text/plain').includes('written bold'), 'the copied words');
  await expect.element(page.getByRole('status', { name: 'Saved state' })).toHaveTextContent('Saved');
  expect((await one.db.notes.get(id))?.body.plain).toContain('From a page');
  expect(violations).toEqual(['require-trusted-types-for Element innerHTML|<b>x</b>']);
});
