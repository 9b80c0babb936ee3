import type { ExtractionTools } from './extractor.ts';
import type { PictureLookup } from './held-pictures.ts';
import { readHtmlPieces } from './html-blocks.ts';
import { resolveLinks } from './html-repair.ts';
import type { Piece } from './pieces.ts';

/** Reads the page of a message whole: what it hides from its reader is left out, tables that only lay it out are no tables. */
export function readMessagePage(html: string, tools: ExtractionTools, pictures: PictureLookup): readonly Piece[] {
  const page = tools.parseHtml(html);
  if (!page.body) return [];
  resolveLinks(page, null);
  for (const element of page.body.querySelectorAll('[style]'))
    if (isHidden(element.getAttribute('style') ?? '')) element.remove();
  for (const table of page.body.querySelectorAll('table'))
    if (isLayout(table)) table.setAttribute('role', 'presentation');
  const direction =
    page.documentElement?.getAttribute('dir') === 'rtl' || page.body.getAttribute('dir') === 'rtl' ? 'rtl' : 'ltr';
  return readHtmlPieces(page.body, null, direction, pictures).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** The line that newsletters show in lists of messages only, and other words that nobody sees. */
function isHidden(style: string): boolean {
  return (
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$))/i.test(
      style,
    ) ||
    (/max-height\s*:\s*0(?:px)?\s*(?:!important\s*)?(?:;|$)/i.test(style) && /overflow\s*:\s*hidden/i.test(style))
  );
}

/** Fewest letters of a cell that is a column of prose and no value. */
const LONGEST_VALUE = 300;

/** Whether a table has neither heads nor borders, and pictures, prose or no gaps between its cells, as the frames of newsletters. */
function isLayout(table: Element): boolean {
  if (table.querySelector('th, thead, caption')) return false;
  if (Number.parseInt(table.getAttribute('border') ?? '0', 10) > 0) return false;
  const cells = [...table.querySelectorAll('td')];
  const hasBorder = (element: Element) =>
    /(?:^|;|\s)border(?:-\w+)?\s*:\s*(?!0|none|medium none)[^;]*\b(?:solid|dashed|dotted)/i.test(
      element.getAttribute('style') ?? '',
    );
  if (cells.filter(hasBorder).length * 2 > cells.length) return false;
  const isTight = table.getAttribute('cellpadding') === '0' && table.getAttribute('cellspacing') === '0';
  return (
    isTight ||
    table.querySelector('img') !== null ||
    cells.some((cell) => (cell.textContent ?? '').trim().length > LONGEST_VALUE)
  );
}
