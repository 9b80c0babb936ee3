import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type BuiltFile, type Bundle, isFont } from './bundle.ts';
import type { CaseFileServer } from './case-file-requests.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { FRAME_POLICY, PAGE_POLICY, PRINT_POLICY } from './content-policy.ts';
import { answerJournal } from './journal-requests.ts';
import type { Journals } from './journals.ts';
import type { PrintDocuments } from './print-documents.ts';
import type { Uploads } from './uploads.ts';

/** What the app serves under its own scheme. */
export interface AppContent {
  readonly bundle: Bundle;
  readonly uploads: Uploads;
  readonly chosenFiles: ChosenFiles;
  readonly printDocuments: PrintDocuments;
  readonly caseFiles: CaseFileServer;
  /** Null until a start was allowed. */
  readonly getJournals: () => Journals | null;
}

/** Answers one request under the app's scheme; what is not known is 404. */
export async function answerRequest(content: AppContent, request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (host === 'bundle') {
    if (pathname === '/upload') return receiveUpload(content.uploads, request);
    if (pathname.startsWith('/chosen/')) return sendChosenFile(content.chosenFiles, request, pathname.slice(8));
    if (pathname.startsWith('/journal/')) return sendJournal(content.getJournals(), request, pathname.slice(9));
    if (pathname.startsWith('/case-file/')) return sendCaseFile(content.caseFiles, request, pathname.slice(11));
    return sendPageFile(content, request, pathname);
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

/** Sends the bytes of a file that the person chose; they are never looked at here. */
async function sendChosenFile(chosenFiles: ChosenFiles, request: Request, id: string): Promise<Response> {
  if (request.method !== 'GET') return sendText(405, 'Method not allowed');
  if (request.headers.get('origin') === 'null') return sendText(403, 'Not allowed');
  const path = chosenFiles.find(id);
  if (path === null) return sendText(404, 'Not found');
  try {
    const file = await open(path);
    const body = Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
    return new Response(body, { headers: writeHeaders('application/octet-stream', PAGE_POLICY) });
  } catch {
    return sendText(410, 'Gone');
  }
}

async function sendJournal(journals: Journals | null, request: Request, path: string): Promise<Response> {
  if (!journals) return sendText(503, 'Not started');
  if (request.headers.get('origin') === 'null') return sendText(403, 'Not allowed');
  const reply = await answerJournal(journals, request, path);
  if ('text' in reply) return sendText(reply.status, reply.text);
  const headers = (mediaType: string) => ({ headers: writeHeaders(mediaType, PAGE_POLICY) });
  if ('bytes' in reply) return new Response(new Uint8Array(reply.bytes), headers('application/octet-stream'));
  return new Response(JSON.stringify(reply.json), headers('application/json; charset=utf-8'));
}

async function sendCaseFile(caseFiles: CaseFileServer, request: Request, path: string): Promise<Response> {
  if (request.headers.get('origin') === 'null') return sendText(403, 'Not allowed');
  const reply = await caseFiles.answer(request.method, path);
  if ('text' in reply) return sendText(reply.status, reply.text);
  const headers = writeHeaders('application/octet-stream', PAGE_POLICY);
  return new Response(reply.body as BodyInit, { headers });
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
