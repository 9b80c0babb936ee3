import { type BlockShape, PieceWriter, PLAIN, type WordLook } from './piece-writer.ts';
import type { Piece } from './pieces.ts';
import type { NamedShape } from './style-names.ts';

/** What holds for a paragraph; groups inherit it and `\pard` takes it back. */
export interface RtfParagraph {
  isInTable: boolean;
  /** Depth of nested tables; 0 where it is not said. */
  nesting: number;
  style: number | null;
  /** 0–8, where the paragraph itself says so. */
  outline: number | null;
  /** In a list until `\pard`. */
  isListItem: boolean;
  isRtl: boolean;
}

/** A paragraph of which nothing was said. */
export function newParagraph(): RtfParagraph {
  return {
    isInTable: false,
    nesting: 0,
    style: null,
    outline: null,
    isListItem: false,
    isRtl: false,
  };
}

/** One stream of paragraphs (the body, a note, a text box), with its tables: RTF says where cells and rows end, never where they begin. */
export class RtfFlow {
  readonly writer = new PieceWriter();
  /** Between `\trowd` and `\row` every paragraph is a cell's, also where it does not say so. */
  isInRow = false;
  /** The sign of a list item, which stands before the paragraph that it is for: its number or letter, null for bullets. */
  sign: { readonly label: string | null } | null = null;
  private readonly open: { hasRow: boolean; hasCell: boolean }[] = [];
  private hasBlock = false;
  private readonly readShape: (paragraph: RtfParagraph) => NamedShape;

  constructor(readShape: (paragraph: RtfParagraph) => NamedShape) {
    this.readShape = readShape;
  }

  write(words: string, look: WordLook, paragraph: RtfParagraph): void {
    if (words.trim() !== '') this.begin(paragraph);
    if (this.hasBlock) this.writer.write(words, look);
  }

  breakLine(): void {
    this.writer.breakLine();
  }

  /** Opens the block that words or a picture stand in, and the cell around it. */
  begin(paragraph: RtfParagraph): void {
    if (this.hasBlock) return;
    this.enter(this.depthOf(paragraph));
    this.writer.startBlock(this.shapeOf(paragraph), this.sign?.label ?? null);
    this.hasBlock = true;
  }

  endParagraph(paragraph: RtfParagraph): void {
    if (!this.hasBlock && this.depthOf(paragraph) === 0) this.enter(0);
    this.endBlock(paragraph);
  }

  endCell(paragraph: RtfParagraph, isNested: boolean): void {
    const depth = isNested ? Math.max(2, paragraph.nesting) : 1;
    // A cell of no row: only its words count.
    if (!isNested && this.depthOf(paragraph) === 0 && this.hasBlock) {
      this.writer.write(' ', PLAIN);
      return;
    }
    this.endBlock(paragraph);
    this.enter(depth);
    const table = this.open[depth - 1];
    if (table) table.hasCell = false;
  }

  endRow(paragraph: RtfParagraph, isNested: boolean): void {
    this.endBlock(paragraph);
    const depth = isNested ? Math.max(2, paragraph.nesting) : 1;
    while (this.open.length > depth) this.closeTable();
    const table = this.open[depth - 1];
    if (table) table.hasRow = false;
    if (table) table.hasCell = false;
    if (!isNested) this.isInRow = false;
  }

  finish(paragraph: RtfParagraph): readonly Piece[] {
    this.endBlock(paragraph);
    return this.writer.finish();
  }

  private endBlock(paragraph: RtfParagraph): void {
    if (this.hasBlock) this.writer.shapeBlock(this.shapeOf(paragraph));
    this.writer.endBlock();
    this.hasBlock = false;
    this.sign = null;
  }

  private depthOf({ isInTable, nesting }: RtfParagraph): number {
    return nesting > 0 ? nesting : isInTable || this.isInRow ? 1 : 0;
  }

  private shapeOf(paragraph: RtfParagraph): BlockShape {
    const isListItem = paragraph.isListItem || this.sign !== null;
    return { ...this.readShape({ ...paragraph, isListItem }), direction: paragraph.isRtl ? 'rtl' : 'ltr' };
  }

  private enter(depth: number): void {
    while (this.open.length > depth) this.closeTable();
    while (this.open.length < depth) {
      this.openCell();
      this.writer.startTable();
      this.open.push({ hasRow: false, hasCell: false });
    }
    this.openCell();
  }

  private openCell(): void {
    const table = this.open.at(-1);
    if (!table || table.hasCell) return;
    if (!table.hasRow) this.writer.startRow();
    this.writer.startCell();
    table.hasRow = true;
    table.hasCell = true;
  }

  private closeTable(): void {
    this.writer.endTable();
    this.open.pop();
  }
}
