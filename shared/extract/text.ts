import type { Evidence, Evidenced } from '../model/article.ts';
import type { DraftDate } from '../model/article-draft.ts';
import { findAbsoluteDate } from './absolute-date.ts';
import { toCanonical } from './canonical.ts';
import { decode } from './decode.ts';
import { EXTRACTOR, type Extractor } from './extractor.ts';
import { markFurniture } from './furniture.ts';
import { fromAnalyst, prefer, readFileNameDate, toWebAddress } from './given.ts';
import { chooseLanguage } from './language.ts';
import type { Piece } from './pieces.ts';
import { judgePublished } from './published.ts';
import { readTextPieces } from './text-blocks.ts';

/** How many first and last blocks may carry the day of publication. */
const DATE_BLOCKS = 8;
/** How long a line may be beside its date for the date to be its point: "Published on 21 October 2019 by the desk". */
const WORDS_BESIDE_DATE = 60;
/** A document of only this many UTF-16 units of story says nothing. */
const LONGEST_TITLE = 200;

/** Reads plain text. */
export const textExtractor: Extractor = {
  format: 'text',
  canRead: (sniffed) => sniffed.kind === 'text',
  extract: async (input) => {
    const decoded = decode(input.bytes, 'text', input.container?.charset);
    if (decoded.status === 'refused') return decoded;
    const pieces = markFurniture(readTextPieces(decoded.text));
    const { text, blocks, parts } = toCanonical(pieces);
    if (!/[\p{L}\p{N}]/u.test(text)) return { status: 'no-text', reason: 'There are no words in the file.' };
    const given = fromAnalyst(input.given);
    const language = chooseLanguage([], storyOf(pieces));
    const head = readHeadLines(pieces);
    const visible = readVisibleDate(pieces, language?.value ?? null);
    const dates = [...(given.published ? [given.published] : []), ...visible, ...readFileNameDate(input.fileName)];
    const url = prefer(given.url, head.url);
    return {
      status: 'read',
      draft: {
        format: 'text',
        encoding: { name: decoded.name, evidence: decoded.evidence },
        title: prefer(given.title, head.title) ?? readTitle(pieces),
        outletName: prefer(given.outletName, head.outletName),
        authors: head.authors,
        url,
        canonicalUrl: null,
        language,
        ...judgePublished(dates, { importedAt: input.importedAt, capturedAt: null, modified: null }),
        modified: null,
        capturedAt: null,
        text,
        blocks,
        extractor: { name: 'text', version: EXTRACTOR },
      },
      parts,
    };
  },
};

/** The words of the story itself, without furniture. */
export function storyOf(pieces: readonly Piece[]): string {
  return pieces
    .filter((piece) => piece.furniture === null)
    .map((piece) => piece.text)
    .join('\n');
}

function visible(detail: string): Evidence {
  return { from: 'visible', detail };
}

/** Gives the headline, or the first sentence where there is none. */
export function readTitle(pieces: readonly Piece[]): Evidenced<string> {
  const [first] = pieces;
  if (first?.kind === 'heading') return { value: cut(first.text), evidence: visible('first line'), others: [] };
  const story = pieces.find((piece) => piece.furniture === null) ?? first;
  const sentence = /^.{20,}?[.!?。؟](?=\s|$)/u.exec(story?.text ?? '')?.[0] ?? story?.text ?? '';
  return { value: cut(sentence), evidence: visible('first sentence; the text has no headline'), others: [] };
}

function cut(words: string): string {
  const line = words.replaceAll('\n', ' ');
  return line.length <= LONGEST_TITLE
    ? line
    : `${line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`.toWellFormed();
}

/** Lines at the head that name what they hold: "Source: …", "URL: …", as archives of copied articles have them. */
export function readHeadLines(pieces: readonly Piece[]) {
  const find = (labels: string) => {
    const pattern = new RegExp(`^(?:${labels})\\s*[:：]\\s*(\\S.{1,300})$`, 'iu');
    const value = pieces.slice(0, DATE_BLOCKS).flatMap((piece) => pattern.exec(piece.text)?.[1] ?? [])[0];
    return value ? { value: value.trim(), evidence: visible(`line “${labels.split('|')[0]}:”`), others: [] } : null;
  };
  const ends = [...pieces.slice(0, DATE_BLOCKS), ...pieces.slice(-4)];
  const alone = ends.map((piece) => toWebAddress(piece.text)).find((address) => address !== null);
  const named = find('URL|Link|Address|Ссылка|الرابط|لینک');
  const address = toWebAddress(named?.value ?? '') ?? alone ?? null;
  const source = find('Source|Outlet|Publisher|Источник|Джерело|المصدر|منبع|Quelle');
  const author = find('Author|Authors|By|Автор|الكاتب|نویسنده|Autor');
  return {
    title: find('Title|Headline|Заголовок|العنوان|عنوان|Titel'),
    outletName: source && !toWebAddress(source.value) ? source : null,
    authors: author ? { ...author, value: [author.value], others: [] } : null,
    url: address ? { value: address, evidence: visible('a line that is an address'), others: [] } : null,
  };
}

interface DatedEvidence {
  readonly value: DraftDate;
  readonly evidence: Evidence;
  readonly doubt: string | null;
}

/** A note at the end speaks of other days. */
const NOTE = /^(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]+)\s/;

/** The dates of the lines at the head and end that are there to say a date, and of the dateline. */
export function readVisibleDate(pieces: readonly Piece[], language: string | null): readonly DatedEvidence[] {
  const ends = [...pieces.slice(0, DATE_BLOCKS), ...pieces.slice(DATE_BLOCKS).slice(-3)];
  return ends.flatMap((piece, index) => {
    if ((piece.kind === 'heading' && piece.level === 1) || NOTE.test(piece.text)) return [];
    const found = findAbsoluteDate(piece.text.slice(0, 200), language);
    if (!found) return [];
    const isLine = piece.text.length - (found.end - found.start) <= WORDS_BESIDE_DATE;
    const isDateline =
      index < 4 &&
      found.start < 60 &&
      /^[^a-z]{3,}/.test(piece.text.slice(0, found.start)) &&
      /[–—-]/.test(piece.text.slice(found.end, found.end + 40));
    if (!isLine && !isDateline) return [];
    const value = { words: found.words, edtf: found.edtf };
    const detail = isLine ? `line “${piece.text.slice(0, 80)}”` : `dateline “${piece.text.slice(0, found.end)}”`;
    return [{ value, evidence: visible(detail), doubt: found.doubt }];
  });
}
