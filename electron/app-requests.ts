import { readFile } from 'node:fs/promises';
import { type BuiltFile, type Bundle, isFont } from './bundle.ts';
import { FRAME_POLICY, PAGE_POLICY, PRINT_POLICY } from './content-policy.ts';
import type { PrintDocuments } from './print-documents.ts';
import type { Uploads } from './uploads.ts';

/** What the app serves under its own scheme. */
export interface AppContent {
  readonly bundle: Bundle;
  readonly uploads: Uploads;
  readonly printDocuments: PrintDocuments;
}

/** Answers one request under the app's scheme; what is not known is 404. */
export async function answerRequest(content: AppContent, request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (host === 'bundle') {
    return pathname === '/upload' ? receiveUpload(content.uploads, request) : sendPageFile(content, request, pathname);
  }
  if (host === 'print') return sendPrintFile(content, request, pathname);
  return sendText(404, 'Not found');
}

async function sendPageFile({ bundle }: AppContent, request: Request, pathname: string): Promise<Response> {
  const path = pathname === '/' ? '/index.html' : pathname;
  const built = bundle.get(path);
  if (!built) return sendText(404, 'Not found');
  if (request.method !== 'GET') return sendText(405, 'Method not allowed');
  return sendFile(built, path === '/extraction-frame.html' ? FRAME_POLICY : PAGE_POLICY);
}

async function sendPrintFile(content: AppContent, request: Request, pathname: string): Promise<Response> {
  if (request.method !== 'GET') return sendText(405, 'Method not allowed');
  const html = content.printDocuments.read(pathname.slice(1));
  if (html !== null) {
    return new Response(html, { headers: writeHeaders('text/html; charset=utf-8', PRINT_POLICY) });
  }
  const built = content.bundle.get(pathname);
  return built && isFont(built) ? sendFile(built, PRINT_POLICY) : sendText(404, 'Not found');
}

async function receiveUpload(uploads: Uploads, request: Request): Promise<Response> {
  if (request.method !== 'POST') return sendText(405, 'Method not allowed');
  // The frame that parses foreign pages has an opaque origin; its policy forbids the request, and so does this.
  if (request.headers.get('origin') === 'null') return sendText(403, 'Not allowed');
  const id = await uploads.add(request.body);
  return id === null ? sendText(413, 'Too large') : sendText(200, id);
}

async function sendFile({ file, mediaType }: BuiltFile, policy: string): Promise<Response> {
  return new Response(await readFile(file), { headers: writeHeaders(mediaType, policy) });
}

function sendText(status: number, text: string): Response {
  return new Response(text, { status, headers: writeHeaders('text/plain; charset=utf-8', PAGE_POLICY) });
}

function writeHeaders(mediaType: string, policy: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
