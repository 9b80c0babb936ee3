import { expect, test } from 'vitest';
import { addVersion } from '../../../renderer/db/articles.ts';
import { ContentAhead, removeUnnamed } from '../../../renderer/db/content-ahead.ts';
import { hashBytes } from '../../../renderer/db/hash.ts';
import { mergeCopy, planMerge } from '../../../renderer/db/merge-copy.ts';
import type { MergeStage } from '../../../renderer/db/merge-messages.ts';
import { LONGEST_CHANGE } from '../../../shared/model/change.ts';
import { addArticle, makeDocument, openFreshCase, origin } from './case-fixture.ts';
import { copyCase, followCase, sendCopy } from './copies.ts';
import { readEverything } from './journal-book.ts';

/** Enough articles for more than one batch of those that are read at once. */
const MANY = 40;

async function openApart() {
  const one = await followCase(await openFreshCase());
  await addArticle(one.db, { paragraphs: ['Words of both copies.'] });
  const other = await copyCase(one);
  for (let number = 0; number < MANY; number += 1)
    await addArticle(other.db, { paragraphs: [`Words ${number} of the other copy.`] });
  return { one, other };
}

async function makeOriginal(words: string) {
  const bytes = new TextEncoder().encode(words);
  return { sha256: await hashBytes(bytes), bytes: bytes.buffer };
}

test.each<[MergeStage, number]>([
  ['content', 0],
  ['content', 16],
  ['content', 32],
])('A merge that is stopped at “%s” %i takes back what came in, and the case is as it was', async (stage, done) => {
  const { one, other } = await openApart();
  const before = await readEverything(one.db);
  const plan = await planMerge(one.db, sendCopy(other));
  const stopping = new AbortController();
  const merging = mergeCopy(one.db, origin, plan, {
    signal: stopping.signal,
    onProgress: (at, number) => {
      if (at === stage && number === done) stopping.abort();
    },
  });
  await expect(merging).rejects.toThrow(/abort/i);
  expect(await readEverything(one.db)).toEqual(before);
  // The same plan can be carried out afterwards.
  expect(await mergeCopy(one.db, origin, plan)).toMatchObject({ acts: MANY });
  expect(await one.db.articles.count()).toBe(MANY + 1);
});

test('A merge that fails when it is written leaves no row, no change and no file of it', async () => {
  const { one, other } = await openApart();
  const plan = await planMerge(one.db, sendCopy(other));
  let isHarmed = false;
  const merging = mergeCopy(one.db, origin, plan, {
    onProgress: (stage) => {
      // An act that comes in between, as from an import that goes on.
      if (stage === 'write' && !isHarmed)
        void addVersion(one.db, origin, makeDocument({ paragraphs: ['In between.'] }));
      isHarmed ||= stage === 'write';
    },
  });
  await expect(merging).rejects.toThrow('The case was changed while the copy was read. Nothing was merged');
  expect(await one.db.merges.count()).toBe(0);
  expect(await one.db.articles.count()).toBe(2);
  const named = new Set((await one.db.versions.toArray()).map(({ originalSha256 }) => originalSha256));
  expect(new Set(await one.db.originals.toCollection().primaryKeys())).toEqual(named);
});

test('Files that a crash left unnamed go at the next opening; those that the case has come to name stay', async () => {
  const { db } = await followCase(await openFreshCase());
  await addArticle(db, { paragraphs: ['Words of the case.'] });
  const [version] = await db.versions.toArray();
  const ahead = new ContentAhead(db);
  const file = await makeOriginal('Bytes of a copy.');
  await ahead.add(file);
  await ahead.flush();
  expect(await db.originals.get(file.sha256)).toBeDefined();
  await removeUnnamed(db, [...ahead.names, version?.originalSha256 ?? '']);
  expect(await db.originals.toCollection().primaryKeys()).toEqual([version?.originalSha256]);
});

test('What is taken back leaves the files that acts since have come to name', async () => {
  const { db } = await followCase(await openFreshCase());
  const document = makeDocument({ paragraphs: ['Words that come twice.'] });
  const ahead = new ContentAhead(db);
  await ahead.add({ sha256: document.originalSha256, bytes: document.bytes });
  await ahead.add(await makeOriginal('Bytes that nothing names.'));
  await ahead.flush();
  const seq = await db.changes.count();
  await addVersion(db, origin, document);
  await ahead.takeBack(seq);
  expect(await db.originals.toCollection().primaryKeys()).toEqual([document.originalSha256]);
});

test('Where the journal does not take the files, nothing is merged, and its reason is told', async () => {
  const { one, other } = await openApart();
  const plan = await planMerge(one.db, sendCopy(other));
  const before = await readEverything(one.db);
  one.db.journal = { take: one.journal.take, sendAhead: async () => 'The disk is full.' };
  await expect(mergeCopy(one.db, origin, plan)).rejects.toThrow('The disk is full.');
  expect(await readEverything(one.db)).toEqual(before);
});

test('What is too much for one change, which no case file could be read with, is refused before anything is written', async () => {
  const { one, other } = await openApart();
  const plan = await planMerge(one.db, sendCopy(other));
  const before = await readEverything(one.db);
  const [name, named] = [...plan.rows].find(([, { table }]) => table === 'articles') ?? [];
  if (!name || !named) throw new Error('The copy has no article.');
  const row = { ...named.row, tags: ['x'.repeat(LONGEST_CHANGE / 2)] } as typeof named.row;
  const longer = { ...plan, rows: new Map(plan.rows).set(name, { ...named, row }) };
  await expect(mergeCopy(one.db, origin, longer)).rejects.toThrow('too far apart to be merged in one act');
  expect(await readEverything(one.db)).toEqual(before);
});
