import { expect, test } from 'vitest';
import { setGrade } from '../../../renderer/db/claims.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { repairCase } from '../../../renderer/db/repair-case.ts';
import { verifyCase } from '../../../renderer/db/verify-case.ts';
import type { CaseFault } from '../../../shared/verify/case-check.ts';
import { describeFault, joinParts } from '../../../shared/verify/fault-words.ts';
import { openFreshCase, origin, readReferences } from './case-fixture.ts';
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
