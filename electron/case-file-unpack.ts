import { createHash } from 'node:crypto';
import type { CaseFileManifest } from '../shared/exchange/case-file.ts';
import type { NamedBytes } from '../shared/journal/batch.ts';
import { openCaseFile } from './case-file-read.ts';
import type { CaseFileProgress } from './case-file-write.ts';
import type { Journal } from './journal.ts';

/** The journal did not take what a case file holds; the message is a sentence. */
export class NotUnpackedError extends Error {
  override readonly name = 'NotUnpackedError';
}

/** How many changes go to the journal at once. */
const CHANGES_AT_ONCE = 200;

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
      const answer = await journal.append({
        content: [],
        alongside: [],
        without: manifest.missing,
        changes: [],
        ...batch,
      });
      if (answer.status === 'appended') return;
      const why = answer.status === 'failed' ? answer.reason : `The journal answered “${answer.status}”.`;
      throw new NotUnpackedError(why);
    };
    // All content first: the changes name it. What they do not name themselves goes with the first of them.
    let pieces: NamedBytes[] = [];
    let size = 0;
    let unpacked = 0;
    for (const [index, { sha256 }] of manifest.content.entries()) {
      options.onProgress?.(index, manifest.content.length, unpacked);
      const bytes = await file.readContent(sha256);
      if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256)
        throw new NotUnpackedError(`The content ${sha256} is missing or damaged.`);
      pieces.push({ sha256, bytes });
      size += bytes.byteLength;
      unpacked += bytes.byteLength;
      if (size < BYTES_AT_ONCE) continue;
      await send({ content: pieces });
      [pieces, size] = [[], 0];
    }
    await send({ content: pieces });
    let alongside = manifest.content.map(({ sha256 }) => sha256);
    let changes: string[] = [];
    for await (const text of file.readChanges()) {
      changes.push(text);
      if (changes.length < CHANGES_AT_ONCE) continue;
      await send({ changes, alongside });
      [changes, alongside] = [[], []];
    }
    if (changes.length > 0) await send({ changes, alongside });
    return manifest;
  } finally {
    await file.close();
  }
}
