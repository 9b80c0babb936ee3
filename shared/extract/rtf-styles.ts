import type { RtfParagraph } from './rtf-flow.ts';
import type { RtfPlace } from './rtf-state.ts';
import { isListStyle, type NamedShape, readStyleName } from './style-names.ts';

/** A paragraph style of the style sheet. */
export interface RtfStyle {
  readonly name: string;
  /** The style that it rests on. */
  readonly base: number | null;
  /** 0–8 for headings. */
  readonly outline: number | null;
}

/** Most styles that rest on each other; a circle of them has no end. */
const LONGEST_CHAIN = 10;

/** Gives what a paragraph is: by its own outline level, its style or one that this rests on, or its list. */
export function readParagraphShape(paragraph: RtfParagraph, styles: ReadonlyMap<number, RtfStyle>): NamedShape {
  const own = readOutline(paragraph.outline);
  if (own) return own;
  let at = paragraph.style;
  for (let depth = 0; at !== null && depth < LONGEST_CHAIN; depth++) {
    const style = styles.get(at);
    if (!style) break;
    const shape = readStyleName(style.name) ?? readOutline(style.outline);
    if (shape) return shape;
    if (isListStyle(style.name)) return { kind: 'list-item' };
    at = style.base;
  }
  return { kind: paragraph.isListItem ? 'list-item' : 'paragraph' };
}

/** Reads a control word of the style sheet into the style that it describes. */
export function readStyleWord(place: RtfPlace & { kind: 'style' }, name: string, value: number): void {
  if (name === 's') place.index = value;
  else if (name === 'sbasedon') place.base = value;
  else if (name === 'outlinelevel') place.outline = value;
  // Styles of characters, tables and sections have numbers of their own.
  else if (name === 'cs' || name === 'ts' || name === 'ds') place.isRead = false;
}

function readOutline(outline: number | null): NamedShape | null {
  return outline !== null && outline < 9 ? { kind: 'heading', level: Math.min(outline + 1, 6) } : null;
}
