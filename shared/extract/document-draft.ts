import type { Evidence, Evidenced } from '../model/article.ts';
import { type ArticleDraft, LONGEST_VALUE } from '../model/article-draft.ts';
import { toCanonical } from './canonical.ts';
import { EXTRACTOR, type Extraction, type ExtractionInput } from './extractor.ts';
import {
  evidenceOf,
  type FileProperties,
  type FileProperty,
  readModified,
  readNamedAuthors,
  readPropertyDates,
  readSensibleTitles,
} from './file-properties.ts';
import { markFurniture } from './furniture.ts';
import { fromAnalyst, prefer, readFileNameDate, toWebAddress } from './given.ts';
import { chooseLanguage } from './language.ts';
import { readArchivedPage } from './metadata.ts';
import type { Piece } from './pieces.ts';
import { judgePublished } from './published.ts';
import { readHeadLines, readTitle, readVisibleDate, storyOf } from './text.ts';
import { looksLikeHeadline } from './text-blocks.ts';
import { tidyPieces } from './tidy-pieces.ts';

/** A document that was taken apart: its pieces, and what its file says of itself. */
export interface DocumentReading {
  readonly format: ArticleDraft['format'];
  readonly encoding: ArticleDraft['encoding'];
  readonly pieces: readonly Piece[];
  readonly properties: FileProperties;
  /** Whether pictures or drawings are in it, kept or not: a document without words that has them is a scan. */
  readonly hasPictures: boolean;
  /** What the file holds and the text does not, each a whole sentence. */
  readonly notes?: readonly string[];
  /** Why there are no words, a whole sentence; absent where there are only pictures. */
  readonly emptyReason?: string;
  /** When the document was saved or printed from a page, where its file says so. */
  readonly saving?: NonNullable<ArticleDraft['capturedAt']>;
  /** Whether a piece was put there by who saved or printed the document: it dates and names nothing but that. */
  readonly isForeign?: (piece: Piece) => boolean;
}

/** Says that a file ends too early, where what it still holds can be read. */
export const CUT_OFF = 'The file is cut off: its end is missing. What it still holds was read.';
const MOST_NOTES = 20;
const TOO_DEEP =
  'The parts of this document are nested thousands deep in each other, as in files made to break programs; it is not read.';

const ONLY_PICTURES = 'This document has no words that can be read: it holds only pictures or other files.';
/** How many first blocks may hold the headline. */
const HEAD_BLOCKS = 6;

/** Gives the draft of a written document: canonical text, furniture, and its metadata, visible words before the file's own properties. */
export function toDocumentDraft(reading: DocumentReading, input: ExtractionInput): Extraction {
  const { format, encoding, properties } = reading;
  const pieces = markOwnFurniture(tidyPieces(reading.pieces));
  const { text, blocks, parts } = toCanonical(pieces);
  const hasWords = pieces.some(({ kind, text: words }) => kind !== 'image' && /[\p{L}\p{N}]/u.test(words));
  if (!hasWords && !reading.hasPictures) {
    const reason = ['There are no words in the document.', ...(reading.notes ?? [])].join(' ');
    return { status: 'no-text', reason: reason.slice(0, LONGEST_VALUE) };
  }
  const written = pieces.filter((piece) => piece.kind !== 'image');
  const given = fromAnalyst(input.given);
  const language = chooseLanguage(properties.languages.map(toEvidenced), storyOf(written));
  const head = readHeadLines(written);
  const own = written.filter((piece) => !reading.isForeign?.(piece));
  const visible = readVisibleDate(own, language?.value ?? null);
  const dates = [
    ...(given.published ? [given.published] : []),
    ...visible,
    ...readPropertyDates(properties, visible),
    ...readFileNameDate(input.fileName),
  ];
  const modified = readModified(properties);
  const [outlet] = properties.outlets;
  const archived = readArchivedPage(input);
  const archivedUrl = archived?.url ? { value: archived.url, evidence: archived.evidence, others: [] } : null;
  const url = prefer(given.url, prefer(archivedUrl, prefer(readAddress(properties), head.url)));
  return {
    status: 'read',
    draft: {
      format,
      encoding,
      title: prefer(given.title, chooseTitle(own, head.title, properties, input.fileName)) ?? nameOf(input),
      outletName: prefer(given.outletName, prefer(head.outletName, outlet ? toEvidenced(outlet) : null)),
      authors: prefer<readonly string[]>(head.authors, readNamedAuthors(properties)),
      url,
      canonicalUrl: null,
      language,
      ...judgePublished(dates, {
        importedAt: input.importedAt,
        capturedAt: archived?.savedAt ?? reading.saving?.value ?? null,
        modified: null,
      }),
      modified,
      capturedAt: archived?.savedAt
        ? { value: archived.savedAt, evidence: archived.savedAtEvidence ?? archived.evidence }
        : (reading.saving ?? null),
      text,
      blocks,
      ...(hasWords ? {} : { emptyReason: reading.emptyReason ?? ONLY_PICTURES }),
      ...(reading.notes?.length ? { notes: reading.notes.slice(0, MOST_NOTES) } : {}),
      extractor: { name: format, version: EXTRACTOR },
    },
    parts,
  };
}

