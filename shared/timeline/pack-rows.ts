import type { Scale } from '../grading/scales.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Grade } from '../model/grade.ts';
import { packDates } from './event-dates.ts';
import { type ClaimContext, type EventRow, toEventRow } from './event-rows.ts';
import { strongestStep } from './grade-steps.ts';
import type { MarkShape } from './mark-shape.ts';
import { orderRows } from './merge-rows.ts';
import { monthHeader } from './month-header.ts';
import { DISPUTES, MARK } from './row-columns.ts';
import { packTexts } from './text-column.ts';
import {
  LIST_NAMES,
  type ListName,
  makeNumbers,
  mapRecord,
  type NumberColumns,
  type TimelineModel,
  WORD_NAMES,
  type WordName,
  type WordTables,
} from './timeline-model.ts';
import { type ListColumn, ListWriter, Words } from './word-column.ts';

/** More claims of one event are shown as this many. */
const MOST = 65_535;

/** What rows are packed with. */
export interface PackOptions {
  /** The case's own scales. */
  readonly custom?: readonly Scale[] | undefined;
  readonly locale?: string | undefined;
  /** The words of a model that the rows are to be put into. */
  readonly tables?: WordTables;
}

/** Makes the model of events, in any order. */
export function packEvents(
  events: readonly TimelineEvent[],
  context: ClaimContext,
  options: PackOptions = {},
): TimelineModel {
  const packer = new RowPacker(events.length, options);
  // In the order in which they lie in memory: going from one to another far away takes longer than ordering the columns.
  for (const event of events) packer.add(toEventRow(event, context, options.locale));
  return orderRows(packer.finish());
}

/** Packs rows that are in their order. */
export function packRows(rows: readonly EventRow[], options: PackOptions = {}): TimelineModel {
  const packer = new RowPacker(rows.length, options);
  for (const row of rows) packer.add(row);
  return packer.finish();
}

function firstKeyOf({ earliest }: TimelineEvent): number {
  return earliest ?? Number.POSITIVE_INFINITY;
}

/** Events without a bound are in the order of their ids. */
function secondKeyOf({ earliest, latest }: TimelineEvent): number {
  return earliest === null ? Number.POSITIVE_INFINITY : (latest ?? Number.POSITIVE_INFINITY);
}

/** Takes rows in their order, one after the other; none of them is kept. */
class RowPacker {
  readonly #ids: string[] = [];
  readonly #titles: string[] = [];
  readonly #tables: WordTables;
  readonly #words: Record<WordName, Uint32Array>;
  readonly #lists: Record<ListName, ListWriter>;
  readonly #writers: readonly ListWriter[];
  readonly #numbers: NumberColumns;
  readonly #custom: readonly Scale[];
  readonly #locale: string | undefined;

  constructor(count: number, { custom = [], locale, tables }: PackOptions) {
    this.#tables = tables ?? makeTables();
    this.#words = nameAll(WORD_NAMES, () => new Uint32Array(count));
    this.#lists = nameAll(LIST_NAMES, (name) => new ListWriter(this.#tables[name], count));
    this.#writers = Object.values(this.#lists);
    this.#numbers = makeNumbers(count);
    this.#custom = custom;
    this.#locale = locale;
  }

