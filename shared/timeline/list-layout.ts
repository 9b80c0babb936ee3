/** Heights in a list, in pixels. */
export interface ListHeights {
  readonly row: number;
  readonly header: number;
}

/** Where rows and their headers stand in a list of any length, without measuring one. */
export interface ListLayout {
  readonly height: number;
  /** The top of a row, or of the header above it where it is the first of its group. */
  readonly topOf: (place: number) => number;
  /** The place of the row at a height. */
  readonly placeAt: (y: number) => number;
  /** Whether a row is the first under its header. */
  readonly isFirst: (place: number) => boolean;
}

/** Lays out the rows at `shown`; a header stands before each row whose header is another than that of the row before. */
export function layOutList(headers: ArrayLike<number>, shown: Uint32Array, heights: ListHeights): ListLayout {
  const firsts: number[] = [];
  for (let place = 0; place < shown.length; place++) {
    if (place === 0 || headers[shown[place] as number] !== headers[shown[place - 1] as number]) firsts.push(place);
  }
  /** How many headers stand above a row, its own not counted. */
  const headersBefore = (place: number) => {
    let low = 0;
    let high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((firsts[middle] as number) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const topOf = (place: number) => place * heights.row + headersBefore(place) * heights.header;
  const placeAt = (y: number) => {
    let low = 0;
    let high = Math.max(shown.length - 1, 0);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (topOf(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    height: shown.length * heights.row + firsts.length * heights.header,
    topOf,
    placeAt,
    isFirst: (place) => firsts[headersBefore(place)] === place,
  };
}
