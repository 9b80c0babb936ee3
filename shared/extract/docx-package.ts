import { attributeOf, childrenOf, nameOf } from './docx-names.ts';
import type { ExtractionTools } from './extractor.ts';
import type { OpenedZip } from './zip.ts';
import { openParts, resolvePart, type ZipParts } from './zip-parts.ts';

/** What a part of a document refers to. */
export interface Relation {
  /** The last word of the relation's type: `image`, `footnotes`, `hyperlink`. */
  readonly type: string;
  /** The path of a part in the package, or an address outside of it. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of one part by their ids. */
export type Relations = ReadonlyMap<string, Relation>;

/** A file of Office Open XML by its parts (ECMA-376 part 2). */
export interface DocxPackage extends ZipParts {
  /** What a part refers to; '' stands for the package itself. */
  readonly readRelations: (path: string) => Promise<Relations>;
}

/** Gives access to the parts of an opened ZIP file and what they refer to. */
export function openDocxPackage(zip: OpenedZip, tools: ExtractionTools): DocxPackage {
  const parts = openParts(zip, tools);
  const readRelations = async (path: string) => {
    const folder = path.replace(/[^/]*$/, '');
    const part = await parts.readXml(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return part ? toRelations(part.root, folder) : new Map<string, Relation>();
  };
  return { ...parts, readRelations };
}

function toRelations(root: Element, folder: string): Relations {
  const relations = new Map<string, Relation>();
  for (const element of childrenOf(root)) {
    const id = attributeOf(element, 'Id');
    const target = attributeOf(element, 'Target');
    if (nameOf(element) !== 'rel:Relationship' || id === null || target === null) continue;
    const type = (attributeOf(element, 'Type') ?? '').replace(/^.*\//, '');
    const isExternal = attributeOf(element, 'TargetMode')?.toLowerCase() === 'external';
    relations.set(id, { type, target: isExternal ? target : resolvePart(target, folder), isExternal });
  }
  return relations;
}
