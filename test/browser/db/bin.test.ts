import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeArticle } from '../../../renderer/db/articles.ts';
import { readBin } from '../../../renderer/db/bin.ts';
import { restoreRemoved } from '../../../renderer/db/bin-restore.ts';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { addClaim, editClaim, removeClaim } from '../../../renderer/db/claims.ts';
import { removeClip } from '../../../renderer/db/clips.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { editEvent, removeEvent } from '../../../renderer/db/events.ts';
import {
  addGridClaims,
  addHypothesis,
  removeGrid,
  removeGridClaim,
  removeHypothesis,
  setCell,
} from '../../../renderer/db/hypotheses.ts';
import { editNote, removeNote } from '../../../renderer/db/notes.ts';
import { mergeSources } from '../../../renderer/db/source-merges.ts';
import { removeSource } from '../../../renderer/db/sources.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import type { Removal } from '../../../shared/model/removals.ts';
import { deriveReferences, openFreshCase, origin, readReferences, readRows } from './case-fixture.ts';
import { addSample, chainOf, claimAbout, type Sample } from './sample-rows.ts';

async function listBin(db: CaseDatabase): Promise<readonly Removal[]> {
  const found: Removal[] = [];
  for await (const { removals } of readBin(db)) found.push(...removals);
  return found;
}

/** What can be removed of the sample, by its table. */
const REMOVALS: Readonly<Record<string, (db: CaseDatabase, sample: Sample) => Promise<unknown>>> = {
  articles: (db, { article }) => removeArticle(db, origin, article.articleId, { withClips: true, reason: 'a copy' }),
  clips: (db, { clip }) => removeClip(db, origin, clip.id, { evenIfUsed: true }),
  events: (db, { event }) => removeEvent(db, origin, event.id, { detachClaims: true }),
  claims: (db, { claim }) => removeClaim(db, origin, claim.id),
  sources: (db, { unused }) => removeSource(db, origin, unused.id),
  notes: (db, { note }) => removeNote(db, origin, note.id),
  grids: (db, { grid }) => removeGrid(db, origin, grid.id),
  gridClaims: (db, { row }) => removeGridClaim(db, origin, row.id),
  hypotheses: (db, { grid, rival }) => removeHypothesis(db, origin, grid.id, rival.id),
};

async function isThere(db: CaseDatabase, { table, key, gridId = '' }: Removal): Promise<boolean> {
  if (table === 'hypotheses') return (await db.grids.get(gridId))?.hypotheses.some((one) => one.id === key) ?? false;
  return (await db.table(table).get(key)) !== undefined;
}

describe('what was removed', () => {
  test('is in the bin with its words, when, by which act and what went or was untied with it; undo and redo move it out and in', async () => {
    const db = await openFreshCase();
    const sample = await addSample(db);
    await REMOVALS.notes?.(db, sample);
    await REMOVALS.articles?.(db, sample);
    const [article, note] = await listBin(db);
    expect(article).toMatchObject({
      ...{ action: 'article.remove', table: 'articles', key: sample.article.articleId, reason: 'a copy' },
      ...{ title: 'Iraq and the S-400', gone: { clips: 1, versions: 1 }, untied: { claims: 1 } },
    });
    expect(note).toMatchObject({ table: 'notes', title: 'Note', gone: {}, untied: {} });
    expect(note?.words).toContain('Karim Alevi');
    await undo(db, origin);
    expect((await listBin(db)).map((one) => one.table)).toEqual(['notes']);
    await redo(db, origin);
    const again = await listBin(db);
    expect(again.map((one) => one.table)).toEqual(['articles', 'notes']);
    expect(again[0]?.seq).toBeGreaterThan(article?.seq ?? 0);
  });

  test.each(Object.keys(REMOVALS))(
    'of %s comes back as it was, with all that pointed at it, as one act',
    async (table) => {
      const db = await openFreshCase();
      const sample = await addSample(db);
      const before = await readRows(db);
      await REMOVALS[table]?.(db, sample);
      const [removal] = await listBin(db);
      const seq = await db.changes.count();
      const done = await restoreRemoved(db, origin, removal?.seq ?? 0);
      expect(done).toMatchObject({ row: { table }, together: [], changedSince: [], lost: [] });
      expect(await readRows(db)).toEqual(before);
      expect(await db.changes.count()).toBe(seq + 1);
      expect(await listBin(db)).toEqual([]);
      expect(await readReferences(db)).toEqual(await deriveReferences(db));
      await undo(db, origin);
      expect((await listBin(db)).map((one) => one.table)).toEqual([table]);
      expect((await verifyChanges(db)).broken).toEqual([]);
    },
  );

  test('and put back cannot be put back again', async () => {
    const db = await openFreshCase();
    await REMOVALS.notes?.(db, await addSample(db));
    const [removal] = await listBin(db);
    await restoreRemoved(db, origin, removal?.seq ?? 0);
    await expect(restoreRemoved(db, origin, removal?.seq ?? 0)).rejects.toThrow('in the case already');
    await expect(restoreRemoved(db, origin, 1)).rejects.toThrow('nothing that could be put back');
  });
});

