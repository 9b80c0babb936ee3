import { double } from './imported.js';

self.onmessage = async ({ data }) => {
  const response = await fetch('./upload', { method: 'POST', body: new Uint8Array(data.size) });
  self.postMessage({ doubled: double(data.number), uploaded: (await response.json()).size });
};
