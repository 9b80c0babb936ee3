import { expect, test } from 'vitest';
import { createUploads } from '../../../electron/uploads.ts';

const bodyOf = (text: string) => new Response(text).body as ReadableStream<Uint8Array>;

test('Only the latest uploads wait; an older one is forgotten', async () => {
  const uploads = createUploads(100, 2);
  const ids = [await uploads.add(bodyOf('a')), await uploads.add(bodyOf('b')), await uploads.add(bodyOf('c'))];
  expect(ids.map((id) => id !== null && uploads.take(id)?.byteLength)).toEqual([undefined, 1, 1]);
});

test('An endless body is stopped at the limit', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1;
      controller.enqueue(new Uint8Array(10));
    },
  });
  expect(await createUploads(100).add(endless)).toBeNull();
  expect(sent).toBeLessThan(20);
});

test('An empty body is an upload of no bytes', async () => {
  const uploads = createUploads();
  const id = await uploads.add(null);
  expect(id && uploads.take(id)?.byteLength).toBe(0);
});
