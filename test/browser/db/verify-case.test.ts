import { expect, test } from 'vitest';
import { verifyCase } from '../../../renderer/db/verify-case.ts';
import { openVerified, originalOf } from './verified-case.ts';

test('A whole case is all good, and everything that was looked at is counted', async () => {
  const verified = await openVerified();
  const stages: string[] = [];
  const check = await verifyCase(verified.db, verified.journal, (stage, done, total) => {
    stages.push(stage);
    expect(done).toBeLessThanOrEqual(total);
  });
  expect(check.faults).toEqual([]);
  expect([...new Set(stages)]).toEqual(['record', 'derived', 'content', 'journal', 'files']);
  expect(check.counts).toEqual({
    articles: 1,
    clips: 1,
    events: 3,
    claims: 2,
    sources: await verified.db.sources.count(),
    notes: 1,
    changes: await verified.db.changes.count(),
    texts: 2,
    originals: 2,
    pictures: 0,
    quotations: 3,
    derived: (await verified.db.references.count()) + (await verified.db.judgments.count()),
    files: verified.journal.content.size,
  });
  const last = await verified.db.changes.orderBy('seq').last();
  expect(check.head).toEqual({ seq: last?.seq, hash: last?.hash, at: last?.at });
  expect(check.items).toMatchObject([{ fileName: 'iraq-s400.txt', version: 1, isWhole: true }]);
});

test('What is still on its way to the journal while files are imported is waited for', async () => {
  const verified = await openVerified();
  const { db, journal } = verified;
  const late = journal.texts.pop() ?? '';
  const original = await originalOf(db);
  const bytes = journal.content.get(original) ?? new Uint8Array();
  journal.content.delete(original);
  const check = await verifyCase(db, {
    ...{ listContentParts: journal.listContentParts },
    readAfter: async (seq) => {
      const stretch = await journal.readAfter(seq);
      if (stretch.changes.length === 0) journal.texts.push(late);
      return stretch;
    },
    checkContentPart: async (part) => {
      const found = await journal.checkContentPart(part);
      if (part === original.slice(0, 2)) journal.content.set(original, bytes);
      return found;
    },
  });
  expect(check.faults).toEqual([]);
});

test('What ends the progress ends the check', async () => {
  const verified = await openVerified();
  const cancelled = new Error('cancelled');
  const check = verifyCase(verified.db, verified.journal, (stage) => {
    if (stage === 'content') throw cancelled;
  });
  await expect(check).rejects.toBe(cancelled);
});
