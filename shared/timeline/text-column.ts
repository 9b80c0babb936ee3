/** Many short texts as one: it crosses to another thread in one piece, and each is cut out only when it is shown. */
export interface TextColumn {
  readonly text: string;
  /** Where each text begins, and where the last one ends. */
  readonly offsets: Uint32Array;
}

/** Puts texts together; half a pair of a letter beyond 65,535 becomes the sign for what cannot be shown. */
export function packTexts(texts: readonly string[]): TextColumn {
  const offsets = new Uint32Array(texts.length + 1);
  let end = 0;
  for (let index = 0; index < texts.length; index++) {
    end += (texts[index] as string).length;
    offsets[index + 1] = end;
  }
  return { text: texts.join('').toWellFormed(), offsets };
}

/** Gives the text at a place. */
export function textAt(column: TextColumn, index: number): string {
  return column.text.slice(column.offsets[index], column.offsets[index + 1]);
}

/** Finds the place of a text; -1 where it is not. The texts must be as long as each other, or none may stand inside of two. */
export function placeOfText(column: TextColumn, text: string): number {
  if (text === '') return -1;
  for (let at = column.text.indexOf(text); at >= 0; at = column.text.indexOf(text, at + 1)) {
    const index = lowerBound(column.offsets, at);
    if (column.offsets[index] === at && column.offsets[index + 1] === at + text.length) return index;
  }
  return -1;
}

function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
