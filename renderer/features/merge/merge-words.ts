import { labelGrade } from '../../../shared/grading/scales.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { TableName } from '../../../shared/model/change.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { MergeStage, RowCounts } from '../../db/merge-messages.ts';

const NOUNS: Readonly<Partial<Record<TableName, readonly [one: string, many: string]>>> = {
  articles: ['article', 'articles'],
  versions: ['version of an article', 'versions of articles'],
  clips: ['clip', 'clips'],
  events: ['event', 'events'],
  claims: ['claim', 'claims'],
  sources: ['source', 'sources'],
  notes: ['note', 'notes'],
  grids: ['hypothesis grid', 'hypothesis grids'],
  gridClaims: ['row of a hypothesis grid', 'rows of hypothesis grids'],
  settings: ['case settings', 'case settings'],
  handOvers: ['hand-over', 'hand-overs'],
};

/** `1 act`, `1,204 acts`. */
export function count(number: number, word: string): string {
  return `${number.toLocaleString()} ${word}${number === 1 ? '' : 's'}`;
}

/** What a kind of row is called; of a row that a person does not know as one, nothing. */
export function nounOf(table: TableName): string {
  return NOUNS[table]?.[0] ?? 'row';
}

/** `articles: 3 added, 1 changed`; empty for rows that a person does not know as such. */
export function describeCount({ table, added, changed, removed }: RowCounts): string {
  const noun = NOUNS[table];
  if (!noun) return '';
  const parts = [
    added > 0 ? `${added.toLocaleString()} added` : '',
    changed > 0 ? `${changed.toLocaleString()} changed` : '',
    removed > 0 ? `${removed.toLocaleString()} removed` : '',
  ].filter(Boolean);
  return `${noun[1]}: ${parts.join(', ')}`;
}

const STAGES: Readonly<Record<MergeStage, string>> = {
  'own-record': 'Reading the record of the case',
  'copy-record': 'Reading the record of the copy',
  compare: 'Comparing both copies',
  content: 'Taking articles in',
  write: 'Writing the merge',
};

/** What is being done of a merge, for the label of its progress. */
export function describeStage(stage: MergeStage): string {
  return STAGES[stage];
}

const FIELDS: Readonly<Record<string, string>> = {
  begin: 'date',
  end: 'end date',
  eventId: 'event',
  currentVersionId: 'current version',
  familyId: 'family',
  likelihoodScale: 'likelihood scale',
  eventKinds: 'kinds of event',
  gapDays: 'days that count as a gap',
  customScales: 'scales of its own',
  apartFrom: 'sources that are others',
  titles: 'what was learned of its titles',
  originJudgments: 'judgments of origins',
  disputeJudgments: 'judgments of disputes',
  otherPlaces: 'other places',
  clipIds: 'clips',
  cells: 'cells',
  merged: 'merged events',
  canonicalUrl: 'canonical address',
  url: 'address',
};

/** Gives the words for what a conflict is about. */
export function describeFields(fields: readonly string[]): string {
  if (fields.length === 0) return 'removed in one copy';
  if (fields.includes('exact')) return 'passage';
  if (fields.includes('body')) return 'text';
  const [field = ''] = fields;
  return FIELDS[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Grades are kept as the name of a scale and a step. */
const GRADE_FIELDS: ReadonlySet<string> = new Set(['likelihood', 'confidence', 'credibility']);

/** Gives the words for one of the values of a conflict; `nameOf` gives the words for a row by its id. */
export function describeValue(
  value: unknown,
  fields: readonly string[],
  settings: CaseSettings,
  nameOf: (id: string) => string | undefined,
): string {
  if (fields.length === 0) return value === null ? 'Remove it' : 'Keep it';
  const [field = ''] = fields.includes('exact') ? ['exact'] : fields.includes('body') ? ['body'] : fields;
  const held = (value as Record<string, unknown> | null)?.[field];
  if (GRADE_FIELDS.has(field) && typeof held === 'string') return labelGrade(held as Grade, settings.customScales);
  return describeHeld(held, nameOf) || 'nothing';
}

/** The members that say in words what a thing is, the most telling first. */
const TELLING = ['plain', 'words', 'value', 'name', 'statement', 'title', 'text', 'label', 'reason'];

function describeHeld(held: unknown, nameOf: (id: string) => string | undefined): string {
  if (held === null || held === undefined) return '';
  if (typeof held === 'string') return nameOf(held) ?? held;
  if (typeof held === 'number' || typeof held === 'boolean') return String(held);
  const describe = (one: unknown) => describeHeld(one, nameOf);
  if (Array.isArray(held)) return held.map(describe).filter(Boolean).join(', ');
  const members = held as Readonly<Record<string, unknown>>;
  if (typeof members.sourceId === 'string' && typeof members.verb === 'string')
    return `${nameOf(members.sourceId) ?? 'a source'} ${members.verb}`;
  for (const name of TELLING) {
    const words = members[name] === undefined ? '' : describe(members[name]);
    if (words !== '') return words;
  }
  return Object.values(members).map(describe).filter(Boolean).join(', ');
}

/** The day and the minute of an instant, as the system writes them. */
export function describeTime(at: string): string {
  return new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
