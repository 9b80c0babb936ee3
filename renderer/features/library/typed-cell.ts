import { formatReading } from '../../../shared/dates/format.ts';
import { toWebAddress } from '../../../shared/extract/given.ts';
import type { Article, TriageState } from '../../../shared/model/article.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { ArticleCorrection } from '../../db/articles.ts';
import { type AlternativeField, joinNames, splitNames } from './alternatives.ts';
import type { DetailColumn } from './cells.ts';
import { findDoubts, isAfterImport } from './doubts.ts';
import type { GridRow } from './grid-rows.ts';
import { explainTypedDate, readTypedDate, toTypedDate } from './published-change.ts';

/** One act of the analyst on a cell. */
export type CellEdit =
  | { readonly kind: 'correct'; readonly correction: ArticleCorrection }
  | { readonly kind: 'triage'; readonly state: TriageState; readonly reason: string };

/** What typed words come to: a value, a value that should be looked at once more, or none, with the reason as a sentence. */
export type TypedCell =
  | { readonly status: 'unchanged' }
  | { readonly status: 'changed'; readonly edit: CellEdit }
  | { readonly status: 'questionable'; readonly edit: CellEdit; readonly reason: string }
  | { readonly status: 'wrong'; readonly reason: string };

/** What stands in a cell's editor at first. */
export function toTyped(row: GridRow, field: AlternativeField): string {
  const { article } = row;
  switch (field) {
    case 'title':
      return article.title.value;
    case 'outlet':
      return row.outletName ?? '';
    case 'authors':
      return joinNames(article.authors?.value ?? []);
    case 'url':
      return article.url?.value ?? '';
    case 'language':
      return article.language?.value ?? '';
    case 'published':
    case 'modified': {
      const date = article[field]?.value;
      return date ? toTypedDate(date, article) : '';
    }
  }
}

/** Reads what was typed into a cell's editor. */
export function readTyped(row: GridRow, field: AlternativeField, words: string): TypedCell {
  const text = words.trim();
  if (text === toTyped(row, field).trim()) return { status: 'unchanged' };
  switch (field) {
    case 'title':
      return text ? correct({ title: text }) : wrong('An article needs a title.');
    case 'outlet':
      return correct({ outlet: text || null });
    case 'authors': {
      const authors = splitNames(text);
      return correct({ authors: authors.length > 0 ? authors : null });
    }
    case 'url': {
      if (!text) return correct({ url: null });
      const url = toWebAddress(text) ?? toWebAddress(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : '');
      return url ? correct({ url }) : wrong('This is no web address. It begins with https:// or http://.');
    }
    case 'language': {
      if (!text) return correct({ language: null });
      const language = readLanguage(text);
      return language ? correct({ language }) : wrong('This is no language. Write its code, such as en, ar, fa or ru.');
    }
    case 'published':
    case 'modified':
      return readDateCell(row.article, field, text);
  }
}

/** The act that empties a cell; null for those that always have a value. */
export function emptyCell(id: DetailColumn['id']): ArticleCorrection | null {
  switch (id) {
    case 'outlet':
      return { outlet: null };
    case 'authors':
      return { authors: null };
    case 'published':
      return { published: null };
    case 'modified':
      return { modified: null };
    case 'url':
      return { url: null };
    case 'language':
      return { language: null };
    default:
      return null;
  }
}

/** The act that lets a doubtful value stand as it is; null where nothing is doubtful or there is no value. */
export function confirmCell({ article }: GridRow, id: DetailColumn['id']): ArticleCorrection | null {
  const doubts = findDoubts(article);
  if (id === 'published' && doubts.published?.kind === 'doubtful') return { isPublishedConfirmed: true };
  if (id === 'modified' && doubts.modified && article.modified) return { modified: article.modified.value };
  if (id === 'title' && doubts.title && article.title.value.trim()) return { title: article.title.value };
  return null;
}

/** The act that gives a cell the value of another row; null where that row has none or the column is fixed. */
export function copyCell(from: GridRow, id: DetailColumn['id']): CellEdit | null {
  const { article, outletName } = from;
  const copied = (correction: ArticleCorrection): CellEdit => ({ kind: 'correct', correction });
  switch (id) {
    case 'title':
      return copied({ title: article.title.value });
    case 'outlet':
      return outletName ? copied({ outlet: outletName }) : null;
    case 'authors':
      return article.authors && copied({ authors: article.authors.value });
    case 'published':
      return article.published && copied({ published: toOwnReading(article.published.value) });
    case 'modified':
      return article.modified ? copied({ modified: toOwnReading(article.modified.value) }) : null;
    case 'url':
      return article.url && copied({ url: article.url.value });
    case 'language':
      return article.language && copied({ language: article.language.value });
    case 'triage':
      return { kind: 'triage', state: article.triage.state, reason: article.triage.reason ?? '' };
    default:
      return null;
  }
}

function correct(correction: ArticleCorrection): TypedCell {
  return { status: 'changed', edit: { kind: 'correct', correction } };
}

function wrong(reason: string): TypedCell {
  return { status: 'wrong', reason };
}

function readDateCell(article: Article, field: 'published' | 'modified', text: string): TypedCell {
  const setDate = (date: DateReading | null) => (field === 'published' ? { published: date } : { modified: date });
  if (!text) return correct(setDate(null));
  const reading = readTypedDate(text, article);
  if (!reading.value) return wrong(explainTypedDate(text, article));
  const edit: CellEdit = { kind: 'correct', correction: setDate(reading) };
  if (!isAfterImport(article, reading.value.earliest)) return { status: 'changed', edit };
  return { status: 'questionable', edit, reason: `${formatReading(reading)} lies after the import.` };
}

/** The words of another article's date stand in that article's text only. */
function toOwnReading(reading: DateReading): DateReading {
  return { ...reading, wordsAt: null, status: 'typed' };
}

/** A BCP 47 tag as typed, or the tag of a language's English name. */
function readLanguage(text: string): string | null {
  const named = languageNames().get(text.toLowerCase());
  if (named) return named;
  try {
    const [tag] = Intl.getCanonicalLocales(text.replaceAll('_', '-'));
    const language = tag && new Intl.Locale(tag).language;
    // Any two or three letters make a tag; only those that name a language are one.
    return language && NAMES.of(language) ? tag : null;
  } catch {
    return null;
  }
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
let tagsByName: ReadonlyMap<string, string> | null = null;

function languageNames(): ReadonlyMap<string, string> {
  if (tagsByName) return tagsByName;
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  tagsByName = new Map(
    tags.flatMap((tag) => {
      const name = NAMES.of(tag);
      return name ? [[name.toLowerCase(), tag] as const] : [];
    }),
  );
  return tagsByName;
}

/** A language's English name; null for what names none. */
export function nameLanguage(text: string): string | null {
  const tag = readLanguage(text.trim());
  return tag ? (NAMES.of(tag) ?? null) : null;
}
