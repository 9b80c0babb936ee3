import { refuseTooDeep, toDocumentDraft } from './document-draft.ts';
import { readChunk } from './docx-chunks.ts';
import { type DocxReading, readDocxDocument } from './docx-document.ts';
import { childrenOf, nameOf } from './docx-names.ts';
import { type DocxPackage, openDocxPackage } from './docx-package.ts';
import type { Extraction, ExtractionInput, ExtractionTools, Extractor } from './extractor.ts';
import { type FileProperties, type FileProperty, NO_PROPERTIES } from './file-properties.ts';
import type { Piece } from './pieces.ts';
import { openZip } from './zip.ts';

/** Documents inside of documents inside of documents are no longer read. */
const DEEPEST_CHUNK = 2;

/** Reads Word documents (DOCX, DOCM and their templates). */
export const docxExtractor: Extractor = {
  format: 'docx',
  canRead: (sniffed) => sniffed.kind === 'docx',
  extract: (input, tools) => refuseTooDeep(() => readFile(input, tools)),
};

async function readFile(input: ExtractionInput, tools: ExtractionTools): Promise<Extraction> {
  const opened = await openDocx(input.bytes, tools, 0);
  if (opened.status === 'refused') return opened;
  const { reading, files, main } = opened;
  const { pieces, hasPictures } = reading;
  const properties = await readProperties(files, reading);
  return toDocumentDraft(
    {
      format: 'docx',
      encoding: { name: 'utf-8', evidence: `the XML of ${main}` },
      pieces,
      properties,
      hasPictures,
      notes: [
        ...(reading.isDamaged
          ? [`The file is damaged: ${main} has a fault, and what follows it could not be read.`]
          : []),
        ...reading.notes,
        ...files.faults,
      ],
    },
    input,
  );
}

async function openDocx(bytes: Uint8Array, tools: ExtractionTools, depth: number) {
  const zip = await openZip(new Blob([bytes.slice()]));
  if (zip.status === 'refused') return zip;
  const files = openDocxPackage(zip, tools);
  const main = await findMain(files);
  if (main === null)
    return {
      status: 'refused' as const,
      reason: 'There is no Word document in the file: its main part, word/document.xml, is missing.',
    };
  const reading = await readDocxDocument(files, main, (path, chunk) =>
    readChunk(path, chunk, tools, (inner) => readInner(inner, tools, depth + 1)),
  );
  if (reading) return { status: 'read' as const, reading, files, main };
  const [fault] = files.faults;
  return {
    status: 'refused' as const,
    reason: fault ?? `The document is damaged: its main part, ${main}, is no XML that can be read.`,
  };
}

async function readInner(bytes: Uint8Array, tools: ExtractionTools, depth: number): Promise<readonly Piece[] | null> {
  if (depth > DEEPEST_CHUNK) return null;
  const opened = await openDocx(bytes, tools, depth);
  // Heads and feet of pages are those of the outer document.
  return opened.status === 'read' ? opened.reading.pieces.filter(({ furniture }) => furniture === null) : null;
}

async function findMain(files: DocxPackage): Promise<string | null> {
  const relations = [...(await files.readRelations('')).values()];
  const named = relations.filter(({ type }) => type === 'officeDocument').map(({ target }) => target);
  return [...named, 'word/document.xml'].find((path) => files.sizeOf(path) !== null) ?? null;
}

async function readProperties(files: DocxPackage, { languages, pieces }: DocxReading): Promise<FileProperties> {
  const relations = [...(await files.readRelations('')).values()];
  const path = relations.find(({ type }) => type === 'core-properties')?.target ?? 'docProps/core.xml';
  const root = (await files.readXml(path))?.root;
  const find = (name: string): readonly FileProperty[] =>
    (root ? childrenOf(root) : []).flatMap((element) => {
      const words = element.textContent?.trim() ?? '';
      return nameOf(element) === name && words ? [{ words, detail: `${path} ${name}` }] : [];
    });
  const rightToLeft = pieces.filter(({ direction }) => direction === 'rtl').length * 2 > pieces.length;
  const byDefault = rightToLeft ? languages.rtl : languages.ltr;
  const named = find('dc:language');
  return {
    ...NO_PROPERTIES,
    titles: find('dc:title'),
    authors: find('dc:creator'),
    dates: find('dcterms:created'),
    modified: find('dcterms:modified'),
    languages: named.length > 0 || !byDefault ? named : [{ words: byDefault, detail: 'styles.xml w:lang' }],
  };
}
