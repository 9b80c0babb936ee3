import { expect, it } from 'vitest';
import { FrameClient } from '../../../../renderer/workers/frame-client.ts';
import type { FrameQuestion, FrameRequest, FrameResult } from '../../../../shared/extract/import-messages.ts';

const request = (): FrameQuestion => ({
  ask: 'open',
  fileKey: 'a',
  fileName: 'a.html',
  file: new ArrayBuffer(4),
  importedAt: '2026-11-23T12:00:00.000Z',
  given: null,
  container: null,
  notBy: null,
});
const replyOf = (result: FrameResult) => ('reply' in result ? result.reply : result);

/** A client whose frames answer with the given words, one after another; null keeps silent. */
function openClient(answers: readonly (string | null)[], timeLimit = 100) {
  let frames = 0;
  const ports: MessagePort[] = [];
  const client: FrameClient = new FrameClient(() => {
    const answer = answers[frames++] ?? null;
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    port2.onmessage = ({ data }: MessageEvent<FrameRequest>) => {
      if (answer !== null) port2.postMessage({ id: data.id, json: answer, parts: [] });
    };
    client.give(port1);
  }, timeLimit);
  return { client, countFrames: () => frames, close: () => ports.forEach((port) => void port.close()) };
}
const NO_TEXT = JSON.stringify({ status: 'no-text', reason: 'There is no text in the page.' });

it('asks for a frame once and keeps it for the next document', async () => {
  const { client, countFrames, close } = openClient([NO_TEXT]);
  expect(replyOf(await client.ask(request())).status).toBe('no-text');
  expect(replyOf(await client.ask(request())).status).toBe('no-text');
  expect(countFrames()).toBe(1);
  close();
});

it('gives up a frame that does not answer in time, says so, and goes on with a new one', async () => {
  const { client, countFrames, close } = openClient([null, NO_TEXT]);
  expect(replyOf(await client.ask(request()))).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('took longer than'),
  });
  expect(replyOf(await client.ask(request())).status).toBe('no-text');
  expect(countFrames()).toBe(2);
  close();
});

it.each([
  ['no JSON', 'words', 'no JSON'],
  ['another shape', '{"status":"read","draft":{"title":"x"}}', 'not an article'],
  [
    'an archive’s document without its bytes',
    '{"status":"member","fileName":"a","url":null,"capturedAt":null,"checks":[]}',
    'parts are missing',
  ],
  ['a prototype’s name', '{"status":"read","__proto__":{}}', 'not an article'],
])('refuses an answer that is %s', async (_, answer, words) => {
  const { client, close } = openClient([answer]);
  expect(replyOf(await client.ask(request()))).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining(words),
  });
  close();
});

it('stops at once when it is cancelled, and works again after resuming', async () => {
  const { client, close } = openClient([null, NO_TEXT], 10_000);
  const running = client.ask(request());
  setTimeout(() => client.cancel(), 10);
  expect(await running).toEqual({ status: 'cancelled' });
  expect(await client.ask(request())).toEqual({ status: 'cancelled' });
  client.resume();
  expect(replyOf(await client.ask(request())).status).toBe('no-text');
  close();
});

/** A client whose frame reads a page every so many ms, and answers after the last one. */
function openPaged(pages: number, pace: number, timeLimit: number, pagedTimeLimit: number) {
  const ports: MessagePort[] = [];
  const client: FrameClient = new FrameClient(
    () => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      port2.onmessage = ({ data: { id } }: MessageEvent<FrameRequest>) => {
        for (let page = 1; page <= pages; page++) setTimeout(() => port2.postMessage({ id, page, pages }), page * pace);
        setTimeout(() => port2.postMessage({ id, json: NO_TEXT, parts: [] }), (pages + 1) * pace);
      };
      client.give(port1);
    },
    timeLimit,
    pagedTimeLimit,
  );
  return { client, close: () => ports.forEach((port) => void port.close()) };
}

it('waits for a long document as long as its pages come, and tells of them', async () => {
  const { client, close } = openPaged(6, 150, 400, 60_000);
  const seen: string[] = [];
  const result = await client.ask(request(), (page, pages) => seen.push(`${page} of ${pages}`));
  expect(replyOf(result).status).toBe('no-text');
  expect(seen).toEqual(['1 of 6', '2 of 6', '3 of 6', '4 of 6', '5 of 6', '6 of 6']);
  close();
});

it('gives up a document whose pages have no end', async () => {
  const { client, close } = openPaged(200, 50, 300, 600);
  expect(replyOf(await client.ask(request()))).toMatchObject({
    status: 'refused',
    reason: expect.stringContaining('took longer than'),
  });
  close();
});
