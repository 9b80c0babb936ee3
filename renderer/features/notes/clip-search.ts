import type { Clip } from '../../../shared/model/clip.ts';

/** A clip with the words that name its article. */
export interface FoundClip {
  readonly clip: Clip;
  readonly source: string;
}

/** How many clips the picker shows; more are found by typing on. */
export const SHOWN_CLIPS = 60;

/** The clips in whose words, paraphrase, translation, comment, tags or source every typed word occurs; newest first. */
export function searchClips(clips: readonly FoundClip[], typed: string): readonly FoundClip[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found = clips.filter(({ clip, source }) => {
    const text = fold([clip.exact, clip.paraphrase, clip.translation, clip.comment, ...clip.tags, source].join('\n'));
    return words.every((word) => text.includes(word));
  });
  return found.toSorted((a, b) => (a.clip.id < b.clip.id ? 1 : -1)).slice(0, SHOWN_CLIPS);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
