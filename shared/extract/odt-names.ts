import { createXmlNames } from './xml-names.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

/** The elements of OpenDocument (ISO 26300) by the prefixes that its programs write. */
export const { nameOf, childrenOf, childOf, find, listBelow, attributeOf } = createXmlNames({
  [`${OASIS}office:1.0`]: 'office',
  [`${OASIS}style:1.0`]: 'style',
  [`${OASIS}text:1.0`]: 'text',
  [`${OASIS}table:1.0`]: 'table',
  [`${OASIS}drawing:1.0`]: 'draw',
  [`${OASIS}xsl-fo-compatible:1.0`]: 'fo',
  [`${OASIS}svg-compatible:1.0`]: 'svg',
  [`${OASIS}chart:1.0`]: 'chart',
  [`${OASIS}meta:1.0`]: 'meta',
  [`${OASIS}manifest:1.0`]: 'manifest',
  'http://www.w3.org/1998/Math/MathML': 'math',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://purl.org/dc/elements/1.1/': 'dc',
});
