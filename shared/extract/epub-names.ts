import { createXmlNames } from './xml-names.ts';

/** The elements of an EPUB's container and package (EPUB 2.0.1 and 3.3) by the prefixes that programs write. */
export const { nameOf, childrenOf, childOf, find, listBelow, attributeOf } = createXmlNames({
  'urn:oasis:names:tc:opendocument:xmlns:container': 'ocf',
  'http://www.idpf.org/2007/opf': 'opf',
  // Packages of the Open eBook format before it.
  'http://openebook.org/namespaces/oeb-package/1.0/': 'opf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
});
