import { type Piece, readDirection } from './pieces.ts';

/** What stands between the cells of a row. */
const CELL_SEPARATOR = ' | ';
/** Most paragraphs of a cell that is a value; with more of them the row lays out text. */
const MOST_IN_CELL = 3;

/**
 * Gives the pieces of a table, its rows as lists of cells: each row as one piece `a | b`. Tables of one column, and rows that lay out
 * whole paragraphs, headings or other tables, give their cells' pieces one after another. Pictures follow the row that they are in.
 */
export function toTablePieces(rows: readonly (readonly (readonly Piece[])[])[]): readonly Piece[] {
  const isBox = rows.every((row) => row.length <= 1);
  return rows.flatMap((row) => (isBox || row.some(isLayout) ? row.flat() : joinRow(row)));
}

function isLayout(cell: readonly Piece[]): boolean {
  const words = cell.filter((piece) => piece.kind !== 'image');
  return words.length > MOST_IN_CELL || words.some(({ kind }) => kind === 'heading' || kind === 'table-row');
}

function joinRow(row: readonly (readonly Piece[])[]): readonly Piece[] {
  let text = '';
  const marks: Piece['marks'][number][] = [];
  let around: 'ltr' | 'rtl' = 'ltr';
  for (const [index, cell] of row.entries()) {
    if (index > 0) text += text === '' ? CELL_SEPARATOR.trimStart() : CELL_SEPARATOR;
    for (const [place, piece] of cell.filter(({ kind }) => kind !== 'image').entries()) {
      if (place > 0) text += ' ';
      const start = text.length;
      text += piece.text.replaceAll('\n', ' ');
      marks.push(...piece.marks.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start })));
      if (piece.direction === 'rtl') around = 'rtl';
    }
  }
  const pictures = row.flat().filter(({ kind }) => kind === 'image');
  if (!/[\p{L}\p{N}]/u.test(text)) return pictures;
  const direction = readDirection(text, around);
  return [{ kind: 'table-row', text, marks, direction, furniture: null }, ...pictures];
}
