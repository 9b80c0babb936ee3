import { type ReactNode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { VirtualGrid } from '../../../renderer/ui/VirtualGrid.tsx';
import { VirtualList } from '../../../renderer/ui/VirtualList.tsx';
import '../../../renderer/ui/base.css';
import { checkFocusStays, placeOf, scrollerOf, scrollTo } from './far-rows.ts';

const ROWS: readonly string[] = Array.from({ length: 10_000 }, (_, index) => `Row ${index + 1}`);
/** More rows than are ever drawn at once in a window of this size. */
const MOST = 60;

let root: Root;
let host: HTMLElement;
beforeEach(() => {
  host = document.createElement('div');
  host.style.cssText = 'display:flex;width:600px;height:500px';
  document.body.replaceChildren(host);
  root = createRoot(host);
});
afterEach(() => root.unmount());

function List(props: { readonly rows?: readonly string[]; readonly hasChoice?: boolean }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const hasChoice = props.hasChoice ?? true;
  return (
    <VirtualList
      label="Rows"
      rows={props.rows ?? ROWS}
      rowKey={(row) => row}
      rowLabel={(row) => row}
      estimateHeight={30}
      selectedKey={hasChoice ? chosen : undefined}
      {...(hasChoice ? { onSelect: setChosen } : {})}
      renderRow={(row) => (
        <div style={{ height: 30 }}>
          <span>{row}</span>
          <button type="button" tabIndex={-1}>
            Open {row}
          </button>
        </div>
      )}
    />
  );
}

function Grid() {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <VirtualGrid
      label="Rows"
      columns={[{ id: 'name', label: 'Name', width: '1fr', render: (row: string) => row, sortOf: (row) => row }]}
      rows={ROWS}
      rowKey={(row) => row}
      rowHeight={30}
      selectedKey={chosen}
      onSelect={setChosen}
    />
  );
}

const item = (name: string) => page.getByRole('listitem', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
async function show(element: ReactNode, row: string) {
  root.render(element);
  await expect.element(page.getByText(row, { exact: true }).first()).toBeVisible();
}

describe('scrolling does not take the focus away', () => {
  test('from the chosen row of a list', async () => {
    await show(<List />, 'Row 3');
    await item('Row 3').click({ position: { x: 300, y: 10 } });
    expect(document.activeElement).toBe(item('Row 3').element());
    await checkFocusStays(MOST);
  });

  test('from the chosen row of a grid', async () => {
    await show(<Grid />, 'Row 3');
    await page.getByRole('row', { name: 'Row 3', exact: true }).click();
    await checkFocusStays(MOST);
  });

  test('from a button in a row, where no row can be chosen', async () => {
    await show(<List hasChoice={false} />, 'Row 5');
    const open = button('Open Row 5').element() as HTMLElement;
    open.focus();
    await scrollTo(scrollerOf(open), 200_000);
    expect(document.activeElement).toBe(open);
    expect(placeOf(open)).toBe(5);
  });

  test('from a row that moves while it is out of sight; one that is gone is not drawn any more', async () => {
    await show(<List hasChoice={false} />, 'Row 5');
    const open = button('Open Row 5').element() as HTMLElement;
    open.focus();
    await scrollTo(scrollerOf(open), 200_000);
    root.render(<List hasChoice={false} rows={['Row 0', ...ROWS]} />);
    await expect.poll(() => placeOf(open)).toBe(6);
    expect(document.activeElement).toBe(open);
    root.render(<List hasChoice={false} rows={ROWS.filter((row) => row !== 'Row 5')} />);
    await expect.poll(() => open.isConnected).toBe(false);
  });

  test('from a row whose place in the order is another', async () => {
    await show(<Grid />, 'Row 3');
    await page.getByRole('row', { name: 'Row 3', exact: true }).click();
    const row = document.activeElement;
    await scrollTo(scrollerOf(row), 300_000);
    const header = page.getByRole('columnheader', { name: 'Name' });
    for (const order of ['ascending', 'descending']) {
      // By a script: a click would take the focus to the header itself.
      (page.getByRole('button', { name: 'Name' }).element() as HTMLElement).click();
      await expect.element(header).toHaveAttribute('aria-sort', order);
    }
    expect(document.activeElement).toBe(row);
    // The header is row 1.
    expect(placeOf(row)).toBe(9_999);
  });
});

test('the Tab key leads into a list wherever it is scrolled to', async () => {
  await show(<List />, 'Row 3');
  await scrollTo(scrollerOf(item('Row 3').element()), 200_000);
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(item('Row 1').element());
});

test('rows are drawn in their order, those far away as well', async () => {
  await show(<List />, 'Row 3');
  const first = item('Row 1').element() as HTMLElement;
  await item('Row 3').click({ position: { x: 300, y: 10 } });
  first.focus();
  await scrollTo(scrollerOf(first), 200_000);
  const places = [...document.querySelectorAll('[role=listitem]')].map(placeOf);
  expect(places.slice(0, 2)).toEqual([1, 3]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
