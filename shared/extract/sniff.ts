import { HEAD_BYTES } from './limits.ts';

/** What the first bytes and the name say about a file. `reason` is a whole sentence without the file's name. */
export type Sniffed =
  | { readonly kind: 'text' | 'html'; readonly evidence: string }
  | { readonly kind: 'unsupported'; readonly what: string; readonly reason: string };

/** A signature: bytes (null = any) at an offset, what it is, and whether a later version may read it. */
interface Signature {
  readonly at: number;
  readonly bytes: string;
  readonly what: string;
  readonly isDocument?: boolean;
}

/** Signatures as Latin-1 text, from the formats' own specifications and the file(1) magic database. */
const SIGNATURES: readonly Signature[] = [
  { at: 0, bytes: '{\\rtf', what: 'an RTF document', isDocument: true },
  {
    at: 0,
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    what: 'an old Office document (DOC, XLS, PPT or MSG)',
    isDocument: true,
  },
  { at: 0, bytes: 'WARC/', what: 'a web archive (WARC)', isDocument: true },
  { at: 0, bytes: '\x89PNG\r\n\x1a\n', what: 'a PNG image' },
  { at: 0, bytes: '\xff\xd8\xff', what: 'a JPEG image' },
  { at: 0, bytes: 'GIF8', what: 'a GIF image' },
  { at: 8, bytes: 'WEBP', what: 'a WebP image' },
  { at: 0, bytes: 'II*\0', what: 'a TIFF image' },
  { at: 0, bytes: 'MM\0*', what: 'a TIFF image' },
  { at: 4, bytes: 'ftypheic', what: 'a HEIC image' },
  { at: 4, bytes: 'ftypavif', what: 'an AVIF image' },
  { at: 4, bytes: 'ftyp', what: 'a video or sound file (MP4)' },
  { at: 0, bytes: '\x1aE\xdf\xa3', what: 'a video file (Matroska or WebM)' },
  { at: 0, bytes: 'ID3', what: 'a sound file (MP3)' },
  { at: 0, bytes: 'OggS', what: 'a sound or video file (Ogg)' },
  { at: 0, bytes: 'RIFF', what: 'a sound or video file (RIFF)' },
  { at: 0, bytes: '\x1f\x8b', what: 'a gzip archive' },
  { at: 0, bytes: 'BZh', what: 'a bzip2 archive' },
  { at: 0, bytes: '\xfd7zXZ\0', what: 'an xz archive' },
  { at: 0, bytes: '7z\xbc\xaf\x27\x1c', what: 'a 7-Zip archive' },
  { at: 0, bytes: 'Rar!\x1a\x07', what: 'a RAR archive' },
  { at: 0, bytes: '\x28\xb5\x2f\xfd', what: 'a Zstandard archive' },
  { at: 257, bytes: 'ustar', what: 'a tar archive' },
  { at: 0, bytes: '\x7fELF', what: 'a program (ELF)' },
  { at: 0, bytes: 'MZ', what: 'a program (Windows)' },
  { at: 0, bytes: '\xcf\xfa\xed\xfe', what: 'a program (macOS)' },
  { at: 0, bytes: '\xca\xfe\xba\xbe', what: 'a program (macOS or Java)' },
  { at: 0, bytes: 'SQLite format 3\0', what: 'a database (SQLite)' },
  { at: 0, bytes: 'bplist', what: 'a property list or a page saved by Safari', isDocument: true },
];

const EXTENSIONS_OF_HTML = new Set(['html', 'htm', 'xhtml', 'xht', 'shtml']);
const EXTENSIONS_OF_MHTML = new Set(['mht', 'mhtml']);

/** Gives the extension of a file name in lower case without its dot, or ''. */
export function readExtension(fileName: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** Tells the format of a file from its first bytes (`HEAD_BYTES` are enough), then from its name. */
export function sniff(head: Uint8Array, fileName: string): Sniffed {
  const bytes = head.subarray(0, HEAD_BYTES);
  const latin = String.fromCharCode(...bytes);
  const mark = readByteOrderMark(bytes);
  // A byte order mark before a PDF is a mistake of some program; before text it stands for an encoding.
  if (!mark || /^\xef\xbb\xbf%PDF-/.test(latin)) {
    const binary = sniffContainer(latin, fileName) ?? sniffSignature(latin, fileName);
    if (binary) return binary;
  }
  const wide = mark?.startsWith('utf-16') ? mark : guessWide(bytes);
  if (!wide && looksBinary(bytes)) return refuse(`binary data`, `This is binary data${nameClaim(fileName)}, not text.`);
  const ascii = wide ? latin.replaceAll('\0', '') : latin;
  return sniffWords(ascii.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ''), fileName);
}

/** Gives the encoding that a byte order mark names, or null. */
export function readByteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Gives UTF-16 without a byte order mark when NUL bytes stand at one side of the pairs only, as in text whose spaces, line ends and
 * digits are below U+0100: at least one pair in fifty, and the other side has (nearly) none.
 */
