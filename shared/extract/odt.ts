import { refuseTooDeep, toDocumentDraft } from './document-draft.ts';
import type { Extraction, ExtractionInput, ExtractionTools, Extractor } from './extractor.ts';
import { type FileProperties, type FileProperty, NO_PROPERTIES } from './file-properties.ts';
import { readFormula } from './formula.ts';
import { openPictureGate } from './image-size.ts';
import { describeLeftOut, type LeftOut } from './left-out.ts';
import { toPageFurniture } from './note-pieces.ts';
import { type OdtSurroundings, readOdtBody } from './odt-body.ts';
import { attributeOf, childrenOf, find, listBelow, nameOf } from './odt-names.ts';
import { readOdtStyles } from './odt-styles.ts';
import type { Piece, PieceImage } from './pieces.ts';
import { openZip } from './zip.ts';
import { openParts, resolvePart, type ZipParts } from './zip-parts.ts';

/** Reads OpenDocument texts (ODT and their templates). */
export const odtExtractor: Extractor = {
  format: 'odt',
  canRead: (sniffed) => sniffed.kind === 'odt',
  extract: (input, tools) => refuseTooDeep(() => readFile(input, tools)),
};

async function readFile(input: ExtractionInput, tools: ExtractionTools): Promise<Extraction> {
  const zip = await openZip(new Blob([input.bytes.slice()]));
  if (zip.status === 'refused') return zip;
  const files = openParts(zip, tools);
  if (await isLocked(files))
    return {
      status: 'refused',
      reason:
        'This document is locked with a password. Open it with its program, save it without one, and import that.',
    };
  const content = await files.readXml('content.xml');
  const text = content ? find(content.root, 'office:body', 'office:text') : null;
  if (!content || !text) return { status: 'refused', reason: describeFault(files) };
  const styleSheet = (await files.readXml('styles.xml'))?.root ?? null;
  const roots = styleSheet ? [styleSheet, content.root] : [content.root];
  const styles = readOdtStyles(roots);
  const pictures = await loadPictures(roots, files);
  const objects = await loadObjects(content.root, files);
  const leftOut = new Set<LeftOut>();
  if (hasOtherFiles(content.root, objects)) leftOut.add('files');
  const notes: Piece[] = [];
  const around: OdtSurroundings = {
    styles,
    takePicture: (element) => {
      const image = pictures.get(addressOf(element)) ?? null;
      pictures.delete(addressOf(element));
      return image;
    },
    takeObject: (address) => {
      const object = objects.get(toPath(address)) ?? '';
      return typeof object === 'string' ? object : readOdtBody(object, { ...around, takeObject: () => [] });
    },
    leaveOut: (what) => leftOut.add(what),
    uncounted: { notes: 0 },
    notes,
  };
  const body = readOdtBody(text, around);
  const edges = styleSheet ? readEdges(styleSheet, around) : { heads: [], feet: [] };
  const properties = await readProperties(files, styles.language);
  return toDocumentDraft(
    {
      format: 'odt',
      encoding: { name: 'utf-8', evidence: 'the XML of content.xml' },
      pieces: [...edges.heads, ...body, ...notes, ...edges.feet],
      properties,
      hasPictures: roots.some((root) => listBelow(root, 'draw:image', 'draw:object-ole', 'draw:object').length > 0),
      notes: [
        ...(content.isDamaged
          ? ['The file is damaged: content.xml has a fault, and what follows it could not be read.']
          : []),
        ...describeLeftOut(leftOut),
        ...files.faults,
      ],
    },
    input,
  );
}

/** Whether parts are encrypted: the ZIP file itself does not tell. */
async function isLocked(files: ZipParts): Promise<boolean> {
  const manifest = await files.readXml('META-INF/manifest.xml');
  return manifest !== null && listBelow(manifest.root, 'manifest:encryption-data').length > 0;
}

function describeFault(files: ZipParts): string {
  const [fault] = files.faults;
  if (fault) return fault;
  return files.sizeOf('content.xml') === null
    ? 'There is no OpenDocument text in the file: its part content.xml is missing.'
    : 'The document is damaged: its part content.xml is no text that can be read.';
}

