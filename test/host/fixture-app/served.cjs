'use strict';
const fs = require('node:fs/promises');
const path = require('node:path');
const { createHash } = require('node:crypto');

/** What the fixture serves under `app://bundle/`: path → file and type. */
const FILES = {
  '/index.html': ['index.html', 'text/html'],
  '/page.js': ['page.js', 'text/javascript'],
  '/worker.js': ['worker.js', 'text/javascript'],
  '/imported.js': ['imported.js', 'text/javascript'],
  '/frame.html': ['frame.html', 'text/html'],
  '/frame.js': ['frame.js', 'text/javascript'],
  '/print.html': ['print.html', 'text/html'],
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types frame worker',
].join('; ');

/** Answers a request of the page: a file of the list, or the size and hash of what was posted to `/upload`. */
async function serve(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/upload' && request.method === 'POST') {
    const bytes = Buffer.from(await request.arrayBuffer());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return Response.json({ url: request.url, size: bytes.length, sha256, type: request.headers.get('content-type') });
  }
  const [name, type] = FILES[pathname] ?? [];
  if (name === undefined) return new Response('not found', { status: 404 });
  const body = await fs.readFile(path.join(__dirname, 'page', name));
  return new Response(body, { headers: { 'content-type': type, 'content-security-policy': POLICY } });
}

module.exports = { serve };