export function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.floor(bytes.length / 2);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  const enough = Math.max(2, pairs / 50);
  if (odd >= enough && even * 50 <= odd) return 'utf-16le';
  if (even >= enough && odd * 50 <= even) return 'utf-16be';
  return null;
}

function refuse(what: string, reason: string): Sniffed {
  return { kind: 'unsupported', what, reason };
}

function refuseDocument(what: string): Sniffed {
  return refuse(what, `This is ${what}; that format is not supported yet. Text and HTML files are.`);
}

function refuseArchive(what: string): Sniffed {
  return refuse(what, `This is ${what}; archives are not opened. Unpack it and import the files in it.`);
}

/** " although it is named .txt" where the name claims text or a page. */
function nameClaim(fileName: string): string {
  const extension = readExtension(fileName);
  return ['txt', 'text', 'md', 'csv', 'log', ...EXTENSIONS_OF_HTML].includes(extension)
    ? ` although it is named .${extension}`
    : '';
}

function sniffContainer(latin: string, fileName: string): Sniffed | null {
  const pdf = latin.slice(0, 1024).indexOf('%PDF-');
  if (pdf >= 0 && !/<(html|body|!doctype)/i.test(latin.slice(0, pdf))) return refuseDocument('a PDF');
  if (!latin.startsWith('PK\x03\x04') && !latin.startsWith('PK\x05\x06')) return null;
  const extension = readExtension(fileName);
  if (latin.includes('mimetypeapplication/epub+zip')) return refuseDocument('an EPUB book');
  if (latin.includes('mimetypeapplication/vnd.oasis.opendocument')) return refuseDocument('an OpenDocument file (ODT)');
  if (latin.includes('word/') || extension === 'docx') return refuseDocument('a Word document (DOCX)');
  if (/datapackage\.json|pages\/pages\.jsonl/.test(latin) || extension === 'wacz')
    return refuseDocument('a web archive (WACZ)');
  if (/xl\/|ppt\//.test(latin)) return refuseDocument('an Office document (XLSX or PPTX)');
  return refuseArchive('a ZIP archive');
}

function sniffSignature(latin: string, fileName: string): Sniffed | null {
  const found = SIGNATURES.find(({ at, bytes }) => latin.startsWith(bytes, at));
  if (!found) return null;
  // "MZ" and "BZh" are also how a text can begin.
  if (found.bytes.length <= 3 && !/(?!\s)\p{Cc}/u.test(latin.slice(0, 512))) return null;
  if (found.what.startsWith('an old Office') && ['docx', 'xlsx', 'pptx'].includes(readExtension(fileName)))
    return refuseDocument('a Word or Office document that is locked with a password');
  if (/\.warc\.gz$/i.test(fileName)) return refuseDocument('a web archive (WARC)');
  if (found.what.endsWith('archive')) return refuseArchive(found.what);
  return found.isDocument
    ? refuseDocument(found.what)
    : refuse(found.what, `This is ${found.what}, which holds no text that can be read. Text and HTML files can.`);
}

/** NUL or many other control bytes: no text in any of the encodings that decode.ts knows has them. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    // Escape (ISO-2022-JP), tab, line ends, form feed and DOS' end of file are text.
    if ((byte < 32 && ![9, 10, 11, 12, 13, 26, 27].includes(byte)) || byte === 127) controls++;
  }
  return controls * 50 > bytes.length;
}

function sniffWords(text: string, fileName: string): Sniffed {
  const start = text.trimStart();
  const extension = readExtension(fileName);
  const headers = /^(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}/.exec(start)?.[0] ?? '';
  if (/^content-type:\s*multipart\/related/im.test(headers) || /^snapshot-content-location:/im.test(headers))
    return refuseDocument('a saved page in one file (MHTML)');
  if (
    /^(from|to|subject|date|received|message-id):/im.test(headers) &&
    /^(mime-version|message-id|received|return-path|content-type|date):/im.test(headers) &&
    (extension === 'eml' || /^(message-id|received|mime-version|return-path):/im.test(headers))
  )
    return EXTENSIONS_OF_MHTML.has(extension)
      ? refuseDocument('a saved page in one file (MHTML)')
      : refuseDocument('an e-mail (EML)');
  const markup = start.replace(/^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)+/i, '');
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(markup))
    return { kind: 'html', evidence: 'the first bytes are HTML' };
  if (/^<\?xml[^>]*>/i.test(start) && !/<html\b/i.test(start)) return refuseDocument('an XML file');
  if (/^<svg\b/i.test(markup))
    return refuse('an SVG image', 'This is an SVG image, which holds no text that can be read.');
  if (
    /^<(title|meta|base|link|script|style|div|p|table|article|section|main|header|span|h[1-6]|ul|ol|center|font|b|i|a|br|img|blockquote|!--)\b[^<]*>?/i.test(
      start,
    ) ||
    start.startsWith('<!--')
  )
    return { kind: 'html', evidence: 'the text begins with an HTML element' };
  if (EXTENSIONS_OF_HTML.has(extension)) return { kind: 'html', evidence: `the file is named .${extension}` };
  return { kind: 'text', evidence: 'the bytes are text without markup' };
}
