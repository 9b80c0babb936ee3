import { randomUUID } from 'node:crypto';

/** HTML on its way to paper: served under an id while its window prints it, then forgotten. */
export interface PrintDocuments {
  /** Keeps a document and gives its id. */
  readonly add: (html: string) => string;
  /** Gives a document's HTML, or null if the id is unknown. */
  readonly read: (id: string) => string | null;
  readonly remove: (id: string) => void;
}

/** Makes the store of documents to print; each gets `fontRules` so that paper and screen have the same letters. */
export function createPrintDocuments(fontRules: string): PrintDocuments {
  const documents = new Map<string, string>();
  return {
    add: (html) => {
      const id = randomUUID();
      documents.set(id, addStyle(html, fontRules));
      return id;
    },
    read: (id) => documents.get(id) ?? null,
    remove: (id) => {
      documents.delete(id);
    },
  };
}

/** Puts a style element before the document's own styles, so that those win over it. */
export function addStyle(html: string, css: string): string {
  const start = /<head(?:\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  const at = start ? start.index + start[0].length : 0;
  return `${html.slice(0, at)}<style>${css}</style>${html.slice(at)}`;
}
