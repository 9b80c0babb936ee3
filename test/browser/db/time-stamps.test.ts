import { expect, test } from 'vitest';
import { readLast } from '../../../renderer/db/changes.ts';
import { addEvent } from '../../../renderer/db/events.ts';
import { hashText } from '../../../renderer/db/hash.ts';
import { readSettings } from '../../../renderer/db/settings.ts';
import { addTimeStamp } from '../../../renderer/db/time-stamps.ts';
import { verifyCase } from '../../../renderer/db/verify-case.ts';
import { describeFault, joinParts } from '../../../shared/verify/fault-words.ts';
import { makeProof } from '../../unit/shared/timestamp/make-proof.ts';
import { openFreshCase, origin } from './case-fixture.ts';
import { JournalBook } from './journal-book.ts';

async function openStamped() {
  const db = await openFreshCase();
  const journal = new JournalBook();
  await journal.copy(db);
  journal.follow(db);
  await addEvent(db, origin, { title: 'Visit', kind: 'visit' });
  const head = await readLast(db);
  if (!head) throw new Error('There is a change.');
  await addEvent(db, origin, { title: 'Talks', kind: 'talks' });
  return { db, journal, head };
}

test('An answer is kept with the change whose hash it stamps, although the record went on, and Verify says what it states', async () => {
  const { db, journal, head } = await openStamped();
  const stamp = await addTimeStamp(db, origin, { name: 'head.ots', bytes: makeProof(head.hash) });
  expect(stamp).toMatchObject({ seq: head.seq, hash: head.hash, fileName: 'head.ots' });
  const check = await verifyCase(db, journal);
  expect(check.faults).toEqual([]);
  expect(check.stamps).toMatchObject([{ fileName: 'head.ots', seq: 2, isSound: true, kind: 'opentimestamps' }]);
  expect(check.stamps[0]?.words).toMatch(
    /^Change 2 and all before it existed when Bitcoin block 358391 was made.*not looked up\.$/,
  );
});

test('An answer to the digest that was saved as a file is one to the change', async () => {
  const { db, head } = await openStamped();
  const bytes = makeProof(hashText(`${head.hash}\n`));
  expect(await addTimeStamp(db, origin, { name: 'digest.txt.ots', bytes })).toMatchObject({ seq: head.seq });
});

test.each([
  [
    'what is no answer',
    () => new TextEncoder().encode('words'),
    /“a\.ots” was not taken\. It is no answer of a time-stamp authority/,
  ],
  [
    'an answer to something else',
    () => makeProof('ab'.repeat(32)),
    /It stamps (ab){32}, which is the hash of no change/,
  ],
  ['what is too large', () => new Uint8Array(300_000), /“a\.ots” is too large/],
])('Refused in words, with nothing recorded, is %s', async (_what, make, words) => {
  const { db } = await openStamped();
  await expect(addTimeStamp(db, origin, { name: 'a.ots', bytes: make() })).rejects.toThrow(words);
  expect(await db.changes.count()).toBe(3);
});

test('The same answer is kept once', async () => {
  const { db, head } = await openStamped();
  const file = { name: 'head.ots', bytes: makeProof(head.hash) };
  await addTimeStamp(db, origin, file);
  await expect(addTimeStamp(db, origin, file)).rejects.toThrow('“head.ots” is kept already.');
});

test('A kept answer that was altered is named', async () => {
  const { db, journal, head } = await openStamped();
  await addTimeStamp(db, origin, { name: 'head.ots', bytes: makeProof(head.hash) });
  const settings = await readSettings(db);
  const [stamp] = settings?.timeStamps ?? [];
  if (!settings || !stamp) throw new Error('There is a stamp.');
  await db.settings.put({ ...settings, timeStamps: [{ ...stamp, seq: 1 }] });
  const { faults, stamps } = await verifyCase(db, journal);
  expect(faults.map((fault) => joinParts(describeFault(fault)))).toEqual([
    'The record of the case’s settings is not as change 4 left it (timeStamps).',
    '“head.ots”: Change 1 is not the one that was stamped.',
  ]);
  expect(stamps).toMatchObject([{ isSound: false }]);
});
