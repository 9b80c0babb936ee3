import { expect, test } from 'vitest';
import type { Evidence } from '../../../shared/model/article.ts';
import { describeLearnedScore, scoreLearned, type TitleOfPage } from '../../bench/import-titles.ts';

const SHOWN: Evidence = { from: 'visible', detail: 'h1' };
const SHARE: Evidence = { from: 'meta', detail: 'meta[property="og:title"]' };

function page(file: string, outlet: string | null, wanted: 'Shown' | 'Shared'): TitleOfPage {
  const others = [{ value: `Shared ${file}`, evidence: SHARE }];
  return { file, outlet, read: { value: `Shown ${file}`, evidence: SHOWN, others }, wanted: `${wanted} ${file}` };
}
const first = () => [0];
const each = (pages: readonly TitleOfPage[]) => pages.map((_, index) => index);

test('the corrected page is not measured, and outlets with one page or without a name are left out', () => {
  const pages = [
    page('b1', 'B', 'Shared'),
    page('a2', 'A', 'Shared'),
    page('a1', 'A', 'Shared'),
    page('n', null, 'Shown'),
  ];
  expect(scoreLearned(pages, first)).toEqual({ outlets: 1, corrected: 1, pages: 1, before: 0, after: 1 });
});

test('a page that was read right teaches nothing, and a habit that does not hold counts against itself', () => {
  const pages = [page('a1', 'A', 'Shown'), page('a2', 'A', 'Shared'), page('a3', 'A', 'Shown')];
  expect(scoreLearned(pages, first)).toEqual({ outlets: 1, corrected: 0, pages: 2, before: 1, after: 1 });
  expect(scoreLearned(pages, each)).toEqual({ outlets: 1, corrected: 1, pages: 6, before: 4, after: 2 });
});

test('the line names what was measured beside the same pages without it', () => {
  const score = { outlets: 2, corrected: 1, pages: 4, before: 2, after: 3 };
  expect(describeLearnedScore('titles', score)).toBe(
    'titles (2 outlets with more than one page, 1 corrections): 3 of 4, 0.750; the same pages without it: 2 of 4, 0.500',
  );
});
