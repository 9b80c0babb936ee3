import type { Block, BlockKind, ImageMime, Mark } from '../model/article.ts';

/** A block before it has its place in the canonical text: marks count from its own start. */
export interface Piece {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly direction: 'ltr' | 'rtl';
  readonly furniture: Block['furniture'];
  /** The picture of an image piece, where the document held it. */
  readonly image?: PieceImage;
}

/** A picture that a document held, its pixels measured without decoding it. */
export interface PieceImage {
  readonly bytes: Uint8Array;
  readonly mime: ImageMime;
  readonly width: number;
  readonly height: number;
}

/** Gives a piece of plain words without marks. */
export function makePiece(kind: BlockKind, text: string, level?: number): Piece {
  const clean = cleanText(text).trim();
  return {
    kind,
    ...(level === undefined ? {} : { level }),
    text: clean,
    marks: [],
    direction: readDirection(clean, 'ltr'),
    furniture: null,
  };
}

/** Invisible characters that change what is seen and not what is said: overrides and embeddings of direction, soft hyphens, zero-width spaces, controls. */
const INVISIBLE = /(?!\n)[\p{Cc}\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ufff9-\ufffc]/gu;
/** Every space that is not a line feed, no-break and ideographic ones among them. Joiners (Persian needs them) stay. */
const SPACES = /[\t\v\f \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Cleans words for the canonical text: NFC, plain spaces, no invisible controls, no broken surrogates. Line feeds stay. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC');
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu;
const LTR =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Armenian}\p{Script=Georgian}]/gu;

/**
 * Gives the direction of a piece by the majority of its letters: an Arabic paragraph that begins with "S-400" is still Arabic. The
 * direction around it decides where it has no letters, and lowers the share it needs to a quarter.
 */
export function readDirection(text: string, around: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const rtl = text.match(RTL)?.length ?? 0;
  const ltr = text.match(LTR)?.length ?? 0;
  if (rtl + ltr === 0) return around;
  return rtl > (rtl + ltr) * (around === 'rtl' ? 0.25 : 0.5) ? 'rtl' : 'ltr';
}
