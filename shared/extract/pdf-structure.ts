/** What the structure of a tagged PDF says of a stretch of a page. One object per stretch of structure, so that they can be compared. */
export interface Tag {
  readonly kind: 'text' | 'heading' | 'list-item' | 'quote';
  /** Of headings, 1–6. */
  readonly level: number | null;
  /** The paragraph, heading or item. */
  readonly block: object;
  /** The table, row and cell that it stands in. */
  readonly cell: { readonly table: object; readonly row: object; readonly cell: object } | null;
}

/** A node of the structure as pdf.js gives it; `id` ends with the number of the marked content. */
interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** How deep a structure is followed. */
const DEEPEST = 60;
/** Roles of running text that is one paragraph (ISO 32000-2, 14.8.4). */
const BLOCKS = /^(?:P|Note|FENote|Caption|Index|TOCI|BibEntry|Aside|Title|Lbl)$/;

interface Around {
  readonly tag: Tag | null;
  readonly table: object | null;
  readonly row: object | null;
  readonly isQuote: boolean;
}

/** Gives the tags of a page by the numbers of its marked contents; empty where the PDF is not tagged. `page` is the id of the page's object. */
export function readTags(tree: unknown, page: string): ReadonlyMap<number, Tag> {
  const tags = new Map<number, Tag>();
  const walk = (node: StructureNode, around: Around, depth: number) => {
    if (depth > DEEPEST) return;
    if (node.type === 'content') {
      const number = node.id?.startsWith(`p${page}_mc`) ? Number(node.id.replace(/^.*_mc/, '')) : Number.NaN;
      if (around.tag && Number.isInteger(number)) tags.set(number, around.tag);
      return;
    }
    const inside = enter(node, around);
    for (const child of node.children ?? []) walk(child, inside, depth + 1);
  };
  if (isNode(tree)) walk(tree, { tag: null, table: null, row: null, isQuote: false }, 0);
  return tags;
}

function isNode(value: unknown): value is StructureNode {
  return typeof value === 'object' && value !== null;
}

function enter(node: StructureNode, around: Around): Around {
  const { role = '' } = node;
  const cell = around.tag?.cell ?? null;
  const heading = /^H([1-6])?$/.exec(role);
  if (heading) return { ...around, tag: { kind: 'heading', level: Number(heading[1] ?? 2), block: node, cell } };
  if (role === 'Table') return { ...around, table: node, row: null };
  if (role === 'TR') return { ...around, row: node };
  if ((role === 'TD' || role === 'TH') && around.table && around.row) {
    const place = { table: around.table, row: around.row, cell: node };
    return { ...around, tag: { kind: 'text', level: null, block: node, cell: place } };
  }
  if (role === 'LI') return { ...around, tag: { kind: 'list-item', level: null, block: node, cell } };
  if (role === 'BlockQuote') return { ...around, isQuote: true };
  // What an item or a cell holds is the item's.
  if (!BLOCKS.test(role) || around.tag?.kind === 'list-item' || around.tag?.kind === 'heading') return around;
  return { ...around, tag: { kind: around.isQuote ? 'quote' : 'text', level: null, block: node, cell } };
}
