import type { Check, ContainerKind, DocumentFormat, Evidence } from '../../../shared/model/article.ts';
import type { IsoTime } from '../../../shared/model/ids.ts';

/** What the analyst reads for each format. */
export const FORMAT_WORDS: Readonly<Record<DocumentFormat, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'web page (HTML)',
  mhtml: 'saved web page (MHTML)',
  pdf: 'PDF',
  docx: 'Word document (DOCX)',
  rtf: 'rich text (RTF)',
  odt: 'OpenDocument text (ODT)',
  epub: 'e-book (EPUB)',
  eml: 'e-mail (EML)',
};

/** What the analyst reads for each kind of file that holds documents. */
export const CONTAINER_WORDS: Readonly<Record<ContainerKind, string>> = {
  'e-mail': 'e-mail',
  document: 'document',
  zip: 'ZIP archive',
  warc: 'web archive (WARC)',
  wacz: 'web archive (WACZ)',
};

/** The shape and the words of what a check gave; never told apart by colour alone. */
export const CHECK_WORDS: Readonly<Record<Check['result'], { readonly shape: string; readonly words: string }>> = {
  matches: { shape: '✓', words: 'matches' },
  differs: { shape: '≠', words: 'differs' },
  missing: { shape: '○', words: 'missing' },
  'not-checked': { shape: '–', words: 'not checked' },
};

/** Says how the checks of a container went, worst first: "1 differs, 1 missing, 3 match". */
export function summarizeChecks(checks: readonly Check[]): string {
  const count = (result: Check['result']) => checks.filter((check) => check.result === result).length;
  const parts = [
    { count: count('differs'), one: 'differs', many: 'differ' },
    { count: count('missing'), one: 'is missing', many: 'are missing' },
    { count: count('not-checked'), one: 'was not checked', many: 'were not checked' },
    { count: count('matches'), one: 'matches', many: 'match' },
  ];
  return parts
    .filter((part) => part.count > 0)
    .map((part) => `${part.count.toLocaleString()} ${part.count === 1 ? part.one : part.many}`)
    .join(', ');
}

/** Says where a value was read, after "from" or as a sentence's end. */
export function describeEvidence(evidence: Evidence): string {
  switch (evidence.from) {
    case 'analyst':
      return 'set by you';
    case 'file':
      return `from the file: ${evidence.detail}`;
    case 'address':
      return `from the address: ${evidence.detail}`;
    case 'visible':
      return `from the visible words: ${evidence.detail}`;
    case 'meta':
    case 'json-ld':
      return `from ${evidence.detail}`;
  }
}

/** Writes a number of bytes as people read it, and exactly: "1.2 MB (1,234,567 bytes)". */
export function formatBytes(bytes: number): string {
  const exact = `${bytes.toLocaleString()} ${bytes === 1 ? 'byte' : 'bytes'}`;
  if (bytes < 1000) return exact;
  const unit = bytes < 1_000_000 ? { name: 'kB', size: 1000 } : { name: 'MB', size: 1_000_000 };
  const short = (bytes / unit.size).toLocaleString(undefined, { maximumFractionDigits: 1 });
  return `${short} ${unit.name} (${exact})`;
}

/** Writes a moment in the person's own time, to the minute. */
export function formatMoment(at: IsoTime): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
