import { formatEdtf, formatReading } from '../../../shared/dates/format.ts';
import type { Evidence, Evidenced } from '../../../shared/model/article.ts';
import type { IsoTime } from '../../../shared/model/ids.ts';
import { type AlternativeField, joinNames, listAlternatives } from './alternatives.ts';
import { type Doubt, findDoubts } from './doubts.ts';
import { describeOrigin, nameEvidence } from './evidence.ts';
import type { GridRow } from './grid-rows.ts';
import { TRIAGE_LABELS } from './ordering.ts';

/** One column of the grid of details. */
export interface DetailColumn {
  readonly id: AlternativeField | 'triage' | 'captured' | 'file';
  readonly label: string;
  readonly isReadOnly: boolean;
}

/** The columns in their order; their widths are in the style sheet. */
export const DETAIL_COLUMNS: readonly DetailColumn[] = [
  { id: 'title', label: 'Title', isReadOnly: false },
  { id: 'outlet', label: 'Outlet', isReadOnly: false },
  { id: 'authors', label: 'Authors', isReadOnly: false },
  { id: 'published', label: 'Published', isReadOnly: false },
  { id: 'modified', label: 'Modified', isReadOnly: false },
  { id: 'url', label: 'Address', isReadOnly: false },
  { id: 'language', label: 'Language', isReadOnly: false },
  { id: 'triage', label: 'State', isReadOnly: false },
  { id: 'captured', label: 'Captured', isReadOnly: true },
  { id: 'file', label: 'File', isReadOnly: true },
];

/** What a cell shows. */
export interface Cell {
  /** Empty where there is no value. */
  readonly text: string;
  readonly dir: 'auto' | 'ltr';
  /** Where the value came from in a word or two, or a fact beside it. */
  readonly mark: string;
  readonly doubt: Doubt | null;
  readonly otherCount: number;
}

/** Gives what a cell of the grid shows. */
export function toCell(row: GridRow, id: DetailColumn['id']): Cell {
  const { article, version } = row;
  switch (id) {
    case 'triage': {
      const text = TRIAGE_LABELS.find(({ value }) => value === article.triage.state)?.label ?? '';
      return { ...EMPTY, text, mark: article.triage.reason ?? '' };
    }
    case 'captured': {
      const captured = version?.capturedAt ?? null;
      const mark = captured ? nameEvidence(captured.evidence) : '';
      return { ...EMPTY, text: captured ? formatMoment(captured.value) : '', mark };
    }
    case 'file':
      return { ...EMPTY, text: version?.fileName ?? '', mark: version ? `${version.format} · v${version.number}` : '' };
    default: {
      const { text, evidence } = readValue(row, id);
      return {
        text,
        dir: id === 'url' || id === 'language' ? 'ltr' : 'auto',
        mark: evidence ? nameEvidence(evidence) : '',
        doubt: id === 'authors' || id === 'url' || id === 'language' ? null : (findDoubts(article)[id] ?? null),
        otherCount: listAlternatives(id, article, row.sourceNames).length,
      };
    }
  }
}

/** Tells in one or two sentences where a cell's value came from. */
export function describeCell(row: GridRow, id: DetailColumn['id']): string {
  const { article, version } = row;
  switch (id) {
    case 'triage':
      return 'Where the analyst stands with the article.';
    case 'captured':
      if (!version?.capturedAt) return 'The file does not say when it was saved.';
      return `${toSentence(describeOrigin({ ...version.capturedAt, others: [] }))} It belongs to the file and stays.`;
    case 'file':
      if (!version) return '';
      return `Read by ${version.extractor.name} ${version.extractor.version}, imported ${formatMoment(version.importedAt)}. It belongs to the file and stays.`;
    default: {
      const value = article[id];
      return value ? toSentence(describeOrigin(value)) : 'Not found in the file.';
    }
  }
}

const EMPTY = { text: '', dir: 'auto', mark: '', doubt: null, otherCount: 0 } as const;

function readValue(
  { article, outletName }: GridRow,
  id: AlternativeField,
): { readonly text: string; readonly evidence: Evidence | null } {
  const show = <T>(of: Evidenced<T> | null | undefined, print: (value: T) => string) => ({
    text: of ? print(of.value) : '',
    evidence: of?.evidence ?? null,
  });
  switch (id) {
    case 'title':
      return show(article.title, (title) => title);
    case 'outlet':
      return show(article.outlet, () => outletName ?? '');
    case 'authors':
      return show(article.authors, joinNames);
    case 'published':
    case 'modified':
      return show(article[id], formatReading);
    case 'url':
      return show(article.url, (url) => url.replace(/^https?:\/\//, ''));
    case 'language':
      return show(article.language, (language) => language);
  }
}

function formatMoment(moment: IsoTime): string {
  return formatEdtf(moment.slice(0, 10));
}

function toSentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
