import { describe, expect, test } from 'vitest';
import { isJudgment, listJudgmentHistory } from '../../../../shared/grading/judgment-history.ts';
import type { Change, RowEdit } from '../../../../shared/model/change.ts';
import { makeClaim, makeEvent } from '../exchange/made-up-case.ts';

const event = makeEvent(1, 'Visit', '2019-09-01');
const claim = makeClaim(1, event, 'He went');
type Row = RowEdit['after'];

/** Changes one after another, each with the row after it, `minutes` after noon. */
function changesOf(...steps: readonly (readonly [minutes: number, after: Row, way?: Change['way']['kind']])[]) {
  let before: Row = null;
  return steps.map(([minutes, after, kind = 'act'], index): Change => {
    const table = after === null || 'statement' in after ? 'claims' : 'events';
    const edit = { table, key: claim.id, before, after } as RowEdit;
    before = after;
    return {
      seq: index + 1,
      id: `CHANGE${index}`,
      at: new Date(Date.UTC(2026, 0, 1, 12, minutes)).toISOString(),
      action: 'grade.set',
      reason: null,
      edits: [edit],
      way: kind === 'act' ? { kind } : { kind, of: index },
      undoTop: null,
      redoTop: null,
      below: null,
      previousHash: null,
      hash: '',
    };
  });
}

const tell = (changes: readonly Change[]) =>
  listJudgmentHistory(changes, claim.id).map(({ moves, rationale, way }) =>
    [way, ...moves.map((move) => `${move.axis} ${move.from} → ${move.to}`), rationale].filter((word) => word !== null),
  );

const likely = { ...claim, likelihood: 'icd203:likely' } as const;
const unlikely = { ...claim, likelihood: 'icd203:unlikely' } as const;

describe('the history of a judgment', () => {
  test('tells each change of mind from what to what, and leaves out what changed something else', () => {
    const changes = changesOf(
      [0, claim],
      [1, likely],
      [2, { ...likely, statement: 'He travelled' }],
      [3, { ...unlikely, confidence: 'icd203-confidence:low' }],
    );
    expect(tell(changes)).toEqual([
      ['act', 'likelihood not-graded → icd203:likely'],
      ['act', 'likelihood icd203:likely → icd203:unlikely', 'confidence not-graded → icd203-confidence:low'],
    ]);
  });

  test('takes words written within ten minutes after a grade for its reason, and later ones for words of their own', () => {
    const soon = changesOf([0, likely], [10, { ...likely, rationale: 'two origins' }]);
    expect(tell(soon)).toEqual([['act', 'likelihood not-graded → icd203:likely', 'two origins']]);
    const late = changesOf([0, likely], [11, { ...likely, rationale: 'two origins' }]);
    expect(tell(late)).toEqual([
      ['act', 'likelihood not-graded → icd203:likely'],
      ['act', 'two origins'],
    ]);
  });

  test('does not take the words of one grade for the reason of another', () => {
    const changes = changesOf(
      [0, { ...likely, rationale: 'one' }],
      [1, { ...likely, rationale: 'two' }],
      [2, { ...unlikely, rationale: 'two' }],
    );
    expect(tell(changes)).toEqual([
      ['act', 'likelihood not-graded → icd203:likely', 'one'],
      ['act', 'two'],
      ['act', 'likelihood icd203:likely → icd203:unlikely'],
    ]);
  });

  test('keeps what was taken back, and the taking back', () => {
    expect(tell(changesOf([0, likely], [1, unlikely], [2, likely, 'undo'], [3, unlikely, 'redo']))).toEqual([
      ['act', 'likelihood not-graded → icd203:likely'],
      ['act', 'likelihood icd203:likely → icd203:unlikely'],
      ['undo', 'likelihood icd203:unlikely → icd203:likely'],
      ['redo', 'likelihood icd203:likely → icd203:unlikely'],
    ]);
  });

  test('is not changed by removing a claim and bringing it back', () => {
    expect(tell(changesOf([0, likely], [1, null], [2, likely, 'undo']))).toEqual([
      ['act', 'likelihood not-graded → icd203:likely'],
    ]);
  });

  test('begins with the first change that is known, not with what was graded before it', () => {
    const [first, ...others] = changesOf([0, likely], [1, unlikely]);
    expect(first).toBeDefined();
    expect(tell(others)).toEqual([['act', 'likelihood icd203:likely → icd203:unlikely']]);
  });

  test('reads an event as well, whose judgment may not be there at all', () => {
    const judged = { ...event, id: claim.id, likelihood: 'phia:likely', rationale: 'seen' } as const;
    const changes = changesOf([0, { ...event, id: claim.id }], [1, judged], [30, { ...event, id: claim.id }]);
    expect(tell(changes)).toEqual([
      ['act', 'likelihood not-graded → phia:likely', 'seen'],
      ['act', 'likelihood phia:likely → not-graded', ''],
    ]);
  });
});

test.each([
  ['a grade that was set', claim, likely, true],
  ['words that were written', claim, { ...claim, rationale: 'x' }, true],
  ['a claim that came with a grade', null, likely, true],
  ['a claim that came without', null, claim, false],
  ['a claim that went', likely, null, false],
  ['other words of the claim', likely, { ...likely, statement: 'x' }, false],
])('%s counts as a judgment or not', (_name, before, after, is) => {
  expect(isJudgment({ table: 'claims', key: claim.id, before, after })).toBe(is);
  expect(isJudgment({ table: 'notes', key: claim.id, before, after })).toBe(false);
});
