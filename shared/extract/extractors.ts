import type { DocumentFormat } from '../model/article.ts';
import type {
  ArchiveInput,
  ArchiveReader,
  Extraction,
  ExtractionInput,
  ExtractionTools,
  Extractor,
  OpenedArchive,
} from './extractor.ts';
import { htmlExtractor } from './html.ts';
import { HEAD_BYTES, LARGEST_FILE } from './limits.ts';
import { fillFromArchive } from './metadata.ts';
import { type Sniffed, sniff, sniffEntries } from './sniff.ts';
import { textExtractor } from './text.ts';

/** Every format that can be read. Those of which a case may have none are loaded by their first file. */
export const EXTRACTORS: readonly Extractor[] = [
  textExtractor,
  htmlExtractor,
  load('markdown', async () => (await import('./markdown.ts')).markdownExtractor),
  load('pdf', async () => (await import('./pdf.ts')).pdfExtractor),
  load('docx', async () => (await import('./docx.ts')).docxExtractor),
  load('odt', async () => (await import('./odt.ts')).odtExtractor),
  load('epub', async () => (await import('./epub.ts')).epubExtractor),
  load('rtf', async () => (await import('./rtf.ts')).rtfExtractor),
  load('mhtml', async () => (await import('./mhtml.ts')).mhtmlExtractor),
  load('eml', async () => (await import('./eml.ts')).emlExtractor),
];

/** Every kind of archive that can be opened. */
export const ARCHIVE_READERS: readonly ArchiveReader[] = [
  loadArchive('zip', async () => (await import('./zip-archive.ts')).zipArchive),
  loadArchive('warc', async () => (await import('./warc-archive.ts')).warcArchive),
  loadArchive('wacz', async () => (await import('./wacz-archive.ts')).waczArchive),
];

function load(format: DocumentFormat, take: () => Promise<Extractor>): Extractor {
  return {
    format,
    canRead: (sniffed) => sniffed.kind === format,
    extract: async (input, tools) => (await take()).extract(input, tools),
  };
}

function loadArchive(kind: ArchiveReader['kind'], take: () => Promise<ArchiveReader>): ArchiveReader {
  return {
    kind,
    canOpen: (sniffed) => sniffed.kind === kind,
    open: async (input, tools) => (await take()).open(input, tools),
  };
}

/** A file of any kind, with what is known of it beside its bytes. */
export type FileInput = ArchiveInput & Omit<ExtractionInput, 'bytes'>;

/** Reads a document or opens an archive: by its first bytes, then its name; or says why not, in a sentence. */
export async function openFile(input: FileInput, tools: ExtractionTools): Promise<Extraction | OpenedArchive> {
  const { blob, fileName } = input;
  if (blob.size === 0) return { status: 'refused', reason: 'The file is empty.' };
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const sniffed = await refine(sniff(head, fileName), blob, fileName);
  if (sniffed.kind === 'unsupported') return { status: 'refused', reason: sniffed.reason };
  const reader = ARCHIVE_READERS.find((one) => one.canOpen(sniffed));
  if (reader) return reader.open({ fileName, blob }, tools);
  const extractor = EXTRACTORS.find((one) => one.canRead(sniffed));
  if (!extractor) return { status: 'refused', reason: 'No extractor reads this format.' };
  if (blob.size > LARGEST_FILE) return { status: 'refused', reason: describeTooLarge(blob.size) };
  const extracted = await extractor.extract({ ...input, bytes: new Uint8Array(await blob.arrayBuffer()) }, tools);
  return extracted.status === 'read' ? { ...extracted, draft: fillFromArchive(extracted.draft, input) } : extracted;
}

/** Reads a document of which the bytes are at hand; archives are refused. */
export async function extractDocument(input: ExtractionInput, tools: ExtractionTools): Promise<Extraction> {
  const { bytes, ...rest } = input;
  const opened = await openFile({ ...rest, blob: new Blob([bytes.slice()]) }, tools);
  return opened.status === 'opened' ? { status: 'refused', reason: 'This is an archive.' } : opened;
}

/** Says that a document is larger than what is read. */
export function describeTooLarge(bytes: number): string {
  const [found, most] = [bytes, LARGEST_FILE].map((size) => Math.round(size / 1024 / 1024));
  return `The file has ${found} MB; documents up to ${most} MB are read.`;
}

/** A `mimetype` entry holds one media type; a longer one is no such entry. */
const LONGEST_MIMETYPE = 200;

/** A ZIP file's kind is told by its directory; one that does not pass the gate is refused with the gate's reason. */
async function refine(sniffed: Sniffed, blob: Blob, fileName: string): Promise<Sniffed> {
  if (sniffed.kind !== 'zip') return sniffed;
  const { openZip } = await import('./zip.ts');
  const zip = await openZip(blob);
  if (zip.status === 'refused') return { kind: 'unsupported', what: 'a ZIP file', reason: zip.reason };
  const named = zip.entries.find(({ path, bytes }) => path === 'mimetype' && bytes <= LONGEST_MIMETYPE);
  const said = named ? await zip.read(named.path) : null;
  const mimetype = said?.status === 'read' ? new TextDecoder().decode(said.bytes).trim() : '';
  const names = zip.entries.map(({ path }) => path);
  if (/\.wacz$/i.test(fileName) && names.includes('datapackage.json'))
    return { kind: 'wacz', evidence: 'the description in the ZIP file, and its name' };
  return sniffEntries(names, mimetype);
}
