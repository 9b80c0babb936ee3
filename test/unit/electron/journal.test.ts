import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Journal } from '../../../electron/journal.ts';
import {
  addVersion,
  batchOf,
  CASE_ID,
  contentOf,
  givePlace,
  hashOf,
  type MadeChange,
  makeChange,
  makeChanges,
} from './journal-fixture.ts';

const place = givePlace();

/** Small enough that a few changes fill a segment. */
const SMALL = 1_500;

async function readAll(journal: Journal): Promise<readonly string[]> {
  const texts: string[] = [];
  for (let seq = 0; ; ) {
    const stretch = await journal.readAfter(seq);
    expect(stretch.damage).toBeNull();
    texts.push(...stretch.changes);
    seq += stretch.changes.length;
    if (!stretch.hasMore) return texts;
  }
}

const textsOf = (changes: readonly MadeChange[]) => changes.map(({ text }) => text);
const segments = () =>
  readdirSync(place().folder)
    .filter((name) => name.endsWith('.journal'))
    .sort();

test('A case without a journal has none until its first change', async () => {
  const journal = await place().open();
  expect(journal.state).toEqual({
    caseId: CASE_ID,
    tally: { seq: 0, hash: null, beganAt: null, changedAt: null, name: null, counts: {} },
    damage: null,
    cutBytes: 0,
  });
  expect(await journal.readAfter(0)).toEqual({ changes: [], hasMore: false, damage: null });
  expect(readdirSync(join(place().root, 'journal'))).toEqual([]);
});

test('What was acknowledged is there after the next opening, with its tally, in segments of a size', async () => {
  const changes = makeChanges(20);
  const journal = await place().open(SMALL);
  for (const change of changes) {
    expect(await journal.append(batchOf([change]))).toMatchObject({
      status: 'appended',
      state: { tally: { seq: change.seq } },
    });
  }
  expect(segments().length).toBeGreaterThan(3);
  const again = await place().open(SMALL);
  expect(again.state).toEqual(journal.state);
  expect(again.state.tally).toMatchObject({ seq: 20, hash: changes.at(-1)?.hash, counts: { events: 20 } });
  expect(await readAll(again)).toEqual(textsOf(changes));
  expect((await again.readAfter(19)).changes).toEqual(textsOf(changes.slice(19)));
  expect(await again.readAfter(20)).toEqual({ changes: [], hasMore: false, damage: null });
});

test('A long segment is given in stretches, with what is written meanwhile, and from any place', async () => {
  const changes = makeChanges(30);
  const journal = await place().open(undefined, undefined, SMALL);
  await journal.append(batchOf(changes.slice(0, 20)));
  const first = await journal.readAfter(0);
  expect(first).toMatchObject({ hasMore: true, damage: null });
  expect(first.changes.length).toBeLessThan(10);
  const second = await journal.readAfter(first.changes.length);
  expect([...first.changes, ...second.changes]).toEqual(
    textsOf(changes.slice(0, first.changes.length + second.changes.length)),
  );
  await journal.append(batchOf(changes.slice(20)));
  expect(await readAll(journal)).toEqual(textsOf(changes));
  await journal.readAfter(0);
  expect((await journal.readAfter(17)).changes[0]).toBe(changes[17]?.text);
  await journal.readAfter(0);
  await journal.setAside();
  expect(await journal.readAfter(first.changes.length)).toEqual({ changes: [], hasMore: false, damage: null });
});

test('Changes that it has are taken again without being written again; a gap is told', async () => {
  const changes = makeChanges(8);
  const journal = await place().open(SMALL);
  await journal.append(batchOf(changes.slice(0, 5)));
  expect(await journal.append(batchOf(changes.slice(6)))).toMatchObject({
    status: 'behind',
    state: { tally: { seq: 5 } },
  });
  expect(await journal.append(batchOf(changes.slice(2)))).toMatchObject({
    status: 'appended',
    state: { tally: { seq: 8 } },
  });
  // Also those that only an older segment has.
  const again = await place().open(SMALL);
  expect(await again.append(batchOf(changes))).toMatchObject({ status: 'appended', state: { tally: { seq: 8 } } });
  expect(await readAll(again)).toEqual(textsOf(changes));
});

test('A change of another copy of the case is refused, wherever it stands', async () => {
  const changes = makeChanges(6);
  const others = makeChanges(7, 'another visit');
  const journal = await place().open();
  await journal.append(batchOf(changes));
  expect(await journal.append(batchOf(others.slice(0, 2)))).toMatchObject({ status: 'forked', seq: 1 });
  expect(await journal.append(batchOf(others.slice(6)))).toMatchObject({ status: 'forked', seq: 7 });
  expect(await readAll(journal)).toEqual(textsOf(changes));
});

