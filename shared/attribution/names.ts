import { foldDigits } from '../dates/fold.ts';

/** A proposal that two spellings name one source; only the analyst decides. */
export interface NameMatch {
  /** 1 for the same letters, and at least `LIKELY_SAME`. */
  readonly score: number;
  readonly reason: 'same-letters' | 'other-script' | 'other-spelling';
}

/** From here on two names are proposed as variants of one source; chosen on the pairs and non-pairs of the test. */
export const LIKELY_SAME = 0.8;

/** Gives a name's words in a form in which spellings are compared: lower case, no accents, no article, no word like "agency". */
export function foldName(name: string): string {
  return wordsOf(name).join(' ');
}

/** Compares two names over spellings and scripts: 1 for the same, 0 for nothing in common. */
export function compareNames(a: string, b: string): number {
  return compareSounds(toSounds(a), toSounds(b));
}

/** Proposes that two names are variants of one source, or gives null. */
export function matchNames(a: string, b: string): NameMatch | null {
  if (foldName(a) === foldName(b)) return { score: 1, reason: 'same-letters' };
  const score = compareNames(a, b);
  if (score < LIKELY_SAME) return null;
  return { score, reason: scriptOf(a) === scriptOf(b) ? 'other-spelling' : 'other-script' };
}

/** Gives the pairs of sources whose names or variants are likely the same, the likeliest first. */
export function proposeVariants<
  S extends { readonly id: string; readonly name: string; readonly variants: readonly string[]; readonly kind: string },
>(sources: readonly S[]): readonly { readonly a: S; readonly b: S; readonly match: NameMatch }[] {
  const sounds = sources.map((source) =>
    [source.name, ...source.variants].map((name) => ({ name, sound: toSounds(name) })),
  );
  const pairs: { readonly a: S; readonly b: S; readonly match: NameMatch }[] = [];
  for (const [index, a] of sources.entries()) {
    for (let other = index + 1; other < sources.length; other += 1) {
      const b = sources[other] as S;
      let best: NameMatch | null = null;
      for (const one of sounds[index] ?? []) {
        for (const two of sounds[other] ?? []) {
          if (!canMatch(one.sound, two.sound)) continue;
          const match = matchNames(one.name, two.name);
          if (match && match.score > (best?.score ?? 0)) best = match;
        }
      }
      if (best) pairs.push({ a, b, match: best });
    }
  }
  return pairs.toSorted((one, two) => two.match.score - one.match.score);
}

/** A name as it sounds, for comparing one with many: see `toSounds`. */
export interface NameSounds {
  readonly words: readonly string[];
  /** Written without short vowels. */
  readonly isVowelless: boolean;
}

/** Gives how a name sounds, roughly, in one letter a sound. */
export function toSounds(name: string): NameSounds {
  const words = wordsOf(name)
    .map(toSound)
    .filter((word) => word !== '');
  return { words, isVowelless: scriptOf(name) === 'arabic' };
}

/** The word that is least alike counts for more than the mean: "Ali Larijani" is not "Sadegh Larijani". */
const MEAN_SHARE = 0.4;

/** Compares two names by how they sound. */
export function compareSounds(a: NameSounds, b: NameSounds): number {
  if (a.words.length === 0 || b.words.length === 0) return 0;
  const isVowelless = a.isVowelless || b.isVowelless;
  const joined = compareWords(a.words.join(''), b.words.join(''), isVowelless);
  if (a.words.length !== b.words.length) {
    // "حزب الله" and "Hezbollah" are one name; "Alevi" and "Karim Alevi" may be.
    const [few, many] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
    const last = compareWords(few.at(-1) ?? '', many.at(-1) ?? '', isVowelless);
    const first = few.length > 1 ? compareWords(few[0] ?? '', many[0] ?? '', isVowelless) : 0;
    return Math.max(joined, few.length > 1 ? Math.min(last, first) * 0.95 : Math.min(last * 0.75, 0.75));
  }
  const each = a.words.map((word, index) => compareWords(word, b.words[index] ?? '', isVowelless));
  const worst = Math.min(...each);
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
  return a.words.length > 1 ? mean * MEAN_SHARE + worst * (1 - MEAN_SHARE) : joined;
}

function canMatch(a: NameSounds, b: NameSounds): boolean {
  const [x, y] = [a.words.join(''), b.words.join('')];
  return Math.abs(x.length - y.length) <= 6 && x !== '' && y !== '';
}

function scriptOf(name: string): 'latin' | 'cyrillic' | 'arabic' {
  if (/\p{Script=Arabic}/u.test(name)) return 'arabic';
  return /\p{Script=Cyrillic}/u.test(name) ? 'cyrillic' : 'latin';
}

/** Words that say what a source is rather than its name. */
const GENERIC =
  /^(?:tv|television|channel|agency|news|newspaper|the|telegram|radio|телеканал|канал|агентство|газета|агенція|телеграмканал|تلگرام|قناة|قناه|وكالة|وكاله|صحيفة|صحيفه|خبرگزاری|خبرگزاري|شبکه|شبكه|روزنامه|agentur|sender|zeitung|agence|chaine|journal|der|die|das|le|la|les)$/u;

/** Articles and patronymic particles that spellings write or leave out. */
const PARTICLES =
  /^(?:al|el|ul|as|ar|an|at|ash|ad|az|аль|эль|ал|ель|ас|ар|ан|ат|аш|ад|аз|bin|ibn|ben|бин|ибн|بن|ابن)$/u;

