/** A node of a page's JSON-LD with its path, as it is shown as evidence: `JSON-LD [0].@graph[2]`. */
export interface LinkedNode {
  readonly path: string;
  readonly types: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Sizes beyond which a page's JSON-LD is not read: the largest of the news corpus has 0.2 MB and depth 7. */
const LONGEST_SCRIPT = 5_000_000;
const DEEPEST = 12;
const MOST_NODES = 2_000;

const ARTICLE_TYPE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|DiscussionForumPosting)$/;
const PAGE_TYPE = /^(?:\w*Page|VideoObject|CreativeWork|Episode|PodcastEpisode)$/;

/** Gives the nodes of all JSON-LD of a page that have a type or an id, in their order; broken scripts are skipped. */
export function readLinkedNodes(page: Document): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const scripts = page.querySelectorAll('script[type*="ld+json" i]');
  for (const [index, script] of [...scripts].entries()) {
    const json = parseLoosely(script.textContent ?? '');
    collect(json, scripts.length > 1 ? `[${index}]` : '', 0, nodes);
  }
  return nodes;
}

function parseLoosely(source: string): unknown {
  if (source.length > LONGEST_SCRIPT) return null;
  const bare = source.trim().replace(/^(?:\/\/\s*)?<!(?:\[CDATA\[|--)|(?:\/\/\s*)?(?:\]\]>|-->);?$/g, '');
  // Newspapers' templates leave raw line ends in strings and commas before brackets.
  for (const attempt of [
    bare,
    bare
      .replace(/(?!\s)\p{Cc}|[\n\r\t]/gu, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null;
}

function collect(value: unknown, path: string, depth: number, nodes: LinkedNode[]): void {
  if (depth > DEEPEST || nodes.length >= MOST_NODES || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) collect(one, `${path}[${index}]`, depth + 1, nodes);
    return;
  }
  const fields = value as Record<string, unknown>;
  const types = [fields['@type']].flat().filter((type): type is string => typeof type === 'string');
  if (types.length > 0 || typeof fields['@id'] === 'string')
    nodes.push({ path, types: types.map((type) => type.replace(/^.*[/:#]/, '')), fields });
  for (const [key, one] of Object.entries(fields))
    if (key !== '@context') collect(one, path ? `${path}.${key}` : key, depth + 1, nodes);
}

/**
 * Gives the node that speaks of the page's own article: of the nodes with an article's type, the one whose address is the page's, else
 * the first with a date or headline that is not an item of a list of others. Null when there is none.
 */
export function findArticleNode(nodes: readonly LinkedNode[], pageUrl: string | null): LinkedNode | null {
  const isOther = ({ path }: LinkedNode) =>
    /itemListElement|relatedLink|hasPart|isPartOf|mentions|citation|\.review/.test(path);
  const articles = nodes.filter((node) => node.types.some((type) => ARTICLE_TYPE.test(type)) && !isOther(node));
  const pages = nodes.filter((node) => node.types.some((type) => PAGE_TYPE.test(type)) && !isOther(node));
  const isSaid = ({ fields }: LinkedNode) => fields.datePublished !== undefined || fields.headline !== undefined;
  const isOwn = ({ fields }: LinkedNode) => {
    const addresses = [fields.url, fields['@id'], fields.mainEntityOfPage].map(toAddress);
    return (
      pageUrl !== null &&
      addresses.some((address) => address !== null && stripAddress(address) === stripAddress(pageUrl))
    );
  };
  const said = articles.filter(isSaid);
  return (
    said.find(isOwn) ??
    said[0] ??
    articles[0] ??
    pages.find((node) => isSaid(node) && isOwn(node)) ??
    pages.find(isSaid) ??
    null
  );
}

function stripAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.|m\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

function toAddress(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  const { '@id': id, url } = value as Record<string, unknown>;
  return typeof id === 'string' ? id : typeof url === 'string' ? url : null;
}

/** Gives the words of a field: a string, the first of a list, or an object's `@value`. Null when there are none. */
export function readWords(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  const words = typeof first === 'object' && first !== null ? (first as Record<string, unknown>)['@value'] : first;
  return typeof words === 'string' && words.trim() !== ''
    ? words.trim()
    : typeof words === 'number'
      ? String(words)
      : null;
}

/** Gives the names of persons or organisations in a field, references by `@id` resolved. */
export function readNames(value: unknown, nodes: readonly LinkedNode[]): readonly string[] {
  return [value].flat(2).flatMap((one: unknown): readonly string[] => {
    if (typeof one === 'string') return /^https?:/.test(one) ? [] : [one.trim()];
    if (typeof one !== 'object' || one === null) return [];
    const { name, '@id': id } = one as Record<string, unknown>;
    if (name !== undefined) return [name].flat().filter((part): part is string => typeof part === 'string');
    const known = nodes.find(({ fields }) => fields['@id'] === id && typeof fields.name === 'string');
    return known ? [String(known.fields.name)] : [];
  });
}

/** Gives the address that a field names, whether as a string or as a reference. */
export function readAddress(value: unknown): string | null {
  return toAddress(Array.isArray(value) ? value[0] : value);
}
