import { afterEach, beforeEach, test, expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type CaseOnScreen, openCaseOnScreen } from '../timeline/case-on-screen.tsx';
import { type AskedByGrid, GridOnScreen, putArticles } from './checked-case.tsx';
import { NEWSROOM } from './newsroom.ts';
import { LibraryPane } from '../../../renderer/features/library/LibraryPane.tsx';
import { DetailsDialog } from '../../../renderer/features/library/DetailsDialog.tsx';
let one: CaseOnScreen; let asked: AskedByGrid;
afterEach(() => one.close());
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
async function setup(w: number, h: number, theme: string) {
  document.documentElement.dataset.theme = theme;
  await page.viewport(w, h);
  one = await openCaseOnScreen({ width: w, height: h });
  asked = { messages: [], opened: [], closed: 0, place: '' };
}
const shot = async (name: string) => { await document.fonts.ready; await wait(300); await page.screenshot({ path: `../../../test-results/grid-shots/${name}.png` }); };
const many = [...NEWSROOM, ...NEWSROOM, ...NEWSROOM, ...NEWSROOM];
for (const [w, theme] of [[1536, 'light'], [836, 'dark'], [836,'light'], [1536,'dark']] as const)
  test(`grid ${w} ${theme}`, async () => {
    await setup(w, 800, theme);
    await putArticles(one, many);
    one.show(<GridOnScreen one={one} asked={asked} place="all.newest..published" />);
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('gridcell');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await shot(`grid-${w}-${theme}`);
    await userEvent.keyboard('{ArrowDown}{ArrowUp}3 October 20');
    await shot(`edit-${w}-${theme}`);
    await userEvent.keyboard('19x{Enter}');
    await shot(`wrong-${w}-${theme}`);
    await userEvent.keyboard('{Escape}{ArrowLeft}{ArrowLeft}Cou');
    await shot(`outlet-${w}-${theme}`);
    await userEvent.keyboard('{Escape}{Home}{Control>}{End}{/Control}{Home}');
    await shot(`end-${w}-${theme}`);
    await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}{Enter}');
    await shot(`state-${w}-${theme}`);
  });
test('empty', async () => {
  await setup(1536, 800, 'light');
  one.show(<GridOnScreen one={one} asked={asked} />);
  await wait(400);
  await shot('empty');
});
for (const theme of ['light', 'dark'])
test(`pane and dialog ${theme}`, async () => {
  await setup(1000, 860, theme);
  const articles = await putArticles(one, NEWSROOM);
  one.show(<><div style={{width: 300}}><LibraryPane db={one.db} articleId={null} onShowArticle={() => {}} onOpenArticle={() => {}} onCheckDetails={() => {}} /></div>
  <DetailsDialog db={one.db} origin={one.origin} articleId={articles[3].id} isOpen={false} onClose={() => {}} onMessage={() => {}} /></>);
  await wait(500);
  await shot(`pane-${theme}`);
  one.show(<DetailsDialog key="x" db={one.db} origin={one.origin} articleId={articles[3].id} isOpen onClose={() => {}} onMessage={() => {}} />);
  await wait(500);
  await shot(`dialog-${theme}`);
  one.show(<DetailsDialog key="y" db={one.db} origin={one.origin} articleId={articles[2].id} isOpen onClose={() => {}} onMessage={() => {}} />);
  await wait(500);
  await shot(`dialog2-${theme}`);
});
