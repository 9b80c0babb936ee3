import { DocxFields, readLinkInstruction } from './docx-fields.ts';
import { attributeOf, childOf, childrenOf, listBelow, nameOf, readSwitch } from './docx-names.ts';
import type { ListCounter } from './docx-numbering.ts';
import type { Relations } from './docx-package.ts';
import type { DocxStyles } from './docx-styles.ts';
import { readFormula } from './formula.ts';
import { toWebAddress } from './given.ts';
import type { LeftOut } from './left-out.ts';
import { PieceWriter, PLAIN, type WordLook } from './piece-writer.ts';
import type { Piece, PieceImage } from './pieces.ts';
import { isSignFont, readSign, readSigns } from './sign-fonts.ts';

/** What a stream of paragraphs needs from the document around it. */
export interface DocxSurroundings {
  readonly styles: DocxStyles;
  readonly countList: ListCounter;
  /** Takes note of what is in the file and not in the text. */
  readonly leaveOut: (what: LeftOut) => void;
  /** Of the part that the paragraphs are in. */
  readonly relations: Relations;
  /** By their paths in the package; a picture is shown once. */
  readonly takePicture: (path: string) => PieceImage | null;
  /** Gives the mark of a note in the text, and keeps its words for the end; null where the text has its own sign. */
  readonly takeNote: (kind: 'footnote' | 'endnote', id: string, hasOwnSign: boolean) => string | null;
  /** Pieces of other parts that stand in a paragraph's place: diagrams, charts, documents inside of the document. */
  readonly takePart: (kind: string, path: string) => readonly Piece[];
}

/** Elements of which the words are no part of the text: deleted, moved away, properties, comments, readings above the line. */
const SKIPPED = new Set([
  ...[
    'w:del',
    'w:moveFrom',
    'w:delText',
    'w:delInstrText',
    'w:pPr',
    'w:rPr',
    'w:tblPr',
    'w:tblPrEx',
    'w:trPr',
    'w:tcPr',
  ],
  ...[
    'w:tblGrid',
    'w:sectPr',
    'w:sdtPr',
    'w:sdtEndPr',
    'w:rt',
    'w:fldData',
    'w:ffData',
    'w:footnoteRef',
    'w:endnoteRef',
  ],
  ...['w:annotationRef', 'w:commentReference', 'w:softHyphen', 'w:pgNum', 'w:numPr', 'w:background'],
]);

/** Reads the paragraphs and tables below an element. */
export function readDocxBody(root: Element, around: DocxSurroundings): readonly Piece[] {
  return new DocxBody(around).read(root);
}

class DocxBody {
  private readonly writer = new PieceWriter();
  private readonly fields = new DocxFields();
  private readonly around: DocxSurroundings;
  /** The mark at the end of the paragraph was deleted: the next one goes on in it. */
  private isJoined = false;
  private isHidden = false;

  constructor(around: DocxSurroundings) {
    this.around = around;
  }

  read(root: Element): readonly Piece[] {
    this.walk(root, PLAIN);
    return this.writer.finish();
  }

  private walk(element: Element, look: WordLook): void {
    for (const child of childrenOf(element)) this.readElement(child, nameOf(child), look);
  }

  private readElement(element: Element, name: string, look: WordLook): void {
    if (SKIPPED.has(name)) {
      if ((name === 'w:del' || name === 'w:moveFrom') && listBelow(element, 'w:delText', 'w:t').length > 0)
        this.around.leaveOut('deleted');
      return;
    }
    switch (name) {
      case 'w:p':
        this.readParagraph(element);
        break;
      case 'w:tbl':
        this.readTable(element);
        break;
      case 'w:tr':
        // A row that is marked as deleted.
        if (readSwitch(childOf(element, 'w:trPr'), 'w:del')) break;
        this.writer.startRow();
        this.walk(element, look);
        break;
      case 'w:tc':
        this.writer.startCell();
        this.walk(element, look);
        break;
      case 'mc:AlternateContent':
        this.readAlternatives(element, look);
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        this.readPart(element, name, 'r:id');
        break;
      case 'w:r':
        this.readRun(element, look);
        break;
      case 'm:oMath':
        this.writer.write(readFormula(element), look);
        break;
      case 'w:hyperlink':
        this.walk(element, { ...look, link: this.readTarget(element) ?? look.link });
        break;
      case 'w:fldSimple':
        this.walk(element, { ...look, link: readLinkInstruction(attributeOf(element, 'w:instr') ?? '') ?? look.link });
        break;
      case 'w:txbxContent':
        this.writer.addBeside(readDocxBody(element, this.around));
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.readDrawing(element, look);
        break;
      default:
        if (!this.readCharacter(element, name, look)) this.walk(element, look);
    }
  }

  private readParagraph(element: Element): void {
    const properties = childOf(element, 'w:pPr');
    const { styles } = this.around;
    const shape = { ...styles.shapeOf(properties), direction: styles.isRtl(properties) ? 'rtl' : 'ltr' } as const;
    const place = styles.listOf(properties);
    const label = place ? this.around.countList(place) : null;
    if (this.isJoined) this.writer.shapeBlock(shape);
    else this.writer.startBlock(shape, label);
    const isHiddenAround = this.isHidden;
    this.isHidden = styles.isHidden(properties);
    this.walk(element, PLAIN);
    this.isHidden = isHiddenAround;
    const mark = properties ? childOf(properties, 'w:rPr') : null;
    const frame = properties ? childOf(properties, 'w:framePr') : null;
    // A large first letter is a paragraph of its own, and belongs to the next one.
    const isDropCap = frame !== null && /^(?:drop|margin)$/.test(attributeOf(frame, 'w:dropCap') ?? '');
    this.isJoined =
      isDropCap || (mark !== null && (childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null));
    if (!this.isJoined) this.writer.endBlock();
  }

