/** How a letter looks. One object per look, so that looks can be compared by identity. */
export interface LetterStyle {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** What is asked of a font. */
export interface PdfFont {
  readonly name?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly black?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly vertical?: boolean | undefined;
  readonly isType3Font?: boolean | undefined;
  readonly fontMatrix?: readonly number[] | undefined;
  readonly bbox?: readonly number[] | undefined;
  readonly defaultVMetrics?: readonly number[] | undefined;
}

/** Slant of the upright strokes above which letters are italic: a slant of 6°; synthetic italics have 12° and more. */
const LEAST_SLANT = 0.1;
/** Fill and stroke: how programs without a bold font make bold letters. */
const FILL_AND_STROKE = 2;

const PLAIN: LetterStyle = { isBold: false, isItalic: false };
const BOLD: LetterStyle = { isBold: true, isItalic: false };
const ITALIC: LetterStyle = { isBold: false, isItalic: true };
const BOLD_ITALIC: LetterStyle = { isBold: true, isItalic: true };

/** Gives how high a font's letters are in its sizes: Type 3 fonts may be drawn at size 1 or less, with glyphs as high as their box. */
export function boxHeight({ isType3Font, bbox, fontMatrix }: PdfFont, size: number): number {
  if (!isType3Font || Math.abs(size) > 1 || !bbox || !fontMatrix) return 1;
  const height = Math.abs(((bbox[3] ?? 0) - (bbox[1] ?? 0)) * (fontMatrix[3] ?? 0.001));
  return height > 0 ? height : 1;
}

/** Gives a font's name without the mark of a subset. */
export function readFontName({ name = '' }: PdfFont): string {
  return name.replace(/^[A-Z]{6}\+/, '');
}

/** Whether a font is drawn as pictures and has no name (pdf.js says its kind instead): so TeX does without outlines. */
export function isNamelessType3({ isType3Font, name }: PdfFont): boolean {
  return isType3Font === true && (!name || name === 'Type3');
}

/** Gives how the letters of a font look; `slant` is that of their upright strokes, `mode` how they are filled. */
export function readStyle(font: PdfFont, name: string, slant: number, mode: number): LetterStyle {
  const isBold =
    font.bold === true ||
    font.black === true ||
    mode === FILL_AND_STROKE ||
    /bold|black|heavy|demi|-(?:b|bd|sb)\b/i.test(name);
  const isItalic = font.italic === true || slant > LEAST_SLANT || /italic|oblique|-it?\b/i.test(name);
  if (isBold) return isItalic ? BOLD_ITALIC : BOLD;
  return isItalic ? ITALIC : PLAIN;
}
