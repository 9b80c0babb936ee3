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
  const plain = (words ?? '')
    .replace(/&(?:quot|#34|#x22);/gi, '"')
    .replace(/&(?:apos|#0*39|#x27|rsquo|#8217);/gi, '’')
    .replace(/&nbsp;|&#160;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/<\/?(?:em|i|b|strong|span|br|p)\b[^>]*>/gi, '');
  return cleanText(plain).replace(/\s+/g, ' ').trim().slice(0, LONGEST_VALUE).toWellFormed();
}
