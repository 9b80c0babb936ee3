import type { BlockKind, Furniture, Mark } from '../model/article.ts';
import { cleanText, type Piece, type PieceImage, readDirection } from './pieces.ts';
import { raiseDigits } from './raised.ts';
import { toTablePieces } from './table-pieces.ts';

/** How words look; a link's target is inert text. */
export interface WordLook {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly link: string | null;
  /** Above the line, smaller: digits become superscript ones. */
  readonly isRaised?: boolean;
}

/** The look of words without any emphasis. */
export const PLAIN: WordLook = { isBold: false, isItalic: false, link: null };

/** What a block is. */
export interface BlockShape {
  readonly kind: BlockKind;
  /** 1–6, for headings. */
  readonly level?: number;
  readonly furniture?: Furniture;
  /** What the document says of the paragraph; most of its letters decide. */
  readonly direction: 'ltr' | 'rtl';
}

interface OpenMark {
  readonly kind: Mark['kind'];
  readonly target: string | null;
  readonly start: number;
}

/** What stands for a picture that has neither a description nor a caption. */
export const NAMELESS_PICTURE = '[picture]';
/** A picture that is not kept must be described in this many words, to be more than a name. */
const FEWEST_WORDS = 3;
/** Longest description of a picture, UTF-16 units. */
const LONGEST_DESCRIPTION = 600;

/**
 * Writes the pieces of a document that is read from start to end: blocks, words with their looks, tables, and what stands beside the
 * running text (pictures, text boxes), which follows the block that it is anchored in.
 */
export class PieceWriter {
  private sink: Piece[] = [];
  private readonly tables: { readonly outer: Piece[]; readonly rows: Piece[][][] }[] = [];
  private shape: BlockShape = { kind: 'paragraph', direction: 'ltr' };
  private text = '';
  private marks: Mark[] = [];
  private open: OpenMark[] = [];
  private beside: Piece[] = [];
  private label: string | null = null;

  /** Ends everything that is open and gives the pieces. */
  finish(): readonly Piece[] {
    while (this.tables.length > 0) this.endTable();
    this.endBlock();
    return this.sink;
  }

  /** Ends the block that is open and begins one; a block without words leaves no piece, also where it has the label of a list. */
  startBlock(shape: BlockShape, label: string | null = null): void {
    this.endBlock();
    this.shape = shape;
    this.label = label;
  }

  /** Says of the open block what is only known at its end. */
  shapeBlock(shape: BlockShape): void {
    this.shape = shape;
  }

  endBlock(): void {
    this.closeMarks(() => true);
    const text = this.text.trimEnd();
    if (text !== '') {
      const { kind, level, direction, furniture = null } = this.shape;
      const marks = this.marks
        .map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) }))
        .filter((mark) => mark.end > mark.start);
      this.sink.push({
        kind,
        ...(level === undefined ? {} : { level }),
        text,
        marks,
        direction: readDirection(text, direction),
        furniture,
      });
    }
    this.sink.push(...this.beside);
    this.beside = [];
    this.text = '';
    this.marks = [];
    this.label = null;
  }

  /** Adds words; every run of white space becomes one space. */
  write(raw: string, look: WordLook): void {
    const plain = cleanText(raw.replace(/[\r\n\u2028\u2029\u0085]/g, ' '));
    const clean = look.isRaised ? raiseDigits(plain) : plain;
    const isAfterSpace = this.text === '' || /\s$/.test(this.text);
    const words = isAfterSpace ? clean.replace(/^ +/, '') : clean;
    if (words === '') return;
    const isBlank = words.trim() === '';
    if (!isBlank && this.label !== null && this.text === '') this.text = `${cleanText(this.label)} `;
    // A space between two linked or bold words belongs to both marks; before and behind them to none.
    if (!isBlank) this.changeLook(look, this.text.length + (words.length - words.trimStart().length));
    this.text += words;
  }

  /** Begins a new line inside of the block. */
  breakLine(): void {
    if (this.text === '') return;
    this.text = `${this.text.replace(/ +$/, '')}\n`;
  }

  /** Adds pieces that stand beside the running text: behind the block that is open. */
  addBeside(pieces: readonly Piece[]): void {
    if (this.text.trim() === '') this.sink.push(...pieces);
    else this.beside.push(...pieces);
  }

  /** Adds a picture behind the open block, or its description alone where it is not kept and somebody described it in words. */
  addPicture(image: PieceImage | null, description: string): void {
    const piece = makePicture(image, description, this.shape.direction);
    if (image || piece.text.split(' ').length >= FEWEST_WORDS) this.addBeside([piece]);
  }

  startTable(): void {
    this.endBlock();
    this.tables.push({ outer: this.sink, rows: [] });
    this.sink = [];
  }

  startRow(): void {
    this.endBlock();
    this.tables.at(-1)?.rows.push([]);
  }

  startCell(): void {
    this.endBlock();
    const row = this.tables.at(-1)?.rows.at(-1);
    if (!row) return;
    this.sink = [];
    row.push(this.sink);
  }

  endTable(): void {
    this.endBlock();
    const table = this.tables.pop();
    if (!table) return;
    this.sink = table.outer;
    this.sink.push(...toTablePieces(table.rows));
  }

  private changeLook(look: WordLook, at: number): void {
    this.closeMarks(
      ({ kind, target }) =>
        (kind === 'bold' && !look.isBold) ||
        (kind === 'italic' && !look.isItalic) ||
        (kind === 'link' && target !== look.link),
    );
    const begin = (kind: Mark['kind'], target: string | null) => {
      if (!this.open.some((mark) => mark.kind === kind)) this.open.push({ kind, target, start: at });
    };
    if (look.link !== null) begin('link', look.link);
    if (look.isBold) begin('bold', null);
    if (look.isItalic) begin('italic', null);
  }

  private closeMarks(isClosing: (mark: OpenMark) => boolean): void {
    const end = this.text.trimEnd().length;
    for (const mark of this.open) {
      if (!isClosing(mark) || end <= mark.start) continue;
      const { kind, start, target } = mark;
      this.marks.push({ kind, start, end, ...(target ? { target } : {}) });
    }
    this.open = this.open.filter((mark) => !isClosing(mark));
  }
}

/** Gives the piece of a picture that a document holds; null for one that is not kept. */
export function makePicture(image: PieceImage | null, description: string, around: 'ltr' | 'rtl'): Piece {
  const words = cleanText(description).replace(/\s+/g, ' ').trim().slice(0, LONGEST_DESCRIPTION).toWellFormed();
  // Programs describe pictures by the names of their files, or by "Picture 3".
  const isName = words === '' || /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|wmf|emf|svg)$/i.test(words);
  const isNumbered = /^(?:picture|image|graphic|grafik|bild|рисунок|изображение|صورة|تصویر|شکل)\s?\d+$/i.test(words);
  const text = isName || isNumbered ? NAMELESS_PICTURE : words;
  return {
    kind: 'image',
    text,
    marks: [],
    direction: readDirection(text, around),
    furniture: null,
    ...(image ? { image } : {}),
  };
}