describe('what is put back', () => {
  test('brings what it cannot be without: the article of a clip, the event, clip and source of a claim', async () => {
    const db = await openFreshCase();
    const sample = await addSample(db);
    await REMOVALS.gridClaims?.(db, sample);
    await REMOVALS.clips?.(db, sample);
    await REMOVALS.articles?.(db, sample);
    const clip = (await listBin(db)).find((one) => one.table === 'clips');
    expect(await restoreRemoved(db, origin, clip?.seq ?? 0)).toMatchObject({
      together: [{ table: 'articles', title: 'Iraq and the S-400' }],
    });
    expect(await db.clips.get(sample.clip.id)).toEqual(sample.clip);
    expect((await db.notes.get(sample.note.id))?.clipIds).toEqual([sample.clip.id]);

    await REMOVALS.claims?.(db, sample);
    await REMOVALS.events?.(db, sample);
    await editEvent(db, origin, sample.other.id, { participants: [] });
    await removeSource(db, origin, sample.source.id);
    const claim = (await listBin(db)).find((one) => one.table === 'claims');
    const done = await restoreRemoved(db, origin, claim?.seq ?? 0);
    expect(done.together.map((one) => one.table).sort()).toEqual(['events', 'sources']);
    expect(await db.claims.get(sample.claim.id)).toMatchObject({ eventId: sample.event.id });
    expect((await listBin(db)).map((one) => one.table)).toEqual(['gridClaims']);
    expect(await readReferences(db)).toEqual(await deriveReferences(db));
  });

  test('names the source that the one it knew was merged into', async () => {
    const db = await openFreshCase();
    const sample = await addSample(db);
    await REMOVALS.claims?.(db, sample);
    await mergeSources(db, origin, sample.unused.id, sample.source.id, 'one man');
    const [claim] = await listBin(db);
    const done = await restoreRemoved(db, origin, claim?.seq ?? 0);
    expect(done.together).toEqual([]);
    expect((await db.claims.get(sample.claim.id))?.chain[0]?.sourceId).toBe(sample.unused.id);
  });

  test('does not go over what was changed since, and says so', async () => {
    const db = await openFreshCase();
    const sample = await addSample(db);
    await REMOVALS.events?.(db, sample);
    await editClaim(db, origin, sample.claim.id, { eventId: sample.other.id });
    const [event] = await listBin(db);
    expect(await restoreRemoved(db, origin, event?.seq ?? 0)).toMatchObject({
      changedSince: [{ table: 'claims', title: 'Iraq buys' }],
    });
    expect((await db.claims.get(sample.claim.id))?.eventId).toBe(sample.other.id);
  });

  test('is added to a list that was changed since, behind what stands there', async () => {
    const db = await openFreshCase();
    const sample = await addSample(db);
    await REMOVALS.clips?.(db, sample);
    await editNote(db, origin, sample.note.id, { title: 'Renamed' });
    const [clip] = await listBin(db);
    expect((await restoreRemoved(db, origin, clip?.seq ?? 0)).changedSince).toEqual([]);
    expect(await db.notes.get(sample.note.id)).toMatchObject({ title: 'Renamed', clipIds: [sample.clip.id] });
  });

  test('brings a hypothesis back into a grid that went on, with its cells beside those that were set since', async () => {
    const db = await openFreshCase();
    const { grid, hypothesis, rival, row } = await addSample(db);
    await removeHypothesis(db, origin, grid.id, rival.id);
    const third = await addHypothesis(db, origin, grid.id, 'It never met anyone');
    await setCell(db, origin, row.id, third.id, { verdict: 'neutral' });
    const [removal] = await listBin(db);
    expect(removal).toMatchObject({
      ...{ action: 'hypothesis.remove', table: 'hypotheses', key: rival.id, gridId: grid.id },
      ...{ title: 'It only talked', untied: { gridClaims: 1 } },
    });
    expect(removal?.words).toContain('he says “agreed”');
    expect(await restoreRemoved(db, origin, removal?.seq ?? 0)).toMatchObject({ changedSince: [], lost: [] });
    expect((await db.grids.get(grid.id))?.hypotheses.map(({ id }) => id)).toEqual([hypothesis.id, third.id, rival.id]);
    expect((await db.gridClaims.get(row.id))?.cells).toMatchObject({
      [rival.id]: { verdict: 'inconsistent', rationale: 'he says “agreed”' },
      [third.id]: { verdict: 'neutral' },
    });
    await expect(restoreRemoved(db, origin, removal?.seq ?? 0)).rejects.toThrow('It is in the case already.');
  });

  test('brings the grid of a hypothesis with it, where that was removed too', async () => {
    const db = await openFreshCase();
    const { grid, rival } = await addSample(db);
    await removeHypothesis(db, origin, grid.id, rival.id);
    await removeGrid(db, origin, grid.id);
    const removal = (await listBin(db)).find(({ table }) => table === 'hypotheses');
    const done = await restoreRemoved(db, origin, removal?.seq ?? 0);
    expect(done.row).toEqual({ table: 'hypotheses', title: 'It only talked' });
    expect(done.together.map(({ table }) => table)).toEqual(['grids']);
    expect((await db.grids.get(grid.id))?.hypotheses.map(({ id }) => id)).toContain(rival.id);
    expect(await listBin(db)).toEqual([]);
  });

  test('is no second row of a claim in a grid', async () => {
    const db = await openFreshCase();
    const sample = await addSample(db);
    await REMOVALS.gridClaims?.(db, sample);
    await addGridClaims(db, origin, sample.grid.id, [sample.claim.id]);
    const [row] = await listBin(db);
    const seq = await db.changes.count();
    await expect(restoreRemoved(db, origin, row?.seq ?? 0)).rejects.toThrow('again since');
    expect(await db.changes.count()).toBe(seq);
  });
});

