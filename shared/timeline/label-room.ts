/** Widest label in pixels; a longer title is cut with an ellipsis. */
export const LABEL_LIMIT = 230;
/** From here on (CJK radicals) letters are as wide as high. */
const FIRST_WIDE = 0x2e80;
/** The sign of a dispute before a title. */
const SIGN_WIDTH = 15;

/** The pixels to keep for a title: an estimate for Inter at 12 px; the drawing cuts what is longer. */
export function estimateLabel(title: string): number {
  let width = 0;
  for (let index = 0; index < title.length && width < LABEL_LIMIT; index++) {
    width += title.charCodeAt(index) >= FIRST_WIDE ? 13 : 7;
  }
  return Math.min(width, LABEL_LIMIT);
}

/** The pixels that a label needs, the sign of a dispute before it included. */
export function estimateRoom(title: string, isDisputed: boolean): number {
  return Math.min(estimateLabel(title) + (isDisputed ? SIGN_WIDTH : 0), LABEL_LIMIT);
}
