import { HEAD_BYTES } from './limits.ts';

/** What an extractor or an archive reader takes. All formats that are ZIP files inside (DOCX, ODT, EPUB, WACZ) are `zip` here: only their directory tells them apart. */
export type ReadableKind =
  | 'text'
  | 'markdown'
  | 'html'
  | 'mhtml'
  | 'eml'
  | 'pdf'
  | 'rtf'
  | 'zip'
  | 'docx'
  | 'odt'
  | 'epub'
  | 'wacz'
  | 'warc';

/** What the first bytes and the name say about a file. `reason` is a whole sentence without the file's name. */
export type Sniffed =
  | { readonly kind: ReadableKind; readonly evidence: string }
  | { readonly kind: 'unsupported'; readonly what: string; readonly reason: string };

/** A signature: bytes at an offset, what it is, whether words may be in it all the same, and what reads it if something does. */
interface Signature {
  readonly at: number;
  readonly bytes: string;
  readonly what: string;
  readonly isDocument?: boolean;
  readonly kind?: ReadableKind;
}

/** Signatures as Latin-1 text, from the formats' own specifications and the file(1) magic database. */
const SIGNATURES: readonly Signature[] = [
  { at: 0, bytes: '{\\rtf', what: 'an RTF document', kind: 'rtf' },
  {
    at: 0,
    bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    what: 'an old Office document (DOC, XLS, PPT or MSG)',
    isDocument: true,
  },
  { at: 0, bytes: 'WARC/', what: 'a web archive (WARC)', kind: 'warc' },
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
const EXTENSIONS_OF_MARKDOWN = new Set(['md', 'markdown', 'mdown', 'mkd']);
const EXTENSIONS_OF_MHTML = new Set(['mht', 'mhtml']);

/** Headers, MIME-Version among them, and the empty line behind them. */
const MIME_HEAD = /^(?=(?:[^\n\0]+\n)*mime-version:)(?:[a-z][a-z0-9-]{1,40}:[^\n\0]*\n(?:[ \t][^\n\0]*\n)*){2,}\r?\n/i;

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
    const binary = sniffContainer(latin) ?? sniffSignature(latin, fileName);
    if (binary) return binary;
  }
  const wide = mark?.startsWith('utf-16') ? mark : guessWide(bytes);
  // A saved page or message may carry its pictures as they are.
  if (!wide && looksBinary(bytes) && !MIME_HEAD.test(latin))
    return refuse(`binary data`, `This is binary data${nameClaim(fileName)}, not text.`);
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
  return refuse(
    what,
    `This is ${what}; that format is not read. Save or export it as PDF, DOCX, HTML or text and import that.`,
  );
}

function refuseArchive(what: string): Sniffed {
  return refuse(
    what,
    `This is ${what}; of archives only ZIP, WARC and WACZ are opened. Unpack it and import the files in it.`,
  );
}

/** " although it is named .txt" where the name claims text or a page. */
function nameClaim(fileName: string): string {
  const extension = readExtension(fileName);
  return ['txt', 'text', 'md', 'csv', 'log', ...EXTENSIONS_OF_HTML].includes(extension)
    ? ` although it is named .${extension}`
    : '';
}

function sniffContainer(latin: string): Sniffed | null {
  const pdf = latin.slice(0, 1024).indexOf('%PDF-');
  if (pdf >= 0 && !/<(html|body|!doctype)/i.test(latin.slice(0, pdf)))
    return { kind: 'pdf', evidence: 'the first bytes are those of a PDF' };
  if (latin.startsWith('PK\x03\x04') || latin.startsWith('PK\x05\x06'))
    return { kind: 'zip', evidence: 'the first bytes are those of a ZIP file' };
  return null;
}

/** What the names of the entries of a ZIP file say that it is; `mimetype` is the text of its entry of that name, or ''. */
export function sniffEntries(names: readonly string[], mimetype: string): Sniffed {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const isKind = (kind: ReadableKind): Sniffed => ({ kind, evidence: 'the entries of the ZIP file' });
  if (mimetype.startsWith('application/epub+zip') || has(/^META-INF\/container\.xml$/i)) return isKind('epub');
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) return isKind('odt');
  if (mimetype.startsWith('application/vnd.oasis.opendocument'))
    return refuseDocument('an OpenDocument table or slides');
  // The parts' names may differ in case and place; the content types name what they are.
  if (has(/^word\/document\d*\.xml$/i)) return isKind('docx');
  if (has(/^\[Content_Types\]\.xml$/i)) {
    if (has(/^xl\//i)) return refuseDocument('an Excel workbook (XLSX)');
    if (has(/^ppt\//i)) return refuseDocument('a PowerPoint presentation (PPTX)');
    return isKind('docx');
  }
  if (has(/^datapackage\.json$/) && has(/^archive\//)) return isKind('wacz');
  if (has(/^META-INF\/MANIFEST\.MF$/) && has(/\.class$/))
    return refuse('a Java program', 'This is a Java program (JAR), which holds no text that can be read.');
  return isKind('zip');
}

function sniffSignature(latin: string, fileName: string): Sniffed | null {
  const found = SIGNATURES.find(({ at, bytes }) => latin.startsWith(bytes, at));
  if (!found) return null;
  // "MZ" and "BZh" are also how a text can begin.
  if (found.bytes.length <= 3 && !/(?!\s)\p{Cc}/u.test(latin.slice(0, 512))) return null;
  if (found.kind) return { kind: found.kind, evidence: `the first bytes are those of ${found.what}` };
  if (found.what.startsWith('an old Office') && ['docx', 'xlsx', 'pptx'].includes(readExtension(fileName))) {
    const what = 'a Word or Office document that is locked with a password';
    return refuse(what, `This is ${what}. Open it with its program, save it without one, and import that.`);
  }
  if (found.what === 'a gzip archive' && /\.warc\.gz$/i.test(fileName))
    return { kind: 'warc', evidence: 'the first bytes are gzip and the name is that of a web archive' };
  if (found.what.endsWith('archive')) return refuseArchive(found.what);
  return found.isDocument
    ? refuseDocument(found.what)
    : refuse(found.what, `This is ${found.what}, which holds no text that can be read.`);
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
    return { kind: 'mhtml', evidence: 'the first lines are those of a page saved in one file' };
  if (
    /^(from|to|subject|date|received|message-id):/im.test(headers) &&
    /^(mime-version|message-id|received|return-path|content-type|date):/im.test(headers) &&
    (extension === 'eml' || /^(message-id|received|mime-version|return-path):/im.test(headers))
  )
    return {
      kind: EXTENSIONS_OF_MHTML.has(extension) ? 'mhtml' : 'eml',
      evidence: 'the first lines are headers of a message',
    };
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
  if (EXTENSIONS_OF_MARKDOWN.has(extension)) return { kind: 'markdown', evidence: `the file is named .${extension}` };
  return { kind: 'text', evidence: 'the bytes are text without markup' };
}
