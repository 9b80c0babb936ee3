import { expect, test } from 'vitest';
import { undo } from '../../../renderer/db/changes.ts';
import { addClaim, removeClaim } from '../../../renderer/db/claims.ts';
import {
  addGrid,
  addGridClaims,
  addHypothesis,
  editHypothesis,
  listGridClaims,
  listGrids,
  moveHypothesis,
  removeGrid,
  removeHypothesis,
  setCell,
} from '../../../renderer/db/hypotheses.ts';
import { openFreshCase, origin } from './case-fixture.ts';
import { addSample, claimAbout } from './sample-rows.ts';

test('hypotheses stand in the order of the analyst', async () => {
  const db = await openFreshCase();
  const grid = await addGrid(db, origin, '  Who   fired? ');
  const [a, b, c] = [
    await addHypothesis(db, origin, grid.id, 'A'),
    await addHypothesis(db, origin, grid.id, 'B'),
    await addHypothesis(db, origin, grid.id, 'C'),
  ];
  await moveHypothesis(db, origin, grid.id, c.id, -1);
  await moveHypothesis(db, origin, grid.id, a.id, 99);
  await editHypothesis(db, origin, grid.id, b.id, 'B again');
  const [stored] = await listGrids(db);
  expect(stored?.question).toBe('Who fired?');
  expect(stored?.hypotheses.map((one) => one.statement)).toEqual(['C', 'B again', 'A']);
  expect(stored?.hypotheses.map((one) => one.id)).toEqual([c.id, b.id, a.id]);
});

test('a question and a hypothesis need words, and a cell needs a hypothesis of its grid', async () => {
  const db = await openFreshCase();
  const { grid, rival, row } = await addSample(db);
  const other = await addGrid(db, origin, 'Another?');
  await expect(addGrid(db, origin, ' ')).rejects.toThrow('A grid needs a question.');
  await expect(addHypothesis(db, origin, grid.id, '')).rejects.toThrow('A hypothesis needs words.');
  await expect(editHypothesis(db, origin, grid.id, rival.id, '\n')).rejects.toThrow('A hypothesis needs words.');
  await expect(setCell(db, origin, row.id, other.id, { verdict: 'neutral' })).rejects.toThrow(/not in the grid/);
  await expect(addGridClaims(db, origin, grid.id, ['01GONE00000000000000000000'])).rejects.toThrow(/not in the case/);
});

test('a claim is taken into a grid once, and into two grids twice', async () => {
  const db = await openFreshCase();
  const { grid, claim } = await addSample(db);
  const second = await addClaim(db, origin, claimAbout(null));
  const other = await addGrid(db, origin, 'Another?');
  const before = await db.changes.count();
  expect(await addGridClaims(db, origin, grid.id, [claim.id])).toEqual([]);
  expect(await db.changes.count()).toBe(before);
  await addGridClaims(db, origin, grid.id, [second.id, claim.id, second.id]);
  await addGridClaims(db, origin, other.id, [claim.id]);
  expect((await listGridClaims(db, grid.id)).map((row) => row.claimId)).toEqual([claim.id, second.id]);
  expect((await listGridClaims(db, other.id)).map((row) => row.claimId)).toEqual([claim.id]);
});

test('a cell keeps its words when its verdict goes, and is gone without both', async () => {
  const db = await openFreshCase();
  const { row, rival, hypothesis } = await addSample(db);
  const cells = async () => (await db.gridClaims.get(row.id))?.cells;
  await setCell(db, origin, row.id, hypothesis.id, { verdict: 'consistent' });
  await setCell(db, origin, row.id, rival.id, { verdict: null });
  expect(await cells()).toEqual({
    [rival.id]: { verdict: null, rationale: 'he says “agreed”' },
    [hypothesis.id]: { verdict: 'consistent', rationale: '' },
  });
  await setCell(db, origin, row.id, rival.id, { rationale: ' ' });
  await setCell(db, origin, row.id, hypothesis.id, { verdict: null });
  expect(await cells()).toEqual({});
});

test('a hypothesis takes its cells along, a grid its rows, and a claim its row in each grid; undo brings them back', async () => {
  const db = await openFreshCase();
  const { grid, rival, row, claim } = await addSample(db);
  const all = async () => [await db.grids.toArray(), await db.gridClaims.toArray()];
  const before = await all();
  await removeHypothesis(db, origin, grid.id, rival.id);
  expect((await db.gridClaims.get(row.id))?.cells).toEqual({});
  await undo(db, origin);
  await removeClaim(db, origin, claim.id);
  expect(await db.gridClaims.count()).toBe(0);
  await undo(db, origin);
  await removeGrid(db, origin, grid.id);
  expect(await all()).toEqual([[], []]);
  expect(await db.claims.count()).toBe(1);
  await undo(db, origin);
  expect(await all()).toEqual(before);
});
