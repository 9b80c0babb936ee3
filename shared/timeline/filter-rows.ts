import { labelGrade, parseGrade, type Scale, type ScaleStep } from '../grading/scales.ts';
import type { Grade } from '../model/grade.ts';
import type { EventRow } from './event-rows.ts';
import {
  type Condition,
  type Count,
  type Field,
  type Flag,
  fold,
  type Graded,
  readFilter,
  type Sign,
} from './filter-terms.ts';

/** Gives the places of the rows that fulfil a filter, ascending; `custom` are the case's own scales. */
export function findShown(rows: readonly EventRow[], text: string, custom: readonly Scale[] = []): Uint32Array {
  const terms = readFilter(text);
  const shown = new Uint32Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as EventRow;
    if (terms.every(({ condition, isNot }) => fulfils(row, condition, custom) !== isNot)) shown[count++] = index;
  }
  return shown.slice(0, count);
}

function fulfils(row: EventRow, condition: Condition, custom: readonly Scale[]): boolean {
  switch (condition.kind) {
    case 'text':
      return haystackOf(row).includes(condition.text);
    case 'field':
      return textOf(row, condition.field, custom).includes(condition.text);
    case 'flag':
      return hasFlag(row, condition.flag);
    case 'count':
      return compare(countOf(row, condition.count), condition.sign, condition.number);
    case 'grade':
      return isGraded(gradesOf(row, condition.graded), condition, custom);
    case 'time':
      if (!row.shape) return false;
      return condition.side === 'after' ? row.shape.to >= condition.at : row.shape.from < condition.at;
  }
}

function gradesOf(row: EventRow, graded: Graded): readonly Grade[] {
  switch (graded) {
    case 'credibility':
      return row.credibilities;
    case 'reliability':
      return row.reliabilities;
    case 'likelihood':
      return row.likelihoods;
  }
}

/** Whether one of the grades is as asked. "No basis for a judgment" is neither better nor worse than anything. */
function isGraded(
  grades: readonly Grade[],
  { graded, sign, code }: Extract<Condition, { kind: 'grade' }>,
  custom: readonly Scale[],
): boolean {
  if (code === 'none') return grades.length === 0;
  return grades.some((grade) => {
    const parsed = parseGrade(grade, custom);
    if (parsed.status !== 'graded') return false;
    const { step } = parsed;
    if (graded === 'likelihood') return hasPercent(step, sign, Number(code));
    const own = step.code.toLowerCase();
    if (sign === '=') return own === code;
    if (step.isNoBasis) return false;
    return compare(own.charCodeAt(0), sign, code.charCodeAt(0));
  });
}

/** A band is above a percent when all of it is, and equals one that it holds. */
function hasPercent({ percent }: ScaleStep, sign: Sign, number: number): boolean {
  if (!percent) return false;
  const [from, to] = percent;
  if (sign === '=') return from <= number && number <= to;
  return compare(sign.startsWith('>') ? from : to, sign, number);
}

const haystacks = new WeakMap<EventRow, string>();

/** Everything that plain words are looked up in, folded; made when it is first asked for. */
function haystackOf(row: EventRow): string {
  const known = haystacks.get(row);
  if (known !== undefined) return known;
  const { event } = row;
  const names = event.participants.map((one) => one.name);
  const merged = (event.merged ?? []).map((one) => one.event.title);
  const words = [
    event.title,
    ...merged,
    event.kind,
    event.place?.name,
    ...names,
    ...event.tags,
    row.date,
    ...row.sourceNames,
  ];
  const haystack = fold([...words, event.begin?.words, event.end?.words].join('\n'));
  haystacks.set(row, haystack);
  return haystack;
}

function textOf(row: EventRow, field: Field, custom: readonly Scale[]): string {
  switch (field) {
    case 'kind':
      return fold(row.event.kind);
    case 'place':
      return fold(row.event.place?.name ?? '');
    case 'who':
      return fold(row.event.participants.map((one) => one.name).join('\n'));
    case 'tag':
      return fold(row.event.tags.join('\n'));
    case 'source':
      return fold(row.sourceNames.join('\n'));
    case 'side':
      return fold(row.sides.join('\n'));
    case 'article':
      return fold(row.readIn.map((article) => article.title.value).join('\n'));
    case 'triage':
      return row.readIn.map((article) => article.triage.state).join('\n');
    case 'likelihood':
      return fold(row.likelihoods.map((grade) => labelGrade(grade, custom)).join('\n'));
    case 'date':
      return fold(`${row.date}\n${row.event.begin?.words ?? ''}\n${row.event.end?.words ?? ''}`);
    case 'title':
      return fold(row.event.title);
  }
}

function hasFlag(row: EventRow, flag: Flag): boolean {
  switch (flag) {
    case 'disputed':
      return row.isDisputed;
    case 'undated':
      return row.shape === null;
    case 'denied':
      return row.isDenied;
    case 'ungraded':
      return row.grades.length === 0;
    case 'reviewed':
      return row.event.status === 'reviewed';
  }
}

function countOf(row: EventRow, count: Count): number {
  switch (count) {
    case 'origins':
      return row.origins;
    case 'articles':
      return row.articles;
    case 'claims':
      return row.claimCount;
  }
}

function compare(value: number, sign: Sign, number: number): boolean {
  switch (sign) {
    case '>=':
      return value >= number;
    case '<=':
      return value <= number;
    case '>':
      return value > number;
    case '<':
      return value < number;
    case '=':
      return value === number;
  }
}
