/** "DLsg" in the order of the bytes. */
const MAGIC = 0x67734c44;
/** Another number for another layout of a segment. */
const LAYOUT = 1;
/** Numbers in front of the columns: magic, layout, and the sizes. */
const HEAD = 9;

/** How many of each a segment holds. */
export interface SegmentSizes {
  readonly documents: number;
  readonly words: number;
  readonly lists: number;
  readonly units: number;
  readonly keyBytes: number;
  readonly documentBytes: number;
  readonly placeBytes: number;
}

/**
 * The columns of a segment, as views of one stretch of memory. Words are sorted by their units. A list's postings: the step from
 * the document before, doubled, plus one where the word stands there once, else followed by how often; and apart from them the
 * places, each as the step from the one before in the document.
 */
export interface SegmentColumns {
  readonly lengths: Uint32Array;
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  readonly keyStarts: Uint32Array;
  readonly wordStarts: Uint32Array;
  readonly wordLists: Uint32Array;
  readonly listDocuments: Uint32Array;
  readonly listPlaces: Uint32Array;
  readonly units: Uint16Array;
  readonly kinds: Uint8Array;
  readonly listFields: Uint8Array;
  readonly keys: Uint8Array;
  readonly documents: Uint8Array;
  readonly places: Uint8Array;
}

/** Lays the columns over memory; null where the bytes are too few. */
function layColumns(bytes: Uint8Array, sizes: SegmentSizes): SegmentColumns | null {
  const { buffer } = bytes;
  let at = bytes.byteOffset + HEAD * 4;
  const take = (size: number) => {
    const start = at;
    at += size;
    return start;
  };
  const fours = (count: number) => new Uint32Array(buffer, take(count * 4), count);
  const ones = (count: number) => new Uint8Array(buffer, take(count), count);
  if (totalSize(sizes) !== bytes.length) return null;
  const { documents, words, lists } = sizes;
  return {
    lengths: fours(documents),
    firstDays: new Int32Array(buffer, take(documents * 4), documents),
    lastDays: new Int32Array(buffer, take(documents * 4), documents),
    keyStarts: fours(documents + 1),
    wordStarts: fours(words + 1),
    wordLists: fours(words + 1),
    listDocuments: fours(lists + 1),
    listPlaces: fours(lists + 1),
    units: new Uint16Array(buffer, take(sizes.units * 2), sizes.units),
    kinds: ones(documents),
    listFields: ones(lists),
    keys: ones(sizes.keyBytes),
    documents: ones(sizes.documentBytes),
    places: ones(sizes.placeBytes),
  };
}

function totalSize({ documents, words, lists, units, keyBytes, documentBytes, placeBytes }: SegmentSizes): number {
  const fours = HEAD + documents * 3 + (documents + 1) + (words + 1) * 2 + (lists + 1) * 2;
  return fours * 4 + units * 2 + documents + lists + keyBytes + documentBytes + placeBytes;
}

/** Memory for a segment, and its columns to be filled. */
export function allocateSegment(sizes: SegmentSizes): { bytes: Uint8Array; columns: SegmentColumns } {
  const bytes = new Uint8Array(totalSize(sizes));
  new Uint32Array(bytes.buffer, 0, HEAD).set([
    ...[MAGIC, LAYOUT, sizes.documents, sizes.words, sizes.lists, sizes.units],
    ...[sizes.keyBytes, sizes.documentBytes, sizes.placeBytes],
  ]);
  return { bytes, columns: layColumns(bytes, sizes) as SegmentColumns };
}

/** Reads the columns of a segment from bytes that begin at a multiple of four; null where they are of another layout. */
export function readColumns(bytes: Uint8Array): SegmentColumns | null {
  if (bytes.length < HEAD * 4) return null;
  const [magic, layout, documents, words, lists, units, keyBytes, documentBytes, placeBytes] = [
    ...new Uint32Array(bytes.buffer, bytes.byteOffset, HEAD),
  ] as [number, number, number, number, number, number, number, number, number];
  if (magic !== MAGIC || layout !== LAYOUT) return null;
  return layColumns(bytes, { documents, words, lists, units, keyBytes, documentBytes, placeBytes });
}
