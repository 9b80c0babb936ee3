import { attributeOf, childOf, childrenOf, listBelow, nameOf } from './epub-names.ts';
import { type FileProperties, type FileProperty, NO_PROPERTIES } from './file-properties.ts';
import { resolvePart, type ZipParts } from './zip-parts.ts';

/** One chapter in the order of reading. */
export interface EpubChapter {
  readonly path: string;
  /** A list of the chapters, which repeats their headings. */
  readonly isContents: boolean;
}

/** What the package of a book says. */
export interface EpubPackage {
  readonly chapters: readonly EpubChapter[];
  readonly coverPath: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly properties: FileProperties;
  readonly path: string;
}

interface ManifestItem {
  readonly path: string;
  readonly type: string;
  readonly roles: readonly string[];
}

/** Reads the package that `META-INF/container.xml` names; null where there is none that can be read. */
export async function readEpubPackage(files: ZipParts): Promise<EpubPackage | null> {
  const container = await files.readXml('META-INF/container.xml');
  const roots = container ? listBelow(container.root, 'ocf:rootfile') : [];
  const path = roots.map((root) => attributeOf(root, 'full-path')).find((one) => one !== null);
  const root = path ? (await files.readXml(path))?.root : null;
  if (!path || !root) return null;
  const folder = path.replace(/[^/]*$/, '');
  const items = readManifest(root, folder);
  const spine = childOf(root, 'opf:spine');
  const contents = new Set(
    listBelow(root, 'opf:reference')
      .filter((reference) => attributeOf(reference, 'type')?.toLowerCase() === 'toc')
      .map((reference) => resolvePart(attributeOf(reference, 'href') ?? '', folder)),
  );
  const chapters = (spine ? childrenOf(spine) : []).flatMap((reference) => {
    const item = items.get(attributeOf(reference, 'idref') ?? '');
    // The navigation document is for the program, also where it can be read as a page.
    if (nameOf(reference) !== 'opf:itemref' || !item || item.roles.includes('nav') || !isPage(item)) return [];
    return [{ path: item.path, isContents: contents.has(item.path) }];
  });
  const metadata = childOf(root, 'opf:metadata');
  return {
    chapters,
    coverPath: findCover(metadata, items),
    direction: spine && attributeOf(spine, 'page-progression-direction') === 'rtl' ? 'rtl' : 'ltr',
    properties: metadata ? readProperties(metadata, path) : NO_PROPERTIES,
    path,
  };
}

function readManifest(root: Element, folder: string): ReadonlyMap<string, ManifestItem> {
  const manifest = childOf(root, 'opf:manifest');
  const items = new Map<string, ManifestItem>();
  for (const item of manifest ? childrenOf(manifest) : []) {
    const href = attributeOf(item, 'href');
    if (nameOf(item) !== 'opf:item' || href === null) continue;
    items.set(attributeOf(item, 'id') ?? '', {
      path: resolvePart(href, folder),
      type: attributeOf(item, 'media-type')?.toLowerCase() ?? '',
      roles: attributeOf(item, 'properties')?.split(/\s+/) ?? [],
    });
  }
  return items;
}

function isPage({ type, path }: ManifestItem): boolean {
  return /^(?:application\/xhtml\+xml|text\/(?:html|x-oeb1-document))$/.test(type) || /\.x?html?$/i.test(path);
}

function findCover(metadata: Element | null, items: ReadonlyMap<string, ManifestItem>): string | null {
  const named = [...items.values()].find(({ roles }) => roles.includes('cover-image'));
  if (named) return named.path;
  const meta = (metadata ? listBelow(metadata, 'opf:meta') : []).find((one) => attributeOf(one, 'name') === 'cover');
  const item = meta ? items.get(attributeOf(meta, 'content') ?? '') : undefined;
  return item?.type.startsWith('image/') ? item.path : null;
}

function readProperties(metadata: Element, path: string): FileProperties {
  const elements = listBelow(
    metadata,
    'dc:title',
    'dc:creator',
    'dc:date',
    'dc:language',
    'dc:publisher',
    'dc:source',
    'opf:meta',
  );
  const refined = (element: Element, property: string) => {
    const id = attributeOf(element, 'id');
    const meta = elements.find(
      (one) => id !== null && attributeOf(one, 'refines') === `#${id}` && attributeOf(one, 'property') === property,
    );
    return meta?.textContent?.trim() ?? null;
  };
  const list = (name: string, isWanted: (element: Element) => boolean = () => true): readonly FileProperty[] =>
    elements.flatMap((element) => {
      const words = element.textContent?.trim() ?? '';
      return nameOf(element) === name && words && isWanted(element) ? [{ words, detail: `${path} ${name}` }] : [];
    });
  const isMain = (element: Element) => (refined(element, 'title-type') ?? 'main') === 'main';
  const isAuthor = (element: Element) =>
    /^(?:aut|)$/.test(attributeOf(element, 'opf:role') ?? refined(element, 'role') ?? '');
  const eventOf = (element: Element) => attributeOf(element, 'opf:event')?.toLowerCase() ?? 'publication';
  const authors = list('dc:creator', isAuthor);
  const changed = list('opf:meta', (element) => attributeOf(element, 'property') === 'dcterms:modified').map(
    ({ words }) => ({ words, detail: `${path} dcterms:modified` }),
  );
  return {
    titles: list('dc:title', isMain).map((title) => ({ ...title, isStated: true })),
    authors: authors.length > 0 ? authors : list('dc:creator'),
    dates: list('dc:date', (element) => /publication|issued|creation/.test(eventOf(element))),
    modified: [...changed, ...list('dc:date', (element) => eventOf(element) === 'modification')],
    languages: list('dc:language'),
    outlets: list('dc:publisher'),
    addresses: list('dc:source'),
  };
}
