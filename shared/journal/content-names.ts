import type { Version } from '../model/article.ts';
import type { TableName } from '../model/change.ts';
import type { CopyMerge } from '../model/copy-merge.ts';
import type { Sha256 } from '../model/ids.ts';

/** The part of an edit that can name content. */
interface NamingEdit {
  readonly table: TableName;
  readonly after: object | null;
}

/**
 * Lists the content that a change names by hash: of each version that it leaves in the case the original bytes, the text (UTF-8)
 * and the blocks (canonical JSON), and of a merge what it keeps of the other copy. Pictures are named in the blocks.
 */
export function listNamedContent(edits: readonly NamingEdit[]): readonly Sha256[] {
  const names = new Set<Sha256>();
  for (const { table, after } of edits) {
    if (after === null) continue;
    if (table === 'merges') for (const sha256 of listKept(after as CopyMerge)) names.add(sha256);
    if (table !== 'versions') continue;
    const { originalSha256, textSha256, blocksSha256 } = after as Version;
    names.add(originalSha256).add(textSha256).add(blocksSha256);
  }
  return [...names];
}

/** Lists the content that a merge keeps of the other copy. */
export function listKept({ changesSha256, keptSha256 }: CopyMerge): readonly Sha256[] {
  return [changesSha256, ...keptSha256];
}
