import { CUT_OFF, toDocumentDraft } from './document-draft.ts';
import type { Extractor } from './extractor.ts';
import { type FileProperties, NO_PROPERTIES } from './file-properties.ts';
import { nameCodePage } from './rtf-code-pages.ts';
import { type RtfReading, readRtf } from './rtf-reader.ts';

/** Reads RTF of any version and any of its encodings. */
export const rtfExtractor: Extractor = {
  format: 'rtf',
  canRead: (sniffed) => sniffed.kind === 'rtf',
  extract: async (input) => {
    const reading = readRtf(input.bytes);
    const { pieces, codePage, hasPictures, isCutOff, leftOut } = reading;
    const evidence = `code page ${codePage} in the head of the file; fonts may have others`;
    return toDocumentDraft(
      {
        format: 'rtf',
        encoding: { name: nameCodePage(codePage), evidence },
        pieces,
        properties: toProperties(reading),
        hasPictures,
        notes: [...(isCutOff ? [CUT_OFF] : []), ...leftOut],
      },
      input,
    );
  },
};

function toProperties({ info }: RtfReading): FileProperties {
  const find = (name: string) => {
    const property = info.get(name);
    return property ? [property] : [];
  };
  return {
    ...NO_PROPERTIES,
    titles: [...find('title'), ...find('subject')],
    authors: find('author'),
    dates: find('creatim'),
    modified: find('revtim'),
  };
}
