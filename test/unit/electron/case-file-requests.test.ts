import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CaseFileServer } from '../../../electron/case-file-requests.ts';
import { writeCaseFile } from '../../../electron/case-file-write.ts';
import { addVersion, batchOf, CASE_ID, contentOf, givePlace, makeChange } from './journal-fixture.ts';

const place = givePlace();
/** An answer of a change or two. */
const FEW_LETTERS = 600;

async function serve() {
  const journal = await place().open();
  const content = ['original', 'text', 'blocks'].map(contentOf) as [
    ReturnType<typeof contentOf>,
    ReturnType<typeof contentOf>,
    ReturnType<typeof contentOf>,
  ];
  let last = makeChange(null, [addVersion('v', ...content)]);
  await journal.append(batchOf([last], { content }));
  for (let number = 0; number < 30; number += 1) {
    last = makeChange(last, []);
    await journal.append(batchOf([last]));
  }
  const path = join(place().root, 'case.dateline');
  await writeCaseFile(path, { caseId: CASE_ID, journal, writtenBy: 'Dateline', now: () => new Date() });
  const server = new CaseFileServer((id) => (id === 'chosen' || id === 'again' ? path : null), FEW_LETTERS);
  const ask = async (request: string) => {
    const reply = await server.answer('GET', request);
    return reply.status === 200 ? new TextDecoder().decode(reply.body) : reply.status;
  };
  const { changes } = await journal.readAfter(0);
  return { ask, server, changes, content };
}

async function readRecord(ask: (request: string) => Promise<string | number>, id: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (;;) {
    const answer = String(await ask(`${id}/changes/${lines.length}`));
    if (answer === '') return lines;
    lines.push(...answer.trimEnd().split('\n'));
  }
}

test('The record of a case file comes in pieces, whole and in order, again from the beginning, and from any change on', async () => {
  const { ask, changes } = await serve();
  const first = String(await ask('chosen/changes/0'))
    .trimEnd()
    .split('\n');
  expect(first.length).toBeLessThan(changes.length);
  expect(await readRecord(ask, 'chosen')).toEqual(changes);
  expect(await readRecord(ask, 'again')).toEqual(changes);
  expect(String(await ask('again/changes/7')).startsWith(`${changes[7]}\n`)).toBe(true);
  expect(String(await ask('again/changes/3')).startsWith(`${changes[3]}\n`)).toBe(true);
});

test('Letting go of one file leaves another one open, and content is given by its name', async () => {
  const { ask, content } = await serve();
  await ask('chosen/changes/0');
  await ask('again/end');
  expect(await ask(`chosen/content/${content[0].sha256}`)).toBe('original');
  expect(await ask(`chosen/content/${'0'.repeat(64)}`)).toBe(404);
  await ask('chosen/end');
  expect(await ask(`chosen/content/${content[1].sha256}`)).toBe('text');
});

test('What was not chosen, and what is no part of a case file, is not there', async () => {
  const { ask, server } = await serve();
  expect(await ask('other/changes/0')).toBe(404);
  expect(await ask('chosen/changes/x')).toBe(404);
  expect(await ask('chosen/content/../../secret')).toBe(404);
  expect((await server.answer('POST', 'chosen/end')).status).toBe(405);
});
