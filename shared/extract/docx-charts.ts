import { childrenOf, find, listBelow, nameOf } from './docx-names.ts';
import { makePiece, type Piece } from './pieces.ts';
import { toTablePieces } from './table-pieces.ts';

/** Most rows of one chart; longer ones are measurements and no text. */
const MOST_ROWS = 200;

/** Gives the words of a diagram's data (“SmartArt”): each of its texts as a paragraph. */
export function readDiagram(root: Element): readonly Piece[] {
  return readDrawnParagraphs(root).map((words) => makePiece('paragraph', words));
}

/** Gives a chart as its titles and the table of its values. */
export function readChart(root: Element): readonly Piece[] {
  const titles = listBelow(root, 'c:title').flatMap((title) => readDrawnParagraphs(title));
  const series = listBelow(root, 'c:ser').map((element) => ({
    name: readPoints(find(element, 'c:tx'))[0] ?? '',
    categories: readPoints(find(element, 'c:cat') ?? find(element, 'c:xVal')),
    values: readPoints(find(element, 'c:val') ?? find(element, 'c:yVal')),
  }));
  const categories = series.find((one) => one.categories.length > 0)?.categories ?? [];
  const cell = (words: string) => (words ? [makePiece('paragraph', words)] : []);
  const rows = categories
    .slice(0, MOST_ROWS)
    .map((category, index) => [cell(category), ...series.map(({ values }) => cell(values[index] ?? ''))]);
  const head = [cell(''), ...series.map(({ name }) => cell(name))];
  return [
    ...titles.map((words) => makePiece('paragraph', words)),
    ...toTablePieces(rows.length > 0 ? [head, ...rows] : []),
  ];
}

function readDrawnParagraphs(root: Element): readonly string[] {
  return listBelow(root, 'a:p')
    .map((paragraph) =>
      listBelow(paragraph, 'a:t', 'a:br')
        .map((element) => (nameOf(element) === 'a:br' ? ' ' : (element.textContent ?? '')))
        .join(''),
    )
    .filter((words) => words.trim() !== '');
}

/** The values that a chart keeps of the table behind it, by their places. */
function readPoints(element: Element | null): readonly string[] {
  if (!element) return [];
  const points: string[] = [];
  for (const point of listBelow(element, 'c:pt')) {
    const place = Number(point.getAttribute('idx') ?? points.length);
    const value = childrenOf(point).find((child) => nameOf(child) === 'c:v');
    if (place >= 0 && place < MOST_ROWS) points[place] = readPoint(value?.textContent ?? '');
  }
  if (points.length === 0) return listBelow(element, 'c:v').map((value) => value.textContent ?? '');
  return Array.from(points, (words) => words ?? '');
}

/** Numbers as they were typed: the file keeps all digits of their binary form, 4.4000000000000004. */
function readPoint(words: string): string {
  return /^-?\d+\.\d{10,}$/.test(words) ? String(Number(Number(words).toPrecision(15))) : words;
}
