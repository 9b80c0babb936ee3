import { access } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SaveKind } from '../shared/ipc.ts';

/** What a kind of file is to the system: its extension, and the words of the dialog. */
export interface FileKind {
  readonly extension: string;
  readonly name: string;
}

/** What is saved: files that the page sends, and cases that main writes. */
export type SavedKind = SaveKind | 'case';

const FILE_KINDS: Readonly<Record<Exclude<SavedKind, 'original'>, FileKind>> = {
  csv: { extension: 'csv', name: 'Comma-separated values' },
  pdf: { extension: 'pdf', name: 'PDF document' },
  png: { extension: 'png', name: 'PNG picture' },
  svg: { extension: 'svg', name: 'SVG drawing' },
  text: { extension: 'txt', name: 'Plain text' },
  'time-stamp-request': { extension: 'tsq', name: 'Time-stamp request' },
  case: { extension: 'dateline', name: 'Dateline case' },
};

/** The extensions that an imported file keeps when it is saved again: documents and archives, nothing that a system would run. */
const ORIGINAL_EXTENSION =
  /\.(txt|text|md|markdown|html?|xhtml|mht|mhtml|pdf|docx|rtf|odt|epub|eml|zip|warc|gz|wacz|png|jpe?g|gif|webp|avif)$/i;

/** Gives the kind of a file that is to be saved under a proposed name; an original with an extension of no document becomes `.bin`. */
export function fileKindOf(kind: SavedKind, proposal: string): FileKind {
  if (kind !== 'original') return FILE_KINDS[kind];
  return { extension: ORIGINAL_EXTENSION.exec(proposal)?.[1]?.toLowerCase() ?? 'bin', name: 'Original file' };
}

/** Names that Windows keeps for devices, with any extension (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i;

/** What some file system refuses in a name: Windows' punctuation and every control character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const REFUSED = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f]+/g;

/** Characters that turn the reading direction or cannot be seen: with them `exe.csv` can read as `vsc.exe`. */
const HIDDEN = /[\p{Bidi_Control}\u200b\u2028\u2029\u2060\ufeff]+/gu;

/** Bytes of UTF-8 in a name without extension: file systems allow 255, synchronisers and encrypted folders often 143. */
const MAX_BYTES = 120;

/** Makes a name that every file system takes from a proposal: no folder, no device, no hidden letters, `.csv` at the end. */
export function cleanFileName(proposal: string, kind: SavedKind): string {
  const { extension } = fileKindOf(kind, proposal);
  const stem = proposal
    .normalize('NFC')
    .toWellFormed()
    .replace(new RegExp(`\\.${extension}$`, 'i'), '')
    .replace(HIDDEN, '')
    .replace(REFUSED, '-')
    .replace(/\s+/g, ' ');
  const short = trimEnds(cutToBytes(trimEnds(stem), MAX_BYTES));
  const named = short === '' ? 'Untitled' : short;
  return `${RESERVED.test(named) ? `_${named}` : named}.${extension}`;
}

/** Adds the extension where the analyst typed none, unless that names a file that nobody asked about. */
export async function addExtension(file: string, extension: string): Promise<string> {
  if (extname(file) !== '') return file;
  const named = `${file}.${extension}`;
  const isTaken = await access(named).then(
    () => true,
    () => false,
  );
  return isTaken ? file : named;
}

/** Takes away what Windows drops at the end, and the dots that hide a file at the beginning. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.-]+|[\s.-]+$/g, '');
}

/** Cuts a text to so many bytes of UTF-8 without breaking what is one letter to a reader. */
function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > most) break;
    cut += segment;
  }
  return cut;
}