test('A change that is not as its hash says is no request of ours', async () => {
  const [change] = makeChanges(1) as [MadeChange];
  const journal = await place().open();
  const forged = { ...change, text: change.text.replace('visit', 'visis') };
  await expect(journal.append(batchOf([forged]))).rejects.toThrow(/not as its hash says/);
  expect(journal.state.tally.seq).toBe(0);
});

test('Cut at any byte of its last segment, it opens with every whole change, keeps what it cut, and goes on', async () => {
  const changes = makeChanges(2);
  const journal = await place().open();
  const ends: number[] = [];
  const file = join(place().folder, '000001.journal');
  for (const change of changes) {
    await journal.append(batchOf([change]));
    ends.push(readFileSync(file).length);
  }
  await journal.close();
  const whole = readFileSync(file);
  for (let length = 0; length < whole.length; length += 1) {
    writeFileSync(file, whole.subarray(0, length));
    rmSync(place().kept.folder, { recursive: true, force: true });
    const cut = await place().open();
    const seq = ends.filter((end) => end <= length).length;
    expect(cut.state).toMatchObject({ tally: { seq, hash: changes[seq - 1]?.hash ?? null }, damage: null });
    const kept = cut.state.cutBytes === 0 ? [] : readdirSync(place().kept.folder);
    const keptBytes = kept.map((name) => readFileSync(join(place().kept.folder, name)));
    const left = segments().length === 0 ? 0 : readFileSync(file).length;
    expect(Buffer.concat(keptBytes)).toEqual(whole.subarray(left, length));
    expect(await cut.append(batchOf(changes.slice(seq)))).toMatchObject({ status: 'appended' });
    await cut.close();
    expect(await readAll(await place().open())).toEqual(textsOf(changes));
  }
}, 120_000);

test('A flipped byte before the end is damage: told with its place, nothing is cut, what stands before it is read', async () => {
  const changes = makeChanges(4);
  const journal = await place().open();
  await journal.append(batchOf(changes));
  await journal.close();
  const file = join(place().folder, '000001.journal');
  const whole = readFileSync(file);
  const lastStart = whole.lastIndexOf('\n', whole.length - 2);
  for (let at = 0; at < lastStart; at += 7) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    writeFileSync(file, flipped);
    const line = whole.subarray(0, at).toString('latin1').split('\n').length;
    const damaged = await place().open();
    expect(damaged.state.damage).toMatchObject({ segment: '000001.journal', line });
    expect(damaged.state.damage?.reason).toMatch(/000001\.journal.*\.$/);
    expect(damaged.state.tally.seq).toBe(Math.max(0, line - 2));
    expect(await damaged.append(batchOf([makeChange(changes.at(-1) ?? null)]))).toMatchObject({ status: 'damaged' });
    expect(await damaged.readAfter(0)).toMatchObject({ changes: textsOf(changes.slice(0, Math.max(0, line - 2))) });
    expect(readFileSync(file)).toEqual(flipped);
  }
});

test('A damaged journal is kept and written anew', async () => {
  const changes = makeChanges(9);
  const journal = await place().open(SMALL);
  for (const change of changes) await journal.append(batchOf([change]));
  await journal.close();
  const before = segments();
  rmSync(join(place().folder, '000002.journal'));
  const damaged = await place().open(SMALL);
  expect(damaged.state.damage).toMatchObject({ segment: '000002.journal', line: 0 });
  const { changes: readable, hasMore } = await damaged.readAfter(0);
  expect({ readable, hasMore }).toEqual({ readable: textsOf(changes.slice(0, readable.length)), hasMore: true });
  expect((await damaged.readAfter(readable.length)).damage).toMatchObject({ segment: '000002.journal' });
  expect(await damaged.setAside()).toContain('000001.journal');
  expect(damaged.state).toMatchObject({ tally: { seq: 0 }, damage: null });
  expect(readdirSync(place().kept.folder).length).toBe(before.length - 1);
  expect(await damaged.append(batchOf(changes))).toMatchObject({ status: 'appended', state: { tally: { seq: 9 } } });
  expect(await readAll(await place().open(SMALL))).toEqual(textsOf(changes));
});

test('A segment that lost its first line says so', async () => {
  const changes = makeChanges(9);
  const journal = await place().open(SMALL);
  for (const change of changes) await journal.append(batchOf([change]));
  await journal.close();
  const last = segments().at(-1) ?? '';
  const bytes = readFileSync(join(place().folder, last));
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  writeFileSync(join(place().folder, last), bytes);
  const damaged = await place().open(SMALL);
  expect(damaged.state.damage?.reason).toBe(`The first line of ${last} cannot be read.`);
});

