import { toWebAddress } from './given.ts';
import type { LeftOut } from './left-out.ts';
import { formatNoteMark, markNote } from './note-pieces.ts';
import { OdtListCounter } from './odt-lists.ts';
import { attributeOf, childOf, childrenOf, listBelow, nameOf } from './odt-names.ts';
import { type OdtStyles, toHeading } from './odt-styles.ts';
import { PieceWriter, PLAIN, type WordLook } from './piece-writer.ts';
import type { Piece, PieceImage } from './pieces.ts';
import { readSigns } from './sign-fonts.ts';
import type { NamedShape } from './style-names.ts';

/** What a stream of paragraphs needs from the document around it. */
export interface OdtSurroundings {
  readonly styles: OdtStyles;
  /** By the address in the file, or the bytes in the XML itself; a picture is shown once. */
  readonly takePicture: (element: Element) => PieceImage | null;
  /** A chart that is a document of its own in the file, as pieces; a formula as its characters. */
  readonly takeObject: (address: string) => readonly Piece[] | string;
  /** Takes note of what is in the file and not in the text. */
  readonly leaveOut: (what: LeftOut) => void;
  /** How many notes were met that are all numbered 0. */
  readonly uncounted: { notes: number };
  /** The words of foot- and endnotes, in the order of their marks. */
  readonly notes: Piece[];
}

/** Elements of which the words are no part of the text. */
const SKIPPED = new Set([
  ...['office:forms', 'office:binary-data', 'office:event-listeners', 'office:annotation-end', 'svg:title', 'svg:desc'],
  ...['text:sequence-decls', 'text:variable-decls', 'text:user-field-decls', 'text:dde-connection-decls'],
  ...[
    'text:ruby-text',
    'text:note-citation',
    'text:script',
    'text:table-of-content-source',
    'text:index-entry-template',
  ],
  ...['text:alphabetical-index-source', 'text:illustration-index-source', 'text:table-index-source'],
  ...[
    'text:object-index-source',
    'text:user-index-source',
    'text:bibliography-source',
    'draw:image-map',
    'text:number',
  ],
]);

interface OpenList {
  readonly style: string;
  readonly level: number;
}

/** Reads the paragraphs, lists and tables below an element. */
export function readOdtBody(root: Element, around: OdtSurroundings): readonly Piece[] {
  return new OdtBody(around).read(root);
}

class OdtBody {
  private readonly writer = new PieceWriter();
  private readonly counter = new OdtListCounter();
  private readonly around: OdtSurroundings;
  private list: OpenList | null = null;
  /** The label of the list item whose first paragraph is still to come. */
  private label: string | null = null;
  private isInParagraph = false;

  constructor(around: OdtSurroundings) {
    this.around = around;
  }

  read(root: Element): readonly Piece[] {
    this.walk(root, PLAIN);
    return this.writer.finish();
  }

  private walk(element: Element, look: WordLook): void {
    const children = element.childNodes;
    for (let index = 0; index < children.length; index++) {
      const node = children[index];
      if (node?.nodeType === 3) {
        if (this.isInParagraph) this.writer.write(readSigns(node.nodeValue ?? '', ''), look);
      } else if (node?.nodeType === 1) this.readElement(node as Element, nameOf(node as Element), look);
    }
  }

