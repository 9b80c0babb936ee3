import { readDocument } from './extract.ts';
import { describeBlocks } from './harbour-texts.ts';
import { type MadeEntry, makeZip } from './make-zip.ts';

/** The namespace of a document's words. */
export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** All namespaces that a part may name. */
export const ALL = `${W} ${R} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

/** A run of words. */
export const run = (words: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph. */
export const paragraph = (content: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;

/** The relations of a part: what it refers to by which id. */
export const relations = (...list: readonly (readonly [id: string, type: string, target: string, mode?: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`;

/** A Word document of this body, and other parts. */
export function makeDocx(body: string, parts: readonly MadeEntry[] = []) {
  return makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: '_rels/.rels', bytes: relations(['m', 'officeDocument', 'word/document.xml']) },
    { name: 'word/document.xml', bytes: `<w:document ${ALL}><w:body>${body}</w:body></w:document>` },
    ...parts,
  ]);
}

/** The blocks that are read of a Word document. */
export async function blocksOf(body: string, parts: readonly MadeEntry[] = []) {
  const { draft } = await readDocument(await makeDocx(body, parts), 'paper.docx');
  return describeBlocks(draft);
}

/** What is said about the reading of a Word document. */
export async function notesOf(body: string, parts: readonly MadeEntry[] = []) {
  const { draft } = await readDocument(await makeDocx(body, parts), 'paper.docx');
  return draft.notes ?? [];
}