function wordsOf(name: string): readonly string[] {
  const plain = foldDigits(name)
    .normalize('NFKD')
    .replace(/й/gu, 'й')
    .replace(/[\p{M}\u0640\u200c\u200d]/gu, '')
    .toLowerCase()
    .replace(/عبد\s+ال/gu, 'عبدال')
    .replace(/\babd\s*(?:[aeu]l)[\s-]+/gu, 'abdal')
    .replace(/(?<!\p{L})абд\s*(?:[аеэу]ль?)[\s-]+/gu, 'абдал');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.filter((word) => !PARTICLES.test(word));
  const named = kept.filter((word) => !GENERIC.test(word));
  return (named.length > 0 ? named : kept).map((word) => (/^ال.{3,}/u.test(word) ? word.slice(2) : word));
}

/** Letters by the sound that they stand for: the sound, then its spellings. */
const SOUNDS =
  'j дж dsch dzh dj ج|C tsch tch ч چ ch|S shch щ sch sh ш ش|Z zh ж ژ|x kh х خ x|g gh غ g г ґ گ|t th ث т t ت ط|d dh ذ д d د ض|f ph ф f ف|c tz ts ц|' +
  'k ck q c к k ق ك ک|u ou oo u у و|o eau o о|i ee y i и і ї й ي ی|iu ю yu ju|ia я ya ja|e е э ё є e|a а a ا آ أ إ ٱ|b б b ب|v в v w|' +
  'z з z ز ظ|l л l ل|m м m م|n н n ن|p п p پ|r р r ر|s с s س ص ß|h h ح ه ة|j j';

const SOUND_OF = new Map(
  SOUNDS.split('|').flatMap((line) => {
    const [sound = '', ...spellings] = line.split(' ');
    return spellings.map((spelling) => [spelling, sound] as const);
  }),
);

/** The longest spelling of a sound. */
const LONGEST_SPELLING = 4;

/** Endings that spellings of one name write most differently. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ский|ський|скій|цкий|цький)$/u, 'ski'],
  [/(?:iy|yj|ij|ie|ый|ий|ій)$/u, 'i'],
  [/(?<=[aeo])j$/u, 'i'],
  [/(?<=.)h$/u, ''],
  [/[هة]$/u, 'ا'],
];

/** Sounds of words that were met before; a case's names and words repeat. */
const sounded = new Map<string, string>();
const MOST_SOUNDED = 50_000;

function toSound(word: string): string {
  const known = sounded.get(word);
  if (known !== undefined) return known;
  let rest = word;
  for (const [ending, letters] of ENDINGS) rest = rest.replace(ending, letters);
  let sound = '';
  for (let at = 0; at < rest.length; ) {
    let length = Math.min(LONGEST_SPELLING, rest.length - at);
    while (length > 1 && !SOUND_OF.has(rest.slice(at, at + length))) length -= 1;
    const letters = rest.slice(at, at + length);
    const own = SOUND_OF.get(letters) ?? (/[0-9]/u.test(letters) ? letters : '');
    // Doubled letters are one sound.
    if (!(own.length === 1 && sound.endsWith(own))) sound += own;
    at += length;
  }
  if (sounded.size >= MOST_SOUNDED) sounded.clear();
  sounded.set(word, sound);
  return sound;
}

const VOWELS = 'aeiou';

/** Sounds that one spelling writes for another, and what mistaking them costs. */
const NEAR: Readonly<Record<string, number>> = {
  'k x': 0.4,
  'h x': 0.25,
  'g h': 0.3,
  'g x': 0.5,
  'Z j': 0.2,
  'i j': 0.3,
  'g j': 0.35,
  'C S': 0.35,
  'C x': 0.3,
  'C k': 0.5,
  'd z': 0.35,
  's t': 0.5,
  'f v': 0.4,
  'u v': 0.1,
  'o v': 0.3,
  'b v': 0.5,
  'b p': 0.25,
  's z': 0.3,
  'Z z': 0.4,
  'S s': 0.5,
  'c s': 0.3,
  'c z': 0.4,
  'k s': 0.6,
  'a i': 0.3,
};

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  const near = NEAR[key];
  if (near !== undefined) return near;
  return VOWELS.includes(a) && VOWELS.includes(b) ? 0.25 : 1;
}

function compareWords(a: string, b: string, isVowelless: boolean): number {
  if (a === b) return a === '' ? 0 : 1;
  const gap = (letter: string): number => {
    if (VOWELS.includes(letter)) return isVowelless ? 0.12 : 0.6;
    return letter === 'h' ? (isVowelless ? 0.3 : 0.4) : 1;
  };
  let previous = [0];
  for (const letter of b) previous.push((previous.at(-1) ?? 0) + gap(letter));
  for (const x of a) {
    const row = [(previous[0] ?? 0) + gap(x)];
    for (let index = 0; index < b.length; index += 1) {
      const y = b[index] ?? '';
      row.push(
        Math.min(
          (previous[index] ?? 0) + substitution(x, y),
          (previous[index + 1] ?? 0) + gap(x),
          (row[index] ?? 0) + gap(y),
        ),
      );
    }
    previous = row;
  }
  const weight = (word: string) =>
    [...word].reduce((sum, letter) => sum + (VOWELS.includes(letter) ? (isVowelless ? 0.35 : 0.7) : 1), 0);
  return Math.max(0, 1 - (previous.at(-1) ?? 0) / Math.max(weight(a), weight(b)));
}
