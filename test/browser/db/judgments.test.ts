import { expect, test } from 'vitest';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { editClaim, removeClaim, setGrade } from '../../../renderer/db/claims.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { editEvent, judgeEvent } from '../../../renderer/db/events.ts';
import { listJudgments, readJudgments } from '../../../renderer/db/judgments.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { listJudgmentHistory } from '../../../shared/grading/judgment-history.ts';
import { openFreshCase, origin } from './case-fixture.ts';
import { addSample } from './sample-rows.ts';

/** What the table of judgments should hold, computed from the changes. */
const derive = async (db: CaseDatabase) =>
  (await db.changes.toArray())
    .flatMap(listJudgments)
    .sort((a, b) => (a.row === b.row ? a.seq - b.seq : a.row < b.row ? -1 : 1));

test('every change of mind about a claim is read from the record, undo and redo among them', async () => {
  const db = await openFreshCase();
  const { claim } = await addSample(db);
  await setGrade(db, origin, claim.id, { likelihood: 'icd203:likely', confidence: 'icd203-confidence:low' });
  await editClaim(db, origin, claim.id, { statement: 'Other words' });
  await setGrade(db, origin, claim.id, { likelihood: 'icd203:unlikely' }, 'the ministry denies it');
  await undo(db, origin);
  await redo(db, origin);
  await removeClaim(db, origin, claim.id);
  await undo(db, origin);
  const history = listJudgmentHistory(await readJudgments(db, 'claims', claim.id), claim.id);
  expect(history.map(({ way, moves, rationale }) => [way, moves.map((move) => move.to), rationale])).toEqual([
    ['act', ['icd203:likely', 'icd203-confidence:low'], null],
    ['act', ['icd203:unlikely'], 'the ministry denies it'],
    ['undo', ['icd203:likely'], ''],
    ['redo', ['icd203:unlikely'], 'the ministry denies it'],
  ]);
  expect(await db.judgments.toArray()).toEqual(await derive(db));
});

test('an event is judged apart from its claims; what is not graded leaves no field', async () => {
  const db = await openFreshCase();
  const { event } = await addSample(db);
  await judgeEvent(db, origin, event.id, { likelihood: 'icd203:likely', rationale: ' two origins ' });
  expect(await db.events.get(event.id)).toEqual({ ...event, likelihood: 'icd203:likely', rationale: 'two origins' });
  await editEvent(db, origin, event.id, { title: 'Agreed' });
  expect((await db.events.get(event.id))?.likelihood).toBe('icd203:likely');
  await judgeEvent(db, origin, event.id, { likelihood: 'not-graded', rationale: '' });
  expect(await db.events.get(event.id)).toEqual({ ...event, title: 'Agreed' });
  await expect(judgeEvent(db, origin, event.id, { likelihood: 'admiralty-credibility:2' })).rejects.toThrow(
    'does not grade likelihood',
  );
  expect(listJudgmentHistory(await readJudgments(db, 'events', event.id), event.id)).toHaveLength(2);
  expect(await db.judgments.toArray()).toEqual(await derive(db));
  expect((await verifyChanges(db)).broken).toEqual([]);
});
