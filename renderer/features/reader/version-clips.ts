import type { ClipAcross } from '../../../shared/anchoring/clips-across.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { ClipWords } from '../../db/clips.ts';

/** Whether the changes between two versions touch a clip: its own words changed or are gone. */
export function isTouched({ status }: ClipAcross): boolean {
  return status === 'changed' || status === 'gone';
}

/** Says how many clips the changes touch: "The changes touch 2 of 14 clips: 1 changed, 1 gone". */
export function sayClips(followed: readonly ClipAcross[]): string {
  const count = (status: ClipAcross['status']) => followed.filter((one) => one.status === status).length;
  const [changed, gone] = [count('changed'), count('gone')];
  const all = followed.length === 1 ? '1 clip' : `${followed.length.toLocaleString()} clips`;
  if (changed + gone === 0) return `The changes touch none of ${all}`;
  const parts = [
    changed > 0 ? `${changed.toLocaleString()} changed` : '',
    gone > 0 ? `${gone.toLocaleString()} gone` : '',
  ];
  return `The changes touch ${(changed + gone).toLocaleString()} of ${all}: ${parts.filter(Boolean).join(', ')}`;
}

/** What the analyst wrote beside a clip, for one of its words in another version; a translation goes along where no word changed. */
export function takeWords(clip: Clip, { status }: ClipAcross): Partial<ClipWords> {
  const { comment, tags, colour, paraphrase, translation } = clip;
  return status === 'changed' ? { comment, tags, colour } : { comment, tags, colour, paraphrase, translation };
}
