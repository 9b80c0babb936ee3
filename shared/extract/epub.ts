import { toDocumentDraft } from './document-draft.ts';
import { readEpubText } from './epub-chapters.ts';
import { attributeOf, listBelow } from './epub-names.ts';
import { type EpubChapter, readEpubPackage } from './epub-package.ts';
import type { Extractor } from './extractor.ts';
import { openZip } from './zip.ts';
import { openParts, resolvePart, type ZipParts } from './zip-parts.ts';

/** Reads books in the EPUB format, versions 2 and 3. */
export const epubExtractor: Extractor = {
  format: 'epub',
  canRead: (sniffed) => sniffed.kind === 'epub',
  extract: async (input, tools) => {
    const zip = await openZip(new Blob([input.bytes.slice()]));
    if (zip.status === 'refused') return zip;
    const files = openParts(zip, tools);
    const book = await readEpubPackage(files);
    if (!book) return { status: 'refused', reason: describeFault(files) };
    const lock = await findLock(files, book.chapters);
    if (lock) return { status: 'refused', reason: lock };
    const { pieces, missing, hasPictures } = await readEpubText(book, files, tools);
    return toDocumentDraft(
      {
        format: 'epub',
        encoding: { name: 'utf-8', evidence: `the XML of ${book.path}; chapters may have others` },
        pieces,
        properties: book.properties,
        hasPictures,
        notes: [...missing, ...files.faults],
      },
      input,
    );
  },
};

function describeFault(files: ZipParts): string {
  const [fault] = files.faults;
  if (fault) return fault;
  return files.sizeOf('META-INF/container.xml') === null
    ? 'There is no book in the file: the part that names its contents, META-INF/container.xml, is missing.'
    : 'The book is damaged: the list of its contents is missing or no XML that can be read.';
}

/** Publishers scramble fonts in this way; texts stay as they are. */
const FONTS_ONLY = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

/** Says that chapters are encrypted, and by what where the file tells it; null for a book that is open. */
async function findLock(files: ZipParts, chapters: readonly EpubChapter[]): Promise<string | null> {
  const list = await files.readXml('META-INF/encryption.xml');
  if (!list) return null;
  const locked = new Set(
    listBelow(list.root, 'enc:EncryptedData')
      .filter((data) => {
        const [method] = listBelow(data, 'enc:EncryptionMethod');
        return !FONTS_ONLY.test((method && attributeOf(method, 'Algorithm')) ?? '');
      })
      .flatMap((data) => listBelow(data, 'enc:CipherReference'))
      .map((reference) => resolvePart(attributeOf(reference, 'URI') ?? '', '')),
  );
  if (!chapters.some(({ path }) => locked.has(path))) return null;
  const keepers: readonly (readonly [string, string])[] = [
    ['META-INF/rights.xml', 'Adobe’s'],
    ['META-INF/license.lcpl', 'Readium’s (LCP)'],
    ['META-INF/sinf.xml', 'Apple’s'],
  ];
  const whose = keepers.find(([path]) => files.sizeOf(path) !== null)?.[1];
  return `This book is encrypted by ${whose ? `${whose} copy protection` : 'a copy protection'}; its words can only be read in the program that it was bought for.`;
}
