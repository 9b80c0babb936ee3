import { decode } from './decode.ts';
import type { ExtractionTools } from './extractor.ts';
import { openPictures } from './held-pictures.ts';
import { readHtmlPieces } from './html-blocks.ts';
import { listLeaves, parseMime } from './mime.ts';
import { readParameter } from './mime-headers.ts';
import { findHeldPart } from './mime-pictures.ts';
import type { Piece } from './pieces.ts';
import { readRtf } from './rtf-reader.ts';
import { sniff } from './sniff.ts';
import { readTextPieces } from './text-blocks.ts';

/** Reads a document of another format that stands inside of a DOCX file (`w:altChunk`); null for formats that are not read there. */
export async function readChunk(
  path: string,
  bytes: Uint8Array,
  tools: ExtractionTools,
  readDocx: (bytes: Uint8Array) => Promise<readonly Piece[] | null>,
): Promise<readonly Piece[] | null> {
  const { kind } = sniff(bytes, path);
  if (kind === 'zip') return readDocx(bytes);
  if (kind === 'rtf') return readRtf(bytes).pieces;
  if (kind === 'mhtml' || kind === 'eml') return readMessage(bytes, tools);
  if (kind === 'html') return readHtml(bytes, null, () => null, tools);
  if (kind !== 'text' && kind !== 'markdown') return null;
  const decoded = decode(bytes, 'text');
  return decoded.status === 'decoded' ? readTextPieces(decoded.text) : null;
}

function readMessage(bytes: Uint8Array, tools: ExtractionTools): readonly Piece[] | null {
  const leaves = listLeaves(parseMime(bytes));
  const page = leaves.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  if (!page) return null;
  const charset = readParameter(page.headers.get('content-type'), 'charset');
  return readHtml(page.body, charset, findHeldPart(leaves, null), tools);
}

function readHtml(
  bytes: Uint8Array,
  charset: string | null | undefined,
  held: (source: string) => Uint8Array | null,
  tools: ExtractionTools,
): readonly Piece[] | null {
  const decoded = decode(bytes, 'html', charset);
  if (decoded.status === 'refused') return null;
  const { body } = tools.parseHtml(decoded.text);
  return body ? readHtmlPieces(body, null, 'ltr', openPictures(held)) : null;
}
