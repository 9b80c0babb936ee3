import type { BlockKind, Mark } from '../model/article.ts';
import { readFormula } from './formula.ts';
import { toWebAddress } from './given.ts';
import { openPictures, type PictureLookup } from './held-pictures.ts';
import { UNKNOWN_ADDRESS } from './html-repair.ts';
import { readMarkKinds } from './inline-marks.ts';
import { cleanText, type Piece, readDirection } from './pieces.ts';
import { raiseDigits } from './raised.ts';

/** What holds for the words at one place of a page. */
interface Surroundings {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly direction: 'ltr' | 'rtl';
  /** Inside a table row all blocks are cells' words. */
  readonly isRow: boolean;
  readonly keepsLines: boolean;
}

const SKIPPED = new Set(
  'script style noscript template svg iframe object embed canvas audio video select option input textarea button dialog head link meta map datalist progress meter'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside body center dd details div dl dt fieldset figure footer form header hgroup hr html legend main menu nav ol p section summary ul table tbody thead tfoot tr td th li blockquote pre figcaption caption h1 h2 h3 h4 h5 h6 search'.split(
    ' ',
  ),
);
/**
 * Turns part of a page into pieces in reading order; nothing of the page but words, link targets (as inert text) and pictures that
 * the file itself holds comes along.
 */
export function readHtmlPieces(
  root: Element,
  baseUrl: string | null,
  direction: 'ltr' | 'rtl' = 'ltr',
  pictures: PictureLookup = openPictures(),
): readonly Piece[] {
  const reader = new PieceReader(baseUrl, pictures);
  reader.walk(root, { kind: 'paragraph', direction, isRow: false, keepsLines: false });
  reader.flush();
  return dropRepeatedPictures(reader.pieces);
}

interface OpenMark {
  readonly kind: Mark['kind'];
  readonly target: string | null;
  /** Null until words stand in it. */
  start: number | null;
}

class PieceReader {
  readonly pieces: Piece[] = [];
  private text = '';
  private marks: Mark[] = [];
  private open: OpenMark[] = [];
  private isSpaceDue = false;
  private isRaised = false;
  private around: Surroundings = { kind: 'paragraph', direction: 'ltr', isRow: false, keepsLines: false };
  /** Pictures inside of a paragraph, which come after it. */
  private waiting: Piece[] = [];
  private readonly baseUrl: string | null;
  private readonly pictures: PictureLookup;

  constructor(baseUrl: string | null, pictures: PictureLookup) {
    this.baseUrl = baseUrl;
    this.pictures = pictures;
  }

  walk(element: Element, around: Surroundings): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      // 3 and 1 are Node.TEXT_NODE and Node.ELEMENT_NODE; the global Node is the browser's.
      if (node.nodeType === 3) this.append(node.nodeValue ?? '', around);
      else if (node.nodeType === 1) this.readElement(node as Element, around);
    }
  }

  private readElement(element: Element, around: Surroundings): void {
    const name = element.localName;
    if (SKIPPED.has(name) || isHidden(element)) return;
    const inside = readSurroundings(element, name, around);
    if (name === 'br') this.breakLine(around);
    else if (name === 'math') this.append(readFormula(element), around);
    else if (name === 'sup') this.readRaised(element, inside);
    else if (name === 'img' || element.getAttribute('role') === 'img') this.readPicture(element, around);
    else if (name === 'table' && !around.isRow && isDataTable(element)) this.readTable(element, around);
    else if (BLOCKS.has(name)) {
      this.endBlock(around);
      this.walk(element, inside);
      this.endBlock(around);
    } else this.readMarked(element, readMarkKinds(element), inside);
  }

  /** Reads an element inside of a line, with its marks one around the other. */
  private readMarked(element: Element, [kind, ...inner]: readonly Mark['kind'][], around: Surroundings): void {
    if (!kind) {
      this.walk(element, around);
      return;
    }
    const address = kind === 'link' ? toWebAddress(element.getAttribute('href') ?? '', this.baseUrl) : null;
    // A link whose page is unknown is still a link: lists of them are furniture.
    const target = address?.startsWith(UNKNOWN_ADDRESS) ? null : address;
    if (kind === 'link' && !address) {
      this.walk(element, around);
      return;
    }
    const mark: OpenMark = { kind, target, start: null };
    this.open.push(mark);
    this.readMarked(element, inner, around);
    this.open.splice(this.open.indexOf(mark), 1);
    this.closeMark(mark);
  }

  /** Raised digits are superscript ones; what else is raised is read as if it were not. */
  private readRaised(element: Element, around: Surroundings): void {
    const outer = this.isRaised;
    // A note in brackets keeps its plain number.
    this.isRaised = !/[[\](){}]/.test(element.textContent ?? '');
    this.walk(element, around);
    this.isRaised = outer;
  }

  private closeMark(mark: OpenMark): void {
    if (mark.start !== null && mark.start < this.text.length)
      this.marks.push({
        kind: mark.kind,
        start: mark.start,
        end: this.text.length,
        ...(mark.target ? { target: mark.target } : {}),
      });
    mark.start = null;
  }

  private append(raw: string, around: Surroundings): void {
    const lines = around.keepsLines ? raw : raw.replace(/[\s\u00a0]+/g, ' ');
    const words = this.isRaised ? raiseDigits(cleanText(lines)) : cleanText(lines);
    if (words === '') return;
    const isBlank = words.trim() === '';
    if (isBlank && !around.keepsLines) {
      this.isSpaceDue = this.text !== '';
      return;
    }
    if (this.text === '') this.around = around;
    if ((this.isSpaceDue || words.startsWith(' ')) && this.text !== '' && !/[\s]$/.test(this.text)) this.text += ' ';
    const start = this.text.length;
    this.text += around.keepsLines ? words : words.trim();
    this.isSpaceDue = words.endsWith(' ');
    for (const mark of this.open) mark.start ??= start;
  }

  private breakLine(around: Surroundings): void {
    if (around.isRow) this.isSpaceDue = true;
    else if (this.text.endsWith('\n')) this.flush();
    else if (this.text !== '') {
      this.text += '\n';
      this.isSpaceDue = false;
    }
  }

  private endBlock(around: Surroundings): void {
    if (around.isRow) this.isSpaceDue = true;
    else this.flush();
  }

  /** Ends the piece that is being read. */
  flush(): void {
    for (const mark of this.open) this.closeMark(mark);
    const { kind, level, direction } = this.around;
    if (this.text.trim() !== '') {
      const marks = this.marks.filter((mark) => this.text.slice(mark.start, mark.end).trim() !== '');
      this.pieces.push({
        kind,
        ...(level ? { level } : {}),
        text: this.text,
        marks,
        direction: readDirection(this.text, direction),
        furniture: null,
      });
    }
    this.pieces.push(...this.waiting);
    this.waiting = [];
    this.text = '';
    this.marks = [];
    this.isSpaceDue = false;
  }

  private readPicture(element: Element, around: Surroundings): void {
    const words = cleanText(element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const image = element.localName === 'img' ? this.pictures(element.getAttribute('src') ?? '') : null;
    if (!image && (around.isRow || !isDescription(words))) return;
    const isInside = this.text.trim() !== '';
    // A picture inside a paragraph does not part it.
    if (isInside && !image) return;
    if (!isInside) this.flush();
    const text = image && !isName(words) ? NAMELESS_PICTURE : words;
    (isInside ? this.waiting : this.pieces).push({
      kind: 'image',
      text,
      marks: [],
      direction: readDirection(text, around.direction),
      furniture: { kind: 'caption', rule: 'a picture, or its description' },
      ...(image ? { image } : {}),
    });
  }

  private readTable(table: Element, around: Surroundings): void {
    this.flush();
    const caption = [...table.children].find((child) => child.localName === 'caption');
    if (caption) this.readElement(caption, around);
    for (const row of table.querySelectorAll('tr')) {
      const cells = [...row.children].filter((cell) => cell.localName === 'td' || cell.localName === 'th');
      const inside: Surroundings = { ...around, kind: 'table-row', isRow: true };
      for (const [index, cell] of cells.entries()) {
        if (index > 0) this.text += this.text === '' ? '| ' : ' | ';
        this.isSpaceDue = false;
        if (this.text === '' || index > 0) this.around = inside;
        this.walk(cell, { ...inside, direction: readDirectionOf(cell, inside.direction) });
      }
      if (!/[\p{L}\p{N}]/u.test(this.text)) this.text = '';
      this.flush();
    }
  }
}