/** Refuses a document whose elements are nested deeper than there is room to follow them. */
export async function refuseTooDeep(read: () => Promise<Extraction>): Promise<Extraction> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return { status: 'refused', reason: TOO_DEEP };
    throw error;
  }
}

/** Marks furniture in the running text; heads and feet of pages are known for it, unless there is nothing else. */
function markOwnFurniture(pieces: readonly Piece[]): readonly Piece[] {
  const running = pieces.filter((piece) => piece.furniture === null);
  if (!running.some(({ kind, text }) => kind !== 'image' && /[\p{L}\p{N}]/u.test(text)))
    return markFurniture(pieces.map((piece) => ({ ...piece, furniture: null })));
  const marked = markFurniture(running).values();
  return pieces.map((piece) => (piece.furniture === null ? (marked.next().value ?? piece) : piece));
}

function toEvidenced(property: FileProperty): Evidenced<string> {
  return { value: property.words.trim().slice(0, LONGEST_VALUE), evidence: evidenceOf(property), others: [] };
}

function readAddress({ addresses }: FileProperties): Evidenced<string> | null {
  const found = addresses.flatMap((property) => {
    const value = toWebAddress(property.words);
    return value ? [{ value, evidence: evidenceOf(property), others: [] }] : [];
  });
  return found[0] ?? null;
}

/**
 * A title that a person gave to a book or a note; else the headline that the document shows; else the title of its properties where its
 * first words say the same; else a first line that looks like a headline; else the title of its properties; else its first sentence.
 * Templates hand old titles on, so words that are seen go before properties.
 */
function chooseTitle(
  pieces: readonly Piece[],
  said: Evidenced<string> | null,
  properties: FileProperties,
  fileName: string,
): Evidenced<string> | null {
  const named = readSensibleTitles(properties, fileName).map((one) => ({ ...one, others: [] }));
  const property = named.reduce<Evidenced<string> | null>((first, next) => prefer(first, next), null);
  const story = pieces.filter((piece) => piece.furniture === null);
  const head = story.slice(0, HEAD_BLOCKS);
  const heading =
    head.find(({ kind, level }) => kind === 'heading' && level === 1) ??
    (head[0]?.kind === 'heading' ? head[0] : undefined);
  const shown = heading ? toShown(heading, 'first heading') : null;
  const isInHead = property !== null && head.some(({ text }) => isSame(text, property.value));
  const [first] = story;
  const line = first && looksLikeHeadline(first.text) ? toShown(first, 'first line') : null;
  const isStated = properties.titles[0]?.isStated === true && property !== null;
  if (isStated) return prefer(said, property);
  const best = shown ?? (isInHead ? property : null) ?? line ?? property;
  if (best) return prefer(said, prefer(best, best === property ? null : property));
  return prefer(said, story.length > 0 ? readTitle(story) : null);
}

function toShown(piece: Piece, detail: string): Evidenced<string> {
  return { ...readTitle([{ ...piece, kind: 'heading' }]), evidence: { from: 'visible', detail } };
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return a !== undefined && b !== undefined && a.length > 3 && a === b;
}

/** A document that shows nothing is called by the name of its file. */
function nameOf({ fileName }: ExtractionInput): Evidenced<string> {
  const evidence: Evidence = { from: 'file', detail: 'file name' };
  return { value: fileName.replace(/\.[^.]{1,6}$/, '').slice(0, LONGEST_VALUE) || 'Untitled', evidence, others: [] };
}
