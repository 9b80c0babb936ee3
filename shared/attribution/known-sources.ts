import type { Source, SourceKind } from '../model/source.ts';
import { foldTerm } from './lexemes.ts';
import { compareSounds, foldName, type NameSounds, toSounds } from './names.ts';
import type { KnownName } from './terms.ts';

/** What is needed of a source of the case's register. */
export type RegisteredSource = Pick<Source, 'id' | 'name' | 'variants' | 'kind'>;

interface Spelling {
  readonly source: RegisteredSource;
  readonly folded: string;
  readonly sounds: NameSounds;
}

/** A register of sources made ready for finding names in texts of any script and case. */
export interface SourceIndex {
  readonly spellings: readonly Spelling[];
  readonly byFold: ReadonlyMap<string, RegisteredSource>;
}

/** From here on a name in another spelling is taken for a registered source; above what is only proposed as a variant, since nobody is asked. */
const SURELY_SAME = 0.88;

/** Makes an index of a register. */
export function indexSources(sources: readonly RegisteredSource[]): SourceIndex {
  const spellings = sources.flatMap((source) =>
    [source.name, ...source.variants].map((name) => ({ source, folded: foldName(name), sounds: toSounds(name) })),
  );
  const byFold = new Map<string, RegisteredSource>();
  for (const { source, folded } of spellings) if (folded !== '' && !byFold.has(folded)) byFold.set(folded, source);
  return { spellings, byFold };
}

/** Gives the registered source that a name stands for, over spelling, case and script; null where none surely is. */
export function findSource(index: SourceIndex, name: string, kind: SourceKind): RegisteredSource | null {
  const exact = index.byFold.get(foldName(name));
  if (exact) return exact;
  // Groups have no names: "Syrian sources" are not "Syria's sources".
  if (kind === 'unnamed-group') return null;
  const sounds = toSounds(name);
  if (sounds.words.join('').length < 3) return null;
  let best: Spelling | null = null;
  let bestScore = SURELY_SAME;
  for (const spelling of index.spellings) {
    if (spelling.sounds.words.length !== sounds.words.length) continue;
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
