import type { Article } from '../../../shared/model/article.ts';
import { isFileName } from './evidence.ts';

/** The details that are marked when they are doubtful or missing. */
export type DoubtfulField = 'title' | 'outlet' | 'published' | 'modified';

/** Why a detail should be looked at. */
export interface Doubt {
  readonly kind: 'missing' | 'doubtful';
  /** Two or three words, for the mark in a cell. */
  readonly mark: string;
  /** A whole sentence or two. */
  readonly sentence: string;
}

/** A clock that is set wrongly, or another time zone, explains less than this, milliseconds. */
const DAY = 86_400_000;

/** The extractors' words for a title that is only the first sentence. */
const NO_HEADLINE = /no headline/;

/** Gives what is doubtful or missing among an article's details, by field. */
export function findDoubts(article: Article): Partial<Record<DoubtfulField, Doubt>> {
  const title = findTitleDoubt(article);
  const published = findPublishedDoubt(article);
  const isLateChange = isAfterImport(article, article.modified?.value.value?.earliest);
  return {
    ...(title ? { title } : {}),
    ...(article.outlet ? {} : { outlet: NO_OUTLET }),
    ...(published ? { published } : {}),
    ...(isLateChange && article.modified?.evidence.from !== 'analyst' ? { modified: LATE_CHANGE } : {}),
  };
}

/** Whether any detail of an article is doubtful or missing. */
export function isDoubtful(article: Article): boolean {
  return (
    article.outlet === null ||
    findPublishedDoubt(article) !== null ||
    findTitleDoubt(article) !== null ||
    findDoubts(article).modified !== undefined
  );
}

/** Whether a moment lies after the import by more than clocks and zones explain. */
export function isAfterImport(article: Pick<Article, 'importedAt'>, earliest: number | undefined): boolean {
  return earliest !== undefined && earliest > Date.parse(article.importedAt) + DAY;
}

const NO_OUTLET: Doubt = { kind: 'missing', mark: 'no outlet', sentence: 'No outlet was found.' };
const LATE_CHANGE: Doubt = { kind: 'doubtful', mark: 'doubtful', sentence: 'It lies after the import.' };

function findTitleDoubt({ title }: Article): Doubt | null {
  if (!title.value.trim()) return { kind: 'missing', mark: 'no title', sentence: 'No title was found.' };
  if (isFileName(title.evidence))
    return { kind: 'missing', mark: 'no title', sentence: 'No title was found: the file’s name stands in for it.' };
  if (title.evidence.from === 'visible' && NO_HEADLINE.test(title.evidence.detail))
    return { kind: 'missing', mark: 'no headline', sentence: 'No headline was found: the first sentence stands in.' };
  return null;
}

function findPublishedDoubt({ published, publishedDoubt }: Article): Doubt | null {
  if (!published) {
    const sentence = 'No publication date was found: words such as “last September” cannot be counted from it.';
    return { kind: 'missing', mark: 'no date', sentence };
  }
  if (!published.value.value)
    return { kind: 'missing', mark: 'not readable', sentence: 'These words cannot be read as a date.' };
  return publishedDoubt ? { kind: 'doubtful', mark: 'doubtful', sentence: publishedDoubt } : null;
}