  private readElement(element: Element, name: string, look: WordLook): void {
    if (SKIPPED.has(name)) return;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.readParagraph(element, name);
        break;
      case 'text:list':
        this.readList(element);
        break;
      case 'text:list-item':
      case 'text:list-header':
        this.readListItem(element, name);
        break;
      case 'table:table':
        this.readTable(element);
        break;
      case 'text:section':
        if (this.isShown(element)) this.walk(element, look);
        break;
      case 'text:hidden-paragraph':
      case 'text:hidden-text':
        if (attributeOf(element, 'text:is-hidden') !== 'false') this.around.leaveOut('hidden');
        else this.walk(element, look);
        break;
      case 'text:tracked-changes':
        if (listBelow(element, 'text:deletion').length > 0) this.around.leaveOut('deleted');
        break;
      case 'office:annotation':
        this.around.leaveOut('comments');
        break;
      case 'text:note':
        this.readNote(element, look);
        break;
      case 'draw:frame':
      case 'draw:g':
        this.readFrame(element);
        break;
      default:
        if (/^draw:(?!a$)/.test(name)) this.readShape(element);
        else this.readInline(element, name, look);
    }
  }

  private readInline(element: Element, name: string, look: WordLook): void {
    switch (name) {
      case 'text:span':
        this.readSpan(element, look);
        break;
      case 'text:a':
        this.walk(element, { ...look, link: toWebAddress(attributeOf(element, 'xlink:href') ?? '') ?? look.link });
        break;
      case 'text:s':
      case 'text:tab':
        this.writer.write(' ', look);
        break;
      case 'text:line-break':
        this.writer.breakLine();
        break;
      default:
        this.walk(element, look);
    }
  }

  private readParagraph(element: Element, name: string): void {
    const { styles } = this.around;
    const style = attributeOf(element, 'text:style-name');
    if (styles.isOn(style, 'isHidden')) {
      if (element.textContent?.trim()) this.around.leaveOut('hidden');
      return;
    }
    const level = Number(attributeOf(element, 'text:outline-level') ?? 1);
    const named: NamedShape = name === 'text:h' ? toHeading(level) : styles.shapeOf(style);
    const shape =
      this.list && named.kind === 'paragraph' && !named.furniture ? ({ kind: 'list-item' } as const) : named;
    const isNumbered = name === 'text:h' && !this.list && attributeOf(element, 'text:is-list-header') !== 'true';
    const label = isNumbered ? this.counter.count('', level, styles.levelsOf(''), null) : this.label;
    this.label = null;
    this.writer.startBlock({ ...shape, direction: styles.isRtl(style) ? 'rtl' : 'ltr' }, label);
    this.isInParagraph = true;
    this.walk(element, PLAIN);
    this.isInParagraph = false;
    this.writer.endBlock();
  }

  private readSpan(element: Element, look: WordLook): void {
    const { styles } = this.around;
    const style = attributeOf(element, 'text:style-name');
    if (styles.isOn(style, 'isHidden')) {
      if (element.textContent?.trim()) this.around.leaveOut('hidden');
      return;
    }
    this.walk(element, {
      isBold: styles.isOn(style, 'isBold') ?? look.isBold,
      isItalic: styles.isOn(style, 'isItalic') ?? look.isItalic,
      isRaised: styles.isOn(style, 'isRaised') ?? look.isRaised ?? false,
      link: look.link,
    });
  }

  private readList(element: Element): void {
    const outer = this.list;
    const style = attributeOf(element, 'text:style-name') ?? outer?.style ?? '';
    const goesOn =
      attributeOf(element, 'text:continue-numbering') === 'true' || attributeOf(element, 'text:continue-list') !== null;
    if (!outer && !goesOn) this.counter.startList(style);
    this.list = { style, level: (outer?.level ?? 0) + 1 };
    this.walk(element, PLAIN);
    this.list = outer;
  }

  private readListItem(element: Element, name: string): void {
    const { list } = this;
    const start = attributeOf(element, 'text:start-value');
    // An item that only holds a deeper list counts for nothing.
    const [first] = childrenOf(element);
    const isCounted = name === 'text:list-item' && first !== undefined && nameOf(first) !== 'text:list';
    if (list && isCounted && list.style !== '') {
      const levels = this.around.styles.levelsOf(list.style);
      this.label = this.counter.count(list.style, list.level, levels, start === null ? null : Number(start));
    }
    this.walk(element, PLAIN);
    this.label = null;
  }

  private readTable(element: Element): void {
    const outer = { list: this.list, isInParagraph: this.isInParagraph };
    this.list = null;
    this.isInParagraph = false;
    this.writer.startTable();
    for (const row of listRows(element)) {
      this.writer.startRow();
      for (const cell of childrenOf(row)) {
        if (!/^table:(?:covered-)?table-cell$/.test(nameOf(cell))) continue;
        this.writer.startCell();
        this.walk(cell, PLAIN);
      }
    }
    this.writer.endTable();
    Object.assign(this, outer);
  }

  private isShown(section: Element): boolean {
    const isHidden =
      attributeOf(section, 'text:display') === 'none' || attributeOf(section, 'text:is-hidden') === 'true';
    if (isHidden && section.textContent?.trim()) this.around.leaveOut('hidden');
    return !isHidden;
  }

  private readNote(element: Element, look: WordLook): void {
    const citation = childOf(element, 'text:note-citation');
    const body = childOf(element, 'text:note-body');
    const sign = (citation && (attributeOf(citation, 'text:label') ?? citation.textContent))?.trim();
    // A program that never laid the text out has not counted its notes.
    const isUncounted = sign === '0';
    const mark = sign ? formatNoteMark(isUncounted ? String(++this.around.uncounted.notes) : sign) : null;
    if (mark) this.writer.write(mark, { ...PLAIN, link: look.link });
    if (body) this.around.notes.push(...markNote(readOdtBody(body, this.around), mark));
  }

  /** The picture, text box or chart of a frame: the first of them that can be shown, since they are the same thing for different programs. */
  private readFrame(frame: Element): void {
    const words =
      ['svg:desc', 'svg:title'].map((name) => childOf(frame, name)?.textContent?.trim()).find(Boolean) ?? '';
    for (const child of childrenOf(frame)) {
      const name = nameOf(child);
      if (name === 'draw:image') {
        const image = this.around.takePicture(child);
        if (!image) continue;
        this.writer.addPicture(image, words);
        return;
      }
      if (name === 'draw:object') {
        const object = this.around.takeObject(attributeOf(child, 'xlink:href') ?? '');
        if (typeof object === 'string') this.writer.write(object, PLAIN);
        else this.writer.addBeside(object);
        if (object.length > 0) return;
      } else if (/^draw:/.test(name)) this.readElement(child, name, PLAIN);
    }
    if (childOf(frame, 'draw:image')) this.writer.addPicture(null, words);
  }

  private readShape(element: Element): void {
    if (listBelow(element, 'text:p', 'text:h', 'draw:image').length > 0)
      this.writer.addBeside(readOdtBody(element, this.around));
  }
}

/** The rows of a table, not those of tables in its cells. */
function listRows(table: Element): readonly Element[] {
  return childrenOf(table).flatMap((child) => {
    const name = nameOf(child);
    if (name === 'table:table-row') return [child];
    return /^table:table-(?:header-rows|rows|row-group)$/.test(name) ? listRows(child) : [];
  });
}