test('A journal that loses bytes or is removed while it is written notices before it says that a change is there', async () => {
  const changes = makeChanges(4);
  const journal = await place().open();
  await journal.append(batchOf(changes.slice(0, 2)));
  truncateSync(join(place().folder, '000001.journal'), 300);
  expect(await journal.append(batchOf([changes[2] as MadeChange]))).toMatchObject({ status: 'damaged' });

  const other = await place().open(undefined, join(place().root, 'journal', 'other'));
  await other.append(batchOf(changes.slice(0, 2)));
  rmSync(join(place().root, 'journal', 'other'), { recursive: true });
  const answer = await other.append(batchOf([changes[2] as MadeChange]));
  expect(answer).toMatchObject({ status: 'failed', reason: expect.stringContaining('not there any more') });
});

test('Bytes of a write that failed half-way are not taken for records', async () => {
  const changes = makeChanges(3);
  const journal = await place().open();
  await journal.append(batchOf(changes.slice(0, 1)));
  appendFileSync(join(place().folder, '000001.journal'), 'half a rec');
  await journal.append(batchOf(changes.slice(1)));
  expect(await readAll(await place().open())).toEqual(textsOf(changes));
});

test('Content comes with its hash, waits until a change names it, and must be there before that change', async () => {
  const [original, text, blocks, picture] = ['bytes', 'words', '[]', 'picture'].map(contentOf) as [
    ReturnType<typeof contentOf>,
    ReturnType<typeof contentOf>,
    ReturnType<typeof contentOf>,
    ReturnType<typeof contentOf>,
  ];
  const change = makeChange(null, [addVersion('v', original, text, blocks)]);
  const journal = await place().open();
  await journal.append(batchOf([], { content: [original] }));
  expect(await journal.append(batchOf([change]))).toMatchObject({
    status: 'content-missing',
    missing: [text.sha256, blocks.sha256],
  });
  const answer = await journal.append(
    batchOf([change], { content: [text, blocks, picture], alongside: [picture.sha256] }),
  );
  expect(answer.status).toBe('appended');
  const again = await place().open();
  for (const piece of [original, text, blocks, picture]) {
    expect(await again.content.read(piece.sha256)).toEqual(Buffer.from(piece.bytes));
  }
  expect(await again.content.read('0'.repeat(64))).toBeNull();
  expect(await again.content.clearIncoming()).toEqual([]);
  const wrong = { sha256: hashOf('other'), bytes: original.bytes };
  await expect(again.append(batchOf([], { content: [wrong] }))).rejects.toThrow(/not the bytes/);
});

test('A change whose content is lost everywhere is kept all the same', async () => {
  const [one, two, three] = ['1', '2', '3'].map(contentOf) as [
    ReturnType<typeof contentOf>,
    ReturnType<typeof contentOf>,
    ReturnType<typeof contentOf>,
  ];
  const change = makeChange(null, [addVersion('v', one, two, three)]);
  const journal = await place().open();
  const answer = await journal.append(batchOf([change], { content: [two, three], without: [one.sha256] }));
  expect(answer.status).toBe('appended');
  expect(await journal.content.has(two.sha256)).toBe(true);
  expect(await journal.content.has(one.sha256)).toBe(false);
});

test('Content that no change named is forgotten when it is said so, and a flipped byte in content is found', async () => {
  const [named, left] = ['named', 'left'].map(contentOf) as [
    ReturnType<typeof contentOf>,
    ReturnType<typeof contentOf>,
  ];
  const journal = await place().open();
  const change = makeChange(null, [addVersion('v', named, named, named)]);
  await journal.append(batchOf([change], { content: [named, left] }));
  expect(await journal.content.clearIncoming()).toEqual([left.sha256]);
  expect(await journal.content.has(left.sha256)).toBe(false);
  const part = named.sha256.slice(0, 2);
  expect(await journal.content.listParts()).toEqual([part]);
  expect(await journal.content.checkPart(part)).toEqual({ whole: [named.sha256], broken: [] });
  const file = join(place().folder, 'content', part, named.sha256);
  writeFileSync(file, 'nameD');
  expect(await journal.content.checkPart(part)).toEqual({ whole: [], broken: [named.sha256] });
  await journal.giveUpContent(named.sha256);
  expect(readdirSync(place().kept.folder).length).toBe(1);
  await journal.append(batchOf([], { content: [named], alongside: [named.sha256] }));
  expect(await journal.content.checkPart(part)).toEqual({ whole: [named.sha256], broken: [] });
});

test('Requests that come at once are done one after another', async () => {
  const changes = makeChanges(30);
  const journal = await place().open(SMALL);
  const answers = await Promise.all(changes.map((change) => journal.append(batchOf([change]))));
  expect(answers.every(({ status }) => status === 'appended')).toBe(true);
  expect(await readAll(await place().open(SMALL))).toEqual(textsOf(changes));
});
