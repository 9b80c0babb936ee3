import type { FoundRow, SearchStanding } from '../../../shared/search/messages.ts';
import type { SearchKind } from '../../../shared/search/model.ts';
import type { SearchAnswer } from './search-session.ts';

/** The kinds in the order of the filter, with what one and many are called. */
export const KIND_WORDS: Readonly<Record<SearchKind, { readonly one: string; readonly many: string }>> = {
  article: { one: 'Article', many: 'Articles' },
  clip: { one: 'Clip', many: 'Clips' },
  event: { one: 'Event', many: 'Events' },
  claim: { one: 'Claim', many: 'Claims' },
  source: { one: 'Source', many: 'Sources' },
  note: { one: 'Note', many: 'Notes' },
};

/** The kinds in that order. */
export const KINDS = Object.keys(KIND_WORDS) as readonly SearchKind[];

/** What fields are called beside the words that were found in them; the text of an article needs no name. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  outlet: 'outlet',
  authors: 'authors',
  tags: 'tags',
  url: 'address',
  comment: 'comment',
  paraphrase: 'paraphrase',
  translation: 'translation',
  place: 'place',
  names: 'names',
  kind: 'kind',
  value: 'answer',
  source: 'said by',
  side: 'side',
  date: 'date as said',
};

/** The name of the field that a passage is from; empty where its words speak for themselves. */
export function nameField(row: FoundRow): string {
  return (row.passage && FIELD_WORDS[row.passage.field]) ?? '';
}

/** What a screen reader hears of a result. */
export function describeRow(row: FoundRow): string {
  return [`${KIND_WORDS[row.kind].one}: ${row.title}`, row.detail, row.passage?.words].filter(Boolean).join('. ');
}

/** How many were found, and which words were taken for others. */
export function describeAnswer(answer: SearchAnswer | null): string {
  if (!answer || answer.question.query.trim() === '') return '';
  const { total, rows, slips, question } = answer;
  const found = (question.kind ? answer.totals[question.kind] : null) ?? total;
  const count = found === 0 ? 'Nothing found' : `${found.toLocaleString()} found`;
  const shown = rows.length < found ? `, the best ${rows.length.toLocaleString()} shown` : '';
  const taken = slips.map(({ typed, taken }) => `“${typed}” taken as “${taken}”`).join(', ');
  return `${count}${shown}.${taken ? ` With one slip: ${taken}.` : ''}`;
}

/** Why what is found may not be all yet; empty once it is. */
export function describeStanding(standing: SearchStanding | null): string {
  if (!standing) return 'The search is being opened …';
  if (standing.status === 'ready') return '';
  const { done, total, why } = standing;
  return `${why ? `${why} ` : ''}Reading the case for the search: ${done.toLocaleString()} of ${total.toLocaleString()}. What is found until then may not be all.`;
}
