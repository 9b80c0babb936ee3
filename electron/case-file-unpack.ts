import type { CaseFileManifest } from '../shared/exchange/case-file.ts';
import type { NamedBytes } from '../shared/journal/batch.ts';
import { openCaseFile } from './case-file-read.ts';
import type { CaseFileProgress } from './case-file-write.ts';
import type { Journal } from './journal.ts';
import { WrongContentError } from './journal-content.ts';

/** The journal did not take what a case file holds; the message is a sentence. */
export class NotUnpackedError extends Error {
  override readonly name = 'NotUnpackedError';
}

/** How many letters of changes go to the journal at once: each time is a flush. */
const LETTERS_AT_ONCE = 4 * 1024 ** 2;

/** How many bytes of content go to the journal at once. */
const BYTES_AT_ONCE = 16 * 1024 ** 2;

/**
 * Fills the empty journal of a case from a case file that was checked before; every change and every piece of content passes the
 * journal's own checks again. Throws NotUnpackedError, NotACaseFileError, the signal's reason, and what the system throws.
 */
export async function unpackCaseFile(
  path: string,
  journal: Pick<Journal, 'append' | 'state'>,
  options: { readonly signal?: AbortSignal | undefined; readonly onProgress?: CaseFileProgress | undefined } = {},
): Promise<CaseFileManifest> {
  if (journal.state.tally.seq > 0) throw new NotUnpackedError('A case with a journal is not overwritten.');
  const file = await openCaseFile(path);
  try {
    const { manifest } = file;
    const send = async (batch: Partial<Parameters<Journal['append']>[0]>) => {
      options.signal?.throwIfAborted();
      const answer = await journal
        .append({ content: [], alongside: [], without: manifest.missing, changes: [], ...batch })
        .catch((error: unknown) => {
          if (error instanceof WrongContentError)
            throw new NotUnpackedError(`A piece of its content is damaged. ${error.message}`);
          throw error;
        });
      if (answer.status === 'appended') return;
      const why = answer.status === 'failed' ? answer.reason : `The journal answered “${answer.status}”.`;
      throw new NotUnpackedError(why);
    };
    // While one batch is flushed to the disk the next is read.
    let sending: Promise<void> = Promise.resolve();
    const sendNext = async (batch: Parameters<typeof send>[0]) => {
      await sending;
      sending = send(batch);
      // What it throws is thrown where it is waited for.
      sending.catch(() => {});
    };
    // All content first: the changes name it. What they do not name themselves goes with the first of them.
    let pieces: NamedBytes[] = [];
    let size = 0;
    let unpacked = 0;
    for (const [index, { sha256 }] of manifest.content.entries()) {
      options.onProgress?.(index, manifest.content.length, unpacked);
      const bytes = await file.readContent(sha256);
      // The journal holds each piece against its name.
      if (!bytes) throw new NotUnpackedError(`The content ${sha256} is missing or damaged.`);
      pieces.push({ sha256, bytes });
      size += bytes.byteLength;
      unpacked += bytes.byteLength;
      if (size < BYTES_AT_ONCE) continue;
      await sendNext({ content: pieces });
      [pieces, size] = [[], 0];
    }
    await sendNext({ content: pieces });
    let alongside = manifest.content.map(({ sha256 }) => sha256);
    let changes: string[] = [];
    let letters = 0;
    for await (const text of file.readChanges()) {
      changes.push(text);
      letters += text.length;
      if (letters < LETTERS_AT_ONCE) continue;
      await sendNext({ changes, alongside });
      [changes, alongside, letters] = [[], [], 0];
    }
    if (changes.length > 0) await sendNext({ changes, alongside });
    await sending;
    return manifest;
  } finally {
    await file.close();
  }
}
