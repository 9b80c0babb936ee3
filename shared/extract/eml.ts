import { toCanonical } from './canonical.ts';
import { type Decoded, decode } from './decode.ts';
import { nameAttachments, sortParts } from './eml-body.ts';
import {
  describeHeaders,
  readArchivedAt,
  readList,
  readSenders,
  readSendingDates,
  readSubject,
} from './eml-headers.ts';
import { readMessagePage } from './eml-page.ts';
import { makeHeadPiece, markQuoted, readMessageText } from './eml-quotes.ts';
import { EXTRACTOR, type Extraction, type ExtractionTools, type Extractor } from './extractor.ts';
import { markFurniture } from './furniture.ts';
import { fromAnalyst, prefer, readFileNameDate } from './given.ts';
import { openPictures, type PictureLookup } from './held-pictures.ts';
import { chooseLanguage } from './language.ts';
import { listLeaves, type MimePart, parseMime } from './mime.ts';
import { readParameter } from './mime-headers.ts';
import { findHeldPart } from './mime-pictures.ts';
import type { Piece } from './pieces.ts';
import { judgePublished } from './published.ts';
import { readTitle, storyOf } from './text.ts';

/** Reads a message: its headers as a first quiet block, its page or text, its pictures where it shows them, its attachments beside it. */
export const emlExtractor: Extractor = {
  format: 'eml',
  canRead: (sniffed) => sniffed.kind === 'eml',
  extract: async (input, tools) => {
    const root = parseMime(input.bytes);
    const { headers } = root;
    const locked = describeLocked(root);
    if (locked) return locked;
    const body = readBody(root, tools);
    const head = describeHeaders(headers);
    const marked = markFurniture(body.pieces);
    const pieces = [...(head.length > 0 ? [makeHeadPiece(head)] : []), ...marked];
    const { text, blocks, parts } = toCanonical(pieces);
    if (!/[\p{L}\p{N}]/u.test(text)) return { status: 'no-text', reason: 'There are no words in the message.' };
    const given = fromAnalyst(input.given);
    const sent = readSendingDates(headers);
    const dates = [
      ...(given.published ? [given.published] : []),
      ...sent,
      ...(sent.length > 0 ? [] : readFileNameDate(input.fileName)),
    ];
    return {
      status: 'read',
      draft: {
        format: 'eml',
        encoding: body.encoding,
        title: prefer(given.title, readSubject(headers)) ?? readTitle(marked.length > 0 ? marked : pieces),
        outletName: prefer(given.outletName, readList(headers)),
        authors: readSenders(headers),
        url: prefer(given.url, readArchivedAt(headers)),
        canonicalUrl: null,
        language: chooseLanguage([], storyOf(marked)),
        ...judgePublished(dates, { importedAt: input.importedAt, capturedAt: null, modified: null }),
        modified: null,
        capturedAt: null,
        text,
        blocks,
        ...(body.notes.length > 0 ? { notes: body.notes } : {}),
        extractor: { name: 'eml', version: EXTRACTOR },
      },
      parts: [...parts, ...nameAttachments(body.attached)],
    };
  },
};

interface Body {
  readonly pieces: readonly Piece[];
  readonly encoding: { readonly name: string; readonly evidence: string };
  readonly attached: readonly MimePart[];
  readonly notes: readonly string[];
}

