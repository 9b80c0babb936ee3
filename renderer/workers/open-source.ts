import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describeTooLarge } from '../../shared/extract/extractors.ts';
import type { ImportSource, SourceOutcome } from '../../shared/extract/import-messages.ts';
import { HEAD_BYTES, LARGEST_ARCHIVE, LARGEST_FILE } from '../../shared/extract/limits.ts';
import { sniff } from '../../shared/extract/sniff.ts';
import type { Sha256 } from '../../shared/model/ids.ts';

/** A source's bytes, not read yet; `isArchive` where its first bytes are those of a ZIP file or a web archive. */
export interface OpenedSource {
  readonly status: 'opened';
  readonly blob: Blob;
  readonly isArchive: boolean;
}

/** Bytes that are hashed at once by the system; larger ones are read piece by piece, since they may not fit into memory. */
const HASHED_AT_ONCE = 64 * 1024 * 1024;

/** Opens a source as far as its first bytes; one that is too large, empty or of a format that nothing reads is refused. Throws what the file system throws. */
export async function openSource(
  source: Exclude<ImportSource, { readonly kind: 'version' }>,
): Promise<OpenedSource | SourceOutcome> {
  if (source.kind === 'unreadable') return { status: 'unreadable', reason: source.reason };
  const blob =
    source.kind === 'paste'
      ? new Blob([source.bytes])
      : source.kind === 'file'
        ? source.file
        : await fetchChosen(source.url);
  return openBlob(blob, source.name);
}

/** Tells what a file's first bytes say. */
export async function openBlob(blob: Blob, name: string): Promise<OpenedSource | SourceOutcome> {
  if (blob.size === 0) {
    // A folder, and a file that is gone, can also look like a file of no bytes: reading tells.
    await blob.arrayBuffer();
    return { status: 'unreadable', reason: 'The file is empty.' };
  }
  const sniffed = sniff(new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer()), name);
  const isArchive = sniffed.kind === 'zip' || sniffed.kind === 'warc';
  if (!isArchive && blob.size > LARGEST_FILE) return { status: 'unreadable', reason: describeTooLarge(blob.size) };
  if (sniffed.kind === 'unsupported') return { status: 'unreadable', reason: sniffed.reason };
  if (blob.size > LARGEST_ARCHIVE) {
    const gigabytes = (blob.size / 1024 ** 3).toFixed(1);
    return { status: 'unreadable', reason: `The archive has ${gigabytes} GB; archives up to 2 GB are opened.` };
  }
  return { status: 'opened', blob, isArchive };
}

/** Gives the SHA-256 of bytes of any size. */
export async function hashBlob(blob: Blob): Promise<Sha256> {
  if (blob.size <= HASHED_AT_ONCE) return hashBytes(await blob.arrayBuffer());
  const hash = sha256.create();
  const reader = blob.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) hash.update(read.value);
  return bytesToHex(hash.digest());
}

/** Gives the SHA-256 of bytes. */
export async function hashBytes(bytes: ArrayBuffer): Promise<Sha256> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Reads a file that was chosen in main's dialog. Throws what a page's own file would throw when it is gone. */
async function fetchChosen(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new DOMException('The chosen file is gone.', 'NotFoundError');
  return response.blob();
}