  private readTable(element: Element): void {
    this.isJoined = false;
    this.writer.startTable();
    this.walk(element, PLAIN);
    this.writer.endTable();
  }

  /** The same thing for newer and for older programs: the first that has words or pictures. */
  private readAlternatives(element: Element, look: WordLook): void {
    const ways = childrenOf(element).filter((child) => /^mc:(?:Choice|Fallback)$/.test(nameOf(child)));
    const best = ways.find((way) => listBelow(way, 'w:t', 'a:blip', 'v:imagedata', 'dgm:relIds', 'c:chart').length > 0);
    if (best) this.walk(best, look);
  }

  private readRun(element: Element, look: WordLook): void {
    const properties = childOf(element, 'w:rPr');
    const { styles } = this.around;
    if (styles.isOn(properties, 'w:vanish') ?? this.isHidden) {
      if (listBelow(element, 'w:t').length > 0) this.around.leaveOut('hidden');
      return;
    }
    const isRtl = styles.isOn(properties, 'w:rtl') ?? false;
    const own: WordLook = {
      isBold: look.isBold || (styles.isOn(properties, isRtl ? 'w:bCs' : 'w:b') ?? false),
      isItalic: look.isItalic || (styles.isOn(properties, isRtl ? 'w:iCs' : 'w:i') ?? false),
      isRaised: styles.isRaised(properties),
      link: look.link ?? this.fields.link,
    };
    this.walk(element, own);
  }

  /** What stands for characters inside of a run; false for elements that only hold others. */
  private readCharacter(element: Element, name: string, look: WordLook): boolean {
    switch (name) {
      case 'w:t':
        if (!this.fields.isInstruction) this.writer.write(readSigns(element.textContent ?? '', fontOf(element)), look);
        return true;
      case 'w:tab':
      case 'w:ptab':
        this.writer.write(' ', look);
        return true;
      case 'w:br':
      case 'w:cr':
        this.writer.breakLine();
        return true;
      case 'w:noBreakHyphen':
        this.writer.write('-', look);
        return true;
      case 'w:sym':
        this.writer.write(readSymbol(element), look);
        return true;
      case 'w:fldChar':
        this.fields.mark(attributeOf(element, 'w:fldCharType'));
        return true;
      case 'w:instrText':
        this.fields.instruct(element.textContent ?? '');
        return true;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const hasOwnSign = /^(?:1|true|on)$/.test(attributeOf(element, 'w:customMarkFollows') ?? '');
        const mark = this.around.takeNote(kind, attributeOf(element, 'w:id') ?? '', hasOwnSign);
        if (mark) this.writer.write(mark, { ...PLAIN, link: look.link });
        return true;
      }
      default:
        return false;
    }
  }

  private readTarget(element: Element): string | null {
    const relation = this.around.relations.get(attributeOf(element, 'r:id') ?? '');
    return relation ? toWebAddress(relation.target) : null;
  }

  /** Pictures, text boxes, diagrams and charts. */
  private readDrawing(element: Element, look: WordLook): void {
    const [described] = listBelow(element, 'wp:docPr');
    const [shape] = listBelow(element, 'v:shape', 'v:rect');
    const words =
      (described ? attributeOf(described, 'descr') || attributeOf(described, 'title') : null) ??
      (shape ? attributeOf(shape, 'alt') : null) ??
      '';
    const pictures = listBelow(element, 'a:blip', 'v:imagedata');
    const kept = pictures.flatMap((picture) => this.takePicture(picture) ?? []);
    for (const image of kept) this.writer.addPicture(image, words);
    if (pictures.length > 0 && kept.length === 0) this.writer.addPicture(null, words);
    for (const diagram of listBelow(element, 'dgm:relIds')) this.readPart(diagram, 'diagram', 'r:dm');
    for (const chart of listBelow(element, 'c:chart')) this.readPart(chart, 'chart', 'r:id');
    for (const box of listBelow(element, 'w:txbxContent'))
      if (!isInside(box, 'w:txbxContent', element)) this.readElement(box, 'w:txbxContent', look);
  }

  private takePicture(picture: Element): PieceImage | null {
    const id = attributeOf(picture, nameOf(picture) === 'a:blip' ? 'r:embed' : 'r:id');
    const relation = this.around.relations.get(id ?? '');
    return relation && !relation.isExternal ? this.around.takePicture(relation.target) : null;
  }

  private readPart(element: Element, kind: string, attribute: string): void {
    const relation = this.around.relations.get(attributeOf(element, attribute) ?? '');
    if (!relation) return;
    const pieces = this.around.takePart(kind, relation.target);
    this.writer.addBeside(pieces);
  }
}

/** Whether an element stands in another of this name, below `top`. */
function isInside(element: Element, name: string, top: Element): boolean {
  for (let at = element.parentElement; at && at !== top; at = at.parentElement) if (nameOf(at) === name) return true;
  return false;
}

function fontOf(text: Element): string {
  const run = text.parentElement;
  const properties = run ? childOf(run, 'w:rPr') : null;
  const fonts = properties ? childOf(properties, 'w:rFonts') : null;
  return fonts ? (attributeOf(fonts, 'w:ascii') ?? attributeOf(fonts, 'w:hAnsi') ?? '') : '';
}

function readSymbol(element: Element): string {
  const font = attributeOf(element, 'w:font') ?? '';
  const code = Number.parseInt(attributeOf(element, 'w:char') ?? '', 16);
  if (Number.isNaN(code)) return '';
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  return isPrivate || isSignFont(font) ? readSign(code, font) : String.fromCodePoint(Math.min(code, 0x10ffff));
}
