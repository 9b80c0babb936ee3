import { type DocxSurroundings, readDocxBody } from './docx-body.ts';
import { readChart, readDiagram } from './docx-charts.ts';
import { attributeOf, childrenOf, listBelow, nameOf, readSwitch } from './docx-names.ts';
import { createListCounter } from './docx-numbering.ts';
import type { DocxPackage, Relation, Relations } from './docx-package.ts';
import { type DocxStyles, readDocxStyles } from './docx-styles.ts';
import { openPictureGate } from './image-size.ts';
import { describeLeftOut, type LeftOut } from './left-out.ts';
import { formatNoteMark, markNote, toPageFurniture } from './note-pieces.ts';
import type { Piece, PieceImage } from './pieces.ts';

/** Reads a part that is a document of another format; null where it is none that is read. */
export type ChunkReader = (path: string, bytes: Uint8Array) => Promise<readonly Piece[] | null>;

/** What the parts of a document say. */
export interface DocxReading {
  readonly pieces: readonly Piece[];
  readonly hasPictures: boolean;
  readonly isDamaged: boolean;
  readonly languages: DocxStyles['languages'];
  /** What is in the file and not in the pieces, each a whole sentence. */
  readonly notes: readonly string[];
}

/** Larger parts are no pictures that are kept (image-size.ts). */
const LARGEST_PICTURE = 5 * 1024 * 1024;

/** Reads the document that the main part of a package holds, with its notes, pictures, text boxes, and heads and feet of pages; null where that part cannot be read. */
export async function readDocxDocument(
  files: DocxPackage,
  main: string,
  readChunk: ChunkReader,
): Promise<DocxReading | null> {
  const part = await files.readXml(main);
  if (!part) return null;
  const relations = await files.readRelations(main);
  const all = [...relations.values()];
  const stylesPath = all.find(({ type }) => type === 'styles')?.target ?? 'word/styles.xml';
  const styles = readDocxStyles((await files.readXml(stylesPath))?.root ?? null);
  const numberingPath = all.find(({ type }) => type === 'numbering')?.target ?? 'word/numbering.xml';
  const countList = createListCounter((await files.readXml(numberingPath))?.root ?? null);
  const leftOut = new Set<LeftOut>();
  const edges = await readEdges(part.root, relations, files);
  const noteParts = await Promise.all([readNoteParts('footnote', all, files), readNoteParts('endnote', all, files)]);
  const roots = [
    { root: part.root, relations },
    ...edges,
    ...noteParts.map((notes) => ({ root: notes.root, relations: notes.relations })),
  ];
  const pictures = await loadPictures(roots, files);
  const notes: string[] = [];
  const parts = await loadParts(roots, files, readChunk, notes);
  const noted: Piece[] = [];
  const marks = new Map<string, string | null>();
  const around: Omit<DocxSurroundings, 'relations' | 'takeNote'> = {
    styles,
    countList,
    leaveOut: (what) => leftOut.add(what),
    takePicture: (path) => {
      const image = pictures.get(path) ?? null;
      pictures.delete(path);
      return image;
    },
    takePart: (kind, path) => {
      if (kind === 'w:subDoc')
        notes.push(`The document refers to another file (${path.slice(0, 300)}), whose words are not in this one.`);
      return parts.get(path) ?? [];
    },
  };
  if (listBelow(part.root, 'w:commentReference').length > 0) leftOut.add('comments');
  if (all.some(({ type, isExternal }) => !isExternal && (type === 'oleObject' || type === 'package')))
    leftOut.add('files');
  const takeNote: DocxSurroundings['takeNote'] = (kind, id, hasOwnSign) => {
    const key = `${kind} ${id}`;
    const known = marks.get(key);
    if (known !== undefined) return known;
    const holder = noteParts.find((one) => one.kind === kind);
    const element = holder?.byId.get(id);
    if (!holder || !element) return null;
    const mark = hasOwnSign ? null : formatNoteMark(marks.size + 1);
    marks.set(key, mark);
    const pieces = readDocxBody(element, { ...around, relations: holder.relations, takeNote: () => null });
    noted.push(...markNote(pieces, mark));
    return mark;
  };
  const body = readDocxBody(part.root, { ...around, relations, takeNote });
  const readEdge = (kind: 'head' | 'foot') =>
    toPageFurniture(
      edges
        .filter((edge) => edge.kind === kind)
        .flatMap((edge) => readDocxBody(edge.root, { ...around, relations: edge.relations, takeNote: () => null })),
      kind,
    );
  return {
    pieces: [...readEdge('head'), ...body, ...noted, ...readEdge('foot')],
    hasPictures: roots.some(({ relations: own }) =>
      [...own.values()].some(({ type }) => /^(?:image|oleObject|package)$/.test(type)),
    ),
    isDamaged: part.isDamaged,
    languages: styles.languages,
    notes: [...new Set(notes), ...describeLeftOut(leftOut)],
  };
}

