import { hashRuns, type ShortWords, WORD_WEIGHT } from './comparison-words.ts';
import { type Likeness, likenessOf, SHINGLE_WORDS, type Sketch } from './shingles.ts';

/** How much of each other two texts hold. */
export interface TextLikeness extends Likeness {
  /** Share of the shorter text in which the wording of the longer one shows, 0–1; a light rewrite is reached everywhere, a reused paragraph only there. */
  readonly reach: number;
  /** Words of the shorter text; in scripts without spaces what stands for a word. */
  readonly words: number;
  /** Numbers of two or more digits where the wording shows, or in the longer text where those are fewer; and how many both have. */
  readonly figures: number;
  readonly commonFigures: number;
}

/** Words that stand in a run of this many which the other text has too are its wording; unrelated texts share hardly more runs of three than of five. */
const WORDING_RUN = 3;

/** The wording shows at a word when it makes up a quarter of the words around it, ten to each side: about a sentence that kept one phrase. */
const AROUND = 10;
const SHOWING_SHARE = 1 / 4;

/** Gives a comparison of one text with any number of others, by all of their words. */
export function compareWith(one: Sketch): (other: Sketch) => TextLikeness {
  const oneWeight = weigh(one.words);
  const shingles = new Set(runsOf(one.words, SHINGLE_WORDS).runs);
  const runs = new Set(runsOf(one.words, WORDING_RUN).runs);
  return (other) => {
    const otherWeight = weigh(other.words);
    const otherShingles = new Set(runsOf(other.words, SHINGLE_WORDS).runs);
    let shared = 0;
    for (const run of otherShingles) if (shingles.has(run)) shared += 1;
    const reached =
      otherWeight <= oneWeight
        ? measureReach(other.words, runs, one.words)
        : measureReach(one.words, new Set(runsOf(other.words, WORDING_RUN).runs), other.words);
    return {
      ...likenessOf(shared, shingles.size, otherShingles.size),
      ...reached,
      words: Math.min(oneWeight, otherWeight) / WORD_WEIGHT,
    };
  };
}

function runsOf({ bytes, weights }: ShortWords, words: number) {
  return hashRuns({ hashes: bytes, weights }, words * WORD_WEIGHT);
}

function weigh({ bytes, weights }: ShortWords): number {
  return weights === null ? bytes.length * WORD_WEIGHT : weights.reduce((sum, weight) => sum + weight, 0);
}

/** Measures how far the wording of a longer text reaches in a shorter one; `known` are the longer one's runs. */
function measureReach(words: ShortWords, known: ReadonlySet<number>, longer: ShortWords) {
  const count = words.bytes.length;
  const isCommon = markCommon(words, known);
  const weightOf = (at: number) => words.weights?.[at] ?? WORD_WEIGHT;
  // Sums of all weights, and of those of common words, before each place.
  const all = new Float64Array(count + 1);
  const common = new Float64Array(count + 1);
  for (let at = 0; at < count; at += 1) {
    all[at + 1] = (all[at] as number) + weightOf(at);
    common[at + 1] = (common[at] as number) + (isCommon[at] === 1 ? weightOf(at) : 0);
  }
  const isReached = new Uint8Array(count);
  const around = AROUND * WORD_WEIGHT;
  let reached = 0;
  let [from, to] = [0, 0];
  for (let at = 0; at < count; at += 1) {
    const middle = all[at] as number;
    while ((all[from] as number) < middle - around) from += 1;
    while (to < count && (all[to] as number) <= middle + around) to += 1;
    const wording = (common[to] as number) - (common[from] as number);
    if (wording < SHOWING_SHARE * ((all[to] as number) - (all[from] as number))) continue;
    isReached[at] = 1;
    reached += weightOf(at);
  }
  const figures = new Set(words.figures.filter((_, index) => isReached[words.figureAt[index] as number] === 1));
  const longerFigures = new Set(longer.figures);
  const commonFigures = [...figures].filter((figure) => longerFigures.has(figure)).length;
  return {
    reach: reached / Math.max(1, all[count] as number),
    // A desk that writes in digits what the other wrote in words has figures of its own; that is no other story.
    figures: Math.min(figures.size, longerFigures.size),
    commonFigures,
  };
}

function markCommon(words: ShortWords, known: ReadonlySet<number>): Uint8Array {
  const isCommon = new Uint8Array(words.bytes.length);
  const { runs, ends } = runsOf(words, WORDING_RUN);
  for (let start = 0; start < runs.length; start += 1) {
    if (known.has(runs[start] as number)) isCommon.fill(1, start, ends[start]);
  }
  return isCommon;
}