/** The address of a picture in the file; those whose bytes stand in the XML have their place in it. */
function addressOf(image: Element): string | Element {
  const address = attributeOf(image, 'xlink:href');
  return address ? toPath(address) : image;
}

function toPath(address: string): string {
  return resolvePart(address, '');
}

/** Larger parts are no pictures that are kept (image-size.ts). */
const LARGEST_PICTURE = 5 * 1024 * 1024;

async function loadPictures(roots: readonly Element[], files: ZipParts): Promise<Map<string | Element, PieceImage>> {
  const take = openPictureGate();
  const pictures = new Map<string | Element, PieceImage>();
  // The text's own pictures first: those of pages' heads are logos.
  for (const element of [...roots].reverse().flatMap((root) => listBelow(root, 'draw:image'))) {
    const address = addressOf(element);
    if (pictures.has(address)) continue;
    const bytes = typeof address === 'string' ? await readPicture(address, files) : readInline(element);
    const image = bytes ? take(bytes) : null;
    if (image) pictures.set(address, image);
  }
  return pictures;
}

async function readPicture(path: string, files: ZipParts): Promise<Uint8Array | null> {
  return (files.sizeOf(path) ?? Number.POSITIVE_INFINITY) <= LARGEST_PICTURE ? files.readBytes(path) : null;
}

function readInline(image: Element): Uint8Array | null {
  const letters = find(image, 'office:binary-data')?.textContent?.replace(/\s+/g, '') ?? '';
  if (letters === '' || letters.length > LARGEST_PICTURE * 1.4) return null;
  try {
    return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Whether objects of other programs, or documents that are neither chart nor formula, lie in the text. */
function hasOtherFiles(content: Element, objects: ReadonlyMap<string, Element | string>): boolean {
  return listBelow(content, 'draw:object-ole', 'draw:object').some((element) => {
    const address = toPath(attributeOf(element, 'xlink:href') ?? '');
    return address !== '' && !objects.has(address);
  });
}

/** The charts and formulas of a document, which are documents of their own, by their folders: the chart's element, the formula's characters. */
async function loadObjects(content: Element, files: ZipParts): Promise<ReadonlyMap<string, Element | string>> {
  const objects = new Map<string, Element | string>();
  for (const element of listBelow(content, 'draw:object')) {
    const folder = toPath(attributeOf(element, 'xlink:href') ?? '');
    const part = folder === '' || objects.has(folder) ? null : await files.readXml(`${folder}/content.xml`);
    const chart = part ? find(part.root, 'office:body', 'office:chart') : null;
    if (chart) objects.set(folder, chart);
    else if (part && nameOf(part.root) === 'math:math') objects.set(folder, readFormula(part.root));
  }
  return objects;
}

function readEdges(styleSheet: Element, around: OdtSurroundings) {
  const read = (place: 'head' | 'foot') => {
    const names = ['', '-left', '-first'].map((kind) => `style:${place === 'head' ? 'header' : 'footer'}${kind}`);
    const edges = listBelow(styleSheet, ...names).filter((edge) => attributeOf(edge, 'style:display') !== 'false');
    return toPageFurniture(
      edges.flatMap((edge) => readOdtBody(edge, around)),
      place,
    );
  };
  return { heads: read('head'), feet: read('foot') };
}

async function readProperties(files: ZipParts, language: string | null): Promise<FileProperties> {
  const root = (await files.readXml('meta.xml'))?.root;
  const meta = root ? find(root, 'office:meta') : null;
  const list = (name: string): readonly FileProperty[] =>
    (meta ? childrenOf(meta) : []).flatMap((element) => {
      const words = element.textContent?.trim() ?? '';
      return nameOf(element) === name && words ? [{ words, detail: `meta.xml ${name}` }] : [];
    });
  const [maker] = list('meta:initial-creator');
  const named = list('dc:language');
  return {
    ...NO_PROPERTIES,
    titles: list('dc:title'),
    // Who saved it last is named where nobody is named who began it.
    authors: maker ? [maker] : list('dc:creator'),
    dates: list('meta:creation-date'),
    modified: list('dc:date'),
    languages: named.length > 0 || !language ? named : [{ words: language, detail: 'styles.xml fo:language' }],
  };
}
