import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { GridTable } from '../../../renderer/features/hypotheses/GridTable.tsx';
import type { GridCursorPlace } from '../../../renderer/features/hypotheses/grid-cursor.ts';
import { type GridView, toGridView } from '../../../renderer/features/hypotheses/grid-view.ts';
import { makeClaim } from '../../unit/shared/timeline/rows.ts';
import '../../../renderer/ui/base.css';
import { checkFocusStays, placeOf, scrollerOf, scrollTo } from '../ui/far-rows.ts';

let root: Root;
beforeEach(() => {
  const host = document.createElement('div');
  host.style.cssText = 'display:flex;width:1000px;height:700px';
  document.body.replaceChildren(host);
  root = createRoot(host);
});
afterEach(() => root.unmount());

/** A grid of ten thousand claims and two hypotheses. */
function makeView(): GridView {
  const createdAt = '2026-11-23T20:00:00.000Z';
  const claims = Array.from({ length: 10_000 }, (_, index) => makeClaim(`C${index + 1}`, 'E'));
  const rows = claims.map(({ id }) => ({ id: `R${id}`, gridId: 'G', claimId: id, cells: {}, createdAt }));
  const hypotheses = [
    { id: 'H1', statement: 'It agreed' },
    { id: 'H2', statement: 'It only talked' },
  ];
  const grid = { id: 'G', question: 'Did Iraq agree?', hypotheses, createdAt };
  return toGridView({ grid, rows, claims, clips: [], articles: [], sources: [], events: [] }, 'taken-in');
}

function Table({ view }: { readonly view: GridView }) {
  const [cursor, setCursor] = useState<GridCursorPlace>({ row: 1, column: 1 });
  return (
    <GridTable
      view={view}
      cursor={cursor}
      fallen={new Set()}
      after={null}
      acts={{ onKey: () => false, onMenu: () => undefined }}
      isReturning={false}
      onMove={setCursor}
    />
  );
}

/** Shows the grid with the cursor on a cell of the third claim. */
async function showThird(): Promise<HTMLElement> {
  root.render(<Table view={makeView()} />);
  const cell = page
    .getByRole('row', { name: /^Claim C3 / })
    .getByRole('gridcell')
    .first();
  await cell.click();
  await expect.poll(() => placeOf(document.activeElement)).toBe(4);
  return document.activeElement as HTMLElement;
}

test('scrolling does not take the focus from the cell of the cursor', async () => {
  await showThird();
  await checkFocusStays(40);
});

test('a press beside the grid does not hold its scrolling at the cursor', async () => {
  const cell = await showThird();
  const scroller = scrollerOf(cell);
  cell.blur();
  await scrollTo(scroller, 300_000);
  expect(scroller.scrollTop).toBe(300_000);
  expect(document.activeElement).toBe(document.body);
});
