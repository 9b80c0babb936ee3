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

// In the order in which they are tried: several letters for one sound first.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/дж/gu, 'j'],
  [/(?<=[aeo])j$/gu, 'i'],
  [/(?:ский|ський|скій|цкий|цький)$/u, 'ski'],
  [/tsch|ч|چ/gu, 'C'],
  [/dsch|dzh|dj/gu, 'j'],
  [/shch|щ/gu, 'S'],
  [/sch|sh|ш|ش/gu, 'S'],
  [/zh|ж|ژ/gu, 'Z'],
  [/kh|х|خ/gu, 'x'],
  [/gh|غ/gu, 'g'],
  [/tch|ch/gu, 'C'],
  [/th|ث/gu, 't'],
  [/dh|ذ/gu, 'd'],
  [/ph|ф|ف/gu, 'f'],
  [/tz|ts|ц/gu, 'c'],
  [/ck|[qcкقكک]/gu, 'k'],
  [/ou|oo|у|و(?!و)/gu, 'u'],
  [/eau|o|о/gu, 'o'],
  [/ee|ie$|iy$|yj$|ij$|ый$|ий$|ій$|[yiыиіїйیيى]/gu, 'i'],
  [/ю|yu|ju/gu, 'iu'],
  [/я|ya|ja/gu, 'ia'],
  [/[еэёєe]/gu, 'e'],
  [/[аaاآأإٱ]/gu, 'a'],
  [/[бbب]/gu, 'b'],
  [/[вvw]/gu, 'v'],
  [/[гґgگ]/gu, 'g'],
  [/[дdدض]/gu, 'd'],
  [/[зzزظ]/gu, 'z'],
  [/[лlل]/gu, 'l'],
  [/[мmم]/gu, 'm'],
  [/[нnن]/gu, 'n'],
  [/[пpپ]/gu, 'p'],
  [/[рrر]/gu, 'r'],
  [/[сsسصß]/gu, 's'],
  [/[тtتط]/gu, 't'],
  [/[hحهة]/gu, 'h'],
  [/ج/gu, 'j'],
  [/x/gu, 'x'],
  [/[ьъعءئؤ'’]/gu, ''],
];

function toSound(word: string): string {
  let sound = word.replace(/h$/u, '').replace(/[هة]$/u, 'ا');
  for (const [spelling, letter] of SPELLINGS) sound = sound.replace(spelling, letter);
  return sound.replace(/(.)\1+/gu, '$1').replace(/[^a-zCSZ0-9]/gu, '');
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
