import type { ImportSource } from '../../../shared/extract/import-messages.ts';
import { isPageFolder, listPageNames } from '../../../shared/extract/page-folders.ts';
import type { ChosenFile } from '../../../shared/ipc.ts';

/** Most files that are taken from a dropped folder, and how deep its folders may lie. */
const MOST_FILES = 5_000;
const DEEPEST = 12;
/**
 * How many things of a drop are asked whether they are folders. Each question waits for the disk while the window stands still, 0.3 ms
 * on a free machine; of more things only those are asked whose name does not say what they are.
 */
const MOST_ASKED = 100;
/** Files that systems leave in folders, and nobody means. */
const SYSTEM_FILE = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Gives the sources of chosen files. */
export function toSources(files: Iterable<File>): readonly ImportSource[] {
  return [...files].map((file) => ({ kind: 'file', file, name: file.name }));
}

/** Gives the sources of files that were chosen in main's dialog. */
export function toChosenSources(files: readonly ChosenFile[]): readonly ImportSource[] {
  return files.map(({ id, name, size }) => {
    const url = new URL(`./chosen/${id}`, document.baseURI).href;
    return { kind: 'chosen', url, size, name };
  });
}

/**
 * Gives the sources of a drop: its files; those in its folders, without what systems and browsers put there; dropped text, structure
 * kept. Must be called inside the drop event, since the entries are gone after it.
 */
export function readDrop(transfer: DataTransfer): Promise<readonly ImportSource[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const taken = items.map((item) => {
    const isAsked = items.length <= MOST_ASKED || item.type === '';
    return { entry: isAsked ? item.webkitGetAsEntry() : null, file: item.getAsFile() };
  });
  if (taken.length > 0) return collect(taken);
  return Promise.resolve(readDroppedText(transfer));
}

async function collect(
  taken: readonly { entry: FileSystemEntry | null; file: File | null }[],
): Promise<readonly ImportSource[]> {
  const sources: ImportSource[] = [];
  const pages = listPageNames(taken.map(({ entry, file }) => entry?.name ?? file?.name ?? ''));
  for (const { entry, file } of taken) {
    if (entry?.isDirectory && isPageFolder(entry.name, pages)) continue;
    if (entry?.isDirectory) await readFolder(entry as FileSystemDirectoryEntry, 0, sources);
    else if (file) sources.push({ kind: 'file', file, name: file.name });
    else
      sources.push({
        kind: 'unreadable',
        name: entry?.name ?? 'Dropped file',
        reason: 'The system gave no access to the file.',
      });
  }
  return sources;
}

async function readFolder(folder: FileSystemDirectoryEntry, depth: number, sources: ImportSource[]): Promise<void> {
  const name = folder.fullPath.replace(/^\//, '');
  const refuse = (reason: string) => sources.push({ kind: 'unreadable', name, reason });
  try {
    const entries = (await listEntries(folder)).filter((entry) => !SYSTEM_FILE.test(entry.name));
    if (entries.length === 0 && depth === 0) refuse('The folder is empty.');
    if (depth > DEEPEST) {
      refuse(`The folder lies more than ${DEEPEST} folders deep and was left out.`);
      return;
    }
    const pages = listPageNames(entries.map(({ name: file }) => file));
    for (const entry of entries) {
      if (sources.length >= MOST_FILES) {
        refuse(
          `There are more than ${MOST_FILES.toLocaleString()} files; the rest was left out. Drop the folders in it one by one.`,
        );
        return;
      }
      if (entry.isDirectory) {
        if (!isPageFolder(entry.name, pages)) await readFolder(entry as FileSystemDirectoryEntry, depth + 1, sources);
      } else {
        const file = await openFile(entry as FileSystemFileEntry);
        sources.push({ kind: 'file', file, name: entry.fullPath.replace(/^\//, '') });
      }
    }
  } catch {
    refuse('The folder could not be opened.');
  }
}

/** A folder's entries; the reader gives a hundred at a time. */
async function listEntries(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name));
    all.push(...some);
  }
}

function openFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function readDroppedText(transfer: DataTransfer): readonly ImportSource[] {
  const html = transfer.getData('text/html');
  const plain = transfer.getData('text/plain');
  const address = transfer.getData('text/uri-list').trim();
  if (address && plain.trim() === address) {
    const reason =
      'This is a link, and nothing is loaded from the network here. Save the page in a browser and drop the file.';
    return [{ kind: 'unreadable', name: address.slice(0, 200), reason }];
  }
  const text = html || plain;
  return text.trim() === ''
    ? []
    : [toPaste(text, html ? 'html' : 'txt', { title: '', outletName: '', url: '', published: '' })];
}

/** Gives the source of pasted or dropped words; their UTF-8 bytes are the original. */
export function toPaste(
  text: string,
  extension: 'html' | 'txt',
  given: Extract<ImportSource, { kind: 'paste' }>['given'],
): ImportSource {
  const bytes = new TextEncoder().encode(text).buffer;
  const title = given.title
    .trim()
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .slice(0, 80);
  return { kind: 'paste', bytes, name: `${title || 'Pasted article'}.${extension}`, given };
}
