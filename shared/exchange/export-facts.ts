import type { IsoTime } from '../model/ids.ts';
import { describeTerms } from '../timeline/filter-words.ts';
import type { ExportFilter } from './case-view.ts';

/** What the outside world contributes to an export: when and by which version it was made, for whom numbers are written, and what it is bounded to. */
export interface ExportFacts {
  readonly madeAt: IsoTime;
  readonly appVersion: string;
  /** BCP 47, for numbers and dates meant for people. */
  readonly locale: string;
  /** Null for the whole case. */
  readonly filter: ExportFilter | null;
}

/** Gives the filter in words, the same in every export. */
export function describeFilter(filter: ExportFilter | null): string {
  if (filter === null) return 'none (everything in the case)';
  const typed = filter.text.trim();
  if (typed === '') return 'timeline without words';
  const words = describeTerms(typed);
  return words === '' || words === typed ? typed : `${words} (typed: ${typed})`;
}