function readBody(root: MimePart, tools: ExtractionTools): Body {
  const { shown, related, attached } = sortParts(root);
  const asked = new Set<Uint8Array>();
  const find = findHeldPart(listLeaves(root), null);
  const pictures = openPictures((source) => {
    const bytes = find(source);
    if (bytes) asked.add(bytes);
    return bytes;
  });
  const pieces: Piece[] = [];
  const refused: string[] = [];
  let encoding: Body['encoding'] | null = null;
  const left: MimePart[] = [];
  for (const part of shown) {
    if (part.type.startsWith('image/')) {
      const shownHere = readInlinePicture(part, asked);
      if (shownHere) pieces.push(shownHere);
      else if (!asked.has(part.body)) left.push(part);
      continue;
    }
    const decoded = decode(part.body, part.type === 'text/html' ? 'html' : 'text', readCharset(part));
    if (decoded.status === 'refused') {
      refused.push(`A part of the message could not be read. ${decoded.reason}`);
      left.push(part);
      continue;
    }
    encoding ??= { name: decoded.name, evidence: decoded.evidence };
    pieces.push(...readPart(part, decoded, tools, pictures));
  }
  // A file that a page shows was sent to be seen there, whatever else its headers say.
  const files = [...attached, ...left].filter(({ body }) => !asked.has(body));
  const notes = [
    ...(root.isCutOff ? ['The message is cut off: its end is missing. What it still holds was read.'] : []),
    ...refused,
    ...(files.some(({ type }) => type === 'application/ms-tnef')
      ? ['Attachments of the message lie in a file of Outlook’s own form (winmail.dat), which is not unpacked.']
      : []),
  ];
  const isPageShown = shown.some(({ type }) => type === 'text/html');
  return {
    pieces: markQuoted(pieces),
    encoding: encoding ?? { name: 'utf-8', evidence: 'the message has no text of its own' },
    attached: isPageShown ? files : [...files, ...related],
    notes,
  };
}

function readPart(
  part: MimePart,
  decoded: Extract<Decoded, { readonly status: 'decoded' }>,
  tools: ExtractionTools,
  pictures: PictureLookup,
): readonly Piece[] {
  if (part.type === 'text/html') return readMessagePage(decoded.text, tools, pictures);
  const said = part.headers.get('content-type');
  return readMessageText(decoded.text, {
    isFlowed: readParameter(said, 'format')?.toLowerCase() === 'flowed',
    dropsSpace: readParameter(said, 'delsp')?.toLowerCase() === 'yes',
  });
}

/** A picture between two texts, as some programs send it. */
function readInlinePicture(part: MimePart, asked: Set<Uint8Array>): Piece | null {
  if (asked.has(part.body)) return null;
  const image = openPictures(() => part.body)('inline');
  if (!image) return null;
  asked.add(part.body);
  const furniture = { kind: 'caption', rule: 'a picture, or its description' } as const;
  return { kind: 'image', text: '[picture]', marks: [], direction: 'ltr', furniture, image };
}

function readCharset({ headers }: MimePart): string | null {
  return readParameter(headers.get('content-type'), 'charset');
}

/** Why nothing of a message can be read: it is encrypted, or wrapped in a signature; null for the others. */
function describeLocked(root: MimePart): Extraction | null {
  const leaves = listLeaves(root);
  const texts = leaves.filter(({ type, body }) => type.startsWith('text/') && body.length > 0);
  const isPgp = ({ body }: MimePart) =>
    /^\s*-----BEGIN PGP MESSAGE-----/.test(new TextDecoder('latin1').decode(body.subarray(0, 500)));
  if (texts.length > 0) return texts.every(isPgp) ? describeEncrypted('PGP') : null;
  const wrapped = leaves.find(({ type }) => /^application\/(?:x-)?pkcs7-mime$/.test(type));
  const kind = readParameter(wrapped?.headers.get('content-type') ?? null, 'smime-type')?.toLowerCase() ?? '';
  if (wrapped && kind.startsWith('signed'))
    return {
      status: 'no-text',
      reason:
        'The message is wrapped in its S/MIME signature, which is not unwrapped here. Save it from a mail program as plain EML or PDF and import that.',
    };
  if (wrapped) return describeEncrypted('S/MIME');
  return root.type === 'multipart/encrypted' || leaves.some(({ type }) => type === 'application/pgp-encrypted')
    ? describeEncrypted('PGP')
    : null;
}

function describeEncrypted(how: string): Extraction {
  return {
    status: 'no-text',
    reason: `The message is encrypted (${how}): only those whom it was sent to can open it. Save it decrypted from a mail program and import that.`,
  };
}
