import type { SaveResult } from '../../../shared/ipc.ts';
import type { ContainerKind, DocumentFormat, Version } from '../../../shared/model/article.ts';
import type { Sha256 } from '../../../shared/model/ids.ts';
import { readOriginal } from '../../db/articles.ts';
import type { CaseDatabase } from '../../db/database.ts';

/** The extension that a file of each format gets where its name has none that is known. */
const EXTENSIONS: Readonly<Record<DocumentFormat, string>> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  mhtml: 'mhtml',
  pdf: 'pdf',
  docx: 'docx',
  rtf: 'rtf',
  odt: 'odt',
  epub: 'epub',
  eml: 'eml',
};

/** The same for files that hold documents; of documents PDFs alone have attachments. */
const CONTAINER_EXTENSIONS: Readonly<Record<ContainerKind, string>> = {
  'e-mail': 'eml',
  document: 'pdf',
  zip: 'zip',
  warc: 'warc',
  wacz: 'wacz',
};

/** What looks like an extension; which ones a saved file keeps is for main to say. */
const EXTENSION = /\.[a-z][a-z0-9]{1,7}$/i;

/** Asks where to save the bytes that a version was read from, and saves them there unchanged. Never rejects. */
export function saveOriginal(db: CaseDatabase, version: Version): Promise<SaveResult> {
  return saveBytes(db, version.originalSha256, version.fileName, EXTENSIONS[version.format]);
}

/** Asks where to save the archive that a version came in. Never rejects; fails where the case keeps only the document. */
export function saveContainer(db: CaseDatabase, container: NonNullable<Version['container']>): Promise<SaveResult> {
  return saveBytes(db, container.sha256, container.fileName, CONTAINER_EXTENSIONS[container.kind]);
}

async function saveBytes(db: CaseDatabase, sha256: Sha256, fileName: string, extension: string): Promise<SaveResult> {
  try {
    const original = await readOriginal(db, sha256);
    if (!original)
      return { status: 'failed', reason: `The bytes of “${fileName}” are missing from the case. Verify the case.` };
    const response = await fetch('./upload', { method: 'POST', body: original.bytes });
    if (response.status === 413)
      return { status: 'failed', reason: `“${fileName}” is too large to be handed over at once.` };
    if (!response.ok)
      return { status: 'failed', reason: `“${fileName}” could not be handed over (${response.status}).` };
    const uploadId = await response.text();
    const suggestedName = EXTENSION.test(fileName) ? fileName : `${fileName}.${extension}`;
    return await window.desktop.saveFile({ kind: 'original', suggestedName, uploadId });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { status: 'failed', reason: `“${fileName}” was not saved: ${words}` };
  }
}

/** Says what became of saving: a good message, a bad one, or nothing where the analyst changed her mind. */
export function describeSave(result: SaveResult): { readonly kind: 'good' | 'bad'; readonly text: string } | null {
  switch (result.status) {
    case 'saved':
      return { kind: 'good', text: `Saved unchanged: ${result.shownAs}` };
    case 'failed':
      return { kind: 'bad', text: result.reason };
    case 'cancelled':
      return null;
  }
}