/** The parts of the heads and feet of pages that are shown, each once. */
async function readEdges(root: Element, relations: Relations, files: DocxPackage) {
  const edges: { kind: 'head' | 'foot'; root: Element; relations: Relations }[] = [];
  const seen = new Set<string>();
  for (const reference of listBelow(root, 'w:headerReference', 'w:footerReference')) {
    const relation = relations.get(attributeOf(reference, 'r:id') ?? '');
    const isFirst = attributeOf(reference, 'w:type') === 'first';
    const isShown = !isFirst || (reference.parentElement && readSwitch(reference.parentElement, 'w:titlePg'));
    if (!relation || !isShown || seen.has(relation.target)) continue;
    seen.add(relation.target);
    const part = await files.readXml(relation.target);
    if (!part) continue;
    const kind = nameOf(reference) === 'w:headerReference' ? 'head' : 'foot';
    edges.push({ kind, root: part.root, relations: await files.readRelations(relation.target) });
  }
  return edges;
}

async function readNoteParts(kind: 'footnote' | 'endnote', relations: readonly Relation[], files: DocxPackage) {
  const path = relations.find(({ type }) => type === `${kind}s`)?.target ?? `word/${kind}s.xml`;
  const root = (await files.readXml(path))?.root ?? null;
  const byId = new Map<string, Element>();
  for (const note of root ? childrenOf(root) : []) {
    // The lines between text and notes are notes too.
    const isLine = /separator|continuation/i.test(attributeOf(note, 'w:type') ?? '');
    if (nameOf(note) === `w:${kind}` && !isLine) byId.set(attributeOf(note, 'w:id') ?? '', note);
  }
  return { kind, root, byId, relations: await files.readRelations(path) };
}

interface Root {
  readonly root: Element | null;
  readonly relations: Relations;
}

async function loadPictures(roots: readonly Root[], files: DocxPackage): Promise<Map<string, PieceImage>> {
  const take = openPictureGate();
  const pictures = new Map<string, PieceImage>();
  for (const { root, relations } of roots) {
    for (const picture of root ? listBelow(root, 'a:blip', 'v:imagedata') : []) {
      const id = attributeOf(picture, nameOf(picture) === 'a:blip' ? 'r:embed' : 'r:id');
      const relation = relations.get(id ?? '');
      if (!relation || relation.isExternal || pictures.has(relation.target)) continue;
      if ((files.sizeOf(relation.target) ?? Number.POSITIVE_INFINITY) > LARGEST_PICTURE) continue;
      const bytes = await files.readBytes(relation.target);
      const image = bytes ? take(bytes) : null;
      if (image) pictures.set(relation.target, image);
    }
  }
  return pictures;
}

/** Diagrams, charts and documents of other formats inside of the document, by their paths. */
async function loadParts(roots: readonly Root[], files: DocxPackage, readChunk: ChunkReader, notes: string[]) {
  const parts = new Map<string, readonly Piece[]>();
  for (const { type, target, isExternal } of roots.flatMap(({ relations }) => [...relations.values()])) {
    if (isExternal || parts.has(target)) continue;
    if (type === 'diagramData' || type === 'chart') {
      const part = await files.readXml(target);
      if (part) parts.set(target, type === 'chart' ? readChart(part.root) : readDiagram(part.root));
    } else if (type === 'aFChunk') {
      const bytes = await files.readBytes(target);
      const pieces = bytes ? await readChunk(target, bytes) : null;
      parts.set(target, pieces ?? []);
      if (!pieces)
        notes.push(
          `The document holds another document (${target}) of a format that is not read inside of it; its words were left out.`,
        );
    }
  }
  return parts;
}
