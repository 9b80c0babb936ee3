import { expect, test } from 'vitest';
import { setGrade } from '../../../renderer/db/claims.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { repairCase } from '../../../renderer/db/repair-case.ts';
import { readKnownTexts, type StoredSketch } from '../../../renderer/db/sketches.ts';
import { verifyCase } from '../../../renderer/db/verify-case.ts';
import type { CaseFault } from '../../../shared/verify/case-check.ts';
import { describeFault, joinParts } from '../../../shared/verify/fault-words.ts';
import { addArticle, openFreshCase, origin, readReferences } from './case-fixture.ts';
import { JournalBook } from './journal-book.ts';
import { addSample } from './sample-rows.ts';

async function openGraded() {
  const db = await openFreshCase();
  const journal = new JournalBook();
  await journal.copy(db);
  journal.follow(db);
  const { claim } = await addSample(db);
  await setGrade(db, origin, claim.id, { credibility: 'admiralty-credibility:2' });
  return { db, journal };
}

/** A repair of what follows from rows needs nothing of the journal. */
function repair(db: CaseDatabase, faults: readonly CaseFault[]): Promise<void> {
  return repairCase(db, {} as Parameters<typeof repairCase>[1], { catchUp: async () => {} }, faults);
}

test('A reference that is missing and one that no row has are found, told in words, and built anew by one repair', async () => {
  const { db, journal } = await openGraded();
  const before = await readReferences(db);
  const [first] = await db.references.toCollection().primaryKeys();
  if (!first) throw new Error('There is no reference.');
  await db.references.delete(first);
  await db.references.add({ to: 'source:nobody', from: 'claims:none' });
  const { faults } = await verifyCase(db, journal);
  expect(faults).toEqual([{ kind: 'derived', table: 'references', wrong: 2 }]);
  expect(faults.map((fault) => joinParts(describeFault(fault)))).toEqual([
    'The table of what points at what is not as the rows say: 2 entries are missing or too many. Nothing of the case is lost; Repair builds it anew.',
  ]);
  await repair(db, faults);
  expect(await readReferences(db)).toEqual(before);
  expect((await verifyCase(db, journal)).faults).toEqual([]);
});

test('A judgment that is missing is found against the changes, and built anew', async () => {
  const { db, journal } = await openGraded();
  const before = await db.judgments.toArray();
  expect(before.length).toBeGreaterThan(0);
  await db.judgments.clear();
  const { faults } = await verifyCase(db, journal);
  expect(faults).toEqual([{ kind: 'derived', table: 'judgments', wrong: before.length }]);
  await repair(db, faults);
  expect(await db.judgments.toArray()).toEqual(before);
  expect((await verifyCase(db, journal)).faults).toEqual([]);
});

/** Two articles with their sketches. */
async function openSketched() {
  const { db, journal } = await openGraded();
  await addArticle(db, {
    paragraphs: ['Karim Alevi said that Baghdad had agreed in Moscow to buy the system this year.'],
  });
  await readKnownTexts(db);
  const sketches = await db.sketches.toArray();
  expect(sketches).toHaveLength(2);
  return { db, journal, sketches };
}

test('Sketches that are not what follows from their texts are found, one by one, told in words, and made anew by one repair', async () => {
  const { db, journal, sketches } = await openSketched();
  expect((await verifyCase(db, journal)).faults).toEqual([]);
  const [first, second] = sketches as [StoredSketch, StoredSketch];
  const words = {
    ...second.sketch.words,
    bytes: second.sketch.words.bytes.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
  };
  for (const damaged of [
    { ...second.sketch, words },
    { ...second.sketch, count: 1 },
    { ...second.sketch, hashes: second.sketch.hashes.subarray(1) },
    { ...second.sketch, words: null },
    undefined,
  ]) {
    await db.sketches.put({ ...second, sketch: damaged } as StoredSketch);
    const { faults } = await verifyCase(db, journal);
    expect(faults).toEqual([{ kind: 'derived', table: 'sketches', versionIds: [second.versionId] }]);
    await repair(db, faults);
    expect(await db.sketches.toArray()).toEqual(sketches);
  }
  await db.sketches.bulkPut([
    { ...second, sketch: first.sketch },
    { ...first, versionId: 'no version' },
  ]);
  const { faults } = await verifyCase(db, journal);
  expect(faults.map((fault) => joinParts(describeFault(fault)))).toEqual([
    'What rewrites of one story are found by is not as the texts say: 2 entries are not what follows from the text. Nothing of the case is lost; Repair builds it anew.',
  ]);
  await repair(db, faults);
  expect(await db.sketches.toArray()).toEqual(sketches);
  expect((await verifyCase(db, journal)).faults).toEqual([]);
});

test('A sketch that was never made is no fault, and one of a text that is broken itself is not held against that', async () => {
  const { db, journal, sketches } = await openSketched();
  const [first, second] = sketches as [StoredSketch, StoredSketch];
  await db.sketches.delete(first.versionId);
  const { counts, faults } = await verifyCase(db, journal);
  expect(faults).toEqual([]);
  await db.sketches.put(first);
  expect((await verifyCase(db, journal)).counts.derived).toBe(counts.derived + 1);
  await db.texts.update(second.versionId, { text: 'Other words.' });
  expect((await verifyCase(db, journal)).faults).toMatchObject([{ kind: 'text', versionId: second.versionId }]);
});
