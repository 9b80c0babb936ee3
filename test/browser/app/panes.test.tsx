import { lazy, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Panes } from '../../../renderer/ui/Panes.tsx';

let root: Root;
beforeEach(() => {
  const host = document.createElement('div');
  host.style.cssText = 'display:flex;width:1200px;height:600px';
  document.body.replaceChildren(host);
  root = createRoot(host);
});
afterEach(() => root.unmount());

test('a pane that waits for its code leaves the one beside it in sight, with the focus', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const Reader = lazy(() => promise.then(() => ({ default: () => <p>The text</p> })));
  function View() {
    const [isOpen, setOpen] = useState(false);
    const list = (
      <button type="button" onClick={() => setOpen(true)}>
        Open it
      </button>
    );
    return (
      <Panes
        id="test"
        panes={[
          { id: 'list', label: 'the list', size: 40, minWidth: 100, content: list },
          { id: 'reader', label: 'the reader', size: 60, minWidth: 100, content: isOpen ? <Reader /> : null },
        ]}
      />
    );
  }
  root.render(<View />);
  const button = page.getByRole('button', { name: 'Open it' });
  await button.click();
  await expect.poll(() => document.querySelector('[aria-busy="true"]')).not.toBeNull();
  await expect.element(button).toBeVisible();
  await expect.element(button).toHaveFocus();
  resolve();
  await expect.element(page.getByText('The text')).toBeVisible();
  await expect.element(button).toHaveFocus();
});
