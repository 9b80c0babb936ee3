import type { Change, RowEdit } from '../model/change.ts';
import type { Grade } from '../model/grade.ts';
import type { IsoTime } from '../model/ids.ts';

/** What of a claim or an event is judged by the analyst, in the order in which it is shown; an event has no credibility. */
export const JUDGED_GRADES = ['credibility', 'likelihood', 'confidence'] as const;
export type JudgedGrade = (typeof JUDGED_GRADES)[number];

/** A grade that was set, from what to what. */
export interface GradeMove {
  readonly axis: JudgedGrade;
  readonly from: Grade;
  readonly to: Grade;
}

/** One change of mind: when, from what to what, and why. */
export interface JudgmentEntry {
  /** The number of the change in the record. */
  readonly seq: number;
  readonly at: IsoTime;
  readonly moves: readonly GradeMove[];
  /** The rationale that was written then; null where it stayed as it was, empty where it was taken away. */
  readonly rationale: string | null;
  /** Whether it took an act back, or brought one back. */
  readonly way: Change['way']['kind'];
}

/** A rationale written this soon after a grade is its reason, in milliseconds: the field stands beneath the grades. */
const REASON_FOLLOWS_WITHIN = 10 * 60_000;

interface Judged {
  readonly grades: Readonly<Record<JudgedGrade, Grade>>;
  readonly rationale: string;
}

const NOTHING: Judged = {
  grades: { credibility: 'not-graded', likelihood: 'not-graded', confidence: 'not-graded' },
  rationale: '',
};

/** Tells whether an edit changed how a claim or an event is judged; a row that goes is not judged by that. */
export function isJudgment(edit: RowEdit): boolean {
  if (edit.table !== 'claims' && edit.table !== 'events') return false;
  if (edit.after === null) return false;
  const [before, after] = [readJudged(edit.before), readJudged(edit.after)];
  return (
    after.rationale !== before.rationale || JUDGED_GRADES.some((axis) => after.grades[axis] !== before.grades[axis])
  );
}

/**
 * Lists how a claim or an event came to be judged as it is, the oldest first, from the changes that touched it in their order.
 * What was taken back stays in the list, as does the taking back. Words written within ten minutes after a grade without
 * words stand with that grade.
 */
export function listJudgmentHistory(changes: readonly Change[], key: string): readonly JudgmentEntry[] {
  const entries: JudgmentEntry[] = [];
  let known: Judged | null = null;
  for (const change of changes) {
    const edit = change.edits.find((one) => one.key === key && (one.table === 'claims' || one.table === 'events'));
    if (!edit?.after) continue;
    const next = readJudged(edit.after);
    // What came before the first change that is known is no change of mind.
    const last = known ?? readJudged(edit.before);
    const moves = JUDGED_GRADES.filter((axis) => next.grades[axis] !== last.grades[axis]).map((axis) => ({
      axis,
      from: last.grades[axis],
      to: next.grades[axis],
    }));
    const rationale = next.rationale === last.rationale ? null : next.rationale;
    known = next;
    if (moves.length === 0 && rationale === null) continue;
    const entry = { seq: change.seq, at: change.at, moves, rationale, way: change.way.kind };
    const previous = entries.at(-1);
    if (previous && isReasonOf(entry, previous)) entries[entries.length - 1] = { ...previous, rationale };
    else entries.push(entry);
  }
  return entries;
}

function isReasonOf(words: JudgmentEntry, grade: JudgmentEntry): boolean {
  return (
    words.moves.length === 0 &&
    words.way === 'act' &&
    grade.moves.length > 0 &&
    grade.rationale === null &&
    grade.way === 'act' &&
    Date.parse(words.at) - Date.parse(grade.at) <= REASON_FOLLOWS_WITHIN
  );
}

function readJudged(row: RowEdit['after']): Judged {
  if (row === null) return NOTHING;
  const judged = row as Partial<Record<JudgedGrade, Grade>> & { readonly rationale?: string };
  const gradeOf = (axis: JudgedGrade): Grade => judged[axis] ?? 'not-graded';
  return {
    grades: {
      credibility: gradeOf('credibility'),
      likelihood: gradeOf('likelihood'),
      confidence: gradeOf('confidence'),
    },
    rationale: judged.rationale ?? '',
  };
}
