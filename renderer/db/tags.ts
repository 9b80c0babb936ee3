import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';

/** What becomes of tags on all clips: each old name with its new one, and the names that are taken off. */
export interface TagEdits {
  readonly renamed: ReadonlyMap<string, string>;
  readonly dropped: ReadonlySet<string>;
}

/** Gives how many clips carry each tag, on the case's list or not. */
export async function countTags(db: CaseDatabase): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await db.clips.each(({ tags }) => {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  });
  return counts;
}

/** Renames and takes off tags on every clip, within an act; all at once, so that two tags may change names with each other. */
export async function replaceTags(draft: Draft, { renamed, dropped }: TagEdits): Promise<void> {
  if (renamed.size === 0 && dropped.size === 0) return;
  const clips = await draft.scan('clips', ({ tags }) => tags.some((tag) => renamed.has(tag) || dropped.has(tag)));
  for (const clip of clips) {
    const tags = clip.tags.flatMap((tag) => (dropped.has(tag) ? [] : [renamed.get(tag) ?? tag]));
    draft.put('clips', { ...clip, tags: [...new Set(tags)] });
  }
}
