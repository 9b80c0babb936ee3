import { UNKNOWN_ADDRESS } from './html-repair.ts';
import { openPictureGate } from './image-size.ts';
import type { PieceImage } from './pieces.ts';

/** Gives the picture that a `src` of a page names, where the file holds it and one document may have it. */
export type PictureLookup = (source: string) => PieceImage | null;

/** Shorter data: addresses are placeholders of one pixel, which the article finders know as such. */
const SHORTEST_DATA = 400;
/** Longest data: address that is decoded, UTF-16 units: base64 of the largest picture that is kept, and its head. */
const LONGEST_DATA = 7_100_000;

/**
 * Gives the lookup for one document: pictures that stand in the page as data: addresses, and those that `held` gives for the other
 * ones. A picture that is asked for twice counts once.
 */
export function openPictures(held: (source: string) => Uint8Array | null = () => null): PictureLookup {
  const take = openPictureGate();
  const taken = new Map<string, PieceImage | null>();
  return (source) => {
    const known = taken.get(source);
    if (known !== undefined) return known;
    const bytes = /^\s*data:/i.test(source) ? readDataAddress(source) : held(source);
    const image = bytes ? take(bytes) : null;
    taken.set(source, image);
    return image;
  };
}

/**
 * Gives the lookup for a whole page. What the file holds gets a short address in its place before the article finders see the page: they
 * throw some data: addresses away and copy all of them several times, and resolve relative ones against our own address.
 */
export function takePictures(page: Document, held: (source: string) => Uint8Array | null = () => null): PictureLookup {
  const moved = new Map<string, string>();
  const places = new Map<string, string>();
  for (const picture of page.querySelectorAll('img[src]')) {
    const source = picture.getAttribute('src') ?? '';
    const isData = /^\s*data:/i.test(source);
    if (isData ? source.length < SHORTEST_DATA : held(source) === null) continue;
    const place = places.get(source) ?? `${UNKNOWN_ADDRESS}picture/${moved.size + 1}`;
    places.set(source, place);
    moved.set(place, source);
    picture.setAttribute('src', place);
  }
  const find = openPictures(held);
  return (source) => find(moved.get(source) ?? source);
}

/** The bytes of a data: address in base64; null for others, which no picture of pixels is written as. */
function readDataAddress(address: string): Uint8Array | null {
  if (address.length > LONGEST_DATA) return null;
  const comma = address.indexOf(',');
  if (!/;\s*base64\s*$/i.test(address.slice(0, comma))) return null;
  try {
    const letters = address.slice(comma + 1);
    const binary = atob(letters.includes('%') ? decodeURIComponent(letters) : letters);
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
