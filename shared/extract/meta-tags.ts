import type { Evidence } from '../model/article.ts';
import { LONGEST_VALUE } from '../model/article-draft.ts';
import { cleanText } from './pieces.ts';

/** A reading and where it was found. */
export interface Found<T> {
  readonly value: T;
  readonly evidence: Evidence;
}

/** Gives the contents of a meta tag by its property or name, white space squeezed. */
export function readMetaTag(page: Document, name: string): readonly Found<string>[] {
  return [...page.querySelectorAll(`meta[property="${name}" i], meta[name="${name}" i]`)].flatMap((meta) => {
    const attribute = meta.getAttribute('property')?.toLowerCase() === name.toLowerCase() ? 'property' : 'name';
    const value = tidy(meta.getAttribute('content'));
    return value ? [{ value, evidence: { from: 'meta' as const, detail: `meta[${attribute}="${name}"]` } }] : [];
  });
}

/** Squeezes white space, resolves character references that were escaped twice, and cuts what is too long. */
export function tidy(words: string | null | undefined): string {
  const plain = resolveReferences(words ?? '').replace(/<\/?(?:em|i|b|strong|span|br|p)\b[^>]*>/gi, '');
  return cleanText(plain).replace(/\s+/g, ' ').trim().slice(0, LONGEST_VALUE).toWellFormed();
}

/** Marks over or under a letter, as HTML's names of letters end: `&ouml;`. */
const ACCENTS: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  euro: '€',
};

/** Resolves the references that stand in newspapers' JSON-LD and doubly escaped attributes; a parser of HTML is not at hand here. */
function resolveReferences(words: string): string {
  return words
    .replace(/&amp;/gi, '&')
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&([A-Za-z])(uml|acute|grave|circ|tilde|cedil|ring|caron);/g, (_, letter: string, accent: string) =>
      (letter + (ACCENTS[accent] ?? '')).normalize('NFC'),
    )
    .replace(/&([A-Za-z]+);/g, (whole, name: string) => NAMED[name] ?? whole);
}
