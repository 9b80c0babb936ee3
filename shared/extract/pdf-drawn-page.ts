import type { PDFPageProxy } from 'pdfjs-dist';
import { toWebAddress } from './given.ts';
import { type PageNotes, readPageNotes } from './pdf-enclosed.ts';
import type { PdfFont } from './pdf-fonts.ts';
import { type Letter, readLetters } from './pdf-letters.ts';
import { type Matrix, place, toUpright } from './pdf-matrix.ts';
import { readTags } from './pdf-structure.ts';

/** The letters of a page as it is shown, and its size in points. */
export interface DrawnPage {
  readonly letters: readonly Letter[];
  /** Nothing is drawn on it. */
  readonly isBlank: boolean;
  readonly width: number;
  readonly height: number;
  readonly notes: PageNotes;
}

/** Reads the letters of a page with the addresses to which they lead. `isShown` tells the layers of the document that are seen. */
export async function readDrawnPage(
  page: PDFPageProxy,
  library: typeof import('./pdf-library.ts'),
  isShown: (layer: unknown) => boolean,
): Promise<DrawnPage> {
  const { fnArray, argsArray } = await page.getOperatorList(library.PAGE_INTENT);
  const operators = library.OPERATORS;
  const names = new Set(fnArray.flatMap((fn, at) => (fn === operators.setFont ? [String(argsArray[at]?.[0])] : [])));
  const fonts = new Map<string, PdfFont>();
  for (const name of names)
    fonts.set(name, copyFont(await new Promise<PdfFont>((resolve) => page.commonObjs.get(name, resolve))));
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const [width, height] = page.rotate % 180 === 0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0];
  const upright = toUpright(page.view, page.rotate);
  const notes = await readPageNotes(page);
  const letters = readLetters({
    functions: fnArray,
    parameters: argsArray,
    operators,
    fonts,
    tags: readTags(await page.getStructTree().catch(() => null), page.ref ? nameOf(page.ref) : ''),
    upright,
    width,
    height,
    notes: notes.drawn,
    isShown,
  });
  await markLinks(page, letters, upright);
  // Pictures leave their place in the list, although they are not decoded.
  const added = fnArray.indexOf(operators.beginAnnotation);
  const drawn = added < 0 ? fnArray : fnArray.slice(0, added);
  const isBlank = !drawn.some(
    (fn, at) =>
      fn === operators.transform || (fn === operators.constructPath && argsArray[at]?.[0] !== operators.endPath),
  );
  return { letters, isBlank, width, height, notes };
}

/** What is asked of a font, read once: pdf.js decodes each of its properties anew whenever it is asked for it. */
function copyFont(font: PdfFont): PdfFont {
  const { name, bold, black, italic, vertical, isType3Font, fontMatrix, bbox, defaultVMetrics } = font;
  return { name, bold, black, italic, vertical, isType3Font, fontMatrix, bbox, defaultVMetrics };
}

/** The id of an object as pdf.js writes it. */
function nameOf({ num, gen }: { readonly num: number; readonly gen: number }): string {
  return gen === 0 ? `${num}R` : `${num}R${gen}`;
}

interface LinkAnnotation {
  readonly subtype?: unknown;
  readonly url?: unknown;
  readonly rect?: readonly number[];
}

async function markLinks(page: PDFPageProxy, letters: readonly Letter[], upright: Matrix): Promise<void> {
  const annotations = (await page.getAnnotations({ intent: 'display' }).catch(() => [])) as readonly LinkAnnotation[];
  const links = annotations.flatMap(({ subtype, url, rect = [] }) => {
    const address = subtype === 'Link' && typeof url === 'string' ? toWebAddress(url) : null;
    const [x0, y0, x1, y1] = rect;
    if (!address || x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return [];
    const [one, other] = [place(upright, x0, y0), place(upright, x1, y1)];
    return [
      {
        address,
        left: Math.min(one[0], other[0]),
        right: Math.max(one[0], other[0]),
        foot: Math.min(one[1], other[1]),
        top: Math.max(one[1], other[1]),
      },
    ];
  });
  if (links.length === 0) return;
  for (const letter of letters) {
    const { x, y } = letter;
    const middle = y + letter.size * 0.25;
    const link = links.find((one) => x >= one.left && x <= one.right && middle >= one.foot && middle <= one.top);
    if (link) letter.link = link.address;
  }
}
