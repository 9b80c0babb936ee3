import type { Ulid } from '../model/ids.ts';
import type { RegisteredSource, SourceIndex } from './known-sources.ts';
import { compareSounds, LIKELY_SAME, matchNames, type NameMatch, toSounds } from './names.ts';

/** A source of the register whose name sounds like one that is looked at. */
export interface SoundAlike {
  readonly sourceId: Ulid;
  /** The name that was looked at, and the register's that sounds like it. */
  readonly name: string;
  readonly other: string;
  readonly match: NameMatch;
}

/** Shorter names sound like too many others, sounds. */
const SHORTEST = 3;

/** Spellings of one name hardly ever differ more in length, sounds. */
const MOST_LONGER = 6;

/** How many are offered at most. */
const MOST = 3;

/**
 * Finds the sources that names may stand for too, over spellings and scripts, the likeliest first and each once. Only proposed: nobody
 * is the same before the analyst says so.
 */
export function findSoundAlikes(
  names: readonly string[],
  index: SourceIndex,
  isOut: (source: RegisteredSource) => boolean,
): readonly SoundAlike[] {
  const best = new Map<Ulid, SoundAlike>();
  for (const name of names) {
    const sounds = toSounds(name);
    const { length } = sounds.words.join('');
    if (length < SHORTEST) continue;
    for (const bucket of index.spellings.values()) {
      for (const spelling of bucket) {
        const { id, kind } = spelling.source;
        const otherLength = spelling.sounds.words.join('').length;
        if (kind === 'unnamed-group' || otherLength < SHORTEST || Math.abs(otherLength - length) > MOST_LONGER)
          continue;
        if (compareSounds(sounds, spelling.sounds) < LIKELY_SAME || isOut(spelling.source)) continue;
        const match = matchNames(name, spelling.name);
        if (match && match.score > (best.get(id)?.match.score ?? 0)) {
          best.set(id, { sourceId: id, name, other: spelling.name, match });
        }
      }
    }
  }
  return [...best.values()].toSorted((a, b) => b.match.score - a.match.score).slice(0, MOST);
}