  add(row: EventRow): void {
    const { event, shape } = row;
    const at = this.#ids.length;
    this.#ids.push(event.id);
    this.#titles.push(event.title);
    this.#addWord('dates', at, packDates(event));
    this.#addWord('facts', at, describeFacts(event));
    this.#addWord('grades', at, row.grades.length === 0 ? '' : row.grades.join(' '));
    this.#addWord('headers', at, monthHeader(event, shape, this.#locale));
    this.#addLists(row);
    const numbers = this.#numbers;
    numbers.firstKey[at] = firstKeyOf(event);
    numbers.secondKey[at] = secondKeyOf(event);
    numbers.from[at] = shape?.from ?? Number.NaN;
    numbers.to[at] = shape?.to ?? Number.NaN;
    numbers.earliest[at] = shape?.earliest ?? Number.NaN;
    numbers.latest[at] = shape?.latest ?? Number.NaN;
    numbers.sureFrom[at] = shape?.sure?.from ?? Number.NaN;
    numbers.sureTo[at] = shape?.sure?.to ?? Number.NaN;
    numbers.marks[at] = markBits(row, shape);
    numbers.disputes[at] = DISPUTES.indexOf(row.dispute);
    numbers.claims[at] = Math.min(row.claimCount, MOST);
    numbers.articles[at] = Math.min(row.articles, MOST);
    numbers.origins[at] = Math.min(row.origins, MOST);
    numbers.rooms[at] = row.labelRoom;
    numbers.credibility[at] = strongestStep(row.credibilities, this.#custom);
    numbers.reliability[at] = strongestStep(row.reliabilities, this.#custom);
    numbers.likelihood[at] = strongestStep(row.likelihoods, this.#custom);
  }

  finish(): TimelineModel {
    return {
      count: this.#ids.length,
      ids: packTexts(this.#ids),
      titles: packTexts(this.#titles),
      words: mapRecord(this.#words, (numbers, name) => ({ words: this.#tables[name], numbers })),
      lists: mapRecord(this.#lists, (writer) => writer.finish()),
      numbers: this.#numbers,
    };
  }

  #addWord(name: WordName, at: number, word: string): void {
    this.#words[name][at] = this.#tables[name].numberOf(word);
  }

  #addLists(row: EventRow): void {
    const { event } = row;
    const lists = this.#lists;
    lists.kinds.add(event.kind);
    if (event.place) lists.places.add(event.place.name);
    for (const one of event.participants) lists.who.add(one.name);
    for (const tag of event.tags) lists.tags.add(tag);
    for (const name of row.sourceNames) lists.sources.add(name);
    for (const name of row.originNames) lists.originators.add(name);
    for (const side of row.sides) lists.sides.add(side);
    for (const article of row.readIn) {
      lists.readIn.add(article.title.value);
      lists.triage.add(article.triage.state);
    }
    if (event.begin) lists.dateWords.add(event.begin.words);
    if (event.end) lists.dateWords.add(event.end.words);
    for (const one of event.merged ?? NONE) lists.merged.add(one.event.title);
    for (const grade of row.credibilities) lists.credibilities.add(grade);
    for (const grade of row.reliabilities) lists.reliabilities.add(grade);
    for (const grade of row.likelihoods) lists.likelihoods.add(grade);
    for (const list of this.#writers) list.endRow();
  }
}

const NONE: readonly never[] = [];

function describeFacts({ participants, kind, place }: TimelineEvent): string {
  const who = participants.map((one) => one.name).join(', ') || kind;
  // A country may be where something was and who did it: once is enough in a line.
  const isSaid = participants.some((one) => one.name === place?.name);
  return place?.name && !isSaid ? [who, place.name].filter(Boolean).join(' · ') : who;
}

function markBits(row: EventRow, shape: MarkShape | null): number {
  return (
    (shape ? MARK.isDated : 0) |
    (shape?.kind === 'span' ? MARK.isSpan : 0) |
    (row.isDenied ? MARK.isDenied : 0) |
    (row.grades.length === 0 ? MARK.isUngraded : 0) |
    (row.event.status === 'reviewed' ? MARK.isReviewed : 0)
  );
}

function makeTables(): WordTables {
  return nameAll([...WORD_NAMES, ...LIST_NAMES], () => new Words());
}

function nameAll<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

/** Gives a model with the steps of its grades by other scales. */
export function regradeModel(model: TimelineModel, custom?: readonly Scale[]): TimelineModel {
  const steps = (list: ListColumn) =>
    Uint8Array.from({ length: model.count }, (_, row) => {
      const grades = list.numbers.subarray(list.offsets[row], list.offsets[row + 1]);
      return strongestStep(
        Array.from(grades, (grade) => list.words.list[grade] as Grade),
        custom,
      );
    });
  const { credibilities, reliabilities, likelihoods } = model.lists;
  const numbers = {
    ...model.numbers,
    credibility: steps(credibilities),
    reliability: steps(reliabilities),
    likelihood: steps(likelihoods),
  };
  return { ...model, numbers };
}