/** Enough that each pair of kinds is met in both orders; the seed of a failure is printed. */
const RUNS = 25;

test('Removed in any order and put back in the other one, every row is as it was; in any order, every row is there', async () => {
  const kinds = Object.keys(REMOVALS);
  // Where none brings another one with it, each kind takes a turn of its own.
  const turns = { minLength: kinds.length, maxLength: kinds.length };
  const orders = fc.record({
    removed: fc.shuffledSubarray(kinds, { minLength: 1 }),
    shares: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), turns),
    isReversed: fc.boolean(),
  });
  const run = async ({ removed, shares, isReversed }: { removed: string[]; shares: number[]; isReversed: boolean }) => {
    const db = await openFreshCase();
    const sample = await addSample(db);
    const before = await readRows(db);
    for (const table of removed) await REMOVALS[table]?.(db, sample).catch(() => null);
    for (const share of shares) {
      const bin = await listBin(db);
      const next = isReversed ? bin[0] : bin[Math.floor(share * bin.length)];
      if (!next) break;
      await restoreRemoved(db, origin, next.seq);
      expect(await isThere(db, next)).toBe(true);
    }
    expect(await listBin(db)).toEqual([]);
    const after = await readRows(db);
    if (isReversed) expect(after).toEqual(before);
    else expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(await readReferences(db)).toEqual(await deriveReferences(db));
    expect((await verifyChanges(db)).broken).toEqual([]);
    db.close();
  };
  await fc.assert(fc.asyncProperty(orders, run), {
    ...{ numRuns: RUNS, interruptAfterTimeLimit: 90_000 },
    // The newest first, none with another.
    examples: [
      [
        {
          removed: ['gridClaims', 'clips', 'sources', 'claims', 'hypotheses', 'events', 'articles', 'grids', 'notes'],
          shares: kinds.map(() => 0),
          isReversed: false,
        },
      ],
    ],
  });
}, 120_000);

test('A long record is read in slices, and what was removed twice is in the bin once', async () => {
  const db = await openFreshCase();
  const sample = await addSample(db);

  for (let count = 0; count < 205; count += 1) {
    const claim = await addClaim(db, origin, claimAbout(sample.event.id, { chain: chainOf(sample.source.id) }));
    await removeClaim(db, origin, claim.id);
  }
  await REMOVALS.notes?.(db, sample);
  await undo(db, origin);
  await redo(db, origin);
  const slices = await Array.fromAsync(readBin(db));
  expect(slices.map(({ done, total }) => [done, total])).toEqual([
    [100, 208],
    [200, 208],
    [208, 208],
  ]);
  const all = slices.flatMap(({ removals }) => removals);
  expect(all).toHaveLength(206);
  expect(all[0]?.table).toBe('notes');
});
