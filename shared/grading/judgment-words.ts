import { type JudgedGrade, type JudgmentEntry, listJudgmentHistory } from './judgment-history.ts';
import { labelGrade, type Scale } from './scales.ts';

/** A change of mind in the words of the screen; `key` tells it from the others of its list. */
export interface JudgmentWords {
  readonly key: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly moves: readonly { readonly label: string; readonly from: string; readonly to: string }[];
  /** The rationale written then; null where none was. */
  readonly words: string | null;
  /** What else is to be said of it; null for a plain act. */
  readonly note: string | null;
}

const LABELS: Record<JudgedGrade, string> = {
  credibility: 'Credibility',
  likelihood: 'Likelihood',
  confidence: 'Confidence',
};

/** Lists how a claim or an event came to be judged, the newest first, in the words of the screen; see `listJudgmentHistory`. */
export function describeJudgments(
  changes: Parameters<typeof listJudgmentHistory>[0],
  key: string,
  custom: readonly Scale[] = [],
): readonly JudgmentWords[] {
  return listJudgmentHistory(changes, key)
    .map((entry) => ({
      key: String(entry.seq),
      at: entry.at,
      moves: entry.moves.map((move) => ({
        label: LABELS[move.axis],
        from: labelGrade(move.from, custom),
        to: labelGrade(move.to, custom),
      })),
      words: entry.rationale || null,
      note: describeWay(entry),
    }))
    .toReversed();
}

function describeWay(entry: JudgmentEntry): string | null {
  const way = { act: null, undo: 'taken back by Undo', redo: 'brought back by Redo' }[entry.way];
  const erased = entry.rationale === '' && entry.way === 'act' ? 'rationale taken away' : null;
  return way ?? erased;
}
