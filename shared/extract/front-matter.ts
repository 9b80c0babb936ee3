import { type FileProperties, type FileProperty, NO_PROPERTIES } from './file-properties.ts';

/** The text of a note without its front matter, and what the front matter says; `languages` and the like are empty without one. */
export interface NoteHead {
  readonly body: string;
  readonly properties: FileProperties;
}

/** Lines that a front matter may have; a text between two rules that is longer is no front matter. */
const MOST_LINES = 200;

/** Which keys mean what, in the writing of web clippers, site generators and Pandoc; without their case, spaces and hyphens. */
const KEYS: Readonly<Record<Exclude<keyof FileProperties, 'dates'> | 'published' | 'dated', readonly string[]>> = {
  titles: ['title', 'headline', 'name'],
  authors: ['author', 'authors', 'byline', 'creator', 'by'],
  published: [
    'published',
    'publishedat',
    'publisheddate',
    'publishdate',
    'datepublished',
    'pubdate',
    'publicationdate',
  ],
  dated: ['date', 'created', 'createdat'],
  modified: ['updated', 'updatedat', 'modified', 'lastmod', 'datemodified', 'lastupdated'],
  languages: ['lang', 'language', 'locale'],
  outlets: ['publisher', 'site', 'sitename', 'outlet', 'publication', 'website'],
  addresses: [
    'url',
    'source',
    'sourceurl',
    'link',
    'canonical',
    'canonicalurl',
    'originalurl',
    'original',
    'permalink',
  ],
};

/** Parts the front matter of a note (YAML between `---`, TOML between `+++`, or Pandoc's three lines with `%`) from its text. */
export function readNoteHead(text: string): NoteHead {
  const fenced = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const lines = fenced?.[2]?.split('\n') ?? [];
  if (fenced && lines.length <= MOST_LINES && lines.some((line) => /^[\w -]+\s*[:=]/.test(line)))
    return { body: text.slice(fenced[0].length), properties: toProperties(readFields(lines)) };
  const percent = /^% *(.+)\n(?:% *(.*)\n)?(?:% *(.*)\n)?/.exec(text);
  if (!percent) return { body: text, properties: NO_PROPERTIES };
  const [head, title = '', authors = '', date = ''] = percent;
  const fields = new Map([
    ['title', [title]],
    ['author', authors.split(/\s*;\s*/)],
    ['date', [date]],
  ]);
  return { body: text.slice(head.length), properties: toProperties(fields) };
}

/** The fields of YAML or TOML as far as notes use it: scalars, lists of scalars, and one name below its key. */
function readFields(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  let open: string[] | null = null;
  for (const line of lines) {
    const pair = /^["']?([\w][\w .-]*?)["']?\s*[:=](?:\s+|$)(.*)$/.exec(line);
    if (pair?.[1]) {
      open = readValue(pair[2] ?? '');
      const key = pair[1].toLowerCase();
      if (!fields.has(key)) fields.set(key, open);
      continue;
    }
    const item = /^\s*-\s+(?:name:\s*)?(.+)$|^\s+name:\s*(.+)$|^\s+([^:]+)$/.exec(line);
    const words = item?.[1] ?? item?.[2] ?? item?.[3];
    if (words && open) open.push(...readValue(words));
  }
  return fields;
}

function readValue(raw: string): string[] {
  const words = raw.trim();
  // A block of text follows in the next lines.
  if (/^[|>][+-]?\d?$/.test(words)) return [];
  const list = /^\[(?!\[)(.*)\]$/.exec(words)?.[1];
  if (list !== undefined)
    return (list.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? []).flatMap((one) => readValue(one));
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(words);
  const value =
    quoted?.[1] !== undefined
      ? quoted[1].replace(/\\(["\\/])/g, '$1').replace(/\\[nt]/g, ' ')
      : quoted?.[2] !== undefined
        ? quoted[2].replaceAll("''", "'")
        : words.replace(/\s+#.*$/, '');
  // Notes link people and places as [[Name]] or [[Name|as written]].
  const plain = value.replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/, '$1').trim();
  return plain === '' || plain === 'null' || plain === '~' ? [] : [plain];
}

function toProperties(fields: ReadonlyMap<string, readonly string[]>): FileProperties {
  const find = (names: readonly string[]): readonly FileProperty[] =>
    names.flatMap((name) =>
      [...fields]
        .filter(([key]) => key.replace(/[\s_.-]/g, '') === name)
        .flatMap(([key, values]) => values.map((words) => ({ words, detail: `front matter “${key}”` }))),
    );
  const { published, dated, ...plain } = KEYS;
  return {
    titles: find(plain.titles).map((property) => ({ ...property, isStated: true })),
    authors: find(plain.authors),
    dates: [...find(published).map((property) => ({ ...property, isStated: true })), ...find(dated)],
    modified: find(plain.modified),
    languages: find(plain.languages),
    outlets: find(plain.outlets),
    addresses: find(plain.addresses),
  };
}
