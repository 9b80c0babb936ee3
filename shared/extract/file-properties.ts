import type { Evidence, Evidenced } from '../model/article.ts';
import { dayOf, readMachineDate } from './absolute-date.ts';
import type { DateCandidate } from './given.ts';
import { cleanText } from './pieces.ts';

/** One property of a file as it is written there; `detail` names its place: `docProps/core.xml dc:title`. */
export interface FileProperty {
  readonly words: string;
  readonly detail: string;
  /** A person wrote it there to be read, and no program while saving. */
  readonly isStated?: boolean;
}

/** What a file says of itself beside its text. Lists have the best first. */
export interface FileProperties {
  readonly titles: readonly FileProperty[];
  /** One for each person. */
  readonly authors: readonly FileProperty[];
  /** When it was made or published. */
  readonly dates: readonly FileProperty[];
  readonly modified: readonly FileProperty[];
  readonly languages: readonly FileProperty[];
  readonly outlets: readonly FileProperty[];
  readonly addresses: readonly FileProperty[];
}

/** A file that says nothing of itself. */
export const NO_PROPERTIES: FileProperties = {
  titles: [],
  authors: [],
  dates: [],
  modified: [],
  languages: [],
  outlets: [],
  addresses: [],
};

/** Longest title or name that a property gives, UTF-16 units; longer ones are texts. */
const LONGEST_TITLE = 300;
const LONGEST_NAME = 120;
const MOST_AUTHORS = 20;

/** The evidence of a property. */
export function evidenceOf({ detail }: FileProperty): Evidence {
  return { from: 'file', detail };
}

/** Programs put these where nobody typed a title or a name. */
const NO_TITLE =
  /^(?:untitled|unbenannt|sans titre|без названия|без імені|بدون عنوان|بی ?عنوان|document|dokument|документ|مستند|سند|word document|документ microsoft word|normal|template|title|заголовок|new document|blank)[\s\d().-]*$/iu;
const NO_NAME =
  /^(?:admin\w*|administrator|администратор|user\d*|users|пользователь(?: windows)?|користувач(?: windows)?|utilisateur|usuario|benutzer|owner|default|author|автор|guest|home|pc|test|unknown|неизвестен|root|office|microsoft(?: office(?: user)?| word)?|windows user|пользователь microsoft office|libreoffice|openoffice\.?\w*|apache poi|python-docx|docx4j|aspose.*|calibre.*|pandoc|word|un-named|www\..*|none|null|n\/a|-+|\?+|\.+)$/iu;

/** Gives the properties that can be a title: no name of the file or of its program, no placeholder, no path. */
export function readSensibleTitles(
  { titles }: FileProperties,
  fileName: string,
): readonly { readonly value: string; readonly evidence: Evidence }[] {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/\.[a-z0-9]{1,5}$/, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return titles.flatMap((property) => {
    const value = cleanText(property.words).replace(/\s+/g, ' ').trim();
    const isSensible =
      /\p{L}{2}/u.test(value) &&
      value.length <= LONGEST_TITLE &&
      !NO_TITLE.test(value) &&
      !/^microsoft \w+ - /i.test(value) &&
      !/\.(?:docx?|dotx?|rtf|odt|ott|epub|pdf|txt|html?|tmp|wpd|pages|indd)$/i.test(value) &&
      !/^(?:[a-z]:\\|\/\w|https?:|file:)/i.test(value) &&
      plain(value) !== plain(fileName);
    return isSensible ? [{ value, evidence: evidenceOf(property) }] : [];
  });
}

/** Gives the people that a file's properties name, without the names that programs put there; null when there is none. */
export function readNamedAuthors({ authors }: FileProperties): Evidenced<readonly string[]> | null {
  const [first] = authors;
  if (!first) return null;
  const names = authors
    .flatMap(({ words }) => words.split(/\s*[;\n]\s*/))
    .map((words) => cleanText(words).replace(/\s+/g, ' ').trim())
    .filter((name) => /\p{L}{2}/u.test(name) && name.length <= LONGEST_NAME && !NO_NAME.test(name));
  const unique = [...new Set(names)].slice(0, MOST_AUTHORS);
  return unique.length > 0 ? { value: unique, evidence: evidenceOf(first), others: [] } : null;
}

/** Why a date that a program wrote is doubtful. */
const BY_SAVING = 'the file’s own properties give it, and that may be the day of saving';

/** Gives the dates of a file's properties; each is doubtful unless a visible date of the document is of the same day. */
export function readPropertyDates(
  { dates }: FileProperties,
  visible: readonly DateCandidate[],
): readonly DateCandidate[] {
  return dates.flatMap((property) => {
    const value = readMachineDate(property.words);
    if (!value || isPlaceholder(value.edtf)) return [];
    const isSeen = visible.some((one) => dayOf(one.value.edtf) === dayOf(value.edtf));
    return [{ value, evidence: evidenceOf(property), doubt: isSeen || property.isStated ? null : BY_SAVING }];
  });
}

/** Gives when a file says that it was last changed. */
export function readModified({ modified }: FileProperties) {
  const [first, ...rest] = modified.flatMap((property) => {
    const value = readMachineDate(property.words);
    return value && !isPlaceholder(value.edtf) ? [{ value, evidence: evidenceOf(property) }] : [];
  });
  return first ? { ...first, others: rest.slice(0, 4) } : null;
}

/** The zero of some clock: FILETIME, DOS, Unix, OLE, Mac. */
function isPlaceholder(edtf: string): boolean {
  return /^(?:1601-01-01|1899-12-3[01]|1900-01-0[01]|1904-01-01|1970-01-01|1980-01-01|0001-01-01)/.test(edtf);
}
