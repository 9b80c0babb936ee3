import type { Stretch } from '../anchoring/boundaries.ts';
import type { ReadParagraph } from './paragraphs.ts';
import { isTerm, type Lexeme, termOf } from './terms.ts';

/** "BAGHDAD, (BM) – ": where and by whom a report was written, before its first words, at [start, end) of the text. */
export interface Dateline extends Stretch {
  /** The word for the place where it was written; null for a label in capitals, and for a place that is not known. */
  readonly place: Lexeme | null;
}

/** A dateline is within so many letters of its paragraph's beginning. */
const LONGEST = 110;

const DASH = '[-‐–—―]{1,2}';
/** "BEIRUT/THE HAGUE", "FLUSHING MEADOWS", «НЬЮ-ЙОРК». */
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}'’. /-]{1,40}`;
/** "London", "Berlin/Moskau", "Den Haag", "بغداد". */
const ANY_PLACE = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}'’ /-]{1,40}`;
/** "Ukraine", "Sept. 3", «3 октября». */
const MORE = String.raw`(?:[,،.][^–—―()\n]{0,34}?)?`;

/** The signs of a dateline, the surest first; each begins with the place. */
const SIGNS = [
  // "KYIV, Ukraine (AP) — ", "Bagdad (dpa) - ", "بغداد (رويترز) - "
  new RegExp(String.raw`^\s*(${ANY_PLACE})${MORE}\s*\([^()\n]{1,40}\)\s*${DASH}\s*`, 'u'),
  // «МОСКВА, 3 октября. /ТАСС/. »
  new RegExp(String.raw`^\s*(${CAPITALS})${MORE}\s*\/[^/\n]{1,30}\/\.?\s*(?:${DASH}\s*)?`, 'u'),
  // «МОСКВА, 3 окт — РИА Новости. »
  new RegExp(String.raw`^\s*(${CAPITALS})${MORE}\s${DASH}\s(?:[\p{L}\p{N} «»"]{2,30}\.\s)`, 'u'),
  // "LINDI: ", "WARNING GRAPHIC DETAIL: ", "LE POINT SUR LA SITUATION - "
  new RegExp(String.raw`^\s*(${CAPITALS})${MORE}(?:\s${DASH}\s|:\s)`, 'u'),
];

/** "دمشق-سانا", «تهران - ایرنا - », "Riad – ": the place alone, which must be a known one, and a dash. */
const BARE = new RegExp(String.raw`^\s*(${ANY_PLACE}?)\s?${DASH}\s?(?:([\p{L} ]{2,20}?)\s?(?:${DASH}|[:،])\s)?`, 'u');
/** "Berlin. Die Feuerwehr …", «КИЕВ. 3 октября. УНН. » */
const STOPPED = /^\s*(\p{Lu}[\p{L}\p{M}'’-]{2,30}(?:\/\p{Lu}[\p{L}\p{M}-]{2,30})?)\.\s(?=\P{Ll})/u;

/** Gives the dateline, or the label in capitals, that a paragraph begins with. */
export function datelineOf(text: string, paragraph: ReadParagraph | null): Dateline | null {
  const lexemes = paragraph?.sentences[0]?.reader.lexemes;
  if (!paragraph || !lexemes) return null;
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST));
  const sure = SIGNS.map((sign) => sign.exec(head)).find((match) => match !== null);
  const match = sure ?? BARE.exec(head) ?? STOPPED.exec(head);
  if (!match) return null;
  const { start } = paragraph;
  const end = start + match[0].length;
  const at = start + match[0].search(/\S/u);
  const first = lexemes.find((one) => one.start === at);
  const town = termOf(first, 'place')?.name.place;
  const place = town ? (first ?? null) : null;
  const written = match[1] ?? '';
  // "Iraq – whose parliament …" tells of a country: reports are written in towns.
  const isTown = town?.precision === 'locality' && (sure !== undefined || first?.end === at + written.length);
  // "World Health Organization (WHO) – the agency – …": capitals or an agency tell a dateline, a parenthesis alone does not.
  const isAgency = lexemes.some((one) => one.start > at && one.end <= end && isTerm(one, 'known'));
  const isSure = sure !== undefined && (written === written.toUpperCase() || isAgency);
  return isSure || isTown ? { start, end, place } : null;
}
