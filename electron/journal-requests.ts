import { join } from 'node:path';
import { z } from 'zod/mini';
import { readBatch, writeBatch } from '../shared/journal/batch.ts';
import { explainJournalError } from './file-errors.ts';
import { JournalRequestError } from './journal.ts';
import { WrongContentError } from './journal-content.ts';
import { isCaseId, type Journals } from './journals.ts';
import { readBody } from './request-body.ts';
import { readRestoredMark, removeRestoredMark } from './restoring.ts';

/** How many bytes one request may bring: the largest file that is imported, with room for changes. */
const MAX_BYTES = 256 * 1024 * 1024;

/** An answer with content ends after so many bytes; the page asks for the rest. */
const ANSWER_BYTES = 4 * 1024 * 1024;

const NAMES = z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/)));

/** What a request for the journal is answered with, before headers. */
export type JournalReply =
  | { readonly status: 200; readonly json: unknown }
  | { readonly status: 200; readonly bytes: Uint8Array }
  | { readonly status: 400 | 404 | 405 | 413 | 500; readonly text: string };

/** Answers a request below `/journal/`; `path` is what follows that. Only our own page may be let through to here. */
export async function answerJournal(journals: Journals, request: Request, path: string): Promise<JournalReply> {
  const { searchParams } = new URL(request.url);
  const [caseId = '', what = '', name = ''] = path.split('/');
  try {
    if (path === 'list') return { status: 200, json: await journals.list() };
    if (!isCaseId(caseId)) return NOT_FOUND;
    const journal = await journals.open(caseId);
    if (request.method === 'GET') {
      if (what === '')
        return {
          status: 200,
          json: { ...journal.state, restored: await readRestoredMark(join(journals.folder, caseId)) },
        };
      if (what === 'changes') return { status: 200, json: await journal.readAfter(Number(searchParams.get('after'))) };
      if (what === 'content' && /^[0-9a-f]{64}$/.test(name)) {
        const bytes = await journal.content.read(name);
        return bytes ? { status: 200, bytes } : NOT_FOUND;
      }
      if (what === 'parts' && name === '') return { status: 200, json: await journal.content.listParts() };
      if (what === 'parts' && /^[0-9a-f]{2}$/.test(name)) {
        return { status: 200, json: await journal.content.checkPart(name) };
      }
      return NOT_FOUND;
    }
    if (request.method !== 'POST') return { status: 405, text: 'Method not allowed' };
    if (what === 'append') {
      const body = await readBody(request.body, MAX_BYTES);
      if (!body) return TOO_LARGE;
      return { status: 200, json: await journal.append(readBatch(body)) };
    }
    if (what === 'contents') {
      const body = await readBody(request.body, MAX_BYTES);
      if (!body) return TOO_LARGE;
      const names = NAMES.parse(JSON.parse(new TextDecoder().decode(body)));
      const { found, without } = await journal.content.readSome(names, ANSWER_BYTES);
      return { status: 200, bytes: writeBatch({ content: found, alongside: [], without, changes: [] }) };
    }
    if (what === 'keep' && KEPT_NAME.test(name)) {
      const body = await readBody(request.body, MAX_BYTES);
      return body ? { status: 200, json: { keptAs: await journal.keep(name, body) } } : TOO_LARGE;
    }
    if (what === 'give-up' && /^[0-9a-f]{64}$/.test(name)) {
      await journal.giveUpContent(name);
      return { status: 200, json: null };
    }
    if (what === 'set-aside') return { status: 200, json: { keptAs: await journal.setAside() } };
    if (what === 'confirm-restored') {
      // Opened anew, so that the ledger hears what the case comes to now also where a crash came between.
      await journals.exchange(caseId, () => removeRestoredMark(join(journals.folder, caseId)));
      return { status: 200, json: null };
    }
    if (what === 'forget-incoming') return { status: 200, json: await journal.content.clearIncoming() };
    return NOT_FOUND;
  } catch (error) {
    if (REFUSED.some((kind) => error instanceof kind)) return { status: 400, text: String(error) };
    return { status: 500, text: explainJournalError(error, journals.folder) };
  }
}

/** Errors that say that a request is not as the page makes it. */
const REFUSED = [RangeError, SyntaxError, TypeError, z.core.$ZodError, JournalRequestError, WrongContentError];

/** What a repair may call what it keeps: nothing that leads to another folder. */
const KEPT_NAME = /^[\w-]{1,100}(\.json)?$/;

const TOO_LARGE: JournalReply = { status: 413, text: 'Too large' };

const NOT_FOUND: JournalReply = { status: 404, text: 'Not found' };
