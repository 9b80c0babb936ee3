/**
 * The character maps of Chinese, Japanese and Korean that a PDF may name without holding them, as base64: those of ISO 32000-2, table
 * 116, and what they are built on. Left out are the UTF-8 and UTF-32 ones, which the standard does not list; they are half of the bytes.
 */
const MAPS = import.meta.glob<string>(
  [
    '../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '!../../node_modules/pdfjs-dist/cmaps/*UTF8*',
    '!../../node_modules/pdfjs-dist/cmaps/*UTF32*',
  ],
  { query: '?url&inline', import: 'default', eager: true },
);

const ADDRESS_OF = new Map(Object.entries(MAPS).map(([path, address]) => [path.replace(/^.*\//, ''), address]));

/** Gives the bytes of a character map such as `UniGB-UCS2-H.bcmap`; null for one that is not held. */
export function readCharacterMap(fileName: string): Uint8Array | null {
  const address = ADDRESS_OF.get(fileName);
  if (!address) return null;
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (character) => character.charCodeAt(0));
}
