const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * Reads elements by their qualified names with the prefixes that a format's own documents use, whatever prefixes a file uses. Elements and
 * attributes of other namespaces have the name ''; those of HTML are passed over.
 */
export interface XmlNames {
  readonly nameOf: (element: Element) => string;
  readonly childrenOf: (element: Element) => readonly Element[];
  /** The first child of one of these names, or null. */
  readonly childOf: (element: Element, ...names: readonly string[]) => Element | null;
  /** The child at the end of a path of names, or null. */
  readonly find: (element: Element, ...path: readonly string[]) => Element | null;
  /** All elements below, in the order of the document, of one of these names. */
  readonly listBelow: (element: Element, ...names: readonly string[]) => readonly Element[];
  readonly attributeOf: (element: Element, name: string) => string | null;
}

/** Gives the reader for a format; `prefixes` has the prefix of each namespace. Attributes without a namespace have names without a prefix. */
export function createXmlNames(prefixes: Readonly<Record<string, string>>): XmlNames {
  const spaces = new Map(Object.entries(prefixes));
  const names = new Map<string | null, Map<string, string>>();
  const qualify = (namespace: string | null, local: string) => {
    let known = names.get(namespace);
    if (!known) {
      known = new Map();
      names.set(namespace, known);
    }
    let name = known.get(local);
    if (name === undefined) {
      const prefix = namespace === null || namespace === '' ? '' : spaces.get(namespace);
      name = prefix === undefined ? '' : prefix === '' ? local : `${prefix}:${local}`;
      known.set(local, name);
    }
    return name;
  };
  const nameOf = (element: Element) => qualify(element.namespaceURI, element.localName);
  const childrenOf = (element: Element) => {
    const found: Element[] = [];
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      if (child.namespaceURI !== HTML) found.push(child);
    return found;
  };
  const childOf = (element: Element, ...wanted: readonly string[]) => {
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      if (wanted.includes(nameOf(child))) return child;
    return null;
  };
  const find = (element: Element, ...path: readonly string[]) =>
    path.reduce<Element | null>((at, name) => (at ? childOf(at, name) : null), element);
  const listBelow = (element: Element, ...wanted: readonly string[]) => {
    const found: Element[] = [];
    const waiting = [...childrenOf(element)].reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (wanted.includes(nameOf(next))) found.push(next);
      waiting.push(...[...childrenOf(next)].reverse());
    }
    return found;
  };
  const attributeOf = (element: Element, name: string) => {
    // Namespaces have their usual prefixes in nearly all files.
    const usual = element.getAttributeNode(name);
    if (usual && qualify(usual.namespaceURI, usual.localName) === name) return usual.value;
    for (let index = 0; index < element.attributes.length; index++) {
      const one = element.attributes[index];
      if (one && qualify(one.namespaceURI, one.localName) === name) return one.value;
    }
    return null;
  };
  return { nameOf, childrenOf, childOf, find, listBelow, attributeOf };
}

/** A part of a file as XML. */
export interface XmlPart {
  readonly root: Element;
  /** What follows the first fault is missing. */
  readonly isDamaged: boolean;
}

/**
 * Parses a part of a file; null where it has no root, declares entities, or holds a form of HTML, whose fields take the place of its
 * properties: no honest document does that.
 */
export function parseXmlPart(xml: string, parseXml: (xml: string) => Document): XmlPart | null {
  if (/<!ENTITY/i.test(xml.slice(0, 20_000))) return null;
  const root = parseXml(xml.replace(/^\ufeff?\s*/, '')).documentElement;
  if (!root || root.localName === 'parsererror' || root.getElementsByTagNameNS(HTML, 'form').length > 0) return null;
  const fault = [...root.childNodes].find(
    (node) => node.nodeType === 1 && (node as Element).localName === 'parsererror',
  ) as Element | undefined;
  fault?.remove();
  return { root, isDamaged: fault !== undefined };
}
