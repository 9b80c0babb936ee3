import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Evidence } from '../model/article.ts';
import type { IsoTime } from '../model/ids.ts';
import { type FileProperties, type FileProperty, NO_PROPERTIES } from './file-properties.ts';

/** What a PDF says of itself: its information dictionary, its XMP, and the language of its catalog. */
export interface PdfFacts {
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: (name: string) => unknown;
}

/** Reads what a PDF says of itself; nothing where that cannot be read. */
export async function readFacts(pdf: PDFDocumentProxy): Promise<PdfFacts> {
  const read = await pdf.getMetadata().catch(() => null);
  return {
    info: (read?.info ?? {}) as Record<string, unknown>,
    xmp: (name) => read?.metadata?.get(name) ?? null,
  };
}

/** Whether a browser printed the PDF from a page: then the day of its making is the day on which the page was seen. */
function isFromBrowser({ info }: PdfFacts): boolean {
  return /Skia\/PDF|Mozilla|Firefox|Chrom(?:e|ium)|Safari|wkhtmltopdf/i.test(
    `${info.Producer ?? ''} ${info.Creator ?? ''}`,
  );
}

/** Gives when a browser made the PDF of a page; null where no browser did, or it does not say when. */
export function readSaving(facts: PdfFacts): { readonly value: IsoTime; readonly evidence: Evidence } | null {
  const made = isFromBrowser(facts) ? readPdfDate(toWords(facts.info.CreationDate)) : null;
  const moment = made && /T.*(?:Z|[+-]\d\d:\d\d)$/.test(made) ? Date.parse(made) : Number.NaN;
  if (Number.isNaN(moment)) return null;
  const detail = 'Info CreationDate of a page that a browser printed';
  return { value: new Date(moment).toISOString(), evidence: { from: 'file', detail } };
}

/** Gives a PDF's word on itself as properties. */
export function readPdfProperties(facts: PdfFacts): FileProperties {
  const { info, xmp } = facts;
  const fromInfo = (name: string): FileProperty[] => {
    const words = toWords(info[name]);
    return words ? [{ words, detail: `Info ${name}` }] : [];
  };
  const fromXmp = (name: string): FileProperty[] =>
    listWords(xmp(name)).map((words) => ({ words, detail: `XMP ${name}` }));
  const date = ({ words, detail }: FileProperty): FileProperty[] => {
    const iso = readPdfDate(words);
    return iso ? [{ words: iso, detail }] : [];
  };
  const created = [...fromInfo('CreationDate'), ...fromXmp('xmp:createdate')].flatMap(date);
  const modified = [...fromInfo('ModDate'), ...fromXmp('xmp:modifydate')].flatMap(date);
  return {
    ...NO_PROPERTIES,
    titles: [...fromXmp('dc:title'), ...fromInfo('Title')],
    authors: [...fromInfo('Author'), ...(toWords(info.Author) ? [] : fromXmp('dc:creator'))],
    // A page that was printed was published before, and changed later or not.
    dates: isFromBrowser(facts) ? [] : created,
    modified: isFromBrowser(facts) ? [] : modified,
    languages: [...fromInfo('Language').map((one) => ({ ...one, detail: 'catalog Lang' })), ...fromXmp('dc:language')],
    outlets: fromXmp('dc:publisher'),
  };
}

function toWords(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function listWords(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(toWords).filter((words) => words !== '');
}

/** Gives the ISO 8601 form of a PDF's date (`D:20191021143000+03'00'`), as exact as it is; ISO dates as they are; null for what is none. */
export function readPdfDate(words: string): string | null {
  if (/^\d{4}-\d\d-\d\d/.test(words)) return words;
  const found = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?\s*(?:(Z)|([+-])(\d\d)'?(\d\d)?)?/.exec(
    words.trim(),
  );
  if (!found) return null;
  const [, year, month, day, hour, minute = '00', second = '00', zulu, sign, zoneHour, zoneMinute = '00'] = found;
  if (!month || !day) return null;
  const zone = sign ? `${sign}${zoneHour}:${zoneMinute}` : zulu ? 'Z' : '';
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}${zone}` : ''}`;
}
