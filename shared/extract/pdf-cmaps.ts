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

/** Gives pdf.js the data that it would otherwise load from its server: character maps; fonts and decoders are not there. */
export class BuiltInData {
  /** The bytes of a file such as `UniGB-UCS2-H.bcmap`; fails for all that is not held. */
  readonly fetch = ({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> => {
    const address = kind === 'cMapUrl' ? ADDRESS_OF.get(filename) : undefined;
    if (!address) return Promise.reject(new Error(`${filename} is not part of the app.`));
    const binary = atob(address.slice(address.indexOf(',') + 1));
    return Promise.resolve(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  };
}
