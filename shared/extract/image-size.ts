import type { ImageMime } from '../model/article.ts';
import type { PieceImage } from './pieces.ts';

/** Fewest pixels on each side of a picture that is kept: smaller ones are icons, bullets and counters of visits. */
const SMALLEST_SIDE = 60;
/** Most pixels of one picture, so that drawing it cannot exhaust memory: cameras reach 100 million; four bytes each are 480 MB. */
const MOST_PIXELS = 120_000_000;
/** Longest side, pixels: no browser decodes more. */
const LONGEST_SIDE = 65_535;
/** Most pictures of one document, and most bytes of one and of all: what a reader scrolls through and what a case can carry. */
const MOST_PICTURES = 60;
const LARGEST_PICTURE = 5 * 1024 * 1024;
const LARGEST_SUM = 20 * 1024 * 1024;

/** A picture's kind and size as its header gives them. */
export interface MeasuredImage {
  readonly mime: ImageMime;
  /** In pixels, as it is shown: a photograph taken upright has its sides exchanged. */
  readonly width: number;
  readonly height: number;
}

/**
 * Gives the kind of a picture by its first bytes and its size in pixels by its header; nothing is decoded. Null for other kinds, broken
 * headers and sizes that cannot be (PNG 1.2; ITU T.81; GIF89a; RFC 9649 for WebP; AV1 Image File Format 1.1).
 */
export function measureImage(bytes: Uint8Array): MeasuredImage | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found =
      measurePng(view) ?? measureGif(view) ?? measureJpeg(view) ?? measureWebp(view) ?? measureAvif(view) ?? null;
    const isPossible = found !== null && [found.width, found.height].every((side) => side > 0 && side <= LONGEST_SIDE);
    return isPossible ? found : null;
  } catch (error) {
    // A header that points behind the last byte.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Takes the pictures of one document, within what one document may have; null for those that are left out. */
export type PictureGate = (bytes: Uint8Array) => PieceImage | null;

/** Gives the gate for the pictures of one document: known kinds, at least 60×60 pixels, at most 60 of up to 5 MB each and 20 MB together. */
export function openPictureGate(): PictureGate {
  let count = 0;
  let sum = 0;
  return (bytes) => {
    if (count >= MOST_PICTURES || bytes.length > LARGEST_PICTURE || sum + bytes.length > LARGEST_SUM) return null;
    const measured = measureImage(bytes);
    if (!measured || Math.min(measured.width, measured.height) < SMALLEST_SIDE) return null;
    if (measured.width * measured.height > MOST_PIXELS) return null;
    count++;
    sum += bytes.length;
    return { bytes, ...measured };
  };
}

function readWord(view: DataView, at: number, length: number): string {
  let word = '';
  for (let index = at; index < at + length; index++) word += String.fromCharCode(view.getUint8(index));
  return word;
}

function startsWith(view: DataView, at: number, word: string): boolean {
  return view.byteLength >= at + word.length && readWord(view, at, word.length) === word;
}

function measurePng(view: DataView): MeasuredImage | null {
  if (!startsWith(view, 0, '\x89PNG\r\n\x1a\n') || !startsWith(view, 12, 'IHDR')) return null;
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function measureGif(view: DataView): MeasuredImage | null {
  if (!startsWith(view, 0, 'GIF87a') && !startsWith(view, 0, 'GIF89a')) return null;
  return { mime: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Walks from marker to marker up to the frame header, which has the size; APP1 before it may say that the picture lies on its side. */
function measureJpeg(view: DataView): MeasuredImage | null {
  if (!startsWith(view, 0, '\xff\xd8\xff')) return null;
  let isTurned = false;
  for (let at = 2; at < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes, and markers without a length: TEM and RST0 to RST7.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    // The end, or the picture itself, before any frame header.
    if (marker === 0xd9 || marker === 0xda) return null;
    const length = view.getUint16(at + 2);
    if (marker === 0xe1) isTurned = isExifTurned(view, at + 4, length - 2);
    // SOF0 to SOF15 without DHT, JPG and DAC, which lie among them.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { mime: 'image/jpeg', width: isTurned ? height : width, height: isTurned ? width : height };
    }
    at += 2 + length;
  }
  return null;
}

/** Whether Exif's orientation (tag 0x0112) is one of the four that exchange the sides. */
function isExifTurned(view: DataView, at: number, length: number): boolean {
  if (length < 20 || !startsWith(view, at, 'Exif\0\0')) return false;
  const start = at + 6;
  const isLittle = startsWith(view, start, 'II');
  const directory = start + view.getUint32(start + 4, isLittle);
  // A directory outside of its segment says nothing of the picture.
  if (directory + 2 > at + length) return false;
  const entries = view.getUint16(directory, isLittle);
  for (let index = 0; index < entries; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > at + length) return false;
    if (view.getUint16(entry, isLittle) === 0x0112) return view.getUint16(entry + 8, isLittle) >= 5;
  }
  return false;
}

function measureWebp(view: DataView): MeasuredImage | null {
  if (!startsWith(view, 0, 'RIFF') || !startsWith(view, 8, 'WEBP')) return null;
  const mime = 'image/webp';
  const read24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (startsWith(view, 12, 'VP8X')) return { mime, width: read24(24) + 1, height: read24(27) + 1 };
  if (startsWith(view, 12, 'VP8L') && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true);
    return { mime, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (startsWith(view, 12, 'VP8 ') && startsWith(view, 23, '\x9d\x01\x2a'))
    return { mime, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  return null;
}

/** The largest of the sizes among the item properties: a picture of tiles has the tiles' size beside its own. */
function measureAvif(view: DataView): MeasuredImage | null {
  if (!startsWith(view, 4, 'ftyp')) return null;
  const ftyp = view.getUint32(0);
  if (!/avif|avis/.test(readWord(view, 8, Math.min(ftyp, view.byteLength) - 8))) return null;
  // `meta` begins with its version and flags, four bytes, as `ispe` does.
  const [meta] = findBoxes(view, 0, view.byteLength, 'meta');
  const [iprp] = meta ? findBoxes(view, meta.start + 4, meta.end, 'iprp') : [];
  const [ipco] = iprp ? findBoxes(view, iprp.start, iprp.end, 'ipco') : [];
  const sizes = ipco ? findBoxes(view, ipco.start, ipco.end, 'ispe') : [];
  let best: MeasuredImage | null = null;
  for (const { start } of sizes) {
    const [width, height] = [view.getUint32(start + 4), view.getUint32(start + 8)];
    if (!best || width * height > best.width * best.height) best = { mime: 'image/avif', width, height };
  }
  return best;
}

/** The boxes of one kind between two offsets (ISO 14496-12); `start` is behind the box's header. */
function findBoxes(view: DataView, from: number, to: number, kind: string) {
  const boxes: { readonly start: number; readonly end: number }[] = [];
  for (let at = from; at + 8 <= to; ) {
    const size = view.getUint32(at);
    // 0 reaches to the end; 1, a length of eight bytes, is for videos.
    const end = size === 0 ? to : at + size;
    if (end > to || (size !== 0 && size < 8)) break;
    if (startsWith(view, at + 4, kind)) boxes.push({ start: at + 8, end });
    at = end;
  }
  return boxes;
}