/** What no reader of the page has seen: notices that scripts show when they are due. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

function readSurroundings(element: Element, name: string, around: Surroundings): Surroundings {
  const direction = readDirectionOf(element, around.direction);
  if (around.isRow) return { ...around, direction };
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading) return { ...around, kind: 'heading', level: Number(heading), direction };
  const { level: _, ...plain } = around;
  if (name === 'blockquote') return { ...plain, kind: 'quote', direction };
  if (name === 'li') return { ...plain, kind: 'list-item', direction };
  if (name === 'figcaption' || name === 'caption') return { ...plain, kind: 'caption', direction };
  if (name === 'pre') return { ...around, keepsLines: true, direction };
  return direction === around.direction ? around : { ...around, direction };
}

function readDirectionOf(element: Element, around: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const said = element.getAttribute('dir')?.toLowerCase();
  return said === 'rtl' || said === 'ltr' ? said : around;
}

/** A table of values, not of layout: at least two columns, and no cell with blocks of its own. */
function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/i.test(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector('table, article, section, h1, h2, figure, blockquote')) return false;
  const rows = [...table.querySelectorAll('tr')];
  if (!rows.some((row) => row.children.length > 1)) return false;
  return !rows.some((row) =>
    [...row.children].some((cell) => cell.querySelectorAll(':scope p, :scope div > div').length > 2),
  );
}

/** Words that describe a picture: not a file name, not one word. */
function isDescription(words: string): boolean {
  return words.split(' ').length >= 3 && words.length <= 600 && !/\.(?:jpe?g|png|gif|webp|svg)$/i.test(words);
}

/** What stands for a picture that the file holds and nothing describes. */
const NAMELESS_PICTURE = '[picture]';

/** Words that name a picture which is shown: not a file name, no address, not a whole text. */
function isName(words: string): boolean {
  return /\p{L}/u.test(words) && words.length <= 600 && !/\.(?:jpe?g|png|gif|webp|svg|avif)$|^\w+:\/\//i.test(words);
}

/**
 * A picture's description that repeats its caption, or another picture's description, says nothing new: the picture stands without
 * it, or not at all where it is not held. A picture that is shown twice is one.
 */
function dropRepeatedPictures(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Set<string>();
  const shown = new Set<NonNullable<Piece['image']>>();
  const captions = pieces.filter((piece) => piece.kind !== 'image').map((piece) => piece.text);
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'image') return [piece];
    if (piece.image && shown.has(piece.image)) return [];
    if (piece.image) shown.add(piece.image);
    const isRepeated = seen.has(piece.text) || captions.some((words) => words.includes(piece.text));
    seen.add(piece.text);
    if (!isRepeated || piece.text === NAMELESS_PICTURE) return [piece];
    return piece.image ? [{ ...piece, text: NAMELESS_PICTURE }] : [];
  });
}
