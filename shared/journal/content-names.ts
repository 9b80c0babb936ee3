import type { Version } from '../model/article.ts';
import type { TableName } from '../model/change.ts';
import type { Sha256 } from '../model/ids.ts';

/** The part of an edit that can name content. */
interface NamingEdit {
  readonly table: TableName;
  readonly after: object | null;
}

/**
 * Lists the content that a change names by hash: of each version that it leaves in the case the original bytes, the text (UTF-8)
 * and the blocks (canonical JSON). Pictures are named in the blocks.
 */
export function listNamedContent(edits: readonly NamingEdit[]): readonly Sha256[] {
  const names = new Set<Sha256>();
  for (const { table, after } of edits) {
    if (table !== 'versions' || after === null) continue;
    const { originalSha256, textSha256, blocksSha256 } = after as Version;
    names.add(originalSha256).add(textSha256).add(blocksSha256);
  }
  return [...names];
}
