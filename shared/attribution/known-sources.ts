import type { Source, SourceKind } from '../model/source.ts';
import { foldTerm } from './lexemes.ts';
import { compareSounds, foldName, type NameSounds, toSounds } from './names.ts';
import type { KnownName } from './terms.ts';

/** What is needed of a source of the case's register. */
export type RegisteredSource = Pick<Source, 'id' | 'name' | 'variants' | 'kind'>;

interface Spelling {
  readonly source: RegisteredSource;
  readonly name: string;
  readonly folded: string;
  readonly sounds: NameSounds;
}

/** A register of sources made ready for finding names in texts of any script and case. */
export interface SourceIndex {
  /** By number of words and first sound: two spellings of one name hardly ever differ in these. */
  readonly spellings: ReadonlyMap<string, readonly Spelling[]>;
  readonly byFold: ReadonlyMap<string, RegisteredSource>;
  /** What was found for a name before. */
  readonly found: Map<string, RegisteredSource | null>;
}

/** From here on a name in another spelling is taken for a registered source; above what is only proposed as a variant, since nobody is asked. */
const SURELY_SAME = 0.88;

/** Shorter names sound like too many others. */
const SHORTEST_SOUND = 3;

const indexes = new WeakMap<readonly RegisteredSource[], SourceIndex>();

/** Gives the index of a register; the one of the same array is kept. */
export function indexSources(sources: readonly RegisteredSource[]): SourceIndex {
  const known = indexes.get(sources) ?? makeIndex(sources);
  indexes.set(sources, known);
  return known;
}

function makeIndex(sources: readonly RegisteredSource[]): SourceIndex {
  const all = sources.flatMap((source) =>
    [source.name, ...source.variants].map((name) => ({ source, name, folded: foldName(name), sounds: toSounds(name) })),
  );
  const byFold = new Map<string, RegisteredSource>();
  const spellings = new Map<string, Spelling[]>();
  for (const one of all) {
    if (one.folded !== '' && !byFold.has(one.folded)) byFold.set(one.folded, one.source);
    const bucket = bucketOf(one.sounds);
    const others = spellings.get(bucket);
    if (others) others.push(one);
    else spellings.set(bucket, [one]);
  }
  return { spellings, byFold, found: new Map() };
}

/** Gives the registered source that a name stands for, over spelling, case and script; null where none surely is. */
export function findSource(index: SourceIndex, name: string, kind: SourceKind): RegisteredSource | null {
  const exact = index.byFold.get(foldName(name));
  if (exact) return exact;
  // Groups have no names: "Syrian sources" are not "Syria's sources".
  if (kind === 'unnamed-group') return null;
  const known = index.found.get(name);
  if (known !== undefined) return known;
  const found = soundsLike(index, toSounds(name));
  index.found.set(name, found);
  return found;
}

/** Sounds that spellings exchange at the beginning of names. */
const FIRST_SOUNDS: Readonly<Record<string, string>> = {
  x: 'h',
  k: 'h',
  g: 'h',
  C: 'S',
  j: 'Z',
  z: 's',
  c: 's',
  p: 'b',
  v: 'b',
  f: 'b',
  u: 'b',
  t: 'd',
};

function bucketOf({ words }: NameSounds): string {
  const first = words[0]?.[0] ?? '';
  return `${words.length} ${/[aeio]/u.test(first) ? 'a' : (FIRST_SOUNDS[first] ?? first)}`;
}

function soundsLike(index: SourceIndex, sounds: NameSounds): RegisteredSource | null {
  if (sounds.words.join('').length < SHORTEST_SOUND) return null;
  let best: Spelling | null = null;
  let bestScore = SURELY_SAME;
  for (const spelling of index.spellings.get(bucketOf(sounds)) ?? []) {
    const score = compareSounds(sounds, spelling.sounds);
    if (score > bestScore) {
      best = spelling;
      bestScore = score;
    }
  }
  return best?.source ?? null;
}

/** The shortest word of a name whose ending may be another one. */
const SHORTEST_BENT = 4;

/** Gives the phrases by which a registered name is found in a text, with its endings open where the script bends names. */
export function* phrasesOf(source: RegisteredSource): Generator<{ readonly phrase: string; readonly name: KnownName }> {
  const name: KnownName = { name: source.name, kind: source.kind, sourceId: source.id, isCommon: false };
  for (const spelling of [source.name, ...source.variants]) {
    if (spelling.trim().length < 3) continue;
    yield { phrase: bend(spelling), name };
    const core = foldName(spelling);
    // "the Al-Akhad channel" for "Al-Akhad TV"; a core of one common word would be found everywhere.
    const own = spelling.split(' ').filter((word) => foldName(word) !== '' && core.includes(foldName(word)));
    if (own.length > 0 && own.length < spelling.split(' ').length)
      yield { phrase: bend(own.join(' ')), name: { ...name, isCommon: true } };
  }
}

function bend(name: string): string {
  if (!/\p{Script=Cyrillic}/u.test(name)) return name.replace(/[*=]/gu, '');
  return name
    .split(/\s+/u)
    .map((word) => {
      const stem = foldTerm(word).replace(/(?:ия|ій|ий|ый|ая|ое|ие|а|я|о|е|и|і|ь|й)$/u, '');
      return stem.length >= SHORTEST_BENT ? `${stem}*` : word;
    })
    .join(' ')
    .replace(/=/gu, '');
}
