import { foldTerm } from './lexemes.ts';
import { toSounds } from './names.ts';

/** A word as typed letters are held against it. */
export interface LetterForm {
  /** The word and its parts between hyphens, folded. */
  readonly folds: readonly string[];
  readonly sound: string;
  readonly script: 'latin' | 'cyrillic' | 'other';
}

/** Gives a word in the form in which letters find it: over accents, and by its sound in other scripts. */
export function toLetterForm(word: string): LetterForm {
  // "400" finds "S-400", and "hash" "al-Hashd".
  const parts = word.split(/[-’']/u);
  const folds = parts.length === 1 ? [word] : [word, ...parts];
  return {
    folds: [...new Set(folds.flatMap((part) => [foldTerm(part), foldTerm(part.replace(/^ال/u, ''))]))],
    // Vowels differ most between spellings.
    sound: toSounds(word).words.join('').replace(/o/gu, 'u').replace(/e/gu, 'i'),
    script: /\p{Script=Latin}/u.test(word) ? 'latin' : /\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'other',
  };
}

/** Sounds of fewer letters begin too many words. */
const SHORTEST_SOUND = 2;

/** Gives a test of whether a word begins with letters, or sounds so in another script. */
export function makeLetterTest(letters: string): (word: LetterForm) => boolean {
  const { sound, script } = toLetterForm(letters);
  const fold = foldTerm(letters);
  return (word) =>
    word.folds.some((one) => one.startsWith(fold)) ||
    (sound.length >= SHORTEST_SOUND && word.script !== script && word.sound.startsWith(sound));
}
