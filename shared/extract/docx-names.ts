import { createXmlNames } from './xml-names.ts';

/** The elements of Office Open XML (ECMA-376, transitional and strict) by the prefixes that Word writes. */
export const { nameOf, childrenOf, childOf, find, listBelow, attributeOf } = createXmlNames({
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
});

/** Whether a property that is on or off is on: `<w:b/>`, not `<w:b w:val="0"/>`; null where it is not there. */
export function readSwitch(properties: Element | null, name: string): boolean | null {
  const element = properties ? childOf(properties, name) : null;
  if (!element) return null;
  return !/^(?:0|false|off|none)$/i.test(attributeOf(element, 'w:val') ?? '');
}

/** The `w:val` of a property, or null. */
export function readValue(properties: Element | null, name: string): string | null {
  const element = properties ? childOf(properties, name) : null;
  return element ? attributeOf(element, 'w:val') : null;
}
