import type { Clip } from '../../../shared/model/clip.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { addClip, type NewClip, toggleClipTag } from '../../db/clips.ts';
import type { CaseDatabase } from '../../db/database.ts';

/** What became of a tag's key: the clip, and a sentence for the analyst. */
export interface AppliedTag {
  readonly clip: Clip;
  readonly words: string;
}

/** Puts a tag on a clip or takes it off; a passage that is no clip yet is cut out with it. Throws ActError, RowMissingError. */
export async function applyTag(
  db: CaseDatabase,
  origin: Origin,
  tag: string,
  on: { readonly id: Ulid } | Omit<NewClip, 'words'>,
): Promise<AppliedTag> {
  if (!('id' in on)) {
    const clip = await addClip(db, origin, { ...on, words: { tags: [tag] } });
    return { clip, words: `Saved: clip tagged “${tag}”` };
  }
  const clip = await toggleClipTag(db, origin, on.id, tag);
  return { clip, words: clip.tags.includes(tag) ? `Clip tagged “${tag}”` : `Tag “${tag}” taken off the clip` };
}
