import type { Action, Change, RecordedTables, RowEdit, TableName } from './change.ts';
import type { GridClaim, HypothesisGrid } from './hypotheses.ts';
import type { Ulid } from './ids.ts';

/** The acts that remove what the analyst made or brought in, with the table of what is removed; merging removes nothing, it joins. */
export const REMOVING_ACTS = {
  'article.remove': 'articles',
  'clip.remove': 'clips',
  'event.remove': 'events',
  'claim.remove': 'claims',
  'source.remove': 'sources',
  'note.remove': 'notes',
  'grid.remove': 'grids',
  'grid-claim.remove': 'gridClaims',
  'hypothesis.remove': 'hypotheses',
} as const satisfies Partial<Record<Action, TableName | 'hypotheses'>>;
export type RemovingAct = keyof typeof REMOVING_ACTS;
/** The tables of what is removed; a hypothesis is a part of the row of its grid. */
export type RemovedTable = (typeof REMOVING_ACTS)[RemovingAct];

/** Something that an act removed: the row itself, and what went or changed with it. */
export interface Removal {
  readonly seq: number;
  readonly at: Change['at'];
  readonly action: RemovingAct;
  readonly reason: string | null;
  readonly table: RemovedTable;
  readonly key: string;
  /** The grid of a hypothesis; absent for rows. */
  readonly gridId?: Ulid;
  /** What it is called, in its own words; empty where it has none. */
  readonly title: string;
  /** More of its words, by which it is found. */
  readonly words: string;
  /** How many rows of each table were removed with it. */
  readonly gone: Readonly<Partial<Record<TableName, number>>>;
  /** How many rows of each table stayed and lost what tied them to it. */
  readonly untied: Readonly<Partial<Record<TableName, number>>>;
}

/** Tells whether a change is an act that removes, done or done again, and gives its kind. */
export function removingActOf({ action, way }: Pick<Change, 'action' | 'way'>): RemovingAct | null {
  return way.kind !== 'undo' && action in REMOVING_ACTS ? (action as RemovingAct) : null;
}

/** Gives what a change removed; null for a change that removes nothing of its own. */
export function readRemoval(change: Change): Removal | null {
  const action = removingActOf(change);
  if (action === null) return null;
  const table = REMOVING_ACTS[action];
  if (table === 'hypotheses') return readRemovedHypothesis(change);
  const main = change.edits.find((edit) => edit.table === table && edit.after === null);
  if (!main?.before) return null;
  const others = change.edits.filter((edit) => edit !== main);
  return {
    ...{ seq: change.seq, at: change.at, action, reason: change.reason, table, key: main.key },
    title: titleOfRow(table, main.before),
    words: WORDS[table](main.before as never),
    gone: countTables(others.filter((edit) => edit.after === null)),
    untied: countTables(others.filter((edit) => edit.after !== null)),
  };
}

function readRemovedHypothesis(change: Change): Removal | null {
  const main = change.edits.find(({ table, before, after }) => table === 'grids' && before && after);
  const [before, after] = [main?.before, main?.after] as [HypothesisGrid | undefined, HypothesisGrid | undefined];
  const hypothesis = before?.hypotheses.find(({ id }) => !after?.hypotheses.some((one) => one.id === id));
  if (!main || !before || !hypothesis) return null;
  const cells = change.edits.flatMap((edit) =>
    edit.table === 'gridClaims' && edit.before ? ((edit.before as GridClaim).cells[hypothesis.id] ?? []) : [],
  );
  return {
    ...{ seq: change.seq, at: change.at, action: 'hypothesis.remove', reason: change.reason, table: 'hypotheses' },
    ...{ key: hypothesis.id, gridId: main.key, title: hypothesis.statement.trim() },
    words: [hypothesis.statement, before.question, ...cells.map(({ rationale }) => rationale)].join('\n'),
    gone: {},
    untied: countTables(change.edits.filter((edit) => edit !== main)),
  };
}

/** Gives what a row is called, in its own words; empty where it has none. */
export function titleOfRow(table: TableName, row: RecordedTables[TableName]): string {
  const title = TITLES[table] as ((row: RecordedTables[TableName]) => string) | undefined;
  return title?.(row).trim() ?? '';
}

const TITLES: { readonly [Name in TableName]?: (row: RecordedTables[Name]) => string } = {
  articles: (article) => article.title.value,
  clips: (clip) => clip.exact,
  events: (event) => event.title,
  claims: (claim) => claim.statement,
  sources: (source) => source.name,
  notes: (note) => note.title || note.body.plain.slice(0, NOTE_START),
  grids: (grid) => grid.question,
};

/** A note without a title is called by its beginning, UTF-16 units. */
const NOTE_START = 80;

/** The words of a note by which it is found, UTF-16 units: a list keeps no whole texts. */
const NOTE_WORDS = 2_000;

const WORDS: { readonly [Name in Exclude<RemovedTable, 'hypotheses'>]: (row: RecordedTables[Name]) => string } = {
  articles: (article) => [article.title.value, article.url?.value ?? '', ...article.tags].join('\n'),
  clips: (clip) => [clip.exact, clip.comment, clip.translation, clip.paraphrase, ...clip.tags].join('\n'),
  events: (event) =>
    [event.title, event.kind, event.place?.name ?? '', ...event.participants.map((one) => one.name)].join('\n'),
  claims: (claim) => [claim.statement, claim.slot.value, claim.rationale].join('\n'),
  sources: (source) => [source.name, ...source.variants, source.notes].join('\n'),
  notes: (note) => `${note.title}\n${note.body.plain.slice(0, NOTE_WORDS)}`,
  grids: (grid) => [grid.question, ...grid.hypotheses.map((one) => one.statement)].join('\n'),
  gridClaims: (row) =>
    Object.values(row.cells)
      .map((cell) => cell.rationale)
      .join('\n'),
};

function countTables(edits: readonly RowEdit[]): Partial<Record<TableName, number>> {
  const counts: Partial<Record<TableName, number>> = {};
  for (const { table } of edits) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
}
