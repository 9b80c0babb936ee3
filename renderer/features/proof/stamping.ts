import type { SaveResult } from '../../../shared/ipc.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import type { TimeStamp } from '../../../shared/model/time-stamp.ts';
import { writeDigest } from '../../../shared/timestamp/read-stamp.ts';
import { writeRequest } from '../../../shared/timestamp/rfc3161.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { ActError } from '../../db/errors.ts';
import { addTimeStamp, LARGEST_ANSWER } from '../../db/time-stamps.ts';

/** The forms in which a hash goes out by file. */
export type RequestForm = 'rfc3161' | 'digest';

/** Bytes of the number by which an authority's answer belongs to one request. */
const NONCE_BYTES = 8;

/** Saves what is to be stamped where the analyst chooses; nothing is sent. Never rejects. */
export async function saveRequest(
  form: RequestForm,
  head: { readonly seq: number; readonly hash: string },
): Promise<SaveResult> {
  try {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const isRequest = form === 'rfc3161';
    const body = isRequest ? writeRequest(head.hash, nonce) : new TextEncoder().encode(writeDigest(head.hash));
    const response = await fetch('./upload', { method: 'POST', body });
    if (!response.ok) return { status: 'failed', reason: `The file could not be handed over (${response.status}).` };
    const suggestedName = isRequest ? `change ${head.seq}.tsq` : `change ${head.seq} sha256.txt`;
    const uploadId = await response.text();
    return await window.desktop.saveFile({ kind: isRequest ? 'time-stamp-request' : 'text', suggestedName, uploadId });
  } catch (error) {
    return { status: 'failed', reason: `It was not saved: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Asks for an answer and keeps it with the case; null where none was chosen. Throws ActError. */
export async function takeAnswer(db: CaseDatabase, origin: Origin): Promise<TimeStamp | null> {
  const [file] = await window.desktop.chooseFiles();
  if (!file) return null;
  if (file.size > LARGEST_ANSWER) throw new ActError(`“${file.name}” is too large for an answer.`);
  const response = await fetch(`./chosen/${file.id}`);
  if (!response.ok) throw new ActError(`“${file.name}” could not be read (${response.status}).`);
  return addTimeStamp(db, origin, { name: file.name, bytes: new Uint8Array(await response.arrayBuffer()) });
}
