import type { TextColumn } from './text-column.ts';
import type { ListColumn, WordColumn, Words } from './word-column.ts';

/** What a row has one number of. */
export interface NumberColumns {
  /** What rows are sorted by: the event's own bounds, infinite where it has none. */
  readonly firstKey: Float64Array;
  readonly secondKey: Float64Array;
  /** The bounds, widened and as read, and what is sure of them: NaN where nothing is. Infinite where a side is open. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly sureFrom: Float64Array;
  readonly sureTo: Float64Array;
  readonly marks: Uint8Array;
  readonly disputes: Uint8Array;
  readonly claims: Uint16Array;
  readonly articles: Uint16Array;
  readonly origins: Uint16Array;
  /** The pixels that each label needs. */
  readonly rooms: Uint16Array;
  /** Steps of the colour scales (grade-steps.ts). */
  readonly credibility: Uint8Array;
  readonly reliability: Uint8Array;
  readonly likelihood: Uint8Array;
}

/** What a row has one text of, and many rows the same. */
export const WORD_NAMES = ['dates', 'facts', 'grades', 'headers'] as const;

/** What a row has any number of texts of. */
export const LIST_NAMES = [
  'kinds',
  'places',
  'who',
  'tags',
  'sources',
  'originators',
  'sides',
  'readIn',
  'triage',
  'dateWords',
  'merged',
  'credibilities',
  'reliabilities',
  'likelihoods',
] as const;

export type WordName = (typeof WORD_NAMES)[number];
export type ListName = (typeof LIST_NAMES)[number];

/** The words of a model's columns. */
export type WordTables = Readonly<Record<WordName | ListName, Words>>;

/**
 * All that a timeline shows, filters and puts into lanes, by columns and without an object per event. Rows stand by earliest, then
 * latest, then id, those without a date last. A model does not change; one made from it shares its words.
 */
export interface TimelineModel {
  readonly count: number;
  readonly ids: TextColumn;
  readonly titles: TextColumn;
  readonly words: Readonly<Record<WordName, WordColumn<Words>>>;
  readonly lists: Readonly<Record<ListName, ListColumn>>;
  readonly numbers: NumberColumns;
}

/** Makes empty columns of numbers for so many rows. */
export function makeNumbers(rows: number): NumberColumns {
  const instants = () => new Float64Array(rows);
  const counts = () => new Uint16Array(rows);
  const steps = () => new Uint8Array(rows);
  return {
    firstKey: instants(),
    secondKey: instants(),
    from: instants(),
    to: instants(),
    earliest: instants(),
    latest: instants(),
    sureFrom: instants(),
    sureTo: instants(),
    marks: steps(),
    disputes: steps(),
    claims: counts(),
    articles: counts(),
    origins: counts(),
    rooms: counts(),
    credibility: steps(),
    reliability: steps(),
    likelihood: steps(),
  };
}

/** Gives the words of a model, for rows that are to stand beside its own. */
export function tablesOf({ words, lists }: Pick<TimelineModel, 'words' | 'lists'>): WordTables {
  return mapRecord({ ...words, ...lists }, (column) => column.words);
}

/** Makes a record of the same names. */
export function mapRecord<Name extends string, From, To>(
  record: Readonly<Record<Name, From>>,
  make: (value: From, name: Name) => To,
): Record<Name, To> {
  return Object.fromEntries(
    (Object.entries(record) as [Name, From][]).map(([name, value]) => [name, make(value, name)]),
  ) as Record<Name, To>;
}
