/** Elements whose `id` or `name` becomes a property of their form or document (HTML Standard, 4.10.3 and 3.1.6). */
const NAMED_ACCESS = 'form, input, button, select, textarea, fieldset, output, object, embed, iframe, img';

/**
 * Gives a parser for foreign HTML. Its documents have no browsing context: no script runs, nothing loads. Names by which a page could put
 * itself in the place of DOM properties (`<form><input name=parentNode>` keeps a walk upwards busy for ever) are taken away, by the
 * prototypes' own methods, since the document's could already be replaced.
 */
export function createHtmlParser(trust: (html: string) => string): (html: string) => Document {
  return (html) => {
    const page = new DOMParser().parseFromString(trust(html), 'text/html');
    const find = (selector: string) => Document.prototype.querySelectorAll.call(page, selector);
    for (const element of find('[name]:not(meta)')) Element.prototype.removeAttribute.call(element, 'name');
    for (const element of find(NAMED_ACCESS)) Element.prototype.removeAttribute.call(element, 'id');
    return page;
  };
}

/** Gives a parser for foreign XML: no entity of its own is loaded; where it is not well-formed the root is, or holds, `parsererror`. */
export function createXmlParser(trust: (xml: string) => string): (xml: string) => Document {
  return (xml) => new DOMParser().parseFromString(trust(xml), 'text/xml');
}
